//! Search: which initiatives a query finds, in which order, and what every other choice would find.
//!
//! Owns the index and the semantics of facets, counts and words: within a facet any chosen value, between facets all;
//! a facet's own choice does not reduce its own counts. Must not know the browser, languages or display. Cannot fail.

mod age_axis;
mod bitset;
mod coverage;
mod dutch;
mod index;
mod lists;
mod local_areas;
mod order;
mod relaxation;
mod text;

pub use self::age_axis::AgeAxis;
pub use self::bitset::Bitset;
pub use self::coverage::{Coverage, CoverageCell, coverage};
pub use self::index::Index;
pub use self::relaxation::{Change, Relaxation};
pub use self::text::MatchedWords;

use self::text::TextHits;
use crate::catalog::Catalog;
use crate::query::{Facet, FacetValue, Query};

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Ordinals of the initiatives found, in order.
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

/// Facet counts: hits that choosing a value would give, with the filters of the other facets applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts([Vec<u32>; Facet::ALL.len()]);

impl FacetCounts {
    /// The count of a value.
    pub fn of(&self, value: FacetValue) -> u32 {
        self.0[value.facet as usize]
            .get(value.ordinal as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// Answers a query.
pub fn search(catalog: &Catalog, index: &Index, query: &Query) -> Outcome {
    let text_hits = index.text().find(query.text());
    let filters = Filters::new(index, query, text_hits.as_ref());
    let found = filters.all_but(&[]);
    let hits = order::order(catalog, index, query, &found, text_hits.as_ref());
    let relaxations = if hits.is_empty() {
        relaxation::relax(catalog, index, query, text_hits.as_ref())
    } else {
        Vec::new()
    };
    let mut places = index.place_counts(catalog, &filters.all_but(&[Facet::Municipality]));
    Outcome {
        hits,
        counts: FacetCounts(Facet::ALL.map(|facet| match facet {
            Facet::Municipality => std::mem::take(&mut places.all),
            _ => index.counts(facet, &filters.all_but(&[facet])),
        })),
        local: places.local,
        regional: places.regional,
        histogram: filters.histogram(index),
        relaxations,
        matched: text_hits.map(|hits| hits.matched).unwrap_or_default(),
    }
}

/// How many hits a query gives, without their order; what its words find is known already.
fn count(index: &Index, query: &Query, text_hits: Option<&TextHits>) -> u32 {
    let text_hits = text_hits.filter(|_| !query.text().is_empty());
    Filters::new(index, query, text_hits).all_but(&[]).count()
}

/// One set for each facet with a choice, and one for the words.
struct Filters<'a> {
    size: usize,
    facets: [Option<Bitset>; Facet::ALL.len()],
    text: Option<&'a Bitset>,
}

impl<'a> Filters<'a> {
    fn new(index: &Index, query: &Query, text_hits: Option<&'a TextHits>) -> Self {
        let facets = Facet::ALL.map(|facet| {
            if facet == Facet::Phase
                && let Some((from, to)) = query.interval()
            {
                return Some(index.overlapping(from, to));
            }
            let (first, rest) = query.selected(facet).split_first()?;
            let mut set = index
                .posting(FacetValue {
                    facet,
                    ordinal: *first,
                })
                .clone();
            for &ordinal in rest {
                set.unite(index.posting(FacetValue { facet, ordinal }));
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

    fn histogram(&self, index: &Index) -> Vec<u32> {
        let base = self.all_but(&[Facet::Phase]);
        index
            .axis()
            .steps()
            .map(|(from, to)| index.count_overlapping(&base, from, to))
            .collect()
    }
}
