//! `kansrijk bundle`.

use std::fs;
use std::path::Path;

use kansrijk::catalog;

use crate::cases::HEERLEN;
use crate::folder::{Folder, VALID};
use crate::{path, run};

#[test]
fn bundle_makes_a_dataset_that_loads() {
    let folder = Folder::empty();
    let out = folder.path().join("new/dataset.json");
    let bundle = |out: &Path| run(&["bundle", VALID, "--out", path(out)]).status.code();
    assert_eq!(bundle(&out), Some(0));
    let bytes = fs::read(&out).expect("it was written");
    let (catalog, problems) = catalog::load(&bytes).expect("it loads");
    assert_eq!(problems, []);
    assert_eq!(catalog.initiatives.len(), 2);
    assert_eq!(catalog.date, "2026-03-01");
    assert_eq!(catalog.hash.len(), 16);
    assert!(!String::from_utf8_lossy(&bytes).contains("$schema"));
    let again = folder.path().join("again.json");
    assert_eq!(bundle(&again), Some(0));
    assert_eq!(
        fs::read(again).expect("it was written"),
        bytes,
        "the same data gives the same bytes"
    );
}

#[test]
fn bundle_refuses_data_with_errors() {
    let folder = Folder::broken(HEERLEN, "\"from\": 0", "\"from\": 24");
    let out = folder.path().join("dataset.json");
    let refused = run(&["bundle", path(folder.path()), "--out", path(&out)]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("kansrijk check"));
    assert!(!out.exists());
}
