//! `licenties.html`: under which licences this is published, and those of the work of others in it.

use std::path::Path;

use maud::{Markup, html};
use serde::Deserialize;

use super::words::words;
use crate::locale::Locale;
use crate::tools::failure::Failure;

/// A piece of software by others, and its licence.
#[derive(Debug, Deserialize)]
pub(super) struct Licence {
    name: String,
    version: String,
    licence: String,
    text: String,
}

/// Reads the list that `xtask` makes.
pub(super) fn read_licences(path: &Path) -> Result<Vec<Licence>, Failure> {
    let text = crate::tools::read(path)?;
    serde_json::from_str(&text).map_err(|error| Failure::NotLicences {
        path: path.to_owned(),
        words: error.to_string(),
    })
}

/// What stands on the page below its title.
pub(super) fn content(locale: Locale, licences: Option<&[Licence]>) -> Markup {
    let words = &words(locale).licences;
    html! {
        h2 { (words.own) }
        p { (words.code) " " a href="https://eupl.eu/1.2/nl/" hreflang="nl" { "EUPL 1.2" } "." }
        p { (words.data) " " a href="https://creativecommons.org/licenses/by/4.0/" { "CC BY 4.0" } "." }
        p { (words.font) " " a href="https://openfontlicense.org/" { "SIL Open Font License 1.1" } "." }
        h2 { (words.others) }
        @match licences {
            None => p { (words.no_list) },
            Some(licences) => {
                p { (words.list) }
                @for licence in licences {
                    details {
                        summary { (licence.name) " " (licence.version) " – " (licence.licence) }
                        pre lang="en" { (licence.text) }
                    }
                }
            },
        }
    }
}
