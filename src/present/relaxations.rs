//! Ways out of an empty result, in words.

use super::Scene;
use super::labels::{chosen, filter_label, value_label};
use super::words::{Words, around};
use crate::query::{Facet, FacetValue, Filter, Query};
use crate::search::{Change, Outcome};

/// A changed query that finds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// What is different, in words.
    pub label: Vec<Words>,
    /// How many hits it gives.
    pub count: u32,
    /// The changed query.
    pub query: Query,
}

/// The ways out of a query that finds nothing.
pub fn ways_out(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> Vec<WayOut> {
    let messages = scene.messages();
    let words = |change: &Change| match change {
        Change::Without(filter) => without_words(*filter, query, scene),
        Change::Neighbour(value) => own(messages.next_door.with(&value_label(*value, scene))),
        Change::Only(filter) => around(&messages.only, &whole_label(*filter, query, scene)),
    };
    let way_out = |relaxation: &crate::search::Relaxation| WayOut {
        label: words(&relaxation.change),
        count: relaxation.hit_count,
        query: relaxation.query.clone(),
    };
    outcome.relaxations.iter().map(way_out).collect()
}

fn own(text: String) -> Vec<Words> {
    vec![Words { text, is_data: false }]
}

fn without_words(filter: Filter, query: &Query, scene: Scene<'_>) -> Vec<Words> {
    let messages = scene.messages();
    let label = whole_label(filter, query, scene);
    match filter {
        Filter::Text => own(messages.without_words.with(query.text())),
        Filter::Interval(..) => own(messages.without_age.with(&label)),
        Filter::Value(FacetValue { facet, .. }) => match facet {
            Facet::Municipality => own(messages.without_place.with(&label)),
            Facet::Phase => around(&messages.without_age, &label),
            Facet::Theme => around(&messages.without_theme, &label),
            Facet::Audience | Facet::Status | Facet::Programme => around(&messages.without_other, &label),
        },
    }
}

/// All chosen values of the filter's facet, since they are taken back together.
fn whole_label(filter: Filter, query: &Query, scene: Scene<'_>) -> String {
    let Filter::Value(FacetValue { facet, .. }) = filter else {
        return filter_label(filter, query, scene);
    };
    chosen(facet, query, scene).unwrap_or_default()
}
