//! The facet of places: grouped by subregion, with a box of its own to find a municipality by its letters.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::facet_group::{FacetCheckbox, panel_memo};
use super::reactive::{flag, list};
use crate::fold::fold;
use crate::present::FacetChoice;
use crate::query::Facet;

/// The facet of places.
#[component]
pub(super) fn MunicipalityFacet() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let facet = Facet::Municipality;
    let panel = panel_memo(facet);
    let (title, groups) = panel.with_untracked(|panel| (panel.title.clone(), panel.groups.clone()));
    let (letters, set_letters) = signal(String::new());
    let all_choices: Vec<FacetChoice> = groups.iter().flat_map(|group| group.choices.clone()).collect();
    let finds_some = flag(move || letters.with(|letters| all_choices.iter().any(|choice| is_found(choice, letters))));
    let group_view = move |group: crate::present::FacetGroup| {
        let own_choices = group.choices.clone();
        let is_empty = flag(move || letters.with(|letters| !own_choices.iter().any(|choice| is_found(choice, letters))));
        view! {
            <fieldset class="facet__group" hidden=is_empty>
                <legend class="facet__group-name">{group.name}</legend>
                {list(group.choices, |choice| {
                    let own_choice = choice.clone();
                    let is_hidden = flag(move || letters.with(|letters| !is_found(&own_choice, letters)));
                    view! { <div class="facet__row" hidden=is_hidden><FacetCheckbox panel choice /></div> }.into_any()
                })}
            </fieldset>
        }
        .into_any()
    };
    view! {
        <fieldset class="facet" id=format!("facet-{}", facet.param())>
            <legend class="facet__title">{title}</legend>
            <label class="facet__find-label" for="zoek-gemeente">{messages.find_municipality}</label>
            <input
                id="zoek-gemeente"
                class="utrecht-textbox utrecht-textbox--html-input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                on:input:target=move |event| set_letters.set(fold(&event.target().value()))
            />
            <div class="facet__scroll">
                {list(groups, group_view)}
                <p class="facet__none" hidden=finds_some>{messages.no_such_municipality}</p>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Whether a place is found by folded letters: in its name, or in that of a former municipality.
fn is_found(choice: &FacetChoice, letters: &str) -> bool {
    let names = std::iter::once(&choice.name).chain(&choice.also_known_as);
    letters.trim().is_empty() || names.into_iter().any(|name| fold(name).contains(letters.trim()))
}
