//! `kansrijk schema`: writes the JSON Schemas of the data files, made from the record types.
//!
//! They help whoever edits data in an editor; `kansrijk check` uses the same.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use schemars::schema_for;
use serde_json::{Value, json};

use super::dataset_dir::FileKind;
use super::failure::Failure;
use super::{Outcome, write};
use crate::catalog::record::file::{InitiativesFile, MunicipalitiesFile, OrganisationsFile, TaxonomyFile};
use crate::catalog::record::{SiteRecord, SynonymsRecord};

/// Write the JSON Schemas of the data files
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
        for kind in FileKind::ALL {
            let name = schema_name(kind);
            let path = self.directory.join(&name);
            let text = schema_text(kind);
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

/// Name of the schema of a kind of file.
pub fn schema_name(kind: FileKind) -> String {
    format!("{}.schema.json", kind.stem())
}

/// The schema of a kind of file, as it is written down.
pub fn schema_text(kind: FileKind) -> String {
    format!("{:#}\n", schema(kind))
}

/// The schema of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let mut schema = Value::from(match kind {
        FileKind::Site => schema_for!(SiteRecord),
        FileKind::Municipalities => schema_for!(MunicipalitiesFile),
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
