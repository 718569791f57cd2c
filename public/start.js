// Starts the app: fetches its WebAssembly and runs it. When that cannot be, the static part of the page stays.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
const crash = document.getElementById("crash");

crash.querySelector("button").addEventListener("click", () => location.reload());

import(new URL(glue, document.baseURI).href)
  .then((app) => app.default({ module_or_path: new URL(wasm, document.baseURI) }))
  .catch((error) => {
    console.error(error);
    crash.hidden = false;
  });
