//! A page for each place, phase and theme: what there is, as text and links, for whoever shares, prints or embeds it,
//! and where the explorer cannot run.

use maud::{Markup, html};

use super::Publication;
use super::frame::Content;
use super::oembed::{self, Embeddable};
use super::parts::{folder, to_root};
use super::words::words;
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::present::{self, Card, Scene, Today};
use crate::query::{Facet, FacetValue, Query};
use crate::search::search;
use crate::surface::Surface;
use crate::url;

/// What a page shows: what choosing one value finds. The view of no choice is the explorer itself, in `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct View(FacetValue);

/// All views, in the order of the data.
pub(super) fn all(catalog: &Catalog) -> impl Iterator<Item = View> + use<'_> {
    [Facet::Municipality, Facet::Phase, Facet::Theme]
        .into_iter()
        .flat_map(|facet| views(facet, catalog))
}

/// The views of one facet. What no source says has none.
pub(super) fn views(facet: Facet, catalog: &Catalog) -> impl Iterator<Item = View> + use<'_> {
    let named = facet
        .values(catalog)
        .filter(|value| value.name(catalog).is_some());
    named.map(View)
}

/// The view of a place, by its ordinal.
pub(super) fn of_area(ordinal: u32) -> View {
    View(FacetValue {
        facet: Facet::Municipality,
        ordinal,
    })
}

impl View {
    /// Where its page lies below the folder of its language.
    pub(super) fn path(self, catalog: &Catalog) -> String {
        format!("{}/{}.html", self.0.facet.param(), self.0.slug(catalog))
    }

    /// Where the document lies in the site that tells other systems how to embed it.
    pub(super) fn oembed_path(self, locale: Locale, catalog: &Catalog) -> String {
        let page = self.path(catalog);
        format!("oembed/{}{}.json", folder(locale), page.trim_end_matches(".html"))
    }

    /// Its name.
    pub(super) fn title(self, catalog: &Catalog) -> &str {
        self.0.name(catalog).unwrap_or_default()
    }

    /// What it asks for.
    fn query(self) -> Query {
        Query::default().toggle(self.0)
    }

    /// The document for other systems, in a site at this address.
    pub(super) fn oembed(self, locale: Locale, address: &str, publication: &Publication<'_>) -> String {
        let title = format!(
            "{} – {}",
            self.title(publication.catalog),
            &*publication.site.title
        );
        let content = Embeddable {
            query: self.query(),
            title: &title,
            locale,
        };
        oembed::document(&content, address, publication)
    }

    /// Its page.
    pub(super) fn render(self, locale: Locale, publication: &Publication<'_>) -> String {
        let catalog = publication.catalog;
        let content = Content {
            path: &self.path(catalog),
            title: self.title(catalog),
            is_title_data: self.0.facet != Facet::Municipality,
            has_frames: false,
            oembed: Some(self.oembed_path(locale, catalog)),
            body: self.body(locale, publication),
        };
        content.framed(locale, publication)
    }

    fn body(self, locale: Locale, publication: &Publication<'_>) -> Markup {
        let (catalog, words) = (publication.catalog, &words(locale).view);
        let query = self.query();
        let outcome = search(catalog, &publication.index, &query);
        let scene = scene(locale, publication);
        let summary = present::summary(&query, outcome.hits.len() as u32, scene);
        let to_root = format!("../{}", to_root(locale));
        let address = |query: &Query| {
            let named_locale = (locale != Locale::default()).then_some(locale);
            format!(
                "{to_root}?{}",
                url::write(&Surface::page(), query, named_locale, catalog)
            )
        };
        let cards = outcome
            .hits
            .iter()
            .map(|&hit| present::card(hit, &query, &outcome.matched, scene));
        html! {
            p { (summary.status) ". " a href=(address(&query)) { (words.explore) } }
            @for card in present::guide_cards(&query, scene) {
                p lang="nl" { (card.guide.text.0) }
            }
            @for card in cards {
                h2 lang="nl" { a href=(address(&query.clone().opened(card.initiative))) { (joined(&card)) } }
                p lang="nl" { (catalog.initiative(card.initiative).summary) }
                p.page-main__facts { (facts(&card)) }
            }
            p {
                a href={ "../insluiten.html?" (url::write(&Surface::page(), &query, None, catalog)) } { (words.embed) }
            }
        }
    }
}

fn joined(card: &Card) -> String {
    card.title.iter().map(|segment| segment.text.as_str()).collect()
}

fn facts(card: &Card) -> String {
    let parts = [Some(&card.place), card.reason.as_ref(), Some(&card.age)];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(" · ")
}

/// The day of the data stands for today: a page that lies there for months must not say how old a source is by now.
fn scene<'a>(locale: Locale, publication: &'a Publication<'_>) -> Scene<'a> {
    let mut numbers = publication
        .catalog
        .date
        .split('-')
        .map(|part| part.parse().unwrap_or(1));
    let mut next = || numbers.next().unwrap_or(1);
    Scene {
        catalog: publication.catalog,
        index: &publication.index,
        locale,
        today: Today {
            year: next() as i32,
            month: next(),
            day: next(),
        },
    }
}
