// What a frame and the page around it say to each other, also when one of the two is not what it seems.

import { expect, test } from './host-page.mjs';

const HOSTILE = [
  undefined,
  null,
  0,
  'height',
  '{"kansrijk":1,"kind":"height","value":9}',
  [],
  {},
  { kansrijk: 1 },
  { kansrijk: 2, kind: 'style', value: { color: '#ff0000' } },
  { kansrijk: 1, kind: 'constructor', value: 1 },
  { kansrijk: 1, kind: '__proto__', value: 1 },
  { kansrijk: 1, kind: 'style', value: null },
  { kansrijk: 1, kind: 'style', value: 'color: red' },
  { kansrijk: 1, kind: 'style', value: { color: 'url(https://elders.voorbeeld/)' } },
  { kansrijk: 1, kind: 'style', value: { color: '#fff;} body{display:none' } },
  { kansrijk: 1, kind: 'style', value: { color: 'expression(alert(1))', 'font-family': 'x;}@import "https://elders.voorbeeld"' } },
  { kansrijk: 1, kind: 'style', value: { 'font-size': '900px', 'border-radius': 'calc(1px*999)' } },
  { kansrijk: 1, kind: 'style', value: { '--kansrijk-color': '#f00', all: 'unset', display: 'none' } },
  { kansrijk: 1, kind: 'style', value: { color: { toString: 'x' }, 'link-color': ['#fff'], __proto__: { color: '#f00' } } },
  { kansrijk: 1, kind: 'style', value: { color: '#'.repeat(100_000) } },
  { kansrijk: 1, kind: 'height', value: 1e9 },
  { kansrijk: 1, kind: 'address', value: 'javascript:alert(1)' },
];

/** What a visitor sees of the explorer, in a few words. */
const state = (frame) =>
  frame.evaluate(() => {
    const { color, fontSize } = getComputedStyle(document.body);
    const hits = document.querySelectorAll('article').length;
    return { color, fontSize, hits, style: document.documentElement.getAttribute('style'), address: location.search };
  });

test.describe('in the frame', () => {
  test.use({ mayComplain: true });

  test('messages that make no sense, or are of no use, change nothing', async ({ host, page }) => {
    await host.open('plain');
    const frame = await host.expectFit();
    const before = await state(frame);
    await page.evaluate((messages) => {
      for (const message of messages) document.querySelector('iframe').contentWindow.postMessage(message, '*');
    }, HOSTILE);
    // One that makes sense comes after all others; when it shows, they have been heard.
    await page.evaluate(() => {
      const value = { 'font-size': '20px' };
      document.querySelector('iframe').contentWindow.postMessage({ kansrijk: 1, kind: 'style', value }, '*');
    });
    await expect.poll(async () => (await state(frame)).fontSize).toBe('20px');
    const after = await state(frame);
    expect(after.hits).toBe(before.hits);
    expect(after.address).toBe(before.address);
    expect(after.style).not.toMatch(/url|import|display|expression|;\s*}/);
    await expect(frame.locator('article a').first()).toBeVisible();
  });

  test('a flood of messages is passed over, and the page works on', async ({ host, page }) => {
    await host.open('plain');
    const frame = await host.expectFit();
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe');
      for (let round = 0; round < 20_000; round += 1) {
        contentWindow.postMessage({ kansrijk: 1, kind: 'style', value: { color: round % 2 ? '#222222' : '#111111' } }, '*');
      }
    });
    await frame.locator('[data-facet="thema"][data-value="taal"]').click();
    await expect(frame.getByRole('status')).toHaveText(/over Taal/);
    await host.expectFit();
  });

  test('only the page that the address names is listened to', async ({ host, page }) => {
    await host.open('iframe', '');
    const source = `${host.site}?gemeente=heerlen&modus=embed&gastheer=${encodeURIComponent('https://www.heerlen.nl')}`;
    await page.evaluate((source) => {
      document.querySelector('iframe').src = source;
    }, source);
    const frame = await host.explorer();
    await host.noteMessages();
    const before = await state(frame);
    const heard = page.evaluate(() => new Promise((done) => {
      addEventListener('message', ({ data }) => done(data));
      setTimeout(() => done('nothing'), 1500);
    }));
    await page.evaluate(() => {
      const value = { 'font-size': '22px' };
      document.querySelector('iframe').contentWindow.postMessage({ kansrijk: 1, kind: 'style', value }, '*');
    });
    await frame.locator('[data-facet="thema"][data-value="taal"]').click();
    expect(await heard, 'the frame spoke to a page that it was not told of').toBe('nothing');
    expect((await state(frame)).fontSize).toBe(before.fontSize);
  });
});

test.describe('in the page around', () => {
  test('another frame, or the page itself, cannot speak for the explorer', async ({ host, page }) => {
    await host.open('flood');
    const frame = await host.expectFit('kansrijk-verkenner iframe');
    const height = () => page.locator('kansrijk-verkenner iframe').evaluate((element) => element.offsetHeight);
    const before = await height();
    const stranger = page.frames().find((other) => other.url().endsWith('stranger.html'));
    const lies = [
      { kansrijk: 1, kind: 'height', value: 12 },
      { kansrijk: 1, kind: 'height', value: 99_999 },
      { kansrijk: 1, kind: 'reveal', value: 90_000 },
      { kansrijk: 1, kind: 'address', value: 'q=leugen' },
      { kansrijk: 1, kind: 'ready' },
    ];
    const where = page.url();
    await stranger.evaluate((lies) => {
      for (let round = 0; round < 500; round += 1) for (const lie of lies) parent.postMessage(lie, '*');
    }, lies);
    await page.evaluate((lies) => {
      for (const lie of lies) window.postMessage(lie, '*');
    }, lies);
    // A height that is true, told after the lies, arrives after them.
    await frame.locator('[data-facet="thema"][data-value="taal"]').click();
    await host.expectFit('kansrijk-verkenner iframe');
    expect(await height()).toBeLessThan(before);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(before);
    expect(page.url()).toBe(where);
  });

  test('heights that cannot be are not taken over', async ({ host, page }) => {
    await host.open('plain');
    const frame = await host.expectFit();
    const before = await page.locator('iframe').evaluate((element) => element.offsetHeight);
    await frame.evaluate(() => {
      const { origin } = new URL(new URLSearchParams(location.search).get('gastheer'));
      for (const value of [0, -1, 1e7, Infinity, NaN, 12.5, '9px', '900', [900], {}, null]) {
        parent.postMessage({ kansrijk: 1, kind: 'height', value }, origin);
      }
      parent.postMessage({ kansrijk: 1, kind: 'reveal', value: 'x' }, origin);
    });
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await page.locator('iframe').evaluate((element) => element.offsetHeight)).toBe(before);
  });
});
