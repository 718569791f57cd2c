//! How well initiatives match a word: by the field it stands in, and by how it matches.
//!
//! Kept as one set for each pair of the two. Only what is found in the end gets a score, which is when it is ordered.

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
const WEIGHTS: [u8; FIELD_COUNT] = [1, 2, 4, 12];

pub(super) const FIELD_COUNT: usize = 4;

/// How a word matched. The factor by which the weight of the field counts is one more than its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quality {
    Typo,
    Related,
    Part,
    Form,
}

const QUALITY_COUNT: usize = 4;

/// What a word matches, graded: for each quality, for each field, the initiatives that match so.
#[derive(Debug)]
pub(super) struct Grades {
    size: usize,
    /// Sets without size until there is a match of their quality: making them costs more than most matches.
    sets: Vec<Bitset>,
}

impl Grades {
    /// No match among so many initiatives.
    pub(super) fn none(size: usize) -> Self {
        let sets = vec![Bitset::default(); QUALITY_COUNT * FIELD_COUNT];
        Self { size, sets }
    }

    /// The sets of a quality, by field.
    pub(super) fn of(&mut self, quality: Quality) -> &mut [Bitset] {
        let start = quality as usize * FIELD_COUNT;
        let sets = &mut self.sets[start..start + FIELD_COUNT];
        for set in sets.iter_mut() {
            set.grow(self.size);
        }
        sets
    }

    /// All that match.
    pub(super) fn found(&self) -> Bitset {
        let mut found = Bitset::empty(self.size);
        for set in &self.sets {
            found.unite(set);
        }
        found
    }

    /// Keeps what both match, each as well as the better of the two has it.
    pub(super) fn keep_common(&mut self, other: &Self) {
        let mut common = self.found();
        common.intersect(&other.found());
        for (set, other) in self.sets.iter_mut().zip(&other.sets) {
            set.grow(self.size);
            set.unite(other);
            set.intersect(&common);
        }
    }

    /// Adds the score of each of these initiatives: its best grade.
    pub(super) fn add_scores(&self, initiatives: &Bitset, scores: &mut [u16]) {
        let mut own = vec![0; scores.len()];
        for (position, set) in self.sets.iter().enumerate() {
            let score = WEIGHTS[position % FIELD_COUNT] * (position / FIELD_COUNT + 1) as u8;
            let mut common = set.clone();
            common.intersect(initiatives);
            for ordinal in common.iter() {
                let best: &mut u8 = &mut own[ordinal as usize];
                *best = score.max(*best);
            }
        }
        for (score, own) in scores.iter_mut().zip(own) {
            *score += u16::from(own);
        }
    }
}
