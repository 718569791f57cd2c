//! What is wrong with a file, in words. They stand here and not among the messages of the interface, which every
//! visitor downloads.

mod en;
mod nl;

use super::problem::{FileError, FileProblem};
use crate::locale::Locale;

/// Why a file cannot be used: what is wrong, and what to do.
pub fn error_words(error: &FileError, locale: Locale) -> String {
    match locale {
        Locale::Nl => nl::error(error),
        Locale::En => en::error(error),
    }
}

/// What of a file is passed over: where it stands, what is wrong, and what still counts.
pub fn problem_words(problem: &FileProblem, locale: Locale) -> String {
    let (place, defect) = match locale {
        Locale::Nl => (nl::place(problem.place), nl::defect(&problem.defect)),
        Locale::En => (en::place(problem.place), en::defect(&problem.defect)),
    };
    format!("{place}: {defect}")
}

/// How many bytes, in the unit in which people see the size of a file.
fn mebibytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
