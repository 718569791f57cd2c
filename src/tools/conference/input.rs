//! The files of reactions that a command line names: where they are, and what can be read of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::conference::file::{MAX_BYTES, read};
use crate::conference::{ConferenceFile, FileError, FileProblem};
use crate::tools::failure::Failure;

/// A file, and what became of reading it.
pub(super) struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// What is wrong with it; of a file that cannot be used, why.
    pub verdict: Verdict,
}

/// What became of reading a file.
pub(super) enum Verdict {
    /// It is used, apart from what is wrong with it.
    Used(Vec<FileProblem>),
    /// It cannot be used.
    Unusable(FileError),
    /// The system does not let it be read; with the words of the system.
    Unreadable(String),
}

impl Input {
    /// Whether nothing is wrong with it.
    pub fn is_whole(&self) -> bool {
        matches!(&self.verdict, Verdict::Used(problems) if problems.is_empty())
    }

    /// Whether something of it is used.
    pub fn is_used(&self) -> bool {
        matches!(self.verdict, Verdict::Used(_))
    }
}

/// The files that are meant: those that are named, and of a named folder those that end in `.json`, by name.
///
/// # Errors
/// When something that is named is not there, or no file is left.
pub(super) fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            files.extend(json_files(path)?);
        } else if path.exists() {
            files.push(path.clone());
        } else {
            return Err(Failure::NoSuchFile(path.clone()));
        }
    }
    if files.is_empty() {
        return Err(Failure::NoReactions);
    }
    Ok(files)
}

/// Reads a file.
pub(super) fn open(path: PathBuf) -> (Input, Option<ConferenceFile>) {
    let (verdict, file) = match bytes(&path) {
        Err(verdict) => (verdict, None),
        Ok(bytes) => match read(&bytes) {
            Ok((file, problems)) => (Verdict::Used(problems), Some(file)),
            Err(error) => (Verdict::Unusable(error), None),
        },
    };
    (Input { path, verdict }, file)
}

/// Where a file is, by whatever name; also of one that is not there yet.
pub(super) fn location(path: &Path) -> PathBuf {
    let of_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    };
    fs::canonicalize(path)
        .ok()
        .or_else(of_folder)
        .unwrap_or_else(|| path.to_owned())
}

fn bytes(path: &Path) -> Result<Vec<u8>, Verdict> {
    let unreadable = |error: std::io::Error| Verdict::Unreadable(error.to_string());
    let length = fs::metadata(path).map_err(unreadable)?.len();
    // Not even opened: it could be larger than the memory.
    match usize::try_from(length) {
        Ok(length) if length <= MAX_BYTES => fs::read(path).map_err(unreadable),
        length => Err(Verdict::Unusable(FileError::TooLarge {
            bytes: length.unwrap_or(usize::MAX),
        })),
    }
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error| Failure::Unreadable {
        path: folder.to_owned(),
        error,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_json = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        if is_json && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
