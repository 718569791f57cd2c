// Typed arrays and bit sets by hand: about as near to the limit as JavaScript comes.
import { recordsIn, textOf, wordsOf } from "../job.mjs";

const FIRST = -10;
const MONTHS = 227;

/** How many of 32 bits are set. */
function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Short lists in one run: those of `position` lie from `starts[position]` to `starts[position + 1]`. */
function packed(lists) {
  const starts = new Uint32Array(lists.length + 1);
  for (let position = 0; position < lists.length; position++) starts[position + 1] = starts[position] + lists[position].length;
  const items = new Uint32Array(starts[lists.length]);
  lists.forEach((list, position) => items.set(list, starts[position]));
  return { starts, items };
}

/** For each number which of the lists have it. */
function inverse({ starts, items }, count) {
  const ends = new Uint32Array(count + 1);
  for (const item of items) ends[item + 1]++;
  for (let number = 0; number < count; number++) ends[number + 1] += ends[number];
  const free = ends.slice();
  const positions = new Uint32Array(items.length);
  for (let position = 0; position + 1 < starts.length; position++) {
    for (let at = starts[position]; at < starts[position + 1]; at++) positions[free[items[at]]++] = position;
  }
  return { starts: ends, items: positions };
}

export async function load(json) {
  const records = recordsIn(json);
  const size = records.length;
  const length = (size + 31) >>> 5;
  const ids = records.map(({ id }) => id);
  const empty = () => new Uint32Array(length);
  const full = empty().fill(0xffffffff);
  if (size % 32) full[length - 1] = 2 ** (size % 32) - 1;
  const insert = (set, position) => (set[position >>> 5] |= 1 << (position & 31));

  const sets = (values) => {
    const made = new Map();
    records.forEach((record, position) => {
      for (const value of values(record)) {
        if (!made.has(value)) made.set(value, empty());
        insert(made.get(value), position);
      }
    });
    return made;
  };
  const themes = sets((record) => record.themes);
  const phases = sets((record) => record.phases);
  const places = [...new Set(records.flatMap((record) => record.municipalities))].sort();
  const placeOf = new Map(places.map((place, number) => [place, number]));
  const named = packed(records.map((record) => record.municipalities.map((place) => placeOf.get(place))));
  const namedBy = inverse(named, places.length);

  const begun = Array.from({ length: MONTHS }, empty);
  const ending = Array.from({ length: MONTHS }, empty);
  records.forEach(({ from, to }, position) => {
    insert(begun[from - FIRST], position);
    insert(ending[to - FIRST], position);
  });
  const unite = (set, other) => {
    for (let at = 0; at < length; at++) set[at] |= other[at];
    return set;
  };
  for (let month = 1; month < MONTHS; month++) {
    unite(begun[month], begun[month - 1]);
    unite(ending[MONTHS - 1 - month], ending[MONTHS - month]);
  }

  const numbers = new Map();
  const occurring = packed(
    records.map((record) => [
      ...new Set(
        wordsOf(textOf(record)).map((word) => {
          if (!numbers.has(word)) numbers.set(word, numbers.size);
          return numbers.get(word);
        }),
      ),
    ]),
  );
  const words = [...numbers.keys()].sort();
  const sorted = new Uint32Array(words.length);
  words.forEach((word, position) => (sorted[numbers.get(word)] = position));
  for (let at = 0; at < occurring.items.length; at++) occurring.items[at] = sorted[occurring.items[at]];
  const occurrences = inverse(occurring, words.length);
  const firstFrom = (word) => {
    let [start, end] = [0, words.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if (words[middle] < word) start = middle + 1;
      else end = middle;
    }
    return start;
  };

  const uniteLists = (set, { starts, items }, first, end) => {
    for (let at = starts[first]; at < starts[end]; at++) insert(set, items[at]);
    return set;
  };
  const common = (...given) => {
    const [first, ...others] = given.filter(Boolean);
    if (!first) return full;
    if (others.length === 0) return first;
    const set = first.slice();
    for (const other of others) for (let at = 0; at < length; at++) set[at] &= other[at];
    return set;
  };
  const countCommon = (one, other) => {
    let count = 0;
    for (let at = 0; at < length; at++) count += ones(one[at] & other[at]);
    return count;
  };
  const counts = (values, base) => {
    const made = {};
    for (const [value, set] of values) made[value] = countCommon(set, base);
    return made;
  };
  const placeCounts = (base) => {
    // Those in the set or those that are not, whichever are fewer.
    const isLarge = countCommon(base, full) > size / 2;
    const found = new Uint32Array(places.length);
    for (let at = 0; at < length; at++) {
      let rest = isLarge ? ~base[at] & full[at] : base[at];
      while (rest) {
        const position = (at << 5) + 31 - Math.clz32(rest & -rest);
        rest &= rest - 1;
        for (let item = named.starts[position]; item < named.starts[position + 1]; item++) found[named.items[item]]++;
      }
    }
    const made = {};
    places.forEach((place, number) => {
      const count = isLarge ? namedBy.starts[number + 1] - namedBy.starts[number] - found[number] : found[number];
      if (count) made[place] = count;
    });
    return made;
  };

  return (query) => {
    const text = wordsOf(query.text)
      .map((word) => uniteLists(empty(), occurrences, firstFrom(word), firstFrom(`${word}\uffff`)))
      .reduce((one, other) => (one ? common(one, other) : other), null);
    const chosen = query.municipalities.filter((place) => placeOf.has(place)).map((place) => placeOf.get(place));
    const place = query.municipalities.length ? chosen.reduce((set, number) => uniteLists(set, namedBy, number, number + 1), empty()) : null;
    const theme = query.themes.length ? query.themes.reduce((set, value) => (themes.has(value) ? unite(set, themes.get(value)) : set), empty()) : null;
    const age = query.from === null ? null : common(begun[query.to - 1 - FIRST], ending[query.from + 1 - FIRST]);
    const found = common(text, place, theme, age);
    const first = [];
    for (let at = 0; at < length && first.length < query.limit; at++) {
      for (let rest = found[at]; rest && first.length < query.limit; rest &= rest - 1) first.push(ids[(at << 5) + 31 - Math.clz32(rest & -rest)]);
    }
    return {
      total: countCommon(found, full),
      ids: first,
      facets: {
        municipality: placeCounts(common(text, theme, age)),
        theme: counts(themes, common(text, place, age)),
        phase: counts(phases, common(text, place, theme)),
      },
    };
  };
}
