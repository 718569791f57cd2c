//! How well initiatives match a word: by the field it stands in, and by how it matches.

use crate::search::bitset::Bitset;

/// Where a word stands; the heaviest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Field {
    /// Names of themes and phases: words of ours, under which many initiatives stand.
    Label,
    /// Summary and the other texts; places inside a wider area.
    Text,
    /// Organisations, places and programmes.
    Name,
    /// Title.
    Title,
}

/// By field, a match in the title weighs more than one in a name or place, and those more than one in the text.
const WEIGHTS: [u8; 4] = [1, 2, 4, 12];

/// How a word matched. The factor by which the weight of the field counts is one more than its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quality {
    Typo,
    Related,
    Part,
    Form,
}

impl Quality {
    /// The score of a match in each field, the lightest first.
    pub(super) fn scores(self) -> [u8; WEIGHTS.len()] {
        WEIGHTS.map(|weight| weight * (self as u8 + 1))
    }
}

/// For each initiative the score of its best match; 0 without one.
#[derive(Clone, Debug)]
pub(super) struct Scores(Vec<u8>);

impl Scores {
    /// No match among so many initiatives.
    pub(super) fn none(size: usize) -> Self {
        Self(vec![0; size])
    }

    /// The score of an initiative.
    pub(super) fn of(&self, ordinal: u32) -> u8 {
        self.0[ordinal as usize]
    }

    /// Notes a match of an initiative.
    pub(super) fn raise(&mut self, ordinal: u32, score: u8) {
        let best = &mut self.0[ordinal as usize];
        *best = score.max(*best);
    }

    /// Keeps what both match, each as well as the better of the two has it.
    pub(super) fn keep_common(&mut self, other: &Self) {
        for (own, &other) in self.0.iter_mut().zip(&other.0) {
            *own = if *own == 0 || other == 0 {
                0
            } else {
                other.max(*own)
            };
        }
    }

    /// All that match.
    pub(super) fn found(&self) -> Bitset {
        Bitset::of_positive(&self.0)
    }
}
