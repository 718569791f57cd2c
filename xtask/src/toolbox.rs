//! The programs that setup found, and the environment in which they run.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::workspace;

/// Makes commands that find the pinned tools before any others.
pub struct Toolbox {
    folders: Vec<PathBuf>,
    variables: Vec<(&'static str, OsString)>,
}

impl Toolbox {
    /// A toolbox with only what is on `PATH` and what npm installed for this project.
    pub fn new() -> Self {
        Self {
            folders: vec![workspace::root().join("node_modules").join(".bin")],
            variables: Vec::new(),
        }
    }

    /// Finds programs in this folder before those on `PATH`.
    pub fn add_folder(&mut self, folder: &Path) {
        self.folders.insert(0, folder.to_owned());
    }

    /// Sets an environment variable for every command.
    pub fn set(&mut self, variable: &'static str, value: impl Into<OsString>) {
        self.variables.push((variable, value.into()));
    }

    /// A command that runs in the root of the repository.
    pub fn command(&self, program: &str) -> Command {
        let path = self.path();
        let mut command = Command::new(process::find(program, &path).unwrap_or_else(|| program.into()));
        command.current_dir(workspace::root()).env("PATH", path);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Cargo itself, the same that runs this program.
    pub fn cargo(&self) -> Command {
        self.command(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
    }

    /// Cargo, whose tests for the browser's target run in the browser.
    pub fn cargo_in_browser(&self) -> Command {
        let mut command = self.cargo();
        command.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        );
        command
    }

    /// A script under Node.js: going round npm's wrappers spares Windows their quoting.
    pub fn node(&self, script: &str) -> Command {
        let mut command = self.command("node");
        command.arg(workspace::root().join(script));
        command
    }

    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        // Only a folder with a path separator in its name cannot be joined; then PATH stays as it was.
        env::join_paths(folders).unwrap_or(inherited)
    }
}
