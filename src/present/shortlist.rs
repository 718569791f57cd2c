//! The initiatives that a visitor keeps, for the screen and for paper.

use super::card::place_words;
use super::detail::{Detail, detail};
use super::{Scene, interval_words};
use crate::shortlist::Shortlist;

/// An initiative that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptInitiative {
    /// Its ordinal.
    pub initiative: u32,
    /// Where it is and for which age, in a line.
    pub at_a_glance: [String; 2],
    /// All that is known of it.
    pub detail: Detail,
}

/// The initiatives of a list, in its order.
pub fn kept_initiatives(shortlist: &Shortlist, scene: Scene<'_>) -> Vec<KeptInitiative> {
    let kept = |&initiative: &u32| {
        let record = scene.catalog.initiative(initiative);
        KeptInitiative {
            initiative,
            at_a_glance: [
                place_words(record, scene),
                interval_words(record.age, scene.messages()),
            ],
            detail: detail(initiative, None, scene),
        }
    };
    shortlist.initiatives().iter().map(kept).collect()
}
