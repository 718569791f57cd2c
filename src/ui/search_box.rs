//! The box for words. What is typed takes effect after a short rest, and at once on Enter.

use std::time::Duration;

use leptos::prelude::*;

use super::address::Step;
use super::browser;
use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::reactive::{flag, part_if, text};

/// The rest after the last letter.
const REST: Duration = Duration::from_millis(200);

/// Id of the input.
const INPUT: &str = "zoek";

/// The box for words.
pub(super) fn search_box() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    // What is typed and not yet searched for, with the rest that it waits for.
    let waiting = StoredValue::new(None::<(String, TimeoutHandle)>);
    let take_waiting = move || {
        let (typed, handle) = waiting.try_update_value(Option::take).flatten()?;
        handle.clear();
        Some(typed)
    };
    let search = move || {
        if let Some(typed) = take_waiting() {
            explorer.go(|query| query.with_text(&typed), Step::Replace);
        }
    };
    on_cleanup(move || {
        take_waiting();
    });
    let input = element("input", "utrecht-textbox utrecht-textbox--html-input")
        .attribute("id", INPUT)
        .attribute("type", "search")
        .attribute("enterkeyhint", "search")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("placeholder", messages.search_hint)
        .value(text(move || {
            let searched = explorer.query().text().to_owned();
            // Who goes on typing while the search for what was typed before is on its way loses no letter.
            waiting.with_value(|waiting| waiting.as_ref().map_or(searched, |(typed, _)| typed.clone()))
        }))
        .on("input", move |event| {
            take_waiting();
            if let Ok(handle) = set_timeout_with_handle(search, REST) {
                waiting.set_value(Some((event_target_value(&event), handle)));
            }
        });
    let clear = move || {
        button(
            "utrecht-button utrecht-button--subtle search-box__clear",
            move || {
                take_waiting();
                explorer.go(|query| query.with_text(""), Step::Push);
                browser::focus("#zoek");
            },
        )
        .attribute("aria-label", messages.search_clear)
        .with(icon("close"))
        .view()
    };
    let has_text = flag(move || !explorer.query().text().is_empty());
    let field = element("div", "search-box__field")
        .with(icon("search"))
        .with(input)
        .child(part_if(has_text, clear));
    let form = element("form", "")
        .attribute("role", "search")
        .on("submit", move |event| {
            event.prevent_default();
            search();
        })
        .with(
            element("label", "search-box__label")
                .attribute("for", INPUT)
                .text(messages.search_label),
        )
        .with(field);
    element("div", "search-box").with(form)
}
