//! Initiatives: what the explorer is about.

use std::sync::OnceLock;

use super::age::AgeInterval;
use super::details::InitiativeDetails;
use super::record::InitiativeField;

/// What one sees of an initiative at once, its references resolved to ordinals; the rest are its
/// [`InitiativeDetails`].
#[derive(Debug, Default)]
pub struct Initiative {
    /// Identity, and value in the URL.
    pub slug: String,
    /// Slugs that it had before.
    pub former_slugs: Vec<String>,
    /// Name.
    pub title: String,
    /// What it is, in one or two sentences.
    pub summary: String,
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
    /// Ordinal of its status.
    pub status: u32,
    /// Ordinals of the programmes that it belongs to.
    pub programmes: Vec<u32>,
    /// Which values are derived, not literally in a source.
    pub inferred: Vec<InitiativeField>,
    /// Whether a founding document of the region names it.
    pub founding: bool,
    /// The date of its newest source, as far as it is given; `None` when no source has a date.
    pub newest_source: Option<String>,
    /// What is told of it, once that has come.
    pub(super) details: OnceLock<InitiativeDetails>,
}

impl Initiative {
    /// Whether a value is derived, not literally in a source.
    pub fn is_inferred(&self, field: InitiativeField) -> bool {
        self.inferred.contains(&field)
    }
}
