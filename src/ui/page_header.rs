//! The head of the page: what this is, and the language switch.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::{Element, element};
use super::query_link::{is_plain, query_link};
use super::reactive::text;
use crate::locale::Locale;
use crate::query::Query;
use crate::surface::Part;

/// The head of the page.
pub(super) fn page_header() -> Element {
    let explorer = use_explorer();
    let dataset = explorer.dataset();
    let site = &dataset.catalog.site;
    let purpose = match untrack(|| explorer.locale()) {
        Locale::Nl => &site.purpose.nl,
        Locale::En => &site.purpose.en,
    };
    let home = query_link("", |query: Query| query.scope())
        .dutch()
        .child(icon("line"))
        .text(&*site.title);
    let words = element("div", "")
        .with(element(explorer.surface.heading(0), "page-header__title").with(home))
        .with(element("p", "page-header__purpose").text(&**purpose));
    let inner = element("div", "page-header__inner");
    element("header", "page-header").with(inner.with(words).with_all(language_links()))
}

/// The explorer in the page of another website, without a head. It has a heading for those who hear the page, so that
/// they find it in the outline; to the eye, the question is the beginning.
pub(super) fn frame_section() -> Element {
    let explorer = use_explorer();
    let dataset = explorer.dataset();
    let title = &*dataset.catalog.site.title;
    let heading = element(explorer.surface.heading(0), "visually-hidden").dutch();
    element("section", "explore")
        .attribute("aria-label", title)
        .with(heading.text(title))
}

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
                request_animation_frame(|| {
                    browser::focus(".languages [aria-current]");
                });
            }
        })
}
