//! Parts that several text pages have, and the way between their folders.

use maud::{Markup, html};

use super::Publication;
use super::words::{Section, words};
use crate::locale::Locale;

/// The way from the pages in a language to the root of the site.
pub(in crate::tools) fn to_root(locale: Locale) -> &'static str {
    match locale {
        Locale::Nl => "",
        Locale::En => "../",
    }
}

/// Sections of text under headings.
pub(in crate::tools) fn sections(sections: &[Section]) -> Markup {
    html! {
        @for section in sections {
            h2 { (section.heading) }
            @for paragraph in section.paragraphs { p { (paragraph) } }
            @if !section.items.is_empty() {
                ul { @for item in section.items { li { (item) } } }
            }
        }
    }
}

/// Where a reader reports what is wrong.
pub(in crate::tools) fn contact(locale: Locale, publication: &Publication<'_>) -> Markup {
    let (words, publisher) = (words(locale), &publication.site.publisher);
    html! {
        @match &publisher.contact {
            Some(address) => p { (words.contact) " " a href=(address.0) { (*publisher.name) } "." },
            None => p { (words.no_contact) },
        }
    }
}
