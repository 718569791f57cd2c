//! The foot of the page: the texts that the law and honesty ask for.

use leptos::prelude::*;

use super::explorer::{Explorer, use_explorer};
use super::icon::icon;
use super::markup::{Element, element};
use super::page_header::language_links;
use super::query_link::LINK;
use super::reactive::text;
use crate::locale::Locale;
use crate::present::day_words;
use crate::surface::Part;

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

/// The foot in the page of another website: less, and what it leads to opens beside that page.
pub(super) fn frame_footer() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let page = |file: &'static str, name| {
        own_tab(
            element("a", LINK).attribute("href", file_in(explorer, file)),
            name,
        )
    };
    let mut links = element("ul", "page-footer__links");
    if explorer.surface.shows(Part::OwnWindow) {
        let anchor = element("a", LINK)
            .changing("href", text(move || explorer.href_of_own_page()))
            .child(icon("outside"));
        links = links.with(own_tab(anchor, messages.own_window));
    }
    let links = links
        .with(page("over-de-gegevens", messages.about_data))
        .with(page("privacy", messages.privacy))
        .with(page("toegankelijkheid", messages.accessibility));
    element("footer", "page-footer")
        .with(links)
        .with_all(language_links())
        .with(data_date())
}

/// A link that leaves the page of the other website where it is.
fn own_tab(anchor: Element, name: &'static str) -> Element {
    let hint = [" (", use_explorer().messages().new_tab, ")"].concat();
    let anchor = anchor
        .attribute("target", "_blank")
        .attribute("rel", "noopener")
        .text(name)
        .with(element("span", "visually-hidden").text(hint));
    element("li", "").with(anchor)
}

/// The address of a text page in the present language.
fn file_in(explorer: Explorer, file: &str) -> String {
    let folder = match untrack(|| explorer.locale()) {
        Locale::Nl => "",
        Locale::En => "en/",
    };
    [folder, file, ".html"].concat()
}

fn data_date() -> Element {
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
