// A static file server for dist/, for tests and measurements only.
// It sends what a well-kept static host sends: right types, brotli, caching by the hash in a file's name.
//
// node tests/e2e/server.mjs [--port 4173] [--base /] [--base /sub/] [--directory dist]
//
// The environment variable KANSRIJK_DIST names another folder than dist/, where no option does.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** The types of files, by their endings. */
export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** These are compressed already. */
const COMPACT = new Set(['.ico', '.jpg', '.png', '.webp', '.woff2']);

/** Trunk writes a number of up to sixteen hexadecimal digits into the names of what may be kept for ever. */
const HASHED = /-[0-9a-f]{12,16}[._]/;

/** What other websites load. */
const SHARED = /\/embed(-[\d.]+)?\.js$/;

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built site. */
export const site = resolve(process.env.KANSRIJK_DIST ?? join(repository, 'dist'));

const compress = promisify(brotliCompress);

/**
 * Serves a folder below each of the base paths; port 0 takes any free one.
 * Returns the server, and its origin without a slash at the end.
 */
export async function serve({ directory = site, port = 0, bases = ['/'] } = {}) {
  const root = resolve(directory);
  const files = new Map();
  // The longest base first: "/" fits everything.
  const folders = bases.map((base) => `/${base}/`.replace(/\/+/g, '/')).sort((a, b) => b.length - a.length);

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });

  async function answer(request, response) {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    if (folders.includes(`${pathname}/`)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const file = await find(pathname);
    const { body, packed, type, tag, lasting } = file ?? (await missing());
    const headers = {
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type': type,
      ETag: tag,
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    };
    // Other websites run this script, and check its hash, which browsers allow only where the server says so.
    if (SHARED.test(pathname)) headers['Access-Control-Allow-Origin'] = '*';
    if (file && request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const sent = packed && takesBrotli ? packed : body;
    if (sent === packed) headers['Content-Encoding'] = 'br';
    headers['Content-Length'] = sent.length;
    response.writeHead(file ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : sent);
  }

  async function find(pathname) {
    const folder = folders.find((base) => pathname.startsWith(base));
    if (folder === undefined) return undefined;
    let name;
    try {
      name = decodeURIComponent(pathname.slice(folder.length));
    } catch {
      return undefined;
    }
    const path = resolve(root, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    return path.startsWith(root + sep) ? load(path) : undefined;
  }

  async function missing() {
    return (await load(join(root, '404.html'))) ?? describe('.txt', Buffer.from('Not found\n'), undefined, false);
  }

  /** Read anew each time, so that a build in between shows; compressed once for each content. */
  async function load(path) {
    let body;
    try {
      body = await readFile(path);
    } catch {
      return undefined;
    }
    const ending = extname(path);
    const known = files.get(path);
    if (known?.body.equals(body)) return known;
    const packed = COMPACT.has(ending) ? undefined : await compress(body);
    const file = describe(ending, body, packed, HASHED.test(path));
    files.set(path, file);
    return file;
  }

  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

function describe(ending, body, packed, lasting) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  return { body, packed, type: TYPES[ending] ?? 'application/octet-stream', tag, lasting };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string', multiple: true, default: ['/'] },
      directory: { type: 'string' },
    },
  });
  const { directory, base: bases, port } = values;
  serve({ directory, bases, port: Number(port) }).then(
    ({ origin }) => console.log(bases.map((base) => origin + base).join('  ')),
    (error) => {
      console.error(`Port ${port} cannot be used (${error.code}); choose another with --port.`);
      process.exitCode = 1;
    },
  );
}
