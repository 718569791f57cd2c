//! Initiatives: what the explorer is about.

use super::age::AgeInterval;
use super::record::{InitiativeField, PeriodRecord, SheetRecord, SourceRecord};

/// One initiative, its references resolved to ordinals.
#[derive(Debug)]
pub struct Initiative {
    /// Identity, and value in the URL.
    pub slug: String,
    /// Slugs that it had before.
    pub former_slugs: Vec<String>,
    /// Name.
    pub title: String,
    /// What it is, in one or two sentences.
    pub summary: String,
    /// What a parent or child gets.
    pub benefit: Option<String>,
    /// For whom it is.
    pub for_whom: Option<String>,
    /// How to take part, or where to ask.
    pub participate: Option<String>,
    /// Further facts worth knowing.
    pub more: Vec<String>,
    /// What a reader should know of how sure or old this is.
    pub note: Option<String>,
    /// Ordinals of the municipalities and regions that it is for; at least one.
    pub areas: Vec<u32>,
    /// Names of neighbourhoods, when it is not for all of the area.
    pub neighbourhoods: Vec<String>,
    /// The ages it is for.
    pub age: AgeInterval,
    /// Ordinals of its themes, the most fitting first.
    pub themes: Vec<u32>,
    /// Ordinals of its audiences; empty when unknown.
    pub audiences: Vec<u32>,
    /// Ordinals of the organisations that lead it.
    pub lead: Vec<u32>,
    /// Ordinals of the organisations that take part.
    pub partners: Vec<u32>,
    /// When it runs.
    pub period: Option<PeriodRecord>,
    /// Ordinal of its status.
    pub status: u32,
    /// Ordinals of the programmes that it belongs to.
    pub programmes: Vec<u32>,
    /// Named connections to other initiatives.
    pub connections: Vec<Connection>,
    /// Which values are derived, not literally in a source.
    pub inferred: Vec<InitiativeField>,
    /// Whether a founding document of the region names it.
    pub founding: bool,
    /// The programme sheet for professionals.
    pub sheet: Option<SheetRecord>,
    /// Where this comes from, the main source first; at least one.
    pub sources: Vec<SourceRecord>,
}

impl Initiative {
    /// Whether a value is derived, not literally in a source.
    pub fn is_inferred(&self, field: InitiativeField) -> bool {
        self.inferred.contains(&field)
    }

    /// The date of its newest source, as far as it is given; `None` when no source has a date.
    pub fn newest_source_date(&self) -> Option<&str> {
        self.sources
            .iter()
            .filter_map(|source| source.date.as_deref())
            .max()
    }
}

/// A named connection to another initiative.
#[derive(Debug, PartialEq, Eq)]
pub struct Connection {
    /// Ordinal of the other initiative.
    pub to: u32,
    /// What connects them, from this one's point of view.
    pub why: String,
}
