//! The button that puts an initiative on the shortlist, or takes it off.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, button, element};
use super::reactive::{flag, text};
use crate::surface::Part;

/// The button of an initiative; nothing where there is no shortlist.
pub(super) fn keep_button(initiative: u32, title: &str) -> Option<Element> {
    let explorer = use_explorer();
    if !explorer.surface.shows(Part::Shortlist) {
        return None;
    }
    let messages = explorer.messages();
    let is_kept = flag(move || explorer.shortlist().has(initiative));
    let is_refused = flag(move || explorer.shortlist().is_full() && !is_kept.get());
    let words = text(move || {
        let words = if is_kept.get() {
            messages.kept
        } else {
            messages.keep
        };
        words.to_owned()
    });
    let of_what = element("span", "visually-hidden")
        .dutch()
        .text([": ", title].concat());
    let button = button("keep-button", move || {
        explorer.keep(|list| list.toggle(initiative));
    });
    Some(
        button
            .class_while("keep-button--kept", is_kept)
            .attribute_while("disabled", is_refused)
            .with(icon("keep"))
            .with(element("span", "").changing_text(words))
            .with(of_what),
    )
}
