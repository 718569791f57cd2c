//! Counts what residents said: by initiative, by gap, and by conference and table.
//!
//! Must not know how it is shown. What the present data lacks keeps the name that the file gives it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Occasion;
use super::entry::{Answer, EntryKind, WISH_LENGTH};
use super::file::Subject;
use super::merge::Merged;
use super::naming::{Named, Naming, counting_key};
use super::quarter_hour::QuarterHour;
use super::value::{Line, Reference};
use crate::catalog::Catalog;
use crate::fold::fold;

/// Everything that was said, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Conferences, by day and name.
    pub conferences: Vec<ConferenceTally>,
    /// Initiatives, the most reactions first, then by title.
    pub initiatives: Vec<InitiativeTally>,
    /// Gaps, the most often named first, then by name.
    pub gaps: Vec<GapTally>,
    /// Wishes, by conference, table and time.
    pub wishes: Vec<WishTally>,
}

/// What was said at one conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConferenceTally {
    /// Which conference.
    pub occasion: Occasion,
    /// Its tables, by name.
    pub tables: Vec<TableTally>,
}

/// What was said at one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableTally {
    /// Its name; `None` when it was not filled in.
    pub table: Option<Line<40>>,
    /// How many logs: one for each time that the screen was started anew.
    pub logs: u32,
    /// How many reactions count.
    pub reactions: u32,
    /// From when to when they were made; `None` without reactions.
    pub times: Option<(QuarterHour, QuarterHour)>,
    /// How many wishes staff had not approved.
    pub left_out: u32,
}

/// What was said of one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeTally {
    /// Which initiative.
    pub initiative: Named,
    /// How many answers of each kind, in the order of [`Answer::ALL`].
    pub answers: [u32; 3],
}

/// How often one gap was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapTally {
    /// Where it is; `None` when the visitor did not say.
    pub municipality: Option<Named>,
    /// For which phase.
    pub phase: Option<Named>,
    /// About which theme.
    pub theme: Option<Named>,
    /// How often.
    pub count: u32,
}

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishTally {
    /// The conference at which it was made.
    pub occasion: Occasion,
    /// The words.
    pub text: Line<WISH_LENGTH>,
    /// The municipality that the visitor had chosen.
    pub municipality: Option<Named>,
}

impl InitiativeTally {
    /// How many visitors gave this answer.
    pub fn count(&self, answer: Answer) -> u32 {
        self.answers[answer as usize]
    }

    /// How many answers of any kind.
    pub fn total(&self) -> u32 {
        self.answers.iter().sum()
    }
}

impl Tally {
    /// Counts everything that merged files say; of one conference, see [`Merged::of_occasion`].
    pub fn of(merged: &Merged, catalog: &Catalog) -> Self {
        let naming = Naming::new(merged, catalog);
        let mut initiatives: BTreeMap<&Named, [u32; 3]> = BTreeMap::new();
        let mut gaps: BTreeMap<[Option<&Reference>; 3], u32> = BTreeMap::new();
        let mut wishes = Vec::new();
        for counted in merged.counted() {
            match &counted.entry.kind {
                EntryKind::Initiative {
                    initiative, answer, ..
                } => {
                    if let Some(named) = naming.named(Subject::Initiative, Some(initiative)) {
                        initiatives.entry(named).or_default()[*answer as usize] += 1;
                    }
                }
                EntryKind::Gap(gap) => {
                    let cell = [gap.municipality(), gap.phase(), gap.theme()];
                    *gaps.entry(cell).or_default() += 1;
                }
                EntryKind::Wish { text, municipality } => {
                    let conference = &counted.header.conference;
                    let key = (
                        conference.occasion(),
                        counting_key(conference.table.as_deref()),
                        counted.entry.time,
                        counted.header.id,
                        counted.entry.number,
                    );
                    let wish = WishTally {
                        occasion: conference.occasion(),
                        text: text.clone(),
                        municipality: naming
                            .named(Subject::Municipality, municipality.as_ref())
                            .cloned(),
                    };
                    wishes.push((key, wish));
                }
                EntryKind::Withdrawn { .. } | EntryKind::Approved { .. } => {}
            }
        }
        let mut initiatives: Vec<InitiativeTally> = initiatives
            .into_iter()
            .map(|(initiative, answers)| InitiativeTally {
                initiative: initiative.clone(),
                answers,
            })
            .collect();
        initiatives.sort_by_cached_key(|tally| (Reverse(tally.total()), sort_key(&tally.initiative)));
        let mut gaps: Vec<GapTally> = gaps
            .into_iter()
            .map(|([municipality, phase, theme], count)| GapTally {
                municipality: naming.named(Subject::Municipality, municipality).cloned(),
                phase: naming.named(Subject::Phase, phase).cloned(),
                theme: naming.named(Subject::Theme, theme).cloned(),
                count,
            })
            .collect();
        gaps.sort_by_cached_key(|gap| {
            let parts = [&gap.municipality, &gap.phase, &gap.theme];
            (Reverse(gap.count), parts.map(|part| part.as_ref().map(sort_key)))
        });
        wishes.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self {
            conferences: conferences(merged),
            initiatives,
            gaps,
            wishes: wishes.into_iter().map(|(_, wish)| wish).collect(),
        }
    }

    /// How many reactions count.
    pub fn reaction_count(&self) -> u32 {
        let tables = self.conferences.iter().flat_map(|conference| &conference.tables);
        tables.map(|table| table.reactions).sum()
    }

    /// The initiatives that the data does not have, or no longer.
    pub fn unknown_initiatives(&self) -> impl Iterator<Item = &InitiativeTally> {
        self.initiatives.iter().filter(|tally| !tally.initiative.is_known)
    }
}

fn conferences(merged: &Merged) -> Vec<ConferenceTally> {
    let mut conferences: BTreeMap<Occasion, BTreeMap<Option<Line<40>>, TableTally>> = BTreeMap::new();
    for log in merged.logs() {
        let conference = &log.header().conference;
        let tables = conferences.entry(conference.occasion()).or_default();
        let tally = tables.entry(conference.table.clone()).or_default();
        tally.table.clone_from(&conference.table);
        tally.logs += 1;
        tally.left_out += log.left_out_count() as u32;
        for entry in log.entries().counted() {
            tally.reactions += 1;
            let (from, to) = tally.times.unwrap_or((entry.time, entry.time));
            tally.times = Some((from.min(entry.time), to.max(entry.time)));
        }
    }
    conferences
        .into_iter()
        .map(|(occasion, tables)| {
            let mut tables: Vec<TableTally> = tables.into_values().collect();
            tables.sort_by_cached_key(|tally| counting_key(tally.table.as_deref()));
            ConferenceTally { occasion, tables }
        })
        .collect()
}

/// By name as people sort, then by slug.
fn sort_key(named: &Named) -> (String, String) {
    (fold(&named.name), named.slug.clone())
}
