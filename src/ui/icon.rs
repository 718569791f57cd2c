//! Drawings. Their lines stand in `index.html`, so that they cost no code.

use super::browser;
use super::markup::{Element, drawing, path};

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
