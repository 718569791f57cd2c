//! A facet as a group of checkboxes with counts. The rows stay; only what changes in them is signals.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::icon::{Icon, hue_name, theme_icon};
use super::reactive::{flag, list, memo, text};
use crate::present::{FacetChoice, FacetPanel, facet_panel};
use crate::query::Facet;

/// The values and counts of a facet, kept current.
pub(super) fn panel_memo(facet: Facet) -> Memo<FacetPanel> {
    let explorer = use_explorer();
    memo(move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        explorer.present(|scene| facet_panel(facet, &query, &outcome.counts, scene))
    })
}

/// A facet whose values stand in one group.
#[component]
pub(super) fn FacetGroup(facet: Facet) -> AnyView {
    let panel = panel_memo(facet);
    let (title, choices) = panel.with_untracked(|panel| (panel.title.clone(), panel.choices().cloned().collect::<Vec<_>>()));
    view! {
        <fieldset class="facet" id=format!("facet-{}", facet.param())>
            <legend class="facet__title">{title}</legend>
            {list(choices, |choice| view! { <FacetCheckbox panel choice /> }.into_any())}
        </fieldset>
    }
    .into_any()
}

/// A value with a checkbox and its count.
#[component]
pub(super) fn FacetCheckbox(
    /// The facet, kept current.
    panel: Memo<FacetPanel>,
    /// The value as it is at first.
    choice: FacetChoice,
) -> AnyView {
    let explorer = use_explorer();
    let value = choice.value;
    let is_selected = flag(move || panel.with(|panel| panel.choice(value).is_some_and(|choice| choice.is_selected)));
    let is_disabled = flag(move || panel.with(|panel| panel.choice(value).is_none_or(|choice| !choice.is_enabled)));
    let count = text(move || panel.with(|panel| panel.choice(value).map_or(0, |choice| choice.count)).to_string());
    let data_lang = (untrack(|| explorer.locale()).slug() != "nl").then_some("nl");
    view! {
        <label class="choice" class:choice--disabled=is_disabled data-hue=choice.hue.map(hue_name)>
            <input
                class="utrecht-checkbox utrecht-checkbox--html-input choice__box"
                type="checkbox"
                data-facet=value.facet.param()
                data-value=choice.slug
                data-count=count
                prop:checked=is_selected
                disabled=is_disabled
                on:change=move |_| explorer.go(|query| query.toggle(value), Step::Push)
            />
            {choice.icon.map(|icon| view! { <Icon name=theme_icon(icon) /> }.into_any())}
            <span class="choice__name" lang=data_lang>{choice.name}</span>
            <span class="choice__count">{count}</span>
        </label>
    }
    .into_any()
}
