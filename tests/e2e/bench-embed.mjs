// What an explorer in the page of another website costs, on a slow phone's processor: how soon its height is right
// after a choice, and for how long a page is held up by one that stands far below.
// `cargo xtask bench embed` builds the site and runs this.

import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serveHosts } from './host-server.mjs';
import { serve } from './server.mjs';

const SLOWDOWN = 4;
const ROUNDS = 9;
/** After this time without a message the height is settled, in ms. */
const SILENCE = 800;
/** A task longer than this holds up whoever touches the page, in ms. */
const LONG = 50;

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function slowedDown(target) {
  const session = await target.page.context().newCDPSession(target.of ?? target.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Milliseconds from a press to the last message about the height, and how many messages there were. */
async function settle(page, frame, selector) {
  await page.evaluate(() => (globalThis.heights = []));
  const pressed = await frame.evaluate((selector) => {
    const now = performance.timeOrigin + performance.now();
    document.querySelector(selector).click();
    return now;
  }, selector);
  let heights = [];
  do {
    await page.waitForTimeout(SILENCE);
    heights = await page.evaluate(() => globalThis.heights);
  } while (Date.now() - (heights.at(-1) ?? 0) < SILENCE);
  return { time: (heights.at(-1) ?? pressed) - pressed, messages: heights.length };
}

async function settling(browser, hosts) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    globalThis.heights = [];
    addEventListener('message', ({ data }) => {
      if (data?.kind === 'height') globalThis.heights.push(performance.timeOrigin + performance.now());
    });
  });
  await page.goto(`${hosts.origin}/plain.html`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('html[data-ready]');
  await page.waitForTimeout(SILENCE);
  await slowedDown({ page });
  await slowedDown({ page, of: frame });
  const theme = '[data-facet="thema"][data-value="taal"]';
  // The first press of each kind makes what later ones find made.
  await settle(page, frame, theme);
  await settle(page, frame, theme);
  const results = { fewer: [], more: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    results.fewer.push(await settle(page, frame, theme));
    results.more.push(await settle(page, frame, theme));
  }
  await page.close();
  return results;
}

/** The sum of what tasks of a page take beyond 50 ms while it loads, in ms. */
async function blocking(browser, url) {
  const page = await browser.newPage();
  await slowedDown({ page });
  await page.addInitScript(() => {
    globalThis.long = [];
    new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const long = await page.evaluate(() => globalThis.long);
  await page.close();
  return long.reduce((sum, duration) => sum + Math.max(0, duration - LONG), 0);
}

const site = await serve();
const hosts = await serveHosts(`${site.origin}/`);
const browser = await chromium.launch(launchOptions);
try {
  const { fewer, more } = await settling(browser, hosts);
  const ms = (time) => `${time.toFixed(0)} ms`;
  console.log(`Processor slowed down ${SLOWDOWN} times, median of ${ROUNDS}:`);
  for (const [name, runs] of Object.entries({ 'to fewer hits': fewer, 'to more hits': more })) {
    const times = runs.map(({ time }) => time);
    const most = Math.max(...runs.map(({ messages }) => messages));
    console.log(
      `height settles, ${name.padEnd(14)} ${ms(median(times)).padStart(8)}   (${ms(Math.min(...times))} to ${ms(Math.max(...times))}), at most ${most} messages`,
    );
  }
  const held = { without: [], with: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    held.without.push(await blocking(browser, `${hosts.origin}/without.html`));
    held.with.push(await blocking(browser, `${hosts.origin}/below-the-fold.html`));
  }
  console.log(`page held up, without explorer ${ms(median(held.without)).padStart(8)}`);
  console.log(`page held up, with explorer    ${ms(median(held.with)).padStart(8)}`);
} finally {
  await browser.close();
  site.server.close();
  hosts.server.close();
}
