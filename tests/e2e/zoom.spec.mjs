// Large letters: 400 % zoom, and one's own spacing of text (WCAG 1.4.10 and 1.4.12).

import { PHONE, dataset, expect, test } from './explorer-page.mjs';

const SHEET = 'coalities-kinderopvang-en-onderwijs';

/** The widest spacing that WCAG 1.4.12 asks a page to bear. A sheet of the test's own passes the page's policy. */
async function spaceText(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Texts that are cut off, or that stand over the edge of the control that they name. */
async function lostTexts(page) {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog:modal') ?? document.body;
    const elements = [...scope.querySelectorAll('*')].filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, svg'));
    const isCut = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return (hides(overflowX) && scrollWidth > clientWidth + 1) || (hides(overflowY) && scrollHeight > clientHeight + 1);
    };
    const spills = (element) => {
      if (!element.matches('button, .choice, summary, .language-link')) return false;
      const outside = element.getBoundingClientRect();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        // What only those hear who hear the page has no place in it.
        if (texts.currentNode.parentElement.closest('.visually-hidden')) continue;
        const text = document.createRange();
        text.selectNodeContents(texts.currentNode);
        const inside = text.getBoundingClientRect();
        if (inside.right > outside.right + 1 || inside.bottom > outside.bottom + 1) return true;
      }
      return false;
    };
    return elements.filter((element) => isCut(element) || spills(element)).map((element) => `${element.localName}.${element.className}`);
  });
}

test.describe('a window of 1280 by 1024 at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  for (const [state, address] of [
    ['list', '?gemeente=heerlen'],
    ['detail', `?initiatief=${SHEET}`],
    ['life line', '?weergave=levenslijn&gemeente=heerlen'],
    ['map', '?weergave=kaart'],
    ['municipalities', '?weergave=gemeente&gemeente=heerlen,vaals,bergen'],
    ['programmes', '?weergave=programmas'],
    ['connections', '?weergave=samenhang&rond=programma/kansrijke-start'],
  ]) {
    test(`the ${state} can be read without sideways scrolling`, async ({ explorer, page }) => {
      await explorer.open(address);
      await explorer.expectNoSidewaysScroll();
      expect(await lostTexts(page)).toEqual([]);
    });
  }

  test('of the table of coverage only the table goes sideways, and no cell hides behind its heads', async ({ explorer, page }) => {
    await explorer.open('?weergave=matrix');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator('#cel-20-0').focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      expect(await isInSight(page), key).toBe(true);
    }
  });

  test('a choice can be made in the filters', async ({ explorer }) => {
    await explorer.open();
    await explorer.openFilters.click();
    await explorer.municipalityBox.fill('heerlen');
    await explorer.value('gemeente', 'heerlen').click();
    const show = explorer.filterDialog.getByRole('button', { name: /^Toon / });
    await expect(show).toBeInViewport({ ratio: 1 });
    await show.click();
    await explorer.expectAddress('?gemeente=heerlen');
  });

  test('the focus is never hidden behind what stays in place', async ({ explorer, page }) => {
    await explorer.open(`?initiatief=${SHEET}`);
    for (const name of ['Voor professionals']) {
      await explorer.detail.getByText(name).focus();
      expect(await isInSight(page)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await explorer.openFilters.click();
    for (const slug of ['zwangerschap', 'peuter', 'werk-en-ouderschap']) {
      await explorer.value('fase', slug).focus();
      expect(await isInSight(page), slug).toBe(true);
    }
  });
});

/** Whether a point in the middle of what has the focus belongs to it. */
function isInSight(page) {
  return page.evaluate(() => {
    const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return document.activeElement.contains(found);
  });
}

for (const [width, viewport] of [['phone', PHONE], ['desk', { width: 1280, height: 900 }]]) {
  test.describe(`with text spaced wide on a ${width}`, () => {
    test.use({ viewport });

    for (const [state, address] of [
      ['list', '?gemeente=heerlen&fase=zwangerschap&thema=taal'],
      ['empty list', '?gemeente=heerlen&q=qqqxyzzy'],
      ['detail', `?initiatief=${SHEET}`],
    ]) {
      test(`nothing of the ${state} is lost`, async ({ explorer, page }) => {
        await explorer.open(address);
        await spaceText(page);
        await explorer.expectNoSidewaysScroll();
        expect(await lostTexts(page)).toEqual([]);
      });
    }
  });
}

test.describe('with text spaced wide in the filters of a phone', () => {
  test.use({ viewport: PHONE });

  test('nothing is lost', async ({ explorer, page }) => {
    await explorer.open(`?gemeente=${dataset.municipalities[0].slug}`);
    await explorer.openFilters.click();
    await spaceText(page);
    await explorer.expectNoSidewaysScroll();
    expect(await lostTexts(page)).toEqual([]);
  });
});

test('letters of twice the size leave nothing outside the screen', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  await explorer.expectNoSidewaysScroll();
  expect(await lostTexts(page)).toEqual([]);
});
