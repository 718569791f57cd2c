// Minifies the JavaScript that wasm-bindgen writes. Trunk runs it on the staged site of a release build;
// Trunk's own minifier does not read what this version of wasm-bindgen writes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;
if (profile === "release") {
  for (const name of readdirSync(stage).filter((name) => /^kansrijk-.*\.js$/.test(name))) {
    const path = join(stage, name);
    const { code } = transformSync(readFileSync(path, "utf8"), { minify: true, format: "esm", target: "es2020" });
    writeFileSync(path, code);
  }
}
