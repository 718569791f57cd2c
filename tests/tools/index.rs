//! `kansrijk index`: a dataset as files of which a visitor fetches only some.

use std::fs;
use std::path::Path;

use kansrijk::catalog::{self, Catalog, DataFile, FileReader};
use kansrijk::search::FacetTable;
use serde_json::Value;

use crate::folder::Folder;
use crate::{path, run};

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

/// Writes the files of the published data.
fn index_of_published_data() -> Folder {
    let folder = Folder::empty();
    let written = run(&["index", PUBLISHED, "--out", path(folder.path())]);
    assert_eq!(written.status.code(), Some(0));
    folder
}

fn overview_in(folder: &Path) -> Catalog {
    let bytes = fs::read(folder.join("dataset-overview.json")).expect("the overview is there");
    let (mut catalog, problems) = catalog::load(&bytes).expect("it loads");
    assert_eq!(problems, []);
    let files = catalog.files.as_ref().expect("it is in files");
    let table = fs::read(folder.join(files.path(DataFile::Table))).expect("it is there");
    let table = FacetTable::from_file(&table, &catalog).expect("it is a table");
    catalog.expect_records(table.record_places());
    catalog
}

#[test]
fn the_same_data_give_the_same_files_with_a_fingerprint_in_their_names() {
    let (one, other) = (index_of_published_data(), index_of_published_data());
    let table = |folder: &Folder| {
        let catalog = overview_in(folder.path());
        catalog.files.expect("it is in files").path(DataFile::Table)
    };
    assert_eq!(table(&one), table(&other));
    let hash = table(&one);
    let hash = hash
        .strip_prefix("dataset-files/table-")
        .and_then(|rest| rest.strip_suffix(".bin"));
    let is_fingerprint = |hash: &str| hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    assert!(hash.is_some_and(is_fingerprint), "{hash:?}");
}

#[test]
fn every_file_is_missed_by_somebody_who_looks_at_everything() {
    let folder = index_of_published_data();
    let catalog = overview_in(folder.path());
    let files = catalog.files.as_ref().expect("it is in files");
    let (whole, _) = catalog::load(&published()).expect("it loads");
    assert_eq!(catalog.initiatives.len(), whole.initiatives.len());
    for ordinal in catalog.initiatives.ordinals() {
        assert_eq!(catalog.initiative(ordinal).title, "", "it has not come");
    }
    (0..catalog.organisations.len() as u32)
        .for_each(|organisation| drop(catalog.initiatives_of(organisation).all()));
    for initiative in whole.initiatives.iter() {
        assert_eq!(catalog.initiative_by_slug(&initiative.slug), None);
    }
    let mut wanted = files.take_wanted();
    assert_eq!(files.take_wanted(), [], "each is told once");
    let mut reader = FileReader::new(&catalog);
    let at = |file: DataFile| folder.path().join(files.path(file));
    for &file in &wanted {
        let bytes = fs::read(at(file)).expect("what is wanted is there");
        reader.supply(file, &bytes, &catalog).expect("it is that file");
    }
    wanted.extend([DataFile::Table, DataFile::Dictionary]);
    wanted.extend(
        (0..)
            .map(DataFile::Occurrences)
            .take_while(|&file| at(file).is_file()),
    );
    assert_eq!(
        count_files(&folder.path().join("dataset-files")),
        wanted.len(),
        "none is there for nothing"
    );
    for (ordinal, initiative) in whole.initiatives.numbered() {
        let found = catalog.initiative(ordinal);
        assert_eq!(
            (&found.slug, &found.title, &found.areas),
            (&initiative.slug, &initiative.title, &initiative.areas)
        );
        assert_eq!(found.newest_source, initiative.newest_source);
        let (found, details) = (
            catalog.initiative_details(ordinal),
            whole.initiative_details(ordinal),
        );
        assert_eq!(
            (&found.connections, &found.named_by),
            (&details.connections, &details.named_by)
        );
        assert_eq!(found.sources, details.sources);
        assert_eq!(catalog.initiative_by_slug(&initiative.slug), Some(ordinal));
    }
    for organisation in 0..whole.organisations.len() as u32 {
        assert_eq!(
            catalog.initiatives_of(organisation),
            whole.initiatives_of(organisation)
        );
    }
    assert_eq!(files.take_wanted(), [], "all has come");
    assert_eq!(catalog.initiative_by_slug("bestaat-niet"), None);
    assert_eq!(files.take_wanted(), [], "what is nowhere is not waited for");
}

#[test]
fn a_file_that_is_damaged_or_another_is_refused_and_nothing_of_it_is_used() {
    let folder = index_of_published_data();
    let catalog = overview_in(folder.path());
    let files = catalog.files.as_ref().expect("it is in files");
    let at = |file: DataFile| folder.path().join(files.path(file));
    let mut reader = FileReader::new(&catalog);
    let records = fs::read(at(DataFile::Records(0))).expect("it is there");
    let text = String::from_utf8(records.clone()).expect("it is text");
    let mut check = |file: DataFile, bytes: &[u8], reason: &str| {
        let refused = reader.supply(file, bytes, &catalog).expect_err(reason);
        assert!(
            format!("{refused:?}").contains(reason),
            "{refused:?} says {reason}"
        );
        assert_eq!(catalog.initiatives.iter().count(), 0);
    };
    check(DataFile::Records(0), &records[..records.len() / 2], "EOF");
    check(DataFile::Records(99), &records, "another file");
    check(DataFile::Slugs(0), b"{}", "hash");
    check(
        DataFile::Records(0),
        text.replace(&catalog.hash, "0123456789abcdef").as_bytes(),
        "hash",
    );
    check(
        DataFile::Records(0),
        text.replace("\"themes\":[", "\"themes\":[\"nergens\",")
            .as_bytes(),
        "themes",
    );
    check(DataFile::Table, &records, "another file");
    let file: Value = serde_json::from_str(&text).expect("it is JSON");
    let mut odd = file.clone();
    odd["named_by"][0] = serde_json::json!([99_999]);
    check(DataFile::Records(0), odd.to_string().as_bytes(), "ordinals");
    let mut short = file;
    short["initiatives"].as_array_mut().expect("it is a list").pop();
    check(DataFile::Records(0), short.to_string().as_bytes(), "another file");
    reader
        .supply(DataFile::Records(0), &records, &catalog)
        .expect("the file itself is read after all these");
    assert_eq!(catalog.initiatives.iter().count(), 32);
}

#[test]
fn a_dataset_that_cannot_be_shown_is_refused() {
    let folder = Folder::empty();
    let dataset = folder.path().join("dataset.json");
    fs::write(&dataset, "{}").expect("the folder takes files");
    let out = folder.path().join("index");
    let refused = run(&["index", "--dataset", path(&dataset), "--out", path(&out)]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(!out.exists(), "nothing is written");
}

fn published() -> Vec<u8> {
    let folder = Folder::empty();
    let out = folder.path().join("dataset.json");
    let written = run(&["bundle", PUBLISHED, "--out", path(&out)]);
    assert_eq!(written.status.code(), Some(0));
    fs::read(&out).expect("it is there")
}

fn count_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).expect("it is there").filter_map(Result::ok);
    entries
        .map(|entry| {
            if entry.path().is_dir() {
                count_files(&entry.path())
            } else {
                1
            }
        })
        .sum()
}
