//! `kansrijk conference merge`: makes one whole of the files of many screens.

use std::path::{Path, PathBuf};

use clap::Args;

use super::input::{self, Input};
use super::report::{Report, report};
use crate::catalog::Catalog;
use crate::conference::{ConferenceFile, Merged, Tally, csv};
use crate::locale::Locale;
use crate::tools::check::locale;
use crate::tools::failure::Failure;
use crate::tools::{Outcome, catalog_of, write};

/// Merge files of reactions, and count them; exit code 1 when something is wrong with a file
#[derive(Args)]
pub struct Merge {
    /// Files of reactions, and folders of such files
    #[arg(value_name = "FILE|DIR", required = true)]
    inputs: Vec<PathBuf>,
    /// Write everything as one file of reactions, which can be merged again
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write a table of every reaction, for a spreadsheet
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// The data directory, for the names
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The language of the report: nl or en
    #[arg(long, default_value = "nl", value_parser = locale)]
    locale: Locale,
}

impl Merge {
    pub(in crate::tools) fn run(&self) -> Result<Outcome, Failure> {
        let paths = input::files(&self.inputs)?;
        self.check_outputs(&paths)?;
        let catalog = catalog_of(&self.data)?;
        let (inputs, files): (Vec<Input>, Vec<Option<ConferenceFile>>) =
            paths.into_iter().map(input::open).unzip();
        let merged: Merged = files.into_iter().flatten().collect();
        let written = if inputs.iter().any(Input::is_used) {
            self.write(&merged, &catalog)?
        } else {
            Vec::new()
        };
        let conflicts = merged.conflicts();
        let is_good = conflicts.is_empty() && inputs.iter().all(Input::is_whole);
        let text = report(&Report {
            inputs: &inputs,
            tally: &Tally::of(&merged, &catalog),
            conflicts: &conflicts,
            written: &written,
            locale: self.locale,
        });
        Ok(Outcome { text, is_good })
    }

    /// Nobody's reactions are lost by writing over them.
    fn check_outputs(&self, inputs: &[PathBuf]) -> Result<(), Failure> {
        let mut taken: Vec<PathBuf> = inputs.iter().map(|path| input::location(path)).collect();
        for output in [&self.output, &self.csv].into_iter().flatten() {
            let location = input::location(output);
            if taken.contains(&location) {
                return Err(Failure::WouldOverwrite(output.clone()));
            }
            taken.push(location);
        }
        Ok(())
    }

    /// Writes what is asked for, and tells where.
    fn write(&self, merged: &Merged, catalog: &Catalog) -> Result<Vec<&Path>, Failure> {
        let mut written: Vec<&Path> = Vec::new();
        if let Some(path) = &self.output {
            let json = merged.to_file().to_json().map_err(|error| Failure::TooMuch {
                path: path.clone(),
                error,
            })?;
            write(path, &json)?;
            written.push(path);
        }
        if let Some(path) = &self.csv {
            let mut table = Vec::new();
            csv::write(merged, catalog, &mut table).map_err(|error| Failure::Unwritable {
                path: path.clone(),
                error,
            })?;
            write(path, &table)?;
            written.push(path);
        }
        Ok(written)
    }
}
