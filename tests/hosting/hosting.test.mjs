// The settings for web servers do in real servers what they promise: types, packing, caching and headers.
//
// A server that is not on this machine takes no part, which is said; object storage takes part by its script.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { site } from '../e2e/server.mjs';
import { NAMES, find, start, upload } from './servers.mjs';

const TYPES = {
  '.html': /^text\/html/,
  '.css': /^text\/css/,
  '.js': /^text\/javascript/,
  '.json': /^application\/json/,
  '.webmanifest': /^application\/manifest\+json/,
  '.txt': /^text\/plain/,
  '.svg': /^image\/svg\+xml/,
  '.wasm': /^application\/wasm$/,
  '.woff2': /^font\/woff2$/,
  '.png': /^image\/png$/,
};
const LASTING = 'public, max-age=31536000, immutable';
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body) => body };

/** One file for each type, and what browsers have to treat in a way of its own. */
const files = readdirSync(site);
const program = files.find((name) => /^kansrijk-.*\.wasm$/.test(name));
const ASKED = [
  ...Object.keys(TYPES).map((ending) => (ending === '.wasm' ? program : files.find((name) => name.endsWith(ending)))),
  'fonts/atkinson-hyperlegible-next.woff2',
  'icons/screenshot-wide.png',
  'gemeente/heerlen.html',
].filter(Boolean);
const ending = (path) => /\.[^.]+$/.exec(path)[0];

test('the built site has a file for every type, and each that is loose is packed twice', () => {
  assert.deepEqual(new Set(ASKED.map(ending)), new Set(Object.keys(TYPES)));
  for (const path of ASKED.filter((path) => !/\.(png|woff2)$/.test(path))) {
    const content = readFileSync(join(site, path));
    // For less it does not pay.
    if (content.length < 256) continue;
    assert.deepEqual(brotliDecompressSync(readFileSync(join(site, `${path}.br`))), content, path);
    assert.deepEqual(gunzipSync(readFileSync(join(site, `${path}.gz`))), content, path);
  }
  assert.ok(!existsSync(join(site, 'fonts/atkinson-hyperlegible-next.woff2.br')));
});

for (const name of NAMES.filter((name) => !find(name))) console.log(`${name} is not on this machine: its settings are not tried.`);

for (const name of NAMES.filter(find)) {
  describe(`the settings for ${name}`, () => {
    let server;
    before(async () => (server = await start(name)));
    after(() => server?.stop());

    test('give every file its type, as it is and packed', async () => {
      for (const path of ASKED) {
        const content = readFileSync(join(site, path));
        for (const accepted of ['', 'gzip', 'gzip, br']) {
          const { status, headers, body } = await server.ask(`/${path}`, { 'Accept-Encoding': accepted });
          const what = `${path}, ${accepted}`;
          assert.equal(status, 200, what);
          assert.match(headers['content-type'], TYPES[ending(path)], what);
          const encoding = headers['content-encoding'] ?? 'identity';
          assert.ok(encoding === 'identity' || accepted.includes(encoding), `${what}: ${encoding}`);
          assert.deepEqual(UNPACK[encoding](body), content, what);
          assert.equal(headers['x-content-type-options'], 'nosniff', what);
          assert.equal(headers['content-security-policy'], "frame-ancestors 'self' https:", what);
        }
      }
    });

    test('send what is packed already', async () => {
      const { headers, body } = await server.ask(`/${program}`, { 'Accept-Encoding': 'gzip' });
      assert.equal(headers['content-encoding'], 'gzip');
      assert.match(headers.vary ?? '', /Accept-Encoding/i);
      assert.deepEqual(body, readFileSync(join(site, `${program}.gz`)), 'packed by the build, not by the server');
    });

    test('send brotli to those who take it', async () => {
      const { headers, body } = await server.ask(`/${program}`, { 'Accept-Encoding': 'gzip, br' });
      // nginx takes brotli from a module that has to be fetched for itself.
      const [encoding, packed] = name === 'nginx' ? ['gzip', 'gz'] : ['br', 'br'];
      assert.equal(headers['content-encoding'], encoding);
      assert.deepEqual(body, readFileSync(join(site, `${program}.${packed}`)));
    });

    test('let browsers keep what never changes, and nothing else', async () => {
      const caching = async (path) => (await server.ask(path, { 'Accept-Encoding': 'gzip, br' })).headers['cache-control'];
      const versioned = files.find((name) => /^embed-[\d.]+\.js$/.test(name));
      const details = files.find((name) => /^dataset-details-.*\.json$/.test(name));
      for (const path of [program, versioned, details]) assert.equal(await caching(`/${path}`), LASTING, path);
      for (const path of ['', 'index.html', 'dataset-overview.json', 'start.js', 'embed.js', 'service-worker.js', 'kansrijk-0123456789abcdef.js']) {
        assert.equal(await caching(`/${path}`), 'no-cache', path);
      }
    });

    test('let other websites check the script that they load', async () => {
      const { headers } = await server.ask('/embed.js', { 'Accept-Encoding': 'gzip, br' });
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal((await server.ask('/start.js')).headers['access-control-allow-origin'], undefined);
    });

    test('say in words that a page is not there, and keep the settings of servers to themselves', async () => {
      const { status, body } = await server.ask('/nergens.html');
      assert.equal(status, 404);
      assert.deepEqual(body, readFileSync(join(site, '404.html')));
      assert.notEqual((await server.ask('/.htaccess')).status, 200);
    });

    test('ask for a file again only when it has changed', async () => {
      const first = await server.ask('/dataset-overview.json', { 'Accept-Encoding': 'gzip' });
      const again = await server.ask('/dataset-overview.json', { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers.etag });
      assert.equal(again.status, 304);
    });
  });
}

test('the script for object storage uploads every file once, with its type and caching, pages last', () => {
  const uploads = upload().map((words) => {
    const option = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
    return { from: words.at(-2), name: words.at(-1).replace('s3://bucket/', ''), type: option('--content-type'), caching: option('--cache-control'), encoding: option('--content-encoding') };
  });
  const there = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
  assert.equal(uploads.length, there.length);
  assert.equal(new Set(uploads.map(({ name }) => name)).size, uploads.length);
  const of = (name) => uploads.find((upload) => upload.name === name);
  for (const path of ASKED) assert.match(of(path).type, TYPES[ending(path)], path);
  assert.deepEqual([of(program).caching, of(program).encoding], [LASTING, 'gzip']);
  assert.ok(of(program).from.endsWith('.wasm.gz'));
  assert.equal(of('index.html').caching, 'no-cache');
  assert.equal(of('fonts/atkinson-hyperlegible-next.woff2').encoding, undefined);
  const firstPage = uploads.findIndex(({ name }) => name.endsWith('.html'));
  assert.ok(uploads.slice(firstPage).every(({ name }) => name.endsWith('.html')), 'no page is there before what it needs');
});
