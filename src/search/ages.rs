//! Which initiatives are for a month of an interval: what two sets have in common, whatever the interval.

use super::bitset::Bitset;
use super::sets_on_demand::SetsOnDemand;
use crate::catalog::AgeInterval;
use crate::catalog::value::Months;

/// The ages of all initiatives.
pub(super) struct Ages {
    /// The different ages.
    kinds: Vec<AgeInterval>,
    /// For each initiative which of them it has.
    kind_of: Vec<u32>,
    /// The first and the last month that an age names; `None` when none is known.
    span: Option<(Months, Months)>,
    /// For each month of the span, the initiatives that are known to begin in it or before it.
    begun: SetsOnDemand,
    /// For each month of the span, the initiatives that are known to end after it.
    lasting: SetsOnDemand,
}

impl Ages {
    /// Of the different ages, and for each initiative the position of its own.
    pub(super) fn new(kinds: Vec<AgeInterval>, kind_of: Vec<u32>) -> Self {
        let known = kinds.iter().filter_map(|age| age.known());
        let span = known.reduce(|(first, last), (from, to)| (first.min(from), last.max(to)));
        let months = span.map_or(0, |(first, last)| (last - first) as usize);
        Self {
            kinds,
            kind_of,
            span,
            begun: SetsOnDemand::new(months),
            lasting: SetsOnDemand::new(months),
        }
    }

    /// The initiatives of which no source says for what age they are.
    pub(super) fn unknown(&self) -> Bitset {
        self.of(self.kinds.iter().map(|age| age.is_unknown()).collect())
    }

    /// The initiatives that are certainly for a month in `[from, to)`, found by a look at each; without `to`, for a month from
    /// `from` on.
    pub(super) fn looked_up(&self, from: Months, to: Option<Months>) -> Bitset {
        self.of(self.kinds.iter().map(|age| age.overlaps(from, to)).collect())
    }

    /// The initiatives of the ages that are meant.
    fn of(&self, is_meant: Vec<bool>) -> Bitset {
        let mut set = Bitset::empty(self.kind_of.len());
        for (ordinal, &kind) in (0..).zip(&self.kind_of) {
            if is_meant[kind as usize] {
                set.insert(ordinal);
            }
        }
        set
    }

    /// The initiatives that are certainly for a month in `[from, to)`.
    pub(super) fn overlapping(&self, from: Months, to: Months) -> Bitset {
        match self.begun_and_lasting(from, to) {
            Some((begun, lasting)) => {
                let mut both = begun.clone();
                both.intersect(lasting);
                both
            }
            None => Bitset::empty(self.kind_of.len()),
        }
    }

    /// How many of a set are certainly for a month in `[from, to)`.
    pub(super) fn count_overlapping(&self, base: &Bitset, from: Months, to: Months) -> u32 {
        self.begun_and_lasting(from, to)
            .map_or(0, |(begun, lasting)| base.count_common_of_three(begun, lasting))
    }

    /// The first and the last month that an age names; `None` when none is known.
    pub(super) fn span(&self) -> Option<(Months, Months)> {
        self.span
    }

    /// Those that begin before `to`, and those that end after `from`; `None` where there can be none.
    fn begun_and_lasting(&self, from: Months, to: Months) -> Option<(&Bitset, &Bitset)> {
        let (first, last) = self.span?;
        let place = |month: Months| (month - first) as usize;
        (to > first && from < last).then(|| {
            let (to, from) = (to.min(last), from.max(first));
            (
                self.begun
                    .get(place(to - 1), &|| self.looked_up(Months::MIN, Some(to))),
                self.lasting.get(place(from), &|| self.looked_up(from, None)),
            )
        })
    }
}
