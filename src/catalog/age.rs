//! Ages: half-open intervals of whole months from birth, either end of which may be unknown.

use super::value::{FIRST_MONTH, LAST_MONTH, Months};

/// The ages that something is for: `from` is in, `to` is not; `None` is unknown, neither 0 nor infinity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgeInterval {
    /// First month from birth; negative before it.
    pub from: Option<Months>,
    /// First month after it.
    pub to: Option<Months>,
}

impl AgeInterval {
    /// An interval with both ends.
    pub fn new(from: Months, to: Months) -> Self {
        Self {
            from: Some(from),
            to: Some(to),
        }
    }

    /// Whether nothing is known of the age.
    pub fn is_unknown(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// The months of which it is certain that they are in: with one end unknown, only the month at the other.
    pub fn known(self) -> Option<(Months, Months)> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Some((from, to)),
            (Some(from), None) => Some((from, (from + 1).min(LAST_MONTH))).filter(|(from, to)| from < to),
            (None, Some(to)) => Some(((to - 1).max(FIRST_MONTH), to)).filter(|(from, to)| from < to),
            (None, None) => None,
        }
    }

    /// Whether a month in `[from, to)` is certainly in the interval; without `to`, every month from `from` on.
    pub fn overlaps(self, from: Months, to: Option<Months>) -> bool {
        self.known()
            .is_some_and(|(own_from, own_to)| own_to > from && to.is_none_or(|to| own_from < to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_half_open() {
        let first_1000_days = AgeInterval::new(-10, 24);
        assert!(first_1000_days.overlaps(-10, Some(-9)));
        assert!(first_1000_days.overlaps(0, Some(1)), "birth is an ordinary month");
        assert!(!first_1000_days.overlaps(24, Some(48)));
        assert!(!AgeInterval::new(0, 24).overlaps(-10, Some(0)));
    }

    #[test]
    fn an_unknown_end_is_neither_zero_nor_infinity() {
        let from_pregnancy_on = AgeInterval {
            from: Some(-9),
            to: None,
        };
        assert!(from_pregnancy_on.overlaps(-10, Some(0)));
        assert!(!from_pregnancy_on.overlaps(0, Some(24)));
        let until_four = AgeInterval {
            from: None,
            to: Some(48),
        };
        assert!(until_four.overlaps(24, Some(48)));
        assert!(!until_four.overlaps(48, None));
    }

    #[test]
    fn an_unknown_age_is_in_no_interval() {
        assert!(!AgeInterval::default().overlaps(-12, None));
    }
}
