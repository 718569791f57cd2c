// Finishes the programs that Trunk has staged: the kiosk's, with its style sheet, gets a name with its hash, as Trunk
// gives the page's, so that it too may be kept for ever; and the JavaScript of a release is made small, which Trunk's own minifier cannot, since it
// does not read what this version of wasm-bindgen writes.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;

const kiosk = join(stage, "kiosk");
const style = join("target", "style", "kiosk.css");
const hash = createHash("sha256").update(readFileSync(`${kiosk}_bg.wasm`)).update(readFileSync(style)).digest("hex").slice(0, 16);
for (const ending of [".js", "_bg.wasm"]) renameSync(kiosk + ending, `${kiosk}-${hash}${ending}`);
copyFileSync(style, `${kiosk}-${hash}.css`);

if (profile === "release") {
  for (const name of readdirSync(stage).filter((name) => /^(kansrijk|kiosk)-.*\.js$/.test(name))) {
    const path = join(stage, name);
    const { code } = transformSync(readFileSync(path, "utf8"), { minify: true, format: "esm", target: "es2020" });
    writeFileSync(path, code);
  }
}
