// The single file as it lies on a USB stick: opened by double-click, in Chromium and in Firefox. The journeys of the page
// run on it too, see `playwright.config.mjs`; here is what is different.

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countWords, dataset, expect, test } from './explorer-page.mjs';
import { startFirefox } from './firefox.mjs';
import { site } from './server.mjs';

/** The file alone in a folder, as on a stick, with a space in its path as people have them. */
function onStick(change = (html) => html) {
  const folder = mkdtempSync(join(tmpdir(), 'usb stick '));
  const path = join(folder, 'kansrijk.html');
  copyFileSync(join(site, 'kansrijk.html'), path);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return pathToFileURL(path).href;
}

test.describe('on a stick', { tag: '@server' }, () => {
  test('the file asks for nothing but itself', async ({ explorer, page }) => {
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const file = onStick();
    await explorer.open('', file);
    await explorer.expectHitCount(dataset.initiatives.length);
    await explorer.hitLink((await explorer.hitSlugs())[0]).click();
    await expect(explorer.detailTitle).toBeVisible();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
  });

  test('no link leads to a page that is not there', async ({ explorer, page }) => {
    await explorer.open('', onStick());
    const files = await page.locator('a[href]').evaluateAll((links) =>
      links.filter((link) => link.protocol === 'file:' && link.pathname !== location.pathname).map((link) => link.href),
    );
    expect(files).toEqual([]);
  });

  test('a file that knows its site links to the texts there', async ({ explorer, page }) => {
    const file = onStick((html) => html.replace('data-site=""', 'data-site="https://voorbeeld.nl/kansrijk/"'));
    await explorer.open('?taal=en', file);
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' })).toHaveAttribute(
      'href',
      'https://voorbeeld.nl/kansrijk/en/privacy.html',
    );
  });

  test('a file begins with the choices of its maker, and an address has the last word', async ({ explorer }) => {
    const file = onStick((html) => html.replace('data-start=""', 'data-start="gemeente=heerlen&amp;vast=gemeente"'));
    await explorer.open('', file);
    await explorer.expectAddress('?gemeente=heerlen&vast=gemeente');
    await expect(explorer.status).toContainText('in Heerlen');
    await expect(explorer.values('gemeente')).toHaveCount(0);
    await explorer.open('?gemeente=kerkrade', file);
    await expect(explorer.status).toContainText('in Kerkrade');
  });

  test.describe('damaged', () => {
    test.use({ mayComplain: true });

    test('a file whose data is damaged says so', async ({ explorer, page }) => {
      const file = onStick((html) => html.replace(/(id="dataset">)H4sI.{40}/, '$1H4sI'));
      await page.goto(file);
      await expect(page.getByRole('button', { name: 'Opnieuw laden' })).toBeVisible();
      await expect(explorer.alert).toContainText('Er ging iets mis');
    });

    test('a script that somebody puts into the file does not run', async ({ page }) => {
      const file = onStick((html) => html.replace('</body>', '<script>globalThis.isForeign = true</script></body>'));
      await page.goto(file);
      await expect(page.locator('html')).toHaveAttribute('data-ready');
      expect(await page.evaluate(() => globalThis.isForeign)).toBe(undefined);
    });
  });

  test('an old browser is told which ones can open the file', async ({ page }) => {
    await page.addInitScript(() => delete globalThis.DecompressionStream);
    await page.goto(onStick());
    await expect(page.getByText('Dan is deze browser te oud.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Opnieuw laden' })).toBeHidden();
  });
});

test.describe('in Firefox', { tag: '@server' }, () => {
  let firefox;
  test.beforeAll(async () => {
    firefox = await startFirefox();
  });
  test.afterAll(async () => {
    await firefox.browser.close();
  });

  test('the file explores, goes back, reloads and searches', async () => {
    const { page, complaints } = firefox;
    const status = () => page.$eval('[role=status]', (element) => element.textContent);
    const count = (selector) => page.$eval(selector, (element) => Number(element.dataset.count));
    const file = onStick();
    await page.goto(file);
    await page.waitForSelector('html[data-ready]');
    expect(await status()).toBe(countWords(dataset.initiatives.length));

    const inHeerlen = await count('[data-facet="gemeente"][data-value="heerlen"]');
    await page.click('[data-facet="gemeente"][data-value="heerlen"]');
    expect(await status()).toBe(`${countWords(inHeerlen)} in Heerlen`);
    expect(page.url()).toBe(`${file}?gemeente=heerlen`);

    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await status()).toBe(`${countWords(inHeerlen)} in Heerlen`);
    await page.goBack();
    await page.waitForSelector('html[data-ready]');
    expect(await status()).toBe(countWords(dataset.initiatives.length));

    await page.type('input[type=search]', 'voorlezen');
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.includes('voorlezen'));
    expect(await page.$$eval('#resultaten article', (articles) => articles.length)).toBeGreaterThan(0);
    await page.click('#resultaten article a');
    await page.waitForSelector('#detail-titel');
    expect(complaints).toEqual([]);
  });
});
