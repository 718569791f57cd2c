// Makes the picture in the README from the built site: node tests/e2e/screenshots.mjs

import { chromium } from '@playwright/test';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const QUERY = '?gemeente=heerlen&fase=zwangerschap,baby';
const VIEWPORT = { width: 1280, height: 900 };
const MOST_BYTES = 200_000;
const picture = fileURLToPath(new URL('../../docs/images/explorer.png', import.meta.url));

const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${origin}/${QUERY}`);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await mkdir(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  const { size } = await stat(picture);
  console.log(`${picture}: ${(size / 1000).toFixed(0)} kB`);
  if (size > MOST_BYTES) {
    console.error(`The picture is over ${MOST_BYTES / 1000} kB.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
