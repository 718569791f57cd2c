//! How near an initiative is to the chosen places.

use super::Scene;
use crate::catalog::Initiative;
use crate::query::{Facet, Query};

/// The region for which an initiative is, when it is for none of the chosen places by name: the narrowest that contains
/// one of them. Without a chosen place, the narrowest region that it names when it names no municipality.
pub(super) fn wider_region(record: &Initiative, query: &Query, scene: Scene<'_>) -> Option<u32> {
    let catalog = scene.catalog;
    let chosen = query.selected(Facet::Municipality);
    if chosen.is_empty() {
        // Regions stand after municipalities, the narrowest last.
        let is_local = |area: &u32| (*area as usize) < catalog.municipality_count;
        let areas = &record.areas;
        return areas
            .iter()
            .copied()
            .max()
            .filter(|_| !areas.iter().any(is_local));
    }
    let is_near = |area: u32| {
        catalog
            .with_ancestors(area)
            .any(|ancestor| chosen.contains(&ancestor))
    };
    if record.areas.iter().any(|&area| is_near(area)) {
        return None;
    }
    let mut around = chosen
        .iter()
        .flat_map(|&area| catalog.with_ancestors(area).skip(1));
    around.find(|ancestor| record.areas.contains(ancestor))
}
