//! What the build has made for other websites: the script with its hash, and the house styles.

use std::io;
use std::path::Path;

use serde::Deserialize;

use crate::tools::failure::Failure;
use crate::tools::read;

/// Name of the file in which the build says what it has made.
const FILE: &str = "embed.json";

/// What there is to embed the explorer with.
#[derive(Debug, Deserialize)]
pub(in crate::tools) struct EmbedKit {
    /// Name of the script whose content never changes.
    pub(in crate::tools) script: String,
    /// The hash of that script, as the attribute `integrity` has it.
    pub(in crate::tools) integrity: String,
    /// The house styles that can be named.
    pub(in crate::tools) styles: Vec<HouseStyle>,
}

/// A house style that can be named.
#[derive(Debug, Deserialize)]
pub(in crate::tools) struct HouseStyle {
    /// Its name in an address.
    pub(in crate::tools) slug: String,
    /// Its name.
    pub(in crate::tools) name: String,
    /// The published theme that it is made from, if it is not our own.
    pub(in crate::tools) source: Option<StyleSource>,
}

/// A published theme.
#[derive(Debug, Deserialize)]
pub(in crate::tools) struct StyleSource {
    /// Name of the npm package.
    pub(in crate::tools) package: String,
    /// Its version.
    pub(in crate::tools) version: String,
    /// Its licence, by its SPDX name.
    pub(in crate::tools) licence: String,
}

impl EmbedKit {
    /// What lies in a built site.
    pub(in crate::tools) fn of(dist: &Path) -> Result<Self, Failure> {
        let path = dist.join(FILE);
        let text = read(&path)?;
        serde_json::from_str(&text).map_err(|error| Failure::Unreadable {
            path,
            error: io::Error::other(error),
        })
    }
}
