//! Search: which initiatives a query finds, in which order, and what every other choice would find.
//!
//! Owns the index and the semantics of facets, counts and words: within a facet any chosen value, between facets all;
//! a facet's own choice does not reduce its own counts. Must not know the browser, languages or display. Cannot fail.

mod age_axis;
mod ages;
mod bitset;
mod coverage;
mod dutch;
mod facet_table;
mod index;
mod lists;
mod order;
mod places;
mod relaxation;
mod sets_on_demand;
mod stored;
mod text;

pub use self::age_axis::AgeAxis;
pub use self::bitset::Bitset;
pub use self::coverage::{Coverage, CoverageCell, coverage};
pub use self::facet_table::FacetTable;
pub use self::index::{Index, Indexing};
pub use self::relaxation::{Change, Relaxation};
pub use self::stored::{StoredText, Unreadable};
pub use self::text::{MatchedWords, Reading};

use self::text::TextHits;
use crate::catalog::Catalog;
use crate::query::{Facet, FacetValue, Query};

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many initiatives are found.
    pub total: u32,
    /// Ordinals of the initiatives found, in order; the first of them, where no more are wanted.
    pub hits: Vec<u32>,
    /// For every facet, per value: how many hits choosing it alone in its facet gives.
    pub counts: FacetCounts,
    /// For every municipality: how many of its count name it and no wider area.
    pub local: Vec<u32>,
    /// For every region: how many hits name it itself, without the choice of places.
    pub regional: Vec<u32>,
    /// For every step of the age axis: how many hits choosing just that step gives.
    pub histogram: Vec<u32>,
    /// When nothing is found: what to change, and how many hits that gives.
    pub relaxations: Vec<Relaxation>,
    /// The words that made texts match, for marking.
    pub matched: MatchedWords,
}

/// How much of an outcome is wanted. What is not wanted is empty, and costs no time.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// How many hits, the first in order.
    pub hits: usize,
    /// The facets to be counted.
    pub facets: &'a [Facet],
    /// Histogram, relaxations and matched words.
    pub surroundings: bool,
}

impl Wanted<'static> {
    /// All of it.
    pub const ALL: Self = Self {
        hits: usize::MAX,
        facets: &Facet::ALL,
        surroundings: true,
    };
}

/// Facet counts: hits that choosing a value would give, with the filters of the other facets applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts([Vec<u32>; Facet::ALL.len()]);

impl FacetCounts {
    /// The count of a value.
    pub fn of(&self, value: FacetValue) -> u32 {
        self.all(value.facet)
            .get(value.ordinal as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The counts of all values of a facet, by ordinal.
    pub fn all(&self, facet: Facet) -> &[u32] {
        &self.0[facet as usize]
    }
}

/// Answers a query.
pub fn search(catalog: &Catalog, index: &Index, query: &Query) -> Outcome {
    search_for(catalog, index, query, Wanted::ALL)
}

/// Answers a query as far as it is wanted.
pub fn search_for(catalog: &Catalog, index: &Index, query: &Query, wanted: Wanted<'_>) -> Outcome {
    let text_hits = index.find_text(catalog, query);
    let text_hits = text_hits.as_ref();
    let filters = Filters::new(catalog, index, query, text_hits);
    let found = filters.all_but(&[]);
    let mut outcome = Outcome {
        total: found.count(),
        hits: order::order(catalog, index, query, &found, text_hits, wanted.hits),
        ..Outcome::default()
    };
    for &facet in wanted.facets {
        let base = filters.all_but(&[facet]);
        outcome.counts.0[facet as usize] = match facet {
            Facet::Municipality => {
                let places = index.place_counts(catalog, &base);
                (outcome.local, outcome.regional) = (places.local, places.regional);
                places.all
            }
            _ => index.counts(facet, &base),
        };
    }
    if wanted.surroundings {
        outcome.histogram = histogram(index, &filters.all_but(&[Facet::Phase]));
        if outcome.total == 0 {
            outcome.relaxations = relaxation::relax(catalog, index, query, text_hits);
        }
        outcome.matched = text_hits
            .map(|hits| index.text(catalog).words(&hits.terms))
            .unwrap_or_default();
    }
    outcome
}

/// How many of a set each step of the age axis has.
fn histogram(index: &Index, base: &Bitset) -> Vec<u32> {
    let steps = index.axis().steps();
    steps
        .map(|(from, to)| index.count_overlapping(base, from, to))
        .collect()
}

/// How many hits a query gives, without their order; what its words find is known already.
fn count(catalog: &Catalog, index: &Index, query: &Query, text_hits: Option<&TextHits>) -> u32 {
    let text_hits = text_hits.filter(|_| !query.text().is_empty());
    Filters::new(catalog, index, query, text_hits)
        .all_but(&[])
        .count()
}

/// One set for each facet with a choice, and one for the words.
struct Filters<'a> {
    size: usize,
    facets: [Option<Bitset>; Facet::ALL.len()],
    text: Option<&'a Bitset>,
}

impl<'a> Filters<'a> {
    fn new(catalog: &Catalog, index: &Index, query: &Query, text_hits: Option<&'a TextHits>) -> Self {
        let facets = Facet::ALL.map(|facet| {
            if facet == Facet::Phase
                && let Some((from, to)) = query.interval()
            {
                return Some(index.overlapping(from, to));
            }
            let selected = query.selected(facet);
            if selected.is_empty() {
                return None;
            }
            let mut set = Bitset::empty(index.size());
            for &ordinal in selected {
                index.unite(catalog, FacetValue { facet, ordinal }, &mut set);
            }
            Some(set)
        });
        Self {
            size: index.size(),
            facets,
            text: text_hits.map(|hits| &hits.found),
        }
    }

    /// What all filters leave, without those of some facets.
    fn all_but(&self, left_out: &[Facet]) -> Bitset {
        let facets = Facet::ALL.into_iter().filter(|facet| !left_out.contains(facet));
        let mut sets = facets
            .filter_map(|facet| self.facets[facet as usize].as_ref())
            .chain(self.text);
        let Some(first) = sets.next() else {
            return Bitset::full(self.size);
        };
        sets.fold(first.clone(), |mut left, set| {
            left.intersect(set);
            left
        })
    }
}
