//! Measures the first load: what Lighthouse says, what is fetched, and how long a slow phone takes.

use crate::failure::Outcome;
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace;

use super::own_packages;

/// Where the sources of the measurement lie.
const SOURCE: &str = "tests/bench/load";

/// Measures the site that is built.
pub fn run(toolbox: &Toolbox) -> Outcome {
    process::run("Time to load", &mut toolbox.node("tests/e2e/bench-load.mjs"))?;
    let folder = workspace::root().join("target").join("load");
    own_packages::install(toolbox, SOURCE, &folder)?;
    let mut measure = toolbox.node(&format!("{SOURCE}/run.mjs"));
    measure.env("LOAD_OUT", &folder);
    process::run("The first load", &mut measure)
}
