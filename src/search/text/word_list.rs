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
    /// The head of each word: a word is looked for among these, for they lie side by side.
    heads: Vec<u32>,
}

impl Default for WordList {
    fn default() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            heads: Vec::new(),
        }
    }
}

impl WordList {
    /// Adds a word that comes after all others.
    pub(super) fn push(&mut self, word: &str) {
        self.heads.push(head(word.as_bytes()));
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
        let word = word.as_bytes();
        let position = self.first_from(word);
        (position < self.len() && self.bytes(position) == word).then_some(position)
    }

    /// The positions of the words that begin with some bytes.
    pub(super) fn starting_with(&self, start: &[u8]) -> Range<u32> {
        let first = self.first_from(start);
        let mut end = first;
        while end < self.len() && self.bytes(end).starts_with(start) {
            end += 1;
        }
        first..end
    }

    /// The position of the first word that does not come before some bytes.
    fn first_from(&self, word: &[u8]) -> u32 {
        let head = head(word);
        let mut start = self.heads.partition_point(|&other| other < head) as u32;
        let mut end = self.heads.partition_point(|&other| other <= head) as u32;
        while start < end {
            let middle = start.midpoint(end);
            if self.bytes(middle) < word {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }

    /// The letters of the word at a position.
    pub(super) fn bytes(&self, position: u32) -> &[u8] {
        &self.text.as_bytes()[range(&self.starts, position)]
    }
}

/// The first four bytes of a word as a number, which is the greater the later the word comes; none are as noughts.
fn head(word: &[u8]) -> u32 {
    let mut head = [0; 4];
    let count = word.len().min(head.len());
    head[..count].copy_from_slice(&word[..count]);
    u32::from_be_bytes(head)
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
    fn words_are_found_whole_and_by_their_beginning() {
        let words = ["a", "ab", "abba", "acht", "baby", "b\u{e9}b\u{e9}", "oma"];
        let mut list = WordList::default();
        words.iter().for_each(|word| list.push(word));
        for start in ["a", "b", "ab", "acht", "achts", "o", "x", "\u{e9}"] {
            let numbered = (0..).zip(words);
            let such: Vec<u32> = numbered
                .filter(|(_, word)| word.starts_with(start))
                .map(|(position, _)| position)
                .collect();
            let found = list.starting_with(start.as_bytes());
            assert_eq!(found.collect::<Vec<_>>(), such, "{start}");
        }
        let positions: Vec<_> = words.iter().map(|word| list.position(word)).collect();
        assert_eq!(positions, (0..7).map(Some).collect::<Vec<_>>());
        assert_eq!(list.position("abb"), None);
        assert_eq!(list.position("zzz"), None);
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
