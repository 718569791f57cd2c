// Whether a kiosk lasts a day: `cargo xtask bench kiosk`.
//
// Ten hours at a conference, in the browser's virtual time: visitors come, touch the screen at places by chance, go, and
// the screen begins anew. Fails with exit code 1 when the console shows an error, when the screen no longer answers, or
// when memory at the end is more than 1.2 times what it was after the first touches.
//
// SEED=7 gives another day; TOUCHES=2000 a shorter one.

import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './server.mjs';

const TOUCHES = Number(process.env.TOUCHES ?? 20_000);
const SEED = Number(process.env.SEED ?? 1);
const FIRST = 500;
const GROWTH = 1.2;
const IDLE = 90;
const PIN = '2468';
const SCREEN = { width: 1080, height: 1920 };

/** Milliseconds that a day takes, and those of it until the next touch, on average. */
const DAY = (10 * 3_600_000 * TOUCHES) / 20_000;
/** Touches of a visitor, on average; and milliseconds between them, which leaves time for the screen to begin anew. */
const VISIT = 100;
const PAUSE = DAY / TOUCHES - ((IDLE + 10) * 1000) / VISIT;

/** Numbers from 0 to 1 by chance, the same for the same seed (mulberry32, public domain). */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs in the page before its own scripts: remembers the memory of the program. */
function watchMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      globalThis.programMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
}

const random = chance(SEED);
const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, serviceWorkers: 'block' });
const page = await context.newPage();
const errors = [];
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
page.on('pageerror', (error) => errors.push(String(error)));
page.on('crash', () => errors.push('The page crashed.'));
await page.addInitScript(watchMemory);
const session = await context.newCDPSession(page);

/** Lets so many milliseconds go by, as fast as the page can. */
async function pass(budget) {
  const over = new Promise((done) => session.once('Emulation.virtualTimeBudgetExpired', done));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget });
  await over;
}

/** Bytes after the garbage is gone, and what the page consists of. */
async function measure() {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const program = await page.evaluate(() => globalThis.programMemory.buffer.byteLength);
  return { program, heap: usedSize, nodes, listeners: jsEventListeners };
}

/** A place on the screen: any, or for most touches one on something that can be touched. */
async function place() {
  const [x, y, among] = [random(), random(), random()];
  if (random() < 0.3) return [x * SCREEN.width, y * SCREEN.height];
  return page.evaluate(
    ([x, y, among, { width, height }]) => {
      const scope = document.querySelector('dialog:modal') ?? document;
      const boxes = [...scope.querySelectorAll('button:not(:disabled), a[href], summary, input, textarea')]
        .filter((control) => control.checkVisibility())
        .map((control) => control.getBoundingClientRect())
        .filter((box) => box.top >= 0 && box.bottom <= height && box.width > 0);
      const box = boxes[Math.floor(among * boxes.length)] ?? new DOMRect(0, 0, width, height);
      return [box.left + x * box.width, box.top + y * box.height];
    },
    [x, y, among, SCREEN],
  );
}

/** A touch, or for one in twenty a finger that is drawn over the screen. */
async function touch() {
  const [x, y] = await place();
  if (random() >= 0.05) {
    await page.touchscreen.tap(x, y);
    return;
  }
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x, y }]);
  for (let step = 1; step <= 4; step += 1) await send('touchMove', [{ x, y: Math.max(0, y - step * 60) }]);
  await send('touchEnd', []);
}

await page.goto(`${origin}/?modus=kiosk&rusttijd=${IDLE}`);
await page.locator('html[data-ready]').waitFor();
await page.getByLabel('Pincode', { exact: true }).fill(PIN);
await page.getByLabel('Nog een keer').fill(PIN);
await page.getByLabel('Naam').fill('Een lange dag');
for (const box of await page.getByRole('checkbox').all()) await box.check();
await page.getByRole('button', { name: 'Open het scherm' }).tap();
const invitation = page.locator('.attract__invitation').first();
await invitation.waitFor();

const MIB = 2 ** 20;
const row = (...cells) => console.log(cells.map((cell) => String(cell).padStart(12)).join(''));
row('touches', 'hours', 'begun anew', 'wasm MiB', 'heap MiB', 'nodes', 'listeners');
const begin = await page.evaluate(() => performance.now());
let visits = 0;
let left = 0;
let first;
let last;
for (let touches = 0; touches <= TOUCHES; touches += 1) {
  if (left === 0) {
    await pass((IDLE + 10) * 1000);
    if (!(await invitation.isVisible())) errors.push(`After ${touches} touches it did not begin anew.`);
    if (touches === FIRST || touches % (TOUCHES / 20) === 0 || touches === TOUCHES) {
      last = await measure();
      if (touches === FIRST) first = last;
      const hours = (await page.evaluate(() => performance.now())) - begin;
      row(
        touches,
        (hours / 3_600_000).toFixed(2),
        visits,
        (last.program / MIB).toFixed(2),
        (last.heap / MIB).toFixed(2),
        last.nodes,
        last.listeners,
      );
    }
    visits += 1;
    left = VISIT;
  }
  await touch();
  left -= 1;
  await pass(Math.max(50, PAUSE * 2 * random()));
}
await browser.close();
server.close();

const growth = { program: last.program / first.program, heap: last.heap / first.heap };
console.log(`Growth since ${FIRST} touches: wasm ${growth.program.toFixed(2)}, JS heap ${growth.heap.toFixed(2)} (at most ${GROWTH})`);
if (growth.program > GROWTH || growth.heap > GROWTH) errors.push('Memory grows.');
for (const error of errors.slice(0, 20)) console.error(error);
if (errors.length > 0) process.exitCode = 1;
