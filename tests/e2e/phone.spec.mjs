// On a phone: filters over the whole screen with a live count, nothing beside the screen, room for a finger.

import { PHONE, countWords, dataset, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';

/** What WCAG calls a target in the text is as high as its line; all others are as large as a finger. */
const FINGER = 44;

test.use({ viewport: PHONE, hasTouch: true });

async function openFilters(explorer) {
  await explorer.openFilters.click();
  await expect(explorer.filterDialog).toBeVisible();
}

test('the filters open over the screen, count live, and their button shows the hits', async ({ explorer }) => {
  await explorer.open();
  await openFilters(explorer);
  const box = await explorer.filterDialog.boundingBox();
  expect(box).toEqual({ x: 0, y: 0, ...PHONE });
  const show = explorer.filterDialog.getByRole('button', { name: /^Toon / });
  await expect(show).toHaveText(`Toon ${countWords(dataset.initiatives.length)}`);
  await explorer.value('gemeente', 'heerlen').tap();
  const count = await explorer.count('gemeente', 'heerlen');
  await expect(show).toHaveText(`Toon ${countWords(count)}`);
  await show.tap();
  await expect(explorer.filterDialog).toHaveCount(0);
  await explorer.expectHitCount(count);
  await expect(explorer.page.getByText('1 filter aan')).toBeVisible();
});

test('the cross and Escape close the filters and give the focus back', async ({ explorer, page }) => {
  await explorer.open();
  await openFilters(explorer);
  await explorer.filterDialog.getByRole('button', { name: 'Sluiten' }).click();
  await expect(explorer.filterDialog).toHaveCount(0);
  await expect(explorer.openFilters).toBeFocused();
  await openFilters(explorer);
  await page.keyboard.press('Escape');
  await expect(explorer.filterDialog).toHaveCount(0);
  await expect(explorer.openFilters).toBeFocused();
});

test('Back undoes the choice that was made in the filters', async ({ explorer, page }) => {
  await explorer.open();
  await openFilters(explorer);
  await explorer.value('gemeente', 'heerlen').tap();
  await explorer.expectAddress('?gemeente=heerlen');
  await page.goBack();
  await explorer.expectAddress('');
  await expect(explorer.value('gemeente', 'heerlen')).not.toBeChecked();
});

test('a part of the sentence opens the filters at its facet', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: /^Kies een thema/ }).tap();
  await expect(explorer.filterDialog).toBeVisible();
  await expect(page.getByText('Waar gaat het over?')).toBeInViewport();
  await expect(explorer.filterDialog.locator('[data-facet="thema"]:focus')).toHaveCount(1);
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [state, address] of [
    ['the list', '?gemeente=heerlen,valkenburg-aan-de-geul&fase=zwangerschap&thema=taal'],
    ['an empty list', '?gemeente=gennep&q=qqqxyzzy'],
    ['a notice', '?kleur=rood&gemeente=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['a long word', `?q=${'kinderopvang'.repeat(8)}`],
    ['a detail', `?initiatief=${SHEET}`],
    ['English', '?taal=en&gemeente=heerlen'],
  ]) {
    test(`${state} stays within the screen`, async ({ explorer }) => {
      await explorer.open(address);
      await explorer.expectNoSidewaysScroll();
    });
  }

  test('the filters stay within the screen', async ({ explorer }) => {
    await explorer.open('?gemeente=heerlen');
    await openFilters(explorer);
    await explorer.expectNoSidewaysScroll();
  });

  for (const name of ['toegankelijkheid', 'privacy', 'over-de-gegevens', 'licenties']) {
    test(`the page ${name} stays within the screen`, async ({ explorer, page }) => {
      await page.goto(`./${name}.html`);
      await explorer.expectNoSidewaysScroll();
    });
  }
});

for (const [state, address, open] of [
  ['the list', '?gemeente=heerlen&thema=taal&q=taal&kleur=rood', undefined],
  ['an empty list', '?gemeente=heerlen&q=qqqxyzzy', undefined],
  ['the filters', '?gemeente=heerlen', openFilters],
  ['a detail', `?initiatief=${SHEET}`, undefined],
]) {
  test(`every control has room for a finger: ${state}`, async ({ explorer, page }) => {
    await explorer.open(address);
    await open?.(explorer);
    const small = await page.evaluate((finger) => {
      // In a modal dialog all else is out of reach.
      const scope = document.querySelector('dialog:modal') ?? document;
      const isInText = (element) =>
        element.matches('p a, dd a, .query-sentence__value, .no-hits__ways a, .hit-card__link, .sources a, .connections a, main li a');
      const controls = [...scope.querySelectorAll('a[href], button, select, summary, label, input')];
      const isControl = (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !isInText(element) &&
        // Labels of text boxes only name them; those of checkboxes are pressed, in place of the box.
        (element.localName !== 'label' || element.querySelector('input, select')) &&
        (element.localName !== 'input' || !element.closest('label')) &&
        (element.localName !== 'select' || !element.closest('label')) &&
        !element.matches('.utrecht-skip-link, [type="range"]');
      return controls.filter(isControl).flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isLarge = width >= finger - 0.5 && height >= finger - 0.5;
        const name = element.getAttribute('aria-label') ?? element.textContent.trim();
        return isLarge ? [] : [`${element.localName} "${name}" ${width.toFixed(0)} × ${height.toFixed(0)}`];
      });
    }, FINGER);
    expect(small).toEqual([]);
  });
}

test('the handles of the age line have room for a finger', async ({ explorer, page }) => {
  await explorer.open();
  await openFilters(explorer);
  await explorer.ageFrom.scrollIntoViewIfNeeded();
  const widths = await page.evaluate(() => {
    // Only the thumb of a handle takes presses, so that what lies under a point tells how wide it is.
    const handles = [...document.querySelectorAll('input[type="range"]')];
    return handles.map((handle) => {
      const { left, right, top, bottom } = handle.getBoundingClientRect();
      const hits = (x) => document.elementFromPoint(x, (top + bottom) / 2) === handle;
      let width = 0;
      for (let x = left; x < right; x += 1) width += Number(hits(x));
      return width;
    });
  });
  expect(widths).toHaveLength(2);
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(FINGER);
});
