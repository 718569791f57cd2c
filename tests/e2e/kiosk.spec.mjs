// A touch screen in a hall: one question after the other, within everybody's reach, with no way out, and nothing left of
// the visitor before. What staff and residents do at a conference stands in `conference.spec.mjs`.

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { AXE, expectNoViolations } from './accessibility.mjs';
import { dataset } from './explorer-page.mjs';
import { FINGER, IDLE, LANDSCAPE, PORTRAIT, QUESTIONS, WARNING, expect, test } from './kiosk-page.mjs';
import { site } from './server.mjs';

test.use({ viewport: PORTRAIT, hasTouch: true, reducedMotion: 'reduce' });

const SCREENS = [
  ['a screen that stands', PORTRAIT],
  ['a screen on its side', LANDSCAPE],
];

/** An initiative whose detail has codes for phones and links to others. */
const CONNECTED = dataset.initiatives.find(({ sources, connections }) => sources.length > 1 && connections.length > 1);

/** Something that no data says, so that it can be found again wherever it is left behind. */
const SECRET = 'qqqxyzzy';

/** What a phone reads from a picture. */
function read(picture) {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** From now on time passes only when a journey says so. The last touch was less than two seconds ago. */
async function stopClock(page) {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/** A visitor is there no longer, until the warning has come. */
async function goAway(kiosk) {
  await kiosk.page.clock.runFor((IDLE - WARNING + 1) * 1000);
  await expect(kiosk.warning).toBeVisible();
}

for (const [name, viewport] of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('one question follows the other, the sentence grows, and the counts say what comes', async ({ kiosk, explorer }) => {
      await kiosk.visit();
      await expect(kiosk.question('gemeente')).toBeVisible();
      await expect(kiosk.sentence).toHaveText('Ik woon in …');
      const inHeerlen = await explorer.count('gemeente', 'heerlen');
      await kiosk.answer('gemeente', 'heerlen');
      await expect(kiosk.question('gemeente')).toHaveCount(0);
      await expect(kiosk.sentence).toHaveText('Ik woon in Heerlen mijn kind is …');
      const babies = await explorer.count('fase', 'baby');
      expect(babies).toBeLessThan(inHeerlen);
      await kiosk.answer('fase', 'baby');
      await expect(kiosk.sentence).toHaveText('Ik woon in Heerlen mijn kind is een baby ik zoek iets over …');
      const themes = await explorer.slugsByCount('thema', (count) => count > 0);
      const count = await explorer.count('thema', themes[0]);
      await kiosk.answer('thema', themes[0]);
      await explorer.expectHitCount(count);
      await expect(explorer.status).toContainText('in Heerlen');
      await explorer.expectNoSidewaysScroll();
    });

    test('every control is large enough for a finger', async ({ kiosk, explorer, page }) => {
      test.slow();
      const expectLarge = async (state) => {
        const small = (await kiosk.measureControls()).filter(({ width, height, own }) => Math.min(width, height) < FINGER && own < FINGER);
        expect.soft(small, state).toEqual([]);
        const { width, height } = viewport;
        const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        expect.soft(size, `${state}: the page itself does not scroll`).toEqual([width, height]);
      };
      await page.clock.install();
      await kiosk.open(`rusttijd=${IDLE}`);
      await expectLarge('invitation');
      await kiosk.invitation.tap();
      for (const facet of QUESTIONS) {
        await expect(kiosk.question(facet)).toBeVisible();
        await expectLarge(facet);
        await kiosk.answer(facet);
      }
      for (const index of [0, 1]) await explorer.hits.nth(index).getByRole('button').tap();
      await expectLarge('answers');
      await explorer.hitLink(CONNECTED.slug).tap();
      await expect(kiosk.detail).toBeVisible();
      await expectLarge('detail');
      await kiosk.shortlist.tap();
      await expect(kiosk.kept).toHaveCount(2);
      await expectLarge('shortlist');
      await kiosk.search.tap();
      await expectLarge('keyboard');
      await kiosk.key('é ë ç').tap();
      await expectLarge('keyboard with accents');
      await kiosk.key('1 2 3').tap();
      await expectLarge('keyboard with figures');
      await kiosk.key('a b c').tap();
      await kiosk.type(SECRET);
      await explorer.expectHitCount(0);
      await expectLarge('no hits');
      await goAway(kiosk);
      await expectLarge('warning');
    });
  });
}

test('“Lager” brings all that is touched into the lower two thirds, and “Hoger” back', async ({ kiosk, explorer, page }) => {
  const highest = async () => Math.min(...(await kiosk.measureControls()).map(({ top }) => top));
  const limit = PORTRAIT.height / 3;
  await page.clock.install();
  await kiosk.open(`rusttijd=${IDLE}`);
  // Who cannot reach the upper part has to begin, too.
  expect((await kiosk.invitation.boundingBox()).y).toBeGreaterThan(limit);
  await kiosk.invitation.tap();
  expect(await highest()).toBeLessThan(limit);
  await kiosk.lower.tap();
  for (const facet of QUESTIONS) {
    await expect(kiosk.question(facet)).toBeVisible();
    await expect.poll(highest, facet).toBeGreaterThanOrEqual(limit);
    await kiosk.answer(facet);
  }
  await explorer.hits.first().getByRole('button').tap();
  await expect.poll(highest, 'answers').toBeGreaterThanOrEqual(limit);
  await kiosk.openFirst();
  await expect.poll(highest, 'detail').toBeGreaterThanOrEqual(limit);
  await kiosk.shortlist.tap();
  await expect(kiosk.kept).toHaveCount(1);
  await expect.poll(highest, 'shortlist').toBeGreaterThanOrEqual(limit);
  await kiosk.search.tap();
  await expect(kiosk.keyboard).toBeVisible();
  await expect.poll(highest, 'keyboard').toBeGreaterThanOrEqual(limit);
  await goAway(kiosk);
  await expect.poll(highest, 'warning').toBeGreaterThanOrEqual(limit);
  await kiosk.stay.tap();
  await kiosk.higher.tap();
  expect(await highest()).toBeLessThan(limit);
});

test.describe('on a screen on its side', () => {
  test.use({ viewport: LANDSCAPE });

  test('there is no “Lager”, since everything is low enough', async ({ kiosk }) => {
    await kiosk.visit();
    await expect(kiosk.anew).toBeVisible();
    await expect(kiosk.lower).toBeHidden();
  });
});

test('there is a way back from everywhere', async ({ kiosk, explorer }) => {
  await kiosk.visit();
  await expect(kiosk.back).toBeDisabled();
  await kiosk.answerAll({ gemeente: 'heerlen' });
  await kiosk.openFirst();
  await kiosk.back.tap();
  await expect(kiosk.detail).toHaveCount(0);
  await kiosk.shortlist.tap();
  await expect(explorer.results).toHaveCount(0);
  await kiosk.back.tap();
  await expect(explorer.results).toBeVisible();
  await kiosk.search.tap();
  await expect(kiosk.keyboard).toBeVisible();
  await kiosk.back.tap();
  await expect(kiosk.keyboard).toHaveCount(0);
  for (const facet of QUESTIONS.toReversed()) {
    await kiosk.back.tap();
    await expect(kiosk.question(facet)).toBeVisible();
  }
  await expect(explorer.value('gemeente', 'heerlen')).toHaveAttribute('aria-pressed', 'true');
  await expect(kiosk.back).toBeDisabled();
  await kiosk.anew.tap();
  await expect(kiosk.invitation).toBeVisible();
});

test('a part of the sentence asks its question once more, and the other answers stay', async ({ kiosk, explorer }) => {
  await kiosk.visit();
  await kiosk.answerAll({ gemeente: 'heerlen', fase: 'baby' });
  await kiosk.part('Heerlen').tap();
  await expect(kiosk.question('gemeente')).toBeVisible();
  await kiosk.answer('gemeente', 'kerkrade');
  await expect(explorer.value('fase', 'baby')).toHaveAttribute('aria-pressed', 'true');
  await kiosk.answerAll({ fase: 'baby' });
  await expect(explorer.status).toContainText('in Kerkrade');
});

test('an answer that finds nothing cannot be given', async ({ kiosk, explorer }) => {
  await kiosk.visit();
  await kiosk.answer('gemeente', 'heerlen');
  await kiosk.answer('fase', 'werk-en-ouderschap');
  const [empty] = await explorer.slugsByCount('thema', (count) => count === 0);
  await expect(explorer.value('thema', empty)).toBeDisabled();
});

test('what is locked is not asked, and stands in the sentence', async ({ kiosk, explorer }) => {
  const inHeerlen = async () => {
    await kiosk.visit();
    return explorer.count('gemeente', 'heerlen');
  };
  const count = await inHeerlen();
  await kiosk.visit('gemeente=heerlen&vast=gemeente');
  await expect(kiosk.question('fase')).toBeVisible();
  await expect(kiosk.sentence).toContainText('Ik woon in Heerlen');
  await expect(kiosk.part('Heerlen')).toHaveCount(0);
  await expect(kiosk.back).toBeDisabled();
  await kiosk.answerAll();
  await explorer.expectHitCount(count);
  await kiosk.anew.tap();
  await kiosk.invitation.tap();
  await expect(kiosk.sentence).toContainText('Ik woon in Heerlen');
});

test('who reads English begins in English, and can change to Dutch', async ({ kiosk, explorer, page }) => {
  const english = kiosk.in('en');
  await kiosk.open();
  await english.invitation.tap();
  await expect(explorer.root).toHaveAttribute('lang', 'en');
  await english.answer('gemeente', 'heerlen');
  await english.answer('fase');
  await english.answer('thema');
  await expect(explorer.status).toHaveText(/^\d+ initiatives/);
  for (const control of [english.back, english.anew, english.search, english.shortlist]) await expect(control).toBeVisible();
  await page.getByRole('link', { name: 'Nederlands' }).tap();
  await expect(explorer.status).toHaveText(/^\d+ initiatieven in Heerlen/);
  await expect(explorer.root).toHaveAttribute('lang', 'nl');
});

test('words are typed on the screen: letters, a capital, an accent, figures', async ({ kiosk, explorer }) => {
  await kiosk.visit();
  await kiosk.search.tap();
  await expect(kiosk.searchBox).toBeFocused();
  await kiosk.type('creche');
  await expect(kiosk.searchBox).toHaveValue('creche');
  await expect(explorer.status).toContainText('creche');
  const found = await explorer.hitCount();
  expect(found).toBeGreaterThan(0);
  await explorer.expectHitCount(found);
  await kiosk.key(kiosk.words.clear).tap();
  await expect(kiosk.searchBox).toHaveValue('');
  await explorer.expectHitCount(dataset.initiatives.length);
  await kiosk.key(kiosk.words.shift).tap();
  await kiosk.type('Cr');
  await kiosk.key('é ë ç').tap();
  await kiosk.type('è');
  // One accent is what one came for: the letters are back.
  await kiosk.type('chex');
  await kiosk.key(kiosk.words.delete).tap();
  await expect(kiosk.searchBox).toHaveValue('Crèche');
  await explorer.expectHitCount(found);
  await kiosk.type(' ');
  await kiosk.key('1 2 3').tap();
  await kiosk.type('20');
  await expect(kiosk.searchBox).toHaveValue('Crèche 20');
  await kiosk.key(kiosk.words.clear).tap();
  await kiosk.key('a b c').tap();
  await kiosk.type('voorlezen');
  await kiosk.key(kiosk.words.done).tap();
  await expect(kiosk.keyboard).toHaveCount(0);
  await expect(explorer.status).toContainText('voorlezen');
  await expect(explorer.marks.first()).toBeVisible();
});

test('a keyboard that is plugged in types too, and no system keyboard comes up', async ({ kiosk, explorer, page }) => {
  await kiosk.visit();
  await kiosk.search.tap();
  await expect(kiosk.searchBox).toBeFocused();
  await expect(kiosk.searchBox).toHaveAttribute('inputmode', 'none');
  await page.keyboard.type('Voorl');
  await kiosk.type('ezen');
  await expect(kiosk.searchBox).toHaveValue('Voorlezen');
  await expect(explorer.status).toContainText('Voorlezen');
});

test('nothing found shows ways out, which a finger can take', async ({ kiosk, explorer, page }) => {
  await kiosk.visit();
  await kiosk.answer('gemeente', 'heerlen');
  await kiosk.search.tap();
  await kiosk.type(SECRET);
  await kiosk.key(kiosk.words.done).tap();
  await explorer.expectHitCount(0);
  await page.getByRole('link', { name: `zonder “${SECRET}”` }).tap();
  await expect(explorer.status).toHaveText(/^\d+ initiatieven in Heerlen/);
});

test('outside addresses are codes for a phone, and no link leads away', async ({ kiosk, explorer, page }) => {
  await kiosk.visit();
  await kiosk.answerAll();
  await explorer.hitLink(CONNECTED.slug).tap();
  await expect(kiosk.detail).toBeVisible();
  const codes = kiosk.detail.getByRole('img', { name: /^QR-code/ });
  await expect(codes).toHaveCount(CONNECTED.sources.length);
  for (const [index, { url }] of CONNECTED.sources.entries()) {
    await expect(kiosk.detail.getByText(url, { exact: true })).toBeVisible();
    await codes.nth(index).scrollIntoViewIfNeeded();
    expect(read(await codes.nth(index).screenshot())).toBe(url);
  }
  const outside = await page.locator('a[href]').evaluateAll((links) =>
    links.filter(({ origin, target, protocol }) => target || (protocol !== location.protocol) || origin !== location.origin).map(({ href }) => href),
  );
  expect(outside).toEqual([]);
});

test('a detail leads to what belongs with it, and back to the answers', async ({ kiosk, explorer }) => {
  await kiosk.visit();
  await kiosk.answerAll();
  await explorer.hitLink(CONNECTED.slug).tap();
  const other = dataset.initiatives.find(({ slug }) => slug === CONNECTED.connections[0].to);
  await kiosk.detail.getByRole('link', { name: other.title }).first().tap();
  await expect(explorer.page.locator('#detail-titel')).toHaveText(other.title);
  await expect(explorer.page.locator('#detail-titel')).toBeInViewport();
  await kiosk.back.tap();
  await expect(kiosk.detail).toHaveCount(0);
  await explorer.expectHitCount(dataset.initiatives.length);
});

test('the shortlist is for this visit: neither in the address nor on the device', async ({ kiosk, explorer, page, context }) => {
  await kiosk.visit();
  const address = page.url();
  await kiosk.answerAll();
  const [first, second] = await explorer.hitSlugs();
  for (const slug of [first, second]) await explorer.hit(slug).getByRole('button').tap();
  await expect(kiosk.shortlist).toHaveText('Bewaarlijst (2)');
  await kiosk.shortlist.tap();
  await expect(kiosk.kept).toHaveCount(2);
  await expect(page.getByText('Maak met je telefoon een foto van deze lijst.')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }])).toEqual([{}, {}]);
  expect(await context.cookies()).toEqual([]);
});

test('a kiosk that knows the public site hands its list to a phone', async ({ kiosk, explorer, page }) => {
  const path = join(mkdtempSync(join(tmpdir(), 'usb stick ')), 'kansrijk.html');
  copyFileSync(join(site, 'kansrijk.html'), path);
  const file = readFileSync(path, 'utf8').replace('data-site=""', 'data-site="https://voorbeeld.nl/kansrijk/"');
  writeFileSync(path, file);
  await kiosk.visit('gemeente=heerlen&vast=gemeente', pathToFileURL(path).href);
  await kiosk.answerAll({ fase: 'baby' });
  const slugs = (await explorer.hitSlugs()).slice(0, 2);
  for (const slug of slugs) await explorer.hit(slug).getByRole('button').tap();
  await kiosk.shortlist.tap();
  const code = page.getByRole('img', { name: 'QR-code van deze lijst' });
  expect(read(await code.screenshot())).toBe(`https://voorbeeld.nl/kansrijk/?weergave=bewaarlijst#lijst=${slugs.join(',')}`);
});

test.describe('what visitors cannot do', () => {
  /** Whether the page keeps the browser from what a key does by itself. */
  const isHeld = (page, keys) =>
    page.evaluate((keys) => {
      const [key, ...modifiers] = keys.split('+').toReversed();
      const init = Object.fromEntries(modifiers.map((modifier) => [`${modifier.toLowerCase()}Key`, true]));
      return !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ...init, bubbles: true, cancelable: true }));
    }, keys);

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.opened = [];
      globalThis.open = (...details) => globalThis.opened.push(details);
    });
  });

  test('no text is marked, no menu opens, and nothing is dragged or dropped', async ({ kiosk, explorer, page }) => {
    await kiosk.visit();
    await kiosk.answerAll();
    await explorer.status.click({ clickCount: 3 });
    await page.keyboard.press('Control+a');
    expect(await page.evaluate(() => getSelection().toString())).toBe('');
    const held = await page.evaluate(() =>
      ['contextmenu', 'dragstart', 'dragover', 'drop'].filter((name) => {
        const event = new MouseEvent(name, { bubbles: true, cancelable: true });
        return !document.querySelector('article a').dispatchEvent(event);
      }),
    );
    expect(held).toEqual(['contextmenu', 'dragstart', 'dragover', 'drop']);
  });

  test('no key prints, saves, searches or opens', async ({ kiosk, page }) => {
    await kiosk.visit();
    for (const keys of ['Ctrl+p', 'Meta+p', 'Ctrl+s', 'Ctrl+o', 'Ctrl+f', 'Ctrl+u', 'Ctrl+h', 'Ctrl+j', 'Alt+ArrowLeft', 'F1', 'F3', 'F12']) {
      expect(await isHeld(page, keys), keys).toBe(true);
    }
    for (const keys of ['p', 'Ctrl+r', 'F5', 'F11', 'Ctrl+c', 'Tab', 'Enter']) expect(await isHeld(page, keys), keys).toBe(false);
  });

  test('no click opens a window or leads away', async ({ kiosk, explorer, page, context }) => {
    await kiosk.visit();
    const address = page.url();
    await kiosk.answerAll();
    const link = explorer.hitLink((await explorer.hitSlugs())[0]);
    await link.click({ modifiers: ['Control'] });
    await link.click({ modifiers: ['Shift'] });
    await link.click({ button: 'middle' });
    await expect(kiosk.detail).toHaveCount(0);
    await page.getByRole('link', { name: 'English' }).click({ modifiers: ['Control'] });
    await expect(explorer.root).toHaveAttribute('lang', 'nl');
    expect(context.pages()).toHaveLength(1);
    expect(await page.evaluate(() => globalThis.opened)).toEqual([]);
    expect(page.url()).toBe(address);
    await link.tap();
    await expect(kiosk.detail).toBeVisible();
  });

  test('the owner can permit printing, and opening other websites', async ({ kiosk, explorer, page, context }) => {
    await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elders</title>' }));
    await kiosk.visit('mag=openen,printen');
    expect(await isHeld(page, 'Ctrl+p')).toBe(false);
    expect(await isHeld(page, 'Ctrl+s')).toBe(true);
    await kiosk.answerAll();
    await explorer.hit(CONNECTED.slug).getByRole('button').tap();
    await explorer.hitLink(CONNECTED.slug).tap();
    const [{ title, url }] = CONNECTED.sources;
    const popup = context.waitForEvent('page');
    await kiosk.detail.getByRole('link', { name: title }).first().tap();
    expect((await popup).url()).toBe(url);
    await page.bringToFront();
    await kiosk.shortlist.tap();
    await expect(page.getByRole('button', { name: /^Print/ })).toBeVisible();
  });

  for (const permission of ['opslaan', 'openen']) {
    test(`files are saved only where the owner permits it: ${permission}`, async ({ kiosk, page }) => {
      await kiosk.visit(`mag=${permission}`);
      expect(await isHeld(page, 'Ctrl+s')).toBe(permission !== 'opslaan');
      const isClickHeld = await page.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: 'dataset.json', download: 'dataset.json' });
        document.body.append(link);
        let isHeld;
        addEventListener('click', (event) => {
          isHeld = event.defaultPrevented;
          event.preventDefault();
        }, { once: true });
        link.click();
        link.remove();
        return isHeld;
      });
      expect(isClickHeld).toBe(permission !== 'opslaan');
    });
  }

  test('without a permission there is nothing to print', async ({ kiosk, explorer, page }) => {
    await kiosk.visit();
    await kiosk.answerAll();
    await explorer.hits.first().getByRole('button').tap();
    await kiosk.shortlist.tap();
    await expect(kiosk.kept).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^Print/ })).toHaveCount(0);
    await expect(page.locator('.sheet-of-paper')).toHaveCount(0);
  });

  test('nothing is said only to those who point without touching', async ({ kiosk, explorer, page }) => {
    await kiosk.visit();
    await kiosk.answerAll();
    await explorer.hitLink(CONNECTED.slug).tap();
    // The sign of the staff has words for staff, and they are said where the screen is set up.
    await expect(page.locator('[title]:not([aria-label="Beheer"])')).toHaveCount(0);
    const before = await page.locator('body').innerText();
    for (const control of await kiosk.controls.getByRole('button').all()) await control.hover();
    expect(await page.locator('body').innerText()).toBe(before);
  });
});

test.describe('when nobody is there', () => {
  test.beforeEach(async ({ page }) => page.clock.install());

  test('the screen warns, counts down, and stays for who touches it', async ({ kiosk, explorer, page }) => {
    await kiosk.visit(`rusttijd=${IDLE}`);
    await kiosk.answer('gemeente', 'heerlen');
    await stopClock(page);
    await page.clock.runFor((IDLE - WARNING - 4) * 1000);
    await expect(kiosk.warning).toBeHidden();
    await page.clock.runFor(4_000);
    await expect(kiosk.warning).toBeVisible();
    const seconds = async () => Number((await kiosk.warning.innerText()).match(/Over (\d+) seconden/)[1]);
    const left = await seconds();
    expect(left).toBeLessThanOrEqual(WARNING);
    await page.clock.runFor(5_000);
    expect(await seconds()).toBe(left - 5);
    await kiosk.stay.tap();
    await page.clock.runFor(1_000);
    await expect(kiosk.warning).toBeHidden();
    await expect(explorer.value('fase', 'baby')).toBeVisible();
    // From the touch on, the whole time is there again.
    await page.clock.runFor((IDLE - WARNING - 4) * 1000);
    await expect(kiosk.warning).toBeHidden();
    await expect(kiosk.question('fase')).toBeVisible();
  });

  test('a touch on the warning does nothing to what lies under it', async ({ kiosk, page }) => {
    await kiosk.visit(`rusttijd=${IDLE}`);
    await stopClock(page);
    await goAway(kiosk);
    const { x, y } = await kiosk.stay.boundingBox();
    await page.touchscreen.tap(x + 20, y + 20);
    await page.clock.runFor(1_000);
    await expect(kiosk.warning).toBeHidden();
    await expect(kiosk.question('gemeente')).toBeVisible();
    await expect(kiosk.sentence).toHaveText('Ik woon in …');
    // Beside the warning as well.
    await goAway(kiosk);
    await page.touchscreen.tap(200, 500);
    await page.clock.runFor(1_000);
    await expect(kiosk.warning).toBeHidden();
    await expect(kiosk.question('gemeente')).toBeVisible();
  });

  test('who is done can say so in the warning', async ({ kiosk, page }) => {
    await kiosk.visit(`rusttijd=${IDLE}`);
    await kiosk.answer('gemeente', 'heerlen');
    await stopClock(page);
    await goAway(kiosk);
    await kiosk.warning.getByRole('button', { name: 'Opnieuw' }).tap();
    await expect(kiosk.invitation).toBeVisible();
    await expect(kiosk.warning).toBeHidden();
  });

  test('typing, too, is being there', async ({ kiosk, page }) => {
    await kiosk.visit(`rusttijd=${IDLE}`);
    await kiosk.search.tap();
    await expect(kiosk.searchBox).toBeFocused();
    await stopClock(page);
    for (const letter of 'taal') {
      await page.clock.runFor((IDLE - WARNING - 4) * 1000);
      await page.keyboard.type(letter);
    }
    await expect(kiosk.warning).toBeHidden();
    await expect(kiosk.searchBox).toHaveValue('taal');
  });

  for (const end of ['by itself', 'by the button']) {
    test(`beginning anew ${end} leaves no trace`, async ({ kiosk, explorer, page, context }) => {
      test.slow();
      await kiosk.open(`rusttijd=${IDLE}&gemeente=heerlen`);
      const before = await traces(page, context);
      for (const visit of [1, 2]) {
        await kiosk.in('en').invitation.tap();
        await page.getByRole('link', { name: 'Nederlands' }).tap();
        await page.getByRole('link', { name: 'English' }).tap();
        const english = kiosk.in('en');
        await english.answer('gemeente', 'kerkrade');
        await english.answer('fase', 'baby');
        await english.answer('thema');
        await explorer.hits.first().getByRole('button').tap();
        await explorer.hits.first().getByRole('link').tap();
        await kiosk.detail.evaluate(() => document.querySelector('main').scrollTo(0, 400));
        await english.shortlist.tap();
        await expect(kiosk.kept).toHaveCount(1);
        await english.search.tap();
        await expect(kiosk.searchBox).toBeFocused();
        await page.keyboard.type(SECRET);
        await kiosk.searchBox.selectText();
        await page.getByRole('button', { name: 'Lower' }).tap();
        if (end === 'by itself') {
          await page.clock.runFor((IDLE + 2) * 1000);
        } else {
          await english.anew.tap();
        }
        await expect(kiosk.invitation).toBeVisible();
        await page.clock.runFor(1_000);
        const after = await traces(page, context);
        expect(after, `visit ${visit}`).toEqual(before);
        expect(JSON.stringify(after)).not.toMatch(new RegExp(`${SECRET}|Kerkrade`));
      }
      // Neither Back nor Forward brings anything of it back.
      await page.goBack();
      await page.goForward();
      await kiosk.invitation.waitFor();
      expect(await traces(page, context)).toEqual(before);
      await kiosk.invitation.tap();
      await expect(kiosk.sentence).toHaveText('Ik woon in Heerlen');
      await kiosk.answerAll({ gemeente: 'heerlen' });
      await expect(kiosk.shortlist).toHaveText('Bewaarlijst (0)');
      await kiosk.search.tap();
      await expect(kiosk.searchBox).toHaveValue('');
    });
  }

  test('a newer release waits until the visitor is gone', async ({ kiosk, explorer, page }) => {
    let taken = 0;
    await page.exposeFunction('tellTaken', () => (taken += 1));
    await page.addInitScript(() => addEventListener('kansrijk:take-update', () => globalThis.tellTaken()));
    await kiosk.visit(`rusttijd=${IDLE}`);
    await page.evaluate(() => dispatchEvent(new Event('kansrijk:update')));
    await kiosk.answerAll({ gemeente: 'heerlen' });
    await kiosk.openFirst();
    await expect(explorer.root).toHaveAttribute('lang', 'nl');
    expect(taken).toBe(0);
    await kiosk.anew.tap();
    await expect(kiosk.invitation).toBeVisible();
    await expect.poll(() => taken).toBe(1);
    await kiosk.invitation.waitFor();
  });

  test('without a newer release nothing is loaded anew', async ({ kiosk, page }) => {
    let loads = 0;
    await kiosk.visit(`rusttijd=${IDLE}`);
    page.on('load', () => (loads += 1));
    await page.clock.runFor((IDLE + 2) * 1000);
    await expect(kiosk.invitation).toBeVisible();
    await kiosk.invitation.tap();
    await expect(kiosk.question('gemeente')).toBeVisible();
    expect(loads).toBe(0);
  });
});

/** Everything that a visitor could leave behind on a screen. */
async function traces(page, context) {
  const state = await page.evaluate(async () => {
    const elements = [...document.querySelectorAll('*')];
    // In one file the data names every municipality, whoever visits.
    const site = document.documentElement.cloneNode(true);
    for (const script of site.querySelectorAll('script')) {
      script.textContent = '';
    }
    const request = (request) =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const databases = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await request(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        databases[`${name}/${store}`] = await request(database.transaction(store).objectStore(store).getAll());
      }
      database.close();
    }
    return {
      // Attributes and texts alike.
      page: site.outerHTML,
      title: document.title,
      address: location.href,
      entries: history.length,
      state: history.state,
      focus: document.activeElement.outerHTML.slice(0, 200),
      marked: getSelection().toString(),
      scrolled: elements.filter(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft).map(({ className }) => className),
      values: elements.filter((element) => 'value' in element && element.value).map(({ value }) => value),
      dialogs: elements.filter((element) => element.matches('dialog[open]')).length,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      caches: 'caches' in globalThis ? await caches.keys().catch(() => []) : [],
    };
  });
  return { ...state, cookies: await context.cookies() };
}

test.describe('the invitation', () => {
  const place = (page) => page.locator('main circle').getAttribute('cx');

  test('stands still for who wants nothing to move', async ({ kiosk, page }) => {
    await page.clock.install();
    await kiosk.open();
    const [before, words] = [await place(page), await page.getByRole('main').innerText()];
    await page.clock.runFor(60_000);
    expect(await place(page)).toBe(before);
    expect(await page.getByRole('main').innerText()).toBe(words);
  });

  test.describe(() => {
    test.use({ reducedMotion: 'no-preference' });

    test('walks along the life line, and tells what there is', async ({ kiosk, page }) => {
      await page.clock.install();
      await kiosk.open();
      const seen = new Set([await place(page)]);
      for (let stop = 1; stop < dataset.phases.length; stop += 1) {
        await page.clock.runFor(7_100);
        seen.add(await place(page));
      }
      expect(seen.size).toBe(dataset.phases.length);
    });
  });
});

test.describe('by keyboard alone', () => {
  /** Presses Tab until the focus is there. At every stop the focus can be seen. */
  async function tabTo(page, target) {
    const wanted = await target.elementHandle();
    for (let press = 0; press < 200; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate((wanted) => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
          isSeen: element.matches('body, main') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
          isWanted: element === wanted,
        };
      }, wanted);
      expect(stop.isSeen, `the focus can be seen on ${stop.name}`).toBe(true);
      if (stop.isWanted) return;
    }
    await expect(target, 'what Tab should reach').toBeFocused();
  }

  test('from the invitation to the warning', async ({ kiosk, explorer, page }) => {
    test.slow();
    await page.clock.install();
    await kiosk.open(`rusttijd=${IDLE}`);
    await tabTo(page, kiosk.invitation);
    await page.keyboard.press('Enter');
    for (const [facet, slug] of [['gemeente', 'heerlen'], ['fase', 'baby'], ['thema', 'geld']]) {
      await expect(kiosk.question(facet).getByRole('heading', { level: 2 })).toBeFocused();
      await tabTo(page, explorer.value(facet, slug));
      await page.keyboard.press('Enter');
    }
    await expect(explorer.results).toBeVisible();
    const [slug] = await explorer.hitSlugs();
    await tabTo(page, explorer.hit(slug).getByRole('button'));
    await page.keyboard.press('Space');
    await expect(kiosk.shortlist).toHaveText('Bewaarlijst (1)');
    await explorer.hitLink(slug).focus();
    await page.keyboard.press('Enter');
    await expect(kiosk.detail).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(kiosk.detail).toHaveCount(0);
    await expect(explorer.hitLink(slug)).toBeFocused();
    await tabTo(page, kiosk.shortlist);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Bewaarlijst' })).toBeFocused();
    await tabTo(page, kiosk.search);
    await page.keyboard.press('Enter');
    await expect(kiosk.searchBox).toBeFocused();
    await tabTo(page, kiosk.key('t'));
    await page.keyboard.press('Enter');
    await expect(kiosk.searchBox).toHaveValue('t');
    await tabTo(page, kiosk.key(kiosk.words.done));
    await page.keyboard.press('Enter');
    await tabTo(page, kiosk.shortlist);
    await goAway(kiosk);
    // A key is a touch, and what had the focus has it again.
    await page.keyboard.press('Shift');
    await page.clock.runFor(1_000);
    await expect(kiosk.warning).toBeHidden();
    await expect(kiosk.shortlist).toBeFocused();
    await tabTo(page, kiosk.anew);
    await page.keyboard.press('Enter');
    await expect(kiosk.invitation).toBeVisible();
  });
});

const STATES = {
  'the invitation': async () => {},
  'a question': async (kiosk) => kiosk.invitation.tap(),
  'the answers': async (kiosk) => {
    await kiosk.invitation.tap();
    await kiosk.answerAll({ gemeente: 'heerlen', fase: 'baby' });
  },
  'the keyboard': async (kiosk) => {
    await kiosk.invitation.tap();
    await kiosk.search.tap();
    await kiosk.type('voorlezen');
  },
  'a detail': async (kiosk) => {
    await kiosk.invitation.tap();
    await kiosk.answerAll();
    await kiosk.explorer.hitLink(CONNECTED.slug).tap();
    await expect(kiosk.detail).toBeVisible();
  },
  'the shortlist': async (kiosk) => {
    await kiosk.invitation.tap();
    await kiosk.answerAll();
    await kiosk.explorer.hits.first().getByRole('button').tap();
    await kiosk.shortlist.tap();
    await expect(kiosk.kept).toHaveCount(1);
  },
  'the warning': async (kiosk) => {
    await kiosk.invitation.tap();
    await goAway(kiosk);
  },
};

for (const [state, act] of Object.entries(STATES)) {
  test(`${state} has no violations`, async ({ kiosk, page }) => {
    await page.addInitScript(AXE);
    await page.clock.install();
    await kiosk.open(`rusttijd=${IDLE}`);
    await act(kiosk);
    await expectNoViolations(page);
  });
}
