//! Reads a dataset: bytes in, a catalog and all problems out. One bad record never blanks the page.

mod areas;
mod initiatives;
mod references;
mod taxonomy;

use std::collections::BTreeMap;

use self::references::{Ordinals, Resolver};
use super::Catalog;
use super::problem::{Collection, DatasetError, DatasetProblem, Defect};
use super::record::json::{FromJson, Json, Reader};
use super::record::{DatasetRecord, FORMAT};
use super::value::{Slug, Text};

/// Reads a dataset.
///
/// A record with a problem is left out and listed; references to it are problems of those who refer.
///
/// # Errors
/// When nothing can be shown: the bytes are empty, no dataset, of a newer format, or without any initiative.
pub fn load(bytes: &[u8]) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
    let (catalog, problems) = load_frame(bytes)?;
    if catalog.initiatives.is_empty() {
        return Err(DatasetError::NoInitiatives);
    }
    Ok((catalog, problems))
}

/// Reads a dataset that may be without initiatives, since they are kept elsewhere: what they refer to.
///
/// # Errors
/// When the bytes are empty, no dataset, or of a newer format.
pub fn load_frame(bytes: &[u8]) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DatasetError::Empty);
    }
    let json: Json =
        serde_json::from_slice(bytes).map_err(|error| DatasetError::NotADataset(error.to_string()))?;
    // The format first, so that a newer dataset is recognised whatever else it holds.
    if let Some(&Json::Number(found)) = json.get("format")
        && found > FORMAT
    {
        return Err(DatasetError::NewerFormat { found, known: FORMAT });
    }
    let dataset = Reader::read(json).map_err(DatasetError::NotADataset)?;
    let Loader {
        catalog, problems, ..
    } = Loader::load(dataset);
    Ok((catalog, problems))
}

/// The catalog as far as it has been read, with what was wrong.
struct Loader {
    catalog: Catalog,
    problems: Vec<DatasetProblem>,
    ordinals: Ordinals,
}

impl Loader {
    fn load(dataset: DatasetRecord) -> Self {
        let catalog = Catalog {
            hash: dataset.hash,
            date: dataset.date.0,
            site: dataset.site,
            areas: Vec::new(),
            municipality_count: 0,
            outline_source: dataset.outline_source.map(own),
            phases: Vec::new(),
            themes: Vec::new(),
            audiences: Vec::new(),
            statuses: Vec::new(),
            programmes: Vec::new(),
            organisations: Vec::new(),
            synonyms: dataset.synonyms,
            initiatives: Vec::new(),
        };
        let mut loader = Self {
            catalog,
            problems: Vec::new(),
            ordinals: Ordinals::default(),
        };
        loader.load_areas(dataset.municipalities, dataset.regions);
        loader.load_phases(dataset.phases);
        loader.load_themes(dataset.themes);
        loader.catalog.audiences = loader.labels(Collection::Audiences, dataset.audiences);
        loader.catalog.statuses = loader.labels(Collection::Statuses, dataset.statuses);
        loader.load_organisations(dataset.organisations);
        loader.load_programmes(dataset.programmes);
        loader.load_initiatives(dataset.initiatives);
        loader
    }

    /// The records of a list that can be read, without those whose slug is taken.
    fn read<Record: FromJson>(&mut self, collection: Collection, list: Vec<Json>) -> Vec<Record> {
        let mut records = Vec::with_capacity(list.len());
        for (slug, json) in self.distinct(collection, list) {
            match Reader::read(json) {
                Ok(record) => records.push(record),
                Err(mistake) => self.report(collection, &slug, "", Defect::Unreadable(mistake)),
            }
        }
        records
    }

    /// The records of a list whose slug is not taken, with their slugs; without one, with their place in the list.
    fn distinct(&mut self, collection: Collection, list: Vec<Json>) -> Vec<(String, Json)> {
        let mut taken: BTreeMap<String, u32> = BTreeMap::new();
        let mut distinct = Vec::with_capacity(list.len());
        for (position, json) in (0..).zip(list) {
            let slug = match json.get("slug") {
                Some(Json::Text(slug)) => slug.clone(),
                _ => format!("#{position}"),
            };
            if taken.insert(slug.clone(), position).is_some() {
                self.report(collection, &slug, "slug", Defect::DuplicateSlug);
            } else {
                distinct.push((slug, json));
            }
        }
        distinct
    }

    fn report(&mut self, collection: Collection, record: &str, field: &'static str, defect: Defect) {
        self.problems.push(DatasetProblem {
            collection,
            record: record.to_owned(),
            field,
            defect,
        });
    }

    fn report_all(&mut self, collection: Collection, record: &str, defects: Vec<(&'static str, Defect)>) {
        for (field, defect) in defects {
            self.report(collection, record, field, defect);
        }
    }

    fn assign_ordinals<'r>(&mut self, collection: Collection, slugs: impl Iterator<Item = &'r Slug>) {
        for (ordinal, slug) in (0..).zip(slugs) {
            self.ordinals.insert(collection, slug, ordinal);
        }
    }

    /// Builds a value from a record; a record with a defect is reported, and gives nothing.
    fn resolve<T>(
        &mut self,
        collection: Collection,
        slug: &str,
        build: impl FnOnce(&mut Resolver<'_>) -> T,
    ) -> Option<T> {
        let mut resolver = Resolver::new(&self.ordinals);
        let built = build(&mut resolver);
        let defects = resolver.defects;
        let is_whole = defects.is_empty();
        self.report_all(collection, slug, defects);
        is_whole.then_some(built)
    }
}

/// The records in the order of their keys, equal ones in the order of the list.
fn sorted<Record>(records: Vec<Record>, key: impl Fn(&Record) -> String) -> Vec<Record> {
    let mut positions: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (position, record) in (0..).zip(&records) {
        positions.entry(key(record)).or_default().push(position);
    }
    let mut records: Vec<Option<Record>> = records.into_iter().map(Some).collect();
    let positions = positions.into_values().flatten();
    positions
        .filter_map(|position| records[position as usize].take())
        .collect()
}

fn own<const MAX: usize>(text: Text<MAX>) -> String {
    text.0
}
