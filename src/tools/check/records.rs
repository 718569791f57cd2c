//! The records that can be read, each with where it stands, for the rules that look at more than one value.

use serde::Deserialize;

use super::finding::Finding;
use super::rule::Rule;
use crate::catalog::Collection;
use crate::catalog::record::{
    InitiativeRecord, MunicipalityRecord, PeriodRecord, ProgrammeRecord, RegionRecord, SourceRecord,
};
use crate::tools::dataset_dir::DatasetDir;

/// A record, and where it stands.
pub struct Located<R> {
    /// Name of its file.
    pub file: String,
    /// Its slug.
    pub slug: String,
    /// The record.
    pub record: R,
}

impl<R> Located<R> {
    /// A finding about a field of it.
    pub fn finding(&self, field: impl Into<String>, rule: Rule) -> Finding {
        Finding {
            file: self.file.clone(),
            record: self.slug.clone(),
            field: field.into(),
            rule,
        }
    }
}

/// The records that can be read. What is wrong with the others is found elsewhere.
pub struct Records {
    /// Regions, widest first.
    pub regions: Vec<Located<RegionRecord>>,
    /// Municipalities.
    pub municipalities: Vec<Located<MunicipalityRecord>>,
    /// Programmes.
    pub programmes: Vec<Located<ProgrammeRecord>>,
    /// Initiatives.
    pub initiatives: Vec<Located<InitiativeRecord>>,
}

impl Records {
    /// The records of a directory that can be read.
    pub fn readable(dir: &DatasetDir) -> Self {
        Self {
            regions: readable(dir, Collection::Regions),
            municipalities: readable(dir, Collection::Municipalities),
            programmes: readable(dir, Collection::Programmes),
            initiatives: readable(dir, Collection::Initiatives),
        }
    }

    /// All that rests on sources: initiatives, programmes and municipality profiles.
    pub fn sourced(&self) -> impl Iterator<Item = Sourced<'_>> {
        let initiatives = self.initiatives.iter().map(|located| Sourced {
            period: located.record.period.as_ref(),
            ..Sourced::new(
                located,
                "",
                &located.record.sources,
                located.record.note.is_some(),
            )
        });
        let programmes = self.programmes.iter().map(|located| Sourced {
            period: located.record.period.as_ref(),
            ..Sourced::new(
                located,
                "",
                &located.record.sources,
                located.record.note.is_some(),
            )
        });
        let profiles = self.municipalities.iter().filter_map(|located| {
            let profile = located.record.profile.as_ref()?;
            Some(Sourced::new(
                located,
                "profile.",
                &profile.sources,
                profile.note.is_some(),
            ))
        });
        initiatives.chain(programmes).chain(profiles)
    }
}

/// What rests on sources.
pub struct Sourced<'r> {
    file: &'r str,
    slug: &'r str,
    prefix: &'static str,
    /// The sources.
    pub sources: &'r [SourceRecord],
    /// Whether a note says how sure or old it is.
    pub has_note: bool,
    /// When it runs.
    pub period: Option<&'r PeriodRecord>,
}

impl<'r> Sourced<'r> {
    fn new<R>(
        located: &'r Located<R>,
        prefix: &'static str,
        sources: &'r [SourceRecord],
        has_note: bool,
    ) -> Self {
        Self {
            file: &located.file,
            slug: &located.slug,
            prefix,
            sources,
            has_note,
            period: None,
        }
    }

    /// A finding about a field of it.
    pub fn finding(&self, field: &str, rule: Rule) -> Finding {
        let field = format!("{}{field}", self.prefix);
        Finding {
            file: self.file.to_owned(),
            record: self.slug.to_owned(),
            field,
            rule,
        }
    }
}

fn readable<R: for<'de> Deserialize<'de>>(dir: &DatasetDir, collection: Collection) -> Vec<Located<R>> {
    let read = |entry: &crate::tools::dataset_dir::Entry<'_>| {
        let record = R::deserialize(entry.value).ok()?;
        Some(Located {
            file: entry.file.to_owned(),
            slug: entry.name(),
            record,
        })
    };
    dir.entries(collection).iter().filter_map(read).collect()
}
