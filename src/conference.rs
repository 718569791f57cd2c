//! A citizens' conference: what residents say on touch screens, as files that are merged and counted.
//!
//! ```text
//! Log::append ─► Log ── ConferenceFile::export ─► JSON ── file::read ─► ConferenceFile ── Merged ─► Tally, CSV
//!                                                  ▲                                        │
//!                                                  └─────────────── Merged::to_file ◄───────┘
//! ```
//!
//! Owns what a reaction is and what merging means. Must not know the browser, where anything is kept, nor the
//! clock: times and random numbers are given from outside. Modules in reading order.

pub mod value;

pub mod quarter_hour;

pub mod entry;

pub mod log;

pub mod file;

pub mod merge;

mod naming;

pub mod tally;

pub mod csv;

use serde::{Deserialize, Serialize};

use self::value::{Line, Reference};
use crate::calendar::CalendarDay;

pub use self::entry::{Answer, Entries, Entry, EntryKind, EntryNumber, Gap};
pub use self::file::{ConferenceFile, FileError, FileProblem};
pub use self::log::{Header, Log, Review};
pub use self::merge::Merged;
pub use self::naming::Named;
pub use self::quarter_hour::QuarterHour;
pub use self::tally::Tally;
pub use self::value::{LogId, TextError};

/// What is known of a conference on one screen, as its staff filled it in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Conference {
    /// Its name.
    pub name: Line<80>,
    /// The day on which it is held.
    pub date: CalendarDay,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line<80>>,
    /// The name of this screen, such as the table on which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Line<40>>,
    /// The municipality that “here” means for a visitor who chose none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Reference>,
    /// What visitors are asked.
    #[serde(default)]
    pub questions: Questions,
}

impl Conference {
    /// The conference as a whole, apart from its screens.
    pub fn occasion(&self) -> Occasion {
        Occasion {
            date: self.date,
            name: self.name.clone(),
            place: self.place.clone(),
        }
    }
}

/// What visitors are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Questions {
    /// What they think of an initiative.
    pub initiatives: bool,
    /// What is missing.
    pub gaps: bool,
    /// What they wish, in words of their own. Off unless staff asks for it, since what people type has to be read
    /// before it goes further.
    pub wishes: bool,
}

impl Default for Questions {
    fn default() -> Self {
        Self {
            initiatives: true,
            gaps: true,
            wishes: false,
        }
    }
}

/// A conference as a whole: the same name, day and place on every screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occasion {
    /// The day on which it is held.
    pub date: CalendarDay,
    /// Its name.
    pub name: Line<80>,
    /// Where it is held.
    pub place: Option<Line<80>>,
}
