//! `404.html`: what a server shows for an address at which there is nothing.
//!
//! It is shown at any depth, where a relative address leads nowhere: only a site that says where it lies has its look and
//! its links on it.

use maud::{DOCTYPE, Markup, html};

use super::Publication;
use super::words::words;
use crate::locale::Locale;

/// Where it lies in the site.
pub(super) const FILE: &str = "404.html";

/// What the page may load: how it looks, from its own site.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'none'";

/// The page as a whole, in every language of the site.
pub(super) fn document(publication: &Publication<'_>) -> String {
    let root = publication.address.as_deref();
    let markup = html! {
        (DOCTYPE)
        html lang="nl" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="robots" content="noindex";
                title { (words(Locale::Nl).not_found.title) " – " (*publication.site.title) }
                @if let Some(root) = root {
                    @for link in &publication.links { (link.tag(root)) }
                }
            }
            body {
                main.page-main {
                    @for locale in Locale::offered(publication.site) { (in_language(locale, root)) }
                }
            }
        }
    };
    markup.into_string()
}

fn in_language(locale: Locale, root: Option<&str>) -> Markup {
    let words = &words(locale).not_found;
    let is_first = locale == Locale::default();
    html! {
        section lang=[(!is_first).then_some(locale.slug())] {
            @if is_first { h1 { (words.title) } } @else { h2 { (words.title) } }
            p { (words.what_to_do) }
            @if let Some(root) = root { p { a href={ (root) (locale.folder()) } { (words.to_start) } } }
        }
    }
}
