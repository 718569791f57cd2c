//! Where things stand in the repository.

use std::env;
use std::path::PathBuf;

/// The folder that holds the root `Cargo.toml`.
pub fn root() -> PathBuf {
    // Cargo tells it at run time; a program started by hand falls back on where it was compiled.
    let manifest_folder = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest_folder
        .parent()
        .map(PathBuf::from)
        .unwrap_or(manifest_folder)
}

/// What a build leaves for the web server.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Notes that xtask keeps between runs, under `target/` so that `cargo clean` forgets them.
pub fn notes() -> PathBuf {
    root().join("target").join("xtask")
}

/// Where cargo keeps what it fetches; nothing on a machine without a home folder.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}
