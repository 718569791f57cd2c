// Stands at the end of the glue of a program that comes in parts, and is no module of its own: `wasm` is what the first part
// exports.
//
// The first part calls the later ones by a table, in which a stand-in waits for each function until its part has come.

let importsOfAll;
/** The names of the later parts that are here. */
const here = new Set();

/** Where a part is: beside this file. */
const addressOf = (part) => import.meta.url.replace(/\.js$/, `_${part}.wasm`);

function take(part, module) {
  // What the stand-ins have waited for goes into the table.
  if (!here.has(part)) new WebAssembly.Instance(module, { ...importsOfAll, first: wasm });
  here.add(part);
}

/** Fetches later parts by their names. Until then no view should need them. */
export const fetchParts = (parts) =>
  Promise.all(
    parts.map(async (part) => {
      const response = await fetch(addressOf(part));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`, { cause: response.status });
      take(part, await WebAssembly.compile(await response.arrayBuffer()));
    }),
  );

/** Fetches a part while everything waits, for a view that needs it unexpectedly: for what has a place in the table. */
function fetchNow(part, place) {
  console.warn(`Needed before it had come: ${part} ${place}`);
  const request = new XMLHttpRequest();
  request.open("GET", addressOf(part), false);
  // Bytes as letters: nothing else comes while everything waits.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${part}: ${request.status}`);
  take(part, new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)));
}

/** The imports of the first part: those of the glue, and for each later part a stand-in for each place of the table. */
function withStandIns(imports) {
  const standIn = (part, place) => (...given) => {
    if (!here.has(part)) fetchNow(part, place);
    return wasm.functions.get(place)(...given);
  };
  const standIns = (part) => new Proxy({}, { get: (_, place) => standIn(part, Number(place)) });
  importsOfAll = imports;
  return { ...imports, rest: standIns("rest"), files: standIns("files") };
}
