// A dataset that is too large to be downloaded: the explorer answers as ever, and fetches what one looks at.

import { DESK, PHONE, dataset, expect, test as base } from './explorer-page.mjs';
import { COPIES, initiatives, serveLarge } from './large.mjs';

const PAGE = 24;
const FILES = '**/dataset-files/**';
const RECORDS = '**/dataset-files/records-*';
const PROGRAM = '**/kansrijk-*_files.wasm';
const named = (slug) => initiatives.find((initiative) => initiative.slug === slug);
const more = (page) => page.getByRole('button', { name: /^Nog \d+ initiatieven tonen$/ });

const test = base.extend({
  large: [async ({}, use) => {
    const large = await serveLarge();
    await use(large);
    large.end();
  }, { scope: 'worker', timeout: 120_000 }],
  start: async ({ large }, use) => use(large.start),
  /** The files that were fetched, by their names without fingerprints. */
  fetched: async ({ page }, use) => {
    const fetched = [];
    page.on('request', (request) => {
      const name = request.url().match(/dataset-files\/(.*)-[\da-f]{16}\./)?.[1];
      if (name) fetched.push(name);
    });
    await use(fetched);
  },
});

test.describe('a large dataset', { tag: '@server' }, () => {
  test('the first hits are there, the rest on request, and no file comes twice', async ({ explorer, page, fetched }) => {
    await explorer.open();
    await expect(explorer.status).toHaveText(`${initiatives.length} initiatieven`);
    await expect(explorer.hits).toHaveCount(PAGE);
    const [first] = await explorer.hitSlugs();
    await expect(explorer.hit(first)).toContainText(named(first).summary.slice(0, 60));
    await more(page).focus();
    await page.keyboard.press('Enter');
    await expect(explorer.hits).toHaveCount(2 * PAGE);
    // Who goes on by keyboard goes on where the new ones begin.
    await expect(explorer.hitLink((await explorer.hitSlugs())[PAGE])).toBeFocused();
    const records = fetched.filter((name) => name.startsWith('records-'));
    expect(records.length).toBeLessThanOrEqual(2 * PAGE);
    expect(new Set(fetched).size).toBe(fetched.length);
    // Other choices begin anew.
    await explorer.value('thema', 'taal').click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('every count is as often as many as that of the data it was made of', async ({ explorer, page }) => {
    const counts = () => page.locator('[data-facet]').evaluateAll((values) =>
      values.map(({ dataset: { facet, value, count } }) => [`${facet} ${value}`, Number(count)]));
    await page.setViewportSize(DESK);
    for (const address of ['', '?gemeente=heerlen', '?thema=taal&leeftijd=0..48', '?q=voorlezen']) {
      await explorer.open(address, './');
      const small = await counts();
      expect(small.length).toBeGreaterThan(40);
      await explorer.open(address);
      await expect.poll(counts, address).toEqual(small.map(([value, count]) => [value, count * COPIES]));
    }
  });

  test('those of a place lie together', async ({ explorer, fetched }) => {
    await explorer.open('?gemeente=heerlen&sorteer=dichtbij');
    await expect(explorer.hits).toHaveCount(PAGE);
    const own = initiatives.filter(({ areas }) => areas[0] === 'heerlen');
    expect(own.length).toBeGreaterThan(PAGE);
    expect(fetched.filter((name) => name.startsWith('records-')).length).toBeLessThanOrEqual(12);
  });

  test('words are looked for when the files have come in which they occur', async ({ explorer, page, fetched }) => {
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    await page.route('**/dataset-files/occurrences-*', async (route) => {
      await held;
      await route.continue();
    });
    await explorer.open();
    await explorer.searchBox.fill('voorlezen');
    await expect(page.getByText('Een ogenblik…').first()).toBeVisible();
    await expect(explorer.searchBox).toBeFocused();
    await expect(explorer.status).toHaveText('');
    letGo();
    await expect(explorer.status).toContainText('voorlezen');
    const count = Number((await explorer.status.textContent()).match(/^\d+/)[0]);
    await explorer.open('?q=voorlezen', './');
    await expect(explorer.status).toContainText(`${count / COPIES} initiatieven`);
    const chunks = fetched.filter((name) => name.startsWith('occurrences-'));
    expect(chunks.length).toBeLessThan(5);
  });

  test('what comes later leaves the filters as somebody uses them', async ({ explorer, page }) => {
    await page.setViewportSize(DESK);
    await explorer.open();
    await expect(explorer.hits).toHaveCount(PAGE);
    const letters = page.locator('#zoek-gemeente');
    await letters.fill('heer');
    const theme = explorer.value('thema', 'taal');
    await theme.focus();
    await page.keyboard.press('Space');
    const count = await explorer.count('thema', 'taal');
    await expect(explorer.status).toContainText(`${count} initiatieven`);
    await expect(explorer.hits).toHaveCount(PAGE);
    // Its records are fetched: the list of before stays until then.
    await expect.poll(async () => named((await explorer.hitSlugs())[0]).themes).toContain('taal');
    const [first] = await explorer.hitSlugs();
    await expect(explorer.hit(first)).toContainText(named(first).summary.slice(0, 60));
    await expect(theme).toBeFocused();
    await expect(letters).toHaveValue('heer');
  });

  test('a detail tells what it is connected with, by its address too, and Back closes it', async ({ explorer, page }) => {
    const { slug, title, connections } = initiatives.find(({ slug, connections }) => slug.endsWith('-kopie-3') && connections.length > 0);
    await explorer.open(`?initiatief=${slug}`);
    await expect(explorer.detailTitle).toHaveText(title);
    const other = named(connections[0].to);
    const link = explorer.detail.getByRole('link', { name: other.title, exact: true });
    await link.click();
    await expect(explorer.detailTitle).toHaveText(other.title);
    await explorer.expectAddress(`?initiatief=${other.slug}`);
    // From the other side too.
    await expect(explorer.detail.getByRole('link', { name: title, exact: true }).first()).toBeVisible();
    await page.goBack();
    await expect(explorer.detailTitle).toHaveText(title);
    await page.reload();
    await expect(explorer.detailTitle).toHaveText(title);
    await explorer.open('?initiatief=bestaat-niet');
    await expect(page.getByText('bestaat-niet')).toBeVisible();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('a former name leads to the initiative', async ({ explorer }) => {
    const { slug, title, former_slugs: [former] } = initiatives[900];
    await explorer.open(`?initiatief=${former}`);
    await expect(explorer.detailTitle).toHaveText(title);
    await explorer.backToList.click();
    expect(former).not.toBe(slug);
  });

  test('what is kept stays through reloading, and through Back to an entry from before', async ({ explorer, page }) => {
    const [one, other] = [initiatives[500].slug, initiatives[1500].slug];
    await explorer.open(`?weergave=bewaarlijst#lijst=${one},${other}`);
    const kept = page.locator('[data-kept]');
    await expect(kept).toHaveCount(2);
    await expect(kept.first()).toContainText(named(one).title);
    await page.reload();
    await expect(kept.last()).toContainText(named(other).title);
    expect(new URL(page.url()).hash).toBe(`#lijst=${one},${other}`);
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await expect(explorer.hits).toHaveCount(PAGE);
    await page.goBack();
    await expect(kept).toHaveCount(2);
    expect(new URL(page.url()).hash).toBe(`#lijst=${one},${other}`);
  });

  test('views show what can be looked at, and say when that is not all', async ({ explorer, page }) => {
    await page.setViewportSize(DESK);
    await explorer.open('?weergave=levenslijn');
    await expect(page.getByText('De eerste 120 initiatieven staan op de levenslijn.')).toBeVisible();
    const bars = page.locator('.life-bar__title');
    await expect(bars).toHaveCount(120);
    await expect(bars.filter({ hasText: /\S/ })).toHaveCount(120);
    await explorer.open('?weergave=samenhang');
    await expect(page.getByText('dan zie je ook welke organisaties')).toBeVisible();
    const organisation = dataset.organisations.find(({ slug, collective }) => !collective
      && dataset.initiatives.filter(({ lead }) => lead.includes(slug)).length > 1);
    await explorer.open(`?weergave=samenhang&rond=organisatie/${organisation.slug}`);
    const led = initiatives.find(({ lead }) => lead.includes(organisation.slug));
    await expect(explorer.results.getByRole('list').getByRole('link', { name: led.title, exact: true }).first()).toBeVisible();
    await explorer.open('?weergave=matrix');
    await expect(page.getByRole('table').first()).toBeVisible();
    await explorer.open('?weergave=programmas');
    await expect(explorer.results.getByRole('heading', { name: dataset.programmes[0].name }).first()).toBeVisible();
  });

  test('on a phone the list fits, and the detail opens over it', async ({ explorer, page }) => {
    await page.setViewportSize(PHONE);
    await explorer.open('?thema=taal');
    await explorer.expectNoSidewaysScroll();
    const [slug] = await explorer.hitSlugs();
    await explorer.hitLink(slug).click();
    await expect(explorer.detailTitle).toHaveText(named(slug).title);
    await explorer.backToList.click();
    await expect(explorer.hitLink(slug)).toBeFocused();
  });
});

test.describe('files of a large dataset that do not come', { tag: '@server' }, () => {
  // What happens is in the console, as it should be.
  test.use({ mayComplain: true });

  test('records that cannot be fetched are told, and trying again helps', async ({ explorer, page }) => {
    await page.route(RECORDS, (route) => route.abort('connectionrefused'));
    await explorer.open();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await expect(explorer.status).toHaveText(`${initiatives.length} initiatieven`);
    await page.unroute(RECORDS);
    await explorer.tryAgain.click();
    await expect(explorer.hits).toHaveCount(PAGE);
    await expect(explorer.alert).toHaveCount(0);
  });

  test('a damaged file is not shown as if it were sound', async ({ explorer, page }) => {
    await page.route(RECORDS, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).slice(0, 2000) });
    });
    await explorer.open();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await expect(explorer.hits).toHaveCount(0);
    // What the browser may have kept of it is not taken again.
    await page.unroute(RECORDS);
    await explorer.tryAgain.click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('a file that the browser has kept damaged is fetched anew when somebody tries again', async ({ explorer, page, large }) => {
    await large.damage('records-');
    await explorer.open();
    await expect(explorer.alert).toContainText('kon niet worden opgehaald');
    await large.mend();
    await explorer.tryAgain.click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('files that went when the site was renewed come with the page of now', async ({ explorer, page }) => {
    await page.route(RECORDS, (route) => route.fulfill({ status: 404, body: '' }));
    await explorer.open();
    await expect(explorer.alert).toContainText('nieuwere versie van deze pagina');
    await page.unroute(RECORDS);
    // What failed is fetched again when somebody asks for it, not because something else is fetched.
    await page.evaluate(() => dispatchEvent(new Event('kansrijk:need-rest')));
    await explorer.alert.getByRole('button', { name: 'Nu vernieuwen' }).click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('without the table there is nothing to explore, and trying again helps', async ({ explorer, page }) => {
    await page.route(FILES, (route) => route.abort('connectionrefused'));
    await page.goto(explorer.start);
    await expect(explorer.tryAgain).toBeVisible();
    await page.unroute(FILES);
    await explorer.tryAgain.click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('without its part of the program there is nothing to explore, and trying again helps', async ({ explorer, page }) => {
    await page.route(PROGRAM, (route) => route.abort('connectionrefused'));
    await page.goto(explorer.start);
    await explorer.tryAgain.click();
    await expect(explorer.tryAgain).toBeVisible();
    await page.unroute(PROGRAM);
    await explorer.tryAgain.click();
    await expect(explorer.hits).toHaveCount(PAGE);
  });

  test('its part of the program comes though the rest is here already', async ({ explorer, page }) => {
    // An address of a view asks for the rest before anybody knows what kind of dataset there is.
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    await page.route('**/dataset-overview.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${explorer.start}?weergave=levenslijn`);
    await expect(explorer.root).toHaveAttribute('data-rest', 'coming');
    await page.evaluate(() => dispatchEvent(new Event('kansrijk:need-rest')));
    await expect(explorer.root).not.toHaveAttribute('data-rest');
    letGo();
    await expect(explorer.root).toHaveAttribute('data-ready');
    await expect(page.getByRole('link', { name: 'Kies de leeftijd: Baby' })).toBeVisible();
  });

  test('a kept list is not lost when its initiatives cannot be looked up', async ({ explorer, page }) => {
    const { slug, title } = initiatives[700];
    await page.route('**/dataset-files/slugs-*', (route) => route.abort('connectionrefused'));
    await page.goto(`${explorer.start}?weergave=bewaarlijst#lijst=${slug}`);
    await expect(explorer.tryAgain).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`#lijst=${slug}`);
    await page.unroute('**/dataset-files/slugs-*');
    await explorer.tryAgain.click();
    await expect(page.locator('[data-kept]')).toContainText(title);
  });
});
