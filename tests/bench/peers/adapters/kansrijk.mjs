// Kansrijk: the files of `kansrijk index`, which are fetched, and the search of the explorer, compiled for speed.
import start, { Engine } from "kansrijk-engine";

const [PLACES, PHASES, THEMES] = [0, 1, 2];

/** The region of all made-up municipalities. */
const REGION = "qland";

/** Fetches what a first answer needs, into memory. */
export async function fetchAll(base) {
  const file = async (name) => new Uint8Array(await (await fetch(base + name)).arrayBuffer());
  const index = await (await fetch(`${base}index.json`)).json();
  const [program, frame, table] = await Promise.all([file("engine_bg.wasm"), file(index.frame), file(index.table)]);
  return { file, index, program, frame, table };
}

/** From what is in memory to a search that answers every query without words. */
export async function load({ program, frame, table }) {
  const { memory } = await start({ module_or_path: program });
  const engine = new Engine(frame, table);
  const slugs = [PLACES, PHASES, THEMES].map((facet) => engine.slugs(facet).split("\n"));
  const ordinals = slugs.map((list) => new Map(list.map((slug, ordinal) => [slug, ordinal])));
  // Regions, which stand behind the municipalities, are places that others do not count.
  const isCounted = slugs.map((list) => list.map((slug) => slug !== REGION));
  const search = ({ municipalities, from, to, themes, text, limit }) => {
    for (const slug of municipalities) engine.choose(PLACES, ordinals[PLACES].get(slug));
    for (const slug of themes) engine.choose(THEMES, ordinals[THEMES].get(slug));
    if (from !== null) engine.choose_age(from, to);
    if (text !== "") engine.look_for(text);
    const length = engine.answer(limit);
    const answer = new Uint32Array(memory.buffer, engine.answer_address(), length);
    let at = 2 + answer[1];
    const [municipality, phase, theme] = slugs.map((list, facet) => {
      const counts = {};
      for (let ordinal = 0; ordinal < list.length; ordinal++, at++) {
        if (answer[at] && isCounted[facet][ordinal]) counts[list[ordinal]] = answer[at];
      }
      return counts;
    });
    // An initiative is known by its place in the order of titles: that says in which file its record stands.
    const ids = Array.from(answer.subarray(2, 2 + answer[1]), (ordinal) => `i${String(ordinal).padStart(6, "0")}`);
    return { total: answer[0], ids, facets: { municipality, phase, theme } };
  };
  return Object.assign(search, { engine });
}

/** Fetches what the words of a query need and is not there yet, and names the files. */
export async function fetchWords({ file, index }, { engine }, text) {
  const fetched = [];
  const supply = async (name, take) => {
    take(await file(name));
    fetched.push(name);
  };
  if (!index.chunks) {
    await supply(index.dictionary, (bytes) => engine.supply_dictionary(bytes));
    await supply(index.occurrences, (bytes) => (index.chunks = JSON.parse(new TextDecoder().decode(bytes))));
  }
  for (const chunk of engine.missing_chunks(text)) await supply(index.chunks[chunk], (bytes) => engine.supply_chunk(chunk, bytes));
  return fetched;
}
