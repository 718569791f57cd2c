//! The command-line tools over tiny data directories: one with nothing wrong, and broken copies of it.
#![cfg(not(target_family = "wasm"))]

mod bundle;
mod cases;
mod check;
mod conference;
mod folder;
mod index;
mod map;
mod prerender;
mod schema;
mod single_file;
mod site;

use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_kansrijk"));
    // These tests may run below a build of the site.
    tool.env_remove("TRUNK_STAGING_DIR").env_remove("TRUNK_PROFILE");
    tool.args(arguments).output().expect("the tool runs")
}

fn path(folder: &Path) -> &str {
    folder.to_str().expect("the path is text")
}
