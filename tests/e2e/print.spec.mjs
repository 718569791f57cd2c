// On paper: the answer without the controls.

import { dataset, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';

test('the list prints without controls', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&fase=baby');
  await page.emulateMedia({ media: 'print' });
  for (const control of [explorer.searchBox, explorer.municipalityBox, explorer.sort, explorer.ageFrom, explorer.chips.first(), explorer.clearAll]) {
    await expect(control).toBeHidden();
  }
  await expect(page.getByRole('link', { name: 'English' })).toBeHidden();
  await expect(explorer.status).toBeVisible();
  for (const hit of await explorer.hits.all()) await expect(hit.getByRole('heading')).toBeVisible();
});

test('a dark screen prints dark letters on white', async ({ explorer, page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await explorer.open('?gemeente=heerlen');
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await expect(explorer.hits.first().getByRole('link')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('an open initiative prints alone, with its sheet when that is open, and the addresses of its sources', async ({ explorer, page }) => {
  await explorer.open(`?initiatief=${SHEET}`);
  await explorer.detail.getByText('Voor professionals').click();
  await page.emulateMedia({ media: 'print' });
  await expect(explorer.detailTitle).toBeVisible();
  await expect(explorer.hits.first()).toBeHidden();
  const { sources, sheet } = dataset.initiatives.find(({ slug }) => slug === SHEET);
  const link = explorer.detail.locator(`a[href="${sources[0].url}"]`);
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain(sources[0].url);
  await expect(explorer.detail.getByText(sheet.execution[0])).toBeVisible();
});

for (const [what, address, pages] of [
  ['the whole list', '', 10],
  ['an initiative', `?initiatief=${SHEET}`, 2],
]) {
  test(`${what} makes a PDF of more than one page`, async ({ explorer, page }) => {
    await explorer.open(address);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const count = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    expect(count).toBeGreaterThanOrEqual(pages);
  });
}
