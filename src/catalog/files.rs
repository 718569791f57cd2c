//! A dataset in files: what of it comes only when somebody looks at it, and how one learns what is missing.
//!
//! Whoever asks a catalog for something that has not come gets nothing, and the file that holds it is noted as wanted. So
//! nobody has to know beforehand what a view will look at.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::parts::Parts;

/// A file of a dataset that is too large to be downloaded. The last four come part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// What every initiative has of each facet.
    Table,
    /// Every word that can be looked for.
    Dictionary,
    /// Where some of the words occur.
    Occurrences(u32),
    /// The records of some initiatives.
    Records(u32),
    /// Which initiatives some of the organisations have.
    Organisations(u32),
    /// The ordinals of some of the slugs.
    Slugs(u32),
}

/// The folder that the files lie in, beside the overview.
pub const FILES_FOLDER: &str = "dataset-files";

impl DataFile {
    /// Where it lies beside the overview. The fingerprint of all files stands in the name of each, so that a browser may keep
    /// it for ever, and nobody has to be told what they are called.
    pub fn path(self, fingerprint: &str) -> String {
        let (name, part, kind) = match self {
            Self::Table => ("table", None, ".bin"),
            Self::Dictionary => ("dictionary", None, ".bin"),
            Self::Occurrences(part) => ("occurrences-", Some(part), ".bin"),
            Self::Records(part) => ("records-", Some(part), ".json"),
            Self::Organisations(part) => ("organisations-", Some(part), ".json"),
            Self::Slugs(part) => ("slugs-", Some(part), ".json"),
        };
        let part = part.map(|part| part.to_string()).unwrap_or_default();
        [FILES_FOLDER, "/", name, &part, "-", fingerprint, kind].concat()
    }
}

/// The initiatives of an organisation, by their ordinals, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationInitiatives {
    /// Those that it leads.
    pub led: Vec<u32>,
    /// Those that it takes part in.
    pub helped: Vec<u32>,
}

impl OrganisationInitiatives {
    /// All of them, ascending, each once.
    pub fn all(&self) -> Vec<u32> {
        let mut all = self.led.clone();
        for &helped in &self.helped {
            if let Err(place) = all.binary_search(&helped) {
                all.insert(place, helped);
            }
        }
        all
    }
}

/// What has come of the files of a dataset.
#[derive(Debug)]
pub struct Files {
    /// The fingerprint of all of them, hexadecimal.
    fingerprint: String,
    /// How many records stand in a file.
    pub records_in_file: usize,
    pub(super) organisations: Parts<OrganisationInitiatives>,
    slugs: Vec<OnceLock<BTreeMap<String, u32>>>,
    wanted: Mutex<Vec<DataFile>>,
}

impl Files {
    pub(super) fn new(
        fingerprint: String,
        records_in_file: usize,
        organisations: Parts<OrganisationInitiatives>,
        slug_files: usize,
    ) -> Self {
        let mut slugs = Vec::new();
        slugs.resize_with(slug_files.max(1), OnceLock::new);
        Self {
            fingerprint,
            records_in_file,
            organisations,
            slugs,
            wanted: Mutex::default(),
        }
    }

    /// Where a file lies beside the overview.
    pub fn path(&self, file: DataFile) -> String {
        file.path(&self.fingerprint)
    }

    /// Notes that somebody has missed something in a file.
    pub fn want(&self, file: DataFile) {
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        if !wanted.contains(&file) {
            wanted.push(file);
        }
    }

    /// Which files hold what somebody has missed since one last asked.
    pub fn take_wanted(&self) -> Vec<DataFile> {
        std::mem::take(&mut *self.wanted.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The ordinal of a slug; `None` where there is no such slug, or its file has not come.
    pub(super) fn ordinal(&self, slug: &str) -> Option<u32> {
        let file = slug_file(slug, self.slugs.len());
        match self.slugs[file].get() {
            Some(ordinals) => ordinals.get(slug).copied(),
            None => {
                self.want(DataFile::Slugs(file as u32));
                None
            }
        }
    }

    /// Takes a file of slugs in. Whether there is such a file.
    pub(super) fn supply_slugs(&self, file: usize, ordinals: BTreeMap<String, u32>) -> bool {
        // Of one dataset all are equal.
        let place = self.slugs.get(file);
        place.inspect(|place| drop(place.set(ordinals))).is_some()
    }
}

/// In which of so many files a slug stands: by a number made of its letters (FNV-1a), so that files are of about one size.
pub fn slug_file(slug: &str, files: usize) -> usize {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    slug.bytes().fold(0x811c_9dc5, mix) as usize % files.max(1)
}
