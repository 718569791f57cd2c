//! Which initiatives are for a month of an interval: what two sets have in common, whatever the interval.

use super::bitset::Bitset;
use crate::catalog::AgeInterval;
use crate::catalog::value::Months;

/// The ages of all initiatives. Both rows have a set for each month from the first that an age names to the last.
pub(super) struct Ages {
    size: usize,
    /// The first and the last month that an age names; `None` when none is known.
    span: Option<(Months, Months)>,
    /// The initiatives that are known to begin in the month or before it.
    begun: Vec<Bitset>,
    /// The initiatives that are known to end in the month or after it.
    ending: Vec<Bitset>,
}

impl Ages {
    /// By ordinal.
    pub(super) fn new(ages: &[AgeInterval]) -> Self {
        let mut span = None;
        for (from, to) in ages.iter().filter_map(|age| age.known()) {
            let (first, last) = span.unwrap_or((from, to));
            span = Some((from.min(first), to.max(last)));
        }
        let (first, last) = span.unwrap_or_default();
        let months = (last - first) as usize + 1;
        let empty = vec![Bitset::empty(ages.len()); months];
        let (mut begun, mut ending) = (empty.clone(), empty);
        for (ordinal, age) in (0..).zip(ages) {
            if let Some((from, to)) = age.known() {
                begun[(from - first) as usize].insert(ordinal);
                ending[(to - first) as usize].insert(ordinal);
            }
        }
        cumulate(begun.iter_mut());
        cumulate(ending.iter_mut().rev());
        Self {
            size: ages.len(),
            span,
            begun,
            ending,
        }
    }

    /// The initiatives that are certainly for a month in `[from, to)`.
    pub(super) fn overlapping(&self, from: Months, to: Months) -> Bitset {
        match self.begun_and_ending(from, to) {
            Some((begun, ending)) => {
                let mut both = begun.clone();
                both.intersect(ending);
                both
            }
            None => Bitset::empty(self.size),
        }
    }

    /// How many of a set are certainly for a month in `[from, to)`.
    pub(super) fn count_overlapping(&self, base: &Bitset, from: Months, to: Months) -> u32 {
        self.begun_and_ending(from, to)
            .map_or(0, |(begun, ending)| base.count_common_of_three(begun, ending))
    }

    /// The first and the last month that an age names; `None` when none is known.
    pub(super) fn span(&self) -> Option<(Months, Months)> {
        self.span
    }

    /// Those that begin before `to`, and those that end after `from`; `None` where there can be none.
    fn begun_and_ending(&self, from: Months, to: Months) -> Option<(&Bitset, &Bitset)> {
        let (first, last) = self.span?;
        let place = |month: Months| (month.max(first).min(last) - first) as usize;
        (to > first && from < last).then(|| (&self.begun[place(to - 1)], &self.ending[place(from + 1)]))
    }
}

/// Adds to each set all that stand before it.
fn cumulate<'a>(sets: impl Iterator<Item = &'a mut Bitset>) {
    let mut before: Option<&Bitset> = None;
    for set in sets {
        if let Some(before) = before {
            set.unite(before);
        }
        before = Some(set);
    }
}
