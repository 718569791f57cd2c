//! Fetches the dataset; in a single file it stands in the page.

use gloo_net::http::Request;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use std::time::Duration;
use web_sys::{AbortController, RequestCache};

use super::browser;
use super::explorer::Dataset;
use crate::catalog::{self, Collection, DatasetError};
use crate::locale::Messages;
use crate::present::failure_text;
use crate::search::Index;

/// Where the dataset lies, seen from the page.
const DATASET: &str = "dataset.json";

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

/// Fetches and reads the dataset. A second try asks the server itself, not the browser's memory.
pub(super) async fn dataset(is_retry: bool) -> Result<Dataset, FetchError> {
    let controller = AbortController::new().ok();
    let timeout = controller
        .clone()
        .and_then(|controller| set_timeout_with_handle(move || controller.abort(), TOO_SLOW).ok());
    let signal = controller.as_ref().map(AbortController::signal);
    let bytes = bytes(is_retry, signal.as_ref()).await;
    timeout
        .as_ref()
        .inspect(|timeout: &&TimeoutHandle| timeout.clear());
    let is_aborted = signal.is_some_and(|signal| signal.aborted());
    let bytes = bytes.map_err(|error| if is_aborted { FetchError::TooSlow } else { error })?;
    let (catalog, problems) = catalog::load(&bytes).map_err(FetchError::Unusable)?;
    let is_left_out = |problem: &&catalog::DatasetProblem| {
        problem.collection == Collection::Initiatives && problem.field != "connections"
    };
    let mut left_out: Vec<&str> = problems
        .iter()
        .filter(is_left_out)
        .map(|problem| problem.record.as_str())
        .collect();
    left_out.dedup();
    for problem in &problems {
        let words = ["kansrijk check: ", &problem.record, " ", problem.field].concat();
        web_sys::console::warn_1(&words.into());
    }
    let left_out = left_out.len() as u32;
    Ok(Dataset {
        index: Index::new(&catalog),
        catalog,
        left_out,
    })
}

async fn bytes(is_retry: bool, signal: Option<&web_sys::AbortSignal>) -> Result<Vec<u8>, FetchError> {
    if let Some(dataset) = browser::text_of(OWN_DATASET) {
        return Ok(dataset.into_bytes());
    }
    let cache = if is_retry {
        RequestCache::Reload
    } else {
        RequestCache::Default
    };
    let request = Request::get(DATASET).abort_signal(signal).cache(cache);
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
