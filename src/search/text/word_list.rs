//! A sorted list of words in one run of memory, so that reading all of it is fast.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::search::lists::range;
use crate::search::stored::Unreadable;

/// Words, sorted. A word is known by its position.
pub(super) struct WordList {
    text: String,
    /// Where each word starts, which is where the one before it ends; the last number is the end of the last word.
    starts: Vec<u32>,
    /// The positions of the words whose first byte is another than that of the word before.
    initials: Vec<u32>,
}

impl Default for WordList {
    fn default() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            initials: Vec::new(),
        }
    }
}

impl WordList {
    /// Adds a word that comes after all others.
    pub(super) fn push(&mut self, word: &str) {
        let position = self.len();
        let is_new = |&before: &u32| self.bytes(before).first() != word.as_bytes().first();
        if self.initials.last().is_none_or(is_new) {
            self.initials.push(position);
        }
        self.text.push_str(word);
        self.starts.push(self.text.len() as u32);
    }

    /// How many words there are.
    pub(super) fn len(&self) -> u32 {
        self.starts.len() as u32 - 1
    }

    /// The word at a position.
    pub(super) fn get(&self, position: u32) -> &str {
        &self.text[range(&self.starts, position)]
    }

    /// The position of a word.
    pub(super) fn position(&self, word: &str) -> Option<u32> {
        let position = self.position_from(word);
        (position < self.len() && self.get(position) == word).then_some(position)
    }

    /// The position of the first word that does not come before this one.
    pub(super) fn position_from(&self, word: &str) -> u32 {
        partition(0..self.len(), |position| self.get(position) < word)
    }

    /// The positions of the words that end so. Reads the whole list.
    pub(super) fn positions_with_ending(&self, ending: &str) -> Vec<u32> {
        let ending = ending.as_bytes();
        let is_such = |&position: &u32| {
            let word = self.bytes(position);
            // Few have the same last letter, and to compare it costs less than to compare slices.
            word.last() == ending.last() && word.ends_with(ending)
        };
        (0..self.len()).filter(is_such).collect()
    }

    /// The positions of the words that are such, as bytes, among those that have one of these letters among their first two.
    pub(super) fn positions_with(&self, letters: [u8; 2], is_such: impl Fn(&[u8]) -> bool) -> Vec<u32> {
        let mut positions = Vec::new();
        let mut add = |range: Range<u32>| {
            positions.extend(range.filter(|&position| is_such(self.bytes(position))));
        };
        let ends = self.initials.iter().skip(1).copied().chain([self.len()]);
        for (&start, end) in self.initials.iter().zip(ends) {
            if letters
                .iter()
                .any(|letter| self.bytes(start).first() == Some(letter))
            {
                add(start..end);
                continue;
            }
            // Words with the same first letter are in the order of their second.
            let [one, other] = letters;
            let seconds = [one.min(other), one.max(other)];
            for second in &seconds[usize::from(one == other)..] {
                let second_of = |position| self.bytes(position).get(1);
                let first = partition(start..end, |position| second_of(position) < Some(second));
                add(first..partition(first..end, |position| second_of(position) <= Some(second)));
            }
        }
        positions
    }

    fn bytes(&self, position: u32) -> &[u8] {
        &self.text.as_bytes()[range(&self.starts, position)]
    }
}

/// The first of some positions that is not before what is looked for.
fn partition(positions: Range<u32>, is_before: impl Fn(u32) -> bool) -> u32 {
    let Range { mut start, mut end } = positions;
    while start < end {
        let middle = start.midpoint(end);
        if is_before(middle) {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    start
}

/// The form in which sorted words are stored: how many letters each shares with the one before, and the others.
#[derive(Serialize, Deserialize)]
pub(in crate::search) struct StoredWords {
    /// In bytes.
    shared: Vec<u32>,
    /// In bytes.
    others: Vec<u32>,
    text: String,
}

impl StoredWords {
    pub(super) fn new(words: &WordList) -> Self {
        let mut stored = Self {
            shared: Vec::new(),
            others: Vec::new(),
            text: String::new(),
        };
        let mut before = "";
        for position in 0..words.len() {
            let word = words.get(position);
            let pairs = word.char_indices().zip(before.chars());
            let shared = pairs
                .take_while(|((_, letter), other)| letter == other)
                .map(|((start, letter), _)| start + letter.len_utf8())
                .last()
                .unwrap_or(0);
            stored.shared.push(shared as u32);
            stored.others.push((word.len() - shared) as u32);
            stored.text.push_str(&word[shared..]);
            before = word;
        }
        stored
    }

    /// The words, which have to be sorted.
    pub(super) fn read(self) -> Result<WordList, Unreadable> {
        let mut words = WordList::default();
        let mut word = String::new();
        let mut rest = self.text.as_str();
        for (&shared, &others) in self.shared.iter().zip(&self.others) {
            let (own, after) = rest
                .split_at_checked(others as usize)
                .ok_or(Unreadable::Malformed)?;
            let next = [word.get(..shared as usize).ok_or(Unreadable::Malformed)?, own].concat();
            if next <= word {
                return Err(Unreadable::Malformed);
            }
            words.push(&next);
            (word, rest) = (next, after);
        }
        if !rest.is_empty() || self.shared.len() != self.others.len() {
            return Err(Unreadable::Malformed);
        }
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(words: &[&str]) -> StoredWords {
        let mut list = WordList::default();
        words.iter().for_each(|word| list.push(word));
        StoredWords::new(&list)
    }

    #[test]
    fn words_with_one_of_two_letters_among_their_first_two_are_looked_at() {
        let words = [
            "a", "ab", "abba", "acht", "baby", "boek", "bébé", "cacao", "cello", "eb", "kaas", "oma",
        ];
        let mut list = WordList::default();
        words.iter().for_each(|word| list.push(word));
        for letters in [*b"ab", *b"ba", *b"oo", *b"xe", *b"xx", [0xc3, b'z']] {
            let expected: Vec<u32> = (0..)
                .zip(words)
                .filter(|(_, word)| word.bytes().take(2).any(|letter| letters.contains(&letter)))
                .map(|(position, _)| position)
                .collect();
            assert_eq!(list.positions_with(letters, |_| true), expected, "{letters:?}");
        }
        assert_eq!(list.positions_with(*b"ab", |word| word.len() > 4), [6, 7]);
    }

    #[test]
    fn words_share_their_beginnings() {
        let words = ["baby", "babybad", "bébé", "béb\u{ea}s", "zwanger"];
        let stored = stored(&words);
        assert_eq!(stored.text, "babybadébé\u{ea}szwanger");
        let read = stored.read().expect("they are readable");
        assert_eq!(
            (0..5).map(|position| read.get(position)).collect::<Vec<_>>(),
            words
        );
    }

    #[test]
    fn what_is_not_a_sorted_list_is_refused() {
        let broken = |break_it: fn(&mut StoredWords)| {
            let mut words = stored(&["baby", "babybad", "zwanger"]);
            break_it(&mut words);
            words.read().err()
        };
        assert_eq!(broken(|_| ()), None);
        assert_eq!(broken(|words| words.text.push('x')), Some(Unreadable::Malformed));
        assert_eq!(broken(|words| words.shared[1] = 9), Some(Unreadable::Malformed));
        let unsorted = |words: &mut StoredWords| words.text.replace_range(7..8, "a");
        assert_eq!(broken(unsorted), Some(Unreadable::Malformed));
        assert_eq!(
            broken(|words| words.others.truncate(2)),
            Some(Unreadable::Malformed)
        );
    }
}
