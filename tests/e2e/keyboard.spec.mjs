// From the first Tab to an opened and closed initiative without a mouse.

import { PHONE, expect, test } from './explorer-page.mjs';

/** More presses than any way through the page takes. */
const MOST_PRESSES = 150;

/** Presses Tab until the focus is there. At every stop the focus can be seen. */
async function tabTo(page, target) {
  const wanted = await target.elementHandle();
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0;
      return {
        name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
        // The ring of a handle is on its thumb, which scripts cannot see.
        isSeen: hasRing || element.matches('body, [type="range"]'),
        isWanted: element === wanted,
      };
    }, wanted);
    expect(stop.isSeen, `the focus can be seen on ${stop.name}`).toBe(true);
    if (stop.isWanted) return;
  }
  await expect(target, 'what Tab should reach').toBeFocused();
}

test('the first stop leads past everything to the results', async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de resultaten' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(explorer.results).toBeFocused();
  await expect(explorer.results).toBeInViewport();
  await explorer.expectAddress('');
  await page.keyboard.press('Tab');
  expect(await explorer.results.evaluate((results) => results.contains(document.activeElement))).toBe(true);
});

test('choose a municipality and a phase, open a hit, close it', async ({ explorer, page }) => {
  await explorer.open();
  await tabTo(page, explorer.municipalityBox);
  await page.keyboard.type('heer');
  await tabTo(page, explorer.value('gemeente', 'heerlen'));
  await page.keyboard.press('Space');
  await explorer.expectAddress('?gemeente=heerlen');
  await tabTo(page, explorer.value('fase', 'zwangerschap'));
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=heerlen&fase=zwangerschap');
  await expect(explorer.value('fase', 'zwangerschap')).toBeFocused();
  await tabTo(page, explorer.ageFrom);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/gemeente=heerlen&leeftijd=-9/);
  const [slug] = await explorer.hitSlugs();
  await tabTo(page, explorer.hitLink(slug));
  await page.keyboard.press('Enter');
  await expect(explorer.detail).toBeVisible();
  await tabTo(page, explorer.detail.getByText('Voor professionals').or(explorer.detail.getByRole('link', { name: /opent een andere website/ })).first());
  await page.keyboard.press('Escape');
  await expect(explorer.detail).toHaveCount(0);
  await expect(explorer.hitLink(slug)).toBeFocused();
});

test('the focus goes round inside a detail that lies over the page', async ({ explorer, page }) => {
  await explorer.open('?thema=taal');
  const [slug] = await explorer.hitSlugs();
  await explorer.hitLink(slug).press('Enter');
  await expect(explorer.detail).toBeVisible();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    // Between its last and its first stop the focus is with the browser itself.
    const isInside = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null);
    expect(isInside).toBe(true);
  }
});

test.describe('with a keyboard on a phone', () => {
  test.use({ viewport: PHONE });

  test('open the filters, choose, and go back to the list', async ({ explorer, page }) => {
    await explorer.open();
    await tabTo(page, explorer.openFilters);
    await page.keyboard.press('Enter');
    await expect(explorer.filterDialog.locator(':focus')).toHaveCount(1);
    await tabTo(page, explorer.value('gemeente', 'heerlen'));
    await page.keyboard.press('Space');
    await explorer.expectAddress('?gemeente=heerlen');
    await tabTo(page, explorer.filterDialog.getByRole('button', { name: /^Toon / }));
    await page.keyboard.press('Enter');
    await expect(explorer.filterDialog).toHaveCount(0);
    await expect(explorer.openFilters).toBeFocused();
  });
});
