//! The index: for every facet value the set of initiatives that have it, made once from the catalog.

use std::collections::BTreeMap;

use super::age_axis::AgeAxis;
use super::bitset::Bitset;
use super::local_areas::LocalAreas;
use super::text::TextIndex;
use crate::catalog::value::Months;
use crate::catalog::{Catalog, Initiative};
use crate::query::{Facet, FacetValue};

/// Everything that answers a query without looking at the records. Never changes after it is made.
pub struct Index {
    size: usize,
    postings: [Vec<Bitset>; Facet::ALL.len()],
    /// Per area: the initiatives that name it themselves, without those of wider or narrower areas.
    named: Vec<Bitset>,
    /// Per area: the initiatives that name it or a wider area.
    reaching: Vec<Bitset>,
    local: LocalAreas,
    /// Known first months, ascending, each with the initiatives that begin at or before it.
    begun: Vec<(Months, Bitset)>,
    /// Known ends as negative numbers, ascending, each with the initiatives that end at or after it.
    ending: Vec<(Months, Bitset)>,
    axis: AgeAxis,
    /// All ordinals, the newest source first.
    newest: Vec<u32>,
    text: TextIndex,
}

/// How many initiatives of a set each place has.
pub(super) struct PlaceCounts {
    /// For every area, those that choosing it finds.
    pub(super) all: Vec<u32>,
    /// For every municipality, those of them that name it and no wider area.
    pub(super) local: Vec<u32>,
    /// For every region, those that name it itself.
    pub(super) regional: Vec<u32>,
}

impl Index {
    /// Indexes a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let named = named_areas(catalog);
        let reaching = reaching(catalog, &named);
        Self {
            size: catalog.initiatives.len(),
            postings: Facet::ALL.map(|facet| match facet {
                Facet::Municipality => rolled_up(catalog, &named, &reaching),
                _ => postings(catalog, facet),
            }),
            local: LocalAreas::new(catalog, &reaching),
            named,
            reaching,
            begun: cumulate(catalog, |(from, _)| from),
            ending: cumulate(catalog, |(_, to)| -to),
            axis: AgeAxis::new(catalog),
            newest: newest_first(catalog),
            text: TextIndex::new(catalog),
        }
    }

    /// How many initiatives there are.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The initiatives that have a facet value.
    ///
    /// For an area these are its own, those of every area in it, and those of every area that contains it.
    pub fn posting(&self, value: FacetValue) -> &Bitset {
        &self.postings[value.facet as usize][value.ordinal as usize]
    }

    /// The age axis of the data.
    pub fn axis(&self) -> &AgeAxis {
        &self.axis
    }

    /// For every value of a facet how many initiatives of a set have it.
    pub(super) fn counts(&self, facet: Facet, base: &Bitset) -> Vec<u32> {
        base.counts_common(&self.postings[facet as usize])
    }

    /// For every place how many initiatives of a set it has.
    pub(super) fn place_counts(&self, catalog: &Catalog, base: &Bitset) -> PlaceCounts {
        let first_region = catalog.municipality_count;
        let local = self.local.counts(base);
        let from_wider = base.counts_common(&self.reaching[first_region..]);
        let from_parent = catalog.areas.iter().map(|area| {
            area.parent
                .map_or(0, |parent| from_wider[parent as usize - first_region])
        });
        let municipalities = local.iter().zip(from_parent);
        let mut all: Vec<u32> = municipalities
            .map(|(&local, from_parent)| local + from_parent)
            .collect();
        all.extend(base.counts_common(&self.postings[Facet::Municipality as usize][first_region..]));
        let regional = base.counts_common(&self.named[first_region..]);
        PlaceCounts { all, local, regional }
    }

    pub(super) fn named(&self, area: u32) -> &Bitset {
        &self.named[area as usize]
    }

    pub(super) fn newest(&self) -> &[u32] {
        &self.newest
    }

    pub(super) fn text(&self) -> &TextIndex {
        &self.text
    }

    /// The initiatives that are certainly for a month in `[from, to)`.
    pub(super) fn overlapping(&self, from: Months, to: Months) -> Bitset {
        match self.begun_and_ending(from, to) {
            Some((begun, ending)) => {
                let mut both = begun.clone();
                both.intersect(ending);
                both
            }
            None => Bitset::empty(self.size),
        }
    }

    pub(super) fn count_overlapping(&self, base: &Bitset, from: Months, to: Months) -> u32 {
        self.begun_and_ending(from, to)
            .map_or(0, |(begun, ending)| base.count_common_of_three(begun, ending))
    }

    /// Those that begin before `to`, and those that end after `from`.
    fn begun_and_ending(&self, from: Months, to: Months) -> Option<(&Bitset, &Bitset)> {
        let begun = self
            .begun
            .partition_point(|&(month, _)| month < to)
            .checked_sub(1)?;
        let ending = self
            .ending
            .partition_point(|&(month, _)| -month > from)
            .checked_sub(1)?;
        Some((&self.begun[begun].1, &self.ending[ending].1))
    }
}

fn with_ordinals(catalog: &Catalog) -> impl Iterator<Item = (u32, &Initiative)> {
    (0..).zip(&catalog.initiatives)
}

fn named_areas(catalog: &Catalog) -> Vec<Bitset> {
    let mut named = vec![Bitset::empty(catalog.initiatives.len()); catalog.areas.len()];
    for (ordinal, initiative) in with_ordinals(catalog) {
        initiative
            .areas
            .iter()
            .for_each(|&area| named[area as usize].insert(ordinal));
    }
    named
}

/// Per area: what is named for it, or for an area that contains it.
fn reaching(catalog: &Catalog, named: &[Bitset]) -> Vec<Bitset> {
    let mut reaching = named.to_vec();
    for area in 0..catalog.areas.len() as u32 {
        for wider in catalog.with_ancestors(area).skip(1) {
            reaching[area as usize].unite(&named[wider as usize]);
        }
    }
    reaching
}

/// Per area: what is named for it, for an area that contains it, or for an area in it.
fn rolled_up(catalog: &Catalog, named: &[Bitset], reaching: &[Bitset]) -> Vec<Bitset> {
    let mut rolled_up = reaching.to_vec();
    for area in 0..catalog.areas.len() as u32 {
        for wider in catalog.with_ancestors(area).skip(1) {
            rolled_up[wider as usize].unite(&named[area as usize]);
        }
    }
    rolled_up
}

fn postings(catalog: &Catalog, facet: Facet) -> Vec<Bitset> {
    let mut postings = vec![Bitset::empty(catalog.initiatives.len()); facet.value_count(catalog)];
    for (ordinal, initiative) in with_ordinals(catalog) {
        let mut insert = |value: u32| postings[value as usize].insert(ordinal);
        let values: &[u32] = match facet {
            Facet::Municipality => &initiative.areas,
            Facet::Phase => {
                let phases = (0..).zip(&catalog.phases);
                phases
                    .filter(|(_, phase)| initiative.age.overlaps(phase.from, phase.to))
                    .for_each(|(phase, _)| insert(phase));
                if initiative.age.is_unknown() {
                    facet.unknown(catalog).into_iter().for_each(insert);
                }
                continue;
            }
            Facet::Theme => &initiative.themes,
            Facet::Audience => &initiative.audiences,
            Facet::Status => std::slice::from_ref(&initiative.status),
            Facet::Programme => &initiative.programmes,
        };
        if values.is_empty() {
            facet.unknown(catalog).into_iter().for_each(&mut insert);
        }
        values.iter().for_each(|&value| insert(value));
    }
    postings
}

/// For each number that one end of an age gives, ascending: all initiatives up to and with that number.
fn cumulate(catalog: &Catalog, end: fn((Months, Months)) -> Months) -> Vec<(Months, Bitset)> {
    let size = catalog.initiatives.len();
    let mut sets: Vec<(Months, Bitset)> = Vec::new();
    for (ordinal, initiative) in with_ordinals(catalog) {
        if let Some(number) = initiative.age.known().map(end) {
            let position = sets.partition_point(|&(other, _)| other < number);
            if sets.get(position).is_none_or(|&(other, _)| other != number) {
                sets.insert(position, (number, Bitset::empty(size)));
            }
            sets[position].1.insert(ordinal);
        }
    }
    for position in 1..sets.len() {
        let (before, rest) = sets.split_at_mut(position);
        rest[0].1.unite(&before[position - 1].1);
    }
    sets
}

fn newest_first(catalog: &Catalog) -> Vec<u32> {
    let mut by_date: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (ordinal, initiative) in with_ordinals(catalog) {
        let date = initiative.newest_source_date().unwrap_or_default();
        by_date.entry(date.to_owned()).or_default().push(ordinal);
    }
    by_date.into_values().rev().flatten().collect()
}
