//! The life line: a thread from before birth to school and beyond, on which an age is a stretch.
//!
//! Places on it are per mille of its length. The scale is that of the age axis: every step is equally long, so that
//! the months around birth get the room they deserve.

use super::{Scene, interval_words};
use crate::catalog::value::Months;
use crate::catalog::{AgeInterval, Hue};
use crate::search::AgeAxis;

/// The length of the line.
const LENGTH: usize = 1000;

/// Where an age lies on the life line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeLine {
    /// The phases along the line.
    pub bands: Vec<PhaseBand>,
    /// The place of birth, per mille.
    pub birth: u32,
    /// The age, cut into the phases that it touches; empty when unknown.
    pub stretches: Vec<Stretch>,
    /// The age in words.
    pub words: String,
}

/// A phase on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseBand {
    /// Its colour.
    pub hue: Hue,
    /// Where it begins, per mille.
    pub start: u32,
    /// Where it ends, per mille.
    pub end: u32,
}

/// A part of an age, inside one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The colour of the phase.
    pub hue: Hue,
    /// Where it begins, per mille.
    pub start: u32,
    /// Where it ends, per mille.
    pub end: u32,
}

/// The life line of an age.
pub fn life_line(age: AgeInterval, scene: Scene<'_>) -> LifeLine {
    let axis = scene.index.axis();
    let bands = phase_bands(scene);
    let known = age.known().map(|(from, to)| (place(axis, from), place(axis, to)));
    let stretches = known.map_or_else(Vec::new, |(start, end)| {
        let inside = |band: &PhaseBand| Stretch {
            hue: band.hue,
            start: band.start.max(start),
            end: band.end.min(end),
        };
        bands
            .iter()
            .map(inside)
            .filter(|stretch| stretch.start < stretch.end)
            .collect()
    });
    LifeLine {
        bands,
        birth: place(axis, 0),
        stretches,
        words: interval_words(age, scene.messages()),
    }
}

pub(super) fn phase_bands(scene: Scene<'_>) -> Vec<PhaseBand> {
    let axis = scene.index.axis();
    let end_of_axis = scene.index.axis().last();
    let phases = scene.catalog.phases.iter();
    let band = phases.map(|phase| PhaseBand {
        hue: phase.hue,
        start: place(axis, phase.from),
        end: place(axis, phase.to.unwrap_or(end_of_axis)),
    });
    band.filter(|band| band.start < band.end).collect()
}

/// The place of a month on the line, per mille; between two marks in proportion.
pub(super) fn place(axis: &AgeAxis, month: Months) -> u32 {
    let steps = axis.marks().len().saturating_sub(1).max(1);
    let position = axis.position(month);
    let (mark, next) = (axis.month(position), axis.month(position + 1));
    let beyond = f64::from(month.min(next).max(mark) - mark) / f64::from((next - mark).max(1));
    ((position as f64 + beyond).min(steps as f64) / steps as f64 * LENGTH as f64).round() as u32
}
