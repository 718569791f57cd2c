//! The shortlist in the fragment of an address, which browsers send to no server.

use super::IgnoredParam;
use super::choices::read_each;
use super::options::escaped;
use crate::catalog::Catalog;
use crate::shortlist::Shortlist;

const SHORTLIST: &str = "lijst";

/// A shortlist as an address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedShortlist {
    /// The list.
    pub shortlist: Shortlist,
    /// What of it was passed over: initiatives that the data does not have.
    pub ignored: Vec<IgnoredParam>,
}

/// Reads the part of an address after `#`, with or without it; `None` when it names no list. Never fails.
pub fn read_shortlist(fragment: &str, catalog: &Catalog) -> Option<NamedShortlist> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (_, slugs) = super::params(fragment).find(|(name, _)| name == SHORTLIST)?;
    let mut shortlist = Shortlist::default();
    let reading = read_each(&slugs, |slug| {
        let initiative = catalog.initiative_by_slug(slug);
        if let Some(initiative) = initiative {
            shortlist = std::mem::take(&mut shortlist).with(initiative);
        }
        initiative.is_some()
    });
    Some(NamedShortlist {
        shortlist,
        ignored: reading.ignored(SHORTLIST),
    })
}

/// Writes a list as the part of an address after `#`, without it; empty for an empty list.
pub fn write_shortlist(shortlist: &Shortlist, catalog: &Catalog) -> String {
    if shortlist.is_empty() {
        return String::new();
    }
    let slugs: Vec<&str> = shortlist
        .initiatives()
        .iter()
        .map(|&initiative| catalog.initiative(initiative).slug.as_str())
        .collect();
    [SHORTLIST, "=", &escaped(&slugs.join(","))].concat()
}
