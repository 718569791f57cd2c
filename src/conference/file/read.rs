//! Reads a file of reactions: whatever the bytes are, the answer is what can be used and all that is wrong.
//!
//! The file is first cut into its parts without looking into them, so that a broken part costs only itself, and so
//! that a file made to exhaust the memory is refused before anything is made of it.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::problem::{FileDefect, FileError, FileProblem, Place};
use super::{ConferenceFile, Counts, FORMAT, FileLog, KIND, MAX_BYTES, MAX_ENTRIES, Names};
use crate::conference::Conference;
use crate::conference::entry::{Entry, EntryNumber};
use crate::conference::log::Header;
use crate::conference::value::{Line, LogId, visible};

/// How many bytes an entry may have: some times as many as the longest that a screen writes.
const MAX_ENTRY_BYTES: usize = 16 * 1024;

/// How many bytes the names of a log may have: some times as many as a dataset of thousands of initiatives needs.
const MAX_NAMES_BYTES: usize = 1024 * 1024;

/// How many characters of the reader's words are passed on; they may quote the file.
const MAX_REASON: usize = 160;

/// Reads a file of reactions.
///
/// # Errors
/// When nothing of it can be used.
pub fn read(bytes: &[u8]) -> Result<(ConferenceFile, Vec<FileProblem>), FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    let text = text(bytes)?;
    check_head(text)?;
    let body: Body<'_> = serde_json::from_str(text).map_err(|error| FileError::Damaged(reason(&error)))?;
    if body.logs.total > MAX_ENTRIES {
        return Err(FileError::TooManyEntries);
    }
    let mut reading = Reading::default();
    let made = body.made.map(|made| serde_json::from_str(made.get()));
    let made = made.transpose().unwrap_or_else(|error| {
        reading.report(Place::File, FileDefect::Made(reason(&error)));
        None
    });
    let mut logs = Vec::new();
    for (position, log) in (1..).zip(body.logs.kept) {
        logs.extend(reading.log(position, log)?);
    }
    Ok((
        ConferenceFile {
            made: made.flatten(),
            logs,
        },
        reading.problems,
    ))
}

/// What says whether the rest is for this program.
#[derive(Default, Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    format: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    made: Option<&'a RawValue>,
    #[serde(borrow)]
    logs: Parts<'a>,
}

#[derive(Deserialize)]
struct LogParts<'a> {
    id: LogId,
    conference: Conference,
    dataset: Line<64>,
    #[serde(borrow)]
    counts: Option<&'a RawValue>,
    #[serde(borrow)]
    left_out: Option<&'a RawValue>,
    #[serde(borrow)]
    names: Option<&'a RawValue>,
    #[serde(borrow)]
    entries: Parts<'a>,
}

/// The parts of a list, none of them looked into, and no more than can be right.
struct Parts<'a> {
    kept: Vec<&'a RawValue>,
    total: usize,
}

impl<'de: 'a, 'a> Deserialize<'de> for Parts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(PartsVisitor)
    }
}

struct PartsVisitor;

impl<'de> Visitor<'de> for PartsVisitor {
    type Value = Parts<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Parts<'de>, A::Error> {
        let mut kept = Vec::new();
        while kept.len() < MAX_ENTRIES {
            match access.next_element()? {
                Some(part) => kept.push(part),
                None => break,
            }
        }
        let mut total = kept.len();
        while access.next_element::<IgnoredAny>()?.is_some() {
            total += 1;
        }
        Ok(Parts { kept, total })
    }
}

/// The file as text; where it is no text, the place is that of JSON.
fn text(bytes: &[u8]) -> Result<&str, FileError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        let line_start = before
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |newline| newline + 1);
        match error.error_len() {
            None => FileError::CutOff { line },
            Some(_) => FileError::NotJson {
                line,
                column: before.len() - line_start + 1,
            },
        }
    })
}

fn check_head(text: &str) -> Result<(), FileError> {
    let is_object = text.trim_start().starts_with('{');
    // A list would be taken for the fields in their order.
    let head = if is_object {
        serde_json::from_str::<Head<'_>>(text)
    } else {
        serde_json::from_str::<IgnoredAny>(text).map(|_| Head::default())
    };
    let head = head.map_err(|error| match error.classify() {
        Category::Eof => FileError::CutOff { line: error.line() },
        Category::Syntax | Category::Io => FileError::NotJson {
            line: error.line(),
            column: error.column(),
        },
        Category::Data => FileError::OtherKind { found: None },
    })?;
    let kind: Option<String> = head
        .kind
        .filter(|kind| kind.get().len() <= MAX_ENTRY_BYTES)
        .and_then(|kind| serde_json::from_str(kind.get()).ok());
    if kind.as_deref() != Some(KIND) {
        return Err(FileError::OtherKind {
            found: kind.map(|kind| shortened(&kind)),
        });
    }
    let format = head
        .format
        .map(|format| serde_json::from_str::<u64>(format.get()));
    match format {
        Some(Ok(found)) if found > u64::from(FORMAT) => Err(FileError::NewerFormat { found }),
        Some(Ok(1..)) => Ok(()),
        _ => Err(FileError::Damaged("no format".into())),
    }
}

#[derive(Default)]
struct Reading {
    entry_count: usize,
    problems: Vec<FileProblem>,
}

impl Reading {
    fn report(&mut self, place: Place, defect: FileDefect) {
        self.problems.push(FileProblem { place, defect });
    }

    /// A log, without what of it cannot be read; `None` when it does not say which log it is.
    fn log(&mut self, position: usize, log: &RawValue) -> Result<Option<FileLog>, FileError> {
        let place = Place::Log(position);
        let parts: LogParts<'_> = match serde_json::from_str(log.get()) {
            Ok(parts) => parts,
            Err(error) => {
                self.report(place, FileDefect::Log(reason(&error)));
                return Ok(None);
            }
        };
        self.entry_count += parts.entries.total;
        if self.entry_count > MAX_ENTRIES {
            return Err(FileError::TooManyEntries);
        }
        let names = part::<Names>(parts.names, MAX_NAMES_BYTES).unwrap_or_else(|reason| {
            self.report(place, FileDefect::Names(reason));
            Names::default()
        });
        let left_out = part::<BTreeSet<EntryNumber>>(parts.left_out, MAX_BYTES);
        let left_out = left_out.unwrap_or_else(|reason| {
            self.report(place, FileDefect::LeftOut(reason));
            BTreeSet::new()
        });
        let mut entries: Vec<Entry> = Vec::with_capacity(parts.entries.kept.len());
        for (entry, json) in (1..).zip(&parts.entries.kept) {
            match value(json, MAX_ENTRY_BYTES) {
                Ok(read) => entries.push(read),
                Err(reason) => {
                    let place = Place::Entry { log: position, entry };
                    self.report(place, FileDefect::Entry(reason));
                }
            }
        }
        let is_complete = entries.len() == parts.entries.total;
        let log = FileLog {
            header: Header {
                id: parts.id,
                conference: parts.conference,
                dataset: parts.dataset,
            },
            left_out,
            names,
            entries: entries.into_iter().collect(),
        };
        let stated = part::<Option<Counts>>(parts.counts, MAX_ENTRY_BYTES);
        let agree = stated.ok().flatten().is_some_and(|stated| {
            // What could not be read is told already; it explains every other count.
            stated == Counts::of(&log) || !is_complete && stated.entries as usize == parts.entries.total
        });
        if !agree {
            self.report(place, FileDefect::Counts);
        }
        Ok(Some(log))
    }
}

/// A part that may be absent.
fn part<'a, T: Default + Deserialize<'a>>(json: Option<&'a RawValue>, limit: usize) -> Result<T, String> {
    json.map_or_else(|| Ok(T::default()), |json| value(json, limit))
}

fn value<'a, T: Deserialize<'a>>(json: &'a RawValue, limit: usize) -> Result<T, String> {
    let text = json.get();
    if text.len() > limit {
        return Err(format!("{} bytes, where {limit} are possible", text.len()));
    }
    serde_json::from_str(text).map_err(|error| reason(&error))
}

/// The reader's words, without a place, which would be one within a part.
fn reason(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let words = words.rsplit_once(" at line ").map_or(&*words, |(words, _)| words);
    shortened(words)
}

/// Words that may quote a file, so that they can be shown.
fn shortened(words: &str) -> String {
    let mut words = visible(words);
    if let Some((end, _)) = words.char_indices().nth(MAX_REASON) {
        words.truncate(end);
        words.push('…');
    }
    words
}
