// Bundles and minifies the style sheets into target/style/kansrijk.css. Run before Trunk builds.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import browserslist from "browserslist";
import { browserslistToTargets, bundle } from "lightningcss";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "target", "style");

// The oldest browsers that run WebAssembly under a strict Content-Security-Policy.
const targets = browserslistToTargets(browserslist("chrome >= 99, firefox >= 102, safari >= 16"));
const { code } = bundle({ filename: join(root, "style", "main.css"), minify: true, targets });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "kansrijk.css"), code);
