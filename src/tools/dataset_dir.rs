//! A data directory as it lies on disk: which files there are, and which lists of records they hold.
//!
//! Knows file names and the names of lists; must not know what stands in a record beyond its slug.

mod file_kind;
mod strict_json;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

pub use self::file_kind::FileKind;
pub use self::strict_json::NotJson;
use self::strict_json::read_json;
use super::failure::Failure;
use crate::catalog::Collection;

/// One file of a data directory.
#[derive(Debug)]
pub struct DataFile {
    /// Its name within the directory, such as `initiatives/heerlen.json`.
    pub name: String,
    /// What it should hold.
    pub kind: FileKind,
    /// What it holds.
    pub content: Result<Value, Unread>,
}

/// Why a file of a data directory holds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is not there.
    Missing,
    /// It is not JSON.
    NotJson(NotJson),
}

/// One record, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Name of its file.
    pub file: &'a str,
    /// Position in the list of that file, from 0.
    pub position: usize,
    /// The record.
    pub value: &'a Value,
}

impl Entry<'_> {
    /// Its slug; where it has none, its position, such as `#3`.
    pub fn name(&self) -> String {
        self.slug()
            .map_or_else(|| format!("#{}", self.position), str::to_owned)
    }

    /// Its slug.
    pub fn slug(&self) -> Option<&str> {
        self.value.get("slug").and_then(Value::as_str)
    }
}

/// A data directory, read.
#[derive(Debug)]
pub struct DatasetDir {
    /// Its files, also those that should be there and are not.
    pub files: Vec<DataFile>,
}

impl DatasetDir {
    /// Reads a data directory. A file that is missing or broken is part of the answer.
    ///
    /// # Errors
    /// When the directory is not there, or the system does not let a file be read.
    pub fn read(directory: &Path) -> Result<Self, Failure> {
        if !directory.is_dir() {
            return Err(Failure::NoDirectory(directory.to_owned()));
        }
        let mut files = Vec::new();
        for kind in FileKind::ALL
            .into_iter()
            .filter(|&kind| kind != FileKind::Initiatives)
        {
            let file = read_file(directory, format!("{}.json", kind.stem()), kind)?;
            if !kind.is_optional() || file.content != Err(Unread::Missing) {
                files.push(file);
            }
        }
        let names = initiative_files(directory)?;
        if names.is_empty() {
            let name = format!("{}/", FileKind::Initiatives.stem());
            files.push(DataFile {
                name,
                kind: FileKind::Initiatives,
                content: Err(Unread::Missing),
            });
        }
        for name in names {
            files.push(read_file(directory, name, FileKind::Initiatives)?);
        }
        Ok(Self { files })
    }

    /// What the one file of a kind holds.
    pub fn whole(&self, kind: FileKind) -> Option<&Value> {
        self.files
            .iter()
            .find(|file| file.kind == kind)?
            .content
            .as_ref()
            .ok()
    }

    /// All records of a collection, in the order of the bundled dataset.
    ///
    /// Lists whose order is shown keep it; the others are in the order of their slugs, so that moving a record to
    /// another file changes nothing.
    pub fn entries(&self, collection: Collection) -> Vec<Entry<'_>> {
        let mut entries: Vec<Entry<'_>> = self
            .files
            .iter()
            .flat_map(|file| file.entries(collection))
            .collect();
        match collection {
            Collection::Municipalities | Collection::Organisations | Collection::Initiatives => {
                entries.sort_by_key(|entry| entry.name());
            }
            Collection::Regions
            | Collection::Phases
            | Collection::Themes
            | Collection::Audiences
            | Collection::Statuses
            | Collection::Programmes => {}
        }
        entries
    }
}

impl DataFile {
    fn entries(&self, collection: Collection) -> impl Iterator<Item = Entry<'_>> {
        let lists = self.kind.lists().iter().filter(move |(_, of)| *of == collection);
        let records = lists.filter_map(|(field, _)| self.content.as_ref().ok()?.get(field)?.as_array());
        records
            .flat_map(|list| list.iter().enumerate())
            .map(|(position, value)| Entry {
                file: &self.name,
                position,
                value,
            })
    }
}

fn initiative_files(directory: &Path) -> Result<Vec<String>, Failure> {
    let folder = directory.join(FileKind::Initiatives.stem());
    let unreadable = |error| Failure::Unreadable {
        path: folder.clone(),
        error,
    };
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry
            .map_err(unreadable)?
            .file_name()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".json") {
            names.push(format!("{}/{name}", FileKind::Initiatives.stem()));
        }
    }
    names.sort();
    Ok(names)
}

fn read_file(directory: &Path, name: String, kind: FileKind) -> Result<DataFile, Failure> {
    let path = directory.join(&name);
    let content = match fs::read(&path) {
        Ok(bytes) => read_json(&bytes).map_err(Unread::NotJson),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Unread::Missing),
        Err(error) => return Err(Failure::Unreadable { path, error }),
    };
    Ok(DataFile { name, kind, content })
}
