//! What is chosen, as chips that take one choice back.

use leptos::prelude::*;

use super::address::Step;
use super::browser;
use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::moments;
use super::reactive::part;
use crate::present::Chip;
use crate::query::Query;

/// Where the focus goes when there is no next chip.
const RESULTS: &str = "#resultaten";

/// The active filters.
pub(super) fn active_filters() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let clear = move || {
        let clear = button(
            "utrecht-button utrecht-button--subtle active-filters__clear",
            move || {
                explorer.go(Query::cleared, Step::Push);
                browser::focus(RESULTS);
            },
        );
        element("li", "").with(clear.text(messages.clear_all))
    };
    part(move || {
        let chips = explorer.summary().chips;
        if chips.is_empty() {
            return ().into_any();
        }
        let list = element("ul", "active-filters__list")
            .with_all(chips.into_iter().map(chip_view))
            .with(clear());
        element("section", "active-filters")
            .attribute("aria-label", messages.active_filters)
            .with(list)
            .view()
    })
}

fn chip_view(chip: Chip) -> Element {
    let explorer = use_explorer();
    let remove = button("chip", move || {
        explorer.go(|query| query.without(chip.filter), Step::Push);
        // The chip is gone; the focus goes to the next thing of its kind.
        moments::afterwards(|| {
            if !browser::focus(".chip") {
                browser::focus(RESULTS);
            }
        });
    });
    let label = element("span", "")
        .attribute_if("lang", chip.is_data.then_some("nl"))
        .text(chip.label);
    element("li", "").with(
        remove
            .attribute("aria-label", chip.remove_label)
            .with(label)
            .with(icon("close")),
    )
}
