// Makes the pictures in the documents from the built site: node tests/e2e/screenshots.mjs

import { chromium } from '@playwright/test';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const MOST_BYTES = 200_000;
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** The name of each picture, how the browser looks at it, its address, and what a visitor does before. */
const PICTURES = [
  {
    name: 'explorer.png',
    view: { viewport: { width: 1280, height: 900 } },
    query: '?gemeente=heerlen&fase=zwangerschap,baby',
  },
  {
    name: 'life-line.png',
    view: { viewport: { width: 1280, height: 1500 }, deviceScaleFactor: 0.75 },
    query: '?gemeente=heerlen&weergave=levenslijn',
  },
  {
    name: 'map.png',
    view: { viewport: { width: 1280, height: 1500 }, deviceScaleFactor: 0.75 },
    query: '?weergave=kaart',
  },
  {
    name: 'kiosk.png',
    view: { viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 0.5 },
    query: '?modus=kiosk',
    async visit(page) {
      for (const label of ['Pincode', 'Nog een keer']) await page.getByLabel(label, { exact: true }).fill('2468');
      await page.getByRole('button', { name: 'Open het scherm' }).click();
      await page.getByRole('button', { name: /Raak aan/ }).click();
      await page.locator('[data-facet="gemeente"][data-value="heerlen"]').click();
      await page.locator('[data-question="fase"]').waitFor();
    },
  },
];

const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
try {
  await mkdir(folder, { recursive: true });
  for (const { name, view, query, visit } of PICTURES) {
    const page = await browser.newPage({ ...view, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${origin}/${query}`);
    await page.locator('html[data-ready]').waitFor();
    await visit?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: folder + name });
    await page.close();
    const { size } = await stat(folder + name);
    console.log(`${name}: ${(size / 1000).toFixed(0)} kB`);
    if (size > MOST_BYTES) {
      console.error(`The picture is over ${MOST_BYTES / 1000} kB.`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
}
