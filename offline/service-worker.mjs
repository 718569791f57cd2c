// Runs between the pages of the site and the network: answers from the release on the device.
//
// Keeps nothing but the files of its own release, and nothing of the visitor. `RELEASE` is filled in by the build. See
// docs/offline.md for what this promises, and docs/decisions/service-worker.md for why it is no library.

import { EXPLORER, START, choicesAt, fileOf, isNamedByContent, isOfKiosk, pathIn } from './address.mjs';
import { KEEP_KIOSK, READY, TAKE_OVER } from './contract.mjs';
import { KeptRelease } from './kept-release.mjs';
import { DAMAGED, NOT_KEPT, wordsPage } from './words.mjs';

const { parts, essential, page: ofPage, kiosk: ofKiosk } = RELEASE;
const folder = registration.scope;
const release = new KeptRelease(parts, folder);
const styleSheet = essential.find((path) => path.endsWith('.css'));

/** The windows whose explorer was proved whole when they opened, by id, each with the parts that were proved. */
const proved = new Map();

/** The windows that the server answers, because the release here is not whole and cannot be made so. */
const aside = new Set();

let isFirst = false;

addEventListener('install', (event) => {
  isFirst = !registration.active;
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  // The page of the very first visit was there before the worker. Later ones wait until the visitor agrees.
  if (isFirst) event.waitUntil(clients.claim());
});

addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(skipWaiting());
  if (event.data === READY) event.waitUntil(tidy(event.source));
  // A device that has no room for it shows the kiosk as long as there is a connection.
  if (event.data === KEEP_KIOSK) event.waitUntil(release.keep(ofKiosk).catch(() => undefined));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathIn(folder, request.url) : undefined;
  if (path === undefined) return;
  const file = fileOf(path, (name) => release.has(name));
  if (request.mode === 'navigate') event.respondWith(page(event, file));
  // What is left goes to the server as if there were no worker.
  else if (aside.has(event.clientId)) return;
  else if (file) event.respondWith(part(event, file));
  else if (isNamedByContent(path)) event.respondWith(earlierPart(event, path));
});

/** Puts the release on the device; what only a kiosk needs where a kiosk is. */
async function keep() {
  const isKiosk = await release.holds((path) => path.startsWith('kiosk-'));
  await release.keep(Object.keys(parts).filter((path) => isKiosk || !ofKiosk.includes(path)));
}

/** Takes earlier releases away, once no other page can be one of theirs, and no newer release is on its way. */
async function tidy(source) {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== source.id && pathIn(folder, url) !== undefined);
  if (others.length === 0 && !registration.installing && !registration.waiting) await release.tidy();
}

/** The answer to a visitor who goes somewhere. */
async function page({ request, resultingClientId }, file) {
  if (!file) return fetch(request).catch(() => inExplorer(request) ?? wordsPage(NOT_KEPT, folder, styleSheet));
  if (file === EXPLORER) {
    const needed = essential.concat(isOfKiosk(request.url) ? ofKiosk : ofPage);
    if (await areExact(needed)) {
      proved.set(resultingClientId, needed);
    } else {
      // The server may have another release by now, and a page of two releases would be none.
      const other = await fetch(request).catch(() => undefined);
      if (other?.ok) {
        aside.add(resultingClientId);
        return other;
      }
    }
  }
  try {
    // Without the script that starts it, the page could not even say what is wrong.
    if (file === EXPLORER) await release.part(START);
    return await release.part(file);
  } catch {
    return fetch(request).catch(() => wordsPage(DAMAGED, folder, styleSheet));
  }
}

/** The way to what the explorer says of a page that is not here; `undefined` when it says nothing of it. */
function inExplorer({ url }) {
  const choices = choicesAt(pathIn(folder, url));
  return choices === undefined ? undefined : Response.redirect(`${folder}?${choices}`);
}

/** The answer to a page that asks for a part of itself. */
function part({ request, clientId }, file) {
  const isProved = proved.get(clientId)?.includes(file);
  return (isProved ? release.unproved(file) : release.part(file)).catch(() => fetch(request));
}

/** The answer to a page of an earlier release that asks for a part of itself. */
async function earlierPart({ request }, path) {
  return (await release.earlier(path).catch(() => undefined)) ?? fetch(request);
}

/** Whether these files are here, exact. One that is not is fetched anew. */
async function areExact(paths) {
  try {
    await Promise.all(paths.map((path) => release.part(path)));
    return true;
  } catch {
    return false;
  }
}
