//! What a kiosk shows while nobody stands before it: the life line, walked along phase by phase, with what there is.

use super::Scene;
use super::life_line::{PhaseBand, phase_bands, place};
use crate::catalog::value::Months;
use crate::catalog::{Hue, Phase};

/// How many titles stand beside a phase.
const TITLES: usize = 4;

/// The life line as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttractLine {
    /// The phases along it, per mille.
    pub bands: Vec<PhaseBand>,
    /// The place of birth, per mille.
    pub birth: u32,
    /// How many initiatives there are.
    pub initiatives: u32,
}

/// A stop on the walk along the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttractStop {
    /// Name of the phase.
    pub phase: String,
    /// Its ages in words.
    pub ages: String,
    /// Its colour.
    pub hue: Hue,
    /// The middle of the phase on the line, per mille.
    pub place: u32,
    /// Titles of initiatives in it.
    pub titles: Vec<String>,
}

/// The life line of all initiatives.
pub fn attract_line(scene: Scene<'_>) -> AttractLine {
    AttractLine {
        bands: phase_bands(scene),
        birth: place(scene.index.axis(), 0),
        initiatives: scene.catalog.initiatives.len() as u32,
    }
}

/// The stop at a step of the walk, which goes on for ever: each time round, the phases show other initiatives. `None`
/// when no phase has any.
pub fn attract_stop(step: usize, scene: Scene<'_>) -> Option<AttractStop> {
    let catalog = scene.catalog;
    let end_of_axis = scene.index.axis().last();
    let of_phase = |phase: &Phase| -> Vec<u32> {
        let certain = scene
            .index
            .overlapping(phase.from, phase.to.unwrap_or(Months::MAX));
        certain.iter().collect()
    };
    let stops: Vec<_> = catalog
        .phases
        .iter()
        .map(|phase| (phase, of_phase(phase)))
        .filter(|(_, initiatives)| !initiatives.is_empty())
        .collect();
    let (phase, initiatives) = stops.get(step.checked_rem(stops.len())?)?;
    let round = step / stops.len();
    let shown = initiatives.len().min(TITLES);
    let axis = scene.index.axis();
    let (start, end) = (
        place(axis, phase.from),
        place(axis, phase.to.unwrap_or(end_of_axis)),
    );
    Some(AttractStop {
        phase: phase.name.clone(),
        ages: phase.label_age.clone(),
        hue: phase.hue,
        place: start.midpoint(end),
        titles: (0..shown)
            .map(|position| initiatives[(round * shown + position) % initiatives.len()])
            .map(|initiative| catalog.initiative(initiative).title.clone())
            .collect(),
    })
}
