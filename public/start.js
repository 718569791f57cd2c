// Starts the app: fetches its WebAssembly and runs it. When that cannot be, the static part of the page stays.
const at = (file) => new URL(file, document.baseURI).href;
const [glue, wasm, kiosk] = ["glue", "wasm", "kiosk"].map((name) => at(document.querySelector("script[data-glue]").dataset[name]));
const crash = document.getElementById("crash");
const root = document.documentElement;

// A page about something becomes the explorer with that chosen, which lies at the root of the site. Until then, and where
// that cannot be, its links lead to where they did.
if (root.dataset.start) {
  for (const link of document.querySelectorAll("#fallback a")) link.href = String(link.href);
  history.replaceState(null, "", at(`${root.dataset.root}?${root.dataset.start}${location.hash}`));
}

// In the page of another website, the static part of the page would be a page in a page.
const surface = new URLSearchParams(location.search).getAll("modus").at(-1);
if (surface === "embed") {
  root.dataset.surface = surface;
  import("./embed-frame.js").catch((error) => console.error(error));
}

// A page of its own is kept on the device for later: after the first view, which it must not slow down, or when there
// is none, since a newer release may have mended what stopped this one.
const isKept = surface !== "embed" && location.protocol !== "file:" && "serviceWorker" in navigator;
if (isKept) {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    import("./offline.js").then((offline) => offline.keep()).catch((error) => console.error(error));
  });
  observer.observe(root, { attributeFilter: ["data-ready"] });
  observer.observe(crash, { attributeFilter: ["hidden"] });
}

crash.querySelector("button").addEventListener("click", async () => {
  try {
    await (await import("./offline.js")).takeUpdate();
  } catch {
    location.reload();
  }
});

// A kiosk has a program and a style sheet of its own, which nobody else downloads.
const [program, code] = surface === "kiosk" ? [kiosk, kiosk.replace(/\.js$/, "_bg.wasm")] : [glue, wasm];
if (surface === "kiosk") {
  // Browsers offer to translate a page, in a bubble with a menu that leads out of it; a kiosk has languages of its own.
  document.head.append(
    Object.assign(document.createElement("meta"), { name: "google", content: "notranslate" }),
    Object.assign(document.createElement("link"), { rel: "stylesheet", href: kiosk.replace(/\.js$/, ".css") }),
  );
}

import(program)
  .then((app) => app.default({ module_or_path: code }))
  .catch((error) => {
    console.error(error);
    crash.hidden = false;
    // What it says is better than nothing.
    delete root.dataset.surface;
  });
