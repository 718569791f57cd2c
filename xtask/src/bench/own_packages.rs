//! npm packages that only a measurement needs: they are installed into a folder of its own, when it runs.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace;

/// Installs the packages that a folder of the repository names into another one.
pub fn install(toolbox: &Toolbox, source: &str, folder: &Path) -> Outcome {
    let unwritable = |path: &Path, error: &std::io::Error| {
        Failure::new(format!("{} cannot be written ({error}).", path.display()))
    };
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    for name in ["package.json", "package-lock.json"] {
        let to = folder.join(name);
        let from = workspace::root().join(source).join(name);
        fs::copy(from, &to).map_err(|error| unwritable(&to, &error))?;
    }
    let mut npm = toolbox.command("npm");
    npm.args(["ci", "--no-fund", "--no-audit"]).current_dir(folder);
    // It comes with a browser of its own, which is not used.
    npm.env("PUPPETEER_SKIP_DOWNLOAD", "1");
    process::run_long("Installing what only this measurement needs", &mut npm)
}
