//! All facets together: beside the list where there is room, else over the whole screen.

mod age_picker;
mod facet_group;
mod municipality_facet;
mod my_child;

use leptos::prelude::*;

use self::age_picker::age_picker;
pub(super) use self::age_picker::age_range;
use self::facet_group::facet_group;
pub(super) use self::facet_group::{count, panel_memo, with_hooks};
use self::municipality_facet::municipality_facet;
use super::browser;
use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::moments;
use super::reactive::{in_turn, part_if, text};
use crate::query::Facet;

/// The facets beside the list.
pub(super) fn filter_panel() -> Element {
    with_facets(element("section", "filter-panel").attribute("aria-label", use_explorer().messages().filters))
}

/// The button that opens the facets over the whole screen, and they themselves.
pub(super) fn filter_opener() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let active = text(move || match explorer.query().filters().len() as u32 {
        0 => String::new(),
        count => messages.active_filter_count.with(count),
    });
    let open = button("utrecht-button utrecht-button--secondary-action", move || {
        explorer.is_filtering.set(true)
    })
    .attribute("aria-haspopup", "dialog")
    .with(icon("filter"))
    .text(messages.open_filters);
    element("div", "filter-opener")
        .with(open)
        .with(element("span", "filter-opener__count").changing_text(active))
        .child(part_if(explorer.is_filtering.into(), filter_dialog))
}

fn filter_dialog() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let close = move || {
        explorer.is_filtering.set(false);
        moments::afterwards(|| {
            browser::focus(".filter-opener button");
        });
    };
    let show_hits = text(move || messages.show_hits.with(explorer.outcome().hits.len() as u32));
    let close_button = button("utrecht-button utrecht-button--subtle", close)
        .attribute("aria-label", messages.close)
        .with(icon("close"));
    let head = element("div", "filter-dialog__head")
        .with(element(explorer.surface.heading(1), "utrecht-heading-2").text(messages.filters))
        .with(close_button);
    let show = button("utrecht-button utrecht-button--primary-action", close).changing_text(show_hits);
    // In a frame in its place between question and list: see the detail.
    let open = if explorer.surface.is_embedded() {
        browser::open_dialog
    } else {
        browser::open_modal_dialog
    };
    element("dialog", "filter-dialog")
        .attribute("aria-label", messages.filters)
        .on("close", move |_| close())
        .once_placed(open)
        .with(head)
        .with(with_facets(element("div", "filter-dialog__body")))
        .with(element("div", "filter-dialog__foot").with(show))
        .view()
}

fn with_facets(frame: Element) -> Element {
    let explorer = use_explorer();
    let open = Facet::ALL.into_iter().filter(|&facet| explorer.is_open(facet));
    open.fold(frame, |frame, facet| {
        frame.child(in_turn(move || facet_view(facet).view()))
    })
}

fn facet_view(facet: Facet) -> Element {
    match facet {
        Facet::Municipality => municipality_facet(),
        Facet::Phase => age_picker(),
        Facet::Theme | Facet::Audience | Facet::Status | Facet::Programme => facet_group(facet),
    }
}
