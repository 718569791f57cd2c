//! The frame of the text pages: head, language switch and foot are the same on all of them.

use maud::{DOCTYPE, Markup, html};

use super::page::Page;
use super::parts::folder;
use super::{Publication, csp, manifest, oembed};
use crate::locale::Locale;
use crate::present::day_words;

/// A text page without its frame.
pub(super) struct Content<'a> {
    /// Where it lies below the folder of its language, such as `privacy.html` or `thema/taal.html`.
    pub(super) path: &'a str,
    /// Its title.
    pub(super) title: &'a str,
    /// Whether the title is the data's, hence Dutch.
    pub(super) is_title_data: bool,
    /// Whether it shows the explorer in frames, as other websites do.
    pub(super) has_frames: bool,
    /// Where in the site the document lies that tells other systems how to embed what it shows, if it shows any.
    pub(super) oembed: Option<String>,
    /// What stands below its title.
    pub(super) body: Markup,
}

impl Content<'_> {
    /// The way from the page to the root of the site.
    fn to_root(&self, locale: Locale) -> String {
        "../".repeat(self.path.matches('/').count() + folder(locale).matches('/').count())
    }

    /// The page as a whole.
    pub(super) fn framed(&self, locale: Locale, publication: &Publication<'_>) -> String {
        let (root, title) = (self.to_root(locale), &*publication.site.title);
        let explorer = match (locale, root.as_str()) {
            (Locale::Nl, "") => "./".to_owned(),
            (Locale::Nl, root) => root.to_owned(),
            (Locale::En, root) => format!("{root}?taal=en"),
        };
        let markup = html! {
            (DOCTYPE)
            html lang=(locale.slug()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    (csp::tag(publication.is_release, self.has_frames))
                    meta name="referrer" content="no-referrer";
                    title { (self.title) " – " (title) }
                    @if let (Some(address), Some(path)) = (&publication.address, &self.oembed) {
                        (oembed::link(address, path, self.title))
                    }
                    @for link in &publication.links {
                        link rel=(link.rel) href=(link.href_from(&root));
                    }
                    (manifest::head_tags(&root))
                }
                body.page {
                    header.page-header {
                        div.page-header__inner {
                            p.page-header__title lang="nl" { a href=(explorer) { (title) } }
                            (self.languages(&root, locale, publication))
                        }
                    }
                    main.page-main {
                        h1 lang=[self.is_title_data.then_some("nl")] { (self.title) }
                        (self.body)
                    }
                    (self.footer(&root, locale, publication))
                }
            }
        };
        markup.into_string()
    }

    fn languages(&self, root: &str, current: Locale, publication: &Publication<'_>) -> Markup {
        let offered = Locale::offered(publication.site);
        html! {
            @if offered.len() > 1 {
                nav.languages aria-label=(current.messages().language) {
                    @for locale in offered {
                        a.language-link href={ (root) (folder(locale)) (self.path) } lang=(locale.slug())
                            hreflang=(locale.slug()) aria-current=[(locale == current).then_some("true")] {
                            (locale.name())
                        }
                    }
                }
            }
        }
    }

    fn footer(&self, root: &str, locale: Locale, publication: &Publication<'_>) -> Markup {
        let messages = locale.messages();
        html! {
            footer.page-footer {
                ul.page-footer__links {
                    @for page in Page::ALL {
                        li {
                            a href={ (root) (folder(locale)) (page.file()) }
                                aria-current=[(page.file() == self.path).then_some("page")] { (page.title(locale)) }
                        }
                    }
                    @if let Some(address) = &publication.site.repository {
                        li { a href=(address.0) { (messages.source_code) } }
                    }
                }
                p.page-footer__date {
                    (messages.data_as_of.with(&day_words(&publication.catalog.date, messages)))
                }
            }
        }
    }
}
