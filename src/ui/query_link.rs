//! A link to another state of the explorer: it can be copied and opened in a new tab, and does not reload the page.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Event;

use leptos::prelude::request_animation_frame;

use super::address::Step;
use super::browser;
use super::explorer::use_explorer;
use super::markup::{Element, element};
use super::reactive::text;
use crate::query::Query;

/// The class of a link in running text.
pub(super) const LINK: &str = "utrecht-link utrecht-link--html-a";

/// A link to the query that `target` gives from the present one.
pub(super) fn query_link(
    class: &'static str,
    target: impl Fn(Query) -> Query + Send + Sync + 'static,
) -> Element {
    leading_to(element("a", class), target)
}

/// Makes a link lead to the query that `target` gives from the present one.
pub(super) fn leading_to(link: Element, target: impl Fn(Query) -> Query + Send + Sync + 'static) -> Element {
    lead(link, Arc::new(target))
}

/// Behind a pointer: a change of the query is of another type in each place, and everything below would be made for each.
#[inline(never)]
fn lead(link: Element, target: Arc<dyn Fn(Query) -> Query + Send + Sync>) -> Element {
    let explorer = use_explorer();
    let change = target.clone();
    link.changing("href", text(move || explorer.href(&target(explorer.query()))))
        .on("click", move |event| {
            if is_plain(&event) {
                event.prevent_default();
                explorer.go(|query| change(query), Step::Push);
            }
        })
}

/// Moves the focus when a link that takes itself out of the page is followed: to what stands in its place, by a selector.
pub(super) fn focus_after(link: Element, selector: impl AsRef<str>) -> Element {
    focus_on_click(link, selector.as_ref().to_owned())
}

#[inline(never)]
fn focus_on_click(link: Element, selector: String) -> Element {
    link.on_first("click", move |event| {
        if is_plain(&event) {
            let selector = selector.clone();
            request_animation_frame(move || {
                browser::focus(&selector);
            });
        }
    })
}

/// The result, as what the focus goes to.
pub(super) const RESULT: &str = "#resultaten";

/// A row of links to ways of looking at the same: what they are about, what there is to choose from, how the choice stands
/// in a query, and how it is made.
pub(super) fn choice_links<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    choices: impl IntoIterator<Item = (T, &'static str)>,
    chosen: fn(&Query) -> T,
    choose: fn(Query, T) -> Query,
) -> Element {
    let explorer = use_explorer();
    let links = choices.into_iter().map(|(choice, words)| {
        let current = text(move || (chosen(&explorer.query()) == choice).to_string());
        query_link("choice-link", move |query| choose(query, choice))
            .changing("aria-current", current)
            .text(words)
    });
    element("div", "choice-links")
        .attribute("role", "group")
        .attribute("aria-label", label)
        .with(
            element("span", "choice-links__label")
                .attribute("aria-hidden", "true")
                .text(label),
        )
        .with_all(links)
}

/// Whether a click asks for nothing special, such as a new tab.
pub(super) fn is_plain(event: &Event) -> bool {
    let is_special = |event: &MouseEvent| {
        event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
    };
    !event.dyn_ref::<MouseEvent>().is_some_and(is_special)
}
