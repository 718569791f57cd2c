//! A site and the data it shows: what every command that writes pages begins with.

use std::env;
use std::path::{Path, PathBuf};

use clap::Args;

use super::embed_kit::EmbedKit;
use super::facts::DataFacts;
use super::index_html::{HeadLink, head_links};
use crate::catalog::{self, Catalog};
use crate::locale::Locale;
use crate::present::{Scene, Today};
use crate::search::Index;
use crate::tools::bundle::sound_dataset;
use crate::tools::failure::Failure;
use crate::tools::{find_file, public_address, read};

/// Which site, and which data.
#[derive(Args)]
pub struct SiteOptions {
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
pub(in crate::tools) struct Publication<'a> {
    pub(in crate::tools) catalog: &'a Catalog,
    pub(in crate::tools) site: &'a catalog::Site,
    pub(in crate::tools) index: Index,
    /// The dataset as the page loads it.
    pub(in crate::tools) dataset: &'a str,
    /// Where the site is being built.
    pub(in crate::tools) dist: &'a Path,
    /// The page of the explorer, as it is now.
    pub(in crate::tools) shell: String,
    pub(in crate::tools) facts: DataFacts<'a>,
    pub(in crate::tools) embed_kit: EmbedKit,
    pub(in crate::tools) links: Vec<HeadLink>,
    /// Name of the style sheet that comes later.
    pub(in crate::tools) later: String,
    /// Name of the script that starts the program of a kiosk.
    pub(in crate::tools) kiosk: String,
    /// The public address, ending in `/`, when there is one.
    pub(in crate::tools) address: Option<String>,
    pub(in crate::tools) is_release: bool,
}

impl SiteOptions {
    /// Does something with the site and its data.
    ///
    /// # Errors
    /// When there is no site, the data has errors, or what is done fails.
    pub(in crate::tools) fn publish<T>(
        &self,
        work: impl FnOnce(&Publication<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let dist = self.dist.as_path();
        if !dist.is_dir() {
            return Err(Failure::NoDirectory(dist.to_owned()));
        }
        let dataset = sound_dataset(&self.data)?;
        let defects = || Failure::Defects {
            directory: self.data.clone(),
            errors: 1,
        };
        let (catalog, _) = catalog::load(dataset.as_bytes()).map_err(|_| defects())?;
        let shell = read(&dist.join("index.html"))?;
        work(&Publication {
            site: &catalog.site,
            index: Index::new(&catalog),
            dataset: &dataset,
            dist,
            facts: DataFacts::of(&catalog),
            embed_kit: EmbedKit::of(dist)?,
            links: head_links(&shell),
            later: name_of(dist, "later-", ".css")?,
            kiosk: name_of(dist, "kiosk-", ".js")?,
            address: public_address(self.address.as_deref(), &catalog),
            is_release: self.release
                || env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release"),
            catalog: &catalog,
            shell,
        })
    }
}

/// The name of the file of the site that begins and ends so.
fn name_of(dist: &Path, beginning: &str, ending: &str) -> Result<String, Failure> {
    let file = find_file(dist, beginning, ending)?;
    let name = file.file_name().unwrap_or_default();
    Ok(name.to_string_lossy().into_owned())
}

impl Publication<'_> {
    /// What pages are made with. The day of the data stands for today: a page that lies there for months must not say how
    /// old a source is by now.
    pub(in crate::tools) fn scene(&self, locale: Locale) -> Scene<'_> {
        let mut numbers = self.catalog.date.split('-').map(|part| part.parse().unwrap_or(1));
        let mut next = || numbers.next().unwrap_or(1);
        Scene {
            catalog: self.catalog,
            index: &self.index,
            locale,
            today: Today {
                year: next() as i32,
                month: next(),
                day: next(),
            },
        }
    }
}
