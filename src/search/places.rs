//! Which initiatives a place has, and counting them for all places at once.
//!
//! A place has what names it, what names an area that contains it, and, for a region, what names an area in it.
//! Municipalities are many, and each has few initiatives of its own: those are counted one by one. A set for each of them
//! would fill the memory of a phone, and intersecting them all would take most of the time of a search.

use super::bitset::Bitset;
use super::lists::Lists;
use super::sets_on_demand::SetsOnDemand;
use crate::catalog::Catalog;

/// The initiatives of every place.
pub(super) struct Places {
    /// For each initiative the areas that it names.
    areas: Lists,
    /// For each municipality the initiatives that name it.
    municipal: SetsOnDemand,
    /// For each region the initiatives that name it.
    regional: Vec<Bitset>,
    /// For each region the initiatives that name it or a wider one.
    reaching: Vec<Bitset>,
    /// For each region the initiatives that name it or an area in it.
    inner: Vec<Bitset>,
    /// For each region the initiatives that name it, a wider one, or an area in it.
    all: Vec<Bitset>,
    local: LocalPlaces,
}

/// For every initiative the municipalities that it names without naming a wider area.
struct LocalPlaces {
    /// For each initiative that names municipalities only, the first of them; for others, a number that is no municipality.
    first: Vec<u32>,
    /// Those of them that name more than one.
    with_more: Bitset,
    /// The initiatives that name regions and municipalities outside these, each with each such municipality.
    beside_regions: Vec<(u32, u32)>,
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
        let first_region = catalog.municipality_count;
        let around: Vec<Option<usize>> = catalog
            .areas
            .iter()
            .map(|area| area.parent.and_then(|parent| region(catalog, parent)))
            .collect();
        let mut regional = vec![Bitset::empty(areas.len()); catalog.areas.len() - first_region];
        let mut inner = regional.clone();
        let mut local = LocalPlaces::new(first_region, areas.len());
        let mut with_region: Vec<u32> = Vec::new();
        for (ordinal, own) in areas.numbered() {
            let mut names_region = false;
            for &area in own {
                if let Some(region) = region(catalog, area) {
                    regional[region].insert(ordinal);
                    inner[region].insert(ordinal);
                    names_region = true;
                } else if let Some(around) = around[area as usize] {
                    inner[around].insert(ordinal);
                }
            }
            if names_region {
                with_region.push(ordinal);
            }
            local.add(ordinal, if names_region { &[] } else { own });
        }
        // What names a region reaches those in it, and is in those around it.
        let (direct, mut reaching, mut all) = (inner.clone(), regional.clone(), inner.clone());
        for region in 0..regional.len() {
            let outwards = std::iter::successors(Some(region), |&region| around[first_region + region]);
            for wider in outwards {
                reaching[region].unite(&regional[wider]);
                all[region].unite(&regional[wider]);
                inner[wider].unite(&direct[region]);
                all[wider].unite(&direct[region]);
            }
        }
        for ordinal in with_region {
            for &area in areas.get(ordinal) {
                let around = around[area as usize];
                let is_reached = around.is_some_and(|around| reaching[around].contains(ordinal));
                if region(catalog, area).is_none() && !is_reached {
                    local.add_beside(ordinal, area);
                }
            }
        }
        Self {
            local,
            municipal: SetsOnDemand::new(first_region),
            areas,
            regional,
            reaching,
            inner,
            all,
        }
    }

    /// Adds the initiatives of an area to a set: those that name it, an area around it, or an area in it.
    pub(super) fn unite_all(&self, catalog: &Catalog, area: u32, set: &mut Bitset) {
        set.unite(self.one(&self.all, catalog, area));
        // What reaches the area around a region is among all that the region has already.
        let around = catalog.area(area).parent;
        if let Some(around) = around.and_then(|around| region(catalog, around)) {
            set.unite(&self.reaching[around]);
        }
    }

    /// The initiatives that name an area or one in it.
    pub(super) fn inner(&self, catalog: &Catalog, area: u32) -> &Bitset {
        self.one(&self.inner, catalog, area)
    }

    /// The initiatives that name an area itself.
    pub(super) fn named(&self, catalog: &Catalog, area: u32) -> &Bitset {
        self.one(&self.regional, catalog, area)
    }

    /// The set of a region among those of all regions; of a municipality the initiatives that name it.
    fn one<'a>(&'a self, regions: &'a [Bitset], catalog: &Catalog, area: u32) -> &'a Bitset {
        match region(catalog, area) {
            Some(region) => &regions[region],
            None => self.municipal.get(area as usize, &|| self.areas.having(area)),
        }
    }

    /// How many of a set each place has.
    pub(super) fn counts(&self, catalog: &Catalog, set: &Bitset) -> PlaceCounts {
        let local = self.local.counts(&self.areas, set);
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
    /// Nothing yet, of so many.
    fn new(municipality_count: usize, initiative_count: usize) -> Self {
        Self {
            first: Vec::with_capacity(initiative_count),
            with_more: Bitset::empty(initiative_count),
            beside_regions: Vec::new(),
            totals: vec![0; municipality_count],
        }
    }

    /// Adds the next initiative: the areas that it names, if they are municipalities only.
    fn add(&mut self, ordinal: u32, own: &[u32]) {
        let none = self.totals.len() as u32;
        self.first.push(own.first().copied().unwrap_or(none));
        if own.len() > 1 {
            self.with_more.insert(ordinal);
        }
        own.iter()
            .for_each(|&municipality| self.totals[municipality as usize] += 1);
    }

    /// Adds a municipality outside the regions that an initiative names.
    fn add_beside(&mut self, ordinal: u32, municipality: u32) {
        self.beside_regions.push((ordinal, municipality));
        self.totals[municipality as usize] += 1;
    }

    /// For each municipality how many of a set are local to it: by counting those in it or those that are not,
    /// whichever are fewer.
    fn counts(&self, areas: &Lists, set: &Bitset) -> Vec<u32> {
        if set.count() as usize <= self.first.len() / 2 {
            return self.tally(areas, set);
        }
        let mut others = Bitset::full(self.first.len());
        others.subtract(set);
        let totals = self.totals.iter();
        totals
            .zip(self.tally(areas, &others))
            .map(|(total, missing)| total - missing)
            .collect()
    }

    fn tally(&self, areas: &Lists, set: &Bitset) -> Vec<u32> {
        // A place more for those that are local to none, so that the loop need not ask.
        let mut counts = vec![0; self.totals.len() + 1];
        set.for_each(|ordinal| counts[self.first[ordinal as usize] as usize] += 1);
        set.for_each_common(&self.with_more, |ordinal| {
            for &municipality in &areas.get(ordinal)[1..] {
                counts[municipality as usize] += 1;
            }
        });
        for &(ordinal, municipality) in &self.beside_regions {
            counts[municipality as usize] += u32::from(set.contains(ordinal));
        }
        counts.pop();
        counts
    }
}
