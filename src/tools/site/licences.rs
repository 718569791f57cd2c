//! `licenties.html`: under which licences this is published, and where those of the work of others in it stand.

use maud::{Markup, html};

use super::Publication;
use super::parts::to_root;
use super::words::words;
use crate::locale::Locale;

/// The licences of others, which `cargo xtask licences` writes among the files that are copied as they are.
const THIRD_PARTY: &str = "third-party-licences.txt";

/// What stands on the page below its title.
pub(super) fn content(locale: Locale, publication: &Publication<'_>) -> Markup {
    let words = &words(locale).licences;
    html! {
        h2 { (words.own) }
        p { (words.code) " " a href="https://eupl.eu/1.2/nl/" hreflang="nl" { "EUPL 1.2" } "." }
        p { (words.data) " " a href="https://creativecommons.org/licenses/by/4.0/" { "CC BY 4.0" } "." }
        p { (words.font) " " a href="https://openfontlicense.org/" { "SIL Open Font License 1.1" } "." }
        h2 { (words.others) }
        p { (words.list) " " a href=(format!("{}{THIRD_PARTY}", to_root(locale))) hreflang="en" { (THIRD_PARTY) } "." }
        p { (words.styles) }
        ul {
            @for style in &publication.embed_kit.styles {
                @if let Some(source) = &style.source {
                    li { (style.name) ": " (source.package) " " (source.version) ", " (source.licence) }
                }
            }
        }
    }
}
