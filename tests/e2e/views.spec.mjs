// The ways of looking: links between them, each by mouse and by keyboard alone, and what can be saved.

import { readFile } from 'node:fs/promises';
import { DESK, PHONE, countWords, dataset, expect, test } from './explorer-page.mjs';

const VIEWS = [
  ['Lijst', ''],
  ['Levenslijn', 'levenslijn'],
  ['Kaart', 'kaart'],
  ['Waar is wat', 'matrix'],
  ['Gemeente', 'gemeente'],
  ['Programma’s', 'programmas'],
  ['Samenhang', 'samenhang'],
];
const municipality = (slug) => dataset.municipalities.find((one) => one.slug === slug);
const link = (explorer, name) => explorer.page.getByRole('navigation', { name: 'Manier van kijken' }).getByRole('link', { name });
const region = (explorer, name) => explorer.results.getByRole('heading', { name, exact: true });

/** Presses Tab until something has the focus. */
async function tabTo(page, target) {
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The keyboard does not lead there.');
}

test.use({ viewport: DESK });

test('every way of looking shows the same hits, has an address, and is undone by Back', async ({ explorer, page }) => {
  await explorer.open('?gemeente=vaals&thema=taal');
  const slugs = (await explorer.hitSlugs()).sort();
  for (const [name, slug] of VIEWS.slice(1)) {
    await link(explorer, name).click();
    await explorer.expectAddress(`?gemeente=vaals&thema=taal&weergave=${slug}`);
    await expect(link(explorer, name)).toHaveAttribute('aria-current', 'page');
    await explorer.expectHitCount(slugs.length);
    expect((await explorer.hitSlugs()).sort()).toEqual(slugs);
  }
  for (const [name] of VIEWS.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(link(explorer, name)).toHaveAttribute('aria-current', 'page');
  }
});

for (const [name, slug] of VIEWS.slice(1)) {
  test(`the address of ${name} shows it, and a reload too`, async ({ explorer, page }) => {
    await explorer.open(`?weergave=${slug}`);
    await expect(link(explorer, name)).toHaveAttribute('aria-current', 'page');
    await page.reload();
    await explorer.expectReady();
    await expect(link(explorer, name)).toHaveAttribute('aria-current', 'page');
  });

  for (const width of [320, 768]) {
    test(`${name} fits a screen of ${width} pixels`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 740 });
      await explorer.open(`?weergave=${slug}&gemeente=heerlen,bergen`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test(`nothing moves while ${name} is loaded`, { tag: '@server' }, async ({ explorer, page }) => {
    await explorer.watchShifts();
    await explorer.open(`?weergave=${slug}`);
    await page.evaluate(() => document.fonts.ready);
    await expect(explorer.hits.first()).toBeAttached();
    expect(await explorer.shift()).toBeLessThanOrEqual(0.02);
  });
}

test('going from one way of looking to another, again and again, takes no more memory', { tag: '@server' }, async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate.apply(WebAssembly, given);
      globalThis.memory = instance.exports.memory;
      return instance;
    };
  });
  await explorer.open('?gemeente=heerlen');
  const goRound = (times) => page.evaluate(async ([names, times]) => {
    const shown = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let time = 0; time < times; time += 1) {
      for (const name of names) {
        [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent === name).click();
        await shown();
      }
    }
    return globalThis.memory.buffer.byteLength;
  }, [VIEWS.map(([name]) => name), times]);
  const before = await goRound(6);
  expect(await goRound(12)).toBeLessThanOrEqual(before * 1.05);
});

test('on the life line a phase chooses its months, and takes them back, by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=levenslijn');
  const baby = explorer.results.getByRole('link', { name: 'Kies de leeftijd: Baby' });
  await baby.focus();
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?leeftijd=0..24&weergave=levenslijn');
  // Until then it is the link before the choice, which has the focus still.
  await expect(baby).toHaveAttribute('aria-current', 'true');
  await expect(baby).toBeFocused();
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?weergave=levenslijn');
});

test('months are chosen by sweeping along the age line', async ({ explorer, page }) => {
  await explorer.open('?weergave=levenslijn');
  const line = await explorer.results.locator('.age-range__picture').boundingBox();
  const at = (share) => [line.x + line.width * share, line.y + line.height * 0.3];
  await page.mouse.move(...at(0.01));
  await page.mouse.down();
  await page.mouse.move(...at(0.1), { steps: 3 });
  await page.mouse.move(...at(0.23), { steps: 3 });
  await page.mouse.up();
  await explorer.expectAddress('?leeftijd=-10..0&weergave=levenslijn');
});

test('bars are grouped by theme, or by how near they are', async ({ explorer }) => {
  await explorer.open('?weergave=levenslijn&gemeente=heerlen');
  await expect(region(explorer, 'Taal en lezen')).toBeVisible();
  await explorer.results.getByRole('link', { name: 'op afstand' }).click();
  await explorer.expectAddress('?gemeente=heerlen&weergave=levenslijn&groep=dichtbij');
  await expect(region(explorer, 'in Heerlen')).toBeVisible();
  await expect(region(explorer, 'heel Parkstad')).toBeVisible();
});

test('what many bars take the place of stays until they are whole', async ({ explorer, page }) => {
  await explorer.open('?weergave=levenslijn');
  const body = page.locator('.life-chart__body');
  await body.evaluate((old) => old.setAttribute('data-old', ''));
  const isWhole = (chart) => chart.evaluate((body) => body.parentElement.getAttribute('aria-busy') === 'false');
  await expect.poll(() => isWhole(body)).toBe(true);
  await explorer.hurryClock();
  const seen = await explorer.value('thema', 'taal').evaluate((control) => new Promise((done) => {
    const seen = [];
    const chart = document.querySelector('.life-chart__body').parentElement;
    new MutationObserver((_, observer) => {
      const bodies = [...document.querySelectorAll('.life-chart__body')];
      seen.push({ old: bodies.filter((body) => body.hasAttribute('data-old')).length, all: bodies.length, busy: chart.getAttribute('aria-busy') });
      if (seen.at(-1).busy === 'true') return;
      observer.disconnect();
      done(seen);
    }).observe(chart, { attributeFilter: ['aria-busy'], childList: true });
    control.click();
  }));
  expect(seen.every(({ all }) => all === 1), 'one chart at a time').toBe(true);
  expect(seen.some(({ old, busy }) => old === 1 && busy === 'true'), 'the old one while the new one is made').toBe(true);
  expect(seen.at(-1)).toEqual({ old: 0, all: 1, busy: 'false' });
  await explorer.expectHitCount(await explorer.count('thema', 'taal'));
});

for (const [name, selector] of [['Waar is wat', '.coverage'], ['Kaart', '.area-map']]) {
  test(`what was seen to grow in ${name} is put into the page once`, async ({ explorer, page }) => {
    await explorer.open();
    await page.evaluate((selector) => {
      window.added = 0;
      const count = (records) => {
        const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
        window.added += nodes.filter((node) => node.matches(selector) || node.querySelector(selector)).length;
      };
      new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    }, selector);
    await explorer.hurryClock();
    await link(explorer, name).click();
    // Whatever else the page does has as little time.
    await expect(page.locator(`[aria-busy="false"] > ${selector}`)).toBeVisible({ timeout: 40_000 });
    expect(await page.evaluate(() => window.added)).toBe(1);
  });
}

test('a way of looking that is left is not made anew before', async ({ explorer, page }) => {
  await explorer.open('?weergave=levenslijn');
  await page.evaluate(() => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (value === 'life-chart__body') document.documentElement.setAttribute('data-made-anew', '');
      return set.call(this, name, value);
    };
  });
  await link(explorer, 'Kaart').click();
  await expect(page.locator('.area-map')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-made-anew');
  await link(explorer, 'Levenslijn').click();
  await expect(page.locator('html')).toHaveAttribute('data-made-anew');
});

test('a bar opens its initiative, and the focus comes back to it', async ({ explorer, page }) => {
  await explorer.open('?weergave=levenslijn&gemeente=vaals');
  const [slug] = await explorer.hitSlugs();
  await explorer.hitLink(slug).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.detail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.detail).toBeHidden();
  await expect(explorer.hitLink(slug)).toBeFocused();
});

test('on a phone the life line runs downwards, past birth', async ({ explorer, page }) => {
  await page.setViewportSize(PHONE);
  await explorer.open('?weergave=levenslijn');
  const tops = await Promise.all(dataset.phases.map(async ({ name }) => (await region(explorer, name).boundingBox()).y));
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  await expect(explorer.hits).toHaveCount(dataset.initiatives.length);
});

test('the map is walked along and chosen from by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=kaart');
  const tile = (slug) => page.locator(`[data-tile="${slug}"]`);
  await expect(page.locator('[data-tile]')).toHaveCount(dataset.municipalities.length);
  await tile('heerlen').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tile('kerkrade')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tile('heerlen')).toBeFocused();
  const words = await tile('heerlen').getAttribute('aria-label');
  const [own, wider] = words.match(/\d+/g).map(Number);
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=heerlen&weergave=kaart');
  await explorer.expectHitCount(own + wider);
  await expect(tile('heerlen')).toHaveAttribute('aria-current', 'true');
  await expect(tile('heerlen')).toBeFocused();
});

test('the map comes closer to a region', async ({ explorer, page }) => {
  await explorer.open('?weergave=kaart');
  await explorer.results.getByRole('button', { name: 'Parkstad', exact: true }).click();
  const within = dataset.municipalities.filter(({ subregion }) => subregion === 'parkstad');
  await expect(page.locator('[data-tile]')).toHaveCount(within.length);
  await explorer.results.getByRole('button', { name: 'Hele kaart' }).click();
  await expect(page.locator('[data-tile]')).toHaveCount(dataset.municipalities.length);
});

test('names on the map can be read on the smallest screen', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await explorer.open('?weergave=kaart');
  const sizes = await page.locator('[data-tile] text').evaluateAll((words) => words.map((word) => {
    const [own, tile] = [word, word.parentElement.querySelector('path')].map((part) => part.getBoundingClientRect());
    return { height: own.height, outside: Math.max(tile.left - own.left, own.right - tile.right) };
  }));
  for (const { height, outside } of sizes) {
    expect(height).toBeGreaterThan(9);
    expect(outside).toBeLessThanOrEqual(2);
  }
});

test('a cell of the table of coverage leads to what it counts, by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=matrix&rijen=naam');
  const first = explorer.results.locator('#cel-0-0');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = explorer.results.locator('#cel-1-1');
  await expect(cell).toBeFocused();
  const [own, wider] = (await cell.innerText()).match(/\d+(?= (van|voor))/g).map(Number);
  await page.keyboard.press('Enter');
  await explorer.expectHitCount(own + wider);
  await explorer.expectAddress(`?gemeente=${[...dataset.municipalities].sort((one, other) => one.name.localeCompare(other.name, 'nl'))[1].slug}&fase=baby&rijen=naam`);
  await expect(explorer.results).toBeFocused();
});

test('the table of coverage goes against themes and says what a gap means', async ({ explorer }) => {
  await explorer.open('?weergave=matrix');
  await explorer.results.getByRole('link', { name: 'thema’s' }).click();
  await explorer.expectAddress('?weergave=matrix&kolommen=thema');
  await expect(explorer.results.getByRole('columnheader')).toHaveCount(dataset.themes.length + 2 + dataset.initiatives.some(({ themes }) => themes.length === 0));
  await expect(explorer.results.getByText('Een gat betekent: niet gevonden in onze bronnen.')).toBeVisible();
  await explorer.results.getByRole('link', { name: 'meeste gaten eerst' }).click();
  await explorer.expectAddress('?weergave=matrix&kolommen=thema&rijen=gaten');
});

test('municipalities are chosen and stand side by side', async ({ explorer, page }) => {
  await explorer.open('?weergave=gemeente');
  const at = (slug) => page.locator(`[data-municipality="${slug}"]`);
  await explorer.results.getByRole('link', { name: 'Heerlen', exact: true }).first().click();
  await expect(at('heerlen').getByRole('heading', { name: 'Waarom de gemeente meedoet' })).toBeVisible();
  await explorer.results.getByText('Zet er een gemeente naast').click();
  await explorer.results.getByRole('link', { name: 'Bergen', exact: true }).first().click();
  await explorer.expectAddress('?gemeente=bergen,heerlen&weergave=gemeente');
  await expect(at('bergen').getByText('Volgt nog.')).toBeVisible();
  const former = municipality('beekdaelen').former.map(({ name }) => name);
  await explorer.open('?weergave=gemeente&gemeente=beekdaelen');
  for (const name of former) await expect(at('beekdaelen').getByText(new RegExp(`^Hier hoort nu ook bij: .*${name}`))).toBeVisible();
});

test('municipalities are chosen, compared, taken away and looked into by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=gemeente');
  const choose = (name) => explorer.results.getByRole('link', { name, exact: true }).first();
  await tabTo(page, choose('Heerlen'));
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=heerlen&weergave=gemeente');
  await expect(explorer.results).toBeFocused();
  await tabTo(page, explorer.results.getByText('Zet er een gemeente naast'));
  await page.keyboard.press('Enter');
  await tabTo(page, choose('Vaals'));
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=heerlen,vaals&weergave=gemeente');
  await tabTo(page, explorer.results.getByRole('link', { name: 'Haal Heerlen weg' }));
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=vaals&weergave=gemeente');
  await tabTo(page, page.locator('[data-municipality="vaals"]').getByRole('link', { name: 'Peuter', exact: true }));
  await page.keyboard.press('Enter');
  await explorer.expectAddress('?gemeente=vaals&fase=peuter');
});

test('programmes are looked into by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=programmas');
  const [programme] = dataset.programmes;
  const sheet = page.locator(`[data-programme="${programme.slug}"]`);
  await tabTo(page, sheet.getByText('Bronnen', { exact: true }));
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('link', { name: programme.sources[0].title })).toBeVisible();
  await tabTo(page, sheet.getByRole('link', { name: programme.sources[0].title }));
  await page.keyboard.press('Shift+Tab');
  const connections = sheet.getByRole('link', { name: 'Bekijk de samenhang' });
  for (let press = 0; press < 40 && !(await connections.evaluate((link) => link === document.activeElement)); press += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await explorer.expectAddress(`?weergave=samenhang&rond=programma/${programme.slug}`);
  await expect(explorer.results).toBeFocused();
  const top = await explorer.results.evaluate((element) => Math.abs(element.getBoundingClientRect().top));
  expect(top).toBeLessThan(200);
});

test('a programme shows its ambition, and leads to its initiatives', async ({ explorer, page }) => {
  await explorer.open('?weergave=programmas');
  const [programme] = dataset.programmes;
  const sheet = page.locator(`[data-programme="${programme.slug}"]`);
  await expect(sheet.getByText(programme.ambition)).toBeVisible();
  const count = dataset.initiatives.filter(({ programmes }) => programmes.includes(programme.slug)).length;
  await sheet.getByRole('link', { name: `Bekijk ${countWords(count)}` }).click();
  await explorer.expectAddress(`?programma=${programme.slug}&weergave=programmas`);
  await explorer.expectHitCount(count);
});

test('connections lead from an organisation to an initiative and on, by keyboard alone', async ({ explorer, page }) => {
  await explorer.open('?weergave=samenhang');
  const organisation = dataset.organisations.find(({ slug }) => slug === 'ggd-zuid-limburg');
  await explorer.results.getByRole('link', { name: organisation.name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await explorer.expectAddress(`?weergave=samenhang&rond=organisatie/${organisation.slug}`);
  await expect(region(explorer, organisation.name)).toBeVisible();
  const led = dataset.initiatives.find(({ lead }) => lead.includes(organisation.slug));
  await explorer.results.getByRole('list').getByRole('link', { name: led.title, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await explorer.expectAddress(`?weergave=samenhang&rond=initiatief/${led.slug}`);
  await explorer.results.getByRole('link', { name: 'Lees over dit initiatief' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.detailTitle).toHaveText(led.title);
});

for (const [name, slug, file] of [
  ['Levenslijn', 'levenslijn', 'levenslijn'],
  ['Kaart', 'kaart', 'kaart'],
  ['Waar is wat', 'matrix', 'dekking'],
  ['Gemeente', 'gemeente&gemeente=heerlen,vaals,bergen', 'gemeente'],
  ['Programma’s', 'programmas', 'programmas'],
  ['Samenhang', 'samenhang&rond=programma/trendbreuk', 'samenhang'],
]) {
  test(`${name} can be saved as a picture`, async ({ explorer, page }) => {
    await explorer.open(`?weergave=${slug}`);
    const save = async (kind) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `(${kind})` }).click()]);
      expect(download.suggestedFilename()).toBe(`${file}.${kind.toLowerCase()}`);
      return readFile(await download.path());
    };
    const drawing = String(await save('SVG'));
    const problems = await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length, drawing);
    expect(problems).toBe(0);
    expect(drawing).toContain('Gegevens van');
    const pixels = await save('PNG');
    expect(pixels.subarray(1, 4).toString()).toBe('PNG');
    expect(pixels.length).toBeGreaterThan(10_000);
  });
}

test('the table of coverage can be saved for a spreadsheet', async ({ explorer, page }) => {
  await explorer.open('?weergave=matrix');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '(CSV)' }).click()]);
  const lines = String(await readFile(await download.path())).trim().split('\r\n');
  expect(lines).toHaveLength(dataset.municipalities.length + 1);
});

test('a child gives an age to look at, and stands nowhere but in the page', async ({ explorer, page, context }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
  await explorer.open('?weergave=levenslijn');
  await page.getByText('Mijn kind', { exact: true }).click();
  await page.getByLabel('Mijn kind is geboren').check();
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('Vul een hele datum in')).toBeVisible();
  await page.getByLabel('Maand van geboorte').selectOption('2');
  await page.getByLabel('Jaar', { exact: true }).selectOption('2024');
  await page.getByLabel('Naam (hoeft niet)').fill('Noor');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('Nu: Peuter, 2 jaar en 9 maanden')).toBeVisible();
  await expect(page.getByText('Daarna: Basisschool, vanaf februari 2028')).toBeVisible();
  await page.getByLabel('Ik ben zwanger').check();
  await page.getByLabel('Uitgerekende datum').fill('2027-03-01');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('Nu: Zwangerschap, 4 maanden vóór de geboorte')).toBeVisible();
  await page.getByRole('button', { name: 'Wat is er voor al deze kinderen' }).click();
  await explorer.expectAddress('?fase=peuter,zwangerschap&weergave=levenslijn');
  await page.getByRole('button', { name: 'Wat is er nu', exact: true }).first().click();
  await explorer.expectAddress('?leeftijd=33..34&weergave=levenslijn');
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
  expect((await context.storageState()).cookies).toEqual([]);
  await page.reload();
  await explorer.expectReady();
  await page.getByText('Mijn kind', { exact: true }).click();
  await expect(page.getByText('Noor', { exact: true })).toHaveCount(0);
});

test('initiatives of the shortlist stand side by side', async ({ explorer, page }) => {
  const [one, two, three] = dataset.initiatives.slice(0, 3).map(({ slug }) => slug);
  await explorer.open(`?weergave=bewaarlijst#lijst=${one},${two},${three}`);
  const compare = page.getByRole('button', { name: /^Vergelijk / });
  await expect(page.getByText('Kies twee of drie initiatieven van je lijst.')).toBeVisible();
  await compare.nth(0).click();
  await compare.nth(1).click();
  await explorer.expectAddress(`?weergave=bewaarlijst&vergelijk=${one},${two}`);
  const table = page.getByRole('region', { name: 'Naast elkaar' });
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  await compare.nth(0).click();
  await expect(table).toHaveCount(0);
});

// A single file only knows an address to share when it was made with one.
test('an initiative can be shared by a link and a code', { tag: '@server' }, async ({ explorer, page }) => {
  const [{ slug, title }] = dataset.initiatives;
  await explorer.open(`?initiatief=${slug}`);
  await explorer.detail.getByText('Deel dit').click();
  await expect(explorer.detail.getByRole('img', { name: `QR-code van ${title}` })).toBeVisible();
  const shared = new URL(await explorer.detail.getByLabel('Link', { exact: true }).inputValue());
  expect(shared.pathname).toMatch(new RegExp(`/initiatief/${slug}\\.html$`));
});

test('a text is read aloud by a voice of the device, and only there', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const voices = (list) => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => list, configurable: true });
    const voice = (localService) => Object.create(SpeechSynthesisVoice.prototype, {
      lang: { value: 'nl-NL' }, localService: { value: localService }, name: { value: 'Stem' },
    });
    globalThis.giveVoice = (localService) => {
      voices([voice(localService)]);
      speechSynthesis.onvoiceschanged?.(new Event('voiceschanged'));
    };
    voices([]);
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
    speechSynthesis.speak = (utterance) => { globalThis.spoken = utterance.text; };
  });
  const [{ slug, title }] = dataset.initiatives;
  await explorer.open(`?initiatief=${slug}`);
  const read = explorer.detail.getByRole('button', { name: 'Lees voor' });
  await page.evaluate(() => giveVoice(false));
  await expect(read).toHaveCount(0);
  await page.evaluate(() => giveVoice(true));
  await read.click();
  expect(await page.evaluate(() => globalThis.spoken)).toContain(title);
  await expect(explorer.detail.getByRole('button', { name: 'Stop met voorlezen' })).toBeVisible();
});
