// embed.js: the element <kansrijk-verkenner>, which shows the explorer in a frame that is as high as its content.
//
// Runs in the page of another website, which it must not touch beyond its own element (and, if asked, one parameter
// of the address). At most 2 KiB after brotli.

import { listen, say } from './contract.mjs';
import { TOKENS, property } from './tokens.mjs';

/** The visitor's choices: attributes of the element, and what may stand in the address of the page. */
const CHOICES = [
  'gemeente', 'fase', 'leeftijd', 'thema', 'doelgroep', 'status', 'programma', 'q', 'sorteer', 'weergave', 'groep', 'kolommen', 'rijen',
  'rond', 'vergelijk', 'initiatief',
];
/** Attributes that are handed on as they are. */
const OPTIONS = ['taal', 'vast', 'toon', 'verberg', 'kop', 'doel', 'kleuren', 'stijl'];
/** The style that is read from the page itself; so it is when neither a style nor light or dark is asked for. */
const HOST_STYLE = 'gastheer';
/** Higher than any list; what is beyond it is a mistake. In px. */
const HIGHEST = 200_000;
/** How near one must come for the frame to be made, in px. */
const NEAR = 1000;
/** What a frame shows of itself when it asks to be seen, in px. */
const REVEALED = 160;

const script = document.currentScript?.src;
const isLength = (px) => Number.isInteger(px) && px >= 0 && px < HIGHEST;
const isTransparent = (color) => /, 0\)$/.test(color);

/** Wins over every style sheet of the page, also over one with `all: unset !important`. */
function fix(element, styles) {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** The choices in a text such as `gemeente=heerlen&thema=taal`; anything else in it is left out. */
function choicesIn(text) {
  return [...new URLSearchParams(text)].filter(([name]) => CHOICES.includes(name));
}

class Explorer extends HTMLElement {
  connectedCallback() {
    // While the page is still being read, what stands in the element is yet to come.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.wait());
    else this.wait();
  }

  /** Until one comes near, a frame would only hold up the page. */
  wait() {
    this.watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.watch.disconnect();
        this.show();
      },
      { rootMargin: `${NEAR}px` },
    );
    this.watch.observe(this);
  }

  show() {
    const base = new URL(this.getAttribute('bron') ?? '.', this.hasAttribute('bron') ? document.baseURI : script);
    if (!base.protocol.startsWith('http')) return;
    const frame = this.querySelector('iframe') ?? document.createElement('iframe');
    frame.title ||= this.getAttribute('titel') ?? 'Kansrijk opgroeien: initiatieven';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = '';
    const leave = this.getAttribute('doel') === 'boven' ? ' allow-top-navigation-by-user-activation' : '';
    frame.setAttribute(
      'sandbox',
      `allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox${leave}`,
    );
    // What the page does with the element on purpose, such as hiding it, it may.
    if (getComputedStyle(this).display === 'inline') fix(this, { display: 'block' });
    fix(this, { position: 'relative', 'max-height': 'none' });
    const height = `${this.getAttribute('hoogte') ?? 800}px`;
    fix(frame, { all: 'initial', display: 'block', width: '100%', height });
    this.end = listen(() => frame.contentWindow, base.origin, {
      ready: () => say(frame.contentWindow, base.origin, 'style', this.houseStyle()),
      height: (height) => {
        if (isLength(height) && height > 0) fix(frame, { height: `${height}px` });
      },
      reveal: (top) => {
        if (isLength(top)) this.reveal(top);
      },
      address: (choices) => this.mirror(String(choices)),
    });
    frame.src = this.address(base);
    // Also a frame that was there is put in anew: whatever it was loading, it now loads this.
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    this.watch?.disconnect();
    this.end?.();
  }

  /** The address of the frame: what the attributes say, and over it what the visitor chose before a reload. */
  address(base) {
    const address = new URL('./', base);
    const { searchParams } = address;
    for (const name of [...CHOICES, ...OPTIONS]) {
      const value = this.getAttribute(name);
      if (value && !(name === 'stijl' && value === HOST_STYLE)) searchParams.set(name, value);
    }
    const kept = this.kept && new URL(location).searchParams.get(this.kept);
    if (kept !== null && kept !== undefined) {
      // Phases and months are one choice.
      const facet = (name) => (name === 'leeftijd' ? 'fase' : name);
      const locked = (this.getAttribute('vast') ?? '').split(',').map(facet);
      const isFree = (name) => !locked.includes(facet(name));
      for (const name of CHOICES.filter(isFree)) searchParams.delete(name);
      for (const [name, value] of choicesIn(kept)) if (isFree(name)) searchParams.set(name, value);
    }
    searchParams.set('modus', 'embed');
    let node = this;
    while (node && !node.lang) node = node.parentNode ?? node.host;
    if (node) searchParams.set('gasttaal', node.lang);
    // A page without an origin of its own, such as a file, cannot be spoken to: the frame then scrolls by itself.
    if (location.origin !== 'null') searchParams.set('gastheer', location.origin);
    return address.href;
  }

  /** The parameter of the page's address that keeps the visitor's choices, if it should. */
  get kept() {
    const name = this.getAttribute('adres');
    return name === '' ? 'kansrijk' : name;
  }

  mirror(choices) {
    if (!this.kept) return;
    const address = new URL(location);
    const text = String(new URLSearchParams(choicesIn(choices)));
    if (text === (address.searchParams.get(this.kept) ?? '')) return;
    address.searchParams.set(this.kept, text);
    history.replaceState(history.state, '', address);
  }

  /** Brings a part of the frame into view, in whatever scrolls. */
  reveal(top) {
    const mark = document.createElement('span');
    fix(mark, { position: 'absolute', top: `${top}px`, height: `${REVEALED}px`, width: '1px' });
    this.append(mark);
    mark.scrollIntoView({ block: 'nearest' });
    mark.remove();
  }

  /** The tokens that the page gives: by attribute, by custom property, or, when asked, by how it looks itself. */
  houseStyle() {
    const computed = getComputedStyle(this);
    const style = {};
    const take = (name, value) => {
      if (value) style[name] ??= value.trim();
    };
    const isRead = (this.getAttribute('stijl') ?? (this.hasAttribute('kleuren') || HOST_STYLE)) === HOST_STYLE;
    for (const [name, theirs] of Object.entries(TOKENS)) {
      take(name, this.getAttribute(name));
      take(name, computed.getPropertyValue(property(name)));
      if (isRead) for (const token of theirs) take(name, computed.getPropertyValue(`--${token}`));
    }
    if (isRead) {
      const link = document.createElement('a');
      link.href = '#';
      this.append(link);
      take('link-color', getComputedStyle(link).color);
      link.remove();
      take('color', computed.color);
      take('font-family', computed.fontFamily);
      let ground = computed.backgroundColor;
      for (let node = this; node && isTransparent(ground); node = node.parentElement ?? node.getRootNode().host) {
        ground = getComputedStyle(node).backgroundColor;
      }
      take('background-color', isTransparent(ground) ? 'rgb(255, 255, 255)' : ground);
    }
    return style;
  }
}

if (!customElements.get('kansrijk-verkenner')) customElements.define('kansrijk-verkenner', Explorer);
