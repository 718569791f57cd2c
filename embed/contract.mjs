// What a frame and the page around it say to each other: see "Messages" in docs/embed.md.
//
// Owns the form of a message, nothing of what is done with one. A message is data: neither side makes HTML, style
// text or an address to open from it.

/** Grows when a message changes its meaning; each side passes over what it does not know. */
const CONTRACT = 1;

/** More messages in a second than this are a mistake or an attack, and the rest of that second is passed over. */
const PER_SECOND = 100;

/** Says something to a window, if it is of the origin that it should be of. */
export function say(to, origin, kind, value) {
  to.postMessage({ kansrijk: CONTRACT, kind, value }, origin);
}

/**
 * Listens to one window of one origin. `answers` holds a function for each kind of message that is understood.
 * Returns a function that ends it.
 */
export function listen(from, origin, answers) {
  let second = 0;
  let count = 0;
  const hear = ({ source, origin: sender, data }) => {
    if (!source || source !== from() || sender !== origin || data?.kansrijk !== CONTRACT) return;
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    if (++count > PER_SECOND || !Object.hasOwn(answers, data.kind)) return;
    answers[data.kind](data.value);
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}
