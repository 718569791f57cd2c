// What is put on the device and handed out, with a server and a storage that can fail.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { KeptRelease } from '../../offline/kept-release.mjs';
import { fingerprint } from '../../offline/release.mjs';

const FOLDER = 'https://kansrijk.nl/sub/';
const OLD = { 'index.html': 'the page', 'kansrijk-1.js': 'old program', 'same.css': 'style' };
const NEW = { 'index.html': 'the new page', 'kansrijk-2.js': 'new program', 'same.css': 'style' };

const hashes = (site) => Object.fromEntries(Object.entries(site).map(([path, text]) => [path, fingerprint(text)]));
const releaseOf = (site) => new KeptRelease(hashes(site), FOLDER);
const keep = (site) => releaseOf(site).keep(Object.keys(site));
const text = async (response) => (await response).text();

/** As a browser's storage, as far as it is used here. Its entries are plain, to be damaged by a test. */
class Storage {
  entries = new Map();
  isFull = false;

  async match(key) {
    const entry = this.entries.get(String(key.url ?? key));
    return entry && new Response(entry.body, { headers: entry.headers });
  }

  async put(key, response) {
    // A browser refuses a copy that could not be found again.
    if (response.headers.get('Vary') === '*') throw new TypeError('Vary is *');
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(String(key), { body: await response.text(), headers: response.headers });
  }

  async delete(key) {
    return this.entries.delete(String(key.url ?? key));
  }

  async keys(address, { ignoreSearch } = {}) {
    const plain = (url) => (ignoreSearch ? url.split('?')[0] : url);
    const urls = [...this.entries.keys()].filter((url) => !address || plain(url) === plain(String(address)));
    return urls.map((url) => ({ url }));
  }

  /** What is kept under a path. */
  at(path) {
    return [...this.entries.keys()].filter((url) => url.startsWith(`${FOLDER}${path}?`));
  }
}

let storage;
let server;
let asked;

/** Answers as a server with these files; the browser's check of the fingerprint included. */
function serve(site, { headers = {}, isDown = false, stale = {} } = {}) {
  server = async (url, { integrity, cache }) => {
    const path = String(url).slice(FOLDER.length) || 'index.html';
    asked.push(path);
    if (isDown) throw new TypeError('Failed to fetch');
    const body = (cache === 'no-cache' ? stale[path] : undefined) ?? site[path];
    if (body === undefined) return new Response('not found', { status: 404 });
    if (integrity !== `sha256-${fingerprint(body)}`) throw new TypeError('Failed to fetch');
    return new Response(body, { headers });
  };
}

beforeEach(() => {
  storage = new Storage();
  asked = [];
  globalThis.caches = {
    async open(name) {
      assert.equal(name, `kansrijk ${FOLDER}`);
      return storage;
    },
  };
  globalThis.fetch = (url, options) => server(url, options);
});

test('a release is kept whole, and then needs no server', async () => {
  serve(OLD);
  await keep(OLD);
  assert.equal(storage.entries.size, 3);
  serve({}, { isDown: true });
  for (const [path, body] of Object.entries(OLD)) assert.equal(await text(releaseOf(OLD).part(path)), body);
});

test('a release of which one file is missing or another is not kept as one, and goes on from there the next time', async () => {
  for (const broken of [{}, { 'kansrijk-2.js': undefined }, { 'kansrijk-2.js': 'new prog' }]) {
    serve({ ...NEW, 'kansrijk-2.js': undefined, ...broken });
    await assert.rejects(keep(NEW));
    assert.deepEqual(storage.at('kansrijk-2.js'), []);
  }
  serve(NEW);
  asked = [];
  await keep(NEW);
  assert.deepEqual(asked, ['kansrijk-2.js']);
});

test('what did not change is not fetched again, and an earlier page finds its own files until they are taken away', async () => {
  serve(OLD);
  await keep(OLD);
  serve(NEW);
  asked = [];
  const release = releaseOf(NEW);
  await keep(NEW);
  assert.deepEqual(asked.sort(), ['index.html', 'kansrijk-2.js']);
  assert.equal(await text(release.earlier('kansrijk-1.js')), OLD['kansrijk-1.js']);
  assert.equal(await text(releaseOf(OLD).part('index.html')), OLD['index.html']);
  await release.tidy();
  assert.equal(await release.earlier('kansrijk-1.js'), undefined);
  assert.equal(storage.entries.size, 3);
  assert.equal(await text(release.part('index.html')), NEW['index.html']);
});

test('a damaged file is fetched anew, and without a server it is not handed out', async () => {
  serve(OLD);
  const release = releaseOf(OLD);
  await keep(OLD);
  const [key] = storage.at('kansrijk-1.js');
  const damage = () => storage.entries.set(key, { body: 'old progrbm', headers: {} });
  damage();
  assert.equal(await text(release.part('kansrijk-1.js')), OLD['kansrijk-1.js']);
  serve({}, { isDown: true });
  assert.equal(await text(release.part('kansrijk-1.js')), OLD['kansrijk-1.js']);
  damage();
  await assert.rejects(release.part('kansrijk-1.js'));
  assert.deepEqual(storage.at('kansrijk-1.js'), []);
});

test('a damaged file of an earlier release is handed out to nobody', async () => {
  serve(OLD);
  await keep(OLD);
  const [key] = storage.at('kansrijk-1.js');
  storage.entries.set(key, { body: 'old progrbm', headers: {} });
  assert.equal(await releaseOf(NEW).earlier('kansrijk-1.js'), undefined);
});

test('an update finds a damaged file that both releases have, and fetches it anew', async () => {
  serve(OLD);
  await keep(OLD);
  const [key] = storage.at('same.css');
  storage.entries.set(key, { body: '', headers: {} });
  serve(NEW);
  await keep(NEW);
  assert.equal(storage.entries.get(key).body, 'style');
});

test('what the memory of the browser has of another release is asked of the server', async () => {
  serve(NEW, { stale: { 'index.html': OLD['index.html'] } });
  await keep(NEW);
  assert.equal(await text(releaseOf(NEW).part('index.html')), NEW['index.html']);
});

test('a file is kept with its type and policy, also where it was redirected or is said to be another for everyone', async () => {
  const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': "frame-ancestors 'self'" };
  for (const [vary, redirected] of [['Accept-Encoding', false], ['*', false], ['Accept-Encoding', true]]) {
    storage.entries.clear();
    serve(OLD, { headers: { ...headers, Vary: vary } });
    const answer = server;
    server = async (...request) => Object.defineProperty(await answer(...request), 'redirected', { value: redirected });
    storage.put = async (key, response) => {
      assert.equal(response.redirected, false);
      await Storage.prototype.put.call(storage, key, response);
    };
    await keep(OLD);
    const kept = await releaseOf(OLD).part('index.html');
    for (const [name, value] of Object.entries(headers)) assert.equal(kept.headers.get(name), value);
  }
});

test('a full device refuses the release, but keeps nobody from a file that the server has', async () => {
  serve(OLD);
  storage.isFull = true;
  await assert.rejects(keep(OLD), { name: 'QuotaExceededError' });
  assert.equal(await text(releaseOf(OLD).part('index.html')), OLD['index.html']);
});

test('a browser that refuses its storage keeps nobody from a file that the server has', async () => {
  serve(OLD);
  globalThis.caches = { open: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  await assert.rejects(keep(OLD));
  assert.equal(await text(releaseOf(OLD).part('index.html')), OLD['index.html']);
});

test('not more than a few files are asked for at a time, and none after one that failed', async () => {
  const site = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`page-${number}.html`, `${number}`]));
  serve(site);
  const answer = server;
  let underWay = 0;
  let most = 0;
  server = async (...request) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((done) => setImmediate(done));
    underWay -= 1;
    return answer(...request);
  };
  await keep(site);
  assert.ok(most > 1 && most <= 6, `${most}`);
  storage.entries.clear();
  asked = [];
  serve({ ...site, 'page-3.html': undefined });
  await assert.rejects(keep(site));
  assert.ok(asked.length < 20, `${asked.length}`);
});

test('a part of a release can be kept, and files of any release are seen', async () => {
  const isProgram = (path) => path.startsWith('kansrijk-');
  serve(OLD);
  await releaseOf(OLD).keep(['index.html', 'same.css']);
  assert.deepEqual(asked.sort(), ['index.html', 'same.css']);
  assert.equal(await releaseOf(NEW).holds(isProgram), false);
  await releaseOf(OLD).keep(['kansrijk-1.js']);
  assert.equal(await releaseOf(NEW).holds(isProgram), true);
});
