// Makes what other websites and the frame in them run, from the modules in this folder, and lays it into the site that
// Trunk is building. Run by hand, it checks and records the version: `node embed/build.mjs --record`.
//
// A website may pin embed.js by its hash, so a version that was published never changes: `versions.json` holds the hash
// of each, and a build whose embed.js is another fails. Then either raise VERSION, or, while this version was never
// published, record it anew.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The version of embed.js: the first number grows when a snippet that worked would work no more. */
const VERSION = '1.0.0';

const folder = fileURLToPath(new URL('.', import.meta.url));
const versionsFile = join(folder, 'versions.json');

function bundle(name, format) {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, name)],
    bundle: true,
    format,
    minify: true,
    target: ['chrome99', 'firefox102', 'safari16'],
    legalComments: 'none',
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

const host = bundle('host.mjs', 'iife');
const integrity = `sha384-${createHash('sha384').update(host).digest('base64')}`;
const versions = JSON.parse(readFileSync(versionsFile, 'utf8'));
if (process.argv.includes('--record')) {
  writeFileSync(versionsFile, `${JSON.stringify({ ...versions, [VERSION]: integrity }, null, 2)}\n`);
} else if (versions[VERSION] !== integrity) {
  console.error(
    `embed.js is not what ${versionsFile} records of version ${VERSION}.\n` +
      'If that version was published, raise VERSION in embed/build.mjs; then run: node embed/build.mjs --record',
  );
  process.exit(1);
}

const stage = process.env.TRUNK_STAGING_DIR;
if (stage) {
  writeFileSync(join(stage, 'embed.js'), host);
  writeFileSync(join(stage, `embed-${VERSION}.js`), host);
  writeFileSync(join(stage, 'embed-frame.js'), bundle('frame.mjs', 'esm'));
  writeFileSync(join(stage, 'insluiten.js'), bundle('builder.mjs', 'esm'));
  mkdirSync(join(stage, 'stijlen'), { recursive: true });
  const files = readdirSync(join(folder, 'styles'));
  for (const name of files) copyFileSync(join(folder, 'styles', name), join(stage, 'stijlen', name));
  const styles = files.map((file) => {
    const { name, source } = JSON.parse(readFileSync(join(folder, 'styles', file), 'utf8'));
    return { slug: file.replace(/\.json$/, ''), name, source };
  });
  writeFileSync(join(stage, 'embed.json'), JSON.stringify({ script: `embed-${VERSION}.js`, integrity, styles }));
}
