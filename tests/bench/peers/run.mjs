// Measures Kansrijk beside what others would search with, in the same Chromium, and writes the table.
//
// `cargo xtask bench peers` builds what takes part, and calls this. Settings, by the environment: SIZES and PEERS, each a
// list with commas; ROUNDS, of which each begins with another peer; CHROMIUM, its path.
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { dataset, queries as makeQueries, records as makeRecords } from "./generate.mjs";
import { differences, oracle } from "./job.mjs";

const HERE = import.meta.dirname;
const { PEERS_OUT: OUT, PEERS_ENGINE: ENGINE, KANSRIJK } = process.env;
const list = (name, otherwise) => (process.env[name] ?? otherwise).split(",");
const SIZES = list("SIZES", "150,1000,10000,100000").map(Number);
const PEERS = list("PEERS", readdirSync(join(HERE, "adapters")).map((file) => file.replace(".mjs", "")).join());
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PASSES = 9;
const TIME_LIMIT = 20_000;
const SETTLING = 2_000;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
const NO_NETWORK = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const compressed = (path) => {
  const content = readFileSync(path);
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
};
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const percentile = (numbers, percent) => [...numbers].sort((one, other) => one - other)[Math.ceil((numbers.length * percent) / 100) - 1];

/** Serves a folder. The page is isolated from others, for which Chromium gives a clock with steps of 5 µs. */
function serve(root) {
  const server = createServer((request, response) => {
    const path = join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const isThere = path.startsWith(root) && existsSync(path) && statSync(path).isFile();
    response.writeHead(isThere ? 200 : 404, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    if (isThere) createReadStream(path).pipe(response);
    else response.end();
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

async function bundle(peer) {
  const outfile = join(OUT, "peers", `${peer}.mjs`);
  await build({
    entryPoints: [join(HERE, "adapters", `${peer}.mjs`)],
    outfile, bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [join(OUT, "node_modules")],
    alias: { "kansrijk-engine": join(ENGINE, "engine.js") },
  });
  return compressed(outfile) + (peer === "kansrijk" ? compressed(join(ENGINE, "engine_bg.wasm")) : 0);
}

/** Makes the records of a size, and the files of Kansrijk for them. */
function prepare(size) {
  const folder = join(OUT, `records-${size}`);
  const records = makeRecords(size);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "records.json"), JSON.stringify(records));
  writeFileSync(join(folder, "dataset.json"), JSON.stringify(dataset(records)));
  execFileSync(KANSRIJK, ["index", "--dataset", join(folder, "dataset.json"), "--out", folder], { stdio: "inherit" });
  writeFileSync(join(folder, "engine_bg.wasm"), readFileSync(join(ENGINE, "engine_bg.wasm")));
  return { folder, records };
}

/** One peer, one size, in a browser of its own. */
async function measure(origin, peer, size, queries) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: NO_NETWORK });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/page.html`);
    const call = (name, ...given) => page.evaluate(`import("/page.mjs").then((page) => page.${name}(...${JSON.stringify(given)}))`);
    const session = await page.context().newCDPSession(page);
    const memory = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
      return usedSize + backingStorageSize + (await call("wasmBytes"));
    };
    const before = await memory();
    await call("fetchInput", `/peers/${peer}.mjs`, `/records-${size}/`);
    // A browser that has just started is busy with itself for a while, on all the cores there are.
    await page.waitForTimeout(SETTLING);
    const load = await call("start", { municipalities: [], from: null, to: null, themes: [], text: "", limit: 20 });
    const files = await call("fetchWords", queries);
    const answers = await call("answers", queries);
    const times = await call("times", queries, PASSES, TIME_LIMIT);
    return { load, files, answers, times, memory: (await memory()) - before };
  } finally {
    await browser.close();
  }
}

/** What Kansrijk downloads, in bytes with brotli: for the first answer, and for the words of each query in their order. */
function downloads(folder, files, library) {
  const { details, files: { fingerprint, records_in_file: each } } = JSON.parse(readFileSync(join(folder, "dataset-overview.json"), "utf8"));
  const of = (name) => compressed(join(folder, name));
  const named = (what) => of(`dataset-files/${what.replace(".", `-${fingerprint}.`)}`);
  const first = library + of("dataset-overview.json") + named("table.bin");
  const words = files.filter((own) => own.length > 0).map((own) => sum(own.map(of)));
  return { first, dictionary: of(details) + named("dictionary.bin"), chunks: words.slice(1), record: named("records-0.json"), each };
}

const ms = (time) => time.toFixed(time < 1 ? 3 : time < 10 ? 2 : 0);
const mb = (bytes) => (bytes / 1e6).toFixed(1);
const kib = (bytes) => Math.round(bytes / 1024);

const queries = makeQueries();
const hasText = ({ text }) => text !== "";
mkdirSync(OUT, { recursive: true });
rmSync(join(OUT, "peers"), { recursive: true, force: true });
writeFileSync(join(OUT, "page.html"), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Peers</title>');
writeFileSync(join(OUT, "page.mjs"), readFileSync(join(HERE, "page.mjs")));
const libraries = {};
for (const peer of PEERS) libraries[peer] = await bundle(peer);
const server = await serve(OUT);
const origin = `http://127.0.0.1:${server.address().port}`;
for (const size of SIZES) {
  const { folder, records } = prepare(size);
  const expected = oracle(records, queries);
  const runs = Object.fromEntries(PEERS.map((peer) => [peer, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < PEERS.length; turn++) {
      const peer = PEERS[(turn + round) % PEERS.length];
      runs[peer].push(await measure(origin, peer, size, queries));
    }
  }
  const middle = (peer, value) => percentile(runs[peer].map(value), 50);
  const rows = PEERS.map((peer) => {
    const times = (isMeant) => queries.flatMap((query, position) => (isMeant(query) ? [middle(peer, (run) => run.times[position])] : []));
    const [all, facets, texts] = [times(() => true), times((query) => !hasText(query)), times(hasText)];
    const wrong = new Set(differences(queries, expected, runs[peer][0].answers));
    const right = (isMeant) => `${queries.filter((query, position) => isMeant(query) && !wrong.has(position)).length}/${queries.filter(isMeant).length}`;
    return {
      peer, library: libraries[peer], load: middle(peer, (run) => run.load), memory: middle(peer, (run) => run.memory),
      all: percentile(all, 50), facets: percentile(facets, 50), facets95: percentile(facets, 95), texts: percentile(texts, 50), texts95: percentile(texts, 95),
      exact: right((query) => !hasText(query)), same: right(hasText),
    };
  }).sort((one, other) => one.all - other.all);
  console.log(`\n### ${size.toLocaleString("en")} initiatives\n`);
  console.log("| peer | program KiB br | first answer ms | memory MB | facets: median ms | 95 % | words: median ms | 95 % | facets exact | words as prefixes |");
  console.log("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
  for (const row of rows) {
    console.log(`| ${row.peer} | ${kib(row.library)} | ${ms(row.load)} | ${mb(row.memory)} | ${ms(row.facets)} | ${ms(row.facets95)} | ${ms(row.texts)} | ${ms(row.texts95)} | ${row.exact} | ${row.same} |`);
  }
  if (runs.kansrijk) {
    const { first, dictionary, chunks, record, each } = downloads(folder, runs.kansrijk[0].files, libraries.kansrijk);
    // Of few records all words come at once.
    const words = chunks.length ? `; then for the words of a query ${kib(percentile(chunks, 50))} KiB in the middle and ${kib(percentile(chunks, 95))} KiB in 95 % of cases, as long as nothing of it is there` : "";
    console.log(`\nKansrijk downloads ${kib(first)} KiB for the first answer, ${kib(dictionary)} KiB when somebody types${words}; and ${kib(record)} KiB for ${each} records.`);
  }
}
server.close();
