//! `over-de-gegevens.html`: where the data comes from, how old and how sure it is, and how to use it.

use maud::{Markup, html};
use serde_json::{Value, json};

use super::Publication;
use super::facts::DataFacts;
use super::page::Page;
use super::parts::{contact, sections, to_root};
use super::words::{AboutDataWords, words};
use crate::locale::Locale;

/// Where the licence of the data stands.
const CC_BY: &str = "https://creativecommons.org/licenses/by/4.0/deed";

/// What stands on the page below its title.
pub(in crate::tools) fn content(locale: Locale, publication: &Publication<'_>) -> Markup {
    let (words, facts) = (&words(locale).about_data, &publication.facts);
    html! {
        (sections(&words.origin))
        h2 { (words.figures) }
        ul {
            li { ((words.initiatives)(facts.initiatives)) }
            li { ((words.sources)(facts.sources)) }
            li { ((words.checked)(facts.checked_sources, facts.sources)) }
            li { ((words.inferred)(facts.inferred)) }
        }
        (ages(words, facts))
        (profiles(words, facts))
        h2 { (words.meaning) }
        dl {
            @for (term, meaning) in words.meanings {
                dt { (term) }
                dd { (meaning) }
            }
        }
        (terms(words, facts))
        h2 { (words.reuse) }
        p { (words.licence) " " a href={ (CC_BY) "." (locale.slug()) } { "CC BY 4.0" } "." }
        p { (words.attribution) }
        p lang="nl" { "“" (*publication.site.title) "”, " (*publication.site.publisher.name) ", CC BY 4.0" }
        p { a href={ (to_root(locale)) "dataset.json" } download { (words.download) } }
        h2 { (words.report_error) }
        (contact(locale, publication))
    }
}

/// The data as programs describe it, in the vocabulary of <https://schema.org/>; `None` for a site without an address.
pub(super) fn structured(locale: Locale, publication: &Publication<'_>) -> Option<Value> {
    let address = publication.address.as_deref()?;
    let site = publication.site;
    let page = format!("{address}{}{}", locale.folder(), Page::AboutData.file());
    Some(json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": &*site.title,
        "description": words(locale).about_data.origin[0].paragraphs.join(" "),
        "inLanguage": Locale::Nl.slug(),
        "dateModified": publication.catalog.date,
        "isAccessibleForFree": true,
        "license": CC_BY,
        "creator": { "@type": "Organization", "name": &*site.publisher.name },
        "spatialCoverage": { "@type": "AdministrativeArea", "name": &*site.region },
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": format!("{address}dataset.json"),
        },
    }))
}

fn ages(words: &AboutDataWords, facts: &DataFacts<'_>) -> Markup {
    html! {
        h2 { (words.ages) }
        p { (words.ages_meaning) }
        table {
            thead { tr { th scope="col" { (words.year) } th scope="col" { (words.count) } } }
            tbody {
                @for (year, count) in &facts.by_year {
                    tr { th scope="row" { (year) } td { (count) } }
                }
                tr { th scope="row" { (words.undated) } td { (facts.undated) } }
            }
        }
    }
}

fn profiles(words: &AboutDataWords, facts: &DataFacts<'_>) -> Markup {
    html! {
        h2 { (words.profiles) }
        p { ((words.with_profile)(facts.with_profile.len())) " " (facts.with_profile.join(", ")) "." }
        @if !facts.without_profile.is_empty() {
            p { ((words.without_profile)(facts.without_profile.len())) " " (facts.without_profile.join(", ")) "." }
            p { (words.without_profile_meaning) }
        }
    }
}

fn terms(words: &AboutDataWords, facts: &DataFacts<'_>) -> Markup {
    html! {
        @if !facts.terms.is_empty() {
            h2 { (words.terms) }
            p { (words.terms_meaning) }
            table {
                thead { tr { @for heading in words.terms_headings { th scope="col" { (heading) } } } }
                tbody {
                    @for (theme, term) in &facts.terms {
                        tr {
                            td lang="nl" { (theme) }
                            td { span lang="nl" { (*term.term) } @if term.inferred { " (" (words.inferred_mark) ")" } }
                            td lang="nl" { (*term.document) }
                        }
                    }
                }
            }
        }
    }
}
