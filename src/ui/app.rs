//! The whole app: it loads the dataset, and shows it or why there is none.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address;
use super::browser;
use super::explorer::Loaded;
use super::fetch::{self, FetchError};
use super::files;
use super::markup::{Element, button, element};
use super::moments;
use super::reactive::part;
use super::rest::Rest;
use crate::query::View;

/// How far loading is.
#[derive(Clone)]
enum LoadState {
    /// On its way; what stands in for the explorer is still there.
    Loading,
    /// On its way for longer than usual.
    Slow,
    /// There is nothing to explore.
    Failed(FetchError),
    /// Here it is.
    Ready(Loaded),
}

/// The app, whose view of a dataset is given.
pub(super) fn app(view: fn(Loaded) -> AnyView) -> AnyView {
    browser::set_root_attribute("data-surface", address::surface().name());
    let state = RwSignal::new(LoadState::Loading);
    load(state, false);
    part(move || match state.get() {
        LoadState::Loading => ().into_any(),
        LoadState::Slow => {
            let words = address::locale().messages().still_loading;
            element("p", "loading-note")
                .attribute("role", "status")
                .text(words)
                .view()
        }
        LoadState::Failed(error) => {
            give_way();
            load_failure(&error, move || load(state, true)).view()
        }
        LoadState::Ready(loaded) => {
            give_way();
            view(loaded)
        }
    })
}

/// Takes away what stands in for the app, in the same turn in which the app comes. A first view that somebody may be reading
/// gives way when the explorer is whole, and not to a failure.
fn give_way() {
    if !browser::has_first_view() {
        browser::remove_fallback();
    }
}

fn load(state: RwSignal<LoadState>, is_retry: bool) {
    state.set(LoadState::Loading);
    let slow = set_timeout_with_handle(
        move || {
            if matches!(state.get_untracked(), LoadState::Loading) {
                state.set(LoadState::Slow);
            }
        },
        fetch::SLOW,
    );
    spawn_local(async move {
        // To begin with the program was work enough at a stretch.
        moments::pause().await;
        let loaded = fetch::dataset(is_retry).await.map(|dataset| {
            let dataset = Arc::new(dataset);
            let rest = Rest::new(dataset.clone());
            Loaded { dataset, rest }
        });
        let known = match &loaded {
            Ok(Loaded { dataset, rest }) if rest.files.are_many() => {
                files::when_known(rest.files, dataset.clone()).await
            }
            _ => Ok(()),
        };
        let loaded = known.and(loaded);
        if let Ok(slow) = slow {
            slow.clear();
        }
        // Reading the data was work enough at a stretch.
        moments::pause().await;
        // What the address asks for stands at once, or what stands below it would move.
        if let Ok(Loaded { dataset, rest }) = &loaded {
            let query = address::read(&dataset.catalog).query;
            if query.view != View::List || query.initiative.is_some() || !query.text().is_empty() {
                rest.wait().await;
                if !query.text().is_empty() {
                    rest.wait_for_words(dataset, query.text()).await;
                }
            }
        }
        let is_loaded = loaded.is_ok();
        if is_loaded && browser::has_first_view() {
            browser::begin_behind_first_view();
        }
        state.set(match loaded {
            Ok(loaded) => LoadState::Ready(loaded),
            Err(error) => LoadState::Failed(error),
        });
        moments::settled().await;
        while browser::is_behind_first_view() && browser::is_busy() {
            browser::pause(Duration::ZERO).await;
        }
        if browser::is_behind_first_view() {
            // All of it has been laid out then: what moved in the same frame would move before the visitor's eyes.
            moments::framed().await;
        }
        if is_loaded {
            browser::remove_fallback();
        }
        browser::set_ready();
        if is_retry {
            // The button that was pressed is gone.
            moments::afterwards(|| {
                browser::focus("#app :is(#resultaten, .load-failure button)");
            });
        }
    });
}

/// Why there is nothing to explore. A first view that stands below it can still be read, and has the heading of the page.
fn load_failure(error: &FetchError, on_retry: impl FnMut() + 'static) -> Element {
    let locale = address::locale();
    let messages = locale.messages();
    browser::set_root_attribute("lang", locale.slug());
    let has_first_view = browser::has_first_view();
    let heading = address::surface().heading(usize::from(has_first_view));
    let alert = element("div", "load-failure")
        .attribute("role", "alert")
        .with(element(heading, "utrecht-heading-1").text(messages.failed_title))
        .with(element("p", "utrecht-paragraph").text(error.text(messages)))
        .with(button("utrecht-button utrecht-button--primary-action", on_retry).text(messages.try_again));
    if has_first_view {
        alert
    } else {
        element("main", "").with(alert)
    }
}
