//! Ways out of a query that finds nothing: what to change, and how many hits that gives.

use super::count;
use super::index::Index;
use super::text::TextHits;
use crate::catalog::Catalog;
use crate::query::{Facet, FacetValue, Filter, Query};

/// The most ways out that are offered.
const LIMIT: usize = 6;

/// A changed query that finds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What is different.
    pub change: Change,
    /// The changed query.
    pub query: Query,
    /// How many hits it gives; at least one.
    pub hit_count: u32,
}

/// What a relaxation changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One filter is taken back: it blocks.
    Without(Filter),
    /// Another municipality in place of the chosen ones, which it borders on.
    Neighbour(FacetValue),
    /// All but one filter are taken back, since no single one blocks.
    Only(Filter),
}

/// The ways out: without each filter alone; in municipalities next door; when neither helps, with one filter alone.
///
/// Where a facet has several choices, taking one of them back only ever finds less, so the facet is taken back whole
/// and named by each of its choices no more than once.
pub(super) fn relax(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    text_hits: Option<&TextHits>,
) -> Vec<Relaxation> {
    let mut relaxations = most_first(without_each(catalog, index, query, text_hits));
    relaxations.extend(most_first(next_door(catalog, index, query, text_hits)));
    if relaxations.is_empty() {
        relaxations = each_alone(catalog, index, query, text_hits);
    }
    relaxations.truncate(LIMIT);
    relaxations
}

fn without_each(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    text_hits: Option<&TextHits>,
) -> Vec<Relaxation> {
    let mut relaxations = Vec::new();
    for (filter, relaxed) in representatives(query).map(|filter| (filter, without_whole(query, filter))) {
        let hit_count = count(catalog, index, &relaxed, text_hits);
        if hit_count > 0 {
            relaxations.push(Relaxation {
                change: Change::Without(filter),
                query: relaxed,
                hit_count,
            });
        }
    }
    relaxations
}

/// One filter for each facet with a choice, and one for the words.
fn representatives(query: &Query) -> impl Iterator<Item = Filter> {
    let mut facets_seen = Vec::new();
    query.filters().into_iter().filter(move |filter| match filter {
        Filter::Value(value) if facets_seen.contains(&value.facet) => false,
        Filter::Value(value) => {
            facets_seen.push(value.facet);
            true
        }
        Filter::Interval(..) | Filter::Text => true,
    })
}

fn without_whole(query: &Query, filter: Filter) -> Query {
    match filter {
        Filter::Value(value) => query.clone().without_facet(value.facet),
        other => query.clone().without(other),
    }
}

fn next_door(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    text_hits: Option<&TextHits>,
) -> Vec<Relaxation> {
    if query.is_locked(Facet::Municipality) {
        return Vec::new();
    }
    let chosen = query.selected(Facet::Municipality);
    let borders = chosen
        .iter()
        .filter_map(|&area| catalog.area(area).municipality());
    let mut neighbours: Vec<u32> = Vec::new();
    for &neighbour in borders.flat_map(|facts| &facts.neighbours) {
        if !chosen.contains(&neighbour) && !neighbours.contains(&neighbour) {
            neighbours.push(neighbour);
        }
    }
    let elsewhere = query.clone().without_facet(Facet::Municipality);
    neighbours
        .into_iter()
        .map(|ordinal| FacetValue {
            facet: Facet::Municipality,
            ordinal,
        })
        .filter_map(|neighbour| {
            let query = elsewhere.clone().toggle(neighbour);
            let hit_count = count(catalog, index, &query, text_hits);
            (hit_count > 0).then_some(Relaxation {
                change: Change::Neighbour(neighbour),
                query,
                hit_count,
            })
        })
        .collect()
}

/// Those that give most hits first. There are a handful, for which a sort would be the larger part of the code.
fn most_first(relaxations: Vec<Relaxation>) -> Vec<Relaxation> {
    let mut sorted: Vec<Relaxation> = Vec::with_capacity(relaxations.len());
    for relaxation in relaxations {
        let position = sorted.partition_point(|other| other.hit_count >= relaxation.hit_count);
        sorted.insert(position, relaxation);
    }
    sorted
}

fn each_alone(
    catalog: &Catalog,
    index: &Index,
    query: &Query,
    text_hits: Option<&TextHits>,
) -> Vec<Relaxation> {
    let kept_alone = |kept: Filter| {
        let others = representatives(query).filter(|other| *other != kept);
        others.fold(query.clone(), |relaxed, other| without_whole(&relaxed, other))
    };
    representatives(query)
        .map(|filter| (filter, kept_alone(filter)))
        .filter_map(|(filter, relaxed)| {
            let hit_count = count(catalog, index, &relaxed, text_hits);
            (hit_count > 0).then_some(Relaxation {
                change: Change::Only(filter),
                query: relaxed,
                hit_count,
            })
        })
        .collect()
}
