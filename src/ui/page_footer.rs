//! The foot of the page: the texts that the law and honesty ask for.

use leptos::prelude::*;

use super::explorer::{Explorer, use_explorer};
use super::markup::{Element, element};
use super::query_link::LINK;
use crate::locale::Locale;
use crate::present::day_words;

/// The foot of the page.
pub(super) fn page_footer() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dataset = explorer.dataset();
    let page = |file, name| link(file_in(explorer, file), name);
    let repository = dataset.catalog.site.repository.as_ref();
    let links = element("ul", "page-footer__links")
        .with(page("toegankelijkheid", messages.accessibility))
        .with(page("privacy", messages.privacy))
        .with(page("over-de-gegevens", messages.about_data))
        .with(page("insluiten", messages.embedding))
        .with(page("licenties", messages.licences))
        .with_all(repository.map(|address| link(address.0.clone(), messages.source_code)));
    element("footer", "page-footer").with(links).with(data_date())
}

/// The address of a text page in the present language.
pub(super) fn file_in(explorer: Explorer, file: &str) -> String {
    let folder = match untrack(|| explorer.locale()) {
        Locale::Nl => "",
        Locale::En => "en/",
    };
    [folder, file, ".html"].concat()
}

/// The day of the data.
pub(super) fn data_date() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let date = messages
        .data_as_of
        .with(&day_words(&explorer.dataset().catalog.date, messages));
    element("p", "page-footer__date").text(date)
}

fn link(address: String, name: &'static str) -> Element {
    let anchor = element("a", LINK).attribute("href", address).text(name);
    element("li", "").with(anchor)
}
