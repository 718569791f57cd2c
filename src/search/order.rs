//! The order of hits. Ordinals are alphabetical, so that every order is a partition of ascending ordinals.

use super::bitset::Bitset;
use super::index::Index;
use super::text::TextHits;
use crate::catalog::Catalog;
use crate::query::{Facet, Query, Sort};

/// The first hits in the order that the query asks for, up to a limit.
pub(super) fn order(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    found: &Bitset,
    text_hits: Option<&TextHits>,
    limit: usize,
) -> Vec<u32> {
    let rings = match query.sort {
        Sort::Title | Sort::Newest => vec![found.clone()],
        Sort::Near | Sort::Best => near_first(catalog, index, query, found),
    };
    match (query.sort, text_hits) {
        (Sort::Newest, _) => highest_first(&rings, &|ordinal| index.newness(ordinal), limit),
        (Sort::Best, Some(text_hits)) => highest_first(&rings, &|ordinal| text_hits.score(ordinal), limit),
        _ => {
            let mut hits = Vec::new();
            for ring in rings {
                hits.extend(ring.iter().take(limit - hits.len()));
            }
            hits
        }
    }
}

/// What names a chosen area, or one in it, before what is for a wider area; each alphabetical.
fn near_first(catalog: &Catalog, index: &Index, query: &Query, found: &Bitset) -> Vec<Bitset> {
    let mut rest = found.clone();
    let mut rings = Vec::new();
    for mut ring in rings_around(catalog, index, query.selected(Facet::Municipality)) {
        ring.intersect(&rest);
        rest.subtract(&ring);
        rings.push(ring);
    }
    rings.push(rest);
    rings
}

/// Sets of initiatives by distance: those that name the chosen areas or areas in them, then ring by ring outwards.
fn rings_around(catalog: &Catalog, index: &Index, chosen: &[u32]) -> Vec<Bitset> {
    let places = index.places();
    let mut rings: Vec<Bitset> = Vec::new();
    for &area in chosen {
        for (distance, around) in catalog.with_ancestors(area).enumerate() {
            if rings.len() <= distance {
                rings.push(Bitset::empty(index.size()));
            }
            rings[distance].unite(match distance {
                0 => places.inner(catalog, area),
                _ => places.named(catalog, around),
            });
        }
    }
    rings
}

/// The hits of some rings with the highest scores, highest first; those with the same score in the order of the rings.
fn highest_first(rings: &[Bitset], score: &dyn Fn(u32) -> usize, limit: usize) -> Vec<u32> {
    let mut by_score: Vec<Vec<u32>> = Vec::new();
    for ring in rings {
        ring.for_each(|ordinal| {
            let score = score(ordinal);
            if by_score.len() <= score {
                by_score.resize_with(score + 1, Vec::new);
            }
            // What comes later with the same score is not wanted any more.
            if by_score[score].len() < limit {
                by_score[score].push(ordinal);
            }
        });
    }
    by_score.into_iter().rev().flatten().take(limit).collect()
}
