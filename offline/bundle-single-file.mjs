// Makes the one script of the single file: the start of the app together with the JavaScript of its program.
// `kansrijk single-file` puts it into the file.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;
// The program of the kiosk can do all that the page can.
const glue = readdirSync(stage).find((name) => /^kiosk-.*\.js$/.test(name));

buildSync({
  entryPoints: [fileURLToPath(new URL('single-file.mjs', import.meta.url))],
  alias: { glue: join(stage, glue) },
  bundle: true,
  format: 'esm',
  minify: profile === 'release',
  target: ['chrome99', 'firefox113', 'safari16.4'],
  legalComments: 'none',
  outfile: join(stage, 'single-file.js'),
});
