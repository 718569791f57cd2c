//! The age facet: phases as buttons, and months on a line with two handles and a histogram.

use super::life_line::{PhaseBand, phase_bands, place};
use super::{Scene, month_words};
use crate::catalog::value::Months;
use crate::query::Query;
use crate::search::Outcome;

/// The line on which months are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgePicker {
    /// One bar for each step of the axis.
    pub bars: Vec<AgeBar>,
    /// The phases along the line.
    pub bands: Vec<PhaseBand>,
    /// The place of birth, per mille.
    pub birth: u32,
    /// The last position that a handle can have; the first is 0.
    pub last_position: usize,
    /// Position of the handle at the start.
    pub start: usize,
    /// Position of the handle at the end.
    pub end: usize,
    /// The start in words.
    pub start_words: String,
    /// The end in words.
    pub end_words: String,
}

/// One step of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeBar {
    /// Where it begins, per mille of the line.
    pub start: u32,
    /// Where it ends, per mille of the line.
    pub end: u32,
    /// How high it is, per cent of the highest.
    pub height: u32,
    /// Whether it lies in what is chosen.
    pub is_chosen: bool,
}

/// The line of the age facet, with what is chosen on it.
pub fn age_picker(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> AgePicker {
    let axis = scene.index.axis();
    let last_position = axis.marks().len().saturating_sub(1);
    let (start, end) = match query.interval() {
        Some((from, to)) => (axis.position(from), end_position(to, scene)),
        None => (0, last_position),
    };
    let highest = outcome.histogram.iter().copied().max().unwrap_or_default().max(1);
    let bars = axis
        .steps()
        .zip(&outcome.histogram)
        .enumerate()
        .map(|(position, ((from, to), &count))| AgeBar {
            start: place(axis, from),
            end: place(axis, to),
            height: count * 100 / highest,
            is_chosen: (start..end).contains(&position),
        });
    let messages = scene.messages();
    AgePicker {
        bars: bars.collect(),
        bands: phase_bands(scene),
        birth: place(axis, 0),
        last_position,
        start,
        end,
        start_words: month_words(axis.month(start), messages),
        end_words: month_words(axis.month(end), messages),
    }
}

impl AgePicker {
    /// The months that two handles stand for; `None` when they hold the whole line.
    ///
    /// Handles that meet or cross keep one step between them.
    pub fn interval(scene: Scene<'_>, start: usize, end: usize) -> Option<(Months, Months)> {
        let axis = scene.index.axis();
        let last = axis.marks().len().saturating_sub(1);
        let (start, end) = (
            start.min(end).min(last.saturating_sub(1)),
            start.max(end).max(1).min(last),
        );
        let end = end.max(start + 1);
        let is_whole = start == 0 && end == last;
        (!is_whole).then(|| (axis.month(start), axis.month(end)))
    }
}

/// The first mark at or after a month.
fn end_position(month: Months, scene: Scene<'_>) -> usize {
    let marks = scene.index.axis().marks();
    marks
        .partition_point(|&mark| mark < month)
        .min(marks.len().saturating_sub(1))
}
