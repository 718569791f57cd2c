//! The head of the page: what this is, and the language switch.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::icon;
use super::language_links::language_links;
use super::markup::{Element, element};
use super::query_link::query_link;
use crate::locale::Locale;
use crate::query::Query;

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
        .with(icon("line"))
        .text(&*site.title);
    let words = element("div", "")
        .with(element(explorer.surface.heading(0), "page-header__title").with(home))
        .with(element("p", "page-header__purpose").text(&**purpose));
    let inner = element("div", "page-header__inner");
    element("header", "page-header").with(inner.with(words).with_all(language_links()))
}
