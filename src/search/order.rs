//! The order of hits. Ordinals are alphabetical, so that every order is a partition of ascending ordinals.

use super::bitset::Bitset;
use super::index::Index;
use super::text::TextHits;
use crate::catalog::Catalog;
use crate::query::{Facet, Query, Sort};

/// The hits in the order that the query asks for.
pub(super) fn order(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    found: &Bitset,
    text_hits: Option<&TextHits>,
) -> Vec<u32> {
    match query.sort {
        Sort::Title => found.iter().collect(),
        Sort::Newest => index
            .newest()
            .iter()
            .copied()
            .filter(|&ordinal| found.contains(ordinal))
            .collect(),
        Sort::Near => near_first(catalog, index, query, found),
        Sort::Best => {
            let near_first = near_first(catalog, index, query, found);
            match text_hits {
                Some(text_hits) => best_first(near_first, &text_hits.scores(found, index.size())),
                None => near_first,
            }
        }
    }
}

/// What names a chosen area, or one in it, before what is for a wider area; each alphabetical.
fn near_first(catalog: &Catalog, index: &Index, query: &Query, found: &Bitset) -> Vec<u32> {
    let chosen = query.selected(Facet::Municipality);
    if chosen.is_empty() {
        return found.iter().collect();
    }
    let mut rest = found.clone();
    let mut hits = Vec::with_capacity(found.count() as usize);
    for tier in tiers(catalog, index, chosen) {
        let mut near = rest.clone();
        near.intersect(&tier);
        hits.extend(near.iter());
        rest.subtract(&tier);
    }
    hits.extend(rest.iter());
    hits
}

/// Sets of initiatives by distance: those that name the chosen areas or areas in them, then ring by ring outwards.
fn tiers(catalog: &Catalog, index: &Index, chosen: &[u32]) -> Vec<Bitset> {
    let mut nearest = Bitset::empty(index.size());
    for area in 0..catalog.areas.len() as u32 {
        if catalog
            .with_ancestors(area)
            .any(|ancestor| chosen.contains(&ancestor))
        {
            nearest.unite(index.named(area));
        }
    }
    let mut tiers = vec![nearest];
    for &area in chosen {
        for (ring, ancestor) in catalog.with_ancestors(area).enumerate().skip(1) {
            if tiers.len() <= ring {
                tiers.push(Bitset::empty(index.size()));
            }
            tiers[ring].unite(index.named(ancestor));
        }
    }
    tiers
}

/// A stable counting sort by score, highest first.
fn best_first(hits: Vec<u32>, scores: &[u16]) -> Vec<u32> {
    let mut buckets: Vec<Vec<u32>> = Vec::new();
    for ordinal in hits {
        let score = scores[ordinal as usize] as usize;
        if buckets.len() <= score {
            buckets.resize_with(score + 1, Vec::new);
        }
        buckets[score].push(ordinal);
    }
    buckets.into_iter().rev().flatten().collect()
}
