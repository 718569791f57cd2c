// The rest of the program: it comes when the explorer stands, and nobody waits for it who does not need it.

import { dataset, expect, test } from './explorer-page.mjs';

const REST = '**/kansrijk-*_rest.wasm';
const lifeLine = (page) => page.getByRole('link', { name: 'Levenslijn', exact: true });
/** A part of the life line. */
const lifeOf = (page) => page.getByRole('link', { name: 'Kies de leeftijd: Baby' });
const moment = (page) => page.getByText('Een ogenblik…');

test.describe('the rest of the program', { tag: '@server' }, () => {
  test('the rest is fetched once the explorer stands', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const note = () => performance.mark('stands');
        new MutationObserver(note).observe(document.documentElement, { attributeFilter: ['data-ready'] });
      });
    });
    await explorer.open();
    await expect(explorer.root).not.toHaveAttribute('data-rest');
    const [stands, fetched] = await page.evaluate(() => {
      const rest = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('_rest.wasm'));
      return [performance.getEntriesByName('stands')[0], ...rest].map(({ startTime }) => startTime);
    });
    expect(fetched).toBeGreaterThanOrEqual(stands);
  });

  test('a view that is chosen before the rest is there comes with it; until then the list can be used', async ({ explorer, page }) => {
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    await page.route(REST, async (route) => {
      await held;
      await route.continue();
    });
    await explorer.open();
    await lifeLine(page).click();
    await expect(page).toHaveURL(/weergave=levenslijn/);
    await expect(moment(page)).toBeVisible();
    await page.goBack();
    await expect(moment(page)).toHaveCount(0);
    await expect(explorer.hits).toHaveCount(dataset.initiatives.length);
    await page.goForward();
    await expect(moment(page)).toBeVisible();
    letGo();
    await expect(lifeOf(page)).toBeVisible();
    await expect(moment(page)).toHaveCount(0);
  });

  test('a detail that is opened before the rest is there comes with it', async ({ explorer, page }) => {
    await page.route(REST, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await explorer.open();
    const { slug, title } = dataset.initiatives[0];
    await explorer.hitLink(slug).click();
    await expect(explorer.detailTitle).toHaveText(title);
  });

  test('an address of a view has the rest fetched without waiting for anything else', async ({ explorer, page }) => {
    await explorer.open('?weergave=levenslijn');
    await expect(lifeOf(page)).toBeVisible();
  });
});

test.describe('a rest that does not come', { tag: '@server' }, () => {
  // What happens is in the console, as it should be.
  test.use({ mayComplain: true });

  test('a rest that cannot be fetched is told where it is missed, and trying again helps', async ({ explorer, page }) => {
    await page.route(REST, (route) => route.abort('connectionrefused'));
    await explorer.open();
    await expect(explorer.root).toHaveAttribute('data-rest', 'absent');
    // Nobody is bothered who does not need it.
    await expect(explorer.alert).toHaveCount(0);
    await explorer.searchBox.fill('taal');
    await expect(explorer.status).toContainText('taal');
    await lifeLine(page).click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await explorer.tryAgain.click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await page.unroute(REST);
    await explorer.tryAgain.click();
    await expect(lifeOf(page)).toBeVisible();
    await expect(explorer.alert).toHaveCount(0);
  });

  test('code that is needed unexpectedly is fetched while everything waits', async ({ explorer, page }) => {
    await page.route(REST, (route) => (route.request().resourceType() === 'xhr' ? route.continue() : new Promise(() => {})));
    await explorer.open();
    // As if a view had been made without waiting for it.
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await page.evaluate(() => {
      delete document.documentElement.dataset.rest;
      dispatchEvent(new Event('kansrijk:rest'));
    });
    await lifeLine(page).click();
    await warned;
    await expect(lifeOf(page)).toBeVisible();
  });
});
