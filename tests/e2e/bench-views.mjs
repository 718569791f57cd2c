// How long the program takes to show a view of all initiatives: from a click on its link until it is done with the layout,
// the elements, and the addresses of all links, which name the view. Without what the browser does to show it.
// `cargo xtask bench views` builds the site and runs this.

import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const RUNS = 21;
const VIEWS = ['levenslijn', 'kaart', 'matrix', 'gemeente', 'programmas', 'samenhang'];
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Milliseconds of the program for one click; what it does meanwhile runs before the next message. */
async function clickAndWait(slug) {
  const find = (view) => [...document.querySelectorAll('nav a')].find((link) => (new URL(link.href).searchParams.get('weergave') ?? 'lijst') === view);
  const nextMessage = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  find('lijst').click();
  await settled();
  const link = find(slug);
  const before = performance.now();
  const done = nextMessage();
  link.click();
  await done;
  const time = performance.now() - before;
  await settled();
  return time;
}

const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Median of ${RUNS}, in ms; the slowest in brackets.`);
  for (const [name, viewport] of [['desk', DESK], ['phone', PHONE]]) {
    const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
    await page.goto(`${origin}/?gemeente=heerlen,kerkrade,landgraaf,limburg`);
    await page.locator('html[data-ready]').waitFor();
    const hits = await page.locator('article[data-initiative]').count();
    for (const slug of VIEWS) {
      const times = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await page.evaluate(clickAndWait, slug));
      times.sort((one, other) => one - other);
      const [median, slowest] = [times[(RUNS - 1) / 2], times.at(-1)].map((time) => time.toFixed(1));
      console.log(`${name.padEnd(6)} ${slug.padEnd(12)} ${hits} hits  ${median.padStart(6)}  (${slowest})`);
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
