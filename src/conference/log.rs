//! The log of one screen: entries are added at its end, and it can be put together again from what was kept.

use serde::{Deserialize, Serialize};

use super::Conference;
use super::entry::{Entries, Entry, EntryKind, EntryNumber, WISH_LENGTH};
use super::quarter_hour::QuarterHour;
use super::value::{Line, LogId, Reference};

/// Which log it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Header {
    /// Names this run of this screen. A new one begins with every conference, and when the dataset changes.
    pub id: LogId,
    /// The conference, as it was filled in.
    pub conference: Conference,
    /// Fingerprint of the dataset that was on the screen.
    pub dataset: Line<64>,
}

/// Everything that was said at one screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Which log it is.
    pub header: Header,
    entries: Entries,
}

/// A wish as staff sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewedWish<'a> {
    /// The number of its entry.
    pub number: EntryNumber,
    /// The words.
    pub text: &'a Line<WISH_LENGTH>,
    /// The municipality that the visitor had chosen.
    pub municipality: Option<&'a Reference>,
    /// What staff thinks of it.
    pub review: Review,
}

/// Whether a wish goes further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Nobody has read it yet.
    Waiting,
    /// Staff lets it go further.
    Approved,
}

impl Log {
    /// A log without entries.
    pub fn new(header: Header) -> Self {
        Self {
            header,
            entries: Entries::default(),
        }
    }

    /// A log with the entries that were kept of it, in any order.
    pub fn restore(header: Header, entries: impl IntoIterator<Item = Entry>) -> Self {
        Self {
            header,
            entries: entries.into_iter().collect(),
        }
    }

    /// Adds what was said, and gives back the entry to be kept.
    pub fn append(&mut self, kind: EntryKind, time: QuarterHour) -> &Entry {
        self.entries.append(kind, time)
    }

    /// The entries, by number.
    pub fn entries(&self) -> &Entries {
        &self.entries
    }

    /// The wishes that nobody has withdrawn, in their order.
    pub fn wishes(&self) -> Vec<ReviewedWish<'_>> {
        let approved = self.entries.approved();
        self.entries
            .counted()
            .filter_map(|entry| match &entry.kind {
                EntryKind::Wish { text, municipality } => Some(ReviewedWish {
                    number: entry.number,
                    text,
                    municipality: municipality.as_ref(),
                    review: if approved.contains(&entry.number) {
                        Review::Approved
                    } else {
                        Review::Waiting
                    },
                }),
                _ => None,
            })
            .collect()
    }
}
