// Takes over the house style of a website: checks every value, fills in what follows from it, and measures whether all
// of it can be read.
//
// Pure: knows no page, so that a browser and the tests run the same code. Only colours, lengths and names of typefaces
// come through, each written anew from what was understood.

import { TOKENS } from './tokens.mjs';

/** Levels of contrast that WCAG 2.2 asks for: of text (1.4.3), and of lines that one must see (1.4.11). */
const TEXT = 4.5;
const LINE = 3;

/** From this luminance on, dark words are read better than light ones on it. */
const LIGHT = 0.18;

const GENERIC = new Set([
  'serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-sans-serif', 'ui-serif', 'ui-rounded',
  '-apple-system', 'BlinkMacSystemFont',
]);

/** Lengths that a token may have, in px. */
const LENGTHS = { 'font-size': [14, 24], 'border-radius': [0, 32] };

/** A colour as three numbers from 0 to 255, if it is opaque and written in one of the usual ways. */
export function parseColor(text) {
  const hex = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/i.exec(text);
  if (hex) {
    const parts = hex.slice(1).filter(Boolean);
    return parts.map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16));
  }
  const call = /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)(%?)[\s,]+([\d.]+)(%?)(?:\s*[,/]\s*(?:1|100%))?\s*\)$/i.exec(text);
  if (!call) return undefined;
  const [, kind, first, second, , third] = call;
  const numbers = [first, second, third].map(Number);
  const color = kind.toLowerCase() === 'rgb' ? numbers : fromHsl(numbers);
  const isPercent = call[4] === '%' && call[6] === '%';
  const isPlain = call[4] === '' && call[6] === '';
  const isSound = kind.toLowerCase() === 'rgb' ? isPlain : isPercent;
  return isSound && color.every((part) => part >= 0 && part <= 255) ? color.map(Math.round) : undefined;
}

function fromHsl([hue, saturation, lightness]) {
  const [s, l] = [saturation / 100, lightness / 100];
  const part = (n) => {
    const k = (n + hue / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** A length in px between the bounds of its token, written anew in rem, so that the visitor's own size counts. */
function parseLength(name, text) {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(px|rem|em)?$/.exec(text);
  if (!match || (match[2] === undefined && Number(match[1]) !== 0)) return undefined;
  const px = Number(match[1]) * (match[2] === 'px' ? 1 : 16);
  const [least, most] = LENGTHS[name];
  return px >= least && px <= most ? `${Number((px / 16).toFixed(4))}rem` : undefined;
}

/** A list of names of typefaces. It loads none: what the visitor does not have is passed over by the browser. */
function parseFonts(text) {
  const families = text.split(',').map((family) => family.trim());
  if (families.length > 12) return undefined;
  const written = families.map((family) => {
    const name = /^(["']?)([\w -]{1,60})\1$/.exec(family)?.[2].trim();
    if (!name) return undefined;
    return GENERIC.has(name) ? name : `"${name}"`;
  });
  return written.every(Boolean) ? written.join(', ') : undefined;
}

export function luminance(color) {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG defines it, from 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The scheme that fits a background. */
export function schemeOf(background) {
  return luminance(background) >= LIGHT ? 'light' : 'dark';
}

const mix = (one, other, share) => one.map((part, index) => Math.round(part + (other[index] - part) * share));
const css = (color) => `rgb(${color.join(' ')})`;

/**
 * Reads the tokens of a house style. Returns those that are understood, as colours and as finished texts, and the
 * names and values of those that are not.
 */
export function read(style) {
  const result = { colors: {}, texts: {}, unknown: [] };
  if (style === null || typeof style !== 'object') return result;
  for (const [name, value] of Object.entries(style)) {
    const text = typeof value === 'string' && value.length <= 500 ? value.trim() : '';
    const isKnown = Object.hasOwn(TOKENS, name) && text !== '';
    const color = isKnown && name.endsWith('color') ? parseColor(text) : undefined;
    const other = isKnown && !name.endsWith('color') ? parse(name, text) : undefined;
    if (color) result.colors[name] = color;
    else if (other) result.texts[name] = other;
    else result.unknown.push([name.slice(0, 40), String(text).slice(0, 80)]);
  }
  return result;
}

function parse(name, text) {
  return name in LENGTHS ? parseLength(name, text) : parseFonts(text);
}

/**
 * All colours of the explorer that follow from the ones given; `base` holds the explorer's own for the scheme.
 * What a website does not say follows from what it says.
 */
export function derive(given, base) {
  const background = given['background-color'] ?? base['background-color'];
  const color = given.color ?? base.color;
  const link = given['link-color'] ?? base['link-color'];
  const action = given['action-background-color'] ?? link;
  const [black, white] = [[0, 0, 0], [255, 255, 255]];
  const readable = contrast(white, action) >= contrast(black, action) ? white : black;
  const words = given['action-color'] ?? readable;
  const strong = schemeOf(background) === 'light' ? black : white;
  const all = {
    ...base,
    'background-color': background,
    'surface-color': background,
    color,
    'heading-color': color,
    'subtle-color': mix(color, background, 0.22),
    'border-color': mix(background, color, 0.18),
    'control-border-color': mix(background, color, 0.58),
    'link-color': link,
    'link-hover-color': mix(link, strong, 0.3),
    'action-background-color': action,
    'action-color': readable,
    'focus-color': color,
    'action-hover-color': mix(action, luminance(words) > luminance(action) ? black : white, 0.2),
    ...given,
  };
  return {
    ...all,
    'sunken-color': tint(background, color, WORDS_ON['sunken-color'].map((name) => all[name])),
    'wash-color': tint(background, link, WORDS_ON['wash-color'].map((name) => all[name])),
  };
}

/** A background with as much of a colour in it as the words on it allow. */
function tint(background, color, words) {
  const tints = [0.08, 0.06, 0.04, 0.02].map((share) => mix(background, color, share));
  return tints.find((ground) => words.every((word) => contrast(word, ground) >= TEXT)) ?? background;
}

/** Which colours stand on which, and how much they must differ. */
const HUES = ['plum', 'rose', 'amber', 'leaf', 'water', 'slate'];
const WORDS = ['color', 'subtle-color', 'link-color', 'link-hover-color'];
const WORDS_ON = {
  'background-color': [...WORDS, 'heading-color', 'warning-color'],
  'surface-color': [...WORDS, 'heading-color'],
  'wash-color': WORDS,
  'sunken-color': ['color'],
  'mark-color': ['color'],
  'warning-wash-color': ['color', 'warning-color'],
};
const PAIRS = [
  ...Object.entries(WORDS_ON).flatMap(([ground, words]) => words.map((word) => [word, ground, TEXT])),
  ['error-color', 'background-color', LINE],
  ['action-color', 'action-background-color', TEXT],
  ['action-color', 'action-hover-color', TEXT],
  ['action-background-color', 'background-color', LINE],
  ['control-border-color', 'background-color', LINE],
  ['control-border-color', 'surface-color', LINE],
  ['focus-color', 'background-color', LINE],
  ['focus-color', 'surface-color', LINE],
  ...HUES.flatMap((hue) => [[hue, 'background-color', LINE], [hue, 'surface-color', LINE]]),
];

/** The pairs that differ too little: `{ front, ground, ratio, least }`. */
export function unreadable(colors) {
  return PAIRS.map(([front, ground, least]) => ({
    front,
    ground,
    least,
    ratio: contrast(colors[front], colors[ground]),
  })).filter(({ ratio, least }) => ratio < least);
}

/** Names of all colours that the explorer itself must have, so that the rest can be derived and measured. */
export const BASE_COLORS = [...new Set(PAIRS.flatMap(([front, ground]) => [front, ground]))];

/** The custom properties of a house style that can be read, by token. */
export function texts(colors, others) {
  const all = Object.entries(colors).map(([name, color]) => [name, css(color)]);
  return { ...Object.fromEntries(all), ...others };
}
