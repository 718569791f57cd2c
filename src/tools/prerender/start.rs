//! What `index.html` says where the explorer cannot run: without JavaScript or WebAssembly, and until it has loaded.

use maud::{Markup, html};

use super::page::Place;
use super::topic::{self, Topic};
use crate::catalog::{Area, Catalog, RegionKind};
use crate::locale::Locale;
use crate::query::Facet;
use crate::tools::site::{Page, Publication, words};

/// The static part of the page: Dutch, with a short part in English.
pub(super) fn markup(publication: &Publication<'_>) -> Markup {
    let catalog = publication.catalog;
    let place = Place::start(Locale::Nl, publication);
    let list = |facet| {
        html! { ul { @for value in topic::values(facet, catalog) { li { (place.link(Topic::Value(value))) } } } }
    };
    // The lists stand there once, in the language of the names in them.
    html! {
        main {
            h1 { (*publication.site.title) }
            p { (*publication.site.purpose.nl) }
            (summary(Locale::Nl, publication))
            h2 { "Gemeenten" }
            @for (region, municipalities) in by_subregion(catalog) {
                h3 { (region) }
                ul { @for topic in municipalities { li { (place.link(topic)) } } }
            }
            h2 { "Leeftijden" }
            ul {
                @for (phase, record) in topic::values(Facet::Phase, catalog).zip(&catalog.phases) {
                    li { (place.link(Topic::Value(phase))) ": " (record.label_age) }
                }
            }
            @for (title, facet) in [("Thema’s", Facet::Theme), ("Programma’s", Facet::Programme)] {
                @if topic::values(facet, catalog).next().is_some() {
                    h2 { (title) }
                    (list(facet))
                }
            }
            @if Locale::offered(publication.site).any(|locale| locale == Locale::En) {
                section lang="en" {
                    h2 { (Locale::En.name()) }
                    p { (*publication.site.purpose.en) }
                    (summary(Locale::En, publication))
                }
            }
        }
    }
}

fn summary(locale: Locale, publication: &Publication<'_>) -> Markup {
    let words = &words(locale).fallback;
    html! {
        p { ((words.initiative_count)(publication.facts.initiatives)) }
        p { (words.needs_script) }
        p { a href="dataset.json" { (words.download) } }
        ul {
            @for page in Page::ALL {
                li { a href={ (locale.folder()) (page.file()) } { (page.title(locale)) } }
            }
        }
    }
}

/// The municipalities, by the name of their subregion.
fn by_subregion(catalog: &Catalog) -> Vec<(&str, Vec<Topic>)> {
    let is_subregion =
        |area: &Area| matches!(area.kind, crate::catalog::AreaKind::Region(RegionKind::Subregion));
    let subregions = catalog
        .regions()
        .filter(|&region| is_subregion(catalog.area(region)));
    subregions
        .map(|region| {
            (
                catalog.area(region).name.as_str(),
                catalog
                    .municipalities_of(region)
                    .map(|ordinal| Topic::Value(topic::value(Facet::Municipality, ordinal)))
                    .collect(),
            )
        })
        .collect()
}
