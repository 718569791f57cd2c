// Runs in the page, once the explorer is there: has the site kept on the device, and tells of newer releases.
//
// Decides nothing for the visitor: a newer release is announced, and taken when the explorer says that it is wanted.

import { KEEP_KIOSK, READY, TAKE_OVER, TAKE_UPDATE, UPDATE } from './contract.mjs';

/** How often a page that stays open asks for a newer release, in ms. */
const HOURLY = 3_600_000;

/** A newer release that has not taken over by then is taken another time, in ms. */
const PATIENCE = 5_000;

const script = new URL('service-worker.js', import.meta.url);
const workers = navigator.serviceWorker;

/** Keeps the site on the device, from now on. A browser may refuse; the page then works as it did before. */
export async function keep() {
  // A page in a frame is part of somebody's page, whatever its address says.
  if (window !== window.top) return;
  addEventListener(TAKE_UPDATE, takeUpdate);
  const registration = await workers.register(script).catch(() => undefined);
  if (!registration) return;
  workers.controller?.postMessage(READY);
  if (document.documentElement.dataset.surface === 'kiosk') {
    workers.ready.then(({ active }) => active.postMessage(KEEP_KIOSK));
  }
  registration.addEventListener('updatefound', () => watch(registration));
  watch(registration);
  const look = () => registration.update().catch(() => undefined);
  look();
  setInterval(look, HOURLY);
  addEventListener('online', look);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

/** Lets a newer release take over, if one waits, and loads the page anew. The choices are in the address. */
export async function takeUpdate() {
  const registration = await workers.getRegistration(script).catch(() => undefined);
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  setTimeout(() => location.reload(), PATIENCE);
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload();
  });
  waiting.postMessage(TAKE_OVER);
}

function watch({ installing, waiting }) {
  if (waiting) announce();
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') announce();
  });
}

function announce() {
  // Without a worker of its own, this page came from the server: it is the newest already.
  if (!workers.controller) return;
  document.documentElement.dataset.update = '';
  dispatchEvent(new Event(UPDATE));
}
