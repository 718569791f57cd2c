//! Builds the site into `dist/` with Trunk.

use std::process::Command;

use crate::failure::Outcome;
use crate::process;
use crate::toolbox::Toolbox;
use crate::workspace;

/// For whom a build is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For the person at the terminal: quick to build.
    Debug,
    /// For visitors: small to download.
    Release,
}

impl Profile {
    /// The profile that the `--debug` option asks for.
    pub fn of(debug: bool) -> Self {
        if debug { Self::Debug } else { Self::Release }
    }
}

/// Builds `dist/`.
pub fn build(toolbox: &Toolbox, profile: Profile) -> Outcome {
    process::run("Building the site", &mut trunk(toolbox, "build", profile))
}

/// A Trunk command with what every one of them needs.
pub fn trunk(toolbox: &Toolbox, action: &str, profile: Profile) -> Command {
    let mut command = toolbox.command("trunk");
    command.arg(action).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a boolean and refuses the usual NO_COLOR=1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    if profile == Profile::Release {
        command.arg("--release");
        command.envs(anonymous_paths().map(|flags| ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)));
    }
    command
}

/// Compiler flags that keep the folders of this machine out of what visitors download.
///
/// Cargo separates these flags by spaces: with a space in a folder's name there are none.
fn anonymous_paths() -> Option<String> {
    let cargo_home = workspace::cargo_home()?;
    let prefixes = [
        (cargo_home.join("registry").join("src"), "crates"),
        (workspace::root(), "kansrijk"),
    ];
    let flags = prefixes.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    flags
        .iter()
        .all(|flag| !flag.contains(' '))
        .then(|| flags.join(" "))
}
