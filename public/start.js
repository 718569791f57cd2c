// Starts the app: fetches its WebAssembly and runs it. When that cannot be, the first view of the page stays.
const at = (file) => new URL(file, document.baseURI).href;
const [glue, wasm, later, kiosk] = ["glue", "wasm", "later", "kiosk"].map((name) => at(document.querySelector("script[data-glue]").dataset[name]));
const crash = document.getElementById("crash");
const root = document.documentElement;

// A start page in another language becomes the explorer in that language, which lies at the root of the site. Until then,
// and where that cannot be, its links lead to where they did.
if (root.dataset.start) {
  for (const link of document.querySelectorAll("#fallback a:not([href^='#'])")) link.href = String(link.href);
  history.replaceState(null, "", at(`${root.dataset.root}?${root.dataset.start}${location.hash}`));
} else if (location.search) {
  root.dataset.choices = "";
}

// In the page of another website, the first view of the page would be a page in a page.
const mode = new URLSearchParams(location.search).getAll("modus").at(-1);
const surface = ["embed", "kiosk"].find((name) => name === mode);
if (surface) root.dataset.surface = surface;
if (surface === "embed") import("./embed-frame.js").catch((error) => console.error(error));

// What is typed in the first view goes on in the explorer.
const early = document.querySelector("#fallback [type=search]");
if (early) {
  let isTyping = false;
  early.addEventListener("focus", () => { isTyping = true; });
  // It also loses the focus when it is taken away.
  early.addEventListener("blur", () => setTimeout(() => { isTyping = !early.isConnected; }));
  new MutationObserver((_, observer) => {
    const field = document.getElementById("zoek");
    // Without data there is none yet.
    if (!field) return;
    observer.disconnect();
    if (isTyping) field.focus({ preventScroll: true });
    if (!early.value) return;
    field.value = early.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }).observe(root, { attributeFilter: ["data-ready"] });
}

// What the explorer does not need to begin comes when it stands, or when a view asks for it: the rest of the program, which
// is fetched here, and that of the data, which the program fetches.
const changed = (element, attribute) => new Promise((resolve) => {
  new MutationObserver(resolve).observe(element, { attributeFilter: [attribute] });
});
const standing = changed(root, "data-ready");
const stopped = changed(crash, "hidden");

let sheet;
/** Has the style sheet come of the views that the rest of the program makes. */
const fetchSheet = () => sheet ??= new Promise((resolve, reject) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: later, onload: resolve });
  link.onerror = () => {
    link.remove();
    sheet = undefined;
    reject(new Error(`${later} did not come.`));
  };
  document.head.append(link);
});

/** Has the rest of the program fetched, with the part for a dataset in files where there is one, and tells how far it is. */
function followWith(fetchParts) {
  const here = [];
  let isOnItsWay = false;
  const missing = () => ["rest", "files"].filter((part) => !here.includes(part) && (part === "rest" || part in root.dataset));
  const tell = (word) => {
    if (word) root.dataset.rest = word;
    else delete root.dataset.rest;
    dispatchEvent(new Event("kansrijk:rest"));
  };
  const follow = async () => {
    if (isOnItsWay || !missing().length) return;
    isOnItsWay = true;
    if (root.dataset.rest !== "coming") tell("coming");
    try {
      // The program may ask for more meanwhile.
      for (let parts; (parts = missing()).length; here.push(...parts)) await Promise.all([fetchParts(parts), fetchSheet()]);
      tell();
    } catch (error) {
      console.error(error);
      tell(error.cause === 404 ? "gone" : "absent");
    }
    isOnItsWay = false;
  };
  root.dataset.rest = "coming";
  addEventListener("kansrijk:need-rest", follow);
}
standing.then(() => (window.requestIdleCallback ?? setTimeout)(() => dispatchEvent(new Event("kansrijk:need-rest"))));

// By which a page of its own can be installed. Browsers fetch it at once, with a picture, and nothing of that may come before the first view.
const isOwn = surface !== "embed" && location.protocol !== "file:";
if (isOwn) {
  standing.then(() => document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: at("manifest.webmanifest") })));
}

// A page of its own is kept on the device for later: after the first view, which it must not slow down, or when there
// is none, since a newer release may have mended what stopped this one.
if (isOwn && "serviceWorker" in navigator) {
  Promise.race([standing, stopped]).then(() => import("./offline.js")).then((offline) => offline.keep()).catch((error) => console.error(error));
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

// Where the first view is shown, it is painted before anything of the program is fetched, which would make it wait.
if (!surface && !("choices" in root.dataset)) {
  const isPainted = new Promise((resolve) => {
    const type = "largest-contentful-paint";
    // A frame is on the screen some time after it was made, which not every browser tells.
    if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver((_, observer) => resolve(observer.disconnect())).observe({ type, buffered: true });
    else requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  // What is not looked at is not painted, and where no paint is told, the explorer comes all the same.
  await Promise.race([isPainted, new Promise((resolve) => setTimeout(resolve, document.hidden ? 0 : 2500))]);
}
document.head.append(
  Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: at("dataset-overview.json") }),
);
// Compiled as it comes. To end that is work enough at a stretch, and to begin with it is so too.
const compiled = fetch(code).then(async (response) => {
  const module = await WebAssembly.compileStreaming(response).catch((error) => {
    if (response.bodyUsed) throw error;
    // The glue knows what to do with one of which the server does not say what it is.
    return response;
  });
  await new Promise((resolve) => setTimeout(resolve));
  return module;
});
// Without its glue nobody asks for the program.
compiled.catch(() => {});

import(program)
  .then((app) => {
    // Only a release comes in parts; the style sheet of other views always follows, but on a kiosk, whose own has it all.
    if (surface !== "kiosk") followWith(app.fetchParts ?? (async () => {}));
    return app.default({ module_or_path: compiled });
  })
  .catch((error) => {
    console.error(error);
    crash.hidden = false;
    // What it says is better than nothing.
    delete root.dataset.surface;
  });
