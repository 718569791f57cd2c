// Journeys through the built site: `cargo xtask test e2e` builds it and runs them.
//
// By hand, on a site in another folder: KANSRIJK_DIST=/tmp/site npx playwright test -c tests/e2e

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { site } from './server.mjs';

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
    // A journey that answers in place of the server would find that the worker has answered before it.
    // Those about working without a connection, and about what is kept, allow it.
    serviceWorkers: 'block',
    // A trace of every step takes as long as the journeys themselves: `--trace on` for one that fails.
    trace: 'off',
  },
  projects: [
    { name: 'site' },
    {
      // Every journey of the page that needs no server, on the single file as it lies on a USB stick. What only looks at the
      // elements and their styles would look at the same ones.
      name: 'single-file',
      testIgnore: /(axe|builder|embed-\w+|failures|fallback|offline|preferences|privacy|styles|zoom)\.spec\.mjs$/,
      grepInvert: /@server/,
      use: { start: pathToFileURL(join(site, 'kansrijk.html')).href },
    },
  ],
  webServer: {
    // The second base is a site in a folder of somebody else's, as municipalities host it.
    command: `node server.mjs --port ${port} --base / --base /sub/`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
