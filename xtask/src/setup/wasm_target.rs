//! The standard library for the browser's target.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that the compiler in use has the target.
pub fn ensure() -> Outcome<String> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"])).ok_or_else(|| {
        Failure::new("rustc cannot be started; install Rust by rustup and open a new terminal.")
    })?;
    let library = Path::new(&sysroot)
        .join("lib")
        .join("rustlib")
        .join(WASM)
        .join("lib");
    if !library.is_dir() {
        let what = format!("Adding the Rust target {WASM}");
        process::run_long(&what, Command::new("rustup").args(["target", "add", WASM])).map_err(
            |failure| {
                failure.remedy(format!(
                "Run `rustup target add {WASM}`, or install this target's standard library with the package \
                 manager that Rust came from."
            ))
            },
        )?;
    }
    Ok(format!("Rust target {WASM}"))
}
