//! What `index.html` says where the explorer cannot run: without JavaScript or WebAssembly, and until it has loaded.

use maud::{Markup, html};

use super::Publication;
use super::page::Page;
use super::parts::folder;
use super::words::words;
use crate::catalog::{Area, Catalog, RegionKind};
use crate::locale::Locale;

/// The static part of the page: Dutch, with a short part in English.
pub(super) fn markup(publication: &Publication<'_>) -> Markup {
    let catalog = publication.catalog;
    // The lists stand there once, in the language of the names in them.
    html! {
        main {
            h1 { (*publication.site.title) }
            p { (*publication.site.purpose.nl) }
            (summary(Locale::Nl, publication))
            h2 { "Gemeenten" }
            @for (region, municipalities) in by_subregion(catalog) {
                h3 { (region) }
                p { (municipalities.join(", ")) }
            }
            h2 { "Leeftijden" }
            ul {
                @for phase in &catalog.phases { li { (phase.name) ": " (phase.label_age) } }
            }
            h2 { "Thema’s" }
            ul {
                @for theme in &catalog.themes { li { (theme.name) } }
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
                li { a href={ (folder(locale)) (page.file()) } { (page.title(locale)) } }
            }
        }
    }
}

/// The names of the municipalities, by the name of their subregion.
fn by_subregion(catalog: &Catalog) -> Vec<(&str, Vec<&str>)> {
    let is_subregion =
        |area: &Area| matches!(area.kind, crate::catalog::AreaKind::Region(RegionKind::Subregion));
    let name = |area: u32| catalog.area(area).name.as_str();
    let subregions = catalog
        .regions()
        .filter(|&region| is_subregion(catalog.area(region)));
    subregions
        .map(|region| {
            (
                name(region),
                catalog.municipalities_of(region).map(name).collect(),
            )
        })
        .collect()
}
