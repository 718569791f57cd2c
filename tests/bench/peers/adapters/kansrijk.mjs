// Kansrijk: the files of `kansrijk index`, which are fetched, and the search of the explorer, compiled for speed.
import start, { Engine } from "kansrijk-engine";

const [PLACES, PHASES, THEMES] = [0, 1, 2];

/** The names of the made-up subregions begin so. */
const SUBREGION = "qland";

/** Fetches what a first answer needs, into memory. */
export async function fetchAll(base) {
  const file = async (name) => new Uint8Array(await (await fetch(base + name)).arrayBuffer());
  const [program, overview] = await Promise.all([file("engine_bg.wasm"), file("dataset-overview.json")]);
  const { details, files } = JSON.parse(new TextDecoder().decode(overview));
  const name = (what) => `dataset-files/${what}-${files.fingerprint}.bin`;
  return { file, name, details, program, overview, table: await file(name("table")) };
}

/** From what is in memory to a search that answers every query without words. */
export async function load({ program, overview, table }) {
  const { memory } = await start({ module_or_path: program });
  const engine = new Engine(overview, table);
  const slugs = [PLACES, PHASES, THEMES].map((facet) => engine.slugs(facet).split("\n"));
  const ordinals = slugs.map((list) => new Map(list.map((slug, ordinal) => [slug, ordinal])));
  // A subregion, which stands among the municipalities, is a place that others do not count.
  const subregions = slugs[PLACES].flatMap((slug, ordinal) => (slug.startsWith(SUBREGION) ? [ordinal] : []));
  // An initiative is known by its place in the order of titles. Like the others, this one writes each name once.
  const names = [];
  const nameOf = (ordinal) => (names[ordinal] ??= `i${String(ordinal).padStart(6, "0")}`);
  const search = ({ municipalities, from, to, themes, text, limit }) => {
    for (const slug of municipalities) engine.choose(PLACES, ordinals[PLACES].get(slug));
    for (const slug of themes) engine.choose(THEMES, ordinals[THEMES].get(slug));
    if (from !== null) engine.choose_age(from, to);
    if (text !== "") engine.look_for(text);
    const length = engine.answer(limit);
    const answer = new Uint32Array(memory.buffer, engine.answer_address(), length);
    let at = 2;
    const ids = [];
    for (const end = at + answer[1]; at < end; at++) ids.push(nameOf(answer[at]));
    for (const subregion of subregions) answer[at + subregion] = 0;
    const counts = (list) => {
      const made = {};
      for (const slug of list) {
        const count = answer[at++];
        if (count) made[slug] = count;
      }
      return made;
    };
    const [municipality, phase, theme] = [counts(slugs[PLACES]), counts(slugs[PHASES]), counts(slugs[THEMES])];
    return { total: answer[0], ids, facets: { municipality, phase, theme } };
  };
  return Object.assign(search, { engine });
}

/** Fetches what the words of a query need and is not there yet, and names the files. */
export async function fetchWords(input, { engine }, text) {
  const { file, name, details } = input;
  const fetched = [];
  const get = (path) => {
    fetched.push(path);
    return file(path);
  };
  if (!input.hasWords) {
    const [synonyms, dictionary] = await Promise.all([get(details), get(name("dictionary"))]);
    engine.supply_dictionary(synonyms, dictionary);
    input.hasWords = true;
  }
  for (const chunk of engine.missing_chunks(text)) engine.supply_chunk(chunk, await get(name(`occurrences-${chunk}`)));
  return fetched;
}
