// Which file of the site an address means.

/** The page of the explorer, whatever is chosen in it. */
export const EXPLORER = 'index.html';

/** What that page runs first: it shows the notice when the rest cannot be had. */
export const START = 'start.js';

/** Whether a path is of a file that has another name in every release that changes it, as Trunk names them. */
export function isNamedByContent(path) {
  return /^(kansrijk|later|kiosk)-[\da-f]+[._]/.test(path);
}

/** Whether an address is of the explorer as a kiosk shows it. */
export function isOfKiosk(address) {
  return new URL(address).searchParams.getAll('modus').at(-1) === 'kiosk';
}

/** The path of an address below the folder of the site, or `undefined` when it lies elsewhere. */
export function pathIn(folder, address) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(folder) ? whole.slice(folder.length) : undefined;
}

/** The file that an address with this path means; `isFile` tells which there are. `undefined` when there is none. */
export function fileOf(path, isFile) {
  // Some servers leave the ending out of the addresses of pages.
  return [path || EXPLORER, `${path}.html`].find(isFile);
}

/** Pages about something: the language, the kind of thing, its name, and the phase in a place. Some servers leave out the ending. */
const ABOUT = /^(en\/)?(?:(gemeente|fase|thema|programma|initiatief|organisatie)\/([\w-]+)(?:\/([\w-]+))?(?:\.html)?|(?:index\.html)?)$/;

/**
 * What the explorer shows of what a page with this path is about, as in its address; `undefined` when it is about nothing.
 * The parameters are those of docs/url.md.
 */
export function choicesAt(path) {
  const [found, language, kind, name, phase] = ABOUT.exec(path) ?? [];
  if (found === undefined) return undefined;
  const choices = kind === 'organisatie' ? { weergave: 'samenhang', rond: `organisatie/${name}` } : kind && { [kind]: name };
  return String(new URLSearchParams({ ...choices, ...(phase && { fase: phase }), ...(language && { taal: 'en' }) }));
}
