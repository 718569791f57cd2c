//! Words by four of their letters, for where their beginning is not known.

use super::word_list::WordList;
use crate::search::lists::Lists;

/// Four letters, in bytes.
pub(super) type FourGram = [u8; 4];

/// How many buckets there are: about as many as a dictionary has words.
const BUCKETS: usize = 1 << BUCKET_BITS;

const BUCKET_BITS: u32 = 12;

/// Words by four letters that stand at the same place in each: a hash table, of which every bucket is a list.
#[derive(Default)]
pub(super) struct FourGrams(Lists);

impl FourGrams {
    /// The words of a list by the letters that are taken from each; words that have none are left out.
    pub(super) fn new(words: &WordList, letters: fn(&[u8]) -> Option<&FourGram>) -> Self {
        let mut buckets = Lists::default();
        for position in 0..words.len() {
            buckets.push(letters(words.bytes(position)).map(bucket).as_slice());
        }
        Self(buckets.inverse(BUCKETS))
    }

    /// The positions of all words with these letters, and of some others.
    pub(super) fn candidates(&self, letters: Option<&FourGram>) -> impl Iterator<Item = u32> {
        let bucket = letters.map(|letters| self.0.get(bucket(letters)));
        bucket.into_iter().flatten().copied()
    }
}

/// The bucket of four letters.
fn bucket(letters: &FourGram) -> u32 {
    // Fibonacci hashing: the highest bits of a product depend on all bits of the letters.
    u32::from_le_bytes(*letters).wrapping_mul(0x9e37_79b1) >> (u32::BITS - BUCKET_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_among_the_candidates_of_their_letters() {
        let mut words = WordList::default();
        let sorted = ["bad", "badkamer", "kamer", "kamerplant", "oma", "zwanger"];
        sorted.iter().for_each(|word| words.push(word));
        let endings = FourGrams::new(&words, |word| word.last_chunk());
        let found = |word: &str| -> Vec<u32> { endings.candidates(word.as_bytes().last_chunk()).collect() };
        assert_eq!(found("kamer"), [1, 2]);
        assert_eq!(found("slaapkamer"), [1, 2]);
        assert_eq!(found("zwanger"), [5]);
        assert_eq!(found("bad"), [0; 0]);
    }
}
