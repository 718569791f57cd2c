//! `kansrijk index`: a dataset as files of which a visitor fetches only some.

use std::collections::BTreeSet;
use std::path::Path;

use kansrijk::catalog;
use serde_json::Value;

use crate::folder::Folder;
use crate::{path, run};

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the file is there");
    serde_json::from_str(&text).expect("it is JSON")
}

/// Writes the files of the published data.
fn index_of_published_data() -> Folder {
    let folder = Folder::empty();
    let written = run(&["index", PUBLISHED, "--out", path(&folder.path().join("index"))]);
    assert_eq!(written.status.code(), Some(0));
    folder
}

fn names(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("it is a list");
    list.iter()
        .map(|name| name.as_str().expect("it is a name").to_owned())
        .collect()
}

#[test]
fn every_file_is_named_once_and_by_its_content() {
    let folder = index_of_published_data();
    let at = |name: &str| folder.path().join("index").join(name);
    let index = json(&at("index.json"));
    let mut named: Vec<String> = ["frame", "table", "dictionary", "occurrences", "records"]
        .map(|field| index[field].as_str().expect("it is a name").to_owned())
        .to_vec();
    for list in ["occurrences", "records"] {
        named.extend(names(&json(&at(index[list].as_str().expect("it is a name")))));
    }
    let mut there = BTreeSet::from(["index.json".to_owned()]);
    for name in &named {
        assert!(at(name).is_file(), "{name}");
        let (_, hash) = name.rsplit_once('-').expect("it holds a hash");
        assert_eq!(hash.find('.'), Some(16), "{name}");
        assert!(there.insert(name.clone()), "{name} is named twice");
    }
    let files = |path: &Path| {
        std::fs::read_dir(path)
            .expect("it is there")
            .filter_map(Result::ok)
    };
    let count = |path: &Path| files(path).filter(|entry| entry.path().is_file()).count();
    let all = ["", "occurrences", "records"].map(|name| count(&at(name)));
    assert_eq!(
        all.iter().sum::<usize>(),
        there.len(),
        "no file is there that is not named"
    );
}

#[test]
fn the_frame_and_the_records_are_the_dataset() {
    let folder = index_of_published_data();
    let at = |name: &Value| {
        folder
            .path()
            .join("index")
            .join(name.as_str().expect("it is a name"))
    };
    let index = json(&folder.path().join("index").join("index.json"));
    let mut whole = json(&at(&index["frame"]));
    assert_eq!(whole["initiatives"], Value::Array(Vec::new()));
    let each = index["records_in_file"].as_u64().expect("it is a number") as usize;
    let mut records = Vec::new();
    for name in json(&at(&index["records"])).as_array().expect("it is a list") {
        assert_eq!(records.len() % each, 0, "all files but the last are full");
        records.extend(json(&at(name)).as_array().expect("it is a list").clone());
    }
    let slugs: Vec<String> = records
        .iter()
        .map(|record| record["slug"].as_str().unwrap_or_default().to_owned())
        .collect();
    whole["initiatives"] = records.into();
    let (catalog, problems) = catalog::load(whole.to_string().as_bytes()).expect("together they load");
    assert_eq!(problems, []);
    assert_eq!(index["initiatives"], catalog.initiatives.len());
    let ordered: Vec<&str> = catalog
        .initiatives
        .iter()
        .map(|initiative| initiative.slug.as_str())
        .collect();
    assert_eq!(slugs, ordered, "an ordinal says in which file a record stands");
}

#[test]
fn a_dataset_that_cannot_be_shown_is_refused() {
    let folder = Folder::empty();
    let dataset = folder.path().join("dataset.json");
    std::fs::write(&dataset, "{}").expect("the folder takes files");
    let out = folder.path().join("index");
    let refused = run(&["index", "--dataset", path(&dataset), "--out", path(&out)]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(!out.exists(), "nothing is written");
}
