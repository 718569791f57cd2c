//! `cargo xtask`: sets up, builds, serves, tests and measures, with one command each.
//!
//! It drives tools and counts what they say.
//! It knows nothing of the domain: whatever reads the dataset stands in the package itself.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "these commands talk to the person at the terminal"
)]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may stop at once"))]

mod bench;
mod dist;
mod failure;
mod finish;
mod licences;
mod process;
mod serve;
mod setup;
mod size;
mod split;
mod test;
mod toolbox;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::bench::Subject;
use crate::failure::Outcome;
use crate::setup::{Report, Scope};
use crate::test::Kind;

/// Sets up, builds, serves, tests and measures Kansrijk.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fetch what building and testing need: the wasm target, Trunk, wasm-bindgen, npm packages, browsers, web servers
    ///
    /// Does only what is still missing, and says at the end what could not be had, why, and what to do.
    /// The other commands call it for the part that they need.
    Setup,
    /// Build the site into dist/ and print the size of each file
    Build {
        /// Build quickly, with checks and names for debugging, instead of small
        #[arg(long)]
        debug: bool,
    },
    /// Finish the site that Trunk has built; Trunk itself calls this
    #[command(hide = true)]
    Finish,
    /// Cut a program into parts; finishing the site calls this
    #[command(hide = true)]
    Split {
        /// The program, of which the first part stays; the others go beside it
        program: PathBuf,
        /// Which modules may come later
        #[arg(long, default_value = "src/later.txt")]
        later: PathBuf,
        /// Other names for what the program imports and exports: a line for each, the present name and the new one
        #[arg(long)]
        names: Option<PathBuf>,
    },
    /// Serve the site on this machine; a change in the sources rebuilds and reloads it
    Serve {
        /// Serve the small build that visitors get, without reloading
        #[arg(long)]
        release: bool,
        /// The port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run the quick part of the tests: format, lints and native tests
    Check,
    /// Run all tests, or only the kinds that are named
    ///
    /// Goes on after a kind that fails.
    /// Ends with one line for each kind, and `N passed, M failed`.
    Test {
        /// The kinds to run; without any, all of them
        kinds: Vec<Kind>,
    },
    /// Print the size of each file in dist/: as it is, with gzip, with brotli
    Size {
        /// Fail when a budget is exceeded
        #[arg(long)]
        check: bool,
    },
    /// Measure speed and quality: the engine, the relevance of search, the time to load
    Bench {
        /// What to measure
        #[arg(default_value = "all")]
        subject: Subject,
    },
    /// Write the licences of the crates that visitors download; run it when Cargo.lock changes
    Licences {
        /// The file to write
        #[arg(long, default_value = "public/third-party-licences.txt")]
        output: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        // What failed has been told already.
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Carries the command out, and tells whether everything passed.
fn run(command: Command) -> Outcome<bool> {
    match command {
        Command::Check => return test::run(&test::QUICK),
        Command::Test { kinds } => return test::run(&kinds),
        Command::Setup => setup::prepare(Scope::Servers, Report::EveryStep).map(drop)?,
        Command::Build { debug } => {
            let toolbox = setup::prepare(Scope::Build, Report::WorkOnly)?;
            dist::build(&toolbox, dist::Profile::of(debug))?;
            size::print()?;
        }
        Command::Finish => finish::finish()?,
        Command::Split {
            program,
            later,
            names,
        } => split::split(&program, &later, names.as_deref())?,
        Command::Serve { release, port } => serve::serve(release, port)?,
        Command::Size { check: false } => size::print()?,
        Command::Size { check: true } => size::check()?,
        Command::Bench { subject } => bench::run(subject)?,
        Command::Licences { output } => licences::write(&output)?,
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        super::Arguments::command().debug_assert();
    }
}
