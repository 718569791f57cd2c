//! Brings a machine to the point where the site can be built and tested.
//!
//! Every step looks first and works only when something is missing, so running it again costs nothing.

mod browser;
mod cargo_tools;
mod debian;
mod npm;
mod servers;
mod version;
mod wasm_target;

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::toolbox::Toolbox;

pub use self::wasm_target::WASM;

/// How much of the setup a command needs; each contains those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Compiling for the browser.
    Target,
    /// Building the site.
    Build,
    /// Running it in a browser.
    Browser,
    /// Serving it by web servers.
    Servers,
}

/// What setup tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// One line for each step, also when there was nothing to do.
    EveryStep,
    /// Only what takes time or fails.
    WorkOnly,
}

/// Sees to everything in the scope, then names all that could not be had.
pub fn prepare(scope: Scope, report: Report) -> Outcome<Toolbox> {
    let start = Instant::now();
    let mut toolbox = Toolbox::new();
    let mut failures = Vec::new();
    let mut note = |step: Outcome<String>| match step {
        Ok(there) if report == Report::EveryStep => println!("ready: {there}"),
        Ok(_) => {}
        Err(failure) => failures.push(failure),
    };

    note(wasm_target::ensure());
    if scope >= Scope::Build {
        for tool in [cargo_tools::TRUNK, cargo_tools::WASM_BINDGEN] {
            note(cargo_tools::ensure(tool, &mut toolbox));
        }
        note(npm::ensure(&toolbox));
    }
    if scope >= Scope::Browser {
        note(browser::ensure_browser(&mut toolbox));
        note(browser::ensure_driver(&mut toolbox));
        note(browser::ensure_firefox(&mut toolbox));
    }
    if scope >= Scope::Servers {
        note(servers::ensure(&toolbox));
    }

    Failure::all(failures)?;
    cargo_tools::tidy();
    if report == Report::EveryStep {
        println!("All there ({}).", process::words(start.elapsed()));
    }
    Ok(toolbox)
}

/// Sees to the tool that collects licences, which nothing else needs.
pub fn prepare_licences() -> Outcome<Toolbox> {
    let mut toolbox = Toolbox::new();
    cargo_tools::ensure(cargo_tools::ABOUT, &mut toolbox)?;
    cargo_tools::tidy();
    Ok(toolbox)
}
