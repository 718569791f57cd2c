//! Drawings. Their lines stand in `index.html`, so that they cost no code.

use super::browser;
use super::markup::{Element, drawing, path};
use crate::catalog::{Hue, Icon};

/// A drawing beside a word; it says nothing by itself.
///
/// Its line is copied and not referred to: for each reference a browser keeps a tree of its own, and a list of hits
/// has hundreds of them.
pub(super) fn icon(name: &'static str) -> Element {
    let line = browser::attribute_of(&["icon-", name].concat(), "d").unwrap_or_default();
    drawing("icon", (0, 0, 24, 24))
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .with(path("", line))
}

/// The name of the drawing of a theme.
pub(super) fn theme_icon(icon: Icon) -> &'static str {
    match icon {
        Icon::Stork => "stork",
        Icon::Apple => "apple",
        Icon::Ball => "ball",
        Icon::Book => "book",
        Icon::School => "school",
        Icon::Blocks => "blocks",
        Icon::Hands => "hands",
        Icon::Smile => "smile",
        Icon::Shield => "shield",
        Icon::Coin => "coin",
        Icon::Note => "note",
        Icon::House => "house",
        Icon::People => "people",
        Icon::Link => "link",
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
