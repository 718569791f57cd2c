// How long the main thread is busy at a stretch: at the start and at what a visitor does, with the published data and with
// that of a country. `cargo xtask bench tasks` builds the site and runs this.
//
// What the browser does on its own, such as layout and reading a program, is in it; what of it is script stands beside.

import { chromium } from '@playwright/test';
import { dataset as madeUp, records } from '../bench/peers/generate.mjs';
import { launchOptions } from './chromium.mjs';
import { serveInFiles } from './large.mjs';
import { serve } from './server.mjs';

const COUNTRY = 100_000;
const RUNS = 5;
/** In ms: half of the time between two frames. */
const LONG = 8;
/** Events of the trace that are script, or called by it. */
const SCRIPT = /^(FunctionCall|EvaluateScript|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback)$/;

/** In ms: after this time everything has come, and nothing more is done. */
const REST = 1500;

/** What is measured: each step goes on where the one before it ended. */
const STEPS = {
  start: async (page, origin) => page.goto(`${origin}/`),
  words: async (page) => page.getByRole('searchbox').first().pressSequentially('taal ', { delay: 60 }),
  fewer: async (page) => page.getByRole('searchbox').first().fill(''),
  theme: async (page) => page.locator('[data-facet="thema"][data-value="taal"]').first().dispatchEvent('click'),
  life: async (page) => page.locator('nav a[href*="weergave=levenslijn"]').first().click(),
  all: async (page) => page.locator('[data-facet="thema"][data-value="taal"]').first().dispatchEvent('click'),
  matrix: async (page) => page.locator('nav a[href*="weergave=matrix"]').first().click(),
  map: async (page) => page.locator('nav a[href*="weergave=kaart"]').first().click(),
};

/** The tasks of the main thread of the page in a trace, in ms, each with what of it was script. */
function tasksIn(trace) {
  const { traceEvents: events } = JSON.parse(trace);
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`);
  const own = (thread) => events.filter(({ pid, tid, ph }) => ph === 'X' && `${pid} ${tid}` === thread);
  // Of several renderers the page's has done most.
  const [busiest] = threads.map(own).sort((one, other) => other.length - one.length);
  const scripts = busiest.filter(({ name }) => SCRIPT.test(name));
  return busiest.filter(({ name }) => name === 'RunTask').map(({ ts, dur }) => {
    let [end, script] = [ts, 0];
    for (const inner of scripts.filter((event) => event.ts >= ts && event.ts < ts + dur).sort((one, other) => one.ts - other.ts)) {
      script += Math.max(0, inner.ts + inner.dur - Math.max(end, inner.ts));
      end = Math.max(end, inner.ts + inner.dur);
    }
    return { time: dur / 1000, script: script / 1000 };
  });
}

async function measure(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const taken = {};
  for (const [name, step] of Object.entries(STEPS)) {
    await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await step(page, origin);
    await page.waitForTimeout(REST);
    taken[name] = tasksIn(await browser.stopTracing());
  }
  await page.close();
  return taken;
}

const published = await serve();
const country = await serveInFiles(madeUp(records(COUNTRY)), 'tools');
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Median of ${RUNS}: the longest tasks in ms, in brackets what of them was script; and how many took more than ${LONG} ms.`);
  for (const [name, { origin }] of [['published', published], [String(COUNTRY), country]]) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, origin));
    for (const step of Object.keys(STEPS)) {
      const median = (value) => runs.map((run) => value(run[step])).sort((one, other) => one - other)[(RUNS - 1) / 2];
      const nth = (tasks, rank) => [...tasks].sort((one, other) => other.time - one.time)[rank] ?? { time: 0, script: 0 };
      const longest = [0, 1, 2, 3, 4, 5].map((rank) => `${median((tasks) => nth(tasks, rank).time).toFixed(1)} (${median((tasks) => nth(tasks, rank).script).toFixed(1)})`);
      console.log(`${name.padEnd(10)} ${step.padEnd(6)} ${String(median((tasks) => tasks.filter(({ time }) => time > LONG).length)).padStart(3)}   ${longest.join('  ')}`);
    }
  }
} finally {
  await browser.close();
  published.server.close();
  country.end();
}
