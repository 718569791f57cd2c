// The age line: two handles over months, by hand and by address, in words that a parent uses.

import { dataset, expect, test } from './explorer-page.mjs';

test('the line runs from before birth to the last age in the data, in words', async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.ageFrom).toHaveAttribute('aria-valuetext', '10 maanden vóór de geboorte');
  await expect(explorer.ageTo).toHaveAttribute('aria-valuetext', /^\d+ jaar/);
  await explorer.expectHitCount(dataset.initiatives.length);
});

test('arrow keys move a handle in steps and the list follows', async ({ explorer }) => {
  await explorer.open();
  await explorer.ageTo.press('ArrowLeft');
  await expect(explorer.page).toHaveURL(/leeftijd=-10\.\./);
  await expect(explorer.chips).toHaveCount(1);
  await explorer.ageFrom.press('ArrowRight');
  await expect(explorer.ageFrom).toHaveAttribute('aria-valuetext', '9 maanden vóór de geboorte');
  await expect(explorer.page).toHaveURL(/leeftijd=-9\.\./);
});

test('Home and End take a handle to its ends, and it does not pass the other', async ({ explorer }) => {
  await explorer.open('?leeftijd=-5..24');
  await explorer.ageFrom.press('Home');
  await explorer.expectAddress('?leeftijd=-10..24');
  await explorer.ageFrom.press('End');
  const [from, to] = /leeftijd=(-?\d+)\.\.(-?\d+)/.exec(explorer.address()).slice(1).map(Number);
  expect(from).toBeLessThan(to);
  expect(to).toBe(24);
  await explorer.ageTo.press('End');
  await expect(explorer.ageTo).toHaveAttribute('aria-valuetext', /^\d\d jaar/);
});

test('the whole line is no choice', async ({ explorer }) => {
  await explorer.open('?leeftijd=-9..24');
  await explorer.ageFrom.press('Home');
  await explorer.ageTo.press('End');
  await explorer.expectAddress('');
  await explorer.expectHitCount(dataset.initiatives.length);
});

for (const [address, from, to] of [
  ['-10..0', '10 maanden vóór de geboorte', 'de geboorte'],
  ['-1..6', '1 maand vóór de geboorte', '6 maanden'],
  ['0..24', 'de geboorte', '2 jaar'],
  ['24..48', '2 jaar', '4 jaar'],
]) {
  test(`an address with the age ${address} stands on the handles in words`, async ({ explorer }) => {
    await explorer.open(`?leeftijd=${address}`);
    await expect(explorer.ageFrom).toHaveAttribute('aria-valuetext', from);
    await expect(explorer.ageTo).toHaveAttribute('aria-valuetext', to);
    await expect(explorer.page.getByRole('group', { name: 'Kies zelf een leeftijd' })).toContainText(`Vanaf ${from}`);
    await explorer.expectAddress(`?leeftijd=${address}`);
  });
}

test('an age gives all that its months touch', async ({ explorer }) => {
  await explorer.open('?leeftijd=-10..24');
  const touching = dataset.initiatives.filter(({ age }) => age && (age.from ?? -Infinity) < 24 && (age.to ?? Infinity) > -10);
  await explorer.expectHitCount(touching.length);
});

test('a phase replaces the age, and the age replaces phases', async ({ explorer }) => {
  await explorer.open('?leeftijd=-10..24');
  await explorer.value('fase', 'peuter').click();
  await explorer.expectAddress('?fase=peuter');
  await expect(explorer.ageFrom).toHaveAttribute('aria-valuetext', '10 maanden vóór de geboorte');
  await explorer.ageFrom.press('ArrowRight');
  await expect(explorer.page).toHaveURL(/\?leeftijd=-9\.\.\d+$/);
  await expect(explorer.value('fase', 'peuter')).toHaveAttribute('aria-pressed', 'false');
});

test('a handle can be dragged, and its words follow before it is let go', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.ageTo.scrollIntoViewIfNeeded();
  const box = await explorer.ageTo.boundingBox();
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 16, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.5, middle, { steps: 4 });
  const words = await explorer.ageTo.getAttribute('aria-valuetext');
  await explorer.expectAddress('');
  await page.mouse.up();
  await expect(page).toHaveURL(/leeftijd=-10\.\.\d+$/);
  await expect(explorer.ageTo).toHaveAttribute('aria-valuetext', words);
});

test('an age that is not stated can be seen and chosen', async ({ explorer, page }) => {
  await explorer.open();
  const control = page.getByRole('button', { name: /Leeftijd niet vermeld/ });
  const count = Number(await control.getAttribute('data-count'));
  expect(count).toBe(dataset.initiatives.filter(({ age }) => age == null).length);
  await control.click();
  await explorer.expectAddress('?fase=onbekend');
  await explorer.expectHitCount(count);
});
