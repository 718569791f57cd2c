//! Areas: municipalities and the regions that contain them.

use super::record::{FormerMunicipalityRecord, RegionKindRecord};

/// A municipality or a region: what an initiative is for, and what a visitor chooses.
#[derive(Debug)]
pub struct Area {
    /// Value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Ordinal of the next wider region; `None` for the widest.
    pub parent: Option<u32>,
    /// What is special to municipalities or to regions.
    pub kind: AreaKind,
}

impl Area {
    /// Its facts, when it is a municipality.
    pub fn municipality(&self) -> Option<&MunicipalityFacts> {
        match &self.kind {
            AreaKind::Municipality(facts) => Some(facts),
            AreaKind::Region(_) => None,
        }
    }
}

/// Municipality or region.
#[derive(Debug)]
pub enum AreaKind {
    /// A municipality, with its facts.
    Municipality(Box<MunicipalityFacts>),
    /// A region, and how wide it is.
    Region(RegionKindRecord),
}

/// What is known of a municipality; more of it are its [`MunicipalityDetails`](super::MunicipalityDetails).
#[derive(Debug)]
pub struct MunicipalityFacts {
    /// Code of Statistics Netherlands (CBS), such as `GM0917`.
    pub code: String,
    /// Ordinals of the municipalities that it borders on.
    pub neighbours: Vec<u32>,
    /// Municipalities that became part of it.
    pub former: Vec<FormerMunicipalityRecord>,
}
