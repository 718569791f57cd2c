// Which Chromium the journeys and measurements use, and how it is started.

import { existsSync } from 'node:fs';

/** `cargo xtask` names the browser in CHROMIUM; these are for a run by hand. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const isRoot = process.getuid?.() === 0;

/** Launch options for Playwright; without a path it takes the Chromium of its own. */
export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place)),
  args: [
    // Chromium refuses to start as root inside its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
    // No graphics card to wait for, and no errand of the browser's own during a test.
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};
