//! Measures the engine in a browser, beside what others would search with.
//!
//! What is compared comes from npm, into a folder of its own: nothing else needs it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::WASM;
use crate::toolbox::Toolbox;
use crate::workspace;

/// Where the sources of the measurement lie.
const SOURCE: &str = "tests/bench/peers";

/// Builds all that takes part, and measures.
pub fn run(toolbox: &Toolbox) -> Outcome {
    let folder = workspace::root().join("target").join("peers");
    install(toolbox, &folder)?;
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

fn install(toolbox: &Toolbox, folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    for name in ["package.json", "package-lock.json"] {
        let to = folder.join(name);
        fs::copy(workspace::root().join(SOURCE).join(name), &to).map_err(|error| unwritable(&to, &error))?;
    }
    let mut npm = toolbox.command("npm");
    npm.args(["ci", "--no-fund", "--no-audit"]).current_dir(folder);
    process::run_long("Installing what is compared", &mut npm)
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

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written ({error}).", path.display()))
}
