// Finding one's municipality, also by the name that it no longer has.

import { dataset, expect, test } from './explorer-page.mjs';

const former = dataset.municipalities.flatMap(({ slug, former }) => former.map(({ name }) => ({ slug, name })));

test('letters in the box leave the municipalities that have them', async ({ explorer }) => {
  await explorer.open();
  await explorer.municipalityBox.fill('heer');
  await expect(explorer.value('gemeente', 'heerlen')).toBeVisible();
  await expect(explorer.value('gemeente', 'venlo')).toBeHidden();
  await explorer.municipalityBox.fill('xyz');
  await expect(explorer.page.getByText('Geen gemeente met deze letters')).toBeVisible();
  await explorer.municipalityBox.fill('');
  await expect(explorer.value('gemeente', 'venlo')).toBeVisible();
  await explorer.expectAddress('');
});

test('the name of a former municipality finds its successor', async ({ explorer }) => {
  await explorer.open();
  for (const { name, slug } of former) {
    await explorer.municipalityBox.fill(name.toLowerCase());
    await expect(explorer.values('gemeente').filter({ visible: true })).toHaveCount(1);
    await expect(explorer.value('gemeente', slug)).toBeVisible();
  }
  await explorer.municipalityBox.fill('nuth');
  await explorer.value('gemeente', 'beekdaelen').click();
  await explorer.expectAddress('?gemeente=beekdaelen');
});

for (const { name, slug } of former) {
  test(`an address with ${name} gives ${slug}`, async ({ explorer }) => {
    await explorer.open(`?gemeente=${name.toLowerCase()}`);
    await expect(explorer.value('gemeente', slug)).toBeChecked();
    await explorer.expectHitCount(await explorer.count('gemeente', slug));
    await expect(explorer.page.getByText('Een deel van de link is overgeslagen')).toHaveCount(0);
  });
}

test('an address with a CBS code gives the municipality', async ({ explorer }) => {
  await explorer.open('?gemeente=GM0917');
  await expect(explorer.value('gemeente', 'heerlen')).toBeChecked();
});
