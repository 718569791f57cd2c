// Another website, for tests of embedding: serves the pages in hosts/ from an origin of its own.
//
// `{{site}}` in a page stands for the address of the explorer, `{{integrity}}` for the hash of its embed.js.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { site as built } from './server.mjs';

const folder = fileURLToPath(new URL('hosts/', import.meta.url));

/** The policy of websites that are careful. */
const STRICT = "default-src 'self'; frame-src {{site}}";

/** Pages that differ from a file of their own name, or are served with a policy. */
const SPECIAL = {
  'strict.html': { file: 'iframe.html', policy: STRICT },
  'strict-own-script.html': { policy: STRICT },
  'undeferred.html': { file: 'plain.html', change: (text) => text.replace(' defer>', '>') },
  'without.html': {
    file: 'below-the-fold.html',
    change: (text) => text.replace(/<(script|kansrijk-verkenner)[^]*?<\/\1>/g, ''),
  },
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
      const { file = name, policy, change = (text) => text } = SPECIAL[name] ?? {};
      const page = change(await readFile(`${folder}${file}`, 'utf8'));
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
