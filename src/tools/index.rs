//! `kansrijk index`: divides a dataset into static files, of which a visitor fetches only what they look at.
//!
//! The overview has no initiatives, and says how the files in the folder beside it are divided: the table of facets, which
//! answers every count; the dictionary and the chunks of occurrences; the records, those of a place beside each other; and
//! by which one finds what belongs to an organisation or has a slug.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::assemble::fingerprint;
use super::bundle::sound_dataset;
use super::failure::Failure;
use super::overview::{InTwo, in_two};
use super::{Outcome, read, write};
use crate::catalog::{self, Catalog, DataFile, slug_file};
use crate::search::{FacetTable, StoredText};

/// Of more initiatives than these a site has files, and a visitor does not download all.
pub const MOST_AT_ONCE: usize = 2_000;

/// How many records stand in a file: about as many as a visitor sees at once.
const RECORDS_IN_FILE: usize = 32;

/// How many organisations stand in a file.
const ORGANISATIONS_IN_FILE: usize = 64;

/// How many slugs stand in a file, on average.
const SLUGS_IN_FILE: usize = 512;

/// How many occurrences of words stand in a file, unless one word has more.
const OCCURRENCES_IN_FILE: usize = 16_384;

/// Divide a dataset into files, of which a visitor fetches only what they look at
#[derive(Args)]
pub struct Index {
    /// The data directory
    #[arg(value_name = "DIR", default_value = "data")]
    directory: PathBuf,
    /// A dataset file, in place of a directory
    #[arg(long, value_name = "FILE")]
    dataset: Option<PathBuf>,
    /// The folder to write
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Index {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let dataset = match &self.dataset {
            Some(file) => read(file)?,
            None => sound_dataset(&self.directory)?,
        };
        let no_dataset = |reason: String| Failure::NoDataset(reason);
        let (catalog, problems) =
            catalog::load(dataset.as_bytes()).map_err(|error| no_dataset(format!("{error:?}")))?;
        if let Some(problem) = problems.first() {
            return Err(no_dataset(format!("{problem:?}")));
        }
        let in_files = in_files(&dataset, &catalog)?;
        let count = in_files.write(&self.out)?;
        Ok(Outcome::good(format!("{}: {count} files\n", self.out.display())))
    }
}

/// A dataset in files.
pub struct InFiles {
    /// The overview, which tells of the files, and the details of all but the initiatives.
    pub in_two: InTwo,
    /// The files: where each lies beside the overview, and what it holds.
    pub files: Vec<(String, Vec<u8>)>,
}

impl InFiles {
    /// Writes the files, and tells how many they are.
    pub(super) fn write(&self, out: &Path) -> Result<usize, Failure> {
        for (path, content) in &self.files {
            write(&out.join(path), content)?;
        }
        self.in_two.write(out)?;
        Ok(self.files.len() + 2)
    }
}

/// Divides the dataset of a catalog.
///
/// # Errors
/// When the text is not that of a dataset.
pub fn in_files(dataset: &str, catalog: &Catalog) -> Result<InFiles, Failure> {
    let mut frame: Value =
        serde_json::from_str(dataset).map_err(|error| Failure::NoDataset(error.to_string()))?;
    let initiatives = frame["initiatives"].take();
    let table = FacetTable::of(catalog);
    let text = StoredText::of(catalog, OCCURRENCES_IN_FILE);
    let mut files = vec![
        (DataFile::Table, table.to_file()),
        (DataFile::Dictionary, text.dictionary),
    ];
    files.extend((0..).map(DataFile::Occurrences).zip(text.chunks));
    let slug_files = catalog.initiatives.len().div_ceil(SLUGS_IN_FILE).max(1);
    for (kind, contents) in [
        (
            DataFile::Records as fn(u32) -> DataFile,
            records(initiatives, &table.record_places(), catalog),
        ),
        (DataFile::Organisations, organisations(catalog)),
        (DataFile::Slugs, slugs(slug_files, catalog)),
    ] {
        for (part, mut content) in (0..).zip(contents) {
            content["hash"] = catalog.hash.as_str().into();
            files.push((kind(part), content.to_string().into_bytes()));
        }
    }
    let fingerprint = fingerprint_of_all(&files);
    frame["initiatives"] = json!([]);
    frame["files"] = json!({
        "fingerprint": fingerprint,
        "records_in_file": RECORDS_IN_FILE,
        "organisations_in_file": ORGANISATIONS_IN_FILE,
        "slug_files": slug_files,
    });
    Ok(InFiles {
        in_two: in_two(&frame.to_string(), catalog)?,
        files: files
            .into_iter()
            .map(|(file, content)| (file.path(&fingerprint), content))
            .collect(),
    })
}

fn fingerprint_of_all(files: &[(DataFile, Vec<u8>)]) -> String {
    let each = files
        .iter()
        .map(|(file, content)| [file.path(""), fingerprint(content)].concat());
    fingerprint(each.collect::<String>())
}

/// The records by their places.
fn records(initiatives: Value, places: &[u32], catalog: &Catalog) -> Vec<Value> {
    let Value::Array(initiatives) = initiatives else {
        return Vec::new();
    };
    let mut by_slug: BTreeMap<String, Value> = initiatives
        .into_iter()
        .filter_map(|initiative| Some((initiative["slug"].as_str()?.to_owned(), initiative)))
        .collect();
    let mut placed: Vec<u32> = catalog.initiatives.ordinals().collect();
    placed.sort_by_key(|&ordinal| places[ordinal as usize]);
    let mut file = |ordinals: &[u32]| {
        let records: Vec<Value> = ordinals
            .iter()
            .filter_map(|&ordinal| by_slug.remove(&catalog.initiative(ordinal).slug))
            .collect();
        let details = ordinals
            .iter()
            .map(|&ordinal| catalog.initiative_details(ordinal));
        let named_by: Vec<&[u32]> = details.clone().map(|details| &*details.named_by).collect();
        let others: BTreeSet<u32> = details
            .flat_map(|details| &details.connections)
            .map(|connection| connection.to)
            .collect();
        let others: Vec<Value> = others
            .into_iter()
            .map(|other| json!({ "slug": catalog.initiative(other).slug, "ordinal": other }))
            .collect();
        json!({ "initiatives": records, "others": others, "named_by": named_by })
    };
    placed.chunks(RECORDS_IN_FILE).map(&mut file).collect()
}

/// Which initiatives organisations have, by the ordinals of these.
fn organisations(catalog: &Catalog) -> Vec<Value> {
    let all: Vec<_> = (0..catalog.organisations.len() as u32)
        .map(|organisation| catalog.initiatives_of(organisation))
        .collect();
    let file = |some: &[&catalog::OrganisationInitiatives]| {
        let led: Vec<&[u32]> = some.iter().map(|own| &*own.led).collect();
        let helped: Vec<&[u32]> = some.iter().map(|own| &*own.helped).collect();
        json!({ "led": led, "helped": helped })
    };
    all.chunks(ORGANISATIONS_IN_FILE).map(file).collect()
}

/// The ordinals of slugs; those of now before former ones, of which some may be another's by now.
fn slugs(file_count: usize, catalog: &Catalog) -> Vec<Value> {
    let mut ordinals: BTreeMap<&str, u32> = BTreeMap::new();
    for (ordinal, initiative) in catalog.initiatives.numbered() {
        for former in &initiative.former_slugs {
            ordinals.entry(former).or_insert(ordinal);
        }
    }
    for (ordinal, initiative) in catalog.initiatives.numbered() {
        ordinals.insert(&initiative.slug, ordinal);
    }
    let mut files = vec![Vec::new(); file_count];
    for (slug, ordinal) in ordinals {
        files[slug_file(slug, file_count)].push(json!({ "slug": slug, "ordinal": ordinal }));
    }
    files.into_iter().map(|slugs| json!({ "slugs": slugs })).collect()
}
