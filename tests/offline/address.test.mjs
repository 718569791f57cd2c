// Which file of the site an address means.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesAt, fileOf, isNamedByContent, isOfKiosk, pathIn } from '../../offline/address.mjs';

const FILES = ['index.html', 'privacy.html', 'en/privacy.html', 'thema/taal.html', 'kansrijk-1f.css'];

/** The file that an address means, for a site in a folder. */
function fileAt(folder, address) {
  const path = pathIn(folder, address);
  return path === undefined ? 'elsewhere' : fileOf(path, (name) => FILES.includes(name));
}

test('an address means a file of the site, whatever is chosen or marked in it', () => {
  for (const [address, file] of [
    ['https://kansrijk.nl/', 'index.html'],
    ['https://kansrijk.nl/?gemeente=heerlen&fase=baby', 'index.html'],
    ['https://kansrijk.nl/index.html?taal=en#lijst=a', 'index.html'],
    ['https://kansrijk.nl/en/privacy.html', 'en/privacy.html'],
    ['https://kansrijk.nl/thema/taal', 'thema/taal.html'],
    ['https://kansrijk.nl/kansrijk-1f.css?a', 'kansrijk-1f.css'],
    ['https://kansrijk.nl/en/', undefined],
    ['https://kansrijk.nl/admin/index.html', undefined],
    ['https://andere.nl/privacy.html', 'elsewhere'],
  ]) {
    assert.equal(fileAt('https://kansrijk.nl/', address), file, address);
  }
});

test('a site in a folder knows nothing of what lies beside it', () => {
  for (const [address, file] of [
    ['https://heerlen.nl/kansrijk/?q=taal', 'index.html'],
    ['https://heerlen.nl/kansrijk/privacy.html', 'privacy.html'],
    ['https://heerlen.nl/kansrijk/kansrijk/privacy.html', undefined],
    ['https://heerlen.nl/kansrijk', 'elsewhere'],
    ['https://heerlen.nl/kansrijk2/privacy.html', 'elsewhere'],
    ['https://heerlen.nl/privacy.html', 'elsewhere'],
  ]) {
    assert.equal(fileAt('https://heerlen.nl/kansrijk/', address), file, address);
  }
});

test('files that have another name in every release are told from those that keep theirs', () => {
  for (const [path, expected] of [
    ['kansrijk-7644e0bf5530128.js', true],
    ['kansrijk-7644e0bf5530128_bg.wasm', true],
    ['kansrijk-940ce0b23ba4229b.css', true],
    ['later-2122d3337de84b3f.css', true],
    ['kiosk-2122d3337de84b3f.js', true],
    ['kansrijk.html', false],
    ['start.js', false],
    ['en/kansrijk-940ce0b23ba4229b.css', false],
  ]) {
    assert.equal(isNamedByContent(path), expected, path);
  }
});

test('the last word on the surface is the one that counts, as for the page itself', () => {
  for (const [search, expected] of [
    ['?modus=kiosk', true],
    ['?gemeente=heerlen&modus=kiosk', true],
    ['?modus=embed&modus=kiosk', true],
    ['?modus=kiosk&modus=page', false],
    ['?q=kiosk', false],
    ['', false],
  ]) {
    assert.equal(isOfKiosk(`https://kansrijk.nl/${search}`), expected, search);
  }
});

test('a page about something says what the explorer shows of it', () => {
  for (const [path, choices] of [
    ['gemeente/heerlen.html', 'gemeente=heerlen'],
    ['gemeente/heerlen', 'gemeente=heerlen'],
    ['gemeente/heerlen/baby.html', 'gemeente=heerlen&fase=baby'],
    ['en/thema/taal.html', 'thema=taal&taal=en'],
    ['initiatief/boekstart.html', 'initiatief=boekstart'],
    ['organisatie/ggd-zuid-limburg.html', 'weergave=samenhang&rond=organisatie%2Fggd-zuid-limburg'],
    ['en/', 'taal=en'],
    ['en/index.html', 'taal=en'],
    ['privacy.html', undefined],
    ['gemeente/', undefined],
    ['gemeente/heerlen/baby/taal.html', undefined],
    ['gemeente/<b>.html', undefined],
    ['hosting/headers.txt', undefined],
  ]) {
    assert.equal(choicesAt(path), choices, path);
  }
});
