// A worker that takes itself and all that it kept away, and loads the pages anew from the server.
//
// A development build has it in place of the real one, since both are served at the same address. Whoever takes the
// site off the web, or its working without a connection, puts it there too: see docs/offline.md.

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove() {
  await caches.delete(`kansrijk ${registration.scope}`).catch(() => undefined);
  await registration.unregister();
  const windows = await clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((window) => window.navigate(window.url).catch(() => undefined)));
}
