// Journeys through the built site: `cargo xtask test e2e` builds it and runs them.
//
// By hand, on a site in another folder: KANSRIJK_DIST=/tmp/site npx playwright test -c tests/e2e

import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that passes only the second time has found something.
  retries: 0,
  workers: 2,
  reporter: 'list',
  // Enough for a busy machine; a journey that passes does not wait for it.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions,
    locale: 'nl-NL',
    trace: 'retain-on-failure',
  },
  webServer: {
    // The second base is a site in a folder of somebody else's, as municipalities host it.
    command: `node server.mjs --port ${port} --base / --base /sub/`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
