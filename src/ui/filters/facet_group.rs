//! A facet as a group of checkboxes with counts. The rows stay; only what changes in them is signals.

use leptos::prelude::*;

use crate::present::{FacetChoice, FacetPanel, facet_panel};
use crate::query::{Facet, FacetValue};
use crate::ui::address::Step;
use crate::ui::explorer::use_explorer;
use crate::ui::icon::icon;
use crate::ui::markup::{Element, element};
use crate::ui::reactive::{flag, memo, text};

/// The values and counts of a facet, kept current.
pub(in crate::ui) fn panel_memo(facet: Facet) -> Memo<FacetPanel> {
    let explorer = use_explorer();
    memo(move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        explorer.present(|scene| facet_panel(facet, &query, &outcome.counts, scene))
    })
}

/// The frame of a facet, with its question.
pub(in crate::ui) fn facet_frame(facet: Facet, title: String) -> Element {
    element("fieldset", "facet")
        .attribute("id", ["facet-", facet.param()].concat())
        .with(element("legend", "facet__title").text(title))
}

/// A facet whose values stand in one group.
pub(in crate::ui) fn facet_group(facet: Facet) -> Element {
    let panel = panel_memo(facet);
    let FacetPanel { title, groups, .. } = panel.get_untracked();
    let choices = groups.into_iter().flat_map(|group| group.choices);
    facet_frame(facet, title).with_all(choices.map(|choice| facet_checkbox(panel, choice)))
}

/// A value with a checkbox and its count, from the value as it is at first.
pub(in crate::ui) fn facet_checkbox(panel: Memo<FacetPanel>, choice: FacetChoice) -> Element {
    let explorer = use_explorer();
    let value = choice.value;
    let is_disabled = is_disabled(panel, value);
    let checkbox = with_hooks(
        element(
            "input",
            "utrecht-checkbox utrecht-checkbox--html-input choice__box",
        ),
        panel,
        &choice,
    )
    .attribute("type", "checkbox")
    .checked(is_selected(panel, value), move || {
        explorer.go(|query| query.toggle(value), Step::Push)
    })
    .attribute_while("disabled", is_disabled);
    let mut row = element("label", "choice")
        .class_while("choice--disabled", is_disabled)
        .with(checkbox);
    if let Some(theme) = choice.icon {
        row = row.with(icon(theme.name()));
    }
    row.with(element("span", "choice__name").dutch().text(choice.name))
        .with(element("span", "choice__count").changing_text(count(panel, value)))
}

/// Adds the hooks by which scripts and tests know a facet value.
pub(in crate::ui) fn with_hooks(control: Element, panel: Memo<FacetPanel>, choice: &FacetChoice) -> Element {
    control
        .attribute("data-facet", choice.value.facet.param())
        .attribute("data-value", choice.slug.clone())
        .changing("data-count", count(panel, choice.value))
        .attribute_if("data-hue", choice.hue.map(|hue| hue.name()))
}

/// How many hits the value gives, kept current.
pub(in crate::ui) fn count(panel: Memo<FacetPanel>, value: FacetValue) -> Signal<String> {
    text(move || {
        panel
            .with(|panel| panel.choice(value).map_or(0, |choice| choice.count))
            .to_string()
    })
}

/// Whether the value is chosen, kept current.
pub(in crate::ui) fn is_selected(panel: Memo<FacetPanel>, value: FacetValue) -> Signal<bool> {
    flag(move || panel.with(|panel| panel.choice(value).is_some_and(|choice| choice.is_selected)))
}

/// Whether the value cannot be chosen, kept current.
pub(in crate::ui) fn is_disabled(panel: Memo<FacetPanel>, value: FacetValue) -> Signal<bool> {
    flag(move || panel.with(|panel| panel.choice(value).is_none_or(|choice| !choice.is_enabled)))
}
