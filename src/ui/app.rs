//! The whole app: it loads the dataset, and shows the explorer or why there is none.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::active_filters::ActiveFilters;
use super::browser;
use super::explorer::{Dataset, Explorer, use_explorer};
use super::fetch::{self, FetchError};
use super::filter_panel::{FilterDialog, FilterPanel};
use super::initiative_detail::InitiativeDetail;
use super::notice_list::NoticeList;
use super::page_footer::PageFooter;
use super::page_header::PageHeader;
use super::query_sentence::QuerySentence;
use super::reactive::{flag, part};
use super::result_list::ResultList;
use super::search_box::SearchBox;
use super::address;

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
#[component]
pub fn App() -> impl IntoView {
    browser::set_root_attribute("data-surface", "page");
    let state = RwSignal::new(LoadState::Loading);
    load(state, false);
    part(move || match state.get() {
        LoadState::Loading => ().into_any(),
        LoadState::Slow => view! { <p class="loading-note" role="status">{address::locale().messages().still_loading}</p> }.into_any(),
        LoadState::Failed(error) => view! { <LoadFailure error on_retry=move |()| load(state, true) /> }.into_any(),
        LoadState::Ready(dataset) => {
            let dataset = dataset.try_update_value(Option::take).flatten();
            dataset.map(|dataset| view! { <Page dataset /> }).into_any()
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
        browser::set_ready();
    });
}

#[component]
fn LoadFailure(error: FetchError, #[prop(into)] on_retry: Callback<()>) -> AnyView {
    let locale = address::locale();
    let messages = locale.messages();
    browser::set_root_attribute("lang", locale.slug());
    view! {
        <main class="load-failure" role="alert">
            <h1 class="utrecht-heading-1">{messages.failed_title}</h1>
            <p class="utrecht-paragraph">{error.text(messages)}</p>
            <button class="utrecht-button utrecht-button--primary-action" type="button" on:click=move |_| on_retry.run(())>
                {messages.try_again}
            </button>
        </main>
    }
    .into_any()
}

/// The page of a dataset. It is made anew when the language changes.
#[component]
fn Page(dataset: Dataset) -> AnyView {
    let explorer = Explorer::new(dataset);
    provide_context(explorer);
    Effect::new(move |_| {
        browser::document().set_title(&explorer.summary().document_title);
        browser::set_root_attribute("lang", explorer.locale().slug());
    });
    part(move || {
        explorer.locale();
        view! { <Explore /> }.into_any()
    })
    .into_any()
}

#[component]
fn Explore() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let has_detail = flag(move || explorer.query().initiative.is_some());
    let filters = move || {
        if explorer.is_wide.get() { view! { <FilterPanel /> }.into_any() } else { view! { <FilterDialog /> }.into_any() }
    };
    view! {
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#resultaten">{messages.skip_to_results}</a>
        <PageHeader />
        <main class="explore" class:explore--detail=has_detail>
            <div class="explore__question">
                <QuerySentence />
                <SearchBox />
            </div>
            <NoticeList />
            {part(filters)}
            <div class="explore__results">
                <ActiveFilters />
                <ResultList />
            </div>
            <InitiativeDetail />
        </main>
        <PageFooter />
    }
    .into_any()
}
