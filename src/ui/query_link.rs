//! A link to another state of the explorer: it can be copied and opened in a new tab, and does not reload the page.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Event;

use super::address::Step;
use super::browser;
use super::explorer::{Explorer, use_explorer};
use super::markup::{Element, element};
use super::moments;
use super::reactive::text;
use crate::query::Query;

/// The class of a link in running text.
pub(super) const LINK: &str = "utrecht-link utrecht-link--html-a";

/// A link to the query that `target` gives from the present one, whatever that becomes.
pub(super) fn query_link(
    class: &'static str,
    target: impl Fn(Query) -> Query + Send + Sync + 'static,
) -> Element {
    following(element("a", class), Arc::new(target))
}

/// Behind a pointer: a change of the query is of another type in each place, and everything below would be made for each.
#[inline(never)]
fn following(link: Element, target: Arc<dyn Fn(Query) -> Query + Send + Sync>) -> Element {
    let explorer = use_explorer();
    let change = target.clone();
    link.changing("href", text(move || explorer.href(&target(explorer.query()))))
        .on("click", move |event| follow(&event, explorer, &*change, ""))
}

/// A link in a view that is made anew with each choice: its address is written once, and it leaves nothing behind that
/// follows the choices. It takes itself out of the page then, so the focus goes to what a selector finds; with an empty one it stays.
pub(super) fn settled_link(
    class: &'static str,
    focus: &str,
    target: impl Fn(Query) -> Query + 'static,
) -> Element {
    settle(element("a", class), focus, target)
}

/// Makes a link such a one.
pub(super) fn settle(link: Element, focus: &str, target: impl Fn(Query) -> Query + 'static) -> Element {
    settled(link, focus.to_owned(), Box::new(target))
}

#[inline(never)]
fn settled(link: Element, focus: String, target: Box<dyn Fn(Query) -> Query>) -> Element {
    let explorer = use_explorer();
    link.attribute("href", explorer.href(&target(explorer.shown())))
        .on("click", move |event| follow(&event, explorer, &*target, &focus))
}

/// Follows a link without loading the page anew, unless something else is asked for. Then the focus goes to what a selector
/// finds; with an empty one it stays.
pub(super) fn follow(event: &Event, explorer: Explorer, target: &dyn Fn(Query) -> Query, focus: &str) {
    if !is_plain(event) {
        return;
    }
    event.prevent_default();
    explorer.go(target, Step::Push);
    if !focus.is_empty() {
        let focus = focus.to_owned();
        moments::afterwards(move || {
            browser::focus(&focus);
            // Part of it may be in sight already, and it would stay there.
            if focus == RESULT {
                browser::scroll_to(RESULT);
            }
        });
    }
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
