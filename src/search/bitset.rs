//! A set of ordinals as one bit each: intersection and counting at memory speed.

/// A set of ordinals below a fixed size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bitset {
    words: Vec<u64>,
}

impl Bitset {
    /// The empty set of ordinals below `size`.
    pub fn empty(size: usize) -> Self {
        Self {
            words: vec![0; size.div_ceil(64)],
        }
    }

    /// The set of all ordinals below `size`.
    pub fn full(size: usize) -> Self {
        let mut words = vec![u64::MAX; size.div_ceil(64)];
        if let Some(last) = words.last_mut()
            && !size.is_multiple_of(64)
        {
            *last = (1 << (size % 64)) - 1;
        }
        Self { words }
    }

    /// Makes room for ordinals below `size`.
    pub fn grow(&mut self, size: usize) {
        self.words.resize(size.div_ceil(64), 0);
    }

    /// Adds an ordinal below the size.
    pub fn insert(&mut self, ordinal: u32) {
        self.words[ordinal as usize / 64] |= 1 << (ordinal % 64);
    }

    /// Whether the ordinal is in the set.
    pub fn contains(&self, ordinal: u32) -> bool {
        self.words[ordinal as usize / 64] & (1 << (ordinal % 64)) != 0
    }

    /// Keeps only what is also in the other set.
    pub fn intersect(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds all of the other set, which is of the same size or of none.
    pub fn unite(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Takes all of the other set out.
    pub fn subtract(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// How many ordinals are in the set.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many ordinals are in this set and in each of the others, without making their intersections.
    pub fn counts_common(&self, others: &[Self]) -> Vec<u32> {
        let words = self.words.iter().copied().enumerate();
        let filled: Vec<(usize, u64)> = words.filter(|&(_, word)| word != 0).collect();
        // Where little is found, most words are empty and need no look.
        let is_sparse = filled.len() * 3 < self.words.len();
        let count = |other: &Self| -> u32 {
            if is_sparse {
                let pairs = filled.iter();
                pairs
                    .map(|&(position, word)| (word & other.words[position]).count_ones())
                    .sum()
            } else {
                let pairs = self.words.iter().zip(&other.words);
                pairs.map(|(word, other)| (word & other).count_ones()).sum()
            }
        };
        others.iter().map(count).collect()
    }

    /// How many ordinals are in all three sets.
    pub fn count_common_of_three(&self, second: &Self, third: &Self) -> u32 {
        let pairs = self.words.iter().zip(&second.words).zip(&third.words);
        pairs
            .map(|((first, second), third)| (first & second & third).count_ones())
            .sum()
    }

    /// The ordinals in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().enumerate().flat_map(|(position, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                Some(position as u32 * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(size: usize, ordinals: &[u32]) -> Bitset {
        let mut set = Bitset::empty(size);
        ordinals.iter().for_each(|&ordinal| set.insert(ordinal));
        set
    }

    #[test]
    fn a_full_set_has_exactly_its_size() {
        for size in [0, 1, 63, 64, 65, 128, 130] {
            assert_eq!(Bitset::full(size).count(), size as u32);
        }
    }

    #[test]
    fn counting_agrees_with_making_the_set() {
        let (first, second) = (set(200, &[0, 63, 64, 199]), set(200, &[63, 64, 65]));
        let mut common = first.clone();
        common.intersect(&second);
        assert_eq!(common.iter().collect::<Vec<_>>(), [63, 64]);
        assert_eq!(first.counts_common(&[second.clone(), first.clone()]), [2, 4]);
        assert_eq!(first.count_common_of_three(&second, &set(200, &[64])), 1);
    }

    #[test]
    fn counting_skips_nothing_where_little_is_found() {
        let (few, all) = (set(1000, &[3, 700, 999]), Bitset::full(1000));
        assert_eq!(few.counts_common(&[all.clone(), set(1000, &[700, 701])]), [3, 1]);
        assert_eq!(all.counts_common(&[few]), [3]);
    }

    #[test]
    fn taking_out_and_adding_are_each_others_reverse() {
        let mut rest = set(70, &[1, 69]);
        rest.subtract(&set(70, &[69]));
        assert_eq!(rest, set(70, &[1]));
        rest.unite(&set(70, &[69]));
        assert!(rest.contains(69) && !rest.contains(2));
    }
}
