// The explorer in the pages of other websites, such as they are: it fits, it looks as it should, it disturbs nothing.

import { AXE, expectNoViolations } from './accessibility.mjs';
import { PHONE } from './explorer-page.mjs';
import { expect, test } from './host-page.mjs';

const SHOWN_AT_ONCE = [
  ['plain', 'a plain page'],
  ['strict-own-script', 'a page with a strict policy that serves the script itself'],
  ['hostile-style', 'a page whose style sheet resets everything'],
  ['shadow', 'a shadow tree'],
  ['sidebar', 'a narrow column'],
  ['rtl', 'a page that reads from right to left'],
  ['base', 'a page with another base address'],
  ['found', 'a page that has a plain frame in the element'],
  ['artikel/plain', 'a page in a folder'],
  ['undeferred', 'a page that runs the script before it is read to its end'],
];

for (const [name, what] of SHOWN_AT_ONCE) {
  test(`in ${what} the frame is as high as its content`, async ({ host }) => {
    await host.open(name);
    const frame = await host.expectFit();
    await expect(frame.locator('html')).toHaveAttribute('data-surface', 'embed');
    await expect(frame.locator('article[data-initiative]').first()).toBeVisible();
    await expect(host.page.locator('kansrijk-verkenner > *')).toHaveCount(1);
  });
}

test('three explorers in one page each have a height and choices of their own', async ({ host }) => {
  await host.open('three');
  for (const [id, words] of [['een', /over Taal/], ['twee', /in Kerkrade/], ['drie', /nog niet geboren|zwanger/i]]) {
    const selector = `#${id} iframe`;
    await host.page.locator(`#${id}`).scrollIntoViewIfNeeded();
    const frame = await host.expectFit(selector);
    await expect(frame.getByRole('status')).toHaveText(words);
  }
  const first = await host.explorer('#een iframe');
  await first.locator('[data-facet="fase"][data-value="baby"]').click();
  await host.expectFit('#een iframe');
  expect(await (await host.explorer('#twee iframe')).evaluate(() => location.search)).not.toContain('baby');
});

test('in a tab that is shown later the frame loads and fits then', async ({ host }) => {
  await host.open('hidden-tab');
  const isLoaded = () => host.page.frames().length > 1 && host.page.frames()[1].url().includes('modus=embed');
  await host.page.getByRole('button', { name: 'Toon het tweede tabblad' }).click();
  await expect.poll(isLoaded).toBe(true);
  await host.expectFit();
});

test('a page whose policy lets no foreign script in takes the plain frame', async ({ host }) => {
  await host.open('strict');
  const frame = await host.explorer();
  await expect(frame.locator('article[data-initiative]').first()).toBeVisible();
  expect(await host.page.locator('iframe').evaluate(({ height }) => height)).toBe('700');
});

const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'];

test('the sandbox of the snippet allows what is needed and nothing else', async ({ host }) => {
  await host.open('iframe');
  await expect(host.frames).toHaveAttribute('sandbox', SANDBOX.join(' '));
  await host.open('plain');
  await host.explorer();
  await expect(host.frames).toHaveAttribute('sandbox', SANDBOX.join(' '));
});

test.describe('each permission of the sandbox is needed', () => {
  test.use({ mayComplain: true });

  const withSandbox = async (host, permissions) => {
    host.paste(`<iframe title="x" sandbox="${permissions.join(' ')}" src="${host.site}?initiatief=boekstart&modus=embed"></iframe>`);
    await host.open('geplakt');
    return (await host.frames.first().elementHandle()).contentFrame();
  };

  for (const left of ['allow-scripts', 'allow-same-origin']) {
    test(`without ${left} the explorer does not start, and its first view stands`, async ({ host }) => {
      const frame = await withSandbox(host, SANDBOX.filter((permission) => permission !== left));
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await frame.locator('html[data-ready] article').count()).toBe(0);
    });
  }

  test('without allow-popups a source does not open, and with it it opens outside the sandbox', async ({ host, page }) => {
    const opened = [];
    page.context().on('page', (other) => opened.push(other));
    for (const [permissions, count] of [[SANDBOX.slice(0, 2), 0], [SANDBOX, 1]]) {
      const frame = await withSandbox(host, permissions);
      await frame.waitForSelector('html[data-ready]');
      await frame.locator('.page-footer a[href$="privacy.html"]').click();
      await expect.poll(() => opened.length).toBe(count);
    }
    await expect(opened[0].getByRole('heading', { level: 1 })).toBeVisible();
    expect(await opened[0].evaluate(() => window.origin)).not.toBe('null');
  });
});

test('without JavaScript the element shows its own link', async ({ browser, hosts }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${hosts.origin}/plain.html`);
  await expect(page.getByRole('link', { name: 'Bekijk de initiatieven in Heerlen' })).toBeVisible();
  await context.close();
});

test('the frame follows choices, details and the width of the page, and then is silent', async ({ host, page }) => {
  await host.noteMessages();
  await host.open('plain');
  const frame = await host.expectFit();
  await frame.locator('[data-facet="thema"][data-value="taal"]').click();
  await host.expectFit();
  await frame.locator('article a').first().click();
  await expect(frame.getByRole('dialog')).toBeVisible();
  await host.expectFit();
  await page.evaluate(() => history.back());
  await expect(frame.getByRole('dialog')).toBeHidden();
  await host.expectFit();
  await page.setViewportSize(PHONE);
  await host.expectFit();
  await frame.getByRole('button', { name: 'Kies filters' }).click();
  await host.expectFit();
  await frame.getByRole('button', { name: /^Toon \d+ initiatieven$/ }).click();
  await host.expectFit();
  const before = (await host.messages('height')).length;
  // At most one in a frame, and the list of hits is so many frames long as the machine is slow.
  expect(before).toBeLessThan(120);
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))));
  expect((await host.messages('height')).length, 'the frame goes on telling heights').toBe(before);
});

test('an opened initiative is brought into view, and so is its hit afterwards', async ({ host, page }) => {
  await host.open('plain');
  const frame = await host.expectFit();
  const link = frame.locator('article a').nth(20);
  await link.scrollIntoViewIfNeeded();
  await link.click();
  const heading = frame.locator('#detail-titel');
  await expect(heading).toBeInViewport();
  await frame.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('an explorer that is hosted in a folder of somebody else fits as well', async ({ host }) => {
  host.paste(`<script src="${host.site}sub/embed.js"></script><kansrijk-verkenner gemeente="heerlen" stijl="voorbeeld"></kansrijk-verkenner>`);
  await host.open('geplakt');
  const frame = await host.expectFit();
  expect(new URL(frame.url()).pathname).toBe('/sub/');
});

test('the link to a window of its own keeps the choices, and locks nothing there', async ({ host, page }) => {
  await host.open('plain');
  const frame = await host.explorer();
  await frame.locator('[data-facet="thema"][data-value="taal"]').click();
  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Open in een eigen venster' }).click();
  const own = await opening;
  await expect(own.locator('html')).toHaveAttribute('data-surface', 'page');
  expect(new URL(own.url()).search).toBe('?gemeente=heerlen&thema=taal');
  await expect(own.locator('[data-facet="gemeente"][data-value="heerlen"]')).toBeChecked();
});

test('a visitor cannot leave what is locked', async ({ host }) => {
  await host.open('plain');
  const frame = await host.explorer();
  const count = await frame.locator('article').count();
  await expect(frame.locator('[data-facet="gemeente"]')).toHaveCount(0);
  await frame.locator('[data-facet="thema"][data-value="taal"]').click();
  await frame.getByRole('button', { name: 'Alles wissen' }).click();
  await expect(frame.locator('article')).toHaveCount(count);
  await frame.getByRole('searchbox', { name: 'Zoek op woorden' }).fill('peutergroep kerkrade');
  await expect(frame.getByRole('status')).not.toHaveText(/^64 /);
  const links = frame.locator('#resultaten a');
  const addresses = await links.evaluateAll((links) => links.map(({ href }) => new URL(href).searchParams.get('gemeente')));
  expect(new Set(addresses)).toEqual(new Set(['heerlen']));
});

test('with a keyboard alone: filters, an initiative, and back', async ({ host, page }) => {
  await page.setViewportSize(PHONE);
  await host.open('plain');
  const frame = await host.explorer();
  const press = async (element, key = 'Enter') => {
    await element.focus();
    await page.keyboard.press(key);
  };
  await press(frame.getByRole('button', { name: 'Kies filters' }));
  await expect(frame.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  await press(frame.locator('[data-facet="thema"][data-value="taal"]'), 'Space');
  await press(frame.getByRole('button', { name: /^Toon \d+ initiatieven$/ }));
  await expect(frame.getByRole('button', { name: 'Kies filters' })).toBeFocused();
  await press(frame.locator('article a').first());
  await expect(frame.getByRole('link', { name: 'Terug naar de lijst' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.locator('article a').first()).toBeFocused();
});

test('where a browser refuses storage nothing is different', async ({ host, page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await host.open('plain');
  const frame = await host.expectFit();
  await frame.locator('[data-facet="thema"][data-value="taal"]').click();
  await expect(frame.getByRole('status')).toHaveText(/over Taal/);
});

test.describe('without data', () => {
  test.use({ mayComplain: true });

  test('the frame says so, fits, and tries again', async ({ host, page }) => {
    await page.route('**/dataset-overview.json', (route) => route.abort());
    await host.open('plain');
    const frame = await host.expectFit();
    await expect(frame.getByRole('alert').filter({ visible: true })).toBeVisible();
    await expect(frame.getByRole('heading', { level: 2 })).toBeVisible();
    await page.unroute('**/dataset-overview.json');
    await frame.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(frame.locator('article').first()).toBeVisible();
    await host.expectFit();
  });
});

test('taken away and put in again it speaks to its new frame', async ({ host, page }) => {
  await host.open('plain');
  await host.expectFit();
  await page.evaluate(() => {
    const element = document.querySelector('kansrijk-verkenner');
    const place = element.parentElement;
    element.remove();
    place.append(element);
  });
  const frame = await host.expectFit();
  await frame.locator('[data-facet="thema"][data-value="taal"]').click();
  await expect(frame.getByRole('status')).toHaveText(/over Taal/);
  await host.expectFit();
});

test('neither style sheet reaches into the other', async ({ host, page }) => {
  await host.open('hostile-style');
  const frame = await host.expectFit();
  const inside = await frame.evaluate(() => {
    const { color, fontSize, padding } = getComputedStyle(document.querySelector('article p'));
    return { color, fontSize, padding };
  });
  expect(inside.color).not.toBe('rgb(255, 0, 0)');
  expect(Number.parseFloat(inside.fontSize)).toBeLessThan(24);
  const [shown] = await host.frames.evaluateAll((frames) => frames.map((element) => {
    const { visibility, opacity, transform, borderTopWidth } = getComputedStyle(element);
    return { visibility, opacity, transform, borderTopWidth };
  }));
  expect(shown).toEqual({ visibility: 'visible', opacity: '1', transform: 'none', borderTopWidth: '0px' });
  await host.open('plain');
  const look = () => page.evaluate(() => {
    const { font, color, margin } = getComputedStyle(document.querySelector('h1'));
    return [font, color, margin, document.adoptedStyleSheets.length, document.styleSheets.length].join('|');
  });
  const withIt = await look();
  await page.evaluate(() => document.querySelector('kansrijk-verkenner').remove());
  expect(await look()).toBe(withIt);
});

test('the explorer speaks the language of the page, or the one it is told', async ({ host }) => {
  await host.open('english');
  const frame = await host.explorer();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await frame.getByRole('link', { name: 'Nederlands' }).click();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'nl');
  expect(await frame.evaluate(() => location.search)).toContain('taal=nl');
});

test('far below the fold nothing is fetched before one comes near', async ({ host, page }) => {
  await host.open('below-the-fold');
  await page.waitForLoadState('load');
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(urls.filter((url) => url.includes('modus=embed'))).toEqual([]);
  await expect(host.frames).toHaveCount(0);
  await page.locator('kansrijk-verkenner').scrollIntoViewIfNeeded();
  await host.expectFit();
});

test.describe('by the rules of accessibility', () => {
  test.use({ mayComplain: true });
  test.beforeEach(({ page }) => page.addInitScript(AXE));

  for (const name of ['plain', 'sidebar', 'house-style', 'strict']) {
    test(`neither ${name} nor the frame in it has violations`, async ({ host, page }) => {
      await host.open(name);
      const frame = await host.explorer();
      await expectNoViolations(page, frame);
      await expectNoViolations(page);
    });
  }

  test('nor has an opened initiative, nor the filters on a phone', async ({ host, page }) => {
    await page.setViewportSize(PHONE);
    await host.open('plain');
    const frame = await host.explorer();
    await frame.getByRole('button', { name: 'Kies filters' }).click();
    await expectNoViolations(page, frame);
    await frame.getByRole('button', { name: /^Toon \d+ initiatieven$/ }).click();
    await frame.locator('article a').first().click();
    await expectNoViolations(page, frame);
  });
});
