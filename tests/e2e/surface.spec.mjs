// The hooks that other people's scripts and style sheets rely on; all hits are text in the page.

import { dataset, expect, test } from './explorer-page.mjs';

test('every hit is text in the page, for the browser to find', async ({ explorer, page }) => {
  await explorer.open();
  const text = await explorer.results.evaluate((results) => results.textContent);
  for (const { title } of dataset.initiatives) expect(text).toContain(title);
  expect((await explorer.hitSlugs()).sort()).toEqual(dataset.initiatives.map(({ slug }) => slug).sort());
  await expect(page.getByRole('status')).toHaveCount(1);
});

test('every value of every facet has its name, its slug and its count', async ({ explorer }) => {
  await explorer.open();
  for (const [facet, list] of [
    ['gemeente', [...dataset.municipalities, ...dataset.regions]],
    ['fase', dataset.phases],
    ['thema', dataset.themes],
    ['doelgroep', dataset.audiences],
    ['status', dataset.statuses],
    ['programma', dataset.programmes],
  ]) {
    for (const { slug } of list) await expect(explorer.value(facet, slug)).toHaveAttribute('data-count', /^\d+$/);
  }
});

test('the page has one heading of the first level, and a landmark for each part', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.site.title);
  for (const landmark of ['banner', 'main', 'contentinfo', 'search']) await expect(page.getByRole(landmark)).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Resultaten' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Filters' })).toBeVisible();
});

test('the count is announced once: the element that tells it stays, and only its words change', async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"]');
    globalThis.told = [];
    new MutationObserver(() => globalThis.told.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await explorer.value('gemeente', 'heerlen').click();
  await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
  expect(await page.evaluate(() => globalThis.told.length)).toBe(1);
});

test('the footer leads to the text pages, and they lead back', { tag: '@server' }, async ({ explorer, page }) => {
  for (const name of ['Toegankelijkheid', 'Privacy', 'Over de gegevens', 'Licenties']) {
    await explorer.open();
    await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('banner').getByRole('link', { name: dataset.site.title }).click();
    await explorer.expectReady();
  }
});

test('the title leads back to the page without choices', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&q=taal');
  await page.getByRole('link', { name: dataset.site.title }).click();
  await explorer.expectAddress('');
  await explorer.expectHitCount(dataset.initiatives.length);
  await expect(explorer.searchBox).toHaveValue('');
});
