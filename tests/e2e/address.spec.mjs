// Addresses that say too much or something unknown: the rest holds, and the page says what it passed over.

import { expect, test } from './explorer-page.mjs';

const notice = (page) => page.getByText('Een deel van de link is overgeslagen');

test('an unknown parameter is passed over and named', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&kleur=rood');
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText('“kleur” kennen we niet.')).toBeVisible();
  await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
});

test('an unknown value is passed over and named, the known ones beside it hold', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen,atlantis&fase=pensioen');
  await expect(page.getByText('“atlantis” kennen we niet bij “gemeente”.')).toBeVisible();
  await expect(page.getByText('“pensioen” kennen we niet bij “fase”.')).toBeVisible();
  await expect(explorer.chips).toHaveCount(1);
  await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
});

for (const address of [
  '?leeftijd=24..-10',
  '?leeftijd=baby',
  '?leeftijd=0..9999',
  '?initiatief=bestaat-niet',
  '?sorteer=willekeurig',
  '?taal=klingon',
  '?weergave=hologram',
  '?modus=toeter',
]) {
  test(`${address} shows the whole list with a notice`, async ({ explorer, page }) => {
    await explorer.open(address);
    await expect(notice(page)).toBeVisible();
    await expect(explorer.chips).toHaveCount(0);
    await expect(explorer.hits.first()).toBeVisible();
  });
}

test('of phases beside an age the age wins, and the page says so', async ({ explorer, page }) => {
  await explorer.open('?fase=peuter&leeftijd=-10..24');
  await expect(page.getByText('We gebruiken de leeftijd.')).toBeVisible();
  await expect(explorer.value('fase', 'peuter')).toHaveAttribute('aria-pressed', 'false');
  const words = await explorer.status.textContent();
  await explorer.open('?leeftijd=-10..24');
  await expect(explorer.status).toHaveText(words);
  await expect(notice(page)).toHaveCount(0);
});

test('the notice can be closed', async ({ explorer, page }) => {
  await explorer.open('?kleur=rood');
  await page.getByRole('button', { name: 'Melding sluiten' }).click();
  await expect(notice(page)).toHaveCount(0);
});

test('the notice goes with the next choice', async ({ explorer, page }) => {
  await explorer.open('?kleur=rood');
  await explorer.value('gemeente', 'heerlen').click();
  await explorer.expectAddress('?gemeente=heerlen');
  await expect(notice(page)).toHaveCount(0);
});

test('values that are the defaults are known', async ({ explorer, page }) => {
  await explorer.open('?weergave=lijst&sorteer=beste&taal=nl&gemeente=&q=');
  await expect(notice(page)).toHaveCount(0);
});

for (const address of ['?%', '?=&&==', '?gemeente=%F0%28%8C%28', `?q=${'a'.repeat(5000)}`, '?leeftijd=..', '?__proto__=1']) {
  test(`the page bears ${address.slice(0, 30)}`, async ({ explorer }) => {
    await explorer.open(address);
    await expect(explorer.status).toHaveText(/^(\d+ initiatie|Geen initiatieven)/);
  });
}
