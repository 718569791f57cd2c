// Searching by words: as people type them, not as the data spells them.

import { dataset, expect, test } from './explorer-page.mjs';

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test('words narrow the list and are marked in it', async ({ explorer }) => {
  await explorer.open();
  await explorer.searchBox.fill('bibliotheek');
  await explorer.expectAddress('?q=bibliotheek');
  await expect(explorer.status).toContainText('met “bibliotheek”');
  expect(await explorer.hitCount()).toBeLessThan(dataset.initiatives.length);
  expect((await explorer.marks.allTextContents()).map(fold)).toContain('bibliotheek');
});

test('words in an address stand in the box and rule the list', async ({ explorer }) => {
  await explorer.open('?q=bibliotheek+peuters');
  await expect(explorer.searchBox).toHaveValue('bibliotheek peuters');
  const both = await explorer.hitCount();
  expect(both).toBeGreaterThan(0);
  await explorer.open('?q=bibliotheek');
  expect(await explorer.hitCount()).toBeGreaterThan(both);
});

for (const [one, other] of [
  ['voorlezen', 'voorgelezen'],
  ['huis', 'huizen'],
  ['CRÈCHE', 'creche'],
  ['creche', 'crèche'],
]) {
  test(`"${one}" finds all that "${other}" finds`, async ({ explorer }) => {
    await explorer.open(`?q=${encodeURIComponent(other)}`);
    const slugs = await explorer.hitSlugs();
    expect(slugs.length).toBeGreaterThan(0);
    await explorer.open(`?q=${encodeURIComponent(one)}`);
    expect(await explorer.hitSlugs()).toEqual(expect.arrayContaining(slugs));
  });
}

test('a part of a compound finds the compound', async ({ explorer }) => {
  await explorer.open('?q=opvang');
  expect((await explorer.marks.allTextContents()).map(fold).some((word) => /.opvang/.test(word))).toBe(true);
});

test('one wrong letter still finds the word', async ({ explorer }) => {
  await explorer.open('?q=bibliotheek');
  const slugs = await explorer.hitSlugs();
  await explorer.open();
  await explorer.searchBox.fill('bibliotheak');
  await explorer.expectAddress('?q=bibliotheak');
  expect(await explorer.hitSlugs()).toEqual(expect.arrayContaining(slugs));
  expect((await explorer.marks.allTextContents()).map(fold)).toContain('bibliotheek');
});

test('the last word counts from its first letters on', async ({ explorer }) => {
  await explorer.open();
  await explorer.searchBox.pressSequentially('peuterop');
  await explorer.expectAddress('?q=peuterop');
  expect((await explorer.marks.allTextContents()).map(fold).some((word) => word.startsWith('peuterop'))).toBe(true);
});

test('Enter searches at once and leaves the page where it is', async ({ explorer }) => {
  await explorer.open();
  await explorer.searchBox.fill('voorlezen');
  await explorer.searchBox.press('Enter');
  await explorer.expectAddress('?q=voorlezen');
  await expect(explorer.searchBox).toHaveValue('voorlezen');
});

test('the clear button empties the box, keeps the focus there, and is undone by Back', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&q=taal');
  const count = await explorer.hitCount();
  await explorer.clearSearch.click();
  await explorer.expectAddress('?gemeente=heerlen');
  await expect(explorer.searchBox).toHaveValue('');
  await expect(explorer.searchBox).toBeFocused();
  await expect(explorer.clearSearch).toHaveCount(0);
  await page.goBack();
  await explorer.expectHitCount(count);
  await expect(explorer.searchBox).toHaveValue('taal');
});

test('signs that mean something in addresses and in HTML are only letters here', async ({ explorer, page }) => {
  await explorer.open();
  const words = '<b>50% & "meer" #1 + é?';
  await explorer.searchBox.fill(words);
  await expect(explorer.status).toContainText(words);
  await page.reload();
  await explorer.expectReady();
  await expect(explorer.searchBox).toHaveValue(words);
});

test('who types slowly on a slow device loses no letter', async ({ explorer }) => {
  await explorer.open();
  await explorer.hurryClock();
  // A letter comes when the ones before it have just been taken for the question.
  await explorer.searchBox.evaluate(async (box) => {
    const frame = () => new Promise(requestAnimationFrame);
    for (const letter of 'voorlezen') {
      box.value += letter;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      const { search } = location;
      while (location.search === search) await frame();
    }
  });
  await expect(explorer.searchBox).toHaveValue('voorlezen');
  await explorer.expectAddress('?q=voorlezen');
});

test('the counts of facets follow the words', async ({ explorer }) => {
  await explorer.open('?q=voorlezen');
  const hits = await explorer.hitCount();
  const [slug] = await explorer.slugsByCount('thema', (count) => count > 0 && count < hits);
  const count = await explorer.count('thema', slug);
  await explorer.value('thema', slug).click();
  await explorer.expectHitCount(count);
});
