//! `kansrijk single-file`: makes one file of a built site, which runs from a USB stick, without a server or a network.
//!
//! Must not know what the explorer does: it only puts what the page would fetch into the page.

mod inline;
mod start;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use clap::Args;
use flate2::Compression;
use flate2::write::GzEncoder;

use self::inline::{Contents, assemble};
use self::start::StartOptions;
use super::bundle::sound_dataset;
use super::failure::Failure;
use super::{Outcome, read, write};
use crate::catalog;

/// Make one file of a built site, that runs without a server or a network
#[derive(Args)]
pub struct SingleFile {
    /// The built site
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR", default_value = "dist")]
    site: PathBuf,
    /// The file to write; by default kansrijk.html in the built site
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A data directory, in place of the data of the built site
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The public address of the site, for links and codes that visitors take home
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[command(flatten)]
    start: StartOptions,
}

impl SingleFile {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let site = &self.site;
        if !site.is_dir() {
            return Err(Failure::NoDirectory(site.clone()));
        }
        let dataset = match &self.data {
            Some(directory) => sound_dataset(directory)?,
            None => read(&site.join("dataset.json"))?,
        };
        let (catalog, _) =
            catalog::load(dataset.as_bytes()).map_err(|error| Failure::NoDataset(format!("{error:?}")))?;
        let contents = Contents {
            script: read(&site.join("single-file.js"))?,
            program: packed(&read_bytes(&program(site)?)?),
            dataset: packed(dataset.as_bytes()),
            start: self.start.address(&catalog)?,
            site_address: super::public_address(self.address.as_deref(), &catalog),
        };
        let html = assemble(&read(&site.join("index.html"))?, site, &contents)?;
        let output = self.output.clone().unwrap_or_else(|| site.join("kansrijk.html"));
        write(&output, &html)?;
        let size = html.len().div_ceil(1024);
        Ok(Outcome::good(format!("{}: {size} KiB\n", output.display())))
    }
}

/// The program of a kiosk, which can do all that the page can.
fn program(site: &Path) -> Result<PathBuf, Failure> {
    super::find_file(site, "kiosk-", "_bg.wasm")
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Unreadable {
        path: path.to_owned(),
        error,
    })
}

/// Base64 of gzip: text that every browser since 2023 unpacks by itself.
fn packed(bytes: &[u8]) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory cannot fail.
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    BASE64.encode(packed.unwrap_or_default())
}
