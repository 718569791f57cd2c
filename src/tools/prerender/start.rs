//! The start page in a language: the first view of the explorer, and below it what those need for whom it stays a page.

use maud::{Markup, html};

use super::page::Place;
use super::topic::purpose;
use super::{first_view, structured};
use crate::locale::Locale;
use crate::query::Query;
use crate::tools::failure::Failure;
use crate::tools::site::{Content, EMBEDDING, Page, Publication, to_root, words};

/// The page as a whole.
pub(super) fn render(locale: Locale, publication: &Publication<'_>) -> Result<String, Failure> {
    let place = Place::start(locale, publication);
    let content = Content {
        path: "",
        title: &publication.site.title,
        is_title_data: true,
        has_frames: false,
        description: Some(purpose(publication.scene(locale)).to_owned()),
        picture: None,
        oembed: (locale == Locale::default()).then(|| EMBEDDING.to_owned()),
        data: structured::of_start(locale, publication),
        body: html! {
            (first_view::markup(&place))
            (footer(&place))
        },
    };
    let start = place.choices(&Query::default());
    content.in_shell(&start, locale, publication)
}

fn footer(place: &Place<'_>) -> Markup {
    let locale = place.locale;
    html! {
        footer.page-footer {
            ul.page-footer__links {
                @for page in Page::ALL { li { a href=(page.file()) { (page.title(locale)) } } }
                li { a href={ (to_root(locale)) "dataset.json" } { (words(locale).first_view.download) } }
            }
        }
    }
}
