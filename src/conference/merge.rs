//! Merges files of many screens: what was said is united, so that neither order nor repetition matters.
//!
//! For each log it keeps the set of everything that any file says of it. Sets only grow by uniting them, and the
//! one thing that is taken away, the text of a wish that somebody withdrew, is taken away wherever its withdrawal
//! is known. Therefore merging is commutative, associative and idempotent, and a merged file can be merged again.

use std::collections::{BTreeMap, BTreeSet};

use super::Occasion;
use super::entry::{Entries, Entry, EntryKind, EntryNumber};
use super::file::{ConferenceFile, FileLog, Names};
use super::log::Header;
use super::quarter_hour::QuarterHour;
use super::value::LogId;

/// Everything that some files say, each thing once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    made: Option<QuarterHour>,
    logs: BTreeMap<LogId, MergedLog>,
}

/// Everything that some files say of one log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedLog {
    /// Which log it is, as it counts: the first in order of what is said.
    header: Header,
    /// What else is said of it; nothing, unless a file was changed by hand or damaged.
    other_headers: BTreeSet<Header>,
    left_out: BTreeSet<EntryNumber>,
    names: Names,
    entries: Entries,
}

/// Something of which files say different things. The first in order counts, and it counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// The log, as it counts.
    pub header: &'a Header,
    /// The entry; `None` when it is the header.
    pub number: Option<EntryNumber>,
}

/// A reaction that counts.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// The log that it stands in.
    pub header: &'a Header,
    /// The reaction.
    pub entry: &'a Entry,
}

impl Merged {
    /// What both say.
    pub fn merge(mut self, other: Self) -> Self {
        self.made = self.made.max(other.made);
        for (id, log) in other.logs {
            self.add(id, log);
        }
        self
    }

    /// The logs, by identity.
    pub fn logs(&self) -> impl Iterator<Item = &MergedLog> {
        self.logs.values()
    }

    /// All conferences, by day and name.
    pub fn occasions(&self) -> BTreeSet<Occasion> {
        self.logs()
            .map(|log| log.header().conference.occasion())
            .collect()
    }

    /// The logs of one conference.
    pub fn of_occasion(&self, occasion: &Occasion) -> Self {
        let mut merged = self.clone();
        merged
            .logs
            .retain(|_, log| log.header().conference.occasion() == *occasion);
        merged
    }

    /// Every reaction that counts, by log and number.
    pub fn counted(&self) -> impl Iterator<Item = Counted<'_>> {
        self.logs().flat_map(|log| {
            let header = log.header();
            log.entries.counted().map(move |entry| Counted { header, entry })
        })
    }

    /// Everything of which files say different things.
    pub fn conflicts(&self) -> Vec<Conflict<'_>> {
        let mut conflicts = Vec::new();
        for log in self.logs() {
            let header = log.header();
            if !log.other_headers.is_empty() {
                conflicts.push(Conflict { header, number: None });
            }
            conflicts.extend(log.entries.conflicts().map(|number| Conflict {
                header,
                number: Some(number),
            }));
        }
        conflicts
    }

    /// The names that the files give; where they differ, the first in the alphabet.
    pub fn names(&self) -> Names {
        self.logs().fold(Names::default(), |mut names, log| {
            names.add(&log.names);
            names
        })
    }

    /// A file with all of it. Contradictions are in it too, so that they are not lost on the way.
    pub fn to_file(&self) -> ConferenceFile {
        let mut logs = Vec::with_capacity(self.logs.len());
        for log in self.logs() {
            logs.push(FileLog {
                header: log.header.clone(),
                left_out: log.left_out.clone(),
                names: log.names.clone(),
                entries: log.entries.clone(),
            });
            logs.extend(log.other_headers.iter().map(|header| FileLog {
                header: header.clone(),
                left_out: BTreeSet::new(),
                names: Names::default(),
                entries: Entries::default(),
            }));
        }
        ConferenceFile {
            made: self.made,
            logs,
        }
    }

    fn add(&mut self, id: LogId, log: MergedLog) {
        let log = match self.logs.remove(&id) {
            Some(present) => present.union(log),
            None => log,
        };
        self.logs.insert(id, log.without_what_was_withdrawn());
    }
}

impl From<ConferenceFile> for Merged {
    fn from(file: ConferenceFile) -> Self {
        let mut merged = Self {
            made: file.made,
            logs: BTreeMap::new(),
        };
        for log in file.logs {
            let id = log.header.id;
            merged.add(
                id,
                MergedLog {
                    header: log.header,
                    other_headers: BTreeSet::new(),
                    left_out: log.left_out,
                    names: log.names,
                    entries: log.entries,
                },
            );
        }
        merged
    }
}

impl MergedLog {
    /// Which log it is, as it counts.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The entries, by number.
    pub fn entries(&self) -> &Entries {
        &self.entries
    }

    /// How many wishes are known to have been made, and neither approved nor withdrawn in any of the files.
    pub fn left_out_count(&self) -> usize {
        self.left_out.len()
    }

    fn union(self, other: Self) -> Self {
        let (header, second) = if self.header <= other.header {
            (self.header, other.header)
        } else {
            (other.header, self.header)
        };
        let mut other_headers = self.other_headers;
        other_headers.extend(other.other_headers);
        other_headers.insert(second);
        other_headers.remove(&header);
        let mut left_out = self.left_out;
        left_out.extend(other.left_out);
        let mut names = self.names;
        names.add(&other.names);
        Self {
            header,
            other_headers,
            left_out,
            names,
            entries: self.entries.union(other.entries),
        }
    }

    /// Takes away the text of every wish that was withdrawn, and what is no longer left out.
    ///
    /// Withdrawals stay for ever, so it makes no difference whether this is done before or after uniting.
    fn without_what_was_withdrawn(mut self) -> Self {
        let withdrawn = self.entries.withdrawn();
        if !self.left_out.is_empty() {
            let present: BTreeSet<EntryNumber> = self.entries.iter().map(|entry| entry.number).collect();
            self.left_out
                .retain(|number| !present.contains(number) && !withdrawn.contains(number));
        }
        if !withdrawn.is_empty() {
            self.entries.retain(|entry| {
                !matches!(entry.kind, EntryKind::Wish { .. }) || !withdrawn.contains(&entry.number)
            });
        }
        self
    }
}

impl FromIterator<ConferenceFile> for Merged {
    fn from_iter<I: IntoIterator<Item = ConferenceFile>>(files: I) -> Self {
        files
            .into_iter()
            .fold(Self::default(), |merged, file| merged.merge(file.into()))
    }
}
