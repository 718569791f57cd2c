//! Fetching of what was missed. Nothing of it is part of who calls it.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Fetching, Files};
use crate::catalog::{Catalog, DataFile, DatasetError, FileReader};
use crate::search::{FacetTable, Indexing};
use crate::ui::explorer::Dataset;
use crate::ui::fetch::{self, FetchError};
use crate::ui::program::{self, Progress};
use crate::ui::{address, moments, shortlist};
use crate::url;

/// Work that goes on for a while.
type Task<T> = Pin<Box<dyn Future<Output = T>>>;

/// Nothing has come yet.
#[inline(never)]
pub(super) fn begin(dataset: &Arc<Dataset>) -> Fetching {
    Fetching {
        dataset: dataset.clone(),
        reader: FileReader::new(&dataset.catalog),
        asked: Vec::new(),
        under_way: 0,
        failed: Vec::new(),
        doubtful: Vec::new(),
    }
}

impl Fetching {
    /// What was missed, and what of it is to be fetched.
    fn missed(&mut self) -> Option<(Vec<DataFile>, Vec<DataFile>)> {
        let missed = self.dataset.catalog.files.as_ref()?.take_wanted();
        let is_new = |file: &DataFile| {
            let is_failed = self.failed.iter().any(|(failed, _)| failed == file);
            !is_failed && !self.asked.contains(file)
        };
        let new: Vec<DataFile> = missed.iter().copied().filter(is_new).collect();
        self.asked.extend(&new);
        self.under_way += new.len();
        Some((missed, new))
    }

    /// How far some files that are missed are.
    fn progress(&self, missed: &[DataFile]) -> Progress {
        let failed = self.failed.iter().filter(|(file, _)| missed.contains(file));
        let worst = failed.map(|(_, progress)| *progress).max();
        worst.unwrap_or(if missed.is_empty() {
            Progress::Here
        } else {
            Progress::Coming
        })
    }

    /// Takes in what came of a file. Whether it was the last that was under way.
    fn arrive(&mut self, file: DataFile, fetched: Result<Vec<u8>, FetchError>) -> bool {
        if let Err(error) = fetched.and_then(|bytes| self.take_in(file, &bytes)) {
            self.failed.push((file, error.progress()));
            self.doubtful.push(file);
            self.asked.retain(|asked| *asked != file);
        }
        self.under_way -= 1;
        self.under_way == 0
    }

    fn take_in(&mut self, file: DataFile, bytes: &[u8]) -> Result<(), FetchError> {
        let Dataset { catalog, index, .. } = &*self.dataset;
        match file {
            DataFile::Occurrences(chunk) => index.supply_chunk(chunk, bytes).map_err(|_| damaged(file)),
            _ => self
                .reader
                .supply(file, bytes, catalog)
                .map_err(FetchError::Unusable),
        }
    }
}

/// Completes a dataset whose initiatives are in files: what every one has of each facet is enough to count and to choose.
#[inline(never)]
pub(in crate::ui) fn complete(mut catalog: Catalog, is_retry: bool) -> Task<Result<Dataset, FetchError>> {
    Box::pin(async move {
        let bytes = fetch(&catalog, DataFile::Table, is_retry).await?;
        let table = FacetTable::from_file(&bytes, &catalog).map_err(|_| damaged(DataFile::Table))?;
        moments::pause().await;
        catalog.expect_records(table.record_places());
        let mut indexing = Indexing::new(&catalog, table);
        // All of it at a stretch would be too much.
        loop {
            moments::pause().await;
            if indexing.proceed(&catalog) {
                break;
            }
        }
        moments::pause().await;
        Ok(Dataset {
            index: indexing.finish(),
            left_out: 0,
            catalog,
        })
    })
}

/// Fetches the words that can be looked for; the details of the dataset are here.
#[inline(never)]
pub(in crate::ui) fn supply_words(dataset: Arc<Dataset>, is_retry: bool) -> Task<Result<(), FetchError>> {
    Box::pin(async move {
        let Dataset { catalog, index, .. } = &*dataset;
        let words = fetch(catalog, DataFile::Dictionary, is_retry).await?;
        let supplied = index.supply_dictionary(&words, catalog);
        supplied.map_err(|_| damaged(DataFile::Dictionary))
    })
}

async fn fetch(catalog: &Catalog, file: DataFile, is_retry: bool) -> Result<Vec<u8>, FetchError> {
    let files = catalog.files.as_ref();
    let path = files.map(|files| files.path(file)).unwrap_or_default();
    fetch::in_time(&path, is_retry).await
}

/// Looks at where the words of a text occur.
#[inline(never)]
pub(in crate::ui) fn look_for_words(dataset: &Dataset, text: &str) {
    if let Some(files) = &dataset.catalog.files {
        let chunks = dataset.index.missing_chunks(text);
        let chunks = chunks.into_iter().map(DataFile::Occurrences);
        chunks.for_each(|chunk| files.want(chunk));
    }
}

/// Waits until it is known where the words of a text occur.
#[inline(never)]
pub(in crate::ui) fn when_found(
    files: Files,
    dataset: Arc<Dataset>,
    text: String,
) -> Task<Result<(), FetchError>> {
    Box::pin(settle(files, move || look_for_words(&dataset, &text)))
}

/// Waits until every initiative is known that the address or the device names.
#[inline(never)]
pub(in crate::ui) fn when_known(files: Files, dataset: Arc<Dataset>) -> Task<Result<(), FetchError>> {
    Box::pin(settle(files, move || look_at_what_is_named(&dataset.catalog)))
}

fn look_at_what_is_named(catalog: &Catalog) {
    let address = address::read(catalog);
    url::write(&address.surface, &address.query, None, catalog);
    let own = shortlist::stored(&address.surface, catalog);
    let named = address::shortlist(catalog).map(|named| named.shortlist);
    for list in [own, named].into_iter().flatten() {
        url::write_shortlist(&list, catalog);
    }
}

/// Waits until nothing is missed any more by one who looks.
async fn settle(files: Files, look: impl Fn()) -> Result<(), FetchError> {
    loop {
        match untrack(|| progress(files, &look)) {
            Progress::Here => return Ok(()),
            Progress::Coming => program::look_again().await,
            Progress::Gone => return Err(FetchError::Absent),
            Progress::Absent => return Err(FetchError::Network),
        }
    }
}

fn damaged(file: DataFile) -> FetchError {
    FetchError::Unusable(DatasetError::NotADataset(file.path("")))
}

/// How far what one sees when one looks is; what is missed is asked for.
#[inline(never)]
pub(super) fn progress(files: Files, look: &dyn Fn()) -> Progress {
    // What others have missed is theirs.
    ask(files);
    look();
    let missed = ask(files);
    let progress = |fetching: &Option<Fetching>| Some(fetching.as_ref()?.progress(&missed));
    files.fetching.with_value(progress).unwrap_or(Progress::Here)
}

/// Has what was missed fetched, and tells what that was.
#[inline(never)]
pub(super) fn ask(files: Files) -> Vec<DataFile> {
    let missed = |fetching: &mut Option<Fetching>| fetching.as_mut()?.missed();
    let (missed, new) = files
        .fetching
        .try_update_value(missed)
        .flatten()
        .unwrap_or_default();
    for file in new {
        spawn_local(async move { fetch_one(files, file).await });
    }
    missed
}

async fn fetch_one(files: Files, file: DataFile) {
    let about = |fetching: &Option<Fetching>| {
        let fetching = fetching.as_ref()?;
        Some((fetching.dataset.clone(), fetching.doubtful.contains(&file)))
    };
    let Some((dataset, is_retry)) = files.fetching.with_value(about) else {
        return;
    };
    let fetched = fetch(&dataset.catalog, file, is_retry).await;
    let arrive = |fetching: &mut Option<Fetching>| Some(fetching.as_mut()?.arrive(file, fetched));
    // Once for all of them: whoever looks again would miss the others.
    if files.fetching.try_update_value(arrive).flatten() == Some(true) {
        files.settled.set(true);
    }
}

/// Has whoever missed what could not be fetched look again.
#[inline(never)]
pub(super) fn try_again(files: Files) {
    let forget = |fetching: &mut Option<Fetching>| {
        let failed = &mut fetching.as_mut()?.failed;
        Some(!std::mem::take(failed).is_empty())
    };
    if files.fetching.try_update_value(forget).flatten() == Some(true) {
        files.settled.set(true);
    }
}
