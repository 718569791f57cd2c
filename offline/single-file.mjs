// Starts the app in a single file: its program and its data stand in the file itself, packed, and nothing is fetched.

import initialise from 'glue';

const root = document.documentElement;
const crash = document.getElementById('crash');
crash.querySelector('button').addEventListener('click', () => location.reload());

/** What is packed in an element: base64 of gzip. */
function unpack(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
}

async function start() {
  // The choices that the maker of the file began with, unless the address has others.
  if (location.search === '' && root.dataset.start) {
    history.replaceState(null, '', `?${root.dataset.start}${location.hash}`);
  }
  // Browsers offer to translate a page, in a bubble with a menu that leads out of it; a kiosk has languages of its own.
  if (new URLSearchParams(location.search).getAll('modus').at(-1) === 'kiosk') {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'google', content: 'notranslate' }));
  }
  const [program, data] = await Promise.all([unpack('program').arrayBuffer(), unpack('dataset').text()]);
  // From here the app reads it.
  document.getElementById('dataset').textContent = data;
  await initialise({ module_or_path: program });
}

// An older browser cannot unpack; the words in the file say which ones can.
if ('DecompressionStream' in window) {
  start().catch((error) => {
    console.error(error);
    crash.hidden = false;
  });
}
