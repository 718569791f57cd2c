//! Details: what of the records nobody needs to count and to choose, and somebody who looks closer reads.
//!
//! They may come after the catalog. Until then every one of them is empty.

use std::sync::OnceLock;

use super::files::OrganisationInitiatives;
use super::record::{
    GuideRecord, OutlineRecord, PeriodRecord, ProfileRecord, ProgrammeField, ProgrammeGoalRecord,
    SheetRecord, SourceRecord, SynonymsRecord, TermRecord, TileRecord,
};

/// The details of all records.
#[derive(Debug, Default)]
pub struct Details {
    /// Those of the initiatives, by their ordinals, until they are with these.
    pub(super) initiatives: Vec<InitiativeDetails>,
    /// Which initiatives each organisation has, by the ordinals of these.
    pub(super) organisations: Vec<OrganisationInitiatives>,
    /// Those of the programmes, by their ordinals.
    pub(super) programmes: Vec<ProgrammeDetails>,
    /// Those of the municipalities, by their ordinals.
    pub(super) municipalities: Vec<MunicipalityDetails>,
    /// What matters in each phase and what one can ask for, by their ordinals.
    pub(super) phase_guides: Vec<Option<GuideRecord>>,
    /// Those of the themes, by their ordinals.
    pub(super) themes: Vec<Option<ThemeDetails>>,
    /// Everyday words for the words in the records.
    pub(super) synonyms: SynonymsRecord,
}

/// What is told of an initiative.
#[derive(Debug, Default)]
pub struct InitiativeDetails {
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
    /// Ordinals of the organisations that take part.
    pub partners: Vec<u32>,
    /// When it runs.
    pub period: Option<PeriodRecord>,
    /// Named connections to other initiatives.
    pub connections: Vec<Connection>,
    /// Ordinals of the initiatives that name a connection to it.
    pub named_by: Vec<u32>,
    /// The programme sheet for professionals.
    pub sheet: Option<SheetRecord>,
    /// Where this comes from, the main source first; at least one.
    pub sources: Vec<SourceRecord>,
}

/// A named connection to another initiative.
#[derive(Debug, PartialEq, Eq)]
pub struct Connection {
    /// Ordinal of the other initiative.
    pub to: u32,
    /// What connects them, from this one's point of view.
    pub why: String,
}

/// What is told of a municipality, and where it stands on maps.
#[derive(Debug, Default)]
pub struct MunicipalityDetails {
    /// Where it stands on the map of tiles.
    pub tile: Option<TileRecord>,
    /// Its edge on the map, where there are outlines.
    pub outline: Option<OutlineRecord>,
    /// Why it takes part and what it aims at; `None` when nothing was found.
    pub profile: Option<ProfileRecord>,
}

/// What is told of a theme.
#[derive(Debug)]
pub struct ThemeDetails {
    /// What matters, and what one can ask for.
    pub guide: GuideRecord,
    /// The terms of the founding documents that it stands for.
    pub terms: Vec<TermRecord>,
}

/// What is told of a programme.
#[derive(Debug, Default)]
pub struct ProgrammeDetails {
    /// What it is.
    pub summary: String,
    /// What it wants to reach.
    pub ambition: Option<String>,
    /// Ordinals of the areas it is for.
    pub areas: Vec<u32>,
    /// Ordinals of its themes.
    pub themes: Vec<u32>,
    /// When it runs.
    pub period: Option<PeriodRecord>,
    /// Names of those who take part.
    pub partners: Vec<String>,
    /// Slugs of the programmes that it is part of; each is in the catalog.
    pub part_of: Vec<String>,
    /// What a reader should know of how sure this is.
    pub note: Option<String>,
    /// Which values are derived, not literally in a source.
    pub inferred: Vec<ProgrammeField>,
    /// What it wants to reach for each theme.
    pub goals: Vec<ProgrammeGoalRecord>,
    /// Where this comes from; at least one.
    pub sources: Vec<SourceRecord>,
}

impl Details {
    /// Those of the programme at an ordinal.
    pub(super) fn programme(&self, ordinal: u32) -> &ProgrammeDetails {
        static NONE: OnceLock<ProgrammeDetails> = OnceLock::new();
        let found = self.programmes.get(ordinal as usize);
        found.unwrap_or_else(|| NONE.get_or_init(ProgrammeDetails::default))
    }
}
