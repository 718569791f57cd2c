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
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", compiler_flags());
    }
    command
}

/// Compiler flags of a release. Cargo separates them by spaces.
fn compiler_flags() -> String {
    // Names that also say for which types generic code was made: by them a program is cut into parts.
    let names = "-Csymbol-mangling-version=v0".to_owned();
    [names]
        .into_iter()
        .chain(anonymous_paths().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Those that keep the folders of this machine out of what visitors download; with a space in a folder's name there are
/// none.
fn anonymous_paths() -> Option<[String; 2]> {
    let cargo_home = workspace::cargo_home()?;
    let prefixes = [
        (cargo_home.join("registry").join("src"), "crates"),
        (workspace::root(), "kansrijk"),
    ];
    let flags = prefixes.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    flags.iter().all(|flag| !flag.contains(' ')).then_some(flags)
}
