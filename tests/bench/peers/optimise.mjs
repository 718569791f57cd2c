// Optimises the engine in a folder for speed.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { FEATURES } from "../../../xtask/trim-program.mjs";

const program = join(process.argv[2], "engine_bg.wasm");
execFileSync(process.execPath, [join("node_modules", "binaryen", "bin", "wasm-opt"), "-O3", "--strip-debug", ...FEATURES, program, "--output", program]);
