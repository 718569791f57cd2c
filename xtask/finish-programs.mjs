// Finishes the programs that Trunk has staged. The kiosk's, with its style sheet, gets a name with its hash, as Trunk gives
// the page's, so that it too may be kept for ever. Those of a release are made small.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { trim, trimInParts } from "./trim-program.mjs";

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;

const kiosk = join(stage, "kiosk");
const style = join("target", "style", "kiosk.css");
const hash = createHash("sha256").update(readFileSync(`${kiosk}_bg.wasm`)).update(readFileSync(style)).digest("hex").slice(0, 16);
for (const ending of [".js", "_bg.wasm"]) renameSync(kiosk + ending, `${kiosk}-${hash}${ending}`);
copyFileSync(style, `${kiosk}-${hash}.css`);

if (profile === "release") {
  for (const name of readdirSync(stage)) {
    const [, program] = /^((?:kansrijk|kiosk)-.*)\.js$/.exec(name) ?? [];
    if (!program) continue;
    const [glue, first] = [name, `${program}_bg.wasm`].map((file) => join(stage, file));
    // A kiosk has its program beside it, and a single file in it: there is nothing to wait for.
    if (program.startsWith("kiosk")) trim(first, glue);
    else trimInParts(first, glue);
  }
}
