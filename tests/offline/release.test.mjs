// Which files of the built site a visitor keeps.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isKept, partsOfExplorer, releaseIn } from '../../offline/release.mjs';

const EXPLORER = [
  'dataset-details-0a1b.json',
  'dataset-overview.json',
  'index.html',
  'kansrijk-0a1b.css',
  'kansrijk-2c3d.js',
  'kansrijk-2c3d_bg.wasm',
  'kansrijk-2c3d_rest.wasm',
  'kiosk-4e5f.css',
  'kiosk-4e5f.js',
  'kiosk-4e5f_bg.wasm',
  'later-6a7b.css',
  'start.js',
];

test('all that a visitor can open in the site is kept, and nothing else', () => {
  for (const [path, expected] of [
    ...EXPLORER.map((path) => [path, true]),
    ['privacy.html', true],
    ['en/privacy.html', true],
    ['en/thema/taal.html', false],
    ['gemeente/heerlen/baby.html', false],
    ['initiatief/boekstart.html', false],
    ['sitemap.xml', false],
    ['embed-frame.js', true],
    ['insluiten.js', true],
    ['offline.js', true],
    ['manifest.webmanifest', true],
    ['icons/icon-512.png', true],
    ['third-party-licences.txt', true],
    ['kansrijk.html', false],
    ['dataset.json', false],
    ['dataset-files/table-0a1b.bin', true],
    ['dataset-files/dictionary-0a1b.bin', true],
    ['dataset-files/records-0-0a1b.json', false],
    ['dataset-files/occurrences-12-0a1b.bin', false],
    ['dataset-files/slugs-3-0a1b.json', false],
    ['dataset-files/organisations-0-0a1b.json', false],
    ['single-file.js', false],
    ['hosting/nginx.conf.txt', false],
    ['oembed/start.json', false],
    ['embed.js', false],
    ['embed-1.0.0.js', false],
    ['embed.json', false],
    ['robots.txt', false],
    ['404.html', false],
    ['en/index.html', false],
    ['icons/screenshot-wide.png', false],
    ['service-worker.js', false],
    ['kansrijk-2c3d.js.map', false],
    ['_headers', false],
    ['.htaccess', false],
    ['en/.well-known', false],
  ]) {
    assert.equal(isKept(path), expected, path);
  }
});

test('a site that lacks a part of the explorer, or has one twice, is refused', () => {
  assert.deepEqual(partsOfExplorer([...EXPLORER, 'privacy.html']), {
    essential: ['index.html', 'start.js', 'dataset-overview.json', 'dataset-details-0a1b.json', 'kansrijk-0a1b.css'],
    page: ['kansrijk-2c3d.js', 'kansrijk-2c3d_bg.wasm', 'kansrijk-2c3d_rest.wasm', 'later-6a7b.css'],
    kiosk: ['kiosk-4e5f.js', 'kiosk-4e5f_bg.wasm', 'kiosk-4e5f.css'],
  });
  for (const path of EXPLORER) {
    assert.throws(() => partsOfExplorer(EXPLORER.filter((other) => other !== path)), /should have one/, path);
  }
  assert.throws(() => partsOfExplorer([...EXPLORER, 'kansrijk-4e5f.css']), /has 2 files/);
});

/** The release in a folder with these files. */
function releaseOf(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-'));
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'abc');
    }
    return releaseIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the part of the program for a dataset in files is kept where there is one', () => {
  const [program, table] = ['kansrijk-2c3d_files.wasm', 'dataset-files/table-0a1b.bin'];
  const whole = releaseOf([...EXPLORER, program]);
  assert.deepEqual(Object.keys(whole.parts), EXPLORER);
  assert.ok(!whole.page.includes(program));
  const inFiles = releaseOf([...EXPLORER, program, table]);
  assert.deepEqual(Object.keys(inFiles.parts), [...EXPLORER, program, table].sort());
  assert.ok(inFiles.page.includes(program));
  assert.throws(() => releaseOf([...EXPLORER, table]), /should have one/);
});

test('a folder is listed with the fingerprint of each file, always in the same order', () => {
  const { parts } = releaseOf([...EXPLORER, 'stijlen/taal.json', 'thema/taal.html', 'oembed/start.json', 'service-worker.js'].reverse());
  assert.deepEqual(Object.keys(parts), [...EXPLORER, 'stijlen/taal.json']);
  assert.equal(parts['stijlen/taal.json'], 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
});
