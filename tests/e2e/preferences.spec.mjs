// What people set in their system holds here: less movement, dark, colours of their own.

import { DESK, PHONE, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';

test('with reduced motion nothing moves', async ({ explorer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.open('?gemeente=heerlen&fase=baby');
  await explorer.hitLink((await explorer.hitSlugs())[0]).click();
  const moving = await page.evaluate(() => {
    const moves = (element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const seconds = [...transitionDuration.split(','), ...animationDuration.split(',')].map((time) => parseFloat(time) || 0);
      return seconds.some((time) => time > 0.01) || scrollBehavior === 'smooth';
    };
    return [...document.querySelectorAll('*')].filter(moves).map((element) => element.className || element.localName);
  });
  expect(moving).toEqual([]);
});

test('in a dark system the page is dark', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen');
  const light = await colours(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours(page);
  expect(brightness(light.paper)).toBeGreaterThan(brightness(light.ink));
  expect(brightness(dark.paper)).toBeLessThan(brightness(dark.ink));
});

const colours = (page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: backgroundColor, ink: color };
  });

const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part);

for (const [name, viewport] of [['phone', PHONE], ['desk', DESK]]) {
  test.describe(name, () => {
    test.use({ viewport });

    test(`in forced colours a pressed phase looks different from one that is not, on a ${name}`, async ({ explorer, page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await explorer.open('?fase=baby');
      if (viewport === PHONE) await explorer.openFilters.click();
      const border = (slug) => explorer.value('fase', slug).evaluate((element) => getComputedStyle(element).border);
      expect(await border('baby')).not.toBe(await border('peuter'));
    });
  });
}

test('in forced colours the age line can be seen', async ({ explorer, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explorer.open(`?initiatief=${SHEET}`);
  const fill = (selector) => explorer.page.locator(selector).first().evaluate((element) => getComputedStyle(element).fill);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await fill('.life-line__stretch')).not.toBe(paper);
  expect(await fill('.life-line__birth')).not.toBe(paper);
});
