// Makes the pictures by which the site is installed on a device, from public/icon.svg and from the built site:
// node tests/e2e/icons.mjs

import { chromium } from '@playwright/test';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const MOST_BYTES = { icon: 20_000, screenshot: 160_000 };

/**
 * `share` is how much of the picture the drawing takes up. Devices cut an icon to a shape of their own: of the one that
 * is made for it, only what lies in the middle four fifths is safe. A picture with a `share` has no transparent corners.
 */
const ICONS = [
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
  { name: 'icon-maskable-512', size: 512, share: 0.8 },
  { name: 'icon-apple-180', size: 180, share: 0.9 },
];

const SCREENSHOTS = [
  { name: 'screenshot-narrow', width: 390, height: 844, query: '?gemeente=heerlen' },
  { name: 'screenshot-wide', width: 1280, height: 800, query: '?gemeente=heerlen&fase=zwangerschap,baby' },
];

const publicFile = (path) => fileURLToPath(new URL(`../../public/${path}`, import.meta.url));
const fileOf = (name) => publicFile(`icons/${name}.png`);

async function check(name, most) {
  const { size } = await stat(fileOf(name));
  console.log(`${name}.png: ${(size / 1000).toFixed(1)} kB`);
  if (size > most) {
    console.error(`That is over ${most / 1000} kB.`);
    process.exitCode = 1;
  }
}

await mkdir(publicFile('icons'), { recursive: true });
const drawing = await readFile(publicFile('icon.svg'), 'utf8');
const [, ground] = /<rect [^>]*fill="(#[\da-f]+)"/.exec(drawing);
const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;

const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
try {
  for (const { name, size, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const width = Math.round(size * (share ?? 1));
    await page.setContent(`<body style="margin:0;height:100vh;display:grid;place-items:center;background:${share ? ground : 'none'}"><img src="${address}" width="${width}"></body>`);
    await page.locator('img').evaluate((image) => image.decode());
    await page.screenshot({ path: fileOf(name), omitBackground: true });
    await page.close();
    await check(name, MOST_BYTES.icon);
  }
  for (const { name, width, height, query } of SCREENSHOTS) {
    const options = { viewport: { width, height }, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' };
    const page = await browser.newPage(options);
    await page.goto(`${origin}/${query}`);
    await page.locator('html[data-ready]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: fileOf(name) });
    await page.close();
    await check(name, MOST_BYTES.screenshot);
  }
} finally {
  await browser.close();
  server.close();
}
