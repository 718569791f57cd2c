// Nothing leaves the site and nothing of the visitor is kept: no third party, no cookie, no storage but a copy of the
// site itself, a strict policy.

import { expect, test } from './explorer-page.mjs';
import { keysOf } from './release-server.mjs';
import { site } from './server.mjs';

test.use({ serviceWorkers: 'allow' });

/** All that a visitor does in a visit. */
async function visit(explorer, page, folder = './') {
  await explorer.open('', folder);
  await explorer.value('gemeente', 'heerlen').click();
  await explorer.value('fase', 'zwangerschap').click();
  await explorer.ageFrom.press('ArrowRight');
  await explorer.searchBox.fill('zwanger');
  await expect(page).toHaveURL(/q=zwanger/);
  const [slug] = await explorer.hitSlugs();
  await explorer.hitLink(slug).click();
  await expect(explorer.detail).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(explorer.root).toHaveAttribute('lang', 'en');
  await page.reload();
  await explorer.expectReady();
  await page.getByRole('contentinfo').getByRole('link', { name: 'About the data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const [place, folder] of [['at the root', './'], ['in a folder', './sub/']]) {
  test(`a whole visit to the site ${place} asks only its own server, in its own folder`, async ({ explorer, page, baseURL }) => {
    const requests = [];
    page.context().on('request', (request) => requests.push(request));
    await visit(explorer, page, folder);
    const own = new URL(folder, baseURL).href;
    const elsewhere = requests.map((request) => request.url()).filter((url) => !url.startsWith(own) && !url.startsWith('data:'));
    expect(elsewhere).toEqual([]);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  });
}

test('after a whole visit a copy of the site is kept, and nothing of the visit', async ({ explorer, page, context, baseURL }) => {
  await visit(explorer, page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  const own = `kansrijk ${new URL('./', baseURL)}`;
  expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: [], caches: [own], workers: 1 });
  const addresses = await page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), own);
  expect(addresses.sort()).toEqual(keysOf(site, baseURL));
});

for (const address of ['./', './privacy.html', './en/over-de-gegevens.html']) {
  test(`the policy of ${address} is strict`, async ({ page }) => {
    await page.goto(address);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/s)));
    expect(rules['default-src']).toBe("'none'");
    expect(rules['script-src']).toBe("'self' 'wasm-unsafe-eval'");
    expect(rules['style-src']).toBe("'self'");
    expect(rules['worker-src']).toBe("'self'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/);
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
  });
}

test('a whole visit breaks no rule of the policy', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
  });
  await explorer.open('?gemeente=heerlen');
  await explorer.value('fase', 'baby').click();
  await explorer.hitLink((await explorer.hitSlugs())[0]).click();
  await expect(explorer.detail).toBeVisible();
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
});

test('links to other sites tell them nothing', async ({ explorer, page }) => {
  await explorer.open('?initiatief=coalities-kinderopvang-en-onderwijs');
  const others = await page.locator('a[href^="http"]').evaluateAll((links) => links.map((link) => link.rel));
  expect(others.length).toBeGreaterThan(0);
  for (const rel of others) expect(rel).toContain('noreferrer');
});

test('in a folder the addresses keep to the folder', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen', './sub/');
  await expect(explorer.hitLink((await explorer.hitSlugs())[0])).toHaveAttribute('href', /^\/sub\/\?gemeente=heerlen&initiatief=/);
  await explorer.value('fase', 'baby').click();
  await expect(page).toHaveURL(/\/sub\/\?gemeente=heerlen&fase=baby$/);
  await page.reload();
  await explorer.expectReady();
  await expect(explorer.value('fase', 'baby')).toHaveAttribute('aria-pressed', 'true');
});
