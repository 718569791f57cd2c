//! oEmbed: a document for each view, by which other systems embed it when they are given its address.
//!
//! The form is version 1.0 of <https://oembed.com/>. Addresses in it are absolute, so there are documents only for a
//! site that says where it will be.

use serde_json::json;

use super::Publication;
use super::parts::folder;
use super::view::View;
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::surface::Surface;
use crate::url;

/// The width of the frame for a system that asks for one, in px; it also fits into less.
const WIDTH: u32 = 800;

/// The height of the frame, in px; what is longer scrolls in it.
const HEIGHT: u32 = 800;

/// For how long a system may keep the document, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// Where the document of a view lies in the site.
pub(super) fn path(view: &View, locale: Locale, catalog: &Catalog) -> String {
    let page = view.path(catalog);
    format!("oembed/{}{}.json", folder(locale), page.trim_end_matches(".html"))
}

/// The document of a view in a site at this address.
pub(super) fn document(view: &View, locale: Locale, address: &str, publication: &Publication<'_>) -> String {
    let (catalog, site) = (publication.catalog, publication.site);
    let title = format!("{} – {}", view.title(catalog), &*site.title);
    let choices = url::write(&Surface::page(), &view.query(), Some(locale), catalog);
    let frame = maud::html! {
        iframe src={ (address) "?" (choices) "&modus=embed" } title=(title) width="100%" height=(HEIGHT) loading="lazy"
            referrerpolicy="no-referrer" allow=""
            sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" {}
    };
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": *site.publisher.name,
        "provider_url": address,
        "cache_age": CACHE_AGE,
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame.into_string(),
    });
    document.to_string()
}
