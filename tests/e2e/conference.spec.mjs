// A citizens' conference on a kiosk: staff sets it up, residents react, nothing of it is lost, and files are handed over.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { AXE, expectNoViolations } from './accessibility.mjs';
import { launchOptions } from './chromium.mjs';
import { dataset, expect, test as base } from './explorer-page.mjs';
import { site } from './server.mjs';

const PIN = '2468';
const SCREEN = { width: 1080, height: 1920 };

class ConferenceKiosk {
  constructor(page, start) {
    this.page = page;
    this.start = start;
    this.staff = page.locator('main.staff');
    this.invitation = page.getByRole('button', { name: /Raak aan om te beginnen/ });
    this.helps = page.getByRole('button', { name: 'Dit helpt' });
    this.gap = page.getByRole('button', { name: 'Hier mist iets' });
    this.undo = page.getByRole('button', { name: 'Maak ongedaan' });
    this.anew = page.getByRole('button', { name: 'Opnieuw', exact: true });
  }

  async open(options = '') {
    await this.page.goto(`${this.start}?modus=kiosk${options}`);
    await this.page.locator('html[data-ready]').waitFor();
  }

  /** Sets the screen up; with a name there is a conference. */
  async setUp({ name, table, wishes = false } = {}) {
    await this.page.getByLabel('Pincode', { exact: true }).fill(PIN);
    await this.page.getByLabel('Nog een keer').fill(PIN);
    if (name) await this.page.getByLabel('Naam').fill(name);
    if (table) await this.page.getByLabel('Tafel of scherm').fill(table);
    if (wishes) await this.page.getByLabel(/Laat mensen een wens/).check();
    await this.page.getByRole('button', { name: 'Open het scherm' }).click();
    await this.invitation.waitFor();
  }

  /** A visitor who looks in Heerlen, at everything. */
  async look() {
    await this.invitation.click();
    await this.page.locator('[data-facet="gemeente"][data-value="heerlen"]').click();
    for (const question of ['fase', 'thema']) {
      await this.page.locator(`[data-question="${question}"] .tile`).first().click();
    }
    await this.page.locator('article').first().waitFor();
  }

  async openFirst() {
    const article = this.page.locator('article').first();
    const slug = await article.getAttribute('data-initiative');
    await article.getByRole('link').click();
    await this.page.locator('#detail-titel').waitFor();
    return slug;
  }

  async openPanel(pin = PIN) {
    const sign = this.page.getByRole('button', { name: 'Beheer' });
    await sign.focus();
    await this.page.keyboard.press('Enter');
    await this.page.getByLabel('Pincode').fill(pin);
    await this.page.getByRole('button', { name: 'Verder' }).click();
  }

  /** The file that staff saves. */
  async exported(button = 'Sla de reacties op') {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  async counts() {
    const { logs } = JSON.parse((await this.exported()).text);
    return logs.map(({ counts }) => counts);
  }
}

const test = base.extend({
  kiosk: async ({ explorer, start }, use) => use(new ConferenceKiosk(explorer.page, start)),
});

test.use({ viewport: SCREEN, hasTouch: true });

test('a screen is set up once, and is ready again after reloading', async ({ kiosk, page }) => {
  await kiosk.open();
  await expect(kiosk.staff).toContainText('Dit apparaat bewaart reacties');
  await page.getByRole('button', { name: 'Open het scherm' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Een pincode heeft 4 tot 8 cijfers.');
  await page.getByLabel('Pincode', { exact: true }).fill(PIN);
  await page.getByLabel('Nog een keer').fill('1357');
  await page.getByRole('button', { name: 'Open het scherm' }).click();
  await expect(page.getByRole('alert').first()).toContainText('niet gelijk');
  await kiosk.setUp();
  await page.reload();
  await expect(kiosk.invitation).toBeVisible();
  await expect(kiosk.staff).toHaveCount(0);
});

test('the PIN is typed on the screen, and is not kept as it is', async ({ kiosk, page }) => {
  await kiosk.open();
  for (const label of ['Pincode', 'Nog een keer']) {
    await page.getByLabel(label, { exact: true }).focus();
    for (const figure of PIN) await page.getByRole('button', { name: figure, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Open het scherm' }).click();
  await kiosk.invitation.waitFor();
  const kept = await page.evaluate(async () => {
    const open = indexedDB.open('kansrijk-kiosk');
    const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    const all = database.transaction('settings').objectStore('settings').getAll();
    return new Promise((done) => (all.onsuccess = () => done(JSON.stringify(all.result))));
  });
  expect(kept).toContain('hash');
  expect(kept).not.toContain(PIN);
});

test('staff comes in by holding the sign for three seconds, and only with the PIN', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp();
  const sign = page.getByRole('button', { name: 'Beheer' });
  // A short touch first: were it still counted, the door would open too early.
  await sign.click({ delay: 1_000 });
  const { x, y } = await sign.boundingBox();
  await page.mouse.move(x + 10, y + 10);
  await page.mouse.down();
  const start = performance.now();
  await expect(kiosk.staff).toBeVisible();
  expect(performance.now() - start).toBeGreaterThan(2_800);
  await page.mouse.up();
  const enter = page.getByRole('button', { name: 'Verder' });
  for (let guess = 0; guess < 5; guess += 1) {
    await page.getByLabel('Pincode').fill(`000${guess}`);
    await enter.click();
    await expect(page.getByRole('alert')).toContainText('klopt niet');
  }
  await page.getByLabel('Pincode').fill(PIN);
  await enter.click();
  await expect(page.getByRole('alert')).toContainText('Te vaak fout');
  // Staff who knows the PIN, and the way round a finger that does not, begins anew.
  await page.reload();
  await kiosk.openPanel();
  await expect(page.getByRole('heading', { name: 'Beheer' })).toBeVisible();
});

test('a reaction takes one touch, is thanked for, and can be undone', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee', table: 'Tafel 3' });
  await kiosk.look();
  const slug = await kiosk.openFirst();
  await kiosk.helps.click();
  await expect(page.getByText('Bedankt, je stem telt mee.')).toBeVisible();
  await expect(kiosk.helps).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Dit mist hier' }).click();
  await expect(page.getByRole('button', { name: 'Dit mist hier' })).toHaveAttribute('aria-pressed', 'true');
  await kiosk.undo.click();
  await expect(page.getByRole('button', { name: 'Dit mist hier' })).toHaveAttribute('aria-pressed', 'false');
  await kiosk.openPanel();
  const { name, text } = await kiosk.exported();
  expect(name).toMatch(/^kansrijk-tafel-3-.*\.json$/);
  const [log] = JSON.parse(text).logs;
  expect(log.conference).toMatchObject({ name: 'Praat mee', table: 'Tafel 3' });
  expect(log.dataset).toBe(dataset.hash);
  expect(log.counts).toMatchObject({ helps: 1, missing_here: 0 });
  expect(log.entries[0]).toMatchObject({ kind: 'initiative', initiative: slug, answer: 'helps', municipality: 'heerlen' });
  for (const { time } of log.entries) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:(00|15|30|45)$/);
});

test('a cell of the table of coverage leads to where one says that something is missing', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  await kiosk.look();
  await page.getByRole('navigation', { name: 'Manier van kijken' }).getByRole('link', { name: 'Waar is wat' }).tap();
  await page.locator('#cel-0-1').tap();
  await kiosk.gap.tap();
  await expect(kiosk.gap).toHaveAttribute('aria-pressed', 'true');
  await kiosk.openPanel();
  const [log] = JSON.parse((await kiosk.exported()).text).logs;
  expect(log.counts).toMatchObject({ gaps: 1 });
  expect(log.entries[0]).toMatchObject({ kind: 'gap', phase: 'baby' });
  expect(log.entries[0].municipality).toBe('heerlen');
});

test('the next visitor sees nothing of what was said, and says it for themselves', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  for (let visitor = 1; visitor <= 2; visitor += 1) {
    await kiosk.look();
    await expect(page.getByText('Bedankt')).toHaveCount(0);
    await expect(kiosk.gap).toHaveAttribute('aria-pressed', 'false');
    await kiosk.gap.click();
    await expect(kiosk.gap).toHaveAttribute('aria-pressed', 'true');
    await kiosk.anew.click();
  }
  await kiosk.openPanel();
  expect((await kiosk.counts())[0]).toMatchObject({ gaps: 2 });
});

test('without a conference nothing is asked', async ({ kiosk }) => {
  await kiosk.open();
  await kiosk.setUp();
  await kiosk.look();
  await expect(kiosk.gap).toHaveCount(0);
  await kiosk.openFirst();
  await expect(kiosk.helps).toHaveCount(0);
});

test('a wish goes further only when staff has read it', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee', wishes: true });
  await kiosk.look();
  for (const wish of ['Meer speeltuinen', 'Bel Jan op 06']) {
    await page.getByRole('button', { name: 'Schrijf een wens op' }).click();
    await expect(page.getByText('Schrijf geen namen op')).toBeVisible();
    await page.getByLabel('Wat wens je voor kinderen hier?').fill(wish);
    await page.getByRole('button', { name: 'Geef je wens' }).click();
    await expect(page.getByText('Bedankt')).toBeVisible();
  }
  await kiosk.openPanel();
  const before = (await kiosk.exported()).text;
  expect(before).not.toContain('speeltuinen');
  expect(JSON.parse(before).logs[0].counts).toMatchObject({ wishes: 0, left_out: 2 });
  await page.getByRole('listitem').filter({ hasText: 'speeltuinen' }).getByRole('button', { name: 'Mag verder' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Jan' }).getByRole('button', { name: 'Haal weg' }).click();
  await expect(page.getByRole('button', { name: 'Haal weg' })).toHaveCount(0);
  const after = (await kiosk.exported()).text;
  expect(after).toContain('Meer speeltuinen');
  expect(after).not.toContain('Jan');
  const table = (await kiosk.exported('Sla op als tabel (CSV)')).text;
  expect(table).toContain('Meer speeltuinen');
  expect(table.split('\r\n')[0]).toContain('conferentie');
});

test('files of other screens are counted once, and broken ones are named', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee', table: 'Tafel 1' });
  await kiosk.look();
  await kiosk.gap.click();
  await expect(kiosk.undo).toBeVisible();
  await kiosk.openPanel();
  const own = JSON.parse((await kiosk.exported()).text);
  const other = structuredClone(own);
  other.logs[0].id = 'f'.repeat(32);
  other.logs[0].conference.table = 'Tafel 2';
  other.logs[0].entries.push({
    number: 2, time: other.logs[0].entries[0].time, kind: 'initiative', initiative: 'ooit-geweest', answer: 'helps',
  });
  Object.assign(other.logs[0].counts, { entries: 2, helps: 1 });
  other.logs[0].names.initiatives = { 'ooit-geweest': 'Wat er ooit was' };
  const folder = mkdtempSync(join(tmpdir(), 'conferentie-'));
  const files = [['eigen.json', JSON.stringify(own)], ['ander.json', JSON.stringify(other)], ['kapot.json', '{"kind":']];
  const paths = files.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const chooser = page.getByLabel('Voeg bestanden van andere schermen toe');
  await chooser.setInputFiles(paths);
  const told = page.getByRole('status').filter({ hasText: 'kapot.json' });
  await expect(told).toContainText('eigen.json: Toegevoegd: 1 reactie.');
  await expect(told).toContainText('ander.json: Toegevoegd: 2 reacties.');
  await expect(told.getByRole('listitem').filter({ hasText: 'kapot.json' })).not.toContainText('Toegevoegd');
  await chooser.setInputFiles(paths.slice(0, 2));
  await page.getByRole('button', { name: 'Toon het bord' }).click();
  const board = page.locator('main.board');
  await expect(board.getByRole('status')).toContainText('2 schermen · 3 reacties');
  await expect(board).toContainText('Wat er ooit was (staat niet in deze gegevens)');
  await expect(board.getByRole('listitem').filter({ hasText: 'Heerlen' })).toContainText('2');
  rmSync(folder, { recursive: true });
});

test('the board shows what is said in another window of the same browser', async ({ kiosk, context, start }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  const wall = new ConferenceKiosk(await context.newPage(), start);
  await wall.open();
  await wall.openPanel();
  await wall.page.getByRole('button', { name: 'Toon het bord' }).click();
  await expect(wall.page.getByText('Er zijn nog geen reacties.')).toBeVisible();
  await kiosk.page.bringToFront();
  await kiosk.look();
  await kiosk.gap.click();
  await expect(kiosk.undo).toBeVisible();
  await expect(wall.page.locator('main.board').getByRole('status')).toContainText('1 reactie', { timeout: 10_000 });
  await kiosk.undo.click();
  await expect(wall.page.getByText('Er zijn nog geen reacties.')).toBeVisible({ timeout: 10_000 });
});

test('staff changes the settings, and is told everything that is wrong with them', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp();
  await kiosk.openPanel();
  const [seconds, pin] = [page.getByLabel(/^Seconden zonder/), page.getByLabel('Verander de pincode')];
  const save = page.getByRole('button', { name: 'Bewaar', exact: true });
  await seconds.fill('5');
  await pin.fill('12');
  await save.click();
  for (const words of ['Een pincode heeft 4 tot 8 cijfers.', 'Vul een getal in van 20 tot 3600 seconden.']) {
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
  await seconds.fill('45');
  await pin.fill('97531');
  await save.click();
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible();
  await expect(page.getByText('Een pincode heeft')).toHaveCount(0);
  await page.reload();
  await kiosk.openPanel('97531');
  await expect(seconds).toHaveValue('45');
});

test('staff sees that something kept cannot be read', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('kansrijk-kiosk');
        request.onerror = fail;
        request.onsuccess = () => {
          const transaction = request.result.transaction('entries', 'readwrite', { durability: 'strict' });
          transaction.objectStore('entries').put('{"of another', 'time');
          transaction.oncomplete = done;
        };
      }),
  );
  await page.reload();
  await kiosk.look();
  await kiosk.gap.click();
  await expect(page.getByText('Bedankt, je stem telt mee.')).toBeVisible();
  await kiosk.openPanel();
  await expect(kiosk.staff).toContainText('Een deel van wat dit apparaat bewaarde is niet te lezen.');
  expect((await kiosk.counts())[0]).toMatchObject({ gaps: 1 });
});

for (const state of ['setting up', 'the panel', 'the board', 'a wish', 'reactions']) {
  test(`${state} has no violations`, async ({ kiosk, page }) => {
    await page.addInitScript(AXE);
    await kiosk.open();
    if (state === 'setting up') {
      await page.getByLabel('Naam').focus();
      await expectNoViolations(page);
      return;
    }
    await kiosk.setUp({ name: 'Praat mee', wishes: true });
    await kiosk.look();
    await kiosk.openFirst();
    await kiosk.helps.click();
    await expect(kiosk.undo).toBeVisible();
    if (state === 'a wish') await page.getByRole('button', { name: 'Schrijf een wens op' }).click();
    if (state === 'the panel' || state === 'the board') await kiosk.openPanel();
    if (state === 'the board') await page.getByRole('button', { name: 'Toon het bord' }).click();
    await expectNoViolations(page);
  });
}

test('where the browser keeps nothing, staff sees it first and the kiosk goes on', async ({ kiosk, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await kiosk.open();
  await expect(kiosk.staff).toContainText('Dit apparaat bewaart niets.');
  await kiosk.setUp({ name: 'Praat mee' });
  await kiosk.look();
  await kiosk.gap.click();
  await expect(page.getByText('Je stem telt mee zolang dit scherm aan staat.')).toBeVisible();
  await kiosk.openPanel();
  await expect(kiosk.staff).toContainText('Dit apparaat bewaart niets.');
  expect((await kiosk.counts())[0]).toMatchObject({ gaps: 1 });
});

test('what cannot be kept is not thanked for, and does not count', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  await kiosk.look();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await kiosk.gap.click();
  await expect(page.getByText('Dat kon niet worden bewaard.')).toBeVisible();
  await expect(page.getByText('Bedankt')).toHaveCount(0);
  await kiosk.openPanel();
  await expect(kiosk.staff).toContainText('Niet alles kon worden bewaard.');
  expect((await kiosk.counts())[0]).toMatchObject({ gaps: 0 });
});

test('settings that cannot be kept are not said to be', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.setUp();
  await kiosk.openPanel();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Niet alles kon worden bewaard.' })).toBeVisible();
  await expect(page.getByText('Bewaard.', { exact: true })).toHaveCount(0);
});

test('every reaction that was thanked for survives the death of the browser', { tag: '@server' }, async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'kiosk-profile-'));
  const thanked = [];
  const ROUNDS = 3;
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport: SCREEN });
    const page = context.pages()[0] ?? (await context.newPage());
    const kiosk = new ConferenceKiosk(page, baseURL);
    await kiosk.open();
    if (round === 0) await kiosk.setUp({ name: 'Praat mee' });
    await kiosk.look();
    const slug = await kiosk.openFirst();
    await kiosk.helps.click();
    await expect(page.getByText('Bedankt')).toBeVisible();
    thanked.push(slug);
    await kill(profile);
    await context.close().catch(() => undefined);
  }
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport: SCREEN });
  const page = context.pages()[0] ?? (await context.newPage());
  const kiosk = new ConferenceKiosk(page, baseURL);
  await kiosk.open();
  await kiosk.openPanel();
  const [log] = JSON.parse((await kiosk.exported()).text).logs;
  expect(log.entries.map(({ initiative }) => initiative)).toEqual(thanked);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Ends every process of the browser that uses a profile, as a power cut does: at once. */
function kill(profile) {
  return new Promise((done) => spawn('pkill', ['-KILL', '-f', profile]).on('exit', done));
}

test('the dataset of the site is the one that reactions name', { tag: '@server' }, async ({ kiosk }) => {
  const published = JSON.parse(readFileSync(join(site, 'dataset.json'), 'utf8'));
  await kiosk.open();
  await kiosk.setUp({ name: 'Praat mee' });
  await kiosk.openPanel();
  expect(JSON.parse((await kiosk.exported()).text).logs[0].dataset).toBe(published.hash);
});
