//! Which initiatives a place has, and counting them for all places at once.
//!
//! A place has what names it, what names an area that contains it, and, for a region, what names an area in it.
//! Municipalities are many, and each has few initiatives of its own: those are lists. A set for each of them would fill
//! the memory of a phone, and intersecting them all would take most of the time of a search.

use super::bitset::Bitset;
use super::lists::Lists;
use crate::catalog::Catalog;

/// The initiatives of every place.
pub(super) struct Places {
    /// For each area the initiatives that name it.
    named: Lists,
    /// For each region the initiatives that name it, as a set.
    regional: Vec<Bitset>,
    /// For each region the initiatives that name it or a wider one.
    reaching: Vec<Bitset>,
    /// For each region the initiatives that name it, a wider one, or an area in it.
    all: Vec<Bitset>,
    local: LocalPlaces,
}

/// For every initiative the municipalities that it names without naming a wider area.
struct LocalPlaces {
    lists: Lists,
    /// For each initiative the first of them; where there is none, a number that is no municipality.
    first: Vec<u32>,
    /// The initiatives that have more than one.
    with_more: Bitset,
    /// For each municipality how many initiatives are local to it.
    totals: Vec<u32>,
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

impl Places {
    /// The places of a catalog; for each initiative the areas that it names, each once.
    pub(super) fn new(catalog: &Catalog, areas: Lists) -> Self {
        let size = areas.len();
        let named = areas.inverse(catalog.areas.len());
        let first_region = catalog.municipality_count;
        let mut regional = vec![Bitset::empty(size); catalog.areas.len() - first_region];
        for (set, region) in regional.iter_mut().zip(catalog.regions()) {
            set.insert_all(named.get(region));
        }
        let mut reaching = regional.clone();
        let mut reached = Bitset::empty(size);
        for region in 0..reaching.len() {
            // Wider regions stand before narrower ones, so that the parent's set is whole.
            if let Some(parent) = catalog.areas[first_region + region].parent {
                let wider = reaching[parent as usize - first_region].clone();
                reaching[region].unite(&wider);
            }
            reached.unite(&reaching[region]);
        }
        let mut all = reaching.clone();
        for area in 0..catalog.areas.len() as u32 {
            for wider in catalog.with_ancestors(area).skip(1) {
                all[wider as usize - first_region].insert_all(named.get(area));
            }
        }
        let mut local = areas;
        // What no region reaches, which is most, needs no look at each of its areas.
        local.retain_in(&reached, |ordinal, area| {
            let parent = catalog.area(area).parent;
            (area as usize) < first_region
                && !parent.is_some_and(|parent| reaching[parent as usize - first_region].contains(ordinal))
        });
        Self {
            local: LocalPlaces::new(first_region, local),
            named,
            regional,
            reaching,
            all,
        }
    }

    /// Adds the initiatives of an area to a set: those that name it, an area around it, or an area in it.
    pub(super) fn unite_all(&self, catalog: &Catalog, area: u32, set: &mut Bitset) {
        match region(catalog, area) {
            Some(region) => set.unite(&self.all[region]),
            None => {
                set.insert_all(self.named.get(area));
                if let Some(region) = catalog
                    .area(area)
                    .parent
                    .and_then(|parent| region(catalog, parent))
                {
                    set.unite(&self.reaching[region]);
                }
            }
        }
    }

    /// Adds the initiatives that name an area to a set.
    pub(super) fn unite_named(&self, area: u32, set: &mut Bitset) {
        set.insert_all(self.named.get(area));
    }

    /// How many of a set each place has.
    pub(super) fn counts(&self, catalog: &Catalog, set: &Bitset) -> PlaceCounts {
        let local = self.local.counts(set);
        let reaching = set.counts_common(&self.reaching);
        let mut all = local.clone();
        for (count, area) in all.iter_mut().zip(&catalog.areas) {
            if let Some(region) = area.parent.and_then(|parent| region(catalog, parent)) {
                *count += reaching[region];
            }
        }
        all.extend(set.counts_common(&self.all));
        PlaceCounts {
            all,
            local,
            regional: set.counts_common(&self.regional),
        }
    }
}

/// The position of a region among the regions; `None` for a municipality.
fn region(catalog: &Catalog, area: u32) -> Option<usize> {
    (area as usize).checked_sub(catalog.municipality_count)
}

impl LocalPlaces {
    fn new(municipality_count: usize, lists: Lists) -> Self {
        let mut first = Vec::with_capacity(lists.len());
        let mut with_more = Bitset::empty(lists.len());
        for ordinal in 0..lists.len() as u32 {
            let own = lists.get(ordinal);
            first.push(own.first().copied().unwrap_or(municipality_count as u32));
            if own.len() > 1 {
                with_more.insert(ordinal);
            }
        }
        let mut totals = vec![0; municipality_count];
        lists.items().iter().for_each(|&area| totals[area as usize] += 1);
        Self {
            lists,
            first,
            with_more,
            totals,
        }
    }

    /// For each municipality how many of a set are local to it: by counting those in it or those that are not,
    /// whichever are fewer.
    fn counts(&self, set: &Bitset) -> Vec<u32> {
        if set.count() as usize <= self.first.len() / 2 {
            return self.tally(set);
        }
        let mut others = Bitset::full(self.first.len());
        others.subtract(set);
        let totals = self.totals.iter();
        totals
            .zip(self.tally(&others))
            .map(|(total, missing)| total - missing)
            .collect()
    }

    fn tally(&self, set: &Bitset) -> Vec<u32> {
        // A place more for those that are local to none, so that the loop need not ask.
        let mut counts = vec![0; self.totals.len() + 1];
        set.for_each(|ordinal| counts[self.first[ordinal as usize] as usize] += 1);
        set.for_each_common(&self.with_more, |ordinal| {
            for &municipality in &self.lists.get(ordinal)[1..] {
                counts[municipality as usize] += 1;
            }
        });
        counts.pop();
        counts
    }
}
