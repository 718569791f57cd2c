//! Lists of all pages, for search engines and for those who follow what is new.

use maud::{Markup, PreEscaped, html};

use super::topic::{self, Topic, purpose};
use crate::locale::Locale;
use crate::tools::site::Publication;

/// Where the list of what is new lies in the site.
pub(super) const FILE: &str = "nieuw.atom";

/// How many initiatives it names.
const NEWEST: usize = 50;

/// The addresses of all pages, each with that in the other languages: <https://www.sitemaps.org/protocol.html>.
pub(super) fn sitemap(address: &str, publication: &Publication<'_>) -> String {
    let catalog = publication.catalog;
    let paths = std::iter::once(String::new()).chain(topic::all(catalog).map(|topic| topic.path(catalog)));
    let locales: Vec<Locale> = Locale::offered(publication.site).collect();
    let place = |locale: Locale, path: &str| format!("{address}{}{path}", locale.folder());
    let markup = html! {
        (declaration())
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" {
            @for path in paths {
                @for &locale in &locales {
                    url {
                        loc { (place(locale, &path)) }
                        lastmod { (catalog.date) }
                        @for &other in &locales {
                            xhtml:link rel="alternate" hreflang=(other.slug()) href=(place(other, &path)) {}
                        }
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// What robots may read: everything; and where the addresses are.
pub(super) fn robots(address: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n")
}

/// The initiatives with the newest sources, as Atom (RFC 4287).
pub(super) fn atom(address: &str, publication: &Publication<'_>) -> String {
    let catalog = publication.catalog;
    let mut dated: Vec<(String, u32)> = catalog
        .initiatives
        .numbered()
        .filter_map(|(ordinal, initiative)| Some((moment(initiative.newest_source.as_deref()?), ordinal)))
        .collect();
    dated.sort_by(|(one, _), (other, _)| other.cmp(one));
    dated.truncate(NEWEST);
    let markup = html! {
        (declaration())
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl" {
            title { (*publication.site.title) }
            subtitle { (purpose(publication.scene(Locale::Nl))) }
            id { (address) }
            link rel="self" type="application/atom+xml" href={ (address) (FILE) } {}
            link rel="alternate" type="text/html" href=(address) {}
            updated { (moment(&catalog.date)) }
            author { name { (*publication.site.publisher.name) } }
            @for (updated, ordinal) in dated {
                (entry(ordinal, &updated, address, publication))
            }
        }
    };
    markup.into_string()
}

fn entry(ordinal: u32, updated: &str, address: &str, publication: &Publication<'_>) -> Markup {
    let catalog = publication.catalog;
    let record = catalog.initiative(ordinal);
    let page = format!("{address}{}", Topic::Initiative(ordinal).path(catalog));
    html! {
        entry {
            title { (record.title) }
            id { (page) }
            link rel="alternate" type="text/html" href=(page) {}
            updated { (updated) }
            summary { (record.summary) }
        }
    }
}

/// A date of the data as a moment: the first of what it can mean, at midnight.
fn moment(date: &str) -> String {
    let (year, rest) = date.split_at(date.len().min(4));
    let month_and_day = match rest.len() {
        0 => "-01-01",
        3 => return format!("{year}{rest}-01T00:00:00Z"),
        _ => rest,
    };
    format!("{year}{month_and_day}T00:00:00Z")
}

fn declaration() -> PreEscaped<&'static str> {
    PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_the_data_begins_at_a_moment() {
        for (date, expected) in [
            ("2026", "2026-01-01T00:00:00Z"),
            ("2026-03", "2026-03-01T00:00:00Z"),
            ("2026-03-09", "2026-03-09T00:00:00Z"),
        ] {
            assert_eq!(moment(date), expected);
        }
    }
}
