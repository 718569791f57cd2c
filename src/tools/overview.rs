//! Cuts a dataset in two: an overview, with what a page needs to list, to count and to choose, and the details.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::assemble::fingerprint;
use super::failure::Failure;
use super::write;
use crate::catalog::Catalog;
use crate::catalog::record::{
    InitiativeDetailsRecord, MunicipalityDetailsRecord, OVERVIEW_FILE, PhaseDetailsRecord,
    ProgrammeDetailsRecord, ThemeDetailsRecord,
};

/// How the names of details begin; the fingerprint of their content follows.
pub const DETAILS: &str = "dataset-details-";

/// A dataset in two files.
pub struct InTwo {
    /// The text of the overview, which names the file of the details.
    pub overview: String,
    /// The name of the details.
    pub details_name: String,
    /// The text of the details.
    pub details: String,
}

impl InTwo {
    /// Writes the files: the overview last, since where it is, the details are.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        write(&folder.join(&self.details_name), &self.details)?;
        write(&folder.join(OVERVIEW_FILE), &self.overview)
    }
}

/// Cuts the dataset of a catalog.
///
/// # Errors
/// When the text is not that of a dataset.
pub fn in_two(dataset: &str, catalog: &Catalog) -> Result<InTwo, Failure> {
    let mut overview: Value =
        serde_json::from_str(dataset).map_err(|error| Failure::NoDataset(error.to_string()))?;
    let mut details = json!({ "hash": overview["hash"] });
    for (list, fields) in [
        ("municipalities", MunicipalityDetailsRecord::FIELDS),
        ("phases", PhaseDetailsRecord::FIELDS),
        ("themes", ThemeDetailsRecord::FIELDS),
        ("programmes", ProgrammeDetailsRecord::FIELDS),
        ("initiatives", InitiativeDetailsRecord::FIELDS),
    ] {
        let records = overview[list].as_array_mut().into_iter().flatten();
        let later: Vec<Value> = records.filter_map(|record| take(record, fields)).collect();
        details[list] = later.into();
    }
    details["synonyms"] = overview["synonyms"].take();
    for record in overview["initiatives"].as_array_mut().into_iter().flatten() {
        let slug = record["slug"].as_str().unwrap_or_default();
        let initiative = catalog.initiative_by_slug(slug);
        if let Some(date) = initiative.and_then(|ordinal| catalog.initiative(ordinal).newest_source.as_ref())
        {
            record["newest_source"] = date.as_str().into();
        }
    }
    if let Some(fields) = overview.as_object_mut() {
        fields.remove("synonyms");
    }
    let details = details.to_string();
    let details_name = format!("{DETAILS}{}.json", fingerprint(&details));
    overview["details"] = details_name.as_str().into();
    Ok(InTwo {
        overview: overview.to_string(),
        details_name,
        details,
    })
}

/// Takes some fields out of a record; `None` when it has none of them.
fn take(record: &mut Value, fields: &[&str]) -> Option<Value> {
    let record = record.as_object_mut()?;
    let mut taken: Map<String, Value> = fields
        .iter()
        .filter_map(|&field| Some((field.to_owned(), record.remove(field)?)))
        .collect();
    if taken.is_empty() {
        return None;
    }
    taken.insert("slug".to_owned(), record.get("slug")?.clone());
    Some(taken.into())
}
