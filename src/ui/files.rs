//! The files of a dataset that is too large to be downloaded: fetched when a view has missed what is in them.
//!
//! [`crate::catalog::Files`] notes what is missed. Whoever looks at the data has it asked for afterwards, and looks again
//! when it has come. Of a dataset that is here all this is nothing: what is done otherwise stands in `fetching`, whose code
//! comes with the rest of the program.

mod fetching;

use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::fetching::{complete, look_for_words, supply_words, when_found, when_known};
use super::explorer::Dataset;
use super::program::{self, Progress};
use crate::catalog::{DataFile, FileReader};

/// The files of a dataset, as far as they have come. Made once in a page, and lives as long.
#[derive(Clone, Copy)]
pub(super) struct Files {
    /// `None` for a dataset that is here.
    fetching: StoredValue<Option<Fetching>>,
    /// Whether anything has come, or has been given up; told anew each time that nothing is under way.
    settled: RwSignal<bool>,
}

/// What of the files is under way, has come, or could not be fetched.
struct Fetching {
    dataset: Arc<Dataset>,
    reader: FileReader,
    /// What is under way or has come.
    asked: Vec<DataFile>,
    under_way: usize,
    /// What could not be fetched, and why.
    failed: Vec<(DataFile, Progress)>,
    /// What could not be fetched at least once: the browser may remember it as it came then.
    doubtful: Vec<DataFile>,
}

impl Files {
    /// The files of a dataset.
    pub(super) fn new(dataset: &Arc<Dataset>) -> Self {
        let in_files = dataset.catalog.files.is_some();
        let files = Self {
            fetching: StoredValue::new(in_files.then(|| fetching::begin(dataset))),
            settled: RwSignal::new(false),
        };
        if in_files {
            window_event_listener_untyped(program::TRIED_AGAIN, move |_| fetching::try_again(files));
        }
        files
    }

    /// Whether the dataset is in files.
    pub(super) fn are_many(&self) -> bool {
        self.fetching.with_value(Option::is_some)
    }

    /// To be called when one has looked at the data: what was missed is fetched, and whoever looked looks again when it has
    /// come. Who missed nothing has nothing to wait for.
    #[inline(never)]
    pub(super) fn after_look(&self) {
        if self.are_many() && !fetching::ask(*self).is_empty() {
            self.settled.track();
        }
    }

    /// How far what one sees when one looks is.
    #[inline(never)]
    pub(super) fn progress(&self, look: &dyn Fn()) -> Progress {
        if !self.are_many() {
            return Progress::Here;
        }
        let progress = fetching::progress(*self, look);
        if progress != Progress::Here {
            self.settled.track();
        }
        progress
    }
}
