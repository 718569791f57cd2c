// The first view comes with the page, before the program: it says something at once, and nothing moves when the explorer
// takes over.

import { AXE, expectNoViolations } from './accessibility.mjs';
import { dataset, expect, PHONE, test } from './explorer-page.mjs';

/** What stands in both, and is looked at first. */
const PARTS = [
  '.page-header__title', '.page-header__purpose', '.languages', '.query-sentence', '.search-box input', '.results__status',
  '.view-links', '.hit-card__title', '.hit-card__summary', '.hit-card .life-line', '.hit-card__facts',
  '.hit-card:nth-of-type(2) .hit-card__facts', '.hit-card:nth-of-type(3) .hit-card__title',
];
const BESIDE = ['.filter-panel .facet__title', '.filter-panel .choice__box', '.filter-panel .choice__name', '.facet__group:nth-of-type(2) .choice__name'];
const BEHIND = ['.filter-opener :is(a, button)'];

/** Where the parts stand and what they say, by the first element of each. */
function layout(page, parts) {
  return page.evaluate((selectors) => Object.fromEntries(selectors.map((selector) => {
    const element = document.querySelector(selector);
    if (!element) return [selector, null];
    const { x, y, width, height } = element.getBoundingClientRect();
    return [selector, { text: element.textContent.trim(), box: [x, y, width, height].map(Math.round) }];
  })), parts);
}

/** Lets the program wait until it is called. */
async function holdProgram(page) {
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

for (const [language, path] of [['Dutch', ''], ['English', 'en/']]) {
  for (const [width, height] of [[320, 700], [PHONE.width, PHONE.height], [768, 1000], [1280, 900], [1600, 1000]]) {
    test(`in ${language} at ${width} pixels the explorer stands where its first view stood`, { tag: '@server' }, async ({ explorer, page, start }) => {
      await page.setViewportSize({ width, height });
      const letGo = await holdProgram(page);
      await page.goto(`${start}${path}`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => document.fonts.ready);
      const parts = [...PARTS, ...(width >= 960 ? BESIDE : BEHIND)];
      await expect(page.locator('#fallback .results__status')).toBeVisible();
      const before = await layout(page, parts);
      letGo();
      await explorer.expectReady();
      const after = await layout(page, parts);
      for (const part of parts) expect(before[part], part).not.toBeNull();
      expect(before).toEqual(after);
    });
  }
}

for (const width of [PHONE.width, 1280]) {
  test(`at ${width} pixels nothing moves when the explorer takes the place of its first view`, { tag: '@server' }, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await explorer.watchShifts();
    await explorer.open();
    await page.evaluate(() => document.fonts.ready);
    expect(await explorer.shift()).toBeLessThanOrEqual(0.001);
  });
}

test('what a site is installed with is asked for when the explorer stands', { tag: '@server' }, async ({ explorer, page, request, start }) => {
  for (const path of ['', 'en/']) {
    const html = await (await request.get(`${start}${path}`)).text();
    expect(html).not.toContain('rel="manifest"');
    expect(html).toMatch(/<link rel="icon" href="data:image\/svg/);
    await page.goto(`${start}${path}`);
    await explorer.expectReady();
    const manifest = await page.locator('link[rel="manifest"]').evaluate(({ href }) => href);
    // Of the site, whatever the page in the address.
    expect((await request.get(manifest)).ok()).toBe(true);
    expect(manifest).toBe(new URL('manifest.webmanifest', page.url()).href);
  }
});

test('its words are in the first answer of the server, and it is the largest that is painted', { tag: '@server' }, async ({ page, request, start }) => {
  const html = await (await request.get(start)).text();
  expect(html).toContain(dataset.initiatives[0].summary);
  const letGo = await holdProgram(page);
  await page.goto(start, { waitUntil: 'domcontentloaded' });
  const largest = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).element?.className)).observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  expect(largest).toMatch(/query-sentence|hit-card/);
  letGo();
});

test('nothing of the program is asked for before the largest part is on the screen', { tag: '@server' }, async ({ explorer, page }) => {
  await explorer.open();
  const { painted, asked } = await page.evaluate(() => new Promise((resolve) => {
    const asked = performance.getEntriesByType('resource').filter(({ name }) => /dataset-overview|kansrijk-.*(js|wasm)$/.test(name));
    new PerformanceObserver((list) => resolve({ painted: list.getEntries()[0].startTime, asked: asked.map(({ startTime }) => startTime) }))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  expect(asked.length).toBeGreaterThan(2);
  for (const start of asked) expect(start).toBeGreaterThanOrEqual(painted);
});

test('one who has scrolled stays where they are', { tag: '@server' }, async ({ explorer, page, start }) => {
  await page.setViewportSize(PHONE);
  const letGo = await holdProgram(page);
  await page.goto(start, { waitUntil: 'domcontentloaded' });
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(1500);
  letGo();
  await explorer.expectReady();
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(1500);
});

test('what is typed before the program has come is searched for', { tag: '@server' }, async ({ explorer, page, start }) => {
  const letGo = await holdProgram(page);
  await page.goto(start, { waitUntil: 'domcontentloaded' });
  await explorer.searchBox.pressSequentially('voorlez');
  letGo();
  await explorer.expectReady();
  await expect(explorer.searchBox).toBeFocused();
  await explorer.searchBox.pressSequentially('en');
  await explorer.expectAddress('?q=voorlezen');
  await expect(explorer.marks.first()).toBeVisible();
});

test('where the explorer begins with choices, none of what is there without them is shown', { tag: '@server' }, async ({ explorer, page, start }) => {
  const letGo = await holdProgram(page);
  await page.goto(`${start}?gemeente=heerlen`, { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#fallback main')).toBeHidden();
  letGo();
  await explorer.expectReady();
  await expect(explorer.value('gemeente', 'heerlen')).toBeChecked();
});

test('a value chosen before the program has come leads to its page', { tag: '@server' }, async ({ page, start }) => {
  await page.route('**/*.wasm', () => {});
  await page.goto(start, { waitUntil: 'domcontentloaded' });
  await page.getByRole('link', { name: /^Heerlen \d/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heerlen');
});

test('on a phone the filters are laid out when they come into sight, and the focus among them is seen', { tag: '@server' }, async ({ page, start }) => {
  await page.setViewportSize(PHONE);
  await page.route('**/*.wasm', () => {});
  await page.goto(start);
  const [filters, choice] = [page.locator('#filters'), page.getByRole('link', { name: /^Heerlen \d/ })];
  const isLaidOut = () => page.evaluate(() => document.querySelector('#filters a').checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut()).toBe(false);
  // Browsers look at each field, for what they could fill in, and lay out what is around it.
  await expect(filters.locator('input, select, textarea')).toHaveCount(0);
  await choice.focus();
  await expect.poll(isLaidOut).toBe(true);
  // What does not fit into the panel would be cut off.
  const room = await choice.evaluate((element) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(element);
    const [inner, outer] = [element, document.querySelector('#filters')].map((part) => part.getBoundingClientRect());
    const outline = parseFloat(outlineOffset) + parseFloat(outlineWidth);
    return Math.min(inner.left - outer.left, outer.right - inner.right) - outline;
  });
  expect(room).toBeGreaterThanOrEqual(0);
});

test('where the browser tells of no paint, the explorer comes all the same', { tag: '@server' }, async ({ explorer, page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await explorer.open();
});

test('the first view has no barrier that a program can find', { tag: '@server' }, async ({ page, start }) => {
  await page.addInitScript(AXE);
  await page.route('**/*.wasm', () => {});
  for (const path of ['', 'en/']) {
    await page.goto(start + path, { waitUntil: 'domcontentloaded' });
    await expectNoViolations(page);
  }
});
