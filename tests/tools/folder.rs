//! Folders to work in, gone when the test ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A data directory with nothing wrong.
pub const VALID: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/data/valid");

/// A folder of its own for one test.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    pub fn empty() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("kansrijk-test-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder can be made");
        Self(path)
    }

    /// A copy of the data directory with nothing wrong.
    pub fn copy() -> Self {
        let folder = Self::empty();
        copy(Path::new(VALID), folder.path());
        folder
    }

    /// A copy in which a text in a file is replaced.
    pub fn broken(file: &str, from: &str, to: &str) -> Self {
        let folder = Self::copy();
        folder.replace(file, from, to);
        folder
    }

    /// Replaces a text in a file.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has {from}");
        fs::write(path, text.replace(from, to)).expect("the file can be written");
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// What a file in it holds.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("the file is there")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let entry = entry.expect("the entry can be read");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(source, target).expect("the file can be copied");
        }
    }
}
