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
    /// The last byte of each word; most that do not end so are known by it.
    lasts: Vec<u8>,
}

impl Default for WordList {
    fn default() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            initials: Vec::new(),
            lasts: Vec::new(),
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
        self.lasts.push(word.bytes().last().unwrap_or_default());
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

    /// The positions of the words that end with some bytes. Looks at the end of every word.
    pub(super) fn ending_with(&self, ending: &[u8]) -> Vec<u32> {
        let Some(end) = ending.last() else {
            return Vec::new();
        };
        let positions = (0..).zip(&self.lasts);
        positions
            .filter(|(_, last)| *last == end)
            .map(|(position, _)| position)
            .filter(|&position| self.bytes(position).ends_with(ending))
            .collect()
    }

    /// The positions of the words that begin with some bytes.
    pub(super) fn starting_with(&self, start: &[u8]) -> Range<u32> {
        self.continuing(0..self.len(), 0, start)
    }

    /// The positions of the words that go on with some bytes after their first, whatever that is.
    pub(super) fn going_on_with(&self, rest: &[u8]) -> impl Iterator<Item = u32> {
        let ends = self.initials.iter().skip(1).copied().chain([self.len()]);
        let groups = self.initials.iter().zip(ends);
        // Words with the same first byte are in the order of the others.
        groups.flat_map(|(&start, end)| self.continuing(start..end, 1, rest))
    }

    /// Those of some words, which are the same up to a place, that have some bytes there.
    fn continuing(&self, positions: Range<u32>, place: usize, bytes: &[u8]) -> Range<u32> {
        let from_place = |position| self.bytes(position).get(place..).unwrap_or_default();
        let first = partition(positions.clone(), |position| from_place(position) < bytes);
        let mut end = first;
        while end < positions.end && from_place(end).starts_with(bytes) {
            end += 1;
        }
        first..end
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
    fn words_are_found_by_their_beginning_middle_and_end() {
        let words = [
            "a", "ab", "abba", "acht", "baby", "boek", "bébé", "cacao", "cello", "eb", "kaas", "oma",
        ];
        let mut list = WordList::default();
        words.iter().for_each(|word| list.push(word));
        let such = |is_such: &dyn Fn(&[u8]) -> bool| -> Vec<u32> {
            let numbered = (0..).zip(words);
            numbered
                .filter(|(_, word)| is_such(word.as_bytes()))
                .map(|(position, _)| position)
                .collect()
        };
        for part in [
            "a", "b", "ac", "acht", "achts", "by", "a", "o", "ma", "x", "\u{e9}",
        ] {
            let bytes = part.as_bytes();
            assert_eq!(
                list.starting_with(bytes).collect::<Vec<_>>(),
                such(&|word| word.starts_with(bytes)),
                "{part}"
            );
            assert_eq!(
                list.going_on_with(bytes).collect::<Vec<_>>(),
                such(&|word| word[1..].starts_with(bytes)),
                "{part}"
            );
            assert_eq!(
                list.ending_with(bytes),
                such(&|word| word.ends_with(bytes)),
                "{part}"
            );
        }
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
