//! `kansrijk schema`.

use std::fs;

use crate::folder::Folder;
use crate::{path, run};

#[test]
fn schema_writes_and_checks_the_schemas() {
    let folder = Folder::empty();
    let code = |arguments: &[&str]| run(arguments).status.code();
    assert_eq!(code(&["schema", path(folder.path()), "--check"]), Some(1));
    assert_eq!(code(&["schema", path(folder.path())]), Some(0));
    assert_eq!(code(&["schema", path(folder.path()), "--check"]), Some(0));
    fs::write(folder.path().join("site.schema.json"), "{}").expect("it can be written");
    let stale = run(&["schema", path(folder.path()), "--check"]);
    assert_eq!(stale.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&stale.stderr).contains("site.schema.json"));
}
