// The house style of a website in the explorer: given, named or read from the page, and refused when it cannot be read.

import { expect, test } from './host-page.mjs';

/** What is seen of a house style. */
const look = (frame) =>
  frame.evaluate(() => {
    const of = (selector) => getComputedStyle(document.querySelector(selector));
    return {
      background: of('body').backgroundColor,
      color: of('body').color,
      font: of('body').fontFamily,
      link: of('.hit-card__link').color,
      scheme: document.documentElement.dataset.scheme,
      radius: of('.search-box input').borderTopLeftRadius,
    };
  });

async function open(host, id) {
  await host.open('house-style');
  await host.page.locator(`#${id}`).scrollIntoViewIfNeeded();
  return host.explorer(`#${id} iframe`);
}

test('read from the page: tokens of NL Design System before the looks of the page itself', async ({ host }) => {
  const frame = await open(host, 'gelezen');
  await expect.poll(() => look(frame)).toEqual({
    background: 'rgb(253, 246, 227)',
    color: 'rgb(43, 43, 43)',
    font: 'Georgia, serif',
    link: 'rgb(138, 21, 56)',
    scheme: 'light',
    radius: '0px',
  });
});

test('given by custom properties and attributes', async ({ host }) => {
  const frame = await open(host, 'eigen');
  await expect.poll(async () => (await look(frame)).link).toBe('rgb(0, 107, 63)');
  expect((await look(frame)).font).toBe('"Comic Sans MS", cursive');
  const hover = await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--kansrijk-link-hover-color'));
  expect(hover).toBe('rgb(0 58 34)');
});

test('named', async ({ host, page, hosts }) => {
  const frame = await open(host, 'genoemd');
  const response = await page.request.get(`${hosts.site}stijlen/voorbeeld.json`);
  const { tokens } = await response.json();
  const link = tokens['link-color'].match(/\w\w/g).map((part) => Number.parseInt(part, 16));
  await expect.poll(async () => (await look(frame)).link).toBe(`rgb(${link.join(', ')})`);
});

test('dark, when the owner says so', async ({ host }) => {
  const frame = await open(host, 'donker');
  await expect.poll(() => look(frame)).toMatchObject({ scheme: 'dark', background: 'rgb(21, 23, 28)' });
});

test('colours that cannot be read are left out, the rest is taken, and the console says why', async ({ host, page }) => {
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const frame = await open(host, 'onleesbaar');
  await expect.poll(async () => (await frame.evaluate(() => getComputedStyle(document.body).fontSize))).toBe('18px');
  const { link, radius } = await look(frame);
  expect(link).not.toBe('rgb(255, 229, 143)');
  expect(radius).not.toBe('0px');
  expect(warnings.join('\n')).toMatch(/link-color on background-color has a contrast of 1\.\d+, and needs 4\.5/);
  expect(warnings.join('\n')).toMatch(/"url\(x\)" is no value for border-radius/);
});

test.describe(() => {
  test.use({ mayComplain: true });

  test('a style that does not exist is told in the console, and ours is worn', async ({ page, hosts }) => {
    const warning = page.waitForEvent('console', (message) => message.text().includes('no house style "bloem"'));
    await page.goto(`${hosts.site}?modus=embed&stijl=bloem`);
    await warning;
    await expect(page.locator('html')).toHaveAttribute('data-ready');
    await expect(page.locator('article').first()).toBeVisible();
  });
});
