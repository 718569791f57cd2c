//! What can be wrong with a file of reactions.
//!
//! Owns the list of defects; [`super::words`] has the words for people.

use std::fmt;

use super::words::{error_words, problem_words};
use crate::locale::Locale;

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing is in it.
    Empty,
    /// It is larger than any file of reactions.
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// It stops in the middle.
    CutOff {
        /// The line at which it stops.
        line: usize,
    },
    /// It is not JSON.
    NotJson {
        /// The line at which reading stopped.
        line: usize,
        /// The column at which reading stopped, in bytes from 1.
        column: usize,
    },
    /// It is JSON, but not a file of reactions.
    OtherKind {
        /// What it says that it is.
        found: Option<String>,
    },
    /// It is of a newer format than this program knows.
    NewerFormat {
        /// The format of the file.
        found: u64,
    },
    /// It is a file of reactions, but its outer shape is not right; with the reader's words.
    Damaged(String),
    /// It has more entries or logs than any file of reactions.
    TooManyEntries,
}

/// Something in a file that is passed over; the rest of it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub defect: FileDefect,
}

/// A place in a file. Everything is counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A log.
    Log(usize),
    /// An entry of a log.
    Entry {
        /// The log.
        log: usize,
        /// Its position in the list, which need not be its number.
        entry: usize,
    },
}

/// What can be wrong with a part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileDefect {
    /// It does not say well when it was made.
    Made(String),
    /// It does not say which log it is, so that all of it is left out; with the reader's words.
    Log(String),
    /// The counts are not those of the entries, or are not there.
    Counts,
    /// The names cannot be read; with the reader's words.
    Names(String),
    /// It does not say well what staff had not approved; with the reader's words.
    LeftOut(String),
    /// The entry cannot be read, and is left out; with the reader's words.
    Entry(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&error_words(self, Locale::En))
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&problem_words(self, Locale::En))
    }
}
