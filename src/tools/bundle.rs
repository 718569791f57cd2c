//! `kansrijk bundle`: makes the one file that the explorer loads.

use std::path::{Path, PathBuf};

use clap::Args;

use super::assemble::dataset;
use super::check::{Severity, check};
use super::clock::today;
use super::dataset_dir::DatasetDir;
use super::failure::Failure;
use super::{Outcome, write};

/// Make the one dataset file that the explorer loads
#[derive(Args)]
pub struct Bundle {
    /// The data directory
    #[arg(value_name = "DIR", default_value = "data")]
    directory: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Bundle {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let dataset = sound_dataset(&self.directory)?;
        write(&self.out, &dataset)?;
        Ok(Outcome::good(format!(
            "{}: {} bytes\n",
            self.out.display(),
            dataset.len()
        )))
    }
}

/// The dataset of a directory without errors.
///
/// # Errors
/// When a file cannot be read, or the check finds an error.
pub fn sound_dataset(directory: &Path) -> Result<String, Failure> {
    let dir = DatasetDir::read(directory)?;
    let findings = check(&dir, today());
    let errors = findings
        .iter()
        .filter(|finding| finding.rule.severity() == Severity::Error)
        .count();
    if errors > 0 {
        return Err(Failure::Defects {
            directory: directory.to_owned(),
            errors,
        });
    }
    Ok(dataset(&dir))
}
