// Bundles and minifies the style sheets into target/style/. Run before Trunk builds.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import browserslist from "browserslist";
import { browserslistToTargets, bundle } from "lightningcss";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "target", "style");

// The oldest browsers that run WebAssembly under a strict Content-Security-Policy.
const targets = browserslistToTargets(browserslist("chrome >= 99, firefox >= 102, safari >= 16"));
const filename = join(root, "style", "main.css");
const everything = bundle({ filename }).code.toString();

// The components of NL Design System bring more variants than the page uses: those that stand nowhere stay out.
const sources = [join(root, "index.html"), ...readdirSync(join(root, "src"), { recursive: true })
  .filter((name) => name.endsWith(".rs"))
  .map((name) => join(root, "src", name))];
const used = new Set(sources.flatMap((source) => readFileSync(source, "utf8").match(/utrecht-[\w-]+/g) ?? []));
const offered = new Set(Array.from(everything.matchAll(/\.(utrecht-[\w-]+)/g), ([, name]) => name));
const unusedSymbols = [...offered].filter((name) => !used.has(name));

const { code } = bundle({ filename, minify: true, targets, unusedSymbols });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "kansrijk.css"), code);

// A page loads another one after it, and a kiosk one of its own.
for (const name of ["later.css", "kiosk.css"]) {
  writeFileSync(join(out, name), bundle({ filename: join(root, "style", name), minify: true, targets }).code);
}
