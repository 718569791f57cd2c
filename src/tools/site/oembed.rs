//! oEmbed: a document for each view, by which other systems embed it when they are given its address.
//!
//! The form is version 1.0 of <https://oembed.com/>. Addresses in it are absolute, so there are documents only for a
//! site that says where it will be.

use maud::{Markup, html};
use serde_json::json;

use super::Publication;
use crate::locale::Locale;
use crate::query::Query;
use crate::surface::Surface;
use crate::url;

/// The width of the frame for a system that asks for one, in px; it also fits into less.
const WIDTH: u32 = 800;

/// The height of the frame, in px; what is longer scrolls in it.
const HEIGHT: u32 = 800;

/// For how long a system may keep the document, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// Where the document of the explorer without any choice lies in the site.
pub(in crate::tools) const START: &str = "oembed/start.json";

/// What other systems embed: a query, under a title.
pub(in crate::tools) struct Embeddable<'a> {
    pub(in crate::tools) query: Query,
    pub(in crate::tools) title: &'a str,
    pub(in crate::tools) locale: Locale,
}

/// The link from a page to its document.
pub(in crate::tools) fn link(address: &str, path: &str, title: &str) -> Markup {
    html! { link rel="alternate" type="application/json+oembed" href={ (address) (path) } title=(title); }
}

/// The document in a site at this address.
pub(in crate::tools) fn document(
    content: &Embeddable<'_>,
    address: &str,
    publication: &Publication<'_>,
) -> String {
    let choices = url::write(
        &Surface::page(),
        &content.query,
        Some(content.locale),
        publication.catalog,
    );
    let frame = html! {
        iframe src={ (address) "?" (choices) "&modus=embed" } title=(content.title) width="100%" height=(HEIGHT)
            loading="lazy" referrerpolicy="no-referrer" allow=""
            sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" {}
    };
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": content.title,
        "provider_name": *publication.site.publisher.name,
        "provider_url": address,
        "cache_age": CACHE_AGE,
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame.into_string(),
    });
    document.to_string()
}
