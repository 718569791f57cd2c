//! The age axis: the months that a visitor can point at.
//!
//! One step is a month before birth, a quarter in the first two years, half a year up to four, a year after that:
//! the time around birth gets the room it deserves. Both ends come from the data.

use crate::catalog::Phase;
use crate::catalog::value::Months;

/// The marks of the age axis, ascending; a step lies between two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgeAxis {
    marks: Vec<Months>,
}

impl AgeAxis {
    /// The axis from the earliest month that a phase names, or an initiative of an age in this span, to the latest.
    pub(super) fn new(phases: &[Phase], span: Option<(Months, Months)>) -> Self {
        let mut ends = span;
        for phase in phases {
            let (from, to) = (phase.from, phase.to.unwrap_or(phase.from));
            let (first, last) = ends.unwrap_or((from, to));
            ends = Some((first.min(from), last.max(to)));
        }
        let (first, last) = ends.unwrap_or_default();
        let mut marks = vec![first];
        while let Some(&mark) = marks.last()
            && mark < last
        {
            let step = match mark {
                ..0 => 1,
                0..24 => 3,
                24..48 => 6,
                _ => 12,
            };
            // Steps begin at whole multiples, so that birthdays are marks.
            marks.push((mark.div_euclid(step) * step + step).min(last));
        }
        Self { marks }
    }

    /// The marks, ascending.
    pub fn marks(&self) -> &[Months] {
        &self.marks
    }

    /// The first month.
    pub fn first(&self) -> Months {
        self.marks.first().copied().unwrap_or_default()
    }

    /// The month at which the axis ends.
    pub fn last(&self) -> Months {
        self.marks.last().copied().unwrap_or_default()
    }

    /// The steps between the marks, half-open.
    pub fn steps(&self) -> impl Iterator<Item = (Months, Months)> + '_ {
        self.marks.windows(2).map(|pair| (pair[0], pair[1]))
    }

    /// The position of the last mark at or before a month; before all marks, the first.
    pub fn position(&self, month: Months) -> usize {
        self.marks
            .partition_point(|&mark| mark <= month)
            .saturating_sub(1)
    }

    /// The month at a position; beyond the end, the last.
    pub fn month(&self, position: usize) -> Months {
        self.marks
            .get(position)
            .or(self.marks.last())
            .copied()
            .unwrap_or_default()
    }
}
