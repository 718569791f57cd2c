//! A link to another state of the explorer: it can be copied and opened in a new tab, and does not reload the page.

use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Event;

use super::address::Step;
use super::explorer::use_explorer;
use super::markup::{Element, element};
use super::reactive::text;
use crate::query::Query;

/// The class of a link in running text.
pub(super) const LINK: &str = "utrecht-link utrecht-link--html-a";

/// A link to the query that `target` gives from the present one.
pub(super) fn query_link(
    class: &'static str,
    target: impl Fn(Query) -> Query + Clone + Send + Sync + 'static,
) -> Element {
    let explorer = use_explorer();
    let change = target.clone();
    element("a", class)
        .changing("href", text(move || explorer.href(&target(explorer.query()))))
        .on("click", move |event| {
            if is_plain(&event) {
                event.prevent_default();
                explorer.go(&change, Step::Push);
            }
        })
}

/// Whether a click asks for nothing special, such as a new tab.
pub(super) fn is_plain(event: &Event) -> bool {
    let is_special = |event: &MouseEvent| {
        event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
    };
    !event.dyn_ref::<MouseEvent>().is_some_and(is_special)
}
