// No state of the page breaks a rule that a program can check.

import { fileURLToPath } from 'node:url';
import { AXE, expectNoViolations } from './accessibility.mjs';
import { DESK, PHONE, dataset, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';
const CHOICES = '?gemeente=heerlen&fase=zwangerschap,baby';
const SHORTLIST = `?weergave=bewaarlijst#lijst=${dataset.initiatives.slice(0, 3).map(({ slug }) => slug).join(',')}`;
const [first, second] = dataset.initiatives.map(({ slug }) => slug);
const COMPARED = `?weergave=bewaarlijst&vergelijk=${first},${second}#lijst=${first},${second}`;
const emptyDataset = fileURLToPath(new URL('../fixtures/datasets/empty.json', import.meta.url));

test.use({ mayComplain: true });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(AXE);
});

const openFilters = (explorer) => explorer.openFilters.click();
const openSheet = (explorer) => explorer.detail.getByText(/^(Voor|For) professionals$/).click();
const openGuides = async (explorer) => {
  for (const guide of await explorer.results.getByText('Goed om te weten').all()) await guide.click();
};

const STATES = [
  { state: 'the list', address: '', viewport: DESK },
  { state: 'choices with guide texts open', address: `${CHOICES}&thema=taal&q=kind`, viewport: DESK, act: openGuides },
  { state: 'a list on a phone', address: CHOICES, viewport: PHONE },
  { state: 'filters open on a phone', address: CHOICES, viewport: PHONE, act: openFilters },
  { state: 'a detail on a phone', address: `?initiatief=${SHEET}`, viewport: PHONE, act: openSheet },
  { state: 'a detail beside the list', address: `${CHOICES}&initiatief=${SHEET}`, viewport: DESK, act: openSheet },
  { state: 'no hits', address: '?gemeente=heerlen&q=qqqxyzzy', viewport: DESK },
  { state: 'a notice', address: '?kleur=rood&fase=baby&leeftijd=0..24', viewport: DESK },
  { state: 'the shortlist', address: SHORTLIST, viewport: DESK },
  { state: 'the shortlist on a phone', address: SHORTLIST, viewport: PHONE },
  { state: 'an empty shortlist', address: '?weergave=bewaarlijst', viewport: PHONE },
  ...['levenslijn', 'kaart', 'matrix', 'gemeente', 'programmas', 'samenhang'].flatMap((view) => [
    { state: `the view ${view}`, address: `?weergave=${view}&gemeente=heerlen,bergen`, viewport: DESK },
    { state: `the view ${view} on a phone`, address: `?weergave=${view}&gemeente=heerlen`, viewport: PHONE },
  ]),
  { state: 'the table of coverage by theme', address: '?weergave=matrix&kolommen=thema', viewport: DESK },
  { state: 'municipalities to choose from', address: '?weergave=gemeente', viewport: DESK },
  { state: 'the connections of an organisation', address: '?weergave=samenhang&rond=organisatie/ggd-zuid-limburg', viewport: DESK },
  { state: 'initiatives side by side', address: COMPARED, viewport: DESK },
  { state: 'English', address: `${CHOICES}&taal=en`, viewport: DESK },
  { state: 'a detail in English', address: `?taal=en&initiatief=${SHEET}`, viewport: PHONE, act: openSheet },
];

for (const { state, address, viewport, act } of STATES) {
  test.describe(() => {
    test.use({ viewport });

    test(`${state} has no violations`, async ({ explorer, page }) => {
      await explorer.open(address);
      await act?.(explorer);
      await expectNoViolations(page);
    });
  });
}

test('a dataset that cannot be read has no violations', { tag: '@server' }, async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.fulfill({ path: emptyDataset }));
  await explorer.open();
  await expect(explorer.tryAgain).toBeVisible();
  await expectNoViolations(page);
});

test('the page that stands in when the program cannot run has no violations', { tag: '@server' }, async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Opnieuw laden' })).toBeVisible();
  await expectNoViolations(page);
});

for (const [folder, language] of [['./', 'nl'], ['./en/', 'en']]) {
  for (const name of ['toegankelijkheid', 'privacy', 'over-de-gegevens', 'licenties']) {
    test(`the page ${name} in ${language} has no violations`, { tag: '@server' }, async ({ page }) => {
      await page.goto(`${folder}${name}.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoViolations(page);
    });
  }
}
