// Writes beside each file of a released site the same file packed with brotli and with gzip, as tightly as it goes, for
// servers that send what is packed already. What a server packs itself, it packs anew each time, and less.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is text, or as loose as text. Pictures and typefaces are packed already. */
const LOOSE = /\.(html|css|js|json|wasm|bin|svg|txt|xml|atom|webmanifest)$/;

/** Below this a header more costs what the packing saves. In bytes. */
const LEAST = 256;

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;

async function pack(path) {
  const content = await readFile(path);
  if (content.length < LEAST) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [brotli, gzipped] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}

if (profile === "release") {
  const files = readdirSync(stage, { recursive: true }).filter((path) => LOOSE.test(path));
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let path = files.pop(); path !== undefined; path = files.pop()) await pack(join(stage, path));
  });
  await Promise.all(workers);
}
