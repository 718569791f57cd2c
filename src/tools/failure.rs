//! Why a command could not do its work, in words for whoever ran it.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// There is no such directory.
    NoDirectory(PathBuf),
    /// A file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file cannot be written.
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The data has errors, so nothing is made of it.
    Defects {
        /// The data directory.
        directory: PathBuf,
        /// How many errors.
        errors: usize,
    },
    /// Schemas in the repository are not those of the record types.
    StaleSchemas(Vec<String>),
    /// The page lacks a place that has to be filled.
    NoPlaceholder(&'static str),
}

impl Failure {
    /// 1: files are not right; 2: the command line or the system is in the way.
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Defects { .. } | Failure::StaleSchemas(_) | Failure::NoPlaceholder(_) => 1,
            Failure::NoDirectory(_) | Failure::Unreadable { .. } | Failure::Unwritable { .. } => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::NoDirectory(path) => {
                write!(formatter, "There is no directory {}.", path.display())
            }
            Failure::Unreadable { path, error } => {
                write!(formatter, "{} cannot be read: {error}.", path.display())
            }
            Failure::Unwritable { path, error } => {
                write!(formatter, "{} cannot be written: {error}.", path.display())
            }
            Failure::Defects { directory, errors } => {
                let errors = if *errors == 1 {
                    "1 error".to_owned()
                } else {
                    format!("{errors} errors")
                };
                let directory = directory.display();
                write!(
                    formatter,
                    "The data has {errors}, so nothing was written. See: kansrijk check {directory}"
                )
            }
            Failure::StaleSchemas(names) => write!(
                formatter,
                "Not the schemas of the record types: {}. Run: kansrijk schema",
                names.join(", ")
            ),
            Failure::NoPlaceholder(name) => write!(
                formatter,
                "index.html has no <!-- kansrijk:{name} -->. Put it back; comments must survive minification."
            ),
        }
    }
}
