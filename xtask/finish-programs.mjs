// Finishes the programs that Trunk has staged. The kiosk's, with its style sheet, gets a name with its hash, as Trunk gives
// the page's, and so does the style sheet that comes later, so that they too may be kept for ever. Programs of a release are
// made small.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { trim, trimInParts } from "./trim-program.mjs";

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;

const [kiosk, later] = ["kiosk", "later"].map((name) => join(stage, name));
const [kioskStyle, laterStyle] = ["kiosk", "later"].map((name) => join("target", "style", `${name}.css`));

/** A number that is another one when something in the files is. */
const hashOf = (...files) => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex").slice(0, 16);

const hash = hashOf(`${kiosk}_bg.wasm`, kioskStyle);
for (const ending of [".js", "_bg.wasm"]) renameSync(kiosk + ending, `${kiosk}-${hash}${ending}`);
copyFileSync(kioskStyle, `${kiosk}-${hash}.css`);
copyFileSync(laterStyle, `${later}-${hashOf(laterStyle)}.css`);

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
