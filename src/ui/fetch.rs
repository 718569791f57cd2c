//! Fetches the dataset: the overview, then the details, or the files of one that is in many. In a single file it stands in
//! the page, whole.

use gloo_net::http::Request;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use std::sync::Arc;
use std::time::Duration;
use web_sys::{AbortController, RequestCache};

use super::browser;
use super::explorer::Dataset;
use super::files;
use super::moments;
use super::program::{self, Progress};
use crate::catalog::record::OVERVIEW_FILE;
use crate::catalog::{self, DatasetError, DatasetProblem};
use crate::locale::Messages;
use crate::present::failure_text;
use crate::search::Index;

/// Id of the element that holds the dataset in a single file.
const OWN_DATASET: &str = "dataset";

/// After this time the page says that it takes long.
pub(super) const SLOW: Duration = Duration::from_secs(5);

/// After this time the page stops waiting.
const TOO_SLOW: Duration = Duration::from_secs(40);

/// Why there is nothing to explore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FetchError {
    /// The server has no such file.
    Absent,
    /// The server cannot be reached.
    Network,
    /// It took too long.
    TooSlow,
    /// What came is no dataset that can be shown.
    Unusable(DatasetError),
}

impl FetchError {
    /// How far something is that was not to be had.
    pub(super) fn progress(&self) -> Progress {
        match self {
            FetchError::Absent => Progress::Gone,
            FetchError::Network | FetchError::TooSlow | FetchError::Unusable(_) => Progress::Absent,
        }
    }

    /// What happened, what still works, and what to do.
    pub(super) fn text(&self, messages: &Messages) -> &'static str {
        match self {
            FetchError::Absent => messages.failed_absent,
            FetchError::Network => messages.failed_network,
            FetchError::TooSlow => messages.failed_slow,
            FetchError::Unusable(error) => failure_text(error, messages),
        }
    }
}

/// Fetches and reads the dataset, perhaps without its details. A second try asks the server itself, not the browser's memory.
pub(super) async fn dataset(is_retry: bool) -> Result<Dataset, FetchError> {
    let bytes = match browser::text_of(OWN_DATASET) {
        Some(dataset) => dataset.into_bytes(),
        None => in_time(OVERVIEW_FILE, is_retry).await?,
    };
    let parsed = catalog::parse(&bytes).map_err(FetchError::Unusable)?;
    if parsed.is_whole() && !program::has_come().await {
        return Err(FetchError::Network);
    }
    let count = parsed.initiative_count();
    // All of it at a stretch would be too much.
    moments::pause().await;
    let begun = parsed.begin();
    moments::pause().await;
    let (catalog, problems) = begun.finish().map_err(FetchError::Unusable)?;
    warn(&problems);
    moments::pause().await;
    if catalog.files.is_some() {
        if !program::has_come_for_files().await {
            return Err(FetchError::Network);
        }
        return files::complete(catalog, is_retry).await;
    }
    Ok(Dataset {
        index: Index::new(&catalog),
        left_out: (count - catalog.initiatives.len()) as u32,
        catalog,
    })
}

/// Fetches the details of a dataset that has come without them, and of one in files the words that can be looked for.
pub(super) async fn details(dataset: &Arc<Dataset>, is_retry: bool) -> Result<(), FetchError> {
    let catalog = &dataset.catalog;
    let Some(file) = &catalog.details_file else {
        return Ok(());
    };
    let bytes = in_time(file, is_retry).await?;
    // Who asked for these asked for it: to ask once more would try again what has just failed.
    if !program::has_followed().await {
        return Err(FetchError::Network);
    }
    let parsed = catalog::parse_details(&bytes, catalog).map_err(FetchError::Unusable)?;
    moments::pause().await;
    warn(&parsed.supply(catalog));
    if catalog.files.is_some() {
        return files::supply_words(dataset.clone(), is_retry).await;
    }
    Ok(())
}

/// Tells whoever keeps the data what was left out.
fn warn(problems: &[DatasetProblem]) {
    for problem in problems {
        let words = ["kansrijk check: ", &problem.record, " ", problem.field].concat();
        web_sys::console::warn_1(&words.into());
    }
}

/// What a file holds, if it comes in time.
pub(super) async fn in_time(file: &str, is_retry: bool) -> Result<Vec<u8>, FetchError> {
    let controller = AbortController::new().ok();
    let timeout = controller
        .clone()
        .and_then(|controller| set_timeout_with_handle(move || controller.abort(), TOO_SLOW).ok());
    let signal = controller.as_ref().map(AbortController::signal);
    let bytes = bytes(file, is_retry, signal.as_ref()).await;
    timeout
        .as_ref()
        .inspect(|timeout: &&TimeoutHandle| timeout.clear());
    let is_aborted = signal.is_some_and(|signal| signal.aborted());
    bytes.map_err(|error| if is_aborted { FetchError::TooSlow } else { error })
}

async fn bytes(
    file: &str,
    is_retry: bool,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<Vec<u8>, FetchError> {
    let cache = if is_retry {
        RequestCache::Reload
    } else {
        RequestCache::Default
    };
    let request = Request::get(file).abort_signal(signal).cache(cache);
    let response = request.send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(if response.status() == 404 {
            FetchError::Absent
        } else {
            FetchError::Network
        });
    }
    response.binary().await.map_err(|_| FetchError::Network)
}
