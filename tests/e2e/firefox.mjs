// A Firefox of this machine, steered by WebDriver BiDi, which Firefox itself speaks.

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/** `cargo xtask` names the browser in FIREFOX; these are for a run by hand. */
const PLACES = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Starts Firefox, and gives it with what it complains about. */
export async function startFirefox() {
  const executablePath = process.env.FIREFOX ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Firefox was found; install it with: cargo xtask setup');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: { width: 1440, height: 900 },
  });
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { browser, page, complaints };
}
