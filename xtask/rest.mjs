// Stands at the end of the glue of a program that comes in two parts, and is no module of its own: `wasm` is what the
// first part exports.
//
// The first part calls the rest by a table, in which a stand-in waits for each function until the rest has come.

let restImports;
let isRestHere = false;

/** Where the rest is: beside this file. */
const restAddress = import.meta.url.replace(/\.js$/, "_rest.wasm");

function takeRest(module) {
  // What the stand-ins have waited for goes into the table.
  if (!isRestHere) new WebAssembly.Instance(module, { ...restImports, first: wasm });
  isRestHere = true;
}

/** Fetches the rest. Until then no view should need it. */
export async function fetchRest() {
  const response = await fetch(restAddress);
  if (!response.ok) throw new Error(`${restAddress}: ${response.status}`, { cause: response.status });
  takeRest(await WebAssembly.compile(await response.arrayBuffer()));
}

/** Fetches the rest while everything waits, for a view that needs it unexpectedly: for what has a place in the table. */
function fetchRestNow(place) {
  console.warn(`A part of the program was needed before it had come: ${place}`);
  const request = new XMLHttpRequest();
  request.open("GET", restAddress, false);
  // Bytes as letters: nothing else comes while everything waits.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${restAddress}: ${request.status}`);
  takeRest(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)));
}

/** The imports of the first part: those of the glue, and a stand-in for each place of the table that is asked for. */
function withStandIns(imports) {
  const standIn = (place) => (...given) => {
    if (!isRestHere) fetchRestNow(place);
    return wasm.functions.get(place)(...given);
  };
  restImports = imports;
  return { ...imports, later: new Proxy({}, { get: (_, place) => standIn(Number(place)) }) };
}
