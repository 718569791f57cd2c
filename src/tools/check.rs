//! `kansrijk check`: finds all that is wrong with the data, at once.

mod areas;
mod completeness;
mod dates;
mod finding;
mod identity;
mod outlines;
mod place;
mod private;
mod records;
mod references;
mod report;
mod rule;
mod shape;
mod texts;
mod words;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub use self::finding::Finding;
use self::records::Records;
pub use self::rule::{Rule, Severity};
pub use self::words::words;
use super::Outcome;
use super::clock::today;
use super::dataset_dir::{DatasetDir, Unread};
use super::failure::Failure;
use crate::calendar::CalendarDay;
use crate::locale::Locale;

/// Find everything that is wrong with the data; exit code 1 when there are errors
#[derive(Args)]
pub struct Check {
    /// The data directory
    #[arg(value_name = "DIR", default_value = "data")]
    directory: PathBuf,
    /// The language of the findings: nl or en
    #[arg(long, default_value = "nl", value_parser = locale)]
    locale: Locale,
    /// Text for people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let dir = DatasetDir::read(&self.directory)?;
        let findings = check(&dir, today());
        let text = match self.format {
            Format::Text => report::text(&findings, self.locale),
            Format::Json => report::json(&findings, self.locale),
        };
        let is_good = findings
            .iter()
            .all(|finding| finding.rule.severity() == Severity::Warning);
        Ok(Outcome { text, is_good })
    }
}

/// All that is wrong with a data directory, by file and record.
pub fn check(dir: &DatasetDir, today: CalendarDay) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &dir.files {
        match &file.content {
            Ok(content) => findings.extend(shape::check(file, content)),
            Err(Unread::Missing) => findings.push(Finding::of_file(&file.name, Rule::MissingFile)),
            Err(Unread::NotJson(place)) => findings.push(Finding::of_file(&file.name, Rule::not_json(place))),
        }
    }
    references::check(dir, &mut findings);
    let records = Records::readable(dir);
    areas::check(&records, &mut findings);
    outlines::check(dir, &mut findings);
    identity::check(&records, &mut findings);
    dates::check(&records, today, &mut findings);
    completeness::check(&records, today, &mut findings);
    texts::check(dir, &mut findings);
    findings.sort_by_cached_key(Finding::sort_key);
    findings.dedup();
    findings
}

/// The language that a command line names.
pub(super) fn locale(slug: &str) -> Result<Locale, String> {
    Locale::from_slug(slug).ok_or_else(|| "choose nl or en".to_owned())
}
