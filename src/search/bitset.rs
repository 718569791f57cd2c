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

    /// The set of the positions at which there is more than zero.
    pub fn of_positive(bytes: &[u8]) -> Self {
        /// Eight bits, one for each byte that is more than zero, the first byte in the lowest.
        fn bits(bytes: [u8; 8]) -> u64 {
            const HIGHEST: u64 = 0x8080_8080_8080_8080;
            let word = u64::from_le_bytes(bytes);
            // The highest bit of a byte is set when it was, or when its lower bits carry into it.
            let positive = (word | ((word & !HIGHEST) + !HIGHEST)) & HIGHEST;
            // Brings the eight bits, which lie eight apart, side by side into the highest byte.
            (positive >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
        }
        let word = |bytes: &[u8]| {
            let (eights, rest) = bytes.as_chunks();
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            let eights = eights.iter().chain([&last]).take(8).enumerate();
            eights.fold(0, |word, (position, &eight)| word | bits(eight) << (8 * position))
        };
        Self {
            words: bytes.chunks(64).map(word).collect(),
        }
    }

    /// As bytes, the lowest ordinals in the first.
    pub fn to_bytes(&self) -> impl Iterator<Item = u8> + '_ {
        self.words.iter().flat_map(|word| word.to_le_bytes())
    }

    /// The set below `size` of which these are the bytes; `None` when they are not those of such a set.
    pub fn from_bytes(bytes: &[u8], size: usize) -> Option<Self> {
        let (words, rest) = bytes.as_chunks();
        let words: Vec<u64> = words.iter().map(|&word| u64::from_le_bytes(word)).collect();
        let beyond = words.last().map_or(0, |last| last >> (size % 64));
        let is_such =
            rest.is_empty() && words.len() == size.div_ceil(64) && (size.is_multiple_of(64) || beyond == 0);
        is_such.then_some(Self { words })
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

    /// Whether no ordinal is in the set.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// How many ordinals are in the set.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many ordinals are in this set and in each of the others, without making their intersections.
    pub fn counts_common(&self, others: &[Self]) -> Vec<u32> {
        let words = self
            .words
            .iter()
            .copied()
            .enumerate()
            .filter(|&(_, word)| word != 0);
        // Where little is found, most words are empty and need no look.
        let is_sparse = words.clone().count() * 3 < self.words.len();
        let filled: Vec<(usize, u64)> = words.take(if is_sparse { usize::MAX } else { 0 }).collect();
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

    /// Does something with each ordinal in the set, ascending.
    pub fn for_each(&self, act: impl FnMut(u32)) {
        for_each_bit(self.words.iter().copied(), act);
    }

    /// Does something with each ordinal that is in both sets, ascending.
    pub fn for_each_common(&self, other: &Self, act: impl FnMut(u32)) {
        let pairs = self.words.iter().zip(&other.words);
        for_each_bit(pairs.map(|(word, other)| word & other), act);
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

/// Does something with the number of each bit that is set in some words, ascending.
fn for_each_bit(words: impl Iterator<Item = u64>, mut act: impl FnMut(u32)) {
    for (position, word) in (0..).zip(words) {
        let mut rest = word;
        while rest != 0 {
            act(position * 64 + rest.trailing_zeros());
            rest &= rest - 1;
        }
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
    fn what_is_positive_is_in_the_set() {
        let mut bytes = vec![0; 130];
        for (position, byte) in [(0, 1), (7, 128), (8, 127), (63, 255), (64, 2), (129, 48)] {
            bytes[position] = byte;
        }
        assert_eq!(Bitset::of_positive(&bytes), set(130, &[0, 7, 8, 63, 64, 129]));
        assert_eq!(Bitset::of_positive(&[9; 64]), Bitset::full(64));
        assert_eq!(Bitset::of_positive(&[]), Bitset::empty(0));
    }

    #[test]
    fn bytes_make_the_same_set_and_no_larger_one() {
        let made = set(70, &[0, 64, 69]);
        let bytes: Vec<u8> = made.to_bytes().collect();
        assert_eq!(Bitset::from_bytes(&bytes, 70), Some(made));
        assert_eq!(Bitset::from_bytes(&bytes, 69), None);
        assert_eq!(Bitset::from_bytes(&bytes, 64), None);
        assert_eq!(Bitset::from_bytes(&bytes[1..], 70), None);
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
