// A server of releases, for tests of working without a connection: it can be taken down, can answer wrongly, and can
// have another release from one moment to the next.

import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseIn } from '../../offline/release.mjs';
import { TYPES, site } from './server.mjs';

const build = fileURLToPath(new URL('../../offline/build.mjs', import.meta.url));

/** Makes the worker of a changed site anew, as the build of the site does. */
function finish(folder, profile = 'release') {
  execFileSync(process.execPath, [build], { env: { ...process.env, TRUNK_STAGING_DIR: folder, TRUNK_PROFILE: profile } });
}

function change(path, edit) {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** The built site as it would be after some work on it: other files, and some under other names. */
function makeNext(folder, day) {
  // Digits more, not others: by chance those could be the same.
  const rename = (text) => text.replace(/(kansrijk|kiosk)-(?=[\da-f]+[._])/g, `$1-${day}`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of entries) {
    const path = join(parentPath, name);
    if (name.endsWith('.html')) change(path, rename);
    if (rename(name) !== name) renameSync(path, join(parentPath, rename(name)));
  }
  change(join(folder, 'start.js'), (text) => `${text}// ${day}\n`);
  change(join(folder, 'dataset-overview.json'), (text) => {
    const dataset = JSON.parse(text);
    dataset.date = `2031-01-${day}`;
    return JSON.stringify(dataset);
  });
  finish(folder);
}

/**
 * Three releases of the site: the built one and two later ones. `damaged` is the second, but its program does not run.
 * `development` is what a development build puts at the same address.
 */
export function makeReleases() {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-releases-'));
  const copy = (name) => {
    const path = join(folder, name);
    cpSync(site, path, { recursive: true });
    return path;
  };
  const first = copy('first');
  finish(first);
  const [second, third, damaged, development] = ['second', 'third', 'damaged', 'development'].map(copy);
  makeNext(second, '12');
  makeNext(third, '13');
  makeNext(damaged, '14');
  const program = readdirSync(damaged).find((name) => /^kansrijk-.*\.wasm$/.test(name));
  writeFileSync(join(damaged, program), 'no program');
  finish(damaged);
  finish(development, 'debug');
  const remove = () => rmSync(folder, { recursive: true });
  return { first, second, third, damaged, development, remove };
}

/** Ways to answer wrongly. */
const FAULTS = {
  absent: (response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>not found'),
  failing: (response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end('<p>out of order'),
  // The connection breaks before all that was promised has come.
  cut: (response, { type, body }) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  // It is said to be all there is.
  short: (response, { type, body }) => {
    const half = body.subarray(0, body.length / 2);
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': half.length }).end(half);
  },
  other: (response, { type }) => response.writeHead(200, { 'Content-Type': type }).end('something else'),
  // As the sign-in page of a network in a hotel.
  elsewhere: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Wifi</title>'),
};

/** Names of the ways to answer wrongly. */
export const FAULT_NAMES = Object.keys(FAULTS);

/** The addresses under which a visitor's device keeps the release in a folder, when it comes from this address. */
export function keysOf(folder, address) {
  const { parts, kiosk } = releaseIn(folder);
  const kept = Object.entries(parts).filter(([path]) => !kiosk.includes(path));
  return kept.map(([path, hash]) => `${address}${path}?${encodeURIComponent(hash)}`).sort();
}

/** Serves a release below a folder of the host. What it does is decided by its fields, at any time. */
export class ReleaseServer {
  /** The folder of the release that is served. */
  release;
  /** A fault for a path, or for the paths that a pattern fits. */
  faults = new Map();
  /** The server goes down when this path is asked for. */
  fatal = undefined;
  /** Goes before the worker, to take something away that browsers have. */
  prelude = '';
  /** The paths that were asked for. */
  asked = [];
  #server;
  #port = 0;
  #base;

  constructor(release, base = '/') {
    this.release = release;
    this.#base = base;
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done, fail) => this.#server.once('error', fail).listen(this.#port, '127.0.0.1', done));
    // It comes back at the same address.
    this.#port = this.#server.address().port;
  }

  async stop() {
    const stopped = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await stopped;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get address() {
    return this.origin + this.#base;
  }

  /** The addresses under which a device keeps the present release. */
  get keys() {
    return keysOf(this.release, this.address);
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/buren/') {
      // Another app of the same host.
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><html lang="nl"><title>Buren</title>');
      return;
    }
    const path = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) || 'index.html' : '';
    this.asked.push(path);
    if (this.fatal === path) {
      this.stop();
      return;
    }
    let body;
    try {
      body = readFileSync(join(this.release, path));
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(this.release, '404.html')));
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const fault = [...this.faults].find(([where]) => (where instanceof RegExp ? where.test(path) : where === path));
    if (fault) {
      FAULTS[fault[1]](response, { type, body });
      return;
    }
    if (path === 'service-worker.js') body = Buffer.from(this.prelude + body);
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'Content-Length': body.length }).end(body);
  }
}
