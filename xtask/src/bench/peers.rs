//! Measures the engine in a browser, beside what others would search with.

use std::path::{Path, PathBuf};

use super::own_packages;
use crate::failure::Outcome;
use crate::process;
use crate::setup::WASM;
use crate::toolbox::Toolbox;
use crate::workspace;

/// Where the sources of the measurement lie.
const SOURCE: &str = "tests/bench/peers";

/// Builds all that takes part, and measures.
pub fn run(toolbox: &Toolbox) -> Outcome {
    let folder = workspace::root().join("target").join("peers");
    own_packages::install(toolbox, SOURCE, &folder)?;
    let engine = build_engine(toolbox, &folder)?;
    let mut tool = toolbox.cargo();
    tool.args(["build", "--profile", "tools", "--bin", "kansrijk"]);
    process::run_long("Building the tool that writes the index", &mut tool)?;
    let kansrijk = workspace::root().join("target").join("tools").join("kansrijk");
    let mut measure = toolbox.node(&format!("{SOURCE}/run.mjs"));
    measure.env("PEERS_OUT", &folder);
    measure.env("PEERS_ENGINE", engine);
    measure.env("KANSRIJK", kansrijk);
    process::run("Beside others", &mut measure)
}

/// Compiles the engine for speed, and gives the folder that it is in.
fn build_engine(toolbox: &Toolbox, folder: &Path) -> Outcome<PathBuf> {
    let engine = folder.join("engine");
    let mut cargo = toolbox.cargo();
    cargo.args([
        "build",
        "--profile",
        "engine",
        "--target",
        WASM,
        "--package",
        "kansrijk-engine",
    ]);
    process::run_long("Building the engine", &mut cargo)?;
    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--out-name", "engine", "--out-dir"])
        .arg(&engine);
    bindgen.arg(
        workspace::root()
            .join("target")
            .join(WASM)
            .join("engine")
            .join("kansrijk_engine.wasm"),
    );
    process::run("Writing its glue", &mut bindgen)?;
    process::run(
        "Optimising it",
        toolbox.node(&format!("{SOURCE}/optimise.mjs")).arg(&engine),
    )?;
    Ok(engine)
}
