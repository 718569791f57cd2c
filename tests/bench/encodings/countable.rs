//! What one can count from: laid out as the engine's own table of facets, which nobody else can make.

use kansrijk::catalog::Catalog;
use kansrijk::catalog::value::{FIRST_MONTH, LAST_MONTH};
use kansrijk::query::Facet;
use kansrijk::search::Bitset;

use crate::rows::{Age, SET_FACETS};

/// How many values each facet has, which a reader knows from the frame of the dataset.
pub struct Frame {
    pub areas: usize,
    pub values: [usize; SET_FACETS.len()],
    /// For each facet the value that stands for none.
    pub unknown: [Option<u32>; SET_FACETS.len()],
}

impl Frame {
    pub fn of(catalog: &Catalog) -> Self {
        Self {
            areas: catalog.areas.len(),
            values: SET_FACETS.map(|facet: Facet| facet.value_count(catalog)),
            unknown: SET_FACETS.map(|facet: Facet| facet.unknown(catalog)),
        }
    }
}

/// The facets of all initiatives.
#[derive(Debug, PartialEq, Eq)]
pub struct Countable {
    /// The areas of each initiative, one list after the other, and where each list starts.
    pub areas: Vec<u32>,
    pub area_starts: Vec<u32>,
    pub ages: Vec<Age>,
    /// For each facet, for each value the initiatives that have it.
    pub sets: [Vec<Bitset>; SET_FACETS.len()],
    /// At most as high as there are initiatives.
    pub newness: Vec<u32>,
}

impl Countable {
    pub fn empty(frame: &Frame, size: usize) -> Self {
        let mut area_starts = Vec::with_capacity(size + 1);
        area_starts.push(0);
        Self {
            areas: Vec::with_capacity(size),
            area_starts,
            ages: Vec::with_capacity(size),
            sets: frame.values.map(|count| vec![Bitset::empty(size); count]),
            newness: Vec::with_capacity(size),
        }
    }

    /// Adds an initiative; `None` when it has what is not in the frame.
    pub fn push(
        &mut self,
        frame: &Frame,
        areas: impl Iterator<Item = u32>,
        age: Age,
        values: [impl ExactSizeIterator<Item = u32>; SET_FACETS.len()],
        newness: u32,
    ) -> Option<()> {
        let ordinal = self.ages.len() as u32;
        for area in areas {
            self.areas.push(is_below(area, frame.areas)?);
        }
        self.area_starts.push(self.areas.len() as u32);
        for ((sets, values), unknown) in self.sets.iter_mut().zip(values).zip(frame.unknown) {
            if values.len() == 0 {
                unknown
                    .iter()
                    .for_each(|&value| sets[value as usize].insert(ordinal));
            }
            for value in values {
                sets.get_mut(value as usize)?.insert(ordinal);
            }
        }
        is_age(age).then_some(())?;
        self.ages.push(age);
        self.newness.push(newness);
        Some(())
    }

    /// Itself once it is whole, unless something is newer than there are initiatives.
    pub fn finish(self) -> Option<Self> {
        let limit = self.ages.len() + 1;
        let is_sound = self
            .newness
            .iter()
            .all(|&newness| is_below(newness, limit).is_some());
        is_sound.then_some(self)
    }
}

pub fn is_below(number: u32, limit: usize) -> Option<u32> {
    ((number as usize) < limit).then_some(number)
}

/// Whether there is such an age.
pub fn is_age((from, to): Age) -> bool {
    let is_month = |end: Option<i16>| end.is_none_or(|month| (FIRST_MONTH..=LAST_MONTH).contains(&month));
    is_month(from) && is_month(to) && from.zip(to).is_none_or(|(from, to)| from < to)
}
