//! The result: its words, the order, guide texts, and all hits as text in the page.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::guide_list::guide_list;
use super::markup::{Element, element};
use super::no_hits::no_hits;
use super::reactive::{flag, memo, part, part_if, text};
use super::rest::{later, stand_in};
use super::shortlist_link::shortlist_link;
use super::views::{chosen_view, view_links};
use crate::query::{Sort, View};
use crate::surface::Part;

/// The result.
pub(super) fn result_list() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    // What is said aloud changes only when its words do.
    let status = memo(move || match explorer.awaited_words() {
        None => explorer.summary().status_words,
        Some(_) => Vec::new(),
    });
    let awaited = memo(move || explorer.awaited_words());
    let surface = explorer.surface;
    let is_sortable = flag(move || {
        let has_order = explorer.query().view != View::LifeLine;
        surface.shows(Part::Sort) && has_order && explorer.outcome().hits.len() > 1
    });
    // Elsewhere they would push away what one came for.
    let is_guided = flag(move || {
        let view = explorer.query().view;
        surface.shows(Part::Guides) && matches!(view, View::List | View::LifeLine)
    });
    let is_empty = flag(move || explorer.outcome().hits.is_empty());
    let status = element("p", "results__status")
        .attribute("role", "status")
        .child(part(move || element("span", "").words(status.get()).view()));
    let head = element("div", "results__head")
        .with(status)
        .child(shortlist_link())
        .child(part_if(is_sortable, || sort_select().view()));
    let awaited = part(move || match awaited.get() {
        Some(progress) => stand_in(progress, messages.words_absent),
        None => ().into_any(),
    });
    element("section", "results")
        .attribute("id", "resultaten")
        .attribute("tabindex", "-1")
        .attribute("aria-label", messages.results)
        .with(head)
        .child(awaited)
        .with_all(surface.shows(Part::Views).then(view_links))
        .child(part_if(is_guided, guide_list))
        .child(part_if(is_empty, || later(no_hits)))
        .child(chosen_view().into_any())
}

fn sort_select() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let name = |sort: Sort| match sort {
        Sort::Best => messages.sort_best,
        Sort::Near => messages.sort_near,
        Sort::Title => messages.sort_title,
        Sort::Newest => messages.sort_newest,
    };
    let options = Sort::ALL.map(|sort| {
        element("option", "")
            .attribute("value", sort.slug())
            .attribute_while("selected", flag(move || explorer.query().sort == sort))
            .text(name(sort))
    });
    let select = element("select", "utrecht-select utrecht-select--html-select")
        .with_all(options)
        .value(text(move || explorer.query().sort.slug().to_owned()))
        .on("change", move |event| {
            let sort = Sort::from_slug(&event_target_value(&event)).unwrap_or_default();
            explorer.go(|query| query.with_sort(sort), Step::Push);
        });
    element("label", "sort-select")
        .with(element("span", "sort-select__label").text(messages.sort))
        .with(select)
}
