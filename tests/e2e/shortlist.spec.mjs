// The shortlist: keeping, putting in order, taking along, and where it is kept.

import { dataset, expect, test } from './explorer-page.mjs';

/** Three initiatives that everybody has. */
const [FIRST, SECOND, THIRD] = dataset.initiatives.map((initiative) => initiative.slug);
const titleOf = (slug) => dataset.initiatives.find((initiative) => initiative.slug === slug).title;

class Shortlist {
  constructor(explorer) {
    this.explorer = explorer;
    this.page = explorer.page;
    this.link = this.page.getByRole('link', { name: /^Bewaarlijst \(/ });
    this.view = this.page.getByRole('region', { name: 'Bewaarlijst' });
    this.items = this.view.locator('[data-kept]');
    this.putBack = this.view.getByRole('button', { name: 'Zet terug' });
    this.onDevice = this.view.getByRole('checkbox', { name: /Onthoud de lijst op dit apparaat/ });
    this.linkBox = this.view.getByRole('textbox', { name: 'Link naar deze lijst' });
  }

  async open(...slugs) {
    await this.explorer.open(`?weergave=bewaarlijst#lijst=${slugs.join(',')}`);
  }

  slugs() {
    return this.items.evaluateAll((items) => items.map((item) => item.dataset.kept));
  }

  keepButton(slug) {
    return this.explorer.hit(slug).getByRole('button', { name: /^Bewaa/ });
  }

  fragment() {
    return new URL(this.page.url()).hash;
  }

  stored() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }
}

const listTest = test.extend({
  shortlist: async ({ explorer }, use) => use(new Shortlist(explorer)),
});

listTest('what is kept stands in the list, in the address, and is there after reloading', async ({ explorer, shortlist }) => {
  await explorer.open();
  await expect(shortlist.link).toHaveCount(0);
  await shortlist.keepButton(SECOND).click();
  await expect(shortlist.keepButton(SECOND)).toHaveText(/^Bewaard/);
  await shortlist.keepButton(FIRST).click();
  await expect(shortlist.link).toHaveText('Bewaarlijst (2)');
  expect(shortlist.fragment()).toBe(`#lijst=${SECOND},${FIRST}`);
  await explorer.page.reload();
  await explorer.expectReady();
  await shortlist.link.click();
  await explorer.expectAddress('?weergave=bewaarlijst');
  await expect(shortlist.items).toHaveCount(2);
  expect(await shortlist.slugs()).toEqual([SECOND, FIRST]);
});

listTest('Back undoes a choice and leaves the list as it is', async ({ explorer, shortlist, page }) => {
  await explorer.open();
  await explorer.value('gemeente', 'heerlen').click();
  const [slug] = await explorer.hitSlugs();
  await shortlist.keepButton(slug).click();
  await page.goBack();
  await explorer.expectAddress('');
  await expect(shortlist.link).toHaveText('Bewaarlijst (1)');
  expect(shortlist.fragment()).toBe(`#lijst=${slug}`);
});

listTest('keeping once more lets go, in the list of hits and in the detail', async ({ explorer, shortlist }) => {
  await explorer.open(`#lijst=${FIRST}`);
  await shortlist.keepButton(FIRST).click();
  await expect(shortlist.link).toHaveCount(0);
  expect(shortlist.fragment()).toBe('');
  await explorer.hitLink(FIRST).click();
  await explorer.detail.getByRole('button', { name: /^Bewaar/ }).click();
  await expect(explorer.detail.getByRole('button', { name: /^Bewaard/ })).toBeVisible();
  expect(shortlist.fragment()).toBe(`#lijst=${FIRST}`);
});

listTest('the order is changed by keyboard, and the focus goes along', async ({ shortlist, page }) => {
  await shortlist.open(FIRST, SECOND, THIRD);
  await shortlist.view.getByRole('button', { name: `${titleOf(THIRD)} omhoog` }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => shortlist.slugs()).toEqual([FIRST, THIRD, SECOND]);
  await page.keyboard.press('Enter');
  await expect.poll(() => shortlist.slugs()).toEqual([THIRD, FIRST, SECOND]);
  // At the top there is no way up: the focus is on the initiative still.
  await expect(shortlist.items.first().locator('button:focus')).toHaveCount(1);
  expect(shortlist.fragment()).toBe(`#lijst=${THIRD},${FIRST},${SECOND}`);
});

listTest('what is taken off or cleared can be put back', async ({ shortlist }) => {
  await shortlist.open(FIRST, SECOND);
  await shortlist.view.getByRole('button', { name: `Haal ${titleOf(FIRST)} van de lijst` }).click();
  await expect(shortlist.items).toHaveCount(1);
  await expect(shortlist.putBack).toBeFocused();
  await shortlist.putBack.click();
  await expect.poll(() => shortlist.slugs()).toEqual([FIRST, SECOND]);
  await shortlist.view.getByRole('button', { name: 'Wis de lijst' }).click();
  await expect(shortlist.items).toHaveCount(0);
  await expect(shortlist.view).toContainText('Er staat niets op je bewaarlijst.');
  await shortlist.putBack.click();
  await expect.poll(() => shortlist.slugs()).toEqual([FIRST, SECOND]);
});

listTest('nothing is kept on the device until the visitor says so, and nothing after', async ({ explorer, shortlist, page }) => {
  await shortlist.open(FIRST);
  expect(await shortlist.stored()).toEqual({});
  await shortlist.onDevice.check();
  expect(Object.values(await shortlist.stored())).toEqual([`lijst=${FIRST}`]);
  await explorer.open();
  await page.reload();
  await expect(shortlist.link).toHaveText('Bewaarlijst (1)');
  await shortlist.keepButton(SECOND).click();
  expect(Object.values(await shortlist.stored())).toEqual([`lijst=${FIRST},${SECOND}`]);
  await shortlist.link.click();
  await shortlist.onDevice.uncheck();
  expect(await shortlist.stored()).toEqual({});
  await expect(shortlist.items).toHaveCount(2);
});

listTest('a list from a link does not take the place of one on the device', async ({ explorer, shortlist, page }) => {
  await shortlist.open(FIRST);
  await shortlist.onDevice.check();
  await page.goto('about:blank');
  await shortlist.open(SECOND, THIRD);
  await expect(shortlist.view).toContainText('Je eigen lijst met 1 initiatief staat nog op dit apparaat.');
  expect(await shortlist.slugs()).toEqual([SECOND, THIRD]);
  expect(Object.values(await shortlist.stored())).toEqual([`lijst=${FIRST}`]);
  await shortlist.view.getByRole('button', { name: 'Voeg de lijsten samen' }).click();
  await expect.poll(() => shortlist.slugs()).toEqual([FIRST, SECOND, THIRD]);
  expect(Object.values(await shortlist.stored())).toEqual([`lijst=${FIRST},${SECOND},${THIRD}`]);
  await page.goto('about:blank');
  await shortlist.open(SECOND);
  await shortlist.view.getByRole('button', { name: 'Ga naar mijn eigen lijst' }).click();
  await expect.poll(() => shortlist.slugs()).toEqual([FIRST, SECOND, THIRD]);
});

listTest('two tabs have one list, once it is kept on the device', async ({ explorer, shortlist, context }) => {
  await shortlist.open(FIRST);
  await shortlist.onDevice.check();
  const other = await context.newPage();
  await other.goto(explorer.page.url());
  await other.locator('html[data-ready]').waitFor();
  await shortlist.view.getByRole('button', { name: 'Wis de lijst' }).click();
  await expect(other.locator('[data-kept]')).toHaveCount(0);
});

listTest('a link that is pasted over the address shows its list', async ({ shortlist, page }) => {
  await shortlist.open(FIRST);
  await page.evaluate((fragment) => (location.hash = fragment), `lijst=${THIRD},bestaat-niet`);
  await expect.poll(() => shortlist.slugs()).toEqual([THIRD]);
});

listTest('an initiative that is not there is named, the others are kept', async ({ explorer, shortlist }) => {
  await shortlist.open(FIRST, 'bestaat-niet');
  await expect(explorer.page.getByText('“bestaat-niet” kennen we niet bij “lijst”.')).toBeVisible();
  expect(await shortlist.slugs()).toEqual([FIRST]);
  expect(shortlist.fragment()).toBe(`#lijst=${FIRST}`);
});

listTest('the skip link does not touch the list in the address', async ({ explorer, shortlist, page }) => {
  await explorer.open(`#lijst=${FIRST}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(explorer.results).toBeFocused();
  expect(shortlist.fragment()).toBe(`#lijst=${FIRST}`);
});

listTest('the detail of a kept initiative opens over the list, and leads back to it', async ({ explorer, shortlist }) => {
  await shortlist.open(FIRST);
  await shortlist.items.getByRole('link').click();
  await expect(explorer.detailTitle).toHaveText(titleOf(FIRST));
  await explorer.backToList.click();
  await explorer.expectAddress('?weergave=bewaarlijst');
  await expect(shortlist.items).toHaveCount(1);
});

listTest('the sheet on paper has the words and a code for each, and the day of the data', async ({ shortlist, page }) => {
  await shortlist.open(FIRST, SECOND);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.sheet-of-paper');
  for (const slug of [FIRST, SECOND]) await expect(sheet.getByText(titleOf(slug), { exact: true })).toBeVisible();
  await expect(sheet.locator('svg')).toHaveCount(2);
  await expect(sheet).toContainText('Gegevens van');
  await expect(shortlist.view.getByRole('button').first()).toBeHidden();
});

listTest('in English the shortlist speaks English', async ({ explorer, page }) => {
  await explorer.open(`?taal=en&weergave=bewaarlijst#lijst=${FIRST}`);
  await expect(page.getByRole('region', { name: 'Shortlist' })).toBeVisible();
});

listTest('the link opens the same list and nothing else that was chosen', { tag: '@server' }, async ({ explorer, shortlist, page }) => {
  await explorer.open(`?gemeente=heerlen&q=taal#lijst=${SECOND},${FIRST}`);
  await shortlist.link.click();
  const link = await shortlist.linkBox.inputValue();
  expect(new URL(link).search).toBe('?weergave=bewaarlijst');
  await shortlist.view.getByRole('button', { name: 'Kopieer de link' }).click();
  await expect(shortlist.view).toContainText('De link is gekopieerd.');
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(() => shortlist.slugs()).toEqual([SECOND, FIRST]);
});

listTest('the code on the screen says the link', { tag: '@server' }, async ({ shortlist, page }) => {
  await shortlist.open(FIRST, SECOND);
  const link = await shortlist.linkBox.inputValue();
  const picture = await shortlist.view.getByRole('img', { name: 'QR-code van deze lijst' }).screenshot();
  expect(await read(picture)).toBe(link);
});

/** What a phone reads from a picture. */
async function read(picture) {
  const { default: jsQR } = await import('jsqr');
  const { PNG } = await import('pngjs');
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
