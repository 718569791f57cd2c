// Measures the first load of the built site, as a phone on a slow connection has it, and writes the tables.
//
// `cargo xtask bench load` builds the site and calls this. Settings, by the environment: LOAD_OUT, the folder in which
// Lighthouse is installed; RUNS, how many of which the median counts.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { launchOptions } from "../../e2e/chromium.mjs";
import { serve, site } from "../../e2e/server.mjs";

const RUNS = Number(process.env.RUNS ?? 5);
const installed = createRequire(join(process.env.LOAD_OUT, "package.json"));
const { default: lighthouse } = await import(pathToFileURL(installed.resolve("lighthouse")).href);
const { launch } = await import(pathToFileURL(installed.resolve("chrome-launcher")).href);

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const first = (folder) => `${folder}/${readdirSync(join(site, folder)).find((name) => name.endsWith(".html"))}`;
const PAGES = { "the start": "", "an initiative": first("initiatief"), "a municipality": "gemeente/heerlen.html" };

/** The parts of the first view, each with the names of its files. */
const PARTS = {
  "program (WebAssembly), first part": /^kansrijk-.*_bg\.wasm$/,
  "program (WebAssembly), the rest": /^kansrijk-.*_rest\.wasm$/,
  "program (WebAssembly), for a dataset in files": /^kansrijk-.*_files\.wasm$/,
  "glue of the program": /^kansrijk-.*\.js$/,
  "style sheet": /^kansrijk-.*\.css$/,
  "style sheet of other views": /^later-.*\.css$/,
  "dataset, overview": /^dataset-overview\.json$/,
  "dataset, details": /^dataset-details-.*\.json$/,
  typeface: /^fonts\/.*\.woff2$/,
  "start page, with its icons": /^index\.html$/,
  "start script": /^start\.js$/,
};

const median = (numbers) => [...numbers].sort((one, other) => one - other)[(numbers.length - 1) >> 1];
const kib = (bytes) => (bytes / 1024).toFixed(1);

/** What a page has fetched until the explorer in it answers input, in bytes as they came. */
async function fetchedUntilReady(browser, url) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-ready"));
  const fetched = bytes;
  await context.close();
  return fetched;
}

const { server, origin } = await serve();
const browser = await chromium.launch(launchOptions);
const chrome = await launch({ chromePath: launchOptions.executablePath ?? chromium.executablePath(), chromeFlags: ["--headless=new", ...launchOptions.args], logLevel: "error" });
try {
  console.log(`Lighthouse ${installed("lighthouse/package.json").version}, mobile preset, median of ${RUNS}:\n`);
  console.log("| page | performance | accessibility | best practices | SEO | largest contentful paint s | layout shift | blocking ms | fetched until ready KiB |");
  console.log("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
  const measure = (path) => lighthouse(`${origin}/${path}`, { port: chrome.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES });
  const wanting = new Map();
  for (const [name, path] of Object.entries(PAGES)) {
    const results = [];
    // The first finds the browser cold.
    await measure(path);
    for (let run = 0; run < RUNS; run++) {
      results.push((await measure(path)).lhr);
    }
    const of = (value) => median(results.map(value));
    const scores = CATEGORIES.map((category) => Math.round(100 * of((lhr) => lhr.categories[category].score)));
    const audit = (id) => of((lhr) => lhr.audits[id].numericValue);
    // Pages about something need no program.
    const fetched = path === "" ? kib(await fetchedUntilReady(browser, `${origin}/`)) : "–";
    console.log(`| ${name} | ${scores.join(" | ")} | ${(audit("largest-contentful-paint") / 1000).toFixed(2)} | ${audit("cumulative-layout-shift").toFixed(3)} | ${audit("total-blocking-time").toFixed(0)} | ${fetched} |`);
    for (const category of CATEGORIES) {
      for (const { id, weight } of results[0].categories[category].auditRefs) {
        const { score, title } = results[0].audits[id];
        if (weight > 0 && score !== null && score < 0.9) wanting.set(id, `${name}: ${title} (${score})`);
      }
    }
  }
  if (wanting.size > 0) console.log(`\nWhat Lighthouse finds wanting:\n${[...wanting.values()].map((line) => `- ${line}`).join("\n")}`);

  console.log("\n| part of the first view | KiB | KiB with brotli |\n| --- | --: | --: |");
  const files = readdirSync(site, { recursive: true }).filter((path) => !/\.(br|gz)$/.test(path));
  for (const [part, pattern] of Object.entries(PARTS)) {
    const contents = files.filter((path) => pattern.test(path)).map((path) => readFileSync(join(site, path)));
    const sum = (sizes) => sizes.reduce((one, other) => one + other, 0);
    const packed = contents.map((content) => (part === "typeface" ? content.length : brotliCompressSync(content).length));
    console.log(`| ${part} | ${kib(sum(contents.map(({ length }) => length)))} | ${kib(sum(packed))} |`);
  }
} finally {
  await browser.close();
  await chrome.kill();
  server.close();
}
