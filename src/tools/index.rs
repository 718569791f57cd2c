//! `kansrijk index`: cuts a dataset into static files, of which a visitor fetches only what they look at.
//!
//! `index.json` names the others: the frame, which is the dataset without its initiatives; the table of facets; the
//! dictionary; the chunks of occurrences; and the records, some to a file in the order of their titles. Every name but
//! that of `index.json` holds the fingerprint of its content, so that a browser may keep the file for ever.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::assemble::fingerprint;
use super::bundle::sound_dataset;
use super::failure::Failure;
use super::{Outcome, read, write};
use crate::catalog;
use crate::search::{FacetTable, StoredText};

/// How many records stand in a file: about as many as a visitor sees at once.
const RECORDS_IN_FILE: usize = 64;

/// How many occurrences of words stand in a file, unless one word has more.
const OCCURRENCES_IN_FILE: usize = 16_384;

/// Cut a dataset into files, of which a visitor fetches only what they look at
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
        let count = write_files(&dataset, &self.out)?;
        Ok(Outcome::good(format!("{}: {count} files\n", self.out.display())))
    }
}

/// Writes the files of a dataset into a folder, and tells how many.
fn write_files(dataset: &str, folder: &Path) -> Result<usize, Failure> {
    let no_dataset = |reason: String| Failure::NoDataset(reason);
    let (catalog, problems) =
        catalog::load(dataset.as_bytes()).map_err(|error| no_dataset(format!("{error:?}")))?;
    if let Some(problem) = problems.first() {
        return Err(no_dataset(format!("{problem:?}")));
    }
    let mut frame: Value = serde_json::from_str(dataset).map_err(|error| no_dataset(error.to_string()))?;
    let mut count = 1;
    let mut put = |name: &str, ending: &str, content: &[u8]| -> Result<String, Failure> {
        let path = format!("{name}-{}.{ending}", fingerprint(content));
        write(&folder.join(&path), content)?;
        count += 1;
        Ok(path)
    };

    let mut records = Vec::new();
    for (position, initiatives) in in_order(&mut frame, &catalog).chunks(RECORDS_IN_FILE).enumerate() {
        let text = Value::from(initiatives.to_vec()).to_string();
        records.push(put(&format!("records/{position}"), "json", text.as_bytes())?);
    }
    let text = StoredText::of(&catalog, OCCURRENCES_IN_FILE);
    let mut chunks = Vec::new();
    for (position, chunk) in text.chunks.iter().enumerate() {
        chunks.push(put(&format!("occurrences/{position}"), "bin", chunk)?);
    }
    let list = |names: Vec<String>| Value::from(names).to_string();
    let index = json!({
        "format": 1,
        "initiatives": catalog.initiatives.len(),
        "frame": put("frame", "json", frame.to_string().as_bytes())?,
        "table": put("table", "bin", &FacetTable::of(&catalog).to_file())?,
        "dictionary": put("dictionary", "bin", &text.dictionary)?,
        "occurrences": put("occurrences", "json", list(chunks).as_bytes())?,
        "records": put("records", "json", list(records).as_bytes())?,
        "records_in_file": RECORDS_IN_FILE,
    });
    write(&folder.join("index.json"), &index.to_string())?;
    Ok(count)
}

/// Takes the initiatives out of a dataset, and gives them in the order of the catalog.
fn in_order(dataset: &mut Value, catalog: &catalog::Catalog) -> Vec<Value> {
    let initiatives = dataset["initiatives"].take();
    dataset["initiatives"] = json!([]);
    let Value::Array(initiatives) = initiatives else {
        return Vec::new();
    };
    let mut by_slug: std::collections::BTreeMap<String, Value> = initiatives
        .into_iter()
        .filter_map(|initiative| Some((initiative["slug"].as_str()?.to_owned(), initiative)))
        .collect();
    let slugs = catalog.initiatives.iter().map(|initiative| &initiative.slug);
    slugs.filter_map(|slug| by_slug.remove(slug)).collect()
}
