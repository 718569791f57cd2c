//! The catalog: the dataset, validated and immutable, everything by ordinal.
//!
//! Owns what the data means: ages, areas, taxonomy, sources. Must not know the browser, queries or display texts.
//! An ordinal is a position in one of the catalog's lists; initiatives are in the order of their titles, so that
//! ascending ordinals are alphabetical.

pub mod age;
mod area;
mod details;
mod files;
mod initiative;
mod initiatives;
mod load;
mod parts;
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
pub use self::files::{DataFile, FILES_FOLDER, Files, OrganisationInitiatives, slug_file};
pub use self::initiative::Initiative;
pub use self::initiatives::Initiatives;
pub use self::load::{Begun, FileReader, Parsed, ParsedDetails, load, load_details, parse, parse_details};
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
    pub initiatives: Initiatives,
    /// What has come of the files, where the dataset is in many.
    pub files: Option<Files>,
    /// The file with the details, which lies beside that of the catalog; `None` where they came with it.
    pub details_file: Option<String>,
    /// What of the records may come later.
    details: OnceLock<Details>,
}

impl Catalog {
    /// The initiative at an ordinal; an empty one, which is then wanted, while its record has not come.
    pub fn initiative(&self, ordinal: u32) -> &Initiative {
        let found = self.initiatives.get(ordinal);
        found.unwrap_or_else(|| self.missing(ordinal))
    }

    #[inline(never)]
    fn missing(&self, ordinal: u32) -> &Initiative {
        static NONE: OnceLock<Initiative> = OnceLock::new();
        if let Some(files) = &self.files {
            files.want(DataFile::Records(self.initiatives.file_of(ordinal)));
        }
        NONE.get_or_init(Initiative::default)
    }

    /// The ordinal of the initiative that has, or once had, this slug. While the file that would say so has not come, it is
    /// wanted, and nothing is found but what is here.
    pub fn initiative_by_slug(&self, slug: &str) -> Option<u32> {
        let find = |is_meant: &dyn Fn(&Initiative) -> bool| {
            let mut numbered = self.initiatives.numbered();
            numbered.find_map(|(ordinal, initiative)| is_meant(initiative).then_some(ordinal))
        };
        find(&|initiative| initiative.slug == slug).or_else(|| match &self.files {
            Some(files) => files.ordinal(slug),
            None => find(&|initiative| initiative.former_slugs.iter().any(|former| former == slug)),
        })
    }

    /// Says which places the records of the initiatives have in the files that they are in.
    pub fn expect_records(&mut self, places: Vec<u32>) {
        if let Some(files) = &self.files {
            self.initiatives = Initiatives::to_come(places, files.records_in_file);
        }
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
    pub fn supply_details(&self, mut details: Details) {
        // Of one catalog all are equal, here and below.
        for (ordinal, own) in (0..).zip(std::mem::take(&mut details.initiatives)) {
            self.initiative(ordinal).details.set(own).ok();
        }
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
        static NONE: OnceLock<InitiativeDetails> = OnceLock::new();
        let found = self.initiative(ordinal).details.get();
        found.unwrap_or_else(|| NONE.get_or_init(InitiativeDetails::default))
    }

    /// The initiatives of an organisation; none while the details have not come, or the file that would say so, which is then
    /// wanted.
    pub fn initiatives_of(&self, organisation: u32) -> &OrganisationInitiatives {
        static NONE: OrganisationInitiatives = OrganisationInitiatives {
            led: Vec::new(),
            helped: Vec::new(),
        };
        let found = match &self.files {
            Some(files) => files.organisations.get(organisation as usize).or_else(|| {
                let part = files.organisations.part_of(organisation as usize);
                files.want(DataFile::Organisations(part as u32));
                None
            }),
            None => self.details().organisations.get(organisation as usize),
        };
        found.unwrap_or(&NONE)
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
