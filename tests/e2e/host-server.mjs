// Another website, for tests of embedding: serves the pages in hosts/ from an origin of its own.
//
// `{{site}}` in a page stands for the address of the explorer, `{{integrity}}` for the hash of its embed.js.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { site as built } from './server.mjs';

const folder = fileURLToPath(new URL('hosts/', import.meta.url));

/** Policies of websites that are careful; the others have none. */
const POLICIES = {
  'strict.html': "default-src 'self'; frame-src {{site}}",
  'strict-own-script.html': "default-src 'self'; frame-src {{site}}",
};

/**
 * Serves the pages for an explorer at this address. Returns the server, its origin, and a function that makes a page
 * with something pasted into it: geplakt.html.
 */
export async function serveHosts(site) {
  const script = await readFile(`${built}/embed.js`);
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const fill = (text) => text.replaceAll('{{site}}', site).replaceAll('{{integrity}}', integrity);
  let pasted = '';
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.replace(/^\/(artikel\/)?/, '');
    if (name === 'embed.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    if (name === 'geplakt.html') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<!DOCTYPE html><html lang="nl"><title>Geplakt</title><h1>Geplakt</h1>${pasted}`);
      return;
    }
    try {
      const page = await readFile(`${folder}${name}`, 'utf8').then((text) =>
        // The same page without the explorer, to compare with.
        request.url.endsWith('?zonder') ? text.replace(/<script[^]*?<\/script>|<kansrijk-verkenner[^]*?<\/kansrijk-verkenner>/g, '') : text,
      );
      const policy = POLICIES[name];
      response.writeHead(200, {
        'Content-Type': name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
        ...(policy && { 'Content-Security-Policy': fill(policy) }),
      });
      response.end(fill(page));
    } catch {
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((done, fail) => server.once('error', fail).listen(0, 'localhost', done));
  const paste = (snippet) => (pasted = snippet);
  return { server, origin: `http://localhost:${server.address().port}`, paste };
}
