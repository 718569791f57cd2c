//! Drawings. They stand as symbols in `index.html`, so that they cost no code.

use leptos::prelude::*;

use crate::catalog::{Hue, Icon as ThemeIcon};

/// A drawing beside a word; it says nothing by itself.
#[component]
pub(super) fn Icon(name: &'static str) -> AnyView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24">
            <use_ href=format!("#icon-{name}") />
        </svg>
    }
    .into_any()
}

/// The name of the drawing of a theme.
pub(super) fn theme_icon(icon: ThemeIcon) -> &'static str {
    match icon {
        ThemeIcon::Stork => "stork",
        ThemeIcon::Apple => "apple",
        ThemeIcon::Ball => "ball",
        ThemeIcon::Book => "book",
        ThemeIcon::School => "school",
        ThemeIcon::Blocks => "blocks",
        ThemeIcon::Hands => "hands",
        ThemeIcon::Smile => "smile",
        ThemeIcon::Shield => "shield",
        ThemeIcon::Coin => "coin",
        ThemeIcon::Note => "note",
        ThemeIcon::House => "house",
        ThemeIcon::People => "people",
        ThemeIcon::Link => "link",
    }
}

/// The value of `data-hue` by which a style sheet knows a phase.
pub(super) fn hue_name(hue: Hue) -> &'static str {
    match hue {
        Hue::Plum => "plum",
        Hue::Rose => "rose",
        Hue::Amber => "amber",
        Hue::Leaf => "leaf",
        Hue::Water => "water",
        Hue::Slate => "slate",
    }
}
