//! Why a command could not do its work, in words for whoever ran it.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::conference::FileError;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// There is no such directory.
    NoDirectory(PathBuf),
    /// There is no such file or directory.
    NoSuchFile(PathBuf),
    /// No file of reactions is named.
    NoReactions,
    /// A file that is to be written is one of those that are read, or is named twice.
    WouldOverwrite(PathBuf),
    /// Merged, there is more than a file of reactions can hold.
    TooMuch {
        /// The file that was to be written.
        path: PathBuf,
        /// What is too much.
        error: FileError,
    },
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
    /// A file is no dataset that can be shown; with what is wrong.
    NoDataset(String),
    /// The page cannot be made into one file; with the reason.
    NotOnePage(&'static str),
    /// The picture of a page cannot be drawn; with the reason.
    NoPicture(String),
    /// Choices or options that an address does not have, each in words.
    UnknownOptions(Vec<String>),
}

impl Failure {
    /// 1: files are not right; 2: the command line or the system is in the way.
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Defects { .. }
            | Failure::StaleSchemas(_)
            | Failure::NoPlaceholder(_)
            | Failure::NoDataset(_)
            | Failure::NotOnePage(_)
            | Failure::NoPicture(_) => 1,
            Failure::NoDirectory(_)
            | Failure::NoSuchFile(_)
            | Failure::NoReactions
            | Failure::WouldOverwrite(_)
            | Failure::TooMuch { .. }
            | Failure::Unreadable { .. }
            | Failure::Unwritable { .. }
            | Failure::UnknownOptions(_) => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::NoDirectory(path) => {
                write!(formatter, "There is no directory {}.", path.display())
            }
            Failure::NoSuchFile(path) => {
                write!(formatter, "There is no file or directory {}.", path.display())
            }
            Failure::NoReactions => formatter.write_str("There is no file that ends in .json."),
            Failure::WouldOverwrite(path) => write!(
                formatter,
                "{} is read, or named twice, so it is not written. Name another file.",
                path.display()
            ),
            Failure::TooMuch { path, error } => {
                write!(formatter, "{} is not written. {error}", path.display())
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
            Failure::NoDataset(reason) => write!(
                formatter,
                "The dataset cannot be shown ({reason}). Make it anew: kansrijk bundle"
            ),
            Failure::NotOnePage(reason) => write!(
                formatter,
                "The site cannot be made into one file: {reason}. Build it anew: cargo xtask build"
            ),
            Failure::NoPicture(reason) => write!(
                formatter,
                "The picture of a page cannot be drawn: {reason}. Is the typeface in public/fonts whole?"
            ),
            Failure::UnknownOptions(texts) => write!(
                formatter,
                "Not everything that the file should begin with is known:\n  {}\nSee docs/url.md and docs/kiosk.md.",
                texts.join("\n  ")
            ),
        }
    }
}
