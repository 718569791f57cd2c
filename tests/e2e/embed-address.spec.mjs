// The choices of a visitor in the address of the page around, when its owner asks for that.

import { expect, test } from './host-page.mjs';

const kept = (page, name) => new URL(page.url()).searchParams.get(name);

test('choices stand in the address of the page, and hold after a reload', async ({ host, page }) => {
  await host.open('three', '?van=nieuws');
  const frame = await host.explorer('#een iframe');
  await frame.locator('[data-facet="fase"][data-value="baby"]').click();
  await expect.poll(() => kept(page, 'taal')).toBe('fase=baby&thema=taal');
  expect(kept(page, 'van')).toBe('nieuws');
  expect(kept(page, 'kansrijk')).toBeNull();
  await page.reload();
  const again = await host.explorer('#een iframe');
  await expect(again.locator('[data-facet="fase"][data-value="baby"]')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#twee').scrollIntoViewIfNeeded();
  const other = await host.explorer('#twee iframe');
  await expect(other.getByRole('status')).toHaveText(/in Kerkrade$/);
});

test('Back undoes the last choice, in the frame and in the address', async ({ host, page }) => {
  await host.open('three');
  const frame = await host.explorer('#een iframe');
  const status = frame.getByRole('status');
  const before = await status.textContent();
  await frame.locator('[data-facet="fase"][data-value="baby"]').click();
  await expect.poll(() => kept(page, 'taal')).toBe('fase=baby&thema=taal');
  await page.evaluate(() => history.back());
  await expect(status).toHaveText(before);
  await expect.poll(() => kept(page, 'taal')).toBe('thema=taal');
});

test('without being asked the address stays as it is', async ({ host, page }) => {
  await host.open('plain');
  const frame = await host.explorer();
  const before = page.url();
  await frame.locator('[data-facet="fase"][data-value="baby"]').click();
  await expect(frame.getByRole('status')).toHaveText(/baby/);
  expect(page.url()).toBe(before);
});

test('an address cannot take more than choices into the frame', async ({ host }) => {
  const state = 'thema=geld&modus=pagina&gastheer=https://elders.voorbeeld&stijl=voorbeeld&vast=thema&x=<b>';
  await host.open('three', `?taal=${encodeURIComponent(state)}`);
  const frame = await host.explorer('#een iframe');
  const options = new URLSearchParams(await frame.evaluate(() => location.search));
  expect(options.get('thema')).toBe('geld');
  expect(options.get('modus')).toBe('embed');
  expect(options.get('gastheer')).toBe(host.origin);
  for (const name of ['stijl', 'vast', 'x']) expect(options.has(name), name).toBe(false);
});

test('an element chooses how a view is shown', async ({ host }) => {
  host.paste(`<script src="${host.site}embed.js"></script><kansrijk-verkenner weergave="matrix" kolommen="thema" rijen="naam"></kansrijk-verkenner>`);
  await host.open('geplakt');
  const frame = await host.explorer();
  const options = new URLSearchParams(await frame.evaluate(() => location.search));
  expect(['weergave', 'kolommen', 'rijen'].map((name) => options.get(name))).toEqual(['matrix', 'thema', 'naam']);
  await expect(frame.getByRole('columnheader', { name: 'Taal en lezen' })).toBeVisible();
});

test('months in an address do not take the place of locked phases', async ({ host }) => {
  host.paste(`<script src="${host.site}embed.js"></script><kansrijk-verkenner fase="baby" vast="fase" adres></kansrijk-verkenner>`);
  await host.open('geplakt', `?kansrijk=${encodeURIComponent('leeftijd=60..72')}`);
  const frame = await host.explorer();
  const options = new URLSearchParams(await frame.evaluate(() => location.search));
  expect([options.get('fase'), options.get('leeftijd')]).toEqual(['baby', null]);
});

test('an address cannot change what is locked', async ({ host, page }) => {
  await host.open('plain');
  await page.evaluate(() => {
    const element = document.querySelector('kansrijk-verkenner');
    element.setAttribute('adres', '');
    history.replaceState(null, '', '?kansrijk=gemeente%3Dkerkrade%26thema%3Dtaal');
    element.replaceWith(element.cloneNode(true));
  });
  const frame = await host.explorer();
  await expect(frame.getByRole('status')).toHaveText(/in Heerlen · over Taal/);
});
