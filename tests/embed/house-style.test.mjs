// The house style of a website: what is understood, what follows from it, and what cannot be read.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import {
  BASE_COLORS,
  contrast,
  derive,
  luminance,
  parseColor,
  read,
  schemeOf,
  texts,
  unreadable,
} from '../../embed/house-style.mjs';
import { TOKENS } from '../../embed/tokens.mjs';

const here = (path) => new URL(`../../${path}`, import.meta.url);

/** Our own colours, light or dark, as style/tokens.css has them. */
function own(scheme) {
  const css = readFileSync(here('style/tokens.css'), 'utf8');
  const valueOf = (name) => new RegExp(`--kansrijk-${name}: ([^;]+);`).exec(css)?.[1];
  const resolve = (name) => {
    const value = valueOf(name);
    const other = /^var\(--kansrijk-([\w-]+)\)$/.exec(value)?.[1];
    if (other) return resolve(other);
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
    return parseColor(scheme === 'light' ? light : dark);
  };
  return Object.fromEntries(BASE_COLORS.map((name) => [name, resolve(name)]));
}

test('colours are understood in the usual ways of writing', () => {
  for (const [text, color] of [
    ['#fff', [255, 255, 255]],
    ['#1A4f8b', [26, 79, 139]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgb(1 2 3)', [1, 2, 3]],
    ['rgba(1, 2, 3, 1)', [1, 2, 3]],
    ['rgb(1 2 3 / 100%)', [1, 2, 3]],
    ['hsl(0, 100%, 50%)', [255, 0, 0]],
    ['hsl(210deg 68% 32%)', [26, 82, 137]],
  ]) {
    assert.deepEqual(parseColor(text), color, text);
  }
});

test('anything else is no colour', () => {
  for (const text of [
    '', 'red', '#12', '#12345', '#12345678', 'rgb(1,2)', 'rgb(300, 0, 0)', 'rgba(1, 2, 3, 0.5)', 'rgb(1% 2% 3%)',
    'hsl(0, 100, 50)', 'hsl(0, 400%, 50%)', 'url(x)', 'var(--x)', '#fff;', '#fff !important', 'rgb(1, 2, 3', 'transparent',
    'color(srgb 1 0 0)', '\n#fff}', 'rgb(1.2.3, 2, 3)',
  ]) {
    assert.equal(parseColor(text), undefined, text);
  }
});

test('contrast is that of WCAG', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]).toFixed(2), '21.00');
  assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
  assert.equal(contrast([255, 255, 255], [255, 255, 255]), 1);
  assert.equal(luminance([255, 255, 255]), 1);
});

test('lengths are understood between their bounds, and written in rem', () => {
  const length = (name, text) => read({ [name]: text }).texts[name];
  assert.equal(length('font-size', '18px'), '1.125rem');
  assert.equal(length('font-size', '1.2rem'), '1.2rem');
  assert.equal(length('border-radius', '0'), '0rem');
  for (const text of ['13px', '25px', '2', '100%', '5vw', 'calc(1px)', '-1px', '1e9px', 'NaNpx', '18px;']) {
    assert.equal(length('font-size', text), undefined, text);
  }
});

test('typefaces are names, in quotes unless they are kinds', () => {
  const fonts = (text) => read({ 'font-family': text }).texts['font-family'];
  assert.equal(fonts("'Noto Sans', Arial, sans-serif"), '"Noto Sans", "Arial", sans-serif');
  assert.equal(fonts('-apple-system, BlinkMacSystemFont, system-ui'), '-apple-system, BlinkMacSystemFont, system-ui');
  for (const text of ['"a', 'a"b', 'url(x)', 'a; } b', '@import "x"', 'a, , b', "'a\"", 'x'.repeat(61), 'a\\62', '<b>']) {
    assert.equal(fonts(text), undefined, text);
  }
});

test('what is no token, or is no text, is named and left out', () => {
  const { colors, texts: others, unknown } = read({ color: 7, display: 'none', 'link-color': { toString: () => '#fff' }, constructor: '#fff' });
  assert.deepEqual([colors, others], [{}, {}]);
  assert.equal(unknown.length, 4);
  for (const nothing of [null, undefined, 1, 'color', []]) assert.deepEqual(read(nothing), { colors: {}, texts: {}, unknown: [] });
});

test('no value of anybody can become anything but a colour, a length or names', () => {
  const signs = ['#', 'f', '0', '9', 'rgb(', 'hsl(', ')', ',', ' ', '%', 'px', 'rem', '"', "'", ';', '}', '\\', '/*', 'url(', '<', '-', '\n', 'é'];
  const safe = /^(rgb\(\d{1,3} \d{1,3} \d{1,3}\)|\d+(\.\d+)?rem|(("[\w -]+"|[\w-]+)(, )?)+)$/;
  let seed = 1;
  const next = (most) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join('');
    const names = Object.keys(TOKENS);
    const { colors, texts: others } = read({ [names[next(names.length)]]: text });
    for (const value of Object.values(texts(colors, others))) assert.match(value, safe, JSON.stringify(text));
  }
});

test('our own colours can be read, light and dark', () => {
  for (const scheme of ['light', 'dark']) {
    const colors = own(scheme);
    assert.ok(Object.values(colors).every(Boolean), scheme);
    assert.deepEqual(unreadable(colors), [], scheme);
    assert.equal(schemeOf(colors['background-color']), scheme);
  }
});

test('one colour alone is enough: the rest follows, and can be read', () => {
  for (const [name, color] of [['link-color', '#8a1538'], ['link-color', '#00568b'], ['background-color', '#ffffff'], ['background-color', '#101010']]) {
    const { colors } = read({ [name]: color });
    const scheme = schemeOf(colors['background-color'] ?? own('light')['background-color']);
    assert.deepEqual(unreadable(derive(colors, own(scheme))), [], `${name} ${color}`);
  }
});

test('the words on a main button can be read under a pointer, whichever colour was given for them', () => {
  for (const [background, action, words] of [
    ['#ffffff', '#1a4f8b', '#ffffff'],
    ['#ffffff', '#ffdd00', '#000000'],
    ['#101010', '#767676', '#ffffff'],
    ['#101010', '#9ecbff', '#000000'],
  ]) {
    const style = { 'background-color': background, 'action-background-color': action, 'action-color': words };
    const { colors } = read(style);
    const all = derive(colors, own(schemeOf(colors['background-color'])));
    const ratio = contrast(all['action-color'], all['action-hover-color']);
    assert.ok(ratio > contrast(all['action-color'], all['action-background-color']), JSON.stringify(style));
  }
});

test('colours that cannot be read together are found', () => {
  for (const style of [
    { 'link-color': '#ffe58f' },
    { color: '#cccccc' },
    { 'background-color': '#808080' },
    { 'action-background-color': '#ffff00', 'action-color': '#ffffff' },
    { 'control-border-color': '#fafafa' },
    { 'focus-color': '#ffffff' },
  ]) {
    assert.notDeepEqual(unreadable(derive(read(style).colors, own('light'))), [], JSON.stringify(style));
  }
});

test('every house style that is published is understood and can be read', () => {
  const files = readdirSync(here('embed/styles/'));
  assert.ok(files.length >= 5);
  for (const file of files) {
    const { name, source, tokens } = JSON.parse(readFileSync(here(`embed/styles/${file}`), 'utf8'));
    assert.ok(name, file);
    if (source) assert.match(source.licence, /^EUPL-1\.2$/, file);
    const { colors, texts: others, unknown } = read(tokens);
    assert.deepEqual(unknown, [], file);
    const scheme = schemeOf(colors['background-color']);
    const all = texts(derive(colors, own(scheme)), others);
    assert.ok(Object.keys(all).length > 20, file);
    assert.deepEqual(unreadable(derive(colors, own(scheme))), [], file);
  }
});
