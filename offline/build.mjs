// Makes the site work without a connection: writes the service worker, which knows every file that is kept, and the
// script by which pages have it installed. Runs last, on the finished site in the folder that Trunk names.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { releaseIn } from './release.mjs';

function bundle(name, format, define = {}) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format,
    minify: true,
    define,
    target: ['chrome99', 'firefox102', 'safari16'],
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;
if (!stage) {
  console.error('TRUNK_STAGING_DIR does not name the folder of the finished site.');
  process.exit(1);
}
const isRelease = profile === 'release';
const remove = bundle('remove.mjs', 'iife');
// The page side is a file of the release itself, so it is there before the list is made.
writeFileSync(join(stage, 'offline.js'), bundle(isRelease ? 'register.mjs' : 'absent.mjs', 'esm'));
mkdirSync(join(stage, 'hosting'), { recursive: true });
writeFileSync(join(stage, 'hosting', 'remove-service-worker.js.txt'), remove);
const worker = () => bundle('service-worker.mjs', 'iife', { RELEASE: JSON.stringify(releaseIn(stage)) });
writeFileSync(join(stage, 'service-worker.js'), isRelease ? worker() : remove);
