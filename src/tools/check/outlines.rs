//! Outlines of municipalities: of all of them, and of nothing else.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::finding::Finding;
use super::rule::Rule;
use crate::catalog::Collection;
use crate::catalog::record::file::OutlinesFile;
use crate::tools::dataset_dir::{DatasetDir, FileKind};

/// Adds which outlines are missing, and which are of no municipality. Without a map file, nothing.
pub fn check(dir: &DatasetDir, findings: &mut Vec<Finding>) {
    let content = dir.whole(FileKind::Outlines);
    let Some(file) = content.and_then(|content| OutlinesFile::deserialize(content).ok()) else {
        return;
    };
    // Also those that cannot be read: that is told already.
    let entries = dir.entries(Collection::Municipalities);
    let known: BTreeSet<&str> = entries.iter().filter_map(|entry| entry.slug()).collect();
    let name = format!("{}.json", FileKind::Outlines.stem());
    let missing = known.iter().filter(|slug| !file.outlines.contains_key(**slug));
    findings.extend(missing.map(|slug| {
        let municipality = (*slug).to_owned();
        Finding::of_file(&name, Rule::MissingOutline { municipality })
    }));
    let unknown = file.outlines.keys().filter(|slug| !known.contains(slug.as_str()));
    findings.extend(unknown.map(|slug| {
        let dangling = Rule::DanglingReference {
            collection: Collection::Municipalities,
            slug: slug.clone(),
        };
        Finding::of_file(&name, dangling)
    }));
}
