// Dutch and English: the interface changes, the choices and the data do not.

import { dataset, expect, test } from './explorer-page.mjs';

/** Words of the data that stand in the interface and are no proper names. */
const DUTCH_WORDS = [
  ...dataset.themes.map(({ name }) => name),
  ...dataset.phases.flatMap(({ name, label_age, sentence }) => [name, label_age, sentence]),
  ...dataset.audiences.map(({ name }) => name),
  ...dataset.statuses.map(({ name }) => name),
  // This one is the same in both languages.
].filter((word) => word !== 'Baby' && word !== 'Professionals');

test('switching keeps every choice, and Back switches back', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&fase=baby&q=taal&sorteer=titel');
  const slugs = await explorer.hitSlugs();
  await page.getByRole('link', { name: 'English' }).click();
  await explorer.expectAddress('?gemeente=heerlen&fase=baby&q=taal&sorteer=titel&taal=en');
  await expect(explorer.root).toHaveAttribute('lang', 'en');
  await expect(explorer.status).toHaveText(new RegExp(`^${slugs.length} initiatives?\\b`));
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible();
  expect(await explorer.hitSlugs()).toEqual(slugs);
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused();
  await page.goBack();
  await expect(explorer.root).toHaveAttribute('lang', 'nl');
  await expect(explorer.clearAll).toBeVisible();
});

test('an address in English is English, and further choices keep it so', async ({ explorer, page }) => {
  await explorer.open('?taal=en');
  await expect(explorer.root).toHaveAttribute('lang', 'en');
  await expect(page.getByText(dataset.site.purpose.en)).toBeVisible();
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
  await explorer.value('gemeente', 'heerlen').click();
  await explorer.expectAddress('?gemeente=heerlen&taal=en');
  await expect(explorer.status).toHaveText(/^\d+ initiatives in Heerlen/);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await explorer.expectAddress('?gemeente=heerlen');
  await expect(explorer.root).toHaveAttribute('lang', 'nl');
});

test('links to the text pages follow the language', { tag: '@server' }, async ({ explorer, page }) => {
  await explorer.open('?taal=en');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await expect(page).toHaveURL(/\/en\/privacy\.html$/);
  await expect(explorer.root).toHaveAttribute('lang', 'en');
});

test('titles and texts of initiatives are marked as Dutch in English', async ({ explorer }) => {
  await explorer.open('?taal=en&initiatief=coalities-kinderopvang-en-onderwijs');
  const { title, summary, sources } = dataset.initiatives.find(({ slug }) => slug === 'coalities-kinderopvang-en-onderwijs');
  for (const text of [title, summary, sources[0].title]) {
    const languages = await explorer.page.getByText(text).evaluateAll((all) => all.map((one) => one.closest('[lang]').lang));
    expect(languages.length).toBeGreaterThan(0);
    expect(new Set(languages)).toEqual(new Set(['nl']));
  }
});

for (const [where, address] of [
  ['list and its choices', '?taal=en&fase=zwangerschap&thema=taal&doelgroep=ouders&status=lopend'],
  ['an empty list', '?taal=en&gemeente=gennep&fase=zwangerschap&thema=wonen'],
  ['detail', '?taal=en&initiatief=coalities-kinderopvang-en-onderwijs'],
]) {
  test(`no Dutch word of the data stands unmarked in English: ${where}`, async ({ explorer, page }) => {
    await explorer.open(address);
    const unmarked = await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const isDutch = node.parentElement.closest('[lang]').lang === 'nl';
        const word = words.find((word) => node.data.includes(word));
        if (!isDutch && word) found.push(`${node.parentElement.className || node.parentElement.localName}: ${node.data}`);
      }
      return found;
    }, DUTCH_WORDS);
    expect(unmarked).toEqual([]);
  });
}
