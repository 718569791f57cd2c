//! A hit in the list.

use super::date::{day_words, years_ago};
use super::life_line::{LifeLine, life_line};
use super::marking::{Segment, mark};
use super::nearness::wider_region;
use super::{Scene, interval_words};
use crate::catalog::{Icon, Initiative, InitiativeField};
use crate::query::{Facet, Query};
use crate::search::MatchedWords;

/// From how many years on a source is shown as old.
pub(super) const OLD_YEARS: u32 = 5;

/// A hit in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Identity of the initiative.
    pub slug: String,
    /// Its ordinal.
    pub initiative: u32,
    /// Name, with the words that matched.
    pub title: Vec<Segment>,
    /// What it is, with the words that matched.
    pub summary: Vec<Segment>,
    /// Where it is: the areas it names.
    pub place: String,
    /// Why it matches the chosen place, when it is for a wider area: *heel Parkstad*.
    pub reason: Option<String>,
    /// Its age in words.
    pub age: String,
    /// Whether its age is derived.
    pub is_age_inferred: bool,
    /// Where in a child's life it stands.
    pub life_line: LifeLine,
    /// Whether it is for several phases.
    pub is_phase_crossing: bool,
    /// Its themes.
    pub themes: Vec<(Icon, String)>,
    /// Status, unless it runs or nobody says.
    pub status: Option<String>,
    /// The age of its newest source, in words.
    pub source: String,
    /// Whether that source is old or without a date.
    pub is_source_old: bool,
}

/// The card of an initiative for a query.
pub fn card(initiative: u32, query: &Query, matched: &MatchedWords, scene: Scene<'_>) -> Card {
    let catalog = scene.catalog;
    let record = catalog.initiative(initiative);
    let (source, is_source_old) = source_words(record, scene);
    Card {
        slug: record.slug.clone(),
        initiative,
        title: mark(&record.title, matched),
        summary: mark(&record.summary, matched),
        place: place_words(record, scene),
        reason: reason(record, query, scene),
        age: interval_words(record.age, scene.messages()),
        is_age_inferred: is_age_inferred(record),
        life_line: life_line(record.age, scene),
        is_phase_crossing: phase_count(record, scene) >= 2,
        themes: record
            .themes
            .iter()
            .map(|&theme| &catalog.themes[theme as usize])
            .map(|theme| (theme.icon, theme.name.clone()))
            .collect(),
        status: notable_status(record, scene),
        source,
        is_source_old,
    }
}

pub(super) fn is_age_inferred(record: &Initiative) -> bool {
    record.is_inferred(InitiativeField::AgeFrom) || record.is_inferred(InitiativeField::AgeTo)
}

pub(super) fn phase_count(record: &Initiative, scene: Scene<'_>) -> usize {
    scene
        .catalog
        .phases
        .iter()
        .filter(|phase| record.age.overlaps(phase.from, phase.to))
        .count()
}

/// The slug of the status under which an initiative needs no remark: people expect it to run.
const RUNNING: &str = "lopend";

fn notable_status(record: &Initiative, scene: Scene<'_>) -> Option<String> {
    let status = &scene.catalog.statuses[record.status as usize];
    let needs_remark = status.slug != RUNNING && status.slug != crate::query::UNKNOWN_SLUG;
    needs_remark.then(|| status.name.clone())
}

/// The areas of an initiative in words: of many, the first few and how many more.
pub(super) fn place_words(record: &Initiative, scene: Scene<'_>) -> String {
    const SHOWN: usize = 3;
    let names: Vec<&str> = record
        .areas
        .iter()
        .map(|&area| scene.catalog.area(area).name.as_str())
        .collect();
    if names.len() <= SHOWN + 1 {
        return names.join(", ");
    }
    format!("{} + {}", names[..SHOWN].join(", "), names.len() - SHOWN)
}

/// Why an initiative matches the chosen places, when it names none of them: it is for a region that contains one.
fn reason(record: &Initiative, query: &Query, scene: Scene<'_>) -> Option<String> {
    if query.selected(Facet::Municipality).is_empty() {
        return None;
    }
    let region = wider_region(record, query, scene)?;
    Some(
        scene
            .messages()
            .whole_region
            .with(&scene.catalog.area(region).name),
    )
}

/// The age of the newest source in words, and whether a reader should mind it.
pub(super) fn source_words(record: &Initiative, scene: Scene<'_>) -> (String, bool) {
    let messages = scene.messages();
    let Some(date) = record.newest_source.as_deref() else {
        return (messages.source_undated.to_owned(), true);
    };
    let words = messages.source_from.with(&day_words(date, messages));
    match years_ago(date, scene.today) {
        Some(years) if years >= OLD_YEARS => (format!("{words}, {}", messages.source_old.with(years)), true),
        _ => (words, false),
    }
}
