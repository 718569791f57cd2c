//! What is different in the page of another website: no head, and a foot that says less.

use super::explorer::use_explorer;
use super::icon::icon;
use super::language_links::language_links;
use super::markup::{Element, element};
use super::page_footer::{data_date, file_in};
use super::query_link::LINK;
use super::reactive::text;
use crate::surface::Part;

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

/// The foot in the page of another website: less, and what it leads to opens beside that page.
pub(super) fn frame_footer() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let page = |file: &'static str, name| {
        own_tab(
            element("a", LINK).attribute_if("href", file_in(explorer, file).as_deref()),
            name,
        )
    };
    let mut links = element("ul", "page-footer__links");
    if explorer.surface.shows(Part::OwnWindow) {
        let anchor = element("a", LINK)
            .changing("href", text(move || explorer.href_of_own_page()))
            .with(icon("outside"));
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
