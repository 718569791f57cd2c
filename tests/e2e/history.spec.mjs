// The address is the state: Back undoes a click, a reload and a shared link give the same page.

import { expect, test } from './explorer-page.mjs';

test('Back undoes a click, and Forward does it again', async ({ explorer, page }) => {
  await explorer.open();
  const all = await explorer.hitCount();
  await explorer.value('gemeente', 'heerlen').click();
  const heerlen = await explorer.count('gemeente', 'heerlen');
  await explorer.expectHitCount(heerlen);
  await explorer.value('fase', 'baby').click();
  const baby = await explorer.count('fase', 'baby');
  await explorer.expectHitCount(baby);

  await page.goBack();
  await explorer.expectAddress('?gemeente=heerlen');
  await explorer.expectHitCount(heerlen);
  await expect(explorer.value('fase', 'baby')).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await explorer.expectHitCount(all);
  await expect(explorer.value('gemeente', 'heerlen')).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  await explorer.expectAddress('?gemeente=heerlen&fase=baby');
  await explorer.expectHitCount(baby);
});

test('who ticks a box and goes back at once leaves it as it was', async ({ explorer }) => {
  await explorer.open();
  const box = explorer.value('gemeente', 'heerlen');
  for (let time = 0; time < 5; time++) {
    // As soon as there is an address to go back from, long before all that follows from the choice is in the page.
    await box.evaluate(async (input) => {
      input.click();
      while (!location.search) await new Promise((done) => setTimeout(done));
      const isBack = new Promise((done) => addEventListener('popstate', done, { once: true }));
      history.back();
      await isBack;
    });
    await explorer.expectAddress('');
    await expect(box).not.toBeChecked();
  }
});

test('a reload and a shared link give the same page', async ({ explorer, page, browser }) => {
  await explorer.open();
  await explorer.value('gemeente', 'kerkrade').click();
  await explorer.value('thema', 'gezond-leven').click();
  await explorer.sort.selectOption('titel');
  await explorer.searchBox.fill('school');
  await explorer.expectAddress('?gemeente=kerkrade&thema=gezond-leven&q=school&sorteer=titel');
  const words = await explorer.status.textContent();
  const slugs = await explorer.hitSlugs();

  await page.reload();
  await explorer.expectReady();
  await expect(explorer.status).toHaveText(words);
  expect(await explorer.hitSlugs()).toEqual(slugs);
  await expect(explorer.searchBox).toHaveValue('school');

  const friend = await browser.newPage();
  await friend.goto(page.url());
  await expect(friend.getByRole('status')).toHaveText(words);
  await expect(friend.locator('#resultaten article')).toHaveCount(slugs.length);
  await friend.close();
});

test('typing changes the address without an entry in the history', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  const length = await explorer.historyLength();
  for (const letters of ['t', 'ta', 'taa', 'taal']) {
    await explorer.searchBox.fill(letters);
    await explorer.expectAddress(`?gemeente=heerlen&q=${letters}`);
  }
  expect(await explorer.historyLength()).toBe(length);
});

test('Back after typing undoes the click before it, words and all', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.value('gemeente', 'heerlen').click();
  await explorer.searchBox.fill('taal');
  await explorer.expectAddress('?gemeente=heerlen&q=taal');
  await page.goBack();
  await explorer.expectAddress('');
  await expect(explorer.searchBox).toHaveValue('');
});

test('a run of arrow keys on the age line is one entry', async ({ explorer, page }) => {
  await explorer.open();
  const length = await explorer.historyLength();
  await explorer.ageFrom.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(explorer.page).toHaveURL(/leeftijd=/);
  expect(await explorer.historyLength()).toBe(length + 1);
  await page.goBack();
  await explorer.expectAddress('');
  await expect(explorer.ageFrom).toHaveJSProperty('value', '0');
});

test('after Back a new run of arrow keys is an entry of its own', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.ageFrom.press('ArrowRight');
  await expect(page).toHaveURL(/leeftijd=/);
  await page.goBack();
  await explorer.expectAddress('');
  await explorer.ageFrom.press('ArrowRight');
  await expect(page).toHaveURL(/leeftijd=/);
  await page.goBack();
  await explorer.expectAddress('');
});

test('all that can be chosen stays through Back from another page', { tag: '@server' }, async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&fase=baby');
  const words = await explorer.status.textContent();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
  await page.goBack();
  await expect(explorer.status).toHaveText(words);
});
