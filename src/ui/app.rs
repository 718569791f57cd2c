//! The whole app: it loads the dataset, and shows the explorer or why there is none.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::active_filters::active_filters;
use super::address;
use super::browser;
use super::explorer::{Dataset, Explorer, use_explorer};
use super::fetch::{self, FetchError};
use super::filter_panel::{filter_opener, filter_panel};
use super::frame::{frame_footer, frame_section};
use super::initiative_detail::initiative_detail;
use super::markup::{Element, button, element};
use super::notice_list::notice_list;
use super::page_footer::page_footer;
use super::page_header::page_header;
use super::query_sentence::query_sentence;
use super::reactive::{flag, part};
use super::result_list::result_list;
use super::search_box::search_box;
use crate::query::Facet;
use crate::surface::Part;

/// How far loading is.
#[derive(Clone)]
enum LoadState {
    /// On its way; the static part of the page still stands.
    Loading,
    /// On its way for longer than usual.
    Slow,
    /// There is nothing to explore.
    Failed(FetchError),
    /// Here it is.
    Ready(StoredValue<Option<Dataset>>),
}

/// The app.
pub fn app() -> AnyView {
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
        LoadState::Failed(error) => load_failure(&error, move || load(state, true)).view(),
        LoadState::Ready(dataset) => {
            let dataset = dataset.try_update_value(Option::take).flatten();
            dataset.map_or_else(|| ().into_any(), page)
        }
    })
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
        let loaded = fetch::dataset(is_retry).await;
        if let Ok(slow) = slow {
            slow.clear();
        }
        browser::remove_fallback();
        state.set(match loaded {
            Ok(dataset) => LoadState::Ready(StoredValue::new(Some(dataset))),
            Err(error) => LoadState::Failed(error),
        });
        // Once all that hangs on it is in the page.
        tick().await;
        browser::set_ready();
        if is_retry {
            // The button that was pressed is gone.
            request_animation_frame(|| {
                browser::focus("#resultaten");
            });
        }
    });
}

fn load_failure(error: &FetchError, on_retry: impl FnMut() + 'static) -> Element {
    let locale = address::locale();
    let messages = locale.messages();
    browser::set_root_attribute("lang", locale.slug());
    let alert = element("div", "load-failure")
        .attribute("role", "alert")
        .with(element(address::surface().heading(0), "utrecht-heading-1").text(messages.failed_title))
        .with(element("p", "utrecht-paragraph").text(error.text(messages)))
        .with(button("utrecht-button utrecht-button--primary-action", on_retry).text(messages.try_again));
    element("main", "").with(alert)
}

/// The page of a dataset. It is made anew when the language changes.
fn page(dataset: Dataset) -> AnyView {
    let explorer = Explorer::new(dataset);
    provide_context(explorer);
    Effect::new(move |_| {
        browser::document().set_title(&explorer.summary().document_title);
        browser::set_root_attribute("lang", explorer.locale().slug());
    });
    part(move || {
        explorer.locale();
        explore()
    })
}

fn explore() -> AnyView {
    let explorer = use_explorer();
    let surface = explorer.surface;
    let has_detail = flag(move || explorer.query().initiative.is_some());
    let has_facets = Facet::ALL.into_iter().any(|facet| explorer.is_open(facet));
    let filters = move || {
        if explorer.is_wide.get() {
            filter_panel().view()
        } else {
            filter_opener().view()
        }
    };
    let mut question = element("div", "explore__question");
    if surface.shows(Part::Sentence) {
        question = question.with(query_sentence());
    }
    if surface.shows(Part::Search) {
        question = question.with(search_box());
    }
    let mut main = if surface.is_embedded {
        // The page around the frame has a main part of its own.
        frame_section()
    } else {
        element("main", "explore")
    };
    main = main
        .class_while("explore--detail", has_detail)
        .with(question)
        .with(notice_list());
    if has_facets {
        main = main.child(part(filters));
    }
    let main = main
        .with(
            element("div", "explore__results")
                .child(active_filters())
                .with(result_list()),
        )
        .child(initiative_detail());
    if surface.is_embedded {
        return vec![main.view(), frame_footer().view()].into_any();
    }
    let skip_link = element("a", "utrecht-skip-link utrecht-skip-link--visible-on-focus")
        .attribute("href", "#resultaten")
        .text(explorer.messages().skip_to_results);
    vec![
        skip_link.view(),
        page_header().view(),
        main.view(),
        page_footer().view(),
    ]
    .into_any()
}
