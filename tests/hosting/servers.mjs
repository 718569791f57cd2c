// Starts real web servers with the settings that come with a built site.

import { spawn, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site } from '../e2e/server.mjs';

const PLACES = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];
const MODULES = '/usr/lib/apache2/modules';
const PATIENCE = 10_000;

/** Where a program is; `undefined` when it is not on this machine. */
export function find(name) {
  return PLACES.map((folder) => join(folder, name)).find(existsSync);
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const settings = (name) => readFileSync(join(site, 'hosting', name), 'utf8');

/** A text with another one in its place, which it has to have. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`the settings have no ${from}`);
  return text.replaceAll(from, to);
}

/** What each server is started with, in a folder of its own with the site in `site/`. */
const SERVERS = {
  nginx(folder, port) {
    const own = [['listen 80;', `listen 127.0.0.1:${port};`], ['listen [::]:80;', ''], ['/var/www/kansrijk', join(folder, 'site')]];
    const text = own.reduce((text, [from, to]) => replaced(text, from, to), settings('nginx.conf.txt'));
    writeFileSync(join(folder, 'kansrijk.conf'), text);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`);
    // As root, nginx would look at the site as somebody who may not see the folder.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} daemon off; pid ${join(folder, 'pid')}; error_log stderr; events {} http { access_log off; ${temporary.join(' ')} include ${join(folder, 'kansrijk.conf')}; }`,
    );
    return ['-p', folder, '-c', join(folder, 'nginx.conf')];
  },
  caddy(folder, port) {
    const own = [['kansrijk.example.nl {', `http://127.0.0.1:${port} {`], ['/var/www/kansrijk', join(folder, 'site')]];
    const text = own.reduce((text, [from, to]) => replaced(text, from, to), settings('Caddyfile.txt'));
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
  apache2(folder, port) {
    writeFileSync(join(folder, 'site', '.htaccess'), settings('apache.htaccess.txt'));
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'filter', 'deflate', 'brotli', 'headers', 'rewrite', 'setenvif', 'unixd'];
    const lines = modules.filter((name) => existsSync(join(MODULES, `mod_${name}.so`))).map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
    const types = join(folder, 'types');
    writeFileSync(types, 'application/x-gzip gz\n');
    writeFileSync(
      join(folder, 'httpd.conf'),
      `${lines.join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${join(folder, 'pid')}
ErrorLog ${join(folder, 'error.log')}
TypesConfig ${types}
DocumentRoot ${join(folder, 'site')}
DirectoryIndex index.html
ErrorDocument 404 /404.html
<Directory ${join(folder, 'site')}>
AllowOverride FileInfo
Require all granted
</Directory>
<Files ".ht*">
Require all denied
</Files>
`,
    );
    return ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND'];
  },
};

export const NAMES = Object.keys(SERVERS);

/** Starts a server over a copy of the built site; gives a function that asks it, and one that ends it. */
export async function start(name) {
  const folder = mkdtempSync(join(tmpdir(), `kansrijk-${name}-`));
  mkdirSync(join(folder, 'site'));
  cpSync(site, join(folder, 'site'), { recursive: true });
  const port = await freePort();
  const server = spawn(find(name), SERVERS[name](folder, port), {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (data) => (said += data));
  const ended = new Promise((done) => server.once('exit', done));
  const ask = (path, headers = {}) =>
    new Promise((done, fail) => {
      const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      });
      asked.on('error', fail).end();
    });
  for (const begin = Date.now(); ; ) {
    try {
      await ask('/');
      break;
    } catch (error) {
      if (server.exitCode !== null || Date.now() - begin > PATIENCE) {
        server.kill();
        throw new Error(`${name} does not start (${error.code}): ${said}`);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { ask, stop };
}

/** Runs the script for object storage with another program in the place of `aws`, and gives what that was told. */
export function upload() {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-store-'));
  try {
    const log = join(folder, 'log');
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\nfor word in "$@"; do printf '%s\\t' "$word"; done >> '${log}'\necho >> '${log}'\n`, { mode: 0o755 });
    execFileSync('sh', [join(site, 'hosting', 'object-storage.sh.txt'), site, 's3://bucket'], { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
    return readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => line.trimEnd().split('\t'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
