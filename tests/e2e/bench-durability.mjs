// What survives when the browser of a kiosk is killed: `cargo xtask bench durability`.
//
// A kiosk with a conference is touched by a script in its page, as fast as it thanks. At moments by chance every process
// of the browser is killed (SIGKILL), and started again on the same profile. In the end every reaction that was thanked
// for has to be there. Fails with exit code 1 when one is not.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const REACTIONS = Number(process.env.REACTIONS ?? 10_000);
const KILLS = Number(process.env.KILLS ?? 20);
const PIN = '2468';

const { server, origin } = await serve();
const profile = mkdtempSync(join(tmpdir(), 'kiosk-durability-'));
// One number for each entry that was thanked for: an answer, or an answer that was taken back.
let thanked = 0;

async function open() {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1080, height: 1920 } });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeBinding('thankedFor', () => {
    thanked += 1;
  });
  await page.goto(`${origin}/?modus=kiosk&rusttijd=3600`);
  await page.locator('html[data-ready]').waitFor();
  return { context, page };
}

async function setUp(page) {
  await page.getByLabel('Pincode', { exact: true }).fill(PIN);
  await page.getByLabel('Nog een keer').fill(PIN);
  await page.getByLabel('Naam').fill('Duurproef');
  await page.getByRole('button', { name: 'Open het scherm' }).click();
}

/** Touches the three answers in turn for as long as the page lives; each change on the screen is a thank-you. */
async function touch(page) {
  const invitation = page.getByRole('button', { name: /Raak aan/ });
  await invitation.click().catch(async (error) => {
    throw new Error(`After ${thanked} reactions there is no invitation but: ${await page.innerText('body')}`, { cause: error });
  });
  for (const question of ['gemeente', 'fase', 'thema']) await page.locator(`[data-question="${question}"] .tile`).first().click();
  await page.locator('article a').first().click();
  await page.locator('.reaction').first().waitFor();
  await page.evaluate(async () => {
    const pressed = (button) => button.getAttribute('aria-pressed');
    const changed = (index, before) =>
      new Promise((done) => {
        const look = () => {
          const button = document.querySelectorAll('.reaction')[index];
          if (button && pressed(button) !== before && !button.disabled) done();
          else setTimeout(look);
        };
        look();
      });
    (async () => {
      for (let turn = 0; ; turn = (turn + 1) % 3) {
        const button = document.querySelectorAll('.reaction')[turn];
        const before = pressed(button);
        button.click();
        await changed(turn, before);
        globalThis.thankedFor();
      }
    })();
  });
}

const kill = () => spawnSync('pkill', ['-KILL', '-f', profile]);
const share = REACTIONS / (KILLS + 1);
let killed = 0;
while (thanked < REACTIONS) {
  const { context, page } = await open();
  if (thanked === 0) await setUp(page);
  // By chance, around the share of each life.
  const until = killed < KILLS ? Math.min(REACTIONS, thanked + share * (0.5 + Math.random())) : REACTIONS;
  await touch(page);
  while (thanked < until) await new Promise((done) => setTimeout(done, 1 + Math.random() * 20));
  kill();
  killed += 1;
  await context.close().catch(() => undefined);
}

const { context, page } = await open();
await page.getByRole('button', { name: 'Beheer' }).focus();
await page.keyboard.press('Enter');
await page.getByLabel('Pincode').fill(PIN);
await page.getByRole('button', { name: 'Verder' }).click();
const download = page.waitForEvent('download');
await page.getByRole('button', { name: 'Sla de reacties op' }).click();
const { logs } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
const kept = logs.reduce((sum, log) => sum + log.entries.length, 0);
await context.close();
server.close();
rmSync(profile, { recursive: true, force: true });

console.log(`${thanked} reactions thanked for, ${killed} times killed, ${kept} kept (one may be kept that nobody was yet thanked for, each time)`);
if (kept < thanked || kept > thanked + killed) process.exitCode = 1;
