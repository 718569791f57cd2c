//! Nothing found: which filter blocks, and what each way out gives.

use leptos::prelude::*;

use super::address::Step;
use super::browser;
use super::explorer::use_explorer;
use super::markup::{Element, button, element};
use super::moments;
use super::query_link::{LINK, query_link};
use super::reactive::part;
use crate::present::{WayOut, ways_out};
use crate::query::Query;

/// The ways out of an empty result.
pub(super) fn no_hits() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    // What was pressed is gone with the empty result; a focus that is lost goes to the new one.
    on_cleanup(|| {
        moments::afterwards(|| {
            if !browser::focus(":focus") {
                browser::focus("#resultaten");
            }
        });
    });
    let ways = move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        let ways = explorer.present(|scene| ways_out(&query, &outcome, scene));
        element("ul", "no-hits__ways")
            .with_all(ways.into_iter().map(way_view))
            .view()
    };
    let clear = button("utrecht-button utrecht-button--secondary-action", move || {
        explorer.go(Query::cleared, Step::Push)
    })
    .text(messages.clear_all);
    element("div", "no-hits")
        .with(element(explorer.surface.heading(1), "utrecht-heading-2").text(messages.none_title))
        .with(element("p", "utrecht-paragraph").text(messages.none_text))
        .child(part(ways))
        .with(clear)
        .view()
}

fn way_view(way: WayOut) -> Element {
    let messages = use_explorer().messages();
    let target = way.query;
    element("li", "")
        .with(query_link(LINK, move |_| target.clone()).words(way.label))
        .text([": ", &messages.hit_count.with(way.count)].concat())
}
