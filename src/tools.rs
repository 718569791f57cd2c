//! The command-line tools of those who keep data and sites: one command a file.
//!
//! Owns files, the clock and the terminal. The rest of the package must not know that there are any.

pub mod assemble;
pub mod bundle;
pub mod check;
mod clock;
pub mod conference;
pub mod dataset_dir;
pub mod failure;
pub mod index;
mod map;
pub mod overview;
pub mod prerender;
pub mod schema;
pub mod single_file;
pub mod site;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::failure::Failure;

/// Checks, bundles and publishes the data of Kansrijk, and merges the reactions to it
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
    SingleFile(single_file::SingleFile),
    Site(site::Site),
    Prerender(prerender::Prerender),
    Map(map::Map),
    Index(index::Index),
    Conference(conference::Conference),
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
        Command::SingleFile(file) => file.run(),
        Command::Site(site) => site.run(),
        Command::Prerender(prerender) => prerender.run(),
        Command::Map(map) => map.run(),
        Command::Index(index) => index.run(),
        Command::Conference(conference) => conference.run(),
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

/// What a data directory holds, also one with errors, as far as it can be read.
fn catalog_of(directory: &std::path::Path) -> Result<crate::catalog::Catalog, Failure> {
    let dataset = assemble::dataset(&dataset_dir::DatasetDir::read(directory)?);
    let (catalog, _) = crate::catalog::load(dataset.as_bytes()).map_err(|_| Failure::Defects {
        directory: directory.to_owned(),
        errors: 1,
    })?;
    Ok(catalog)
}

/// The text of a file, or why there is none.
fn read(path: &std::path::Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Unreadable {
        path: path.to_owned(),
        error,
    })
}

/// The file in a directory whose name begins and ends like this; between them stands a hash.
fn find_file(
    directory: &std::path::Path,
    beginning: &str,
    ending: &str,
) -> Result<std::path::PathBuf, Failure> {
    let unreadable = |error| Failure::Unreadable {
        path: directory.join(format!("{beginning}*{ending}")),
        error,
    };
    let is_meant = |path: &std::path::PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| name.starts_with(beginning) && name.ends_with(ending))
    };
    let entries = std::fs::read_dir(directory).map_err(unreadable)?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths
        .find(is_meant)
        .ok_or_else(|| unreadable(std::io::ErrorKind::NotFound.into()))
}

/// Where the site will be, ending in `/`: as it is named, or else as the data says.
fn public_address(named: Option<&str>, catalog: &crate::catalog::Catalog) -> Option<String> {
    let written = catalog.site.address.as_ref().map(|address| address.0.as_str());
    let address = named.or(written)?;
    Some(format!("{}/", address.trim_end_matches('/')))
}

/// Writes a file, and the folder it stands in.
fn write(path: &std::path::Path, content: &(impl AsRef<[u8]> + ?Sized)) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| Failure::Unwritable {
            path: path.to_owned(),
            error,
        })
}
