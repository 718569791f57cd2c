// How long it takes to show a view of all initiatives: from a click on its link until nothing in the page changes any more:
// the layout, the elements, and the addresses of all links, which name the view, have come. Part of that time the browser
// paints.
// `cargo xtask bench views` builds the site and runs this.

import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const RUNS = 21;
const VIEWS = ['levenslijn', 'kaart', 'matrix', 'gemeente', 'programmas', 'samenhang'];
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Milliseconds from a click until the last change that it makes in the page. */
async function clickAndWait(slug) {
  const find = (view) => [...document.querySelectorAll('nav a')].find((link) => (new URL(link.href).searchParams.get('weergave') ?? 'lijst') === view);
  const QUIET = 150;
  /** When the page changed for the last time before some rest. */
  const lastChange = () => new Promise((done) => {
    let last = performance.now();
    const observer = new MutationObserver(() => { last = performance.now(); });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = setInterval(() => {
      if (performance.now() - last < QUIET) return;
      clearInterval(look);
      observer.disconnect();
      done(last);
    }, QUIET / 3);
  });
  find('lijst').click();
  await lastChange();
  const link = find(slug);
  const before = performance.now();
  const changed = lastChange();
  link.click();
  return (await changed) - before;
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
