// When the dataset cannot be had or used: said in words, with a way to try again that works.

import { fileURLToPath } from 'node:url';
import { dataset, expect, test } from './explorer-page.mjs';

const file = (name) => fileURLToPath(new URL(`../fixtures/datasets/${name}`, import.meta.url));

/** A failed request and a record that is left out are in the console, as they should be. */
test.use({ mayComplain: true });

const FAILURES = [
  {
    failure: 'absent',
    reply: { status: 404, contentType: 'text/html', path: file('page.html') },
    words: 'is niet gevonden',
  },
  { failure: 'empty', reply: { path: file('empty.json') }, words: 'is leeg' },
  { failure: 'cut off in the middle', reply: { path: file('cut-off.json') }, words: 'is beschadigd' },
  { failure: 'a page of HTML', reply: { contentType: 'text/html', path: file('page.html') }, words: 'is beschadigd' },
  { failure: 'of a newer format', reply: { path: file('newer-format.json') }, words: 'nieuwe versie' },
  { failure: 'without initiatives', reply: { path: file('no-initiatives.json') }, words: 'geen enkel initiatief' },
  { failure: 'refused by the server', reply: { status: 503, body: 'busy' }, words: /geen verbinding|lukt|niet/ },
];

for (const { failure, reply, words } of FAILURES) {
  test(`a dataset that is ${failure} is told, and trying again helps`, async ({ explorer }) => {
    await explorer.replaceDataset((route) => route.fulfill(reply));
    await explorer.open('?gemeente=heerlen');
    await expectFailure(explorer, words);
    await explorer.serveDataset();
    await explorer.tryAgain.click();
    await expectRecovered(explorer);
  });
}

async function expectFailure(explorer, words) {
  await expect(explorer.alert).toHaveCount(1);
  await expect(explorer.alert).toContainText('De initiatieven konden niet worden geladen');
  await expect(explorer.alert).toContainText(words);
  await expect(explorer.tryAgain).toBeVisible();
  await expect(explorer.page.locator('#fallback')).toHaveCount(0);
}

async function expectRecovered(explorer) {
  await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
  await expect(explorer.value('gemeente', 'heerlen')).toBeChecked();
  await expect(explorer.alert).toHaveCount(0);
}

test('a server that cannot be reached is told, and trying again helps', async ({ explorer }) => {
  await explorer.replaceDataset((route) => route.abort('connectionrefused'));
  await explorer.open('?gemeente=heerlen');
  await expectFailure(explorer, 'geen verbinding');
  await explorer.tryAgain.click();
  await expectFailure(explorer, 'geen verbinding');
  await explorer.serveDataset();
  await explorer.tryAgain.click();
  await expectRecovered(explorer);
});

test('what can be read already stays when the data cannot be loaded', { tag: '@server' }, async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.abort('connectionrefused'));
  await explorer.open();
  await expect(explorer.alert).toContainText('geen verbinding');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('link', { name: dataset.initiatives[0].title })).toBeVisible();
  await explorer.serveDataset();
  await explorer.tryAgain.click();
  await explorer.expectHitCount(dataset.initiatives.length);
  await expect(page.locator('#fallback')).toHaveCount(0);
});

test('trying again by keyboard does not lose the place in the page', async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.fulfill({ path: file('empty.json') }));
  await explorer.open();
  await explorer.serveDataset();
  await explorer.tryAgain.press('Enter');
  await expect(explorer.hits.first()).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a failure is told in English too', async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.fulfill({ path: file('empty.json') }));
  await explorer.open('?taal=en');
  await expect(explorer.root).toHaveAttribute('lang', 'en');
  await expect(explorer.alert).toContainText('The initiatives could not be loaded');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a dataset that comes late is told to be on its way, and then shown', async ({ explorer, page }) => {
  await page.clock.install();
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await explorer.replaceDataset(async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?gemeente=heerlen');
  await expect(explorer.root).toHaveAttribute('data-surface', 'page');
  await page.clock.fastForward(6_000);
  await expect(explorer.status).toHaveText('Het duurt langer dan normaal. We blijven het proberen.');
  letGo();
  await explorer.expectReady();
  await explorer.expectHitCount(await explorer.count('gemeente', 'heerlen'));
});

test('a dataset that never comes is given up, and trying again helps', async ({ explorer, page }) => {
  await page.clock.install();
  await explorer.replaceDataset(() => {});
  await page.goto('./?gemeente=heerlen');
  await expect(explorer.root).toHaveAttribute('data-surface', 'page');
  await page.clock.fastForward(6_000);
  await expect(explorer.status).toBeVisible();
  await page.clock.fastForward(60_000);
  await expectFailure(explorer, 'duurt te lang');
  await explorer.expectReady();
  await explorer.serveDataset();
  await explorer.tryAgain.click();
  await expectRecovered(explorer);
});

test('two broken records are counted, and the rest works', async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.fulfill({ path: file('two-broken-records.json') }));
  await explorer.open();
  await expect(page.getByText('2 initiatieven konden niet worden getoond')).toBeVisible();
  await expect(explorer.alert).toHaveCount(0);
  await explorer.expectHitCount(3);
  const count = await explorer.count('gemeente', 'voorstad');
  await explorer.value('gemeente', 'voorstad').click();
  await explorer.expectHitCount(count);
  await explorer.hitLink('voorlezen-voorstad').click();
  await expect(explorer.detailTitle).toHaveText('Voorlezen in Voorstad');
});

test('the real dataset has no broken record', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.expectHitCount(dataset.initiatives.length);
  await expect(page.getByText('niet worden getoond')).toHaveCount(0);
});
