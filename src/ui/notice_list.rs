//! What was passed over in the address, and how many records could not be shown.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::reactive::part;
use crate::present::ignored_texts;

/// The notices.
pub(super) fn notice_list() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let left_out = explorer.dataset().left_out;
    let records =
        (left_out > 0).then(|| element("p", "notice").text(messages.records_left_out.with(left_out)));
    let ignored = move || match ignored_texts(&explorer.ignored(), messages) {
        texts if texts.is_empty() => ().into_any(),
        texts => ignored_notice(texts),
    };
    element("div", "notices").with_all(records).child(part(ignored))
}

fn ignored_notice(texts: Vec<String>) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let words = element("div", "")
        .with(element("p", "notice__title").text(messages.ignored_title))
        .with(element("ul", "").with_all(texts.into_iter().map(|text| element("li", "").text(text))));
    let dismiss = button("utrecht-button utrecht-button--subtle", move || {
        explorer.dismiss_ignored()
    })
    .attribute("aria-label", messages.dismiss)
    .child(icon("close"));
    element("div", "notice").with(words).with(dismiss).view()
}
