// Starts the app: fetches its WebAssembly and runs it. When that cannot be, the static part of the page stays.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
const crash = document.getElementById("crash");
const root = document.documentElement;

crash.querySelector("button").addEventListener("click", () => location.reload());

// In the page of another website, the static part of the page would be a page in a page.
const isEmbedded = new URLSearchParams(location.search).getAll("modus").at(-1) === "embed";
if (isEmbedded) {
  root.dataset.surface = "embed";
  import("./embed-frame.js").catch((error) => console.error(error));
}

import(new URL(glue, document.baseURI).href)
  .then((app) => app.default({ module_or_path: new URL(wasm, document.baseURI) }))
  .catch((error) => {
    console.error(error);
    crash.hidden = false;
    // What it says is better than nothing.
    delete root.dataset.surface;
  });
