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

/// The head of the page.
pub(super) fn page_header() -> Element {
    let explorer = use_explorer();
    let dataset = explorer.dataset();
    let site = dataset.catalog.site.as_ref();
    let title = site.map(|site| site.title.0.clone()).unwrap_or_default();
    let purpose = site.map(|site| match untrack(|| explorer.locale()) {
        Locale::Nl => site.purpose.nl.0.clone(),
        Locale::En => site.purpose.en.0.clone(),
    });
    let home = query_link("", |_| Query::default())
        .dutch()
        .child(icon("line"))
        .text(title);
    let words = element("div", "")
        .with(element("h1", "page-header__title").with(home))
        .with(element("p", "page-header__purpose").text(purpose.unwrap_or_default()));
    let languages = element("nav", "page-header__languages")
        .attribute("aria-label", explorer.messages().language)
        .with_all(Locale::ALL.map(language_link));
    element("header", "page-header").with(element("div", "page-header__inner").with(words).with(languages))
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
                    browser::focus(".page-header__languages [aria-current]");
                });
            }
        })
}
