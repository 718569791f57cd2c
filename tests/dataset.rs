//! The data that is published: nothing wrong with it, and nothing of it lost.
#![cfg(not(target_family = "wasm"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kansrijk::calendar::CalendarDay;
use kansrijk::catalog::{self, Catalog};
use kansrijk::tools::assemble::dataset;
use kansrijk::tools::check::{Severity, check};
use kansrijk::tools::dataset_dir::DatasetDir;
use kansrijk::tools::schema::schemas;

/// What the sources leave open, so that somebody should look but nobody is to blame.
const ALLOWED_WARNINGS: [&str; 2] = ["no-age", "no-audience"];

fn data() -> DatasetDir {
    DatasetDir::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))).expect("the data can be read")
}

fn catalog() -> Catalog {
    let (catalog, problems) = catalog::load(dataset(&data()).as_bytes()).expect("the data loads");
    assert_eq!(problems, []);
    catalog
}

#[test]
fn the_data_has_no_errors_and_no_unexpected_warnings() {
    // As of the day of the last edit: data does not become wrong by waiting.
    let today = CalendarDay::first_of(&catalog().date).expect("the day of the last edit is a day");
    let findings = check(&data(), today);
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let warnings: BTreeSet<&str> = findings.iter().map(|finding| finding.rule.id()).collect();
    assert!(
        warnings.is_subset(&BTreeSet::from(ALLOWED_WARNINGS)),
        "{warnings:?}"
    );
}

#[test]
fn the_schemas_are_those_of_the_record_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    for (name, text) in schemas() {
        let path = folder.join(name);
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == text,
            "{} is not current: run kansrijk schema",
            path.display()
        );
    }
}

#[test]
fn every_founding_initiative_is_there() {
    assert_eq!(
        catalog()
            .initiatives
            .iter()
            .filter(|initiative| initiative.founding)
            .count(),
        22
    );
}

#[test]
fn no_initiative_is_lost_and_each_has_a_source() {
    let catalog = catalog();
    assert!(catalog.initiatives.len() >= 144, "{}", catalog.initiatives.len());
    for (ordinal, initiative) in catalog.initiatives.numbered() {
        let details = catalog.initiative_details(ordinal);
        assert!(!details.sources.is_empty(), "{}", initiative.slug);
    }
}

#[test]
fn every_municipality_of_limburg_is_there() {
    let catalog = catalog();
    assert_eq!(catalog.municipality_count, 31);
    let municipalities = 0..catalog.municipality_count as u32;
    assert_eq!(
        municipalities
            .filter(|&municipality| {
                let details = catalog.municipality_details(municipality);
                details.is_some_and(|details| details.profile.is_some())
            })
            .count(),
        17
    );
}
