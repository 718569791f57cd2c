//! Entries: what is noted of a visitor or of staff, one after another, and never changed afterwards.
//!
//! Undoing is an entry too. So two notes of the same screen can always be united, and what was undone stays
//! undone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::quarter_hour::QuarterHour;
use super::value::{Line, Reference};

/// How many characters a wish may have.
pub const WISH_LENGTH: usize = 280;

/// The number of an entry in its log, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema), schemars(inline, !try_from))]
#[serde(try_from = "u32")]
pub struct EntryNumber(
    #[cfg_attr(not(target_family = "wasm"), schemars(range(min = 1, max = 1_000_000)))] u32,
);

impl EntryNumber {
    /// The number of the first entry.
    pub const FIRST: EntryNumber = EntryNumber(1);

    /// The highest number that is read. A screen with a visitor at every second of ten days stays below it.
    pub const HIGHEST: EntryNumber = EntryNumber(1_000_000);

    /// The number as such.
    pub fn get(self) -> u32 {
        self.0
    }

    fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl TryFrom<u32> for EntryNumber {
    type Error = String;

    fn try_from(number: u32) -> Result<Self, String> {
        let highest = Self::HIGHEST.0;
        (1..=highest)
            .contains(&number)
            .then_some(Self(number))
            .ok_or_else(|| format!("a number of an entry from 1 to {highest}, not {number}"))
    }
}

/// One entry of a log.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Entry {
    /// Its number in its log.
    pub number: EntryNumber,
    /// When it was made.
    pub time: QuarterHour,
    /// What it says.
    #[serde(flatten)]
    pub kind: EntryKind,
}

/// What an entry says: a reaction of a visitor, or what becomes of an earlier entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum EntryKind {
    /// What a visitor thinks of an initiative.
    Initiative {
        /// The initiative.
        initiative: Reference,
        /// What they think of it.
        answer: Answer,
        /// The municipality that they had chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        municipality: Option<Reference>,
    },
    /// Something is missing here.
    Gap(Gap),
    /// What a visitor wishes, in words of their own.
    Wish {
        /// The words.
        text: Line<WISH_LENGTH>,
        /// The municipality that they had chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        municipality: Option<Reference>,
    },
    /// An earlier entry no longer holds. This is final: it cannot be withdrawn itself.
    Withdrawn {
        /// The number of that entry.
        of: EntryNumber,
    },
    /// Staff has read a wish and lets it go further.
    Approved {
        /// The number of the wish.
        of: EntryNumber,
    },
}

/// What a visitor thinks of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// “This helps.”
    Helps,
    /// “This is missing here.”
    MissingHere,
    /// “I want to know more of this.”
    WantToKnow,
}

impl Answer {
    /// All answers, as offered.
    pub const ALL: [Answer; 3] = [Answer::Helps, Answer::MissingHere, Answer::WantToKnow];
}

/// What is missing, as precise as the visitor was: at least one of the three is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    not(target_family = "wasm"),
    derive(schemars::JsonSchema),
    schemars(!try_from, extend("anyOf" = [
        { "required": ["municipality"] }, { "required": ["phase"] }, { "required": ["theme"] },
    ]))
)]
#[serde(try_from = "GapRecord")]
pub struct Gap {
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<Reference>,
    /// For which phase.
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<Reference>,
    /// About which theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<Reference>,
}

/// A gap as it is written down, before it is known to say anything.
#[derive(Deserialize)]
struct GapRecord {
    municipality: Option<Reference>,
    phase: Option<Reference>,
    theme: Option<Reference>,
}

impl Gap {
    /// What is missing; `None` when nothing is said.
    pub fn new(
        municipality: Option<Reference>,
        phase: Option<Reference>,
        theme: Option<Reference>,
    ) -> Option<Self> {
        let says_something = municipality.is_some() || phase.is_some() || theme.is_some();
        says_something.then_some(Self {
            municipality,
            phase,
            theme,
        })
    }

    /// Where it is missing.
    pub fn municipality(&self) -> Option<&Reference> {
        self.municipality.as_ref()
    }

    /// For which phase it is missing.
    pub fn phase(&self) -> Option<&Reference> {
        self.phase.as_ref()
    }

    /// About which theme it is missing.
    pub fn theme(&self) -> Option<&Reference> {
        self.theme.as_ref()
    }
}

impl TryFrom<GapRecord> for Gap {
    type Error = &'static str;

    fn try_from(record: GapRecord) -> Result<Self, &'static str> {
        Gap::new(record.municipality, record.phase, record.theme)
            .ok_or("a gap without municipality, phase and theme")
    }
}

impl EntryKind {
    /// Whether a visitor says something with it.
    pub fn is_reaction(&self) -> bool {
        match self {
            EntryKind::Initiative { .. } | EntryKind::Gap(_) | EntryKind::Wish { .. } => true,
            EntryKind::Withdrawn { .. } | EntryKind::Approved { .. } => false,
        }
    }
}

/// The entries of one log as a set: each once, by number.
///
/// A number has one entry, unless a file was changed by hand or damaged. Then all that is said of it is kept, the
/// first in the order of entries counts, and the number is a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// All of them, by number.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.0.iter()
    }

    /// The list of them, by number.
    pub fn as_slice(&self) -> &[Entry] {
        &self.0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and those.
    pub fn union(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self.0.into_iter().collect()
    }

    /// The numbers that no longer hold.
    pub fn withdrawn(&self) -> BTreeSet<EntryNumber> {
        self.iter()
            .filter_map(|entry| match entry.kind {
                EntryKind::Withdrawn { of } => Some(of),
                _ => None,
            })
            .collect()
    }

    /// The numbers that staff has approved, and still does.
    pub fn approved(&self) -> BTreeSet<EntryNumber> {
        let withdrawn = self.withdrawn();
        self.iter()
            .filter(|entry| !withdrawn.contains(&entry.number))
            .filter_map(|entry| match entry.kind {
                EntryKind::Approved { of } => Some(of),
                _ => None,
            })
            .collect()
    }

    /// The reactions that count: one a number, and not withdrawn.
    pub fn counted(&self) -> impl Iterator<Item = &Entry> {
        let withdrawn = self.withdrawn();
        self.variants()
            .filter_map(<[Entry]>::first)
            .filter(move |entry| entry.kind.is_reaction() && !withdrawn.contains(&entry.number))
    }

    /// The numbers of which different things are said.
    pub fn conflicts(&self) -> impl Iterator<Item = EntryNumber> {
        self.variants()
            .filter(|variants| variants.len() > 1)
            .map(|variants| variants[0].number)
    }

    /// Keeps those that a rule is true of.
    pub(super) fn retain(&mut self, rule: impl FnMut(&Entry) -> bool) {
        self.0.retain(rule);
    }

    /// Adds what is said next, and gives it back with its number.
    pub(super) fn append(&mut self, kind: EntryKind, time: QuarterHour) -> &Entry {
        let number = self
            .0
            .last()
            .map_or(EntryNumber::FIRST, |last| last.number.next());
        let position = self.0.len();
        self.0.push(Entry { number, time, kind });
        &self.0[position]
    }

    fn variants(&self) -> impl Iterator<Item = &[Entry]> {
        self.0.chunk_by(|one, other| one.number == other.number)
    }
}

impl FromIterator<Entry> for Entries {
    /// In any order; what is there twice is there once.
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        // The stable sort is the quick one here: entries come as one or two lists that are sorted already.
        entries.sort();
        entries.dedup();
        Self(entries)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(json: serde_json::Value) -> Result<Entry, String> {
        serde_json::from_value(json).map_err(|error| error.to_string())
    }

    #[test]
    fn entries_are_written_flat_and_without_what_is_unknown() {
        let check = |fields: serde_json::Value| {
            let mut written = json!({ "number": 3, "time": "2026-11-24T14:15" });
            let object = written.as_object_mut().expect("it is an object");
            object.extend(fields.as_object().expect("it is an object").clone());
            let entry = entry(written.clone()).expect("it can be read");
            assert_eq!(serde_json::to_value(entry).expect("it can be written"), written);
        };
        check(json!({ "kind": "initiative", "initiative": "boekstart", "answer": "helps" }));
        check(json!({
            "kind": "initiative", "initiative": "boekstart", "answer": "missing-here", "municipality": "heerlen",
        }));
        check(json!({ "kind": "initiative", "initiative": "boekstart", "answer": "want-to-know" }));
        check(json!({ "kind": "gap", "municipality": "heerlen", "phase": "baby", "theme": "taal" }));
        check(json!({ "kind": "gap", "theme": "taal" }));
        check(json!({ "kind": "wish", "text": "Een bankje." }));
        check(json!({ "kind": "wish", "text": "Een bankje.", "municipality": "heerlen" }));
        check(json!({ "kind": "withdrawn", "of": 2 }));
        check(json!({ "kind": "approved", "of": 2 }));
    }

    #[test]
    fn an_entry_that_breaks_a_rule_is_refused_with_a_reason() {
        let check = |name: &str, value: serde_json::Value, expected: &str| {
            let mut written = json!({
                "number": 3, "time": "2026-11-24T14:15",
                "kind": "gap", "theme": "taal", "initiative": "boekstart", "answer": "helps", "text": "Ja", "of": 1,
            });
            written[name] = value;
            let reason = entry(written).expect_err("it is refused");
            assert!(reason.contains(expected), "{name}: {reason}");
        };
        check("number", json!(0), "number of an entry from 1 to 1000000");
        check("number", json!(1_000_001), "number of an entry from 1 to 1000000");
        check("number", json!("3"), "expected u32");
        check("time", json!("2026-11-24T14:16"), "quarter of an hour");
        check("kind", json!("praise"), "unknown variant `praise`");
        check("kind", json!(null), "variant identifier");
        check("theme", json!("Taal en lezen"), "not a slug");
        check("theme", json!(null), "a gap without");
        assert!(entry(json!(null)).is_err());
    }

    #[test]
    fn wishes_are_cleaned_and_limited() {
        let wish = |text: &str| {
            entry(json!({ "number": 1, "time": "2026-11-24T14:15", "kind": "wish", "text": text }))
        };
        let text = |entry: Entry| match entry.kind {
            EntryKind::Wish { text, .. } => text.to_string(),
            other => panic!("{other:?} is no wish"),
        };
        assert_eq!(
            wish("  meer\r\ngroen\u{7} ").map(text),
            Ok("meer groen".to_owned())
        );
        assert!(wish(&"a".repeat(WISH_LENGTH)).is_ok());
        assert!(wish(&"a".repeat(WISH_LENGTH + 1)).is_err());
        assert!(wish("\n\u{200b}").is_err());
    }
}
