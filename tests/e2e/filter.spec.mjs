// Choosing by facet, by hand and by address: a value that shows n gives n hits.

import { DESK, dataset, expect, test } from './explorer-page.mjs';

/** A value of each facet that everybody can choose, and the address that it gives. */
const FACETS = [
  { facet: 'gemeente', value: 'heerlen' },
  { facet: 'fase', value: 'zwangerschap' },
  { facet: 'thema', value: 'taal' },
  { facet: 'doelgroep', value: 'ouders' },
  { facet: 'status', value: 'lopend' },
  { facet: 'programma', value: 'kansrijke-start' },
];

test('without any choice every initiative is in the page', async ({ explorer }) => {
  await explorer.open();
  await explorer.expectHitCount(dataset.initiatives.length);
  await expect(explorer.root).toHaveAttribute('data-surface', 'page');
  await expect(explorer.page).toHaveTitle(dataset.site.title);
});

for (const { facet, value } of FACETS) {
  test(`pressing a value of ${facet} gives as many hits as it shows`, async ({ explorer }) => {
    await explorer.open();
    const control = explorer.value(facet, value);
    const count = await explorer.count(facet, value);
    expect(count).toBeGreaterThan(0);
    await control.click();
    await explorer.expectHitCount(count);
    await explorer.expectAddress(`?${facet}=${value}`);
    await expect(control).toHaveAttribute('data-count', String(count));
    await expectChosen(control, facet, true);
    await control.click();
    await explorer.expectHitCount(dataset.initiatives.length);
    await explorer.expectAddress('');
    await expectChosen(control, facet, false);
  });

  test(`an address with ${facet} gives as many hits as the value shows`, async ({ explorer }) => {
    await explorer.open(`?${facet}=${value}`);
    await explorer.expectHitCount(await explorer.count(facet, value));
    await expectChosen(explorer.value(facet, value), facet, true);
    await expect(explorer.chips).toHaveCount(1);
  });
}

async function expectChosen(control, facet, isChosen) {
  if (facet === 'fase') await expect(control).toHaveAttribute('aria-pressed', String(isChosen));
  else await expect(control).toBeChecked({ checked: isChosen });
}

test('what follows from a choice is done bit by bit, and the browser has its turns between', async ({ explorer, page }) => {
  await page.setViewportSize(DESK);
  await explorer.open();
  await explorer.hurryClock();
  const afterTheFirst = await explorer.value('thema', 'taal').evaluate((control) => new Promise((done) => {
    // Of timers the first that is set is the first that goes off.
    setTimeout(() => done([...document.querySelectorAll('[data-facet]')].map(({ dataset }) => dataset.count)));
    control.click();
  }));
  const counts = () => page.locator('[data-facet]').evaluateAll((values) => values.map(({ dataset }) => dataset.count));
  await expect.poll(counts).not.toEqual(afterTheFirst);
  await explorer.expectHitCount(await explorer.count('thema', 'taal'));
});

test('a choice does not wait for its address, and none is lost when several come at once', async ({ explorer, page }) => {
  await explorer.open();
  const after = await page.evaluate(() => {
    for (const slug of ['taal', 'geld']) document.querySelector(`[data-facet="thema"][data-value="${slug}"]`).click();
    return location.search;
  });
  expect(after).toBe('');
  await explorer.expectAddress('?thema=geld,taal');
  await page.goBack();
  await explorer.expectAddress('?thema=taal');
  await page.goBack();
  await explorer.expectAddress('');
});

test('beside other choices every value still gives as many hits as it shows', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen&doelgroep=ouders');
  for (const facet of ['fase', 'thema']) {
    for (const slug of await explorer.slugsByCount(facet, (count) => count > 0)) {
      const count = await explorer.count(facet, slug);
      await explorer.value(facet, slug).click();
      await explorer.expectHitCount(count);
      await explorer.value(facet, slug).click();
      await explorer.expectAddress('?gemeente=heerlen&doelgroep=ouders');
    }
  }
});

test('a second value of a facet widens, another facet narrows', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  const heerlen = await explorer.hitCount();
  await explorer.value('gemeente', 'vaals').click();
  await explorer.expectAddress('?gemeente=heerlen,vaals');
  expect(await explorer.hitCount()).toBeGreaterThanOrEqual(heerlen);
  const both = await explorer.hitCount();
  await explorer.value('thema', 'taal').click();
  await explorer.expectAddress('?gemeente=heerlen,vaals&thema=taal');
  expect(await explorer.hitCount()).toBeLessThan(both);
  await expect(explorer.chips).toHaveCount(3);
});

test('a value that would find nothing is shown, and cannot be pressed', async ({ explorer }) => {
  await explorer.open('?gemeente=gennep&fase=zwangerschap');
  const [slug] = await explorer.slugsByCount('thema', (count) => count === 0);
  expect(slug, 'a theme without hits').toBeDefined();
  await expect(explorer.value('thema', slug)).toBeVisible();
  await expect(explorer.value('thema', slug)).toBeDisabled();
});

test('a chosen value is never hidden nor disabled, even without hits', async ({ explorer }) => {
  await explorer.open('?gemeente=gennep&fase=zwangerschap');
  const [slug] = await explorer.slugsByCount('thema', (count) => count === 0);
  await explorer.open(`?gemeente=gennep&fase=zwangerschap&thema=${slug}`);
  await explorer.expectHitCount(0);
  await expect(explorer.value('thema', slug)).toBeEnabled();
  await explorer.value('thema', slug).click();
  await explorer.expectAddress('?gemeente=gennep&fase=zwangerschap');
});

test('a whole region is one click', async ({ explorer }) => {
  await explorer.open();
  const count = await explorer.count('gemeente', 'parkstad');
  await explorer.page.getByRole('checkbox', { name: /heel Parkstad/ }).click();
  await explorer.expectAddress('?gemeente=parkstad');
  await explorer.expectHitCount(count);
});

test('a hit for a wider region says why it is there, and comes after what is near', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  const parkstadOnly = dataset.initiatives.find(({ areas }) => areas.length === 1 && areas[0] === 'parkstad');
  await expect(explorer.hit(parkstadOnly.slug)).toContainText('heel Parkstad');
  const heerlenOnly = dataset.initiatives.find(({ areas }) => areas.length === 1 && areas[0] === 'heerlen');
  await expect(explorer.hit(heerlenOnly.slug)).not.toContainText('heel ');
  const slugs = await explorer.hitSlugs();
  expect(slugs.indexOf(heerlenOnly.slug)).toBeLessThan(slugs.indexOf(parkstadOnly.slug));
});

test('a chip takes one choice back, and hands the focus on', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen&thema=taal');
  await explorer.page.getByRole('button', { name: 'Verwijder Heerlen' }).click();
  await explorer.expectAddress('?thema=taal');
  await expect(explorer.chips).toHaveCount(1);
  await expect(explorer.chips).toBeFocused();
  await explorer.chips.click();
  await explorer.expectAddress('');
  await expect(explorer.results).toBeFocused();
});

test('a part of the sentence leads to its facet', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  const place = explorer.page.getByRole('button', { name: 'Kies waar je woont. Nu: Heerlen' });
  await expect(place).toHaveText('Heerlen');
  await place.click();
  await expect(explorer.municipalityBox).toBeFocused();
  await explorer.page.getByRole('button', { name: /^Kies een thema/ }).click();
  await expect(explorer.page.locator('[data-facet="thema"]:focus')).toHaveCount(1);
});

test('the guide text of a chosen phase or theme stands above the list', async ({ explorer }) => {
  await explorer.open('?fase=zwangerschap&thema=taal');
  for (const list of [dataset.phases, dataset.themes]) {
    const { guide, name } = list.find(({ slug }) => ['zwangerschap', 'taal'].includes(slug));
    await explorer.results.getByText(`Goed om te weten: ${name}`).click();
    await expect(explorer.results.getByText(guide.text)).toBeVisible();
  }
});
