// One initiative in full: opened from the list without losing it, and by a link of its own.

import { DESK, PHONE, dataset, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';
const initiative = dataset.initiatives.find(({ slug }) => slug === SHEET);

for (const [place, viewport] of [['over the phone', PHONE], ['beside the list', DESK]]) {
  test.describe(place, () => {
    test.use({ viewport });

    test('opens from the list, takes the focus, and Escape gives it back to the hit', async ({ explorer, page }) => {
      await explorer.open('?gemeente=heerlen');
      const slug = (await explorer.hitSlugs())[2];
      await explorer.hitLink(slug).click();
      await explorer.expectAddress(`?gemeente=heerlen&initiatief=${slug}`);
      await expect(explorer.detail).toBeVisible();
      await expect(explorer.detail.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(explorer.detail).toHaveCount(0);
      await explorer.expectAddress('?gemeente=heerlen');
      await expect(explorer.hitLink(slug)).toBeFocused();
    });

    test('Back closes it and gives the focus back to the hit, Forward opens it again', async ({ explorer, page }) => {
      await explorer.open('?thema=taal');
      const slug = (await explorer.hitSlugs())[1];
      await explorer.hitLink(slug).click();
      await expect(explorer.detail).toBeVisible();
      await page.goBack();
      await expect(explorer.detail).toHaveCount(0);
      await expect(explorer.hitLink(slug)).toBeFocused();
      await page.goForward();
      await expect(explorer.detail).toBeVisible();
    });

    test('the link back closes it', async ({ explorer }) => {
      await explorer.open('?thema=taal');
      const slug = (await explorer.hitSlugs())[1];
      await explorer.hitLink(slug).click();
      await explorer.backToList.click();
      await expect(explorer.detail).toHaveCount(0);
      await explorer.expectAddress('?thema=taal');
      await expect(explorer.hitLink(slug)).toBeFocused();
    });

    test('a link to it opens it at once, over the list that belongs to it', async ({ explorer, page }) => {
      await explorer.open(`?gemeente=heerlen&initiatief=${SHEET}`);
      await expect(explorer.detailTitle).toHaveText(initiative.title);
      await expect(explorer.detailTitle).toBeInViewport();
      await expect(page).toHaveTitle(new RegExp(`^${initiative.title}`));
      await expect(explorer.hits).not.toHaveCount(dataset.initiatives.length);
      await page.keyboard.press('Escape');
      await expect(explorer.detail).toHaveCount(0);
      await explorer.expectAddress('?gemeente=heerlen');
    });
  });
}

test.describe('on a desk', () => {
  test.use({ viewport: DESK });

  test('the list beside it stays in use', async ({ explorer }) => {
    await explorer.open(`?initiatief=${SHEET}`);
    await explorer.value('gemeente', 'heerlen').click();
    await explorer.expectAddress(`?gemeente=heerlen&initiatief=${SHEET}`);
    await expect(explorer.detailTitle).toHaveText(initiative.title);
    const slug = (await explorer.hitSlugs()).find((other) => other !== SHEET);
    await explorer.hitLink(slug).click();
    await explorer.expectAddress(`?gemeente=heerlen&initiatief=${slug}`);
    const { title } = dataset.initiatives.find((other) => other.slug === slug);
    await expect(explorer.detailTitle).toHaveText(title);
    await expect(explorer.detail.locator(':focus')).toHaveCount(1);
  });

  test('it stands beside the list, not over it, and does not push the page wide', async ({ explorer }) => {
    await explorer.open(`?initiatief=${SHEET}`);
    const detail = await explorer.detail.boundingBox();
    const list = await explorer.results.boundingBox();
    expect(detail.x).toBeGreaterThanOrEqual(list.x + list.width);
    await expect(explorer.detailTitle).toBeInViewport();
    await explorer.expectNoSidewaysScroll();
  });
});

test.describe('on a window between phone and desk', () => {
  test('it stands over the list, and the list behind it cannot be reached', async ({ explorer, page }) => {
    await explorer.open(`?initiatief=${SHEET}`);
    await expect(page.locator('dialog:modal')).toHaveCount(1);
  });

  test('a window that grows or shrinks keeps it usable', async ({ explorer, page }) => {
    await explorer.open(`?initiatief=${SHEET}`);
    await page.setViewportSize(DESK);
    await expect(explorer.detailTitle).toBeInViewport();
    await page.setViewportSize(PHONE);
    await expect(explorer.detailTitle).toBeInViewport();
    await expect(page.locator('dialog:modal')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(explorer.detail).toHaveCount(0);
  });
});

test('it says what one gets, for whom, how to take part, where and who', async ({ explorer }) => {
  await explorer.open(`?initiatief=${SHEET}`);
  for (const heading of ['Wat krijg je?', 'Voor wie?', 'Meedoen', 'In het kort', 'Bronnen', 'Samenhang']) {
    await expect(explorer.detail.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  for (const fact of ['Waar', 'Leeftijd', 'Van', 'Wanneer', 'Stand']) {
    await expect(explorer.detail.getByRole('term').filter({ hasText: new RegExp(`^${fact}$`) })).toBeVisible();
  }
  await expect(explorer.detail).toContainText(initiative.summary);
});

test('what no source says is said to be unknown', async ({ explorer }) => {
  const { slug } = dataset.initiatives.find(({ participate, benefit }) => participate == null && benefit == null);
  await explorer.open(`?initiatief=${slug}`);
  await expect(explorer.detail.getByText('niet vermeld', { exact: true }).first()).toBeVisible();
});

test('the sheet for professionals has its eight Dutch headings, in both languages', async ({ explorer }) => {
  const headings = [
    'Uitvoering',
    'Communicatie',
    'Verbinding',
    'Evaluatie en monitoring',
    'Financiën',
    'Borging',
    'Eigenaar/Kartrekker',
    'Samen met',
  ];
  for (const [address, name] of [['', 'Voor professionals'], ['&taal=en', 'For professionals']]) {
    await explorer.open(`?initiatief=${SHEET}${address}`);
    const sheet = explorer.page.getByRole('group').filter({ has: explorer.page.getByText(name, { exact: true }) });
    await sheet.getByText(name).click();
    await expect(sheet.getByRole('heading', { level: 4 })).toHaveText(headings);
    for (const point of initiative.sheet.execution) await expect(sheet.getByText(point)).toBeVisible();
  }
});

test('every source has its address, its publisher and its date, or says that it has none', async ({ explorer }) => {
  const undated = dataset.initiatives.find(({ sources }) => sources.some(({ date }) => date == null));
  for (const { slug, sources } of [initiative, undated]) {
    await explorer.open(`?initiatief=${slug}`);
    for (const { title, url, publisher, date } of sources) {
      const row = explorer.detail.getByRole('listitem').filter({ has: explorer.page.locator(`a[href="${url}"]`) });
      await expect(row.getByRole('link')).toContainText(title);
      await expect(row.getByRole('link')).toHaveAttribute('rel', /noreferrer/);
      await expect(row).toContainText(publisher);
      await expect(row).toContainText(date == null ? 'zonder datum' : date.slice(0, 4), { ignoreCase: true });
    }
  }
});

test('a connection leads to another initiative, and Back returns', async ({ explorer, page }) => {
  const { slug, title, connections } = dataset.initiatives.find((other) => other.connections.length > 0);
  const other = dataset.initiatives.find((candidate) => candidate.slug === connections[0].to);
  await explorer.open(`?initiatief=${slug}`);
  await explorer.detail.getByRole('link', { name: other.title, exact: true }).click();
  await explorer.expectAddress(`?initiatief=${other.slug}`);
  await expect(explorer.detailTitle).toHaveText(other.title);
  await expect(explorer.detailTitle).toBeInViewport();
  await expect(explorer.detail.locator(':focus')).toHaveCount(1);
  await page.goBack();
  await expect(explorer.detailTitle).toHaveText(title);
});

test('the middle mouse button and a copied link have the address of the initiative', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen');
  const [slug] = await explorer.hitSlugs();
  const href = await explorer.hitLink(slug).getAttribute('href');
  expect(new URL(href, page.url()).href).toBe(`${page.url()}&initiatief=${slug}`);
  const opening = page.context().waitForEvent('page');
  await explorer.hitLink(slug).click({ modifiers: ['ControlOrMeta'] });
  const tab = await opening;
  await expect(tab.locator('#detail-titel')).toBeVisible();
  await expect(explorer.detail).toHaveCount(0);
});
