//! What a query means, straight from the meaning: scans the records, knows no index. Words are left out.

use kansrijk::catalog::value::Months;
use kansrijk::catalog::{AgeInterval, Catalog, Initiative};
use kansrijk::query::{Facet, FacetValue, Query};

/// The initiatives that a query without words finds, ascending.
pub fn hits(catalog: &Catalog, query: &Query) -> Vec<u32> {
    assert!(query.text().is_empty(), "the oracle knows no words");
    let is_hit = |initiative: &Initiative| {
        Facet::ALL
            .into_iter()
            .all(|facet| is_let_through(catalog, query, facet, initiative))
    };
    catalog
        .initiatives
        .numbered()
        .filter(|(_, initiative)| is_hit(initiative))
        .map(|(ordinal, _)| ordinal)
        .collect()
}

/// How many hits choosing a value would give: the other facets' filters applied, its own ignored.
pub fn count(catalog: &Catalog, query: &Query, value: FacetValue) -> u32 {
    let is_counted = |initiative: &&Initiative| {
        has_value(catalog, value, initiative)
            && Facet::ALL
                .into_iter()
                .filter(|&facet| facet != value.facet)
                .all(|facet| is_let_through(catalog, query, facet, initiative))
    };
    catalog.initiatives.iter().filter(is_counted).count() as u32
}

/// Within a facet any chosen value will do; with nothing chosen everything does.
fn is_let_through(catalog: &Catalog, query: &Query, facet: Facet, initiative: &Initiative) -> bool {
    if facet == Facet::Phase
        && let Some((from, to)) = query.interval()
    {
        return shares_a_month(initiative.age, from, Some(to));
    }
    let chosen = query.selected(facet);
    chosen.is_empty()
        || chosen
            .iter()
            .any(|&ordinal| has_value(catalog, FacetValue { facet, ordinal }, initiative))
}

fn has_value(catalog: &Catalog, value: FacetValue, initiative: &Initiative) -> bool {
    let listed = |values: &[u32], known: usize| match value.ordinal as usize == known {
        true => values.is_empty(),
        false => values.contains(&value.ordinal),
    };
    match value.facet {
        Facet::Municipality => initiative
            .areas
            .iter()
            .any(|&area| lies_in(catalog, area, value.ordinal) || lies_in(catalog, value.ordinal, area)),
        Facet::Phase => match catalog.phases.get(value.ordinal as usize) {
            Some(phase) => shares_a_month(initiative.age, phase.from, phase.to),
            None => initiative.age == AgeInterval { from: None, to: None },
        },
        Facet::Theme => listed(&initiative.themes, catalog.themes.len()),
        Facet::Audience => listed(&initiative.audiences, catalog.audiences.len()),
        Facet::Status => initiative.status == value.ordinal,
        Facet::Programme => initiative.programmes.contains(&value.ordinal),
    }
}

/// Whether an area is another one or lies in it, however deep.
fn lies_in(catalog: &Catalog, area: u32, other: u32) -> bool {
    area == other
        || catalog.areas[area as usize]
            .parent
            .is_some_and(|parent| lies_in(catalog, parent, other))
}

/// Whether a month is certainly in the age and in `[from, to)`, month by month.
fn shares_a_month(age: AgeInterval, from: Months, to: Option<Months>) -> bool {
    let is_certain = |month: Months| match (age.from, age.to) {
        (Some(first), Some(end)) => first <= month && month < end,
        (Some(first), None) => month == first,
        (None, Some(end)) => month == end - 1,
        (None, None) => false,
    };
    (-20..=320).any(|month| is_certain(month) && from <= month && to.is_none_or(|to| month < to))
}
