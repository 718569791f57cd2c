//! `kansrijk schema`: writes the JSON Schemas of the data files and of files of reactions, made from the types.
//!
//! They help whoever edits data in an editor; `kansrijk check` uses the same. That of reactions helps whoever reads
//! those with other programs.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use schemars::schema_for;
use serde_json::{Value, json};

use super::dataset_dir::FileKind;
use super::failure::Failure;
use super::{Outcome, write};
use crate::catalog::record::file::{
    InitiativesFile, MunicipalitiesFile, OrganisationsFile, OutlinesFile, TaxonomyFile,
};
use crate::catalog::record::{SiteRecord, SynonymsRecord};
use crate::conference::file::FileRecord;

/// Write the JSON Schemas of the data files and of files of reactions
#[derive(Args)]
pub struct Schema {
    /// The directory of the schemas
    #[arg(value_name = "DIR", default_value = "data/schema")]
    directory: PathBuf,
    /// Write nothing; fail when a schema is not current
    #[arg(long)]
    check: bool,
}

impl Schema {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let mut stale = Vec::new();
        for (name, text) in schemas() {
            let path = self.directory.join(&name);
            if fs::read_to_string(&path).is_ok_and(|present| present == text) {
                continue;
            }
            if !self.check {
                write(&path, &text)?;
            }
            stale.push(name);
        }
        match stale.as_slice() {
            [] => Ok(Outcome::good("The schemas are current.\n")),
            _ if self.check => Err(Failure::StaleSchemas(stale)),
            _ => Ok(Outcome::good(format!("Written: {}\n", stale.join(", ")))),
        }
    }
}

/// Every schema: the name of its file, and its text.
pub fn schemas() -> Vec<(String, String)> {
    let data = FileKind::ALL.map(|kind| (kind.stem(), schema(kind)));
    let reactions = ("conference", Value::from(schema_for!(FileRecord<'_>)));
    data.into_iter()
        .chain([reactions])
        .map(|(stem, schema)| (format!("{stem}.schema.json"), format!("{schema:#}\n")))
        .collect()
}

/// The schema of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let mut schema = Value::from(match kind {
        FileKind::Site => schema_for!(SiteRecord),
        FileKind::Municipalities => schema_for!(MunicipalitiesFile),
        FileKind::Outlines => schema_for!(OutlinesFile),
        FileKind::Taxonomy => schema_for!(TaxonomyFile),
        FileKind::Organisations => schema_for!(OrganisationsFile),
        FileKind::Synonyms => schema_for!(SynonymsRecord),
        FileKind::Initiatives => schema_for!(InitiativesFile),
    });
    // Two files are a record as a whole, and a record need not know of schemas.
    if matches!(kind, FileKind::Site | FileKind::Synonyms) {
        schema["properties"]["$schema"] = json!({
            "description": "Address of the schema, for editors.",
            "type": ["string", "null"],
        });
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_may_name_its_schema() {
        for kind in FileKind::ALL {
            assert!(
                schema(kind)["properties"]["$schema"].is_object(),
                "{}",
                kind.stem()
            );
        }
    }
}
