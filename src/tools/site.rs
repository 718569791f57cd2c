//! `kansrijk site`: completes the site that Trunk has built, with the data, the static parts and the text pages.
//!
//! Must not know what the explorer does with the data.

mod about_data;
mod accessibility;
mod csp;
mod embed_kit;
mod embedding;
mod facts;
mod frame;
mod index_html;
mod licences;
mod manifest;
mod not_found;
mod oembed;
mod page;
mod parts;
mod privacy;
mod publication;
mod shell;
mod text_page;
mod words;
mod words_en;
mod words_nl;

use std::path::Path;
use std::{fs, io};

use clap::Args;

pub(super) use self::frame::Content;
use self::index_html::fill;
pub(super) use self::oembed::{Embeddable, START as EMBEDDING, document as embed_document};
pub(super) use self::page::Page;
pub(super) use self::parts::to_root;
pub(super) use self::publication::Publication;
pub use self::publication::SiteOptions;
pub(super) use self::words::words;
use super::failure::Failure;
use super::{Outcome, find_file, index, overview, write};
use crate::catalog::FILES_FOLDER;
use crate::locale::Locale;
use crate::query::Query;

/// Complete a built site: the data, the static parts of the page, and the text pages
#[derive(Args)]
pub struct Site {
    #[command(flatten)]
    options: SiteOptions,
}

impl Site {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        self.options.publish(complete)?;
        Ok(Outcome::good(""))
    }
}

fn complete(publication: &Publication<'_>) -> Result<(), Failure> {
    let dist = publication.dist;
    write(&dist.join("index.html"), &index(publication)?)?;
    write(&dist.join(manifest::FILE), &manifest::document(publication))?;
    write(&dist.join(not_found::FILE), &not_found::document(publication))?;
    for locale in Locale::offered(publication.site) {
        for page in Page::ALL {
            let path = dist.join(locale.folder()).join(page.file());
            write(&path, &text_page::render(page, locale, publication))?;
        }
    }
    if let Some(address) = &publication.address {
        let start = Embeddable {
            query: Query::default(),
            title: &publication.site.title,
            locale: Locale::default(),
        };
        let document = oembed::document(&start, address, publication);
        write(&dist.join(oembed::START), &document)?;
    }
    write_dataset(publication)
}

/// Writes the dataset, whole for whoever takes it along, and for the explorer in two files, or in many.
fn write_dataset(publication: &Publication<'_>) -> Result<(), Failure> {
    let (dist, catalog) = (publication.dist, publication.catalog);
    remove_all(dist, overview::DETAILS, |path| fs::remove_file(path))?;
    remove_all(dist, FILES_FOLDER, |path| fs::remove_dir_all(path))?;
    if catalog.initiatives.len() > index::MOST_AT_ONCE {
        index::in_files(publication.dataset, catalog)?.write(dist)?;
    } else {
        overview::in_two(publication.dataset, catalog)?.write(dist)?;
    }
    // Last: where it is, the rest is.
    write(&dist.join("dataset.json"), publication.dataset)
}

/// Removes what an earlier build has left whose name begins so.
fn remove_all(dist: &Path, start: &str, remove: fn(&Path) -> io::Result<()>) -> Result<(), Failure> {
    while let Ok(former) = find_file(dist, start, "") {
        remove(&former).map_err(|error| Failure::Unwritable { path: former, error })?;
    }
    Ok(())
}

/// The page of the explorer, its places filled.
fn index(publication: &Publication<'_>) -> Result<String, Failure> {
    let text = |text: &str| maud::html! { (text) }.into_string();
    let html = fill(
        &publication.shell,
        "csp",
        &csp::tag(publication.is_release, false).into_string(),
    )?;
    let html = fill(&html, "title", &text(&publication.site.title))?;
    let html = fill(&html, "later", &publication.later)?;
    let html = fill(&html, "kiosk", &publication.kiosk)?;
    fill(&html, "manifest", &manifest::head_tags("").into_string())
}
