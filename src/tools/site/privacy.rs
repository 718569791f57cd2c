//! `privacy.html`: what is kept of visitors, which is nothing.

use maud::Markup;

use super::parts::sections;
use super::words::words;
use crate::locale::Locale;

/// What stands on the page below its title.
pub(super) fn content(locale: Locale) -> Markup {
    sections(&words(locale).privacy)
}
