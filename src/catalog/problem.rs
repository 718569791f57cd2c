//! What can be wrong with a dataset.
//!
//! Owns the list of defects; the words for people stand with those who show them.

use super::value::Months;

/// Why a dataset cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatasetError {
    /// The file is empty.
    Empty,
    /// The file is not JSON, or JSON of another shape; with the reader's words and place.
    NotADataset(String),
    /// The file is of a newer format than this program knows.
    NewerFormat {
        /// The format of the file.
        found: i64,
        /// The newest format that this program can read.
        known: i64,
    },
    /// The file holds no initiative that can be shown.
    NoInitiatives,
}

/// A defect of one record, which is left out because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetProblem {
    /// The list that the record stands in.
    pub collection: Collection,
    /// Its slug; where that could not be read, its position from 0 in the list, such as `#3`.
    pub record: String,
    /// The field, such as `age.from`; empty when the record as a whole is meant.
    pub field: &'static str,
    /// What is wrong.
    pub defect: Defect,
}

/// The lists of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Collection {
    Regions,
    Municipalities,
    Phases,
    Themes,
    Audiences,
    Statuses,
    Programmes,
    Organisations,
    Initiatives,
}

/// What can be wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// It is not of the shape that the schema asks for; with the reader's words.
    Unreadable(String),
    /// Another record of the same list has the same slug.
    DuplicateSlug,
    /// It refers to a record that is not there.
    Dangling {
        /// Where the other record should stand.
        collection: Collection,
        /// The slug that is not there.
        slug: String,
    },
    /// Its first month is not before its last.
    EmptyInterval {
        /// First month.
        from: Months,
        /// Month after the last.
        to: Months,
    },
    /// A month is outside [`FIRST_MONTH`](super::value::FIRST_MONTH) to [`LAST_MONTH`](super::value::LAST_MONTH).
    MonthOutOfRange(Months),
}
