// Runs in the page that is measured: one peer, one set of records.

let [adapter, input, search] = [];

// The memory of WebAssembly stands in no figure of the browser's, so each is noted when it is made.
const memories = new Set();
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const result = await instantiate.apply(WebAssembly, given);
  for (const made of Object.values((result.instance ?? result).exports)) if (made instanceof WebAssembly.Memory) memories.add(made);
  return result;
};

export const wasmBytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

/** Fetches program and data into memory, which takes no part in what is measured. */
export async function fetchInput(peer, base) {
  adapter = await import(peer);
  input = adapter.fetchAll ? await adapter.fetchAll(base) : await (await fetch(`${base}records.json`)).text();
}

/** From data in memory to the first answer, in ms. */
export async function start(query) {
  const begin = performance.now();
  search = await adapter.load(input);
  await search(query);
  const time = performance.now() - begin;
  if (!adapter.fetchAll) input = null;
  return time;
}

/** For each query which files are fetched for its words, in this order. */
export async function fetchWords(queries) {
  const files = [];
  for (const { text } of queries) files.push(adapter.fetchWords && text ? await adapter.fetchWords(input, search, text) : []);
  return files;
}

export async function answers(queries) {
  const given = [];
  for (const query of queries) given.push(await search(query));
  return given;
}

/** The time of each query in ms: the median of some passes, in each the mean of as many answers as the clock needs. */
export async function times(queries, passes, limit) {
  const own = queries.map(() => []);
  const begin = performance.now();
  for (let pass = 0; pass <= passes; pass++) {
    for (const [position, query] of queries.entries()) {
      const estimate = own[position].at(-1) ?? 1;
      const repetitions = Math.max(1, Math.min(200, Math.ceil(0.3 / estimate)));
      const before = performance.now();
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const answer = search(query);
        if (answer instanceof Promise) await answer;
      }
      own[position].push((performance.now() - before) / repetitions);
    }
    if (performance.now() - begin > limit) break;
  }
  // The first pass warms up, unless it is the only one.
  return own.map((list) => list.slice(list.length > 1 ? 1 : 0).sort((one, other) => one - other)[(list.length - 1) >> 1]);
}
