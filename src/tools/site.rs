//! `kansrijk site`: completes the site that Trunk has built, with the data, the static parts and the text pages.
//!
//! Must not know what the explorer does with the data.

mod about_data;
mod accessibility;
mod csp;
mod embed_kit;
mod embedding;
mod facts;
mod fallback;
mod frame;
mod index_html;
mod licences;
mod manifest;
mod oembed;
mod page;
mod parts;
mod privacy;
mod text_page;
mod view;
mod words;
mod words_en;
mod words_nl;

use std::env;
use std::path::PathBuf;

use clap::Args;

use self::embed_kit::EmbedKit;
use self::facts::DataFacts;
use self::index_html::{HeadLink, fill, head_links};
use self::oembed::Embeddable;
use self::page::Page;
use super::bundle::sound_dataset;
use super::failure::Failure;
use super::{Outcome, find_file, public_address, read, write};
use crate::catalog::{self, Catalog};
use crate::locale::Locale;
use crate::query::Query;
use crate::search::Index;

/// Complete a built site: the data, the static parts of the page, and the text pages
#[derive(Args)]
pub struct Site {
    /// The data directory
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The built site; by default the one that Trunk is building
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
    dist: PathBuf,
    /// The public address of the site, in place of the one in site.json
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Be strict about what the page may run; by default as Trunk is
    #[arg(long)]
    release: bool,
}

/// All that pages are made from.
struct Publication<'a> {
    catalog: &'a Catalog,
    site: &'a catalog::Site,
    index: Index,
    facts: DataFacts<'a>,
    embed_kit: EmbedKit,
    links: Vec<HeadLink>,
    /// Name of the script that starts the program of a kiosk.
    kiosk: String,
    /// The public address, ending in `/`, when there is one.
    address: Option<String>,
    is_release: bool,
}

impl Site {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let dist = &self.dist;
        if !dist.is_dir() {
            return Err(Failure::NoDirectory(dist.clone()));
        }
        let dataset = sound_dataset(&self.data)?;
        let defects = || Failure::Defects {
            directory: self.data.clone(),
            errors: 1,
        };
        let (catalog, _) = catalog::load(dataset.as_bytes()).map_err(|_| defects())?;
        let shell = read(&dist.join("index.html"))?;
        let publication = Publication {
            site: &catalog.site,
            index: Index::new(&catalog),
            facts: DataFacts::of(&catalog),
            embed_kit: EmbedKit::of(dist)?,
            links: head_links(&shell),
            kiosk: find_file(dist, "kiosk-", ".js")?
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            address: public_address(self.address.as_deref(), &catalog),
            is_release: self.release
                || env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release"),
            catalog: &catalog,
        };
        write(&dist.join("index.html"), &index(&shell, &publication)?)?;
        write(&dist.join(manifest::FILE), &manifest::document(&publication))?;
        for locale in Locale::offered(publication.site) {
            for page in Page::ALL {
                let path = dist.join(parts::folder(locale)).join(page.file());
                write(&path, &text_page::render(page, locale, &publication))?;
            }
            for view in view::all(&catalog) {
                let path = dist.join(parts::folder(locale)).join(view.path(&catalog));
                write(&path, &view.render(locale, &publication))?;
                if let Some(address) = &publication.address {
                    let document = view.oembed(locale, address, &publication);
                    write(&dist.join(view.oembed_path(locale, &catalog)), &document)?;
                }
            }
        }
        if let Some(address) = &publication.address {
            let start = Embeddable {
                query: Query::default(),
                title: &publication.site.title,
                locale: Locale::default(),
            };
            write(
                &dist.join(oembed::START),
                &oembed::document(&start, address, &publication),
            )?;
        }
        // Last: where it is, the rest is.
        write(&dist.join("dataset.json"), &dataset)?;
        Ok(Outcome::good(""))
    }
}

/// The page of the explorer, its places filled.
fn index(shell: &str, publication: &Publication<'_>) -> Result<String, Failure> {
    let text = |text: &str| maud::html! { (text) }.into_string();
    let html = fill(
        shell,
        "csp",
        &csp::tag(publication.is_release, false).into_string(),
    )?;
    let html = fill(&html, "title", &text(&publication.site.title))?;
    let html = fill(&html, "description", &text(&publication.site.purpose.nl))?;
    let oembed = publication
        .address
        .as_ref()
        .map(|address| oembed::link(address, oembed::START, &publication.site.title).into_string());
    let html = fill(&html, "oembed", &oembed.unwrap_or_default())?;
    let html = fill(&html, "kiosk", &publication.kiosk)?;
    let html = fill(&html, "manifest", &manifest::head_tags("").into_string())?;
    fill(&html, "fallback", &fallback::markup(publication).into_string())
}
