//! Nothing found: which filter blocks, and what each way out gives.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::markup::{Element, element};
use super::query_link::QueryLink;
use super::reactive::part;
use crate::present::{WayOut, ways_out};
use crate::query::Query;

/// The ways out of an empty result.
#[component]
pub(super) fn NoHits() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let ways = move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        let ways = explorer.present(|scene| ways_out(&query, &outcome, scene));
        element("ul", "no-hits__ways").with_all(ways.into_iter().map(way_view)).view()
    };
    let clear = view! {
        <button
            class="utrecht-button utrecht-button--secondary-action"
            type="button"
            on:click=move |_| explorer.go(Query::cleared, Step::Push)
        >
            {messages.clear_all}
        </button>
    };
    element("div", "no-hits")
        .with(element("h2", "utrecht-heading-2").text(messages.none_title))
        .with(element("p", "utrecht-paragraph").text(messages.none_text))
        .child(part(ways))
        .child(clear)
        .view()
}

fn way_view(way: WayOut) -> Element {
    let messages = use_explorer().messages();
    let (target, label) = (way.query, way.label.into_any());
    element("li", "")
        .child(view! { <QueryLink class="utrecht-link utrecht-link--html-a" target=move |_| target.clone()>{label}</QueryLink> })
        .text([": ", &(messages.hit_count)(way.count)].concat())
}
