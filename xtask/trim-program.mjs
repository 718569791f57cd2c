// Takes out of a program and its glue what no page reaches, and makes what is left small.
//
// Leptos brings streams between a page and a server, which wasm-bindgen exports as classes; nobody makes one here. What
// the glue no longer calls goes out of the program, and what the program then no longer imports goes out of the glue.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";

/** What every browser of the last years can run. */
export const FEATURES = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
].map((feature) => `--enable-${feature}`);

const OPTIMISATIONS = [
  "--merge-similar-functions",
  "-Oz",
  "--converge",
  "--low-memory-unused",
  "--reorder-locals",
  "--strip-debug",
  "--strip-producers",
];

/** Branches laid out anew, and what they then allow: another per cent less. */
const RELOOPED = ["--flatten", "--rereloop", "-Oz", "-Oz", "--low-memory-unused", "--reorder-locals"];

/** The classes of streams in the glue: each with the line that lets it be disposed of, and the one that notices its end. */
const STREAMS = [
  /^export class IntoUnderlying\w+ \{\n[\s\S]*?^\}\n/gm,
  /^if \(Symbol\.dispose\) IntoUnderlying.*\n/gm,
  /^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm,
];

/** Trims a program and its glue, where they stand. */
export function trim(program, glue) {
  const text = readGlue(glue);
  reach(program, text);
  optimise(program);
  writeFileSync(glue, small(imported([program], text)));
}

/**
 * Trims a program and its glue, where they stand, and cuts the program into parts: what may come later goes into files
 * beside it, and the glue can fetch them.
 */
export function trimInParts(program, glue) {
  const text = readGlue(glue);
  reach(program, text);
  const names = shortNames(program, text);
  const list = Object.entries(names).map((pair) => `${pair.join(" ")}\n`).join("");
  inFolder((folder) => {
    const file = join(folder, "names.txt");
    writeFileSync(file, list);
    execFileSync("cargo", ["xtask", "split", program, "--names", file], { stdio: ["ignore", "ignore", "inherit"] });
  });
  const own = program.replace(/bg\.wasm$/, "");
  const parts = readdirSync(dirname(program)).map((name) => join(dirname(program), name)).filter((file) => file.startsWith(own) && file.endsWith(".wasm"));
  for (const part of parts) optimise(part);
  const renamed = text.replace(/\w+/g, (word) => (Object.hasOwn(names, word) ? names[word] : word));
  const fetching = readFileSync(new URL("rest.mjs", import.meta.url), "utf8");
  const prepared = replaced(imported(parts, renamed), /(__wbg_init_once[\s\S]*?const imports = )(__wbg_get_imports\(\));/, "$1withStandIns($2);");
  writeFileSync(glue, small(prepared + fetching));
}

/**
 * Short names for what a program takes from its glue and gives to it: those of wasm-bindgen end in digits that no
 * compression makes less.
 */
function shortNames(program, glue) {
  const given = WebAssembly.Module.imports(compiled(program)).map(({ name }) => name);
  const taken = called(program, glue).map(({ export: name }) => name);
  const long = [...new Set([...given, ...taken])].filter((name) => name.includes("_")).sort();
  return Object.fromEntries(long.map((name, position) => [name, `$${position.toString(36)}`]));
}

/** The glue without what nobody calls. */
function readGlue(glue) {
  return STREAMS.reduce((text, part) => replaced(text, part, ""), readFileSync(glue, "utf8"));
}

/** Takes out of a program what its glue does not reach. The names of functions stay. */
function reach(program, glue) {
  inFolder((folder) => {
    const roots = join(folder, "roots.json");
    writeFileSync(roots, JSON.stringify(called(program, glue)));
    binaryen("wasm-metadce", [...FEATURES, "--debuginfo", "--graph-file", roots, program, "--output", program]);
  });
}

/** Works in a folder that is gone afterwards. */
function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "kansrijk-program-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function optimise(program) {
  binaryen("wasm-opt", [...OPTIMISATIONS, ...FEATURES, program, "--output", program]);
  // Twice: what the first leaves can be laid out still better.
  for (let pass = 0; pass < 2; pass++) binaryen("wasm-opt", [...RELOOPED, ...FEATURES, program, "--output", program]);
}

/** The exports that the glue calls, as the graph that `wasm-metadce` reads. */
function called(program, glue) {
  const names = WebAssembly.Module.exports(compiled(program)).map(({ name }) => name);
  const kept = names.filter((name) => glue.includes(`wasm.${name}`));
  return kept.map((name) => ({ name: `export ${name}`, export: name, root: true }));
}

/** The glue without the functions that no part of the program imports. */
function imported(parts, glue) {
  const names = new Set(parts.flatMap((part) => WebAssembly.Module.imports(compiled(part))).map(({ name }) => name));
  const given = [...glue.matchAll(/^ {8}([\w$]+): function/gm)].map(([, name]) => name);
  for (const name of given.filter((name) => !names.has(name))) {
    glue = replaced(glue, new RegExp(`^ {8}${name.replace("$", "\\$")}: function[\\s\\S]*?^ {8}\\}.*,\\n`, "m"), "");
  }
  return glue;
}

function replaced(text, part, by) {
  const rest = text.replace(part, by);
  if (rest === text) throw new Error(`The glue has no ${part}: wasm-bindgen writes it in another way now.`);
  return rest;
}

const compiled = (program) => new WebAssembly.Module(readFileSync(program));
const small = (glue) =>
  transformSync(glue, { minify: true, treeShaking: true, format: "esm", target: "es2020" }).code;
const binaryen = (tool, options) =>
  execFileSync(process.execPath, [join("node_modules", "binaryen", "bin", tool), ...options], { stdio: ["ignore", "ignore", "inherit"] });
