//! Short names of facet values and filters.

use super::{Scene, interval_words};
use crate::catalog::AgeInterval;
use crate::locale::Messages;
use crate::query::{Facet, FacetValue, Filter, Query, View};

/// The name of a facet value; of a region, as one says it: *heel Parkstad*.
pub fn value_label(value: FacetValue, scene: Scene<'_>) -> String {
    let messages = scene.messages();
    match value.name(scene.catalog) {
        None if value.facet == Facet::Phase => messages.age_unknown.to_owned(),
        None => messages.unknown.to_owned(),
        Some(name) if is_region(value, scene) => messages.whole_region.with(name),
        Some(name) => name.to_owned(),
    }
}

/// The name of a filter.
pub fn filter_label(filter: Filter, query: &Query, scene: Scene<'_>) -> String {
    match filter {
        Filter::Value(value) => value_label(value, scene),
        Filter::Interval(from, to) => interval_words(AgeInterval::new(from, to), scene.messages()),
        Filter::Text => scene.messages().words.with(query.text()),
    }
}

pub(super) fn is_region(value: FacetValue, scene: Scene<'_>) -> bool {
    value.facet == Facet::Municipality && value.ordinal as usize >= scene.catalog.municipality_count
}

/// What is chosen in a facet, joined as a choice; `None` when nothing is.
pub(super) fn chosen(facet: Facet, query: &Query, scene: Scene<'_>) -> Option<String> {
    let labels: Vec<String> = query
        .selected(facet)
        .iter()
        .map(|&ordinal| value_label(FacetValue { facet, ordinal }, scene))
        .collect();
    (!labels.is_empty()).then(|| join_or(&labels, scene))
}

/// Names joined as a choice: *Heerlen, Kerkrade of Vaals*.
pub(super) fn join_or(names: &[String], scene: Scene<'_>) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), scene.messages().or),
    }
}

/// The name of a way of looking.
pub fn view_name(view: View, messages: &Messages) -> &'static str {
    match view {
        View::List => messages.view_list,
        View::LifeLine => messages.view_life_line,
        View::Map => messages.view_map,
        View::Coverage => messages.view_coverage,
        View::Municipality => messages.view_municipality,
        View::Programmes => messages.view_programmes,
        View::Connections => messages.view_connections,
        View::Shortlist => messages.shortlist,
    }
}
