//! Node.js and the packages of `package-lock.json`.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace;

/// The oldest Node.js that the packages support.
const OLDEST_NODE: u32 = 20;

/// Sees to it that `node_modules` is what the lock file says.
pub fn ensure(toolbox: &Toolbox) -> Outcome<String> {
    let version = process::capture(toolbox.command("node").arg("--version"));
    match version.as_deref().and_then(major) {
        Some(major) if major >= OLDEST_NODE => {}
        Some(major) => {
            return Err(Failure::new(format!(
                "Node.js {major} is too old; install Node.js {OLDEST_NODE} or newer."
            )));
        }
        None => {
            return Err(Failure::new(format!(
                "Node.js was not found on PATH; install Node.js {OLDEST_NODE} or newer, with npm."
            )));
        }
    }

    let root = workspace::root();
    let lock = fs::read(root.join("package-lock.json"))
        .map_err(|error| Failure::new(format!("package-lock.json cannot be read ({error}); restore it.")))?;
    // A copy of the lock file as it was installed: unlike dates, it outlives a fresh checkout.
    let installed = fs::read(stamp()).ok();
    if !root.join("node_modules").is_dir() || installed.as_deref() != Some(lock.as_slice()) {
        let mut npm = toolbox.command("npm");
        npm.args(["ci", "--no-fund", "--no-audit"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        process::run_long("Installing the npm packages", &mut npm)?;
        let written = fs::create_dir_all(workspace::notes()).and_then(|()| fs::write(stamp(), lock));
        written
            .map_err(|error| Failure::new(format!("{} cannot be written ({error}).", stamp().display())))?;
    }
    Ok(format!("npm packages, Node.js {}", version.unwrap_or_default()))
}

fn stamp() -> PathBuf {
    workspace::notes().join("installed-package-lock.json")
}

/// The major number in what `node --version` prints, such as `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_version_gives_its_major_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("not a version"), None);
    }
}
