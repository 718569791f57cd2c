//! Nothing found: which filter blocks, and what each way out gives.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::query_link::QueryLink;
use super::reactive::{list, part};
use crate::present::{WayOut, ways_out};
use crate::query::Query;

/// The ways out of an empty result.
#[component]
pub(super) fn NoHits() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let ways = move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        explorer.present(|scene| ways_out(&query, &outcome, scene))
    };
    let way_view = |way: WayOut| {
        let target = way.query.clone();
        view! {
            <li>
                <QueryLink class="utrecht-link utrecht-link--html-a" target=move |_| target.clone()>{way.label}</QueryLink>
                ": " {(messages.hit_count)(way.count)}
            </li>
        }
        .into_any()
    };
    view! {
        <div class="no-hits">
            <h2 class="utrecht-heading-2">{messages.none_title}</h2>
            <p class="utrecht-paragraph">{messages.none_text}</p>
            <ul class="no-hits__ways">{part(move || list(ways(), way_view).into_any())}</ul>
            <button
                class="utrecht-button utrecht-button--secondary-action"
                type="button"
                on:click=move |_| explorer.go(Query::cleared, Step::Push)
            >
                {messages.clear_all}
            </button>
        </div>
    }
    .into_any()
}
