// Runs in the frame beside the explorer: house style and colours, and the talk with the page around.
//
// Knows no initiatives. The explorer tells it by events that its address changed or that something wants to be seen.

import { listen, say } from './contract.mjs';
import { BASE_COLORS, derive, parseColor, read, schemeOf, texts, unreadable } from './house-style.mjs';
import { property } from './tokens.mjs';

/** A frame whose height goes to and fro with its width, as a scrollbar comes and goes, is left at its highest. */
const TURNS = 4;

/** The style of the explorer itself. */
const OWN_STYLE = 'kansrijk';

const root = document.documentElement;
const options = new URLSearchParams(location.search);
const SCHEMES = { licht: 'light', donker: 'dark' };

/** Light or dark, when the owner of the page decides; else the visitor's own setting counts. */
function setScheme(scheme) {
  if (scheme) root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
}

const chosenScheme = SCHEMES[options.get('kleuren')];
let worn = [];

/** The colours of the explorer itself, in the scheme that is on. */
function baseColors() {
  const computed = getComputedStyle(root);
  return Object.fromEntries(
    BASE_COLORS.map((name) => [name, parseColor(computed.getPropertyValue(property(name)).trim())]),
  );
}

/** Wears a house style in place of the one before. What cannot be worn is told to the owner, in the console. */
function wear(style) {
  for (const name of worn) root.style.removeProperty(property(name));
  worn = [];
  setScheme(chosenScheme);
  const { colors: given, texts: others, unknown } = read(style);
  for (const [name, value] of unknown) {
    console.warn(`Kansrijk: "${value}" is no value for ${name}. Use #rrggbb, rgb() or hsl() without transparency, px or rem, or names of typefaces.`);
  }
  let colors = {};
  if (Object.keys(given).length > 0) {
    if (given['background-color']) setScheme(schemeOf(given['background-color']));
    colors = derive(given, baseColors());
    const faults = unreadable(colors);
    if (faults.length > 0) {
      for (const { front, ground, ratio, least } of faults) {
        console.warn(`Kansrijk: ${front} on ${ground} has a contrast of ${ratio.toFixed(2)}, and needs ${least}. All colours of this house style are left out.`);
      }
      colors = {};
      setScheme(chosenScheme);
    }
  }
  for (const [name, value] of Object.entries(texts(colors, others))) {
    root.style.setProperty(property(name), value);
    worn.push(name);
  }
}

/** The house style that the address names, from a file beside the explorer. */
async function wearNamed(name) {
  if (!/^[a-z\d-]+$/.test(name)) return;
  try {
    const response = await fetch(new URL(`stijlen/${name}.json`, document.baseURI));
    named = (await response.json()).tokens;
    wear({ ...named, ...told });
  } catch {
    console.warn(`Kansrijk: there is no house style "${name}", or it could not be fetched. Ours is worn.`);
  }
}

let named = {};
let told = {};

/** The page around, if it says which it is. The browser then delivers to no other. */
function originOf(text) {
  try {
    const { origin, protocol } = new URL(text);
    return protocol.startsWith('http') ? origin : undefined;
  } catch {
    return undefined;
  }
}

function talk(host) {
  const tell = (kind, value) => say(parent, host, kind, value);
  let latest;
  let isWaiting = false;
  listen(() => parent, host, {
    style: (style) => {
      latest = style;
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        told = latest;
        wear({ ...named, ...told });
      });
    },
  });

  let heights = [];
  let width = 0;
  const measure = () => {
    const box = root.getBoundingClientRect();
    const height = Math.ceil(box.height);
    if (height === 0 || height === heights[0]) return;
    const turns = heights.filter((other, index) => index % 2 === 1 && other === height).length;
    heights = [height, ...heights].slice(0, 2 * TURNS);
    if (turns >= TURNS - 1 && width !== box.width && height < Math.max(...heights)) return;
    width = box.width;
    tell('height', height);
  };
  new ResizeObserver(measure).observe(root);
  // A browser does not lay out a frame that is out of sight, unless asked: it would grow only once it is scrolled to.
  let isDue = false;
  const measureSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      measure();
    });
  };
  const anything = { attributes: true, childList: true, characterData: true, subtree: true };
  new MutationObserver(measureSoon).observe(root, anything);
  document.fonts.addEventListener('loadingdone', measureSoon);
  measureSoon();

  addEventListener('kansrijk:reveal', ({ target }) => tell('reveal', Math.max(0, Math.floor(target.getBoundingClientRect().top + scrollY))));
  const tellAddress = () => tell('address', location.search.slice(1));
  addEventListener('kansrijk:address', tellAddress);
  addEventListener('popstate', tellAddress);
  tell('ready');
}

setScheme(chosenScheme);
const host = originOf(options.get('gastheer'));
if (host && parent !== window) talk(host);
const style = options.get('stijl');
if (style && style !== OWN_STYLE) wearNamed(style);
