//! What was passed over in the address, how many records could not be shown, and whether there is a newer release.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::reactive::{part, part_if};
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
    element("div", "notices")
        .attribute("aria-live", "polite")
        .with_all(records)
        .child(part(ignored))
        .child(part_if(explorer.is_outdated.into(), update_notice))
}

fn update_notice() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let put_off = move || {
        explorer.is_outdated.set(false);
        // The button that was pressed is gone.
        browser::focus("#resultaten");
    };
    element("div", "notice notice--action notice--update")
        .with(element("p", "notice__title").text(messages.update_title))
        .with(
            button(
                "utrecht-button utrecht-button--primary-action",
                browser::take_update,
            )
            .text(messages.update_now),
        )
        .with(button("utrecht-button utrecht-button--subtle", put_off).text(messages.update_later))
        .view()
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
    .with(icon("close"));
    element("div", "notice").with(words).with(dismiss).view()
}
