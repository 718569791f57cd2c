//! The files of a dataset that is divided into many: each is read when somebody has missed what is in it.
//!
//! What tools have written is sound. A file with any problem is therefore damaged, and nothing of it is used.

use std::collections::BTreeMap;

use super::Loader;
use super::details::{DetailRecords, newest_date};
use super::initiatives::initiative;
use super::references::Ordinals;
use crate::catalog::Catalog;
use crate::catalog::files::{DataFile, OrganisationInitiatives};
use crate::catalog::initiative::Initiative;
use crate::catalog::problem::{Collection, DatasetError};
use crate::catalog::record::json::{FromJson, Json, Reader};
use crate::catalog::record::{
    InitiativeOverviewRecord, NewestSourceRecord, OrganisationsRecord, PlacedSlugRecord, RecordsRecord,
    SlugsRecord,
};

/// Reads the files of one catalog.
pub struct FileReader {
    loader: Loader,
}

impl FileReader {
    /// A reader of the files of a catalog.
    #[inline(never)]
    pub fn new(catalog: &Catalog) -> Self {
        Self {
            loader: Loader {
                ordinals: Ordinals::of(catalog),
                ..Loader::default()
            },
        }
    }

    /// Reads a file, and takes it into the catalog: records, organisations or slugs.
    ///
    /// # Errors
    /// When the bytes are not that file of that catalog.
    #[inline(never)]
    pub fn supply(&mut self, file: DataFile, bytes: &[u8], catalog: &Catalog) -> Result<(), DatasetError> {
        self.take_in(file, bytes, catalog)
            .map_err(|reason| DatasetError::NotADataset([&file.path(""), ": ", &reason].concat()))
    }

    fn take_in(&mut self, file: DataFile, bytes: &[u8], catalog: &Catalog) -> Result<(), String> {
        let files = catalog.files.as_ref().ok_or("there are no files")?;
        let is_taken = match file {
            DataFile::Records(part) => {
                let file: RecordsRecord = parsed(bytes)?;
                is_of(&file.hash, catalog)?;
                let records = self.records(file, catalog.initiatives.len())?;
                catalog.initiatives.supply(part, records)
            }
            DataFile::Organisations(part) => {
                let file: OrganisationsRecord = parsed(bytes)?;
                is_of(&file.hash, catalog)?;
                let organisations = organisations(file, catalog.initiatives.len())?;
                files.organisations.supply(part as usize, organisations)
            }
            DataFile::Slugs(part) => {
                let file: SlugsRecord = parsed(bytes)?;
                is_of(&file.hash, catalog)?;
                // One by one: collecting would sort them, with more code than all the rest here.
                let mut ordinals = BTreeMap::new();
                for (slug, ordinal) in slugs(file.slugs, catalog.initiatives.len())? {
                    ordinals.insert(slug, ordinal);
                }
                files.supply_slugs(part as usize, ordinals)
            }
            DataFile::Table | DataFile::Dictionary | DataFile::Occurrences(_) => false,
        };
        is_taken.then_some(()).ok_or_else(|| "another file".to_owned())
    }

    /// The initiatives of a file, of so many in all.
    fn records(&mut self, file: RecordsRecord, count: usize) -> Result<Vec<Initiative>, String> {
        for (slug, ordinal) in slugs(file.others, count)? {
            self.loader
                .ordinals
                .insert(Collection::Initiatives, &slug, ordinal);
        }
        self.loader.details = Some(DetailRecords::default());
        let records: Vec<(InitiativeOverviewRecord, NewestSourceRecord)> =
            self.loader.read(Collection::Initiatives, file.initiatives);
        let details = self.loader.details.take().unwrap_or_default();
        let details = details.into_initiatives(&mut self.loader);
        let mut initiatives = Vec::with_capacity(records.len());
        for (record, newest) in records {
            let slug = record.slug.clone();
            let built = self.loader.resolve(Collection::Initiatives, &slug, |resolver| {
                initiative(record, newest, resolver)
            });
            initiatives.extend(built);
        }
        if let Some(problem) = std::mem::take(&mut self.loader.problems).first() {
            return Err([&problem.record, " ", problem.field].concat());
        }
        let named_by = file.named_by.into_iter().map(|by| ordinals(by, count));
        for ((initiative, mut details), named_by) in initiatives.iter_mut().zip(details).zip(named_by) {
            details.named_by = named_by?;
            initiative.newest_source = newest_date(&details);
            // It was empty.
            initiative.details.set(details).ok();
        }
        Ok(initiatives)
    }
}

fn parsed<Record: FromJson>(bytes: &[u8]) -> Result<Record, String> {
    let json: Json = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    Reader::read(json)
}

fn is_of(hash: &str, catalog: &Catalog) -> Result<(), String> {
    (hash == catalog.hash)
        .then_some(())
        .ok_or_else(|| "hash: that of the overview".to_owned())
}

/// The initiatives of organisations, of so many in all.
fn organisations(file: OrganisationsRecord, count: usize) -> Result<Vec<OrganisationInitiatives>, String> {
    if file.led.len() != file.helped.len() {
        return Err("led, helped: of one length".to_owned());
    }
    let pairs = file.led.into_iter().zip(file.helped);
    pairs
        .map(|(led, helped)| {
            Ok(OrganisationInitiatives {
                led: ordinals(led, count)?,
                helped: ordinals(helped, count)?,
            })
        })
        .collect()
}

/// Slugs with their ordinals, of so many initiatives.
fn slugs(
    records: Vec<PlacedSlugRecord>,
    count: usize,
) -> Result<impl Iterator<Item = (String, u32)>, String> {
    let (slugs, numbers): (Vec<String>, Vec<i64>) = records
        .into_iter()
        .map(|record| (record.slug.0, record.ordinal))
        .unzip();
    Ok(slugs.into_iter().zip(ordinals(numbers, count)?))
}

/// Ordinals, of so many initiatives.
fn ordinals(numbers: Vec<i64>, count: usize) -> Result<Vec<u32>, String> {
    let ordinal = |number: i64| {
        u32::try_from(number)
            .ok()
            .filter(|&ordinal| (ordinal as usize) < count)
    };
    let ordinals: Option<Vec<u32>> = numbers.into_iter().map(ordinal).collect();
    ordinals.ok_or_else(|| "the ordinals of initiatives".to_owned())
}
