//! The data in figures: how much there is, how old, how sure.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::record::TermRecord;
use crate::catalog::{Catalog, Source};

/// The data in figures.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::tools) struct DataFacts<'a> {
    /// Initiatives.
    pub(in crate::tools) initiatives: usize,
    /// Different sources, by address.
    pub(in crate::tools) sources: usize,
    /// Of these, how many a person has compared with our text.
    pub(in crate::tools) checked_sources: usize,
    /// Values that are derived, not literally in a source.
    pub(in crate::tools) inferred: usize,
    /// Municipalities with a profile.
    pub(in crate::tools) with_profile: Vec<&'a str>,
    /// Municipalities without.
    pub(in crate::tools) without_profile: Vec<&'a str>,
    /// How many initiatives have their newest source from a year, the latest year first.
    pub(in crate::tools) by_year: Vec<(&'a str, usize)>,
    /// How many initiatives have no source with a date.
    pub(in crate::tools) undated: usize,
    /// The terms of the founding documents, each with the name of the theme that stands for it.
    pub(in crate::tools) terms: Vec<(&'a str, &'a TermRecord)>,
}

impl<'a> DataFacts<'a> {
    /// The figures of a catalog.
    pub(in crate::tools) fn of(catalog: &'a Catalog) -> Self {
        let municipalities = || {
            let municipalities = 0..catalog.municipality_count as u32;
            municipalities.map(|municipality| {
                (catalog.area(municipality).name.as_str(), {
                    let details = catalog.municipality_details(municipality);
                    details.and_then(|details| details.profile.as_ref())
                })
            })
        };
        let names = |has_profile: bool| {
            municipalities()
                .filter(|(_, profile)| profile.is_some() == has_profile)
                .map(|(name, _)| name)
                .collect()
        };
        let profiles = || municipalities().filter_map(|(_, profile)| profile);
        let initiatives = &catalog.initiatives;
        let details = (0..initiatives.len() as u32).map(|ordinal| catalog.initiative_details(ordinal));
        let programmes =
            || (0..catalog.programmes.len() as u32).map(|ordinal| catalog.programme_details(ordinal));
        let sources: Vec<&Source> = (details.flat_map(|details| &details.sources))
            .chain(programmes().flat_map(|programme| &programme.sources))
            .chain(profiles().flat_map(|profile| profile.sources.iter()))
            .collect();
        let addresses = |sources: &mut dyn Iterator<Item = &&Source>| {
            sources
                .map(|source| source.url.0.as_str())
                .collect::<BTreeSet<_>>()
                .len()
        };
        let mut by_year = BTreeMap::new();
        for date in initiatives
            .iter()
            .filter_map(|initiative| initiative.newest_source.as_deref())
        {
            *by_year.entry(date.split('-').next().unwrap_or(date)).or_default() += 1;
        }
        let dated: usize = by_year.values().sum();
        Self {
            initiatives: initiatives.len(),
            sources: addresses(&mut sources.iter()),
            checked_sources: addresses(&mut sources.iter().filter(|source| source.checked.is_some())),
            inferred: initiatives
                .iter()
                .map(|initiative| initiative.inferred.len())
                .sum::<usize>()
                + programmes()
                    .map(|programme| programme.inferred.len())
                    .sum::<usize>()
                + profiles().map(|profile| profile.inferred.len()).sum::<usize>(),
            with_profile: names(true),
            without_profile: names(false),
            by_year: by_year.into_iter().rev().collect(),
            undated: initiatives.len() - dated,
            terms: ((0..).zip(&catalog.themes))
                .flat_map(|(ordinal, theme)| {
                    let details = catalog.theme_details(ordinal).into_iter();
                    let terms = details.flat_map(|details| &details.terms);
                    terms.map(|term| (theme.name.as_str(), term))
                })
                .collect(),
        }
    }
}
