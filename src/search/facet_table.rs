//! What every initiative has of each facet: all that counting needs to know of the records.
//!
//! It is made from the catalog, or read from a file where the records are too many to be downloaded.

use super::bitset::Bitset;
use super::lists::Lists;
use crate::by_key::ByKey;
use crate::catalog::{AgeInterval, Catalog};
use crate::query::Facet;

/// The facets of all initiatives, which are known by their ordinals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetTable {
    /// For each initiative the areas that it names, each once.
    pub(super) areas: Lists,
    /// The different ages that initiatives are for.
    pub(super) ages: Vec<AgeInterval>,
    /// For each initiative which of them it has.
    pub(super) age_of: Vec<u32>,
    /// For each facet but those of places and ages, for each value the initiatives that have it.
    pub(super) postings: [Vec<Bitset>; Facet::ALL.len()],
    /// For each initiative how new its newest source is: 0 without a date, and more the newer.
    pub(super) newness: Vec<u32>,
}

impl FacetTable {
    /// The table of a catalog's initiatives.
    pub fn of(catalog: &Catalog) -> Self {
        let size = catalog.initiatives.len();
        let mut table = Self {
            postings: Facet::ALL.map(|facet| vec![Bitset::empty(size); Self::posting_count(catalog, facet)]),
            newness: vec![0; size],
            ..Self::default()
        };
        let mut by_date = ByKey::default();
        for (ordinal, initiative) in catalog.initiatives.numbered() {
            let mut areas: Vec<u32> = Vec::new();
            for &area in &initiative.areas {
                if !areas.contains(&area) {
                    areas.push(area);
                }
            }
            table.areas.push(&areas);
            let same_age = table.ages.iter().position(|&age| age == initiative.age);
            table.age_of.push(same_age.unwrap_or(table.ages.len()) as u32);
            if same_age.is_none() {
                table.ages.push(initiative.age);
            }
            for (facet, values) in [
                (Facet::Theme, initiative.themes.as_slice()),
                (Facet::Audience, &initiative.audiences),
                (Facet::Status, std::slice::from_ref(&initiative.status)),
                (Facet::Programme, &initiative.programmes),
            ] {
                let postings = &mut table.postings[facet as usize];
                let unknown = facet.unknown(catalog);
                let values = if values.is_empty() {
                    unknown.as_slice()
                } else {
                    values
                };
                values
                    .iter()
                    .for_each(|&value| postings[value as usize].insert(ordinal));
            }
            if let Some(date) = &initiative.newest_source {
                by_date.add(date.clone(), ordinal);
            }
        }
        for (newness, (_, ordinals)) in (1..).zip(by_date.iter()) {
            for &ordinal in ordinals {
                table.newness[ordinal as usize] = newness;
            }
        }
        table
    }

    /// How many sets of a facet the table has: places and ages have their own ways.
    pub(super) fn posting_count(catalog: &Catalog, facet: Facet) -> usize {
        match facet {
            Facet::Municipality | Facet::Phase => 0,
            _ => facet.value_count(catalog),
        }
    }

    /// For each initiative the place of its record in the files of a dataset. Those of an area stand together, since most
    /// visitors choose theirs; among them, as everywhere, in the order of titles.
    #[inline(never)]
    pub fn record_places(&self) -> Vec<u32> {
        let first_area = |initiative| self.areas.get(initiative).first();
        let areas: Vec<usize> = (0..self.size() as u32)
            .map(|initiative| first_area(initiative).map_or(0, |&area| area as usize + 1))
            .collect();
        // Sorted by counting: initiatives are many, areas are few.
        let mut next = vec![0; areas.iter().max().map_or(0, |last| last + 2)];
        for &area in &areas {
            next[area + 1] += 1;
        }
        for area in 1..next.len() {
            next[area] += next[area - 1];
        }
        let take_place = |area: usize| {
            next[area] += 1;
            next[area] - 1
        };
        areas.into_iter().map(take_place).collect()
    }

    /// How many initiatives there are.
    pub fn size(&self) -> usize {
        self.age_of.len()
    }
}
