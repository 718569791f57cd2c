//! Which municipalities an initiative names by itself.
//!
//! Municipalities are many, and each has few initiatives of its own. Intersecting a set for each of them would take
//! most of the time of a search; counting by initiative takes little of it.

use super::bitset::Bitset;
use crate::catalog::Catalog;

/// For every initiative the municipalities that it names without naming a wider area.
pub(super) struct LocalAreas {
    municipality_count: usize,
    /// For each initiative one of them; where there is none, a number that is no municipality.
    first: Vec<u32>,
    /// The others, each with its initiative.
    others: Vec<(u32, u32)>,
}

impl LocalAreas {
    /// The local areas of a catalog, of which is known what reaches each area by its own name or a wider one.
    pub(super) fn new(catalog: &Catalog, reaching: &[Bitset]) -> Self {
        let none = catalog.municipality_count as u32;
        let mut local = Self {
            municipality_count: catalog.municipality_count,
            first: Vec::with_capacity(catalog.initiatives.len()),
            others: Vec::new(),
        };
        for (ordinal, initiative) in (0..).zip(&catalog.initiatives) {
            let is_local = |area: u32| {
                let parent = catalog.area(area).parent;
                area < none && parent.is_none_or(|parent| !reaching[parent as usize].contains(ordinal))
            };
            let mut first = none;
            for (position, &area) in initiative.areas.iter().enumerate() {
                if !is_local(area) || initiative.areas[..position].contains(&area) {
                    continue;
                }
                if first == none {
                    first = area;
                } else {
                    local.others.push((ordinal, area));
                }
            }
            local.first.push(first);
        }
        local
    }

    /// For each municipality how many of these initiatives are local to it.
    pub(super) fn counts(&self, initiatives: &Bitset) -> Vec<u32> {
        // A place more for those that are local to none, so that the loop need not ask.
        let mut counts = vec![0; self.municipality_count + 1];
        for ordinal in initiatives.iter() {
            counts[self.first[ordinal as usize] as usize] += 1;
        }
        counts.pop();
        for &(ordinal, municipality) in &self.others {
            if initiatives.contains(ordinal) {
                counts[municipality as usize] += 1;
            }
        }
        counts
    }
}
