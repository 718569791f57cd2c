//! The files in `data/` as wholes; only their schemas are used.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    InitiativeRecord, LabelRecord, MunicipalityRecord, OrganisationRecord, OutlineRecord, PhaseRecord,
    ProgrammeRecord, RegionRecord, ThemeRecord,
};
use crate::catalog::value::{NonEmpty, Text};

/// A file in `data/initiatives/`.
#[derive(JsonSchema, Deserialize)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema is used")]
pub struct InitiativesFile {
    /// Address of the schema, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// The initiatives that this municipality or region keeps.
    initiatives: Vec<InitiativeRecord>,
}

/// `municipalities.json`.
#[derive(JsonSchema, Deserialize)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema is used")]
pub struct MunicipalitiesFile {
    /// Address of the schema, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Regions, widest first.
    regions: Vec<RegionRecord>,
    /// Municipalities.
    municipalities: Vec<MunicipalityRecord>,
}

/// `outlines.json`, which `kansrijk map` makes.
#[derive(JsonSchema, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct OutlinesFile {
    /// Address of the schema, for editors.
    #[serde(rename = "$schema")]
    #[allow(dead_code, reason = "only its schema is used")]
    schema: Option<String>,
    /// Whose outlines these are, and of when; it stands above the map.
    #[allow(dead_code, reason = "only its schema is used")]
    source: Text<200>,
    /// The outlines of all municipalities, by their slugs.
    pub outlines: BTreeMap<String, OutlineRecord>,
}

/// `taxonomy.json`.
#[derive(JsonSchema, Deserialize)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema is used")]
pub struct TaxonomyFile {
    /// Address of the schema, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Age phases, in order of age.
    phases: NonEmpty<PhaseRecord>,
    /// Themes, in order of display.
    themes: Vec<ThemeRecord>,
    /// Audiences, in order of display.
    audiences: Vec<LabelRecord>,
    /// Statuses, in order of display.
    statuses: Vec<LabelRecord>,
    /// Programmes, in order of display.
    programmes: Vec<ProgrammeRecord>,
}

/// `organisations.json`.
#[derive(JsonSchema, Deserialize)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema is used")]
pub struct OrganisationsFile {
    /// Address of the schema, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Organisations.
    organisations: Vec<OrganisationRecord>,
}
