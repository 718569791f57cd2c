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
        FormerMunicipalityRecord, MunicipalityRecord, OutlineRecord, ProfileField, ProfileRecord,
        RegionKindRecord, RegionRecord, TileRecord,
    },
    initiative::{
        AgeRecord, ConnectionRecord, InitiativeField, InitiativeRecord, PeriodRecord, SheetRecord,
        SourceRecord,
    },
    organisation::{OrganisationKind, OrganisationRecord},
    site::{LanguageRecord, Localised, PublisherRecord, SiteRecord},
    synonyms::{IrregularRecord, OneWayRecord, SynonymsRecord},
    taxonomy::{
        GuideRecord, Hue, Icon, LabelRecord, PhaseRecord, ProgrammeField, ProgrammeGoalRecord,
        ProgrammeRecord, TermRecord, ThemeRecord,
    },
};
use super::value::{Day, Text};

/// The newest dataset format that this program can read.
pub const FORMAT: i64 = 1;

record! {
    /// The bundled dataset: all of `data/` in one file.
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
        pub synonyms: SynonymsRecord,
        /// Initiatives.
        pub initiatives: Vec<Json>,
    }
}
