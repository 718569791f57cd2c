//! Writes the licences of what visitors download, as those licences ask.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup;
use crate::workspace;

/// Writes the text to a file, which is named from the root of the repository.
pub fn write(output: &Path) -> Outcome {
    let toolbox = setup::prepare_licences()?;
    let path = workspace::root().join(output);
    let unwritable = |error| Failure::new(format!("{} cannot be written ({error}).", path.display()));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let mut about = toolbox.command("cargo-about");
    about.args([
        "generate",
        "--offline",
        "--config",
        "xtask/licences/about.toml",
        "--output-file",
    ]);
    about.arg(&path).arg("xtask/licences/licences.hbs");
    process::run_long("Collecting the licences", &mut about)?;
    println!("Written: {}", output.display());
    Ok(())
}
