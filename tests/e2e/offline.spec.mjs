// The site on the visitor's device: it works without a connection, is renewed when the visitor wants it, and is never
// half of one release and half of another.

import { test as base, expect } from './explorer-page.mjs';
import { serveHosts } from './host-server.mjs';
import { FAULT_NAMES, ReleaseServer, makeReleases } from './release-server.mjs';

/** That a server is down, or an answer is wrong, stands in the console, as it should. */
base.use({ mayComplain: true, serviceWorkers: 'allow' });

const test = base.extend({
  releases: [
    async ({}, use) => {
      const releases = makeReleases();
      await use(releases);
      releases.remove();
    },
    { scope: 'worker' },
  ],
  folder: ['/', { option: true }],
  server: async ({ releases, folder }, use) => {
    const server = new ReleaseServer(releases.first, folder);
    await server.start();
    await use(server);
    await server.stop().catch(() => undefined);
  },
  device: async ({ explorer, page, server }, use) => {
    await use(new Device(explorer, page, server));
  },
});

const DATA_OF = { second: '12 januari 2031', third: '13 januari 2031', damaged: '14 januari 2031' };

/** A visitor's device, with the explorer open in a tab. */
class Device {
  constructor(explorer, page, server) {
    this.explorer = explorer;
    this.page = page;
    this.server = server;
    this.news = page.getByText('Er is een nieuwere versie van deze pagina.');
    this.take = page.getByRole('button', { name: 'Nu vernieuwen' });
    this.later = page.getByRole('button', { name: 'Later' });
    this.footer = page.getByRole('contentinfo');
    this.crash = page.getByRole('alert').filter({ hasText: 'De pagina is gestopt' });
  }

  /** Opens an address, and waits until the site is on the device. */
  async visit(search = '') {
    await this.explorer.open(search, this.server.address);
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  }

  /** Opens an address; the page need not work. */
  async goTo(path) {
    return this.page.goto(this.server.address + path);
  }

  async reload() {
    await this.page.reload();
    await this.explorer.expectReady();
  }

  /** Looks for a newer release, and tells what became of it: `installed`, `redundant`, or `none`. */
  async look() {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => undefined);
      const worker = registration.installing ?? registration.waiting;
      if (!worker) return 'none';
      return new Promise((done) => {
        const tell = () => {
          if (['installed', 'redundant'].includes(worker.state)) done(worker.state);
        };
        worker.addEventListener('statechange', tell);
        tell();
      });
    });
  }

  async expectRelease(name) {
    const other = Object.entries(DATA_OF).filter(([release]) => release !== name);
    if (name !== 'first') await expect(this.footer).toContainText(DATA_OF[name]);
    for (const [, day] of other) await expect(this.footer).not.toContainText(day);
    await expect(this.explorer.hits.first()).toBeVisible();
  }

  /** The addresses of all that is kept, of whichever app. */
  async keys() {
    const keys = await this.page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push([name, url]);
      }
      return found;
    });
    expect(new Set(keys.map(([name]) => name))).toEqual(new Set([`kansrijk ${this.server.address}`]));
    return keys.map(([, url]) => url).sort();
  }

  /** Changes what is kept of a file without changing its length, as a failing device may. */
  async damage(pattern) {
    const damaged = await this.page.evaluate(async (source) => {
      const storage = await caches.open((await caches.keys())[0]);
      const keys = (await storage.keys()).filter(({ url }) => new RegExp(source).test(new URL(url).pathname));
      for (const key of keys) {
        const kept = await storage.match(key);
        const bytes = new Uint8Array(await kept.clone().arrayBuffer());
        bytes[Math.floor(bytes.length / 2)] ^= 1;
        await storage.put(key, new Response(bytes, { headers: kept.headers }));
      }
      return keys.length;
    }, pattern.source);
    expect(damaged).toBe(1);
  }

  registrations() {
    return this.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  }
}

for (const folder of ['/', '/gemeente/kansrijk/']) {
  test.describe(`in ${folder}`, () => {
    test.use({ folder });

    test('after one visit all of the site works without a connection', async ({ device, explorer, page, server }) => {
      await device.visit();
      await server.stop();
      await device.reload();
      await device.expectRelease('first');
      await explorer.open('?gemeente=heerlen&fase=baby', server.address);
      await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
      await explorer.searchBox.fill('voorlezen');
      await expect(page).toHaveURL(/q=voorlezen/);
      await explorer.open('index.html?taal=en', server.address);
      await expect(explorer.root).toHaveAttribute('lang', 'en');
      for (const [path, title] of [
        ['privacy.html', 'Privacy'],
        ['en/over-de-gegevens.html', 'About the data'],
      ]) {
        await device.goTo(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(1);
        expect(await page.evaluate(() => document.styleSheets[0].cssRules.length)).toBeGreaterThan(0);
      }
      await page.getByRole('banner').getByRole('link', { name: 'Kansrijk' }).click();
      await explorer.expectReady();
    });

    test('the files of the release are kept, each once, and nothing else', async ({ device, explorer, server }) => {
      await device.visit('?gemeente=heerlen');
      await explorer.value('fase', 'baby').click();
      await device.goTo('privacy.html');
      await device.goTo('hosting/headers.txt');
      await device.goTo('index.html?q=taal');
      expect(await device.keys()).toEqual(server.keys);
      expect(server.keys.length).toBeGreaterThan(25);
    });

    test('other apps of the same host are left alone', async ({ device, page, server, releases }) => {
      await page.goto(`${server.origin}/buren/`);
      await page.evaluate(async () => (await caches.open('buren')).put('/buren/a', new Response('of the neighbours')));
      await device.visit();
      server.release = releases.second;
      await device.look();
      await device.take.click();
      await expect(device.footer).toContainText(DATA_OF.second);
      const left = await page.evaluate(async () => (await caches.match('/buren/a')).text());
      expect(left).toBe('of the neighbours');
    });
  });
}

test('the first view comes before anything is kept', async ({ device, server }) => {
  await device.visit();
  const last = Math.max(...['dataset-overview.json', /kansrijk-.*\.wasm$/].map((what) => server.asked.findIndex((path) => path.match(what))));
  for (const path of ['offline.js', 'service-worker.js', 'privacy.html']) {
    expect(server.asked.indexOf(path), path).toBeGreaterThan(last);
  }
});

test('a page that is not on the device says so without a connection, and the site goes on working', async ({ device, explorer, page, server }) => {
  await device.visit();
  expect((await device.goTo('bestaat-niet.html')).status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await server.stop();
  for (const path of ['bestaat-niet.html', 'hosting/headers.txt']) {
    expect((await device.goTo(path)).status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina kan nu niet worden getoond');
  }
  await page.getByRole('link', { name: 'Naar het begin van de website' }).click();
  await explorer.expectReady();
});

test('a page about something is the explorer with that chosen, without a connection', async ({ device, explorer, server }) => {
  await device.visit();
  await server.stop();
  for (const [path, address] of [['gemeente/heerlen.html', '?gemeente=heerlen'], ['en/', '?taal=en']]) {
    await device.goTo(path);
    await explorer.expectReady();
    await explorer.expectAddress(address);
  }
});

test('a newer release is announced, and is not taken by itself', async ({ device, server, releases }) => {
  await device.visit();
  server.release = releases.second;
  expect(await device.look()).toBe('installed');
  await expect(device.news).toBeVisible();
  await device.expectRelease('first');
  await device.reload();
  await device.expectRelease('first');
  await expect(device.news).toBeVisible();
  await server.stop();
  await device.reload();
  await device.expectRelease('first');
});

test('a newer release is found when the visitor comes back to the page', async ({ device, page, server, releases }) => {
  await device.visit();
  server.release = releases.second;
  await expect(async () => {
    // A look that is on its way already answers for one that begins meanwhile.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(device.news).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a page that stays open looks for a newer release every hour', async ({ device, page, server, releases }) => {
  await page.clock.install();
  await device.visit();
  server.release = releases.second;
  await page.clock.fastForward('59:00');
  await device.expectRelease('first');
  await page.clock.fastForward('02:00');
  await expect(device.news).toBeVisible();
});

test('the visitor takes a newer release with one press, and the choices stay', async ({ device, explorer, page, server, releases }) => {
  await device.visit('?gemeente=heerlen');
  await explorer.value('fase', 'baby').click();
  server.release = releases.second;
  await device.look();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await device.take.click();
  await expect(device.footer).toContainText(DATA_OF.second);
  await device.expectRelease('second');
  await explorer.expectAddress('?gemeente=heerlen&fase=baby');
  await expect(explorer.value('fase', 'baby')).toHaveAttribute('aria-pressed', 'true');
  await expect(device.news).toBeHidden();
  expect(loads).toBe(1);
  await expect.poll(() => device.keys()).toEqual(server.keys);
  await server.stop();
  await device.reload();
  await device.expectRelease('second');
});

test('a newer release can be put off, by keyboard too, and the next visit has it', async ({ device, page, context, server, releases }) => {
  await device.visit();
  server.release = releases.second;
  await device.look();
  await device.later.press('Enter');
  await expect(device.news).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
  await page.close();
  const next = await context.newPage();
  await expect(async () => {
    // Nothing of the site is open.
    await next.goto('about:blank');
    await next.goto(server.address);
    await expect(next.locator('html')).toHaveAttribute('data-ready');
    expect(await next.getByRole('contentinfo').textContent()).toContain(DATA_OF.second);
  }).toPass();
});

test('the notice is read out, speaks English, and is no second status', async ({ device, explorer, page, server, releases }) => {
  await device.visit('?taal=en');
  server.release = releases.second;
  await device.look();
  const notice = page.locator('[aria-live="polite"]').getByText('There is a newer version of this page.');
  await expect(notice).toBeVisible();
  await expect(explorer.status).toHaveCount(1);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(device.news).toBeVisible();
});

test('a second tab goes on with its own release, is told, and follows when its visitor wants', async ({ device, context, explorer, page, server, releases }) => {
  await device.visit();
  const other = await context.newPage();
  await other.goto(`${server.address}?gemeente=heerlen`);
  await expect(other.locator('html')).toHaveAttribute('data-ready');
  const program = await other.locator('script[data-glue]').getAttribute('data-glue');
  server.release = releases.second;
  await device.look();
  const news = other.getByText('Er is een nieuwere versie van deze pagina.');
  await expect(news).toBeVisible();
  await device.take.click();
  await expect(device.footer).toContainText(DATA_OF.second);
  // It finds its own parts, though neither the server nor the newer release has them.
  const status = await other.evaluate(async (path) => (await fetch(path)).status, program);
  expect(status).toBe(200);
  await expect(other.getByRole('contentinfo')).not.toContainText(DATA_OF.second);
  await other.getByRole('button', { name: 'Nu vernieuwen' }).click();
  await expect(other.getByRole('contentinfo')).toContainText(DATA_OF.second);
  await expect(other).toHaveURL(/gemeente=heerlen/);
  // The last page of the older release is gone, so what was kept for it goes too.
  await other.close();
  await device.reload();
  await expect.poll(() => device.keys()).toEqual(server.keys);
});

test('a release that waits gives way to one that is newer still', async ({ device, server, releases }) => {
  await device.visit();
  for (const name of ['second', 'third']) {
    server.release = releases[name];
    expect(await device.look()).toBe('installed');
  }
  await device.take.click();
  await expect(device.footer).toContainText(DATA_OF.third);
  await device.reload();
  await expect.poll(() => device.keys()).toEqual(server.keys);
});


for (const fault of FAULT_NAMES) {
  test(`an update of which a file is answered wrongly (${fault}) changes nothing, and the next good one does`, async ({ device, server, releases }) => {
    await device.visit();
    server.release = releases.second;
    server.faults = new Map([/kansrijk-.*\.wasm$/, 'privacy.html', 'dataset-overview.json'].map((where) => [where, fault]));
    for (const where of [...server.faults.keys()]) {
      expect(await device.look(), String(where)).toBe('redundant');
      server.faults.delete(where);
    }
    server.faults.set('dataset-overview.json', fault);
    await expect(device.news).toBeHidden();
    await server.stop();
    await device.reload();
    await device.expectRelease('first');
    await server.start();
    server.faults.clear();
    expect(await device.look()).toBe('installed');
    await device.take.click();
    await expect(device.footer).toContainText(DATA_OF.second);
    await expect.poll(() => device.keys()).toEqual(server.keys);
  });
}

test('an update in the middle of which the server goes down changes nothing, and the next one goes on', async ({ device, server, releases }) => {
  await device.visit();
  server.release = releases.second;
  server.fatal = 'privacy.html';
  expect(await device.look()).toBe('redundant');
  await device.reload();
  await device.expectRelease('first');
  await expect(device.news).toBeHidden();
  server.fatal = undefined;
  await server.start();
  expect(await device.look()).toBe('installed');
  await device.take.click();
  await expect(device.footer).toContainText(DATA_OF.second);
});

test('a first visit that is cut short leaves nothing that is used, and the next one goes on', async ({ device, explorer, server }) => {
  server.faults.set('privacy.html', 'cut');
  const expectTries = async (count) => {
    await expect.poll(() => server.asked.filter((path) => path === 'privacy.html').length).toBe(count);
    await expect.poll(() => device.registrations()).toBe(0);
  };
  await explorer.open('', server.address);
  await expectTries(2);
  await device.reload();
  await expect(device.news).toBeHidden();
  await expectTries(4);
  server.faults.clear();
  await device.visit();
  await server.stop();
  await device.reload();
});

for (const [what, pattern] of [
  ['program', /\/kansrijk-[\da-f]+_bg\.wasm$/],
  ['JavaScript of the program', /\/kansrijk-[\da-f]+\.js$/],
  ['start script', /\/start\.js$/],
  ['data', /\/dataset-overview\.json$/],
  ['style sheet', /\/kansrijk-[\da-f]+\.css$/],
  ['page', /\/index\.html$/],
]) {
  test(`a damaged ${what} is fetched anew, without a word`, async ({ device, explorer, server }) => {
    await device.visit();
    await device.damage(pattern);
    server.asked = [];
    await device.reload();
    await device.expectRelease('first');
    await expect(explorer.alert).toHaveCount(0);
    expect(server.asked.some((path) => pattern.test(`/${path}`) || (what === 'page' && path === 'index.html'))).toBe(true);
    await server.stop();
    await device.reload();
    await device.expectRelease('first');
  });

  test(`a damaged ${what} is told without a connection, and mended with one`, async ({ device, explorer, page, server }) => {
    await device.visit();
    await device.damage(pattern);
    await server.stop();
    await page.reload();
    if (what === 'data') {
      await expect(explorer.alert).toContainText('geen verbinding');
    } else if (/^p?rogram|JavaScript/.test(what)) {
      await expect(device.crash).toBeVisible();
    } else if (what === 'style sheet') {
      // Plain, but all of it works.
      await explorer.expectReady();
      await expect(explorer.hits.first()).toBeVisible();
    } else {
      await expect(page.getByText('De kopie op je apparaat is beschadigd')).toBeVisible();
    }
    await server.start();
    if (what === 'data') await explorer.tryAgain.click();
    else await page.reload();
    await explorer.expectReady();
    await device.expectRelease('first');
  });

  test(`with a damaged ${what}, a page of the newer release comes from the server, whole`, async ({ device, explorer, server, releases }) => {
    await device.visit();
    await device.damage(pattern);
    server.release = releases.second;
    await device.reload();
    await device.expectRelease('second');
    await expect(explorer.alert).toHaveCount(0);
  });
}

test('storage that is emptied under a page is filled again by whatever is opened', async ({ device, page, server }) => {
  await device.visit();
  await page.evaluate(async () => caches.delete((await caches.keys())[0]));
  await device.reload();
  await device.expectRelease('first');
  await server.stop();
  await device.reload();
  await device.expectRelease('first');
});

test('a device that is full refuses the site, and the page says nothing that is not so', async ({ device, explorer, page, context, server }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 100_000 });
  await explorer.open('', server.address);
  await expect.poll(() => server.asked.includes('service-worker.js')).toBe(true);
  await expect.poll(() => device.registrations()).toBe(0);
  await device.reload();
  await device.expectRelease('first');
  await expect(explorer.alert).toHaveCount(0);
});

test('a device that becomes full keeps the release that it has', async ({ device, explorer, page, context, server, releases }) => {
  await device.visit();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 100_000 });
  server.release = releases.second;
  expect(await device.look()).toBe('redundant');
  await device.damage(/\/dataset-overview\.json$/).catch(() => undefined);
  await server.stop();
  await device.reload();
  await device.expectRelease('first');
  await expect(explorer.alert).toHaveCount(0);
});

for (const [how, prelude] of [
  ['has no storage', 'Object.defineProperty(self, "caches", { value: undefined });'],
  ['refuses its storage', 'Object.defineProperty(self, "caches", { get() { throw new DOMException("no", "SecurityError"); } });'],
]) {
  test(`a browser that ${how} shows the site as it comes from the server`, async ({ device, explorer, server }) => {
    server.prelude = prelude;
    await explorer.open('', server.address);
    await expect.poll(() => server.asked.includes('service-worker.js')).toBe(true);
    await expect.poll(() => device.registrations()).toBe(0);
    await device.reload();
    await device.expectRelease('first');
    await expect(explorer.alert).toHaveCount(0);
  });
}

test('a browser that refuses to keep sites shows it as it comes from the server', async ({ device, explorer, page, server }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await explorer.open('', server.address);
  await expect.poll(() => server.asked.includes('offline.js')).toBe(true);
  await device.reload();
  await device.expectRelease('first');
  expect(errors).toEqual([]);
});

test('a release whose program does not run is mended by a newer one, by the button of its notice', async ({ device, explorer, server, releases }) => {
  server.release = releases.damaged;
  await device.goTo('');
  await expect(device.crash).toBeVisible();
  await device.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  server.release = releases.third;
  expect(await device.look()).toBe('installed');
  await device.crash.getByRole('button').click();
  await explorer.expectReady();
  await device.expectRelease('third');
});

test('a kiosk keeps its own program too, and so do its updates', async ({ device, explorer, page, server, releases }) => {
  await device.visit();
  expect(server.asked.filter((path) => path.startsWith('kiosk-'))).toEqual([]);
  await device.visit('?modus=kiosk');
  const programs = async () => (await device.keys()).map((url) => /kiosk-([\da-f]{2}).*(?:js|wasm)\?/.exec(url)?.[1]).filter(Boolean);
  await expect.poll(async () => (await programs()).length).toBe(2);
  await server.stop();
  await device.reload();
  await expect(explorer.root).toHaveAttribute('data-surface', 'kiosk');
  await server.start();
  server.release = releases.second;
  expect(await device.look()).toBe('installed');
  await page.evaluate(() => dispatchEvent(new Event('kansrijk:take-update')));
  // It loads the page anew meanwhile.
  await expect(async () => expect(await programs()).toEqual(['12', '12'])).toPass();
  await server.stop();
  await device.reload();
});

test('in the page of another website nothing is kept', async ({ page, server }) => {
  const hosts = await serveHosts(server.address);
  try {
    await page.goto(`${hosts.origin}/iframe.html`);
    await expect(page.frameLocator('iframe').first().locator('html')).toHaveAttribute('data-ready');
    await page.waitForLoadState('networkidle');
    expect(server.asked).not.toContain('offline.js');
  } finally {
    hosts.server.close();
  }
});

test('in a frame nothing is kept, though the browser would, and though its address does not say that it is one', async ({ device, page, server }) => {
  await page.goto(`${server.origin}/buren/`);
  for (const search of ['?modus=embed', '']) {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.replaceChildren(frame);
    }, server.address + search);
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-ready');
    await page.waitForLoadState('networkidle');
    expect(server.asked.includes('offline.js')).toBe(search === '');
  }
  expect(server.asked).not.toContain('service-worker.js');
  expect(await device.registrations()).toBe(0);
});

test('what a development build has in its place takes the site off the device', async ({ device, page, server, releases }) => {
  await device.visit();
  server.release = releases.development;
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration()).update());
  const left = () => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()]);
  // It loads the page anew meanwhile.
  await expect(async () => expect(await left()).toEqual([0, []])).toPass();
  await page.reload();
  await device.explorer.expectReady();
  await page.waitForLoadState('networkidle');
  expect(await left()).toEqual([0, []]);
});

test('browsers find nothing wrong with the manifest, and would install the site', async ({ device, page, context }) => {
  await device.visit();
  const session = await context.newCDPSession(page);
  const { errors, data, url } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toMatch(/\/manifest\.webmanifest$/);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = JSON.parse(data);
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const found = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    if (sizes !== 'any') expect(found, src).toBe(sizes);
  }
});
