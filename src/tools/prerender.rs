//! `kansrijk prerender`: a page of plain HTML for everything that somebody may look for or share: initiatives, places,
//! phases, themes, programmes and organisations. For search engines, previews of links, and browsers that cannot run the
//! explorer.
//!
//! Says what `present` says, with links in place of choices. Only `first_view` knows what the explorer looks like.

mod article;
mod feed;
mod first_view;
mod listing;
mod page;
mod start;
mod structured;
mod topic;

use clap::Args;

use self::topic::Topic;
use super::failure::Failure;
use super::site::{Publication, SiteOptions};
use super::{Outcome, write};
use crate::locale::Locale;
use crate::search::search;

/// Write a page of plain HTML for each initiative, place, phase, theme, programme and organisation
#[derive(Args)]
pub struct Prerender {
    #[command(flatten)]
    options: SiteOptions,
}

impl Prerender {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        self.options.publish(prerender)?;
        Ok(Outcome::good(""))
    }
}

fn prerender(publication: &Publication<'_>) -> Result<(), Failure> {
    let (catalog, dist) = (publication.catalog, publication.dist);
    let locales: Vec<Locale> = Locale::offered(publication.site).collect();
    for topic in topic::all(catalog) {
        let outcome = search(catalog, &publication.index, &topic.query());
        for &locale in &locales {
            let path = dist.join(locale.folder()).join(topic.path(catalog));
            write(&path, &page::render(topic, &outcome, locale, publication))?;
            if let (Topic::Value(_), Some(address)) = (topic, &publication.address) {
                let document = page::oembed(topic, locale, address, publication);
                write(&dist.join(topic.oembed_path(locale, catalog)), &document)?;
            }
        }
    }
    for (former, now) in page::former(catalog) {
        for &locale in &locales {
            let path = dist.join(locale.folder()).join(&former);
            write(&path, &page::moved(&former, now, locale, publication))?;
        }
    }
    if let Some(address) = &publication.address {
        write(&dist.join("sitemap.xml"), &feed::sitemap(address, publication))?;
        write(&dist.join("robots.txt"), &feed::robots(address))?;
        write(&dist.join(feed::FILE), &feed::atom(address, publication))?;
    }
    for &locale in &locales {
        let path = dist.join(locale.folder()).join("index.html");
        write(&path, &start::render(locale, publication)?)?;
    }
    Ok(())
}
