// The order of the hits, by hand and by address.

import { dataset, expect, test } from './explorer-page.mjs';

const titleOf = Object.fromEntries(dataset.initiatives.map(({ slug, title }) => [slug, title]));

/** Letters and digits alone, as in a telephone directory. */
const letters = (title) => title.normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, ' ').replace(/ +/g, ' ').trim().toLowerCase();

const inOrder = (values, compare) => values.every((value, position) => position === 0 || compare(values[position - 1], value) <= 0);

test('an order chosen by hand stands in the address and rules the list', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  await explorer.sort.selectOption({ label: 'Op naam' });
  await explorer.expectAddress('?gemeente=heerlen&sorteer=titel');
  await expect.poll(async () => {
    const titles = (await explorer.hitSlugs()).map((slug) => letters(titleOf[slug]));
    return inOrder(titles, (one, other) => (one < other ? -1 : Number(one > other)));
  }).toBe(true);
});

test('an order in the address rules the list and stands in the box', async ({ explorer }) => {
  await explorer.open('?sorteer=nieuwste');
  await expect(explorer.sort).toHaveValue('nieuwste');
  const newest = Object.fromEntries(
    dataset.initiatives.map(({ slug, sources }) => [slug, sources.map(({ date }) => date ?? '').sort().at(-1)]),
  );
  const years = (await explorer.hitSlugs()).map((slug) => newest[slug].slice(0, 4));
  expect(inOrder(years, (one, other) => Number(other) - Number(one))).toBe(true);
});

test('a choice that comes while the list is still coming rules the whole list', async ({ explorer, page }) => {
  const session = await page.context().newCDPSession(page);
  await explorer.open();
  // A slow phone: an order is given before the list in the one before is whole.
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await explorer.sort.selectOption({ label: 'Nieuwste bron eerst' });
  await explorer.sort.selectOption({ label: 'Op naam' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await explorer.expectReady();
  const made = await explorer.hitSlugs();
  await page.reload();
  await explorer.expectReady();
  expect(await explorer.hitSlugs()).toEqual(made);
  expect(new Set(made).size).toBe(dataset.initiatives.length);
});

test('clearing all choices keeps the order', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen&sorteer=titel');
  await explorer.clearAll.click();
  await explorer.expectAddress('?sorteer=titel');
});
