//! The catalog: the dataset, validated and immutable, everything by ordinal.
//!
//! Owns what the data means: ages, areas, taxonomy, sources. Must not know the browser, queries or display texts.
//! An ordinal is a position in one of the catalog's lists; initiatives are in the order of their titles, so that
//! ascending ordinals are alphabetical.

pub mod age;
mod area;
mod details;
mod initiative;
mod load;
mod problem;
pub mod record;
mod taxonomy;
pub mod value;

use std::sync::OnceLock;

pub use self::age::AgeInterval;
pub use self::area::{Area, AreaKind, MunicipalityFacts};
pub use self::details::{
    Connection, Details, InitiativeDetails, MunicipalityDetails, ProgrammeDetails, ThemeDetails,
};
pub use self::initiative::Initiative;
pub use self::load::{Parsed, ParsedDetails, load, load_details, load_frame, parse, parse_details};
pub use self::problem::{Collection, DatasetError, DatasetProblem, Defect};
pub use self::record::{
    GuideRecord as Guide, Hue, Icon, InitiativeField, LanguageRecord as Language, OrganisationKind,
    PeriodRecord as Period, RegionKindRecord as RegionKind, SheetRecord as Sheet, SiteRecord as Site,
    SourceRecord as Source, SynonymsRecord as Synonyms,
};
pub use self::taxonomy::{Label, Organisation, Phase, Programme, Theme};

/// The dataset, validated.
#[derive(Debug)]
pub struct Catalog {
    /// Fingerprint of the dataset, hexadecimal.
    pub hash: String,
    /// Day on which the data was last edited, `YYYY-MM-DD`.
    pub date: String,
    /// Who publishes the explorer.
    pub site: Site,
    /// Municipalities by name, then regions, widest first: one row of ordinals, since an initiative is for either.
    pub areas: Vec<Area>,
    /// How many of the areas are municipalities; they come first.
    pub municipality_count: usize,
    /// Whose outlines the municipalities have on the map, and of when; `None` where there are none.
    pub outline_source: Option<String>,
    /// Age phases, in order of age.
    pub phases: Vec<Phase>,
    /// Themes, in order of display.
    pub themes: Vec<Theme>,
    /// Audiences, in order of display.
    pub audiences: Vec<Label>,
    /// Statuses, in order of display.
    pub statuses: Vec<Label>,
    /// Programmes, in order of display.
    pub programmes: Vec<Programme>,
    /// Organisations and unnamed groups of them.
    pub organisations: Vec<Organisation>,
    /// Initiatives, by title.
    pub initiatives: Vec<Initiative>,
    /// The file with the details, which lies beside that of the catalog; `None` where they came with it.
    pub details_file: Option<String>,
    /// What of the records may come later.
    details: OnceLock<Details>,
}

impl Catalog {
    /// The initiative at an ordinal.
    pub fn initiative(&self, ordinal: u32) -> &Initiative {
        &self.initiatives[ordinal as usize]
    }

    /// The ordinal of the initiative that has, or once had, this slug.
    pub fn initiative_by_slug(&self, slug: &str) -> Option<u32> {
        let position = self
            .initiatives
            .iter()
            .position(|initiative| initiative.slug == slug)
            .or_else(|| {
                self.initiatives
                    .iter()
                    .position(|initiative| initiative.former_slugs.iter().any(|former| former == slug))
            });
        position.map(|position| position as u32)
    }

    /// The ordinal of the organisation with this slug.
    pub fn organisation_by_slug(&self, slug: &str) -> Option<u32> {
        let position = self
            .organisations
            .iter()
            .position(|organisation| organisation.slug == slug);
        position.map(|position| position as u32)
    }

    /// Whether the details have come.
    pub fn has_details(&self) -> bool {
        self.details.get().is_some()
    }

    /// Takes in the details that [`load_details`] read.
    pub fn supply_details(&self, details: Details) {
        // Of one catalog all are equal.
        self.details.set(details).ok();
    }

    fn details(&self) -> &Details {
        static NONE: OnceLock<Details> = OnceLock::new();
        self.details
            .get()
            .unwrap_or_else(|| NONE.get_or_init(Details::default))
    }

    /// What is told of the initiative at an ordinal; nothing while the details have not come.
    pub fn initiative_details(&self, ordinal: u32) -> &InitiativeDetails {
        self.details().initiative(ordinal)
    }

    /// The organisations of an initiative: those that lead it, then those that take part.
    pub fn organisations_of(&self, initiative: u32) -> impl Iterator<Item = u32> + '_ {
        let partners = &self.initiative_details(initiative).partners;
        self.initiative(initiative).lead.iter().chain(partners).copied()
    }

    /// What is told of the programme at an ordinal; nothing while the details have not come.
    pub fn programme_details(&self, ordinal: u32) -> &ProgrammeDetails {
        self.details().programme(ordinal)
    }

    /// What is told of a municipality; `None` for a region, and while the details have not come.
    pub fn municipality_details(&self, area: u32) -> Option<&MunicipalityDetails> {
        self.details().municipalities.get(area as usize)
    }

    /// What matters in a phase and what one can ask for; `None` while the details have not come.
    pub fn phase_guide(&self, phase: u32) -> Option<&Guide> {
        self.details().phase_guides.get(phase as usize)?.as_ref()
    }

    /// What is told of a theme; `None` while the details have not come.
    pub fn theme_details(&self, theme: u32) -> Option<&ThemeDetails> {
        self.details().themes.get(theme as usize)?.as_ref()
    }

    /// Everyday words for the words in the records; none while the details have not come.
    pub fn synonyms(&self) -> &Synonyms {
        &self.details().synonyms
    }

    /// The area at an ordinal.
    pub fn area(&self, ordinal: u32) -> &Area {
        &self.areas[ordinal as usize]
    }

    /// The ordinals of the regions, widest first.
    pub fn regions(&self) -> impl DoubleEndedIterator<Item = u32> + use<> {
        self.municipality_count as u32..self.areas.len() as u32
    }

    /// The area itself and all that contain it, narrowest first.
    pub fn with_ancestors(&self, area: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(Some(area), |&area| self.area(area).parent)
    }

    /// The municipalities that an area consists of; of a municipality, itself.
    pub fn municipalities_of(&self, area: u32) -> impl Iterator<Item = u32> + '_ {
        (0..self.municipality_count as u32)
            .filter(move |&municipality| self.with_ancestors(municipality).any(|ancestor| ancestor == area))
    }
}
