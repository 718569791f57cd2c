//! The foot of the page: the texts that the law and honesty ask for.

use leptos::prelude::*;

use super::browser;
use super::explorer::{Explorer, use_explorer};
use super::markup::{Element, element};
use super::query_link::LINK;
use crate::present::day_words;

/// The foot of the page.
pub(super) fn page_footer() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dataset = explorer.dataset();
    let page = |file, name| file_in(explorer, file).map(|address| link(address, name));
    let repository = dataset.catalog.site.repository.as_ref();
    let links = element("ul", "page-footer__links")
        .with_all(page("toegankelijkheid", messages.accessibility))
        .with_all(page("privacy", messages.privacy))
        .with_all(page("over-de-gegevens", messages.about_data))
        .with_all(page("insluiten", messages.embedding))
        .with_all(page("licenties", messages.licences))
        .with_all(repository.map(|address| link(address.0.clone(), messages.source_code)));
    element("footer", "page-footer").with(links).with(data_date())
}

/// The address of a text page in the present language. A single file that stands alone has none.
pub(super) fn file_in(explorer: Explorer, file: &str) -> Option<String> {
    let folder = untrack(|| explorer.locale()).folder();
    let site = browser::site_of_single_file();
    if site.as_deref() == Some("") {
        return None;
    }
    Some([&site.unwrap_or_default(), folder, file, ".html"].concat())
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
