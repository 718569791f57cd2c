//! The facet of places: grouped by subregion, with a box of its own to find a municipality by its letters.

use leptos::prelude::*;

use super::facet_group::{facet_checkbox, facet_frame, panel_memo};
use crate::fold::fold;
use crate::present::{FacetChoice, FacetGroup, FacetPanel};
use crate::query::Facet;
use crate::ui::explorer::use_explorer;
use crate::ui::markup::{Element, element};
use crate::ui::reactive::{flag, in_turn};

/// Id of the box.
const INPUT: &str = "zoek-gemeente";

/// The facet of places.
pub(in crate::ui) fn municipality_facet() -> Element {
    let messages = use_explorer().messages();
    let panel = panel_memo(Facet::Municipality);
    let FacetPanel { title, groups, .. } = panel.get_untracked();
    let letters = RwSignal::new(String::new());
    let all_choices: Vec<FacetChoice> = groups.iter().flat_map(|group| group.choices.clone()).collect();
    let none = element("p", "facet__none")
        .attribute_while("hidden", is_any_found(all_choices, letters))
        .text(messages.no_such_municipality);
    let find = element("input", "utrecht-textbox utrecht-textbox--html-input")
        .attribute("id", INPUT)
        .attribute("type", "search")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .on("input", move |event| {
            letters.set(fold(&event_target_value(&event)))
        });
    let mut rows = element("div", "facet__scroll");
    for group in groups {
        // Of a whole country there are hundreds of rows.
        rows = rows.child(in_turn(move || group_view(group.clone(), panel, letters).view()));
    }
    facet_frame(Facet::Municipality, title)
        .with(
            element("label", "facet__find-label")
                .attribute("for", INPUT)
                .text(messages.find_municipality),
        )
        .with(find)
        .with(rows.with(none))
}

fn group_view(group: FacetGroup, panel: Memo<FacetPanel>, letters: RwSignal<String>) -> Element {
    let is_shown = is_any_found(group.choices.clone(), letters);
    let rows = group.choices.into_iter().map(|choice| {
        let is_shown = is_any_found(vec![choice.clone()], letters);
        element("div", "facet__row")
            .attribute_while("hidden", not(is_shown))
            .with(facet_checkbox(panel, choice))
    });
    element("fieldset", "facet__group")
        .attribute_while("hidden", not(is_shown))
        .with(
            element("legend", "facet__group-name")
                .dutch()
                .text(group.name.unwrap_or_default()),
        )
        .with_all(rows)
}

fn not(condition: Signal<bool>) -> Signal<bool> {
    flag(move || !condition.get())
}

fn is_any_found(choices: Vec<FacetChoice>, letters: RwSignal<String>) -> Signal<bool> {
    flag(move || letters.with(|letters| choices.iter().any(|choice| is_found(choice, letters.trim()))))
}

/// Whether a place is found by folded letters: in its name, or in that of a former municipality.
fn is_found(choice: &FacetChoice, letters: &str) -> bool {
    let names = std::iter::once(&choice.name).chain(&choice.also_known_as);
    // By windows: the standard search for a text in a text is made for longer ones, and weighs a kilobyte.
    let is_in = |name: &String| {
        fold(name)
            .as_bytes()
            .windows(letters.len())
            .any(|window| window == letters.as_bytes())
    };
    letters.is_empty() || names.into_iter().any(is_in)
}
