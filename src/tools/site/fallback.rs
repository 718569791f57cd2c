//! What `index.html` says where the explorer cannot run: without JavaScript or WebAssembly, and until it has loaded.

use maud::{Markup, html};

use super::Publication;
use super::page::Page;
use super::parts::folder;
use super::view::{self, View, views};
use super::words::words;
use crate::catalog::{Area, Catalog, RegionKind};
use crate::locale::Locale;
use crate::query::Facet;

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
                ul { @for view in municipalities { li { (link(view, catalog)) } } }
            }
            h2 { "Leeftijden" }
            ul {
                @for (view, phase) in views(Facet::Phase, catalog).zip(&catalog.phases) {
                    li { (link(view, catalog)) ": " (phase.label_age) }
                }
            }
            h2 { "Thema’s" }
            ul {
                @for view in views(Facet::Theme, catalog) { li { (link(view, catalog)) } }
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

fn link(view: View, catalog: &Catalog) -> Markup {
    html! { a href=(view.path(catalog)) { (view.title(catalog)) } }
}

/// The municipalities, by the name of their subregion.
fn by_subregion(catalog: &Catalog) -> Vec<(&str, Vec<View>)> {
    let is_subregion =
        |area: &Area| matches!(area.kind, crate::catalog::AreaKind::Region(RegionKind::Subregion));
    let subregions = catalog
        .regions()
        .filter(|&region| is_subregion(catalog.area(region)));
    subregions
        .map(|region| {
            (
                catalog.area(region).name.as_str(),
                catalog.municipalities_of(region).map(view::of_area).collect(),
            )
        })
        .collect()
}
