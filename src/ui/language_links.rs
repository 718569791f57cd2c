//! The languages on offer, as links to the same page in each.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::markup::{Element, element};
use super::moments;
use super::query_link::is_plain;
use super::reactive::text;
use crate::locale::Locale;
use crate::surface::Part;

/// The languages on offer, when there is a choice.
pub(super) fn language_links() -> Option<Element> {
    let explorer = use_explorer();
    let dataset = explorer.dataset();
    let offered = Locale::offered(&dataset.catalog.site);
    (offered.len() > 1 && explorer.surface.shows(Part::Languages)).then(|| {
        element("nav", "languages")
            .attribute("aria-label", explorer.messages().language)
            .with_all(offered.map(language_link))
    })
}

fn language_link(locale: Locale) -> Element {
    let explorer = use_explorer();
    let is_current = untrack(|| explorer.locale()) == locale;
    element("a", "language-link")
        .changing("href", text(move || explorer.href_in(locale)))
        .attribute("lang", locale.slug())
        .attribute("hreflang", locale.slug())
        .attribute_if("aria-current", is_current.then_some("true"))
        .text(locale.name())
        .on("click", move |event| {
            if is_plain(&event) {
                event.prevent_default();
                explorer.speak(locale);
                // The page is made anew; the focus stays where the visitor left it.
                moments::afterwards(|| {
                    browser::focus(".languages [aria-current]");
                });
            }
        })
}
