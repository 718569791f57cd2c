// The rest of the program and of the data: it comes when the explorer stands, and nobody waits for it who does not need it.

import { dataset, expect, test } from './explorer-page.mjs';

const REST = '**/kansrijk-*_rest.wasm';
const SHEET = '**/later-*.css';
const DETAILS = '**/dataset-details-*.json';
const lifeLine = (page) => page.getByRole('link', { name: 'Levenslijn', exact: true });
/** A part of the life line. */
const lifeOf = (page) => page.getByRole('link', { name: 'Kies de leeftijd: Baby' });
const moment = (page) => page.getByText('Een ogenblik…');

/** A long word that stands in details alone. */
function wordOfDetails() {
  const words = (texts) => texts.filter(Boolean).join(' ').toLowerCase().match(/\p{L}{9,}/gu) ?? [];
  const { initiatives, themes, phases, organisations, programmes, municipalities } = dataset;
  const named = JSON.stringify([themes, phases, organisations, programmes, municipalities, dataset.synonyms]).toLowerCase();
  const early = named + words(initiatives.flatMap(({ title, summary, neighbourhoods }) => [title, summary, ...(neighbourhoods ?? [])])).join(' ');
  return words(initiatives.flatMap(({ more }) => more ?? [])).find((word) => !early.includes(word.slice(0, 6)));
}

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
    const startOf = (name) => page.evaluate((name) => {
      const entries = performance.getEntries().filter((entry) => entry.name.includes(name));
      return entries.map(({ startTime }) => startTime);
    }, name);
    await expect.poll(() => startOf('dataset-details')).toHaveLength(1);
    const [stands] = await startOf('stands');
    for (const rest of ['_rest.wasm', 'later-', 'dataset-details']) expect((await startOf(rest))[0], rest).toBeGreaterThanOrEqual(stands);
    // That is for a dataset in files, which this is not.
    expect(await startOf('_files.wasm')).toEqual([]);
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

  test('words that are looked for before all that they stand in is there are found once it is', async ({ explorer, page }) => {
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    await page.route(DETAILS, async (route) => {
      await held;
      await route.continue();
    });
    await explorer.open();
    // It stands in no title and no summary.
    const word = wordOfDetails();
    await explorer.searchBox.fill(word);
    await expect(moment(page)).toBeVisible();
    await expect(explorer.status).toHaveText('');
    letGo();
    await expect(explorer.status).toContainText(word);
    await expect(moment(page)).toHaveCount(0);
    expect(await explorer.hitCount()).toBeLessThan(dataset.initiatives.length);
    expect(await explorer.hitCount()).toBeGreaterThan(0);
  });

  test('an address with words stands with what they find', async ({ explorer, page }) => {
    await page.route(DETAILS, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const word = wordOfDetails();
    await explorer.open(`?q=${word}`);
    await expect(explorer.status).toContainText(word);
    expect(await explorer.hitCount()).toBeLessThan(dataset.initiatives.length);
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
    let [asked, isToBeHad] = [0, false];
    await page.route(REST, (route) => {
      asked += 1;
      return isToBeHad ? route.continue() : route.abort('connectionrefused');
    });
    await explorer.open();
    await expect(explorer.root).toHaveAttribute('data-rest', 'absent');
    // Nobody is bothered who does not need it.
    await expect(explorer.alert).toHaveCount(0);
    await explorer.open('?thema=taal');
    await expect(explorer.status).toContainText('Taal');
    await explorer.searchBox.fill('voorlezen');
    await expect(explorer.alert).toContainText('Zoeken op woorden lukt nu niet');
    await explorer.searchBox.fill('');
    await expect(explorer.alert).toHaveCount(0);
    await lifeLine(page).click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    // Told anew, once it has failed again.
    await explorer.alert.evaluate((told) => told.setAttribute('data-told', ''));
    const before = asked;
    await explorer.tryAgain.click();
    await expect(page.locator('[role="alert"]:not([data-told])').filter({ visible: true })).toContainText('kon niet worden opgehaald');
    isToBeHad = true;
    await explorer.tryAgain.click();
    await expect(lifeOf(page)).toBeVisible();
    await expect(explorer.alert).toHaveCount(0);
    expect(asked, 'each try is one, and nothing is tried that nobody asked for').toBe(before + 2);
  });

  test('a view waits for what it wears, which trying again brings', async ({ explorer, page }) => {
    let isToBeHad = false;
    await page.route(SHEET, (route) => (isToBeHad ? route.continue() : route.abort('connectionrefused')));
    await explorer.open();
    await expect(explorer.root).toHaveAttribute('data-rest', 'absent');
    await lifeLine(page).click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    isToBeHad = true;
    await explorer.tryAgain.click();
    await expect(lifeOf(page)).toBeVisible();
    // Its phases stand side by side, and not one below the other.
    const tops = await page.locator('.life-chart__band').evaluateAll((bands) => bands.map((band) => band.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
    await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(2);
  });

  test('a program that comes in one, as while it is developed, has what other views wear too', async ({ explorer, page }) => {
    await page.route('**/kansrijk-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('fetchParts', 'notThere') });
    });
    await explorer.open();
    await expect(explorer.root).not.toHaveAttribute('data-rest');
    await expect(page.locator('link[rel="stylesheet"][href*="later-"]')).toHaveCount(1);
  });

  test('details that cannot be fetched are told where they are missed, and trying again helps', async ({ explorer, page }) => {
    await page.route(DETAILS, (route) => route.abort('connectionrefused'));
    await explorer.open();
    await expect(explorer.alert).toHaveCount(0);
    const { slug, title } = dataset.initiatives[0];
    await explorer.hitLink(slug).click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await page.goBack();
    await expect(explorer.alert).toHaveCount(0);
    await explorer.searchBox.fill(wordOfDetails());
    await expect(explorer.alert).toContainText('Zoeken op woorden lukt nu niet');
    // What can be done without them is.
    await expect(explorer.hits).toHaveCount(dataset.initiatives.length);
    await page.unroute(DETAILS);
    await explorer.tryAgain.click();
    await expect(explorer.status).toContainText(wordOfDetails());
    expect(await explorer.hitCount()).toBeLessThan(dataset.initiatives.length);
    await explorer.open(`?initiatief=${slug}`);
    await expect(explorer.detailTitle).toHaveText(title);
  });

  for (const [what, files] of [['details', DETAILS], ['code', REST]]) {
    test(`${what} that went when the site was renewed come with the page of now`, async ({ explorer, page }) => {
      await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
      const { slug, title } = dataset.initiatives[0];
      await explorer.open();
      await explorer.hitLink(slug).click();
      await expect(explorer.alert).toContainText('nieuwere versie van deze pagina');
      await page.unroute(files);
      await explorer.alert.getByRole('button', { name: 'Nu vernieuwen' }).click();
      await expect(explorer.detailTitle).toHaveText(title);
    });
  }

  test('details of another release are not shown as if they belonged here', async ({ explorer, page }) => {
    await page.route(DETAILS, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), hash: 'fedcba9876543210' } });
    });
    await explorer.open();
    await explorer.hitLink(dataset.initiatives[0].slug).click();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
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
