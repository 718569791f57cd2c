// Cuts the typeface down to the letters of Dutch and its neighbours: `node style/font.mjs`. The result is checked in.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(
  root,
  "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
);
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const letters = "ÉËÏÖÜàáâäçèéêëíîïñóôöùúûüß";
const signs = "€·–‘’“”…½";

const font = await subsetFont(readFileSync(source), ascii + letters + signs, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
});
const target = join(root, "public", "fonts", "atkinson-hyperlegible-next.woff2");
writeFileSync(target, font);
console.log(`${target}: ${(font.length / 1024).toFixed(1)} KiB`);
