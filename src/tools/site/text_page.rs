//! What stands on each of the text pages that there is one of.

use maud::Markup;

use super::frame::Content;
use super::page::Page;
use super::words::words;
use super::{Publication, about_data, accessibility, embedding, licences, privacy};
use crate::locale::Locale;

/// A page as a whole.
pub(super) fn render(page: Page, locale: Locale, publication: &Publication<'_>) -> String {
    let content = Content {
        path: page.file(),
        title: page.title(locale),
        is_title_data: false,
        has_frames: page == Page::Embedding,
        description: (page == Page::AboutData)
            .then(|| words(locale).about_data.origin[0].paragraphs[0].to_owned()),
        oembed: None,
        picture: None,
        data: (page == Page::AboutData)
            .then(|| about_data::structured(locale, publication))
            .flatten(),
        body: body(page, locale, publication),
    };
    content.framed(locale, publication)
}

fn body(page: Page, locale: Locale, publication: &Publication<'_>) -> Markup {
    match page {
        Page::Accessibility => accessibility::content(locale, publication),
        Page::Privacy => privacy::content(locale),
        Page::AboutData => about_data::content(locale, publication),
        Page::Embedding => embedding::content(locale, publication),
        Page::Licences => licences::content(locale, publication),
    }
}
