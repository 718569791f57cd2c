//! The file that a screen hands over, and that merging makes: JSON, without anything that staff has not let go.
//!
//! Owns its format. `docs/conference.md` is its description for people, `data/schema/conference.schema.json` for
//! programs.

mod names;
mod problem;
mod read;
mod words;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub(super) use self::names::mentions;
pub use self::names::{Names, Subject};
pub use self::problem::{FileDefect, FileError, FileProblem, Place};
pub use self::read::read;
pub use self::words::{error_words, problem_words};
use super::entry::{Answer, Entries, Entry, EntryKind, EntryNumber};
use super::log::{Header, Log};
use super::quarter_hour::QuarterHour;
use crate::catalog::Catalog;

/// The newest format that this program can read, and the one that it writes.
pub const FORMAT: u32 = 1;

/// What the file says that it is.
pub const KIND: &str = "kansrijk-conference";

/// How many bytes a file may have.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How many entries the logs of a file may have together.
pub const MAX_ENTRIES: usize = 1_000_000;

/// Reactions of one screen or of many, to be handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConferenceFile {
    /// When it was made; of a merged file, when the newest of its parts was. `None` when the file does not say it
    /// well.
    pub made: Option<QuarterHour>,
    /// The logs, one for each run of a screen.
    pub logs: Vec<FileLog>,
}

/// A log as far as it may go further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLog {
    /// Which log it is.
    pub header: Header,
    /// The numbers of the wishes that staff had not approved, and which are therefore not there.
    pub left_out: BTreeSet<EntryNumber>,
    /// What the entries mention, in words.
    pub names: Names,
    /// The entries.
    pub entries: Entries,
}

impl ConferenceFile {
    /// What of these logs may go further: no wish that staff has not approved, and none that was withdrawn.
    ///
    /// The approvals stay behind as well: that a wish is there says it.
    pub fn export(logs: &[Log], catalog: &Catalog, made: QuarterHour) -> Self {
        Self {
            made: Some(made),
            logs: logs.iter().map(|log| FileLog::export(log, catalog)).collect(),
        }
    }

    /// The file as it is written down.
    ///
    /// # Errors
    /// When it would be larger than what can be read again.
    pub fn to_json(&self) -> Result<String, FileError> {
        if self.logs.iter().map(|log| log.entries.len()).sum::<usize>() > MAX_ENTRIES {
            return Err(FileError::TooManyEntries);
        }
        let record = FileRecord {
            kind: KIND,
            format: FORMAT,
            made: self.made,
            logs: self.logs.iter().map(LogRecord::of).collect(),
        };
        // Nothing in it can fail to be written; were it so, the words would say it.
        let json = serde_json::to_string(&record).map_err(|error| FileError::Damaged(error.to_string()))?;
        match json.len() {
            bytes if bytes > MAX_BYTES => Err(FileError::TooLarge { bytes }),
            _ => Ok(json),
        }
    }
}

impl FileLog {
    fn export(log: &Log, catalog: &Catalog) -> Self {
        let entries = log.entries();
        let approved = entries.approved();
        let withdrawn = entries.withdrawn();
        let mut left_out = BTreeSet::new();
        let goes_further = |entry: &&Entry| match entry.kind {
            EntryKind::Wish { .. } if withdrawn.contains(&entry.number) => false,
            EntryKind::Wish { .. } if approved.contains(&entry.number) => true,
            EntryKind::Wish { .. } => {
                left_out.insert(entry.number);
                false
            }
            EntryKind::Approved { .. } => false,
            EntryKind::Initiative { .. } | EntryKind::Gap(_) | EntryKind::Withdrawn { .. } => true,
        };
        let entries: Entries = entries.iter().filter(goes_further).cloned().collect();
        Self {
            names: Names::of(&log.header, &entries, catalog),
            header: log.header.clone(),
            left_out,
            entries,
        }
    }
}

/// How many there are of what; can be counted again, so that a file that lost something says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Counts {
    /// Entries in the list.
    pub entries: u32,
    /// Visitors' “this helps”. Here and below, only what nobody withdrew.
    pub helps: u32,
    /// Visitors' “this is missing here”, of an initiative.
    pub missing_here: u32,
    /// Visitors' “I want to know more of this”.
    pub want_to_know: u32,
    /// Gaps that visitors named.
    pub gaps: u32,
    /// Wishes that staff approved.
    pub wishes: u32,
    /// Wishes that staff had not approved.
    pub left_out: u32,
}

impl Counts {
    fn of(log: &FileLog) -> Self {
        let mut counts = Self {
            entries: log.entries.len() as u32,
            left_out: log.left_out.len() as u32,
            ..Self::default()
        };
        for entry in log.entries.counted() {
            match entry.kind {
                EntryKind::Initiative { answer, .. } => match answer {
                    Answer::Helps => counts.helps += 1,
                    Answer::MissingHere => counts.missing_here += 1,
                    Answer::WantToKnow => counts.want_to_know += 1,
                },
                EntryKind::Gap(_) => counts.gaps += 1,
                EntryKind::Wish { .. } => counts.wishes += 1,
                EntryKind::Withdrawn { .. } | EntryKind::Approved { .. } => {}
            }
        }
        counts
    }
}

/// Reactions of residents at a citizens' conference, from one screen or merged from many.
///
/// Fields that are not listed here may be there, and are passed over.
#[derive(Serialize)]
#[cfg_attr(
    not(target_family = "wasm"),
    derive(schemars::JsonSchema),
    schemars(rename = "ConferenceFile")
)]
pub struct FileRecord<'a> {
    /// What this file is.
    #[cfg_attr(not(target_family = "wasm"), schemars(extend("const" = KIND)))]
    kind: &'a str,
    /// Version of this format.
    #[cfg_attr(not(target_family = "wasm"), schemars(extend("const" = FORMAT)))]
    format: u32,
    /// When it was made, rounded down to the quarter of an hour; of a merged file, when the newest of its parts
    /// was.
    made: Option<QuarterHour>,
    /// The logs, one for each run of a screen.
    logs: Vec<LogRecord<'a>>,
}

/// Everything that may go further of what was said at one screen.
#[derive(Serialize)]
#[cfg_attr(
    not(target_family = "wasm"),
    derive(schemars::JsonSchema),
    schemars(rename = "Log")
)]
struct LogRecord<'a> {
    #[serde(flatten)]
    header: &'a Header,
    /// How many there are of what.
    counts: Counts,
    /// The numbers of the wishes that staff had not approved.
    left_out: &'a BTreeSet<EntryNumber>,
    /// What the entries mention, in words.
    names: &'a Names,
    /// The entries, by number.
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "Vec<Entry>"))]
    entries: &'a [Entry],
}

impl<'a> LogRecord<'a> {
    fn of(log: &'a FileLog) -> Self {
        Self {
            header: &log.header,
            counts: Counts::of(log),
            left_out: &log.left_out,
            names: &log.names,
            entries: log.entries.as_slice(),
        }
    }
}
