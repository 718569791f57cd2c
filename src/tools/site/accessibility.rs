//! `toegankelijkheid.html`: the accessibility statement.

use maud::{Markup, html};

use super::Publication;
use super::parts::{contact, sections};
use super::words::words;
use crate::locale::Locale;

/// What stands on the page below its title.
pub(super) fn content(locale: Locale, publication: &Publication<'_>) -> Markup {
    let words = words(locale);
    html! {
        (sections(&words.accessibility))
        h2 { (words.report_barrier) }
        (contact(locale, publication))
    }
}
