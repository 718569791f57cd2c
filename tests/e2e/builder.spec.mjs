// The page with which a web editor puts a snippet together: what it writes works, pasted into a page.

import { AXE, expectNoViolations } from './accessibility.mjs';
import { DESK, PHONE, expect } from './explorer-page.mjs';
import { test } from './host-page.mjs';

const open = async (page, search = '') => {
  await page.goto(`./insluiten.html${search}`);
  await expect(page.locator('#met-script')).toHaveValue(/<kansrijk-verkenner/);
};

const snippets = async (page) => [
  await page.locator('#met-script').inputValue(),
  await page.locator('#zonder-script').inputValue(),
];

async function choose(page) {
  await page.getByLabel('Plaats', { exact: true }).selectOption('heerlen');
  await page.getByLabel('Taal en lezen').check();
  await page.getByLabel('Baby').check();
  await page.getByLabel('De vraag als zin').uncheck();
  await page.getByLabel('Niveau van de eerste kop').selectOption('3');
}

/** Pastes a snippet into a page of another website. */
async function paste(host, snippet) {
  host.paste(snippet);
  await host.open('geplakt');
  return host.explorer();
}

for (const [index, kind] of ['the snippet with a script', 'the snippet without'].entries()) {
  test(`${kind} shows what was chosen, pasted into a page of another website`, async ({ host, page }) => {
    await open(page);
    await choose(page);
    const snippet = (await snippets(page))[index];
    const frame = await paste(host, snippet);
    await expect(frame.getByRole('status')).toHaveText(/in Heerlen · .* · over Taal en lezen/);
    await expect(frame.locator('.query-sentence')).toHaveCount(0);
    await expect(frame.locator('#facet-gemeente')).toHaveCount(0);
    await expect(frame.getByRole('heading', { level: 3 }).first()).toBeAttached();
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Initiatieven voor kinderen en ouders: Heerlen');
    if (index === 0) await host.expectFit();
  });
}

test('the preview shows the choices at two widths, in real frames', async ({ page, host }) => {
  await open(page);
  await choose(page);
  for (const [index, width] of [375, 1100].entries()) {
    const element = page.locator('#voorbeeld iframe').nth(index);
    await element.scrollIntoViewIfNeeded();
    await expect(element.contentFrame().getByRole('status')).toHaveText(/in Heerlen/);
    expect(await element.evaluate(({ offsetWidth }) => offsetWidth)).toBe(width);
  }
  expect(host.site).toBe(new URL('./', page.url()).href);
});

test('what an administrator must add is there, and the files for the server can be had', async ({ page, hosts }) => {
  await open(page);
  const { origin } = new URL(hosts.site);
  await expect(page.locator('#csp')).toHaveText(`frame-src ${origin}; script-src ${origin}`);
  const files = await page.locator('a[download]').evaluateAll((links) => links.map(({ href }) => href));
  expect(files.length).toBe(4);
  for (const file of files) {
    const response = await page.request.get(file);
    expect(response.status(), file).toBe(200);
    expect(await response.text()).toContain('frame-ancestors');
  }
});

test('an address with choices begins with them', async ({ page }) => {
  await open(page, '?gemeente=kerkrade&thema=taal,geld');
  await expect(page.getByLabel('Plaats', { exact: true })).toHaveValue('kerkrade');
  await expect(page.getByLabel('Geld en werk')).toBeChecked();
  expect((await snippets(page))[0]).toContain('gemeente="kerkrade" vast="gemeente" thema="taal,geld"');
});

test('what is typed comes out as text, whatever it is', async ({ page }) => {
  await open(page);
  const color = page.getByLabel('Kleur van links');
  await color.fill('"><script>alert(1)</script>');
  await color.blur();
  expect((await snippets(page)).join()).not.toContain('alert');
  await color.fill('#8a1538');
  await color.blur();
  await expect(page.locator('#met-script')).toHaveValue(/ link-color="#8a1538"/);
});

test('without a place there is nothing to lock', async ({ page }) => {
  await open(page);
  expect((await snippets(page)).join()).not.toContain('vast');
});

test('a snippet is copied at the press of a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Kopieer' }).first().click();
  await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
  const [snippet] = await snippets(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet);
});

for (const [name, viewport] of [['a phone', PHONE], ['a large screen', DESK]]) {
  test.describe(() => {
    test.use({ viewport });
    test(`on ${name} it has no violations and does not scroll sideways`, async ({ page }) => {
      await page.addInitScript(AXE);
      await open(page, '?gemeente=heerlen');
      await expectNoViolations(page);
      const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(wide).toBeLessThanOrEqual(screen);
    });
  });
}
