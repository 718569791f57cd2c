// How long a first visit takes: from navigation to the page that can be used, on a slow phone's processor.
// `cargo xtask bench load` builds the site and runs this.

import { chromium } from '@playwright/test';
import { createServer } from 'node:http';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const RUNS = 9;
const SLOWDOWN = 4;
const PATIENCE = 30_000;

/** Runs in the page before its own scripts, and notes when `data-ready` appears on the root element. */
function watch() {
  const note = () => {
    if (globalThis.kansrijkReady === undefined && document.documentElement?.hasAttribute('data-ready')) {
      globalThis.kansrijkReady = performance.now();
    }
  };
  new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Milliseconds from navigation, in a browser profile without any cache. */
async function measure(browser, url, attribute) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load' });
    if (!attribute) return await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventStart);
    await page.waitForFunction(() => globalThis.kansrijkReady !== undefined, null, { timeout: PATIENCE });
    return await page.evaluate(() => globalThis.kansrijkReady);
  } finally {
    await context.close();
  }
}

async function series(browser, url, attribute) {
  // The first one warms up the server's cache of compressed files, and is not counted.
  await measure(browser, url, attribute);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await measure(browser, url, attribute));
  times.sort((a, b) => a - b);
  return { median: times[(RUNS - 1) / 2], fastest: times[0], slowest: times[RUNS - 1] };
}

function line(name, { median, fastest, slowest }) {
  const ms = (time) => `${time.toFixed(0)} ms`;
  return `${name.padEnd(12)} ${ms(median).padStart(8)}   (${ms(fastest)} to ${ms(slowest)})`;
}

const site = await serve();
const empty = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end('<!DOCTYPE html><html lang="nl"><title>Empty</title></html>');
});
await new Promise((done) => empty.listen(0, '127.0.0.1', done));
const browser = await chromium.launch(launchOptions);
try {
  const base = await series(browser, `http://127.0.0.1:${empty.address().port}/`, false);
  const ready = await series(browser, `${site.origin}/`, true);
  console.log(`Median of ${RUNS} first visits, processor slowed down ${SLOWDOWN} times:`);
  console.log(line('empty page', base));
  console.log(line('ready', ready));
  console.log(`ratio        ${(ready.median / base.median).toFixed(1).padStart(8)}`);
} finally {
  await browser.close();
  site.server.close();
  empty.close();
}
