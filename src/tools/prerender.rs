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
mod preview;
mod start;
mod structured;
mod topic;

use std::thread::{self, available_parallelism};

use clap::Args;

use self::preview::Painter;
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
    // Who looks for a picture asks for its whole address.
    if publication.address.is_some() {
        previews(&locales, publication)?;
    }
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

/// Draws the picture of each page, on as many cores as there are.
fn previews(locales: &[Locale], publication: &Publication<'_>) -> Result<(), Failure> {
    let (catalog, dist) = (publication.catalog, publication.dist);
    let painter = Painter::new()?;
    let draw = |topic: Topic| {
        let hit_count = search(catalog, &publication.index, &topic.query()).hits.len() as u32;
        for &locale in locales {
            let description = topic.description(hit_count, publication.scene(locale));
            let picture = painter.paint(topic, &publication.site.title, &description, catalog)?;
            write(&dist.join(locale.folder()).join(topic.picture(catalog)), &picture)?;
        }
        Ok(())
    };
    let topics: Vec<Topic> = topic::all(catalog).collect();
    let cores = available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let part = |topics: &'_ [Topic]| topics.iter().copied().try_for_each(&draw);
        let parts = topics.chunks(topics.len().div_ceil(cores).max(1));
        let threads: Vec<_> = parts.map(|topics| scope.spawn(move || part(topics))).collect();
        // A thread that has panicked has drawn nothing that could be used.
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err(Failure::NoPicture("the drawing stopped".to_owned())))
        })
    })
}
