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
const REST = 2000;

const THEME = '[data-facet="thema"][data-value="taal"]';
const view = (name) => `nav a[href*="weergave=${name}"]`;
const click = async (page, { point }) => page.mouse.click(point.x, point.y);

/**
 * What is measured: each step goes on where the one before it ended. What a visitor touches is found before the clock
 * runs, and the mouse and the keyboard are the browser's: looking for an element is work of the page too.
 */
const STEPS = {
  start: { act: async (page, { origin }) => page.goto(`${origin}/`), rest: 3 * REST },
  words: { at: 'input[type="search"]', before: click, act: async (page) => page.keyboard.type('taal ', { delay: 60 }) },
  fewer: { before: async (page) => page.keyboard.press('Control+A'), act: async (page) => page.keyboard.press('Delete') },
  theme: { at: THEME, act: click },
  life: { at: view('levenslijn'), act: click },
  all: { at: THEME, act: click },
  matrix: { at: view('matrix'), act: click },
  map: { at: view('kaart'), act: click },
};

/** The middle of an element, once it is in sight, in CSS pixels. */
async function middleOf(page, selector) {
  const element = page.locator(selector).filter({ visible: true }).first();
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await element.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

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
  for (const [name, { at, before, act, rest = REST }] of Object.entries(STEPS)) {
    const place = { origin, point: at && (await middleOf(page, at)) };
    await before?.(page, place);
    await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await act(page, place);
    await page.waitForTimeout(rest);
    taken[name] = tasksIn(await browser.stopTracing());
  }
  await page.close();
  return taken;
}

const published = await serve();
const country = await serveInFiles(madeUp(records(COUNTRY)), 'tools');
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Median of ${RUNS}, in ms: the longest stretch of script, the longest task, and how many tasks took more than ${LONG} ms.`);
  for (const [name, { origin }] of [['published', published], [String(COUNTRY), country]]) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, origin));
    for (const step of Object.keys(STEPS)) {
      const median = (value) => runs.map((run) => value(run[step])).sort((one, other) => one - other)[(RUNS - 1) / 2];
      const longest = (part) => median((tasks) => Math.max(...tasks.map((task) => task[part]))).toFixed(1);
      const long = median((tasks) => tasks.filter(({ time }) => time > LONG).length);
      console.log([name.padEnd(10), step.padEnd(6), longest('script').padStart(6), longest('time').padStart(6), String(long).padStart(4)].join(' '));
    }
  }
} finally {
  await browser.close();
  published.server.close();
  country.end();
}
