//! The shape of the dataset in JSON: the only place that knows how records are written down.
//!
//! Owns the wire types, from which the JSON Schemas in `data/schema/` are generated.
//! Must not know what the values mean: references, intervals and dates are checked in [`super::load`].

mod area;
#[cfg(not(target_family = "wasm"))]
pub mod file;
mod initiative;
pub mod json;
mod organisation;
mod site;
mod synonyms;
mod taxonomy;

use self::json::{Json, record};
pub use self::{
    area::{
        FormerMunicipalityRecord, MunicipalityDetailsRecord, MunicipalityOverviewRecord, MunicipalityRecord,
        OutlineRecord, ProfileField, ProfileRecord, RegionKindRecord, RegionRecord, TileRecord,
    },
    initiative::{
        AgeRecord, ConnectionRecord, InitiativeDetailsRecord, InitiativeField, InitiativeOverviewRecord,
        InitiativeRecord, NewestSourceRecord, PeriodRecord, SheetRecord, SourceRecord,
    },
    organisation::{OrganisationKind, OrganisationRecord},
    site::{LanguageRecord, Localised, PublisherRecord, SiteRecord},
    synonyms::{IrregularRecord, OneWayRecord, SynonymsRecord},
    taxonomy::{
        GuideRecord, Hue, Icon, LabelRecord, PhaseDetailsRecord, PhaseOverviewRecord, PhaseRecord,
        ProgrammeDetailsRecord, ProgrammeField, ProgrammeGoalRecord, ProgrammeOverviewRecord,
        ProgrammeRecord, TermRecord, ThemeDetailsRecord, ThemeOverviewRecord, ThemeRecord,
    },
};
use super::value::{Day, Slug, Text};

/// The newest dataset format that this program can read.
pub const FORMAT: i64 = 1;

/// Name of the file with the overview, which a page fetches first.
pub const OVERVIEW_FILE: &str = "dataset-overview.json";

record! {
    /// The bundled dataset: all of `data/` in one file, or what of it a page needs at once.
    ///
    /// Records stay JSON at first, so that a broken one costs only itself.
    pub struct DatasetRecord {
        /// Format number, see [`FORMAT`].
        pub format: i64,
        /// Fingerprint of the content, hexadecimal.
        pub hash: String,
        /// Day on which the data was last edited, `YYYY-MM-DD`.
        pub date: Day,
        /// Who publishes this explorer, for which region.
        pub site: SiteRecord,
        /// Regions, widest first.
        pub regions: Vec<Json>,
        /// Municipalities.
        pub municipalities: Vec<Json>,
        /// Whose outlines the municipalities have on the map, and of when.
        pub outline_source: Option<Text<200>>,
        /// Age phases, in order of age.
        pub phases: Vec<Json>,
        /// Themes, in order of display.
        pub themes: Vec<Json>,
        /// Audiences, in order of display.
        pub audiences: Vec<Json>,
        /// Statuses, in order of display.
        pub statuses: Vec<Json>,
        /// Programmes, in order of display.
        pub programmes: Vec<Json>,
        /// Organisations.
        pub organisations: Vec<Json>,
        /// Everyday words for the words in the records.
        pub synonyms: Json,
        /// Initiatives.
        pub initiatives: Vec<Json>,
        /// The file with the details, where this one has none; it lies beside this one.
        pub details: Option<Text<100>>,
        /// Where the initiatives are, when they are too many for this file.
        pub files: Option<FilesRecord>,
    }
}

record! {
    /// How a dataset is divided into files.
    pub struct FilesRecord {
        /// The fingerprint of all of them, hexadecimal.
        pub fingerprint: Text<100>,
        /// How many records stand in a file.
        pub records_in_file: i64,
        /// How many organisations stand in a file.
        pub organisations_in_file: i64,
        /// How many files of slugs there are.
        pub slug_files: i64,
    }
}

record! {
    /// Some of the records of a dataset in files.
    pub struct RecordsRecord {
        /// Fingerprint of the whole dataset, hexadecimal.
        pub hash: String,
        /// The records, each whole.
        pub initiatives: Vec<Json>,
        /// The ordinals of the initiatives that they refer to.
        pub others: Vec<PlacedSlugRecord>,
        /// For each record the ordinals of those that refer to it.
        pub named_by: Vec<Vec<i64>>,
    }
}

record! {
    /// Some of the slugs of a dataset in files.
    pub struct SlugsRecord {
        /// Fingerprint of the whole dataset, hexadecimal.
        pub hash: String,
        /// The slugs, former ones too.
        pub slugs: Vec<PlacedSlugRecord>,
    }
}

record! {
    /// The initiatives of some of the organisations of a dataset in files.
    pub struct OrganisationsRecord {
        /// Fingerprint of the whole dataset, hexadecimal.
        pub hash: String,
        /// For each the ordinals of those that it leads.
        pub led: Vec<Vec<i64>>,
        /// For each the ordinals of those that it takes part in.
        pub helped: Vec<Vec<i64>>,
    }
}

record! {
    /// Which initiative a slug means.
    pub struct PlacedSlugRecord {
        /// The slug.
        pub slug: Slug,
        /// The ordinal of the initiative.
        pub ordinal: i64,
    }
}

record! {
    /// The details of a dataset that is in two files. Every record has its slug, and none of the fields of its overview.
    pub struct DetailsRecord {
        /// Fingerprint of the whole dataset, hexadecimal.
        pub hash: String,
        /// Of municipalities.
        pub municipalities: Vec<Json>,
        /// Of phases.
        pub phases: Vec<Json>,
        /// Of themes.
        pub themes: Vec<Json>,
        /// Of programmes.
        pub programmes: Vec<Json>,
        /// Everyday words for the words in the records.
        pub synonyms: SynonymsRecord,
        /// Of initiatives.
        pub initiatives: Vec<Json>,
    }
}

record! {
    /// Whose details these are; it stands among them.
    pub struct OwnerRecord {
        /// Slug of the record.
        pub slug: Slug,
    }
}
