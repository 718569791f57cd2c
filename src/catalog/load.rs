//! Reads a dataset: bytes in, a catalog and all problems out. One bad record never blanks the page.
//!
//! A dataset is whole, and gives the catalog with its details; or it is an overview, which names the file of the details,
//! for [`load_details`]; or it is an overview of many files, for [`FileReader`], without any initiative.

mod areas;
mod details;
mod files;
mod initiatives;
mod references;
mod taxonomy;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use self::details::DetailRecords;
pub use self::files::FileReader;
use self::references::{Ordinals, Resolver};
use super::parts::Parts;
use super::problem::{Collection, DatasetError, DatasetProblem, Defect};
use super::record::json::{FromFields, Json, Reader};
use super::record::{DatasetRecord, DetailsRecord, FORMAT, FilesRecord};
use super::value::{Slug, Text};
use super::{Catalog, Details, Files, Initiatives};
use crate::by_key::ByKey;

/// Reads a dataset.
///
/// A record with a problem is left out and listed; references to it are problems of those who refer.
///
/// # Errors
/// When nothing can be shown: the bytes are empty, no dataset, of a newer format, or without any initiative.
pub fn load(bytes: &[u8]) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
    parse(bytes)?.load()
}

/// Reads the bytes of a dataset, and none of its records.
///
/// # Errors
/// When the bytes are empty, no dataset, or of a newer format.
pub fn parse(bytes: &[u8]) -> Result<Parsed, DatasetError> {
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
    Ok(Parsed(dataset))
}

/// A dataset of which no record is read.
pub struct Parsed(DatasetRecord);

impl Parsed {
    /// Whether the records have their details: it is no overview.
    pub fn is_whole(&self) -> bool {
        self.0.details.is_none()
    }

    /// How many initiatives it has, of which those with a problem are left out.
    pub fn initiative_count(&self) -> usize {
        self.0.initiatives.len()
    }

    /// Reads the records, as [`load`] does.
    ///
    /// # Errors
    /// As [`Begun::finish`].
    pub fn load(self) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
        self.begin().finish()
    }

    /// Reads the records of all but initiatives: half of the work, for whoever may not be long at it.
    pub fn begin(self) -> Begun {
        let mut loader = Loader {
            details: self.is_whole().then(DetailRecords::default),
            ..Loader::default()
        };
        let Parsed(dataset) = self;
        let mut catalog = Catalog {
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
            initiatives: Initiatives::whole(Vec::new()),
            files: None,
            details_file: dataset.details.map(own),
            details: OnceLock::new(),
        };
        loader.load_areas(dataset.municipalities, dataset.regions, &mut catalog);
        loader.load_phases(dataset.phases, &mut catalog);
        catalog.themes = loader.themes(dataset.themes);
        catalog.audiences = loader.labels(Collection::Audiences, dataset.audiences);
        catalog.statuses = loader.labels(Collection::Statuses, dataset.statuses);
        catalog.organisations = loader.organisations(dataset.organisations);
        catalog.programmes = loader.programmes(dataset.programmes);
        Begun {
            loader,
            catalog,
            initiatives: dataset.initiatives,
            files: dataset.files,
            synonyms: dataset.synonyms,
        }
    }
}

/// A dataset of which all but the initiatives is read.
pub struct Begun {
    loader: Loader,
    catalog: Catalog,
    initiatives: Vec<Json>,
    files: Option<FilesRecord>,
    synonyms: Json,
}

impl Begun {
    /// Reads the initiatives, and the words for what is in the records.
    ///
    /// # Errors
    /// When the synonyms cannot be read, or there is no initiative that can be shown.
    pub fn finish(self) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
        let Begun {
            mut loader,
            mut catalog,
            initiatives,
            files,
            synonyms,
        } = self;
        loader.load_initiatives(initiatives, &mut catalog);
        catalog.files = files.map(|record| files_to_come(record, &catalog));
        if let Some(records) = loader.details.take() {
            details::complete(&mut loader, &mut catalog, records, synonyms)
                .map_err(DatasetError::NotADataset)?;
        }
        if catalog.initiatives.is_empty() && catalog.files.is_none() {
            return Err(DatasetError::NoInitiatives);
        }
        Ok((catalog, loader.problems))
    }
}

/// Reads the details of a catalog that was read from an overview. Those that have a problem are listed, and left out.
///
/// # Errors
/// When the bytes are no details, or those of another dataset.
pub fn load_details(bytes: &[u8], catalog: &Catalog) -> Result<(Details, Vec<DatasetProblem>), DatasetError> {
    parse_details(bytes, catalog).map(|parsed| parsed.load(catalog))
}

/// Reads the bytes of the details of a catalog, and none of their records.
///
/// # Errors
/// As [`load_details`].
pub fn parse_details(bytes: &[u8], catalog: &Catalog) -> Result<ParsedDetails, DatasetError> {
    let file = details::parse(bytes, catalog).map_err(DatasetError::NotADataset)?;
    Ok(ParsedDetails(file))
}

/// Details of which no record is read.
pub struct ParsedDetails(DetailsRecord);

impl ParsedDetails {
    /// Reads the records, takes them into the catalog, and tells what could not be read.
    #[inline(never)]
    pub fn supply(self, catalog: &Catalog) -> Vec<DatasetProblem> {
        let (details, problems) = self.load(catalog);
        catalog.supply_details(details);
        problems
    }

    /// Reads the records, as [`load_details`] does.
    pub fn load(self, catalog: &Catalog) -> (Details, Vec<DatasetProblem>) {
        let mut loader = Loader {
            ordinals: Ordinals::of(catalog),
            ..Loader::default()
        };
        let details = details::read(&mut loader, self.0, catalog);
        (details, loader.problems)
    }
}

/// What is known while records are read.
#[derive(Default)]
struct Loader {
    problems: Vec<DatasetProblem>,
    ordinals: Ordinals,
    /// The details of the records that were read, where they have any.
    details: Option<DetailRecords>,
}

impl Loader {
    /// The records of a list that can be read, without those whose slug is taken. Their details are kept apart.
    fn read<Record: FromFields>(&mut self, collection: Collection, list: Vec<Json>) -> Vec<Record> {
        let mut records = Vec::with_capacity(list.len());
        for (slug, json) in self.distinct(collection, list) {
            let mut reader = Reader::default();
            let mut fields = json.into_fields(&mut reader);
            let record = Record::from_fields(&mut fields, &mut reader);
            if let Some(details) = &mut self.details {
                details.take(collection, &slug, &mut fields, &mut reader);
            }
            match reader.finish(record) {
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
    let mut positions = ByKey::default();
    for (position, record) in (0..).zip(&records) {
        positions.add(key(record), position);
    }
    let mut records: Vec<Option<Record>> = records.into_iter().map(Some).collect();
    let positions = positions.iter().flat_map(|(_, positions)| positions);
    positions
        .filter_map(|&position| records[position as usize].take())
        .collect()
}

/// The files that an overview tells of.
fn files_to_come(record: FilesRecord, catalog: &Catalog) -> Files {
    let count = |number: i64| number.clamp(1, i64::from(u16::MAX)) as usize;
    Files::new(
        own(record.fingerprint),
        count(record.records_in_file),
        Parts::to_come(catalog.organisations.len(), count(record.organisations_in_file)),
        count(record.slug_files),
    )
}

fn own<const MAX: usize>(text: Text<MAX>) -> String {
    text.0
}
