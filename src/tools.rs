//! The command-line tools of those who keep data and sites: one command a file.
//!
//! Owns files, the clock and the terminal. The rest of the package must not know that there are any.

pub mod assemble;
pub mod bundle;
pub mod calendar;
pub mod check;
pub mod dataset_dir;
pub mod failure;
pub mod schema;
pub mod site;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::failure::Failure;

/// Checks, bundles and publishes the data of Kansrijk
#[derive(Parser)]
#[command(name = "kansrijk", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Bundle(bundle::Bundle),
    Schema(schema::Schema),
    Site(site::Site),
}

/// What a command that could do its work has to say.
pub struct Outcome {
    /// Text for the terminal; empty when there is nothing to say.
    pub text: String,
    /// Whether all is well; if not, the exit code is 1.
    pub is_good: bool,
}

impl Outcome {
    /// All is well.
    pub fn good(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_good: true,
        }
    }
}

/// Runs the command that the command line names. Exit code 1: the data or files are not right;
/// 2: the command could not do its work.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check(check) => check.run(),
        Command::Bundle(bundle) => bundle.run(),
        Command::Schema(schema) => schema.run(),
        Command::Site(site) => site.run(),
    };
    match outcome {
        Ok(outcome) => {
            // Not `print!`, which panics when the reader, such as `head`, has gone.
            let _ = std::io::stdout().write_all(outcome.text.as_bytes());
            if outcome.is_good {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(1)
            }
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// The text of a file, or why there is none.
fn read(path: &std::path::Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Unreadable {
        path: path.to_owned(),
        error,
    })
}

/// Writes a file, and the folder it stands in.
fn write(path: &std::path::Path, content: &str) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| Failure::Unwritable {
            path: path.to_owned(),
            error,
        })
}
