//! Whether the records fit together: what [`catalog::load`] has against the bundled dataset, with the file of each.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::finding::Finding;
use super::rule::Rule;
use crate::catalog::record::{SiteRecord, SynonymsRecord};
use crate::catalog::{self, Collection, DatasetError, DatasetProblem, Defect};
use crate::tools::assemble::assemble;
use crate::tools::dataset_dir::{DatasetDir, Entry, FileKind};

/// Adds what is wrong between records. Broken records and files are known already, and not told twice.
pub fn check(dir: &DatasetDir, findings: &mut Vec<Finding>) {
    let site = readable::<SiteRecord>(dir, FileKind::Site).unwrap_or_else(stand_in_site);
    let synonyms = readable::<SynonymsRecord>(dir, FileKind::Synonyms).unwrap_or_else(stand_in_synonyms);
    match catalog::load(assemble(dir, site, synonyms).as_bytes()) {
        Ok((_, problems)) => {
            let mut seen = BTreeMap::new();
            findings.extend(
                problems
                    .into_iter()
                    .filter_map(|problem| locate(dir, problem, &mut seen)),
            );
        }
        Err(_) if !findings.is_empty() => {}
        Err(DatasetError::NoInitiatives) => {
            findings.push(Finding::of_file("initiatives/", Rule::NoInitiatives));
        }
        Err(error) => findings.push(Finding::of_file(
            "",
            Rule::Unreadable {
                words: format!("{error:?}"),
            },
        )),
    }
    // The schema says more precisely why a record cannot be read.
    let shapeless: Vec<(String, String)> = findings
        .iter()
        .filter(|finding| !matches!(finding.rule, Rule::Unreadable { .. }))
        .map(|finding| (finding.file.clone(), finding.record.clone()))
        .collect();
    findings.retain(|finding| {
        !matches!(finding.rule, Rule::Unreadable { .. })
            || !shapeless.contains(&(finding.file.clone(), finding.record.clone()))
    });
}

/// The finding for a problem; `None` when its cause is a broken record that is told already.
fn locate(
    dir: &DatasetDir,
    problem: DatasetProblem,
    seen: &mut BTreeMap<(Collection, String), usize>,
) -> Option<Finding> {
    let DatasetProblem {
        collection,
        record,
        field,
        defect,
    } = problem;
    let entries = dir.entries(collection);
    // A record without a slug is named by its position in the whole dataset.
    let position = record
        .strip_prefix('#')
        .and_then(|position| position.parse::<usize>().ok());
    let own: Vec<&Entry<'_>> = match position {
        Some(position) => entries.get(position).into_iter().collect(),
        None => entries
            .iter()
            .filter(|entry| entry.slug() == Some(&record))
            .collect(),
    };
    let mut entry = *own.first()?;
    let rule = match defect {
        Defect::Unreadable(words) => Rule::Unreadable { words },
        Defect::DuplicateSlug => {
            let other = entry.file.to_owned();
            let times = seen.entry((collection, record)).or_default();
            *times += 1;
            entry = own.get(*times).copied().unwrap_or(entry);
            Rule::DuplicateSlug { other }
        }
        Defect::Dangling { collection, slug } if is_there(dir, collection, &slug) => return None,
        Defect::Dangling { collection, slug } => Rule::DanglingReference { collection, slug },
        Defect::EmptyInterval { from, to } => Rule::EmptyInterval { from, to },
        Defect::MonthOutOfRange(month) => Rule::MonthOutOfRange { month },
    };
    Some(Finding {
        file: entry.file.to_owned(),
        record: entry.name(),
        field: field.to_owned(),
        rule,
    })
}

/// Whether a record is there, be it broken. Areas are regions or municipalities.
fn is_there(dir: &DatasetDir, collection: Collection, slug: &str) -> bool {
    let has = |collection| {
        dir.entries(collection)
            .iter()
            .any(|entry| entry.slug() == Some(slug))
    };
    match collection {
        Collection::Municipalities => has(Collection::Municipalities) || has(Collection::Regions),
        _ => has(collection),
    }
}

fn readable<'d, R: Deserialize<'d>>(dir: &'d DatasetDir, kind: FileKind) -> Option<Value> {
    let whole = dir.whole(kind)?;
    R::deserialize(whole).is_ok().then(|| whole.clone())
}

/// A site that can be read, so that a broken `site.json` does not hide what is wrong with the records.
fn stand_in_site() -> Value {
    json!({
        "title": "-", "purpose": { "nl": "-", "en": "-" }, "region": "-",
        "publisher": { "name": "-", "contact": null }, "address": null, "repository": null,
        "languages": ["nl"], "edited": "2000-01-01",
    })
}

/// Likewise for `synonyms.json`.
fn stand_in_synonyms() -> Value {
    json!({ "groups": [], "one_way": [], "irregular": [] })
}
