//! What is wrong with a file, in English.

use super::mebibytes;
use crate::conference::file::{FileDefect, FileError, MAX_BYTES, Place};

pub(super) fn error(error: &FileError) -> String {
    match error {
        FileError::Empty => "This file is empty. Save it again on the screen.".into(),
        FileError::TooLarge { bytes } => format!(
            "This file is too large: {} MB, where {} MB is possible. Merge fewer files at once.",
            mebibytes(*bytes),
            mebibytes(MAX_BYTES)
        ),
        FileError::CutOff { line } => format!(
            "This file stops in the middle, at line {line}. It may not have been copied whole. Copy it again, or save \
             it again on the screen."
        ),
        FileError::NotJson { line, column } => format!(
            "This file is damaged. Reading stopped at line {line}, character {column}. Copy it again, or save it again \
             on the screen."
        ),
        FileError::OtherKind { found: None } => {
            "This is not a file of reactions. Choose a file that was saved on a screen, or a merged one."
                .into()
        }
        FileError::OtherKind { found: Some(found) } => format!(
            "This is not a file of reactions: it says that it is “{found}”. Choose a file that was saved on a screen, \
             or a merged one."
        ),
        FileError::NewerFormat { found } => format!(
            "This file is of a newer version (format {found}) than this program knows. Use a newer version of Kansrijk."
        ),
        FileError::Damaged(reason) => format!(
            "This is a file of reactions, but it is damaged. The reader says: {reason}. Save it again on the screen."
        ),
        FileError::TooManyEntries => {
            "There are more reactions in this than a file can hold. Merge fewer files at once.".into()
        }
    }
}

pub(super) fn place(place: Place) -> String {
    match place {
        Place::File => "file".into(),
        Place::Log(log) => format!("log {log}"),
        Place::Entry { log, entry } => format!("log {log}, entry {entry}"),
    }
}

pub(super) fn defect(defect: &FileDefect) -> String {
    match defect {
        FileDefect::Made(reason) => {
            format!("It does not say when it was made. Everything else counts. ({reason})")
        }
        FileDefect::Log(reason) => {
            format!(
                "It does not say of which screen it is, so none of it counts. The other logs do. ({reason})"
            )
        }
        FileDefect::Counts => {
            "The counts do not agree with the entries. Something was changed or lost. What is there counts."
                .into()
        }
        FileDefect::Names(reason) => {
            format!("The names cannot be read. The reactions count, some of them without a name. ({reason})")
        }
        FileDefect::LeftOut(reason) => {
            format!("It does not say which wishes were left out. Everything else counts. ({reason})")
        }
        FileDefect::Entry(reason) => {
            format!("This entry cannot be read and does not count. The others do. ({reason})")
        }
    }
}
