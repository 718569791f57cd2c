//! The text pages that there is one of each: their files and titles.

use crate::locale::Locale;

/// The text pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tools) enum Page {
    Accessibility,
    Privacy,
    AboutData,
    Embedding,
    Licences,
}

impl Page {
    /// All text pages, as linked at the foot of each page.
    pub(in crate::tools) const ALL: [Page; 5] = [
        Page::Accessibility,
        Page::Privacy,
        Page::AboutData,
        Page::Embedding,
        Page::Licences,
    ];

    /// Name of the file, the same in every language.
    pub(in crate::tools) fn file(self) -> &'static str {
        match self {
            Page::Accessibility => "toegankelijkheid.html",
            Page::Privacy => "privacy.html",
            Page::AboutData => "over-de-gegevens.html",
            Page::Embedding => "insluiten.html",
            Page::Licences => "licenties.html",
        }
    }

    /// Its title.
    pub(in crate::tools) fn title(self, locale: Locale) -> &'static str {
        let messages = locale.messages();
        match self {
            Page::Accessibility => messages.accessibility,
            Page::Privacy => messages.privacy,
            Page::AboutData => messages.about_data,
            Page::Embedding => messages.embedding,
            Page::Licences => messages.licences,
        }
    }
}
