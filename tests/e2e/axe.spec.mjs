// No state of the page breaks a rule that a program can check.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE, expect, test } from './explorer-page.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }];
const SHEET = 'coalities-kinderopvang-en-onderwijs';
const CHOICES = '?gemeente=heerlen&fase=zwangerschap,baby';
const emptyDataset = fileURLToPath(new URL('../fixtures/datasets/empty.json', import.meta.url));

test.use({ mayComplain: true });

test.beforeEach(async ({ page }) => {
  // Before the page's own scripts, where its policy lets no other script in.
  await page.addInitScript(AXE);
});

/** In light, dark and forced colours alike. */
async function expectNoViolations(page) {
  for (const media of LOOKS) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    // Colours that are on their way to others are no colours to judge.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    const violations = await page.evaluate(runAxe, TAGS);
    expect.soft(violations, JSON.stringify(media)).toEqual([]);
  }
}

async function runAxe(tags) {
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}\n${html}\n${failureSummary}`));
}

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

test('a dataset that cannot be read has no violations', async ({ explorer, page }) => {
  await explorer.replaceDataset((route) => route.fulfill({ path: emptyDataset }));
  await explorer.open();
  await expect(explorer.tryAgain).toBeVisible();
  await expectNoViolations(page);
});

test('the page that stands in when the program cannot run has no violations', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Opnieuw laden' })).toBeVisible();
  await expectNoViolations(page);
});

for (const [folder, language] of [['./', 'nl'], ['./en/', 'en']]) {
  for (const name of ['toegankelijkheid', 'privacy', 'over-de-gegevens', 'licenties']) {
    test(`the page ${name} in ${language} has no violations`, async ({ page }) => {
      await page.goto(`${folder}${name}.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoViolations(page);
    });
  }
}
