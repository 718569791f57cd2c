//! The frame of the text pages: head, language switch and foot are the same on all of them.

use maud::{DOCTYPE, Markup, html};

use super::parts::{folder, to_root};
use super::{Publication, about_data, accessibility, csp, licences, privacy};
use crate::locale::Locale;
use crate::present::day_words;

/// The text pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Accessibility,
    Privacy,
    AboutData,
    Licences,
}

impl Page {
    /// All text pages, as linked at the foot of each page.
    pub(super) const ALL: [Page; 4] = [
        Page::Accessibility,
        Page::Privacy,
        Page::AboutData,
        Page::Licences,
    ];

    /// Name of the file, the same in every language.
    pub(super) fn file(self) -> &'static str {
        match self {
            Page::Accessibility => "toegankelijkheid.html",
            Page::Privacy => "privacy.html",
            Page::AboutData => "over-de-gegevens.html",
            Page::Licences => "licenties.html",
        }
    }

    /// Its title.
    pub(super) fn title(self, locale: Locale) -> &'static str {
        let messages = locale.messages();
        match self {
            Page::Accessibility => messages.accessibility,
            Page::Privacy => messages.privacy,
            Page::AboutData => messages.about_data,
            Page::Licences => messages.licences,
        }
    }

    fn content(self, locale: Locale, publication: &Publication<'_>) -> Markup {
        match self {
            Page::Accessibility => accessibility::content(locale, publication),
            Page::Privacy => privacy::content(locale),
            Page::AboutData => about_data::content(locale, publication),
            Page::Licences => licences::content(locale),
        }
    }
}

/// A page as a whole.
pub(super) fn render(page: Page, locale: Locale, publication: &Publication<'_>) -> String {
    let title = &*publication.site.title;
    let explorer = match locale {
        Locale::Nl => "./",
        Locale::En => "../?taal=en",
    };
    let markup = html! {
        (DOCTYPE)
        html lang=(locale.slug()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                (csp::tag(publication.is_release))
                meta name="referrer" content="no-referrer";
                title { (page.title(locale)) " – " (title) }
                @for link in &publication.links {
                    link rel=(link.rel) href=(link.href_from(to_root(locale)));
                }
            }
            body.page {
                header.page-header {
                    div.page-header__inner {
                        p.page-header__title lang="nl" { a href=(explorer) { (title) } }
                        (languages(page, locale, publication))
                    }
                }
                main.page-main {
                    h1 { (page.title(locale)) }
                    (page.content(locale, publication))
                }
                (footer(page, locale, publication))
            }
        }
    };
    markup.into_string()
}

fn languages(page: Page, current: Locale, publication: &Publication<'_>) -> Markup {
    let offered = Locale::offered(publication.site);
    html! {
        @if offered.len() > 1 {
            nav.page-header__languages aria-label=(current.messages().language) {
                @for locale in offered {
                    a.language-link href={ (to_root(current)) (folder(locale)) (page.file()) } lang=(locale.slug())
                        hreflang=(locale.slug()) aria-current=[(locale == current).then_some("true")] { (locale.name()) }
                }
            }
        }
    }
}

fn footer(current: Page, locale: Locale, publication: &Publication<'_>) -> Markup {
    let messages = locale.messages();
    html! {
        footer.page-footer {
            ul.page-footer__links {
                @for page in Page::ALL {
                    li { a href=(page.file()) aria-current=[(page == current).then_some("page")] { (page.title(locale)) } }
                }
                @if let Some(address) = &publication.site.repository {
                    li { a href=(address.0) { (messages.source_code) } }
                }
            }
            p.page-footer__date { (messages.data_as_of.with(&day_words(&publication.catalog.date, messages))) }
        }
    }
}
