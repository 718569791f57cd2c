//! The frame of the text pages: head, language switch and foot are the same on all of them.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::Value;

use super::page::Page;
use super::shell::{ShellPage, in_shell};
use super::{Publication, csp, manifest, oembed};
use crate::locale::Locale;
use crate::present::day_words;
use crate::tools::failure::Failure;

/// A text page without its frame.
pub(in crate::tools) struct Content<'a> {
    /// Where it lies below the folder of its language, such as `privacy.html` or `thema/taal.html`.
    pub(in crate::tools) path: &'a str,
    /// Its title.
    pub(in crate::tools) title: &'a str,
    /// Whether the title is the data's, hence Dutch.
    pub(in crate::tools) is_title_data: bool,
    /// Whether it shows the explorer in frames, as other websites do.
    pub(in crate::tools) has_frames: bool,
    /// What it is about, in a sentence or two; `None` for pages that nobody looks for.
    pub(in crate::tools) description: Option<String>,
    /// Where in the site the document lies that tells other systems how to embed what it shows, if it shows any.
    pub(in crate::tools) oembed: Option<String>,
    /// Where below the folder of its language its own picture lies for previews of links, if it has one.
    pub(in crate::tools) picture: Option<String>,
    /// What it says to programs, as JSON-LD.
    pub(in crate::tools) data: Option<Value>,
    /// What stands below its title, or the whole page where it becomes the explorer.
    pub(in crate::tools) body: Markup,
}

impl Content<'_> {
    /// The way from the page to the root of the site.
    fn to_root(&self, locale: Locale) -> String {
        "../".repeat(self.path.matches('/').count() + locale.folder().matches('/').count())
    }

    /// The page as a whole.
    pub(in crate::tools) fn framed(&self, locale: Locale, publication: &Publication<'_>) -> String {
        let (root, title) = (self.to_root(locale), &*publication.site.title);
        let markup = html! {
            (DOCTYPE)
            html lang=(locale.slug()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    (csp::tag(publication.is_release, self.has_frames))
                    meta name="referrer" content="no-referrer";
                    title { (self.title) " – " (title) }
                    (self.for_programs(locale, publication))
                    (self.for_embedding(publication))
                    @for link in &publication.links { (link.tag(&root)) }
                    (manifest::link(&root))
                    (manifest::head_tags(&root))
                }
                body.page { (self.parts(&root, locale, publication)) }
            }
        };
        markup.into_string()
    }

    /// The page as one that becomes the explorer, which begins with these choices. Its body is all of it.
    ///
    /// # Errors
    /// When what Trunk has built has no place for it.
    pub(in crate::tools) fn in_shell(
        &self,
        start: &str,
        locale: Locale,
        publication: &Publication<'_>,
    ) -> Result<String, Failure> {
        let page = ShellPage {
            to_root: &self.to_root(locale),
            language: locale.slug(),
            start,
            title: self.title,
            head: html! {
                (self.for_programs(locale, publication))
                (self.for_embedding(publication))
            },
            content: self.body.clone(),
        };
        in_shell(&publication.shell, &page)
    }

    fn for_embedding(&self, publication: &Publication<'_>) -> Markup {
        html! {
            @if let (Some(address), Some(path)) = (&publication.address, &self.oembed) {
                (oembed::link(address, path, self.title))
            }
        }
    }

    /// What stands on the page, from its header to its footer.
    fn parts(&self, root: &str, locale: Locale, publication: &Publication<'_>) -> Markup {
        let explorer = match format!("{root}{}", locale.folder()) {
            here if here.is_empty() => "./".to_owned(),
            start => start,
        };
        html! {
            header.page-header {
                div.page-header__inner {
                    p.page-header__title lang="nl" { a href=(explorer) { (*publication.site.title) } }
                    (self.languages(root, locale, publication))
                }
            }
            main.page-main {
                h1 lang=[self.is_title_data.then_some("nl")] { (self.title) }
                (self.body)
            }
            (self.footer(root, locale, publication))
        }
    }

    /// What search engines and previews of links read. Names of pages are addresses, so a site without one has little of it.
    fn for_programs(&self, locale: Locale, publication: &Publication<'_>) -> Markup {
        let title = &*publication.site.title;
        html! {
            @if let Some(description) = &self.description {
                meta name="description" content=(description);
                @if let Some(address) = &publication.address {
                    meta property="og:type" content="website";
                    meta property="og:site_name" content=(title);
                    meta property="og:title" content=(self.title);
                    meta property="og:description" content=(description);
                    meta property="og:url" content={ (address) (locale.folder()) (self.path) };
                    meta property="og:locale" content=(match locale { Locale::Nl => "nl_NL", Locale::En => "en_GB" });
                    meta property="og:image" content={ (address) @match &self.picture {
                        Some(picture) => { (locale.folder()) (picture) },
                        None => "icons/screenshot-wide.png",
                    } };
                    meta property="og:image:alt" content=(self.title);
                    meta name="twitter:card" content="summary_large_image";
                }
            }
            @if let Some(address) = &publication.address {
                link rel="canonical" href={ (address) (locale.folder()) (self.path) };
                @for other in Locale::offered(publication.site) {
                    link rel="alternate" hreflang=(other.slug()) href={ (address) (other.folder()) (self.path) };
                }
                link rel="alternate" hreflang="x-default" href={ (address) (self.path) };
            }
            @if let Some(data) = &self.data {
                // Nothing in it can end the element.
                script type="application/ld+json" { (PreEscaped(data.to_string().replace('<', "\\u003c"))) }
            }
        }
    }

    fn languages(&self, root: &str, current: Locale, publication: &Publication<'_>) -> Markup {
        let offered = Locale::offered(publication.site);
        html! {
            @if offered.len() > 1 {
                nav.languages aria-label=(current.messages().language) {
                    @for locale in offered {
                        a.language-link href={ (root) (locale.folder()) (self.path) } lang=(locale.slug())
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
                            a href={ (root) (locale.folder()) (page.file()) }
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
