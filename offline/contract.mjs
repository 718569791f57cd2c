// What pages and worker say to each other, and what the scripts of a page say to each other. See docs/offline.md.

/** From a page to the newer worker that waits: the visitor wants what you have. */
export const TAKE_OVER = 'kansrijk:take-over';

/** From a page to its worker: I have all my parts. */
export const READY = 'kansrijk:ready';

/** From a kiosk to its worker: keep what only a kiosk needs, too. */
export const KEEP_KIOSK = 'kansrijk:keep-kiosk';

/** Event at the window: a newer release waits. The root element has `data-update` from then on. */
export const UPDATE = 'kansrijk:update';

/** Event at the window: the visitor wants the newer release. */
export const TAKE_UPDATE = 'kansrijk:take-update';
