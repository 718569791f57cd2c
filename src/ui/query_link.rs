//! A link to another state of the explorer: it can be copied and opened in a new tab, and does not reload the page.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::reactive::text;
use crate::query::Query;

/// A link to the query that `target` gives.
#[component]
pub(super) fn QueryLink(
    /// The query that it leads to, from the present one.
    #[prop(into)]
    target: Callback<Query, Query>,
    /// Class of the link.
    #[prop(optional)]
    class: &'static str,
    /// Language of its text, where that is not the interface's.
    #[prop(optional)]
    lang: Option<&'static str>,
    children: Children,
) -> AnyView {
    let explorer = use_explorer();
    let href = text(move || explorer.href(&target.run(explorer.query())));
    let on_click = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            explorer.go(|query| target.run(query), Step::Push);
        }
    };
    view! { <a class=class href=href lang=lang on:click=on_click>{children()}</a> }.into_any()
}

/// Whether a click asks for nothing special, such as a new tab.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
