//! A sorted list of words in one run of memory, so that reading all of it is fast.

use crate::search::lists::range;

/// Words, sorted. A word is known by its position.
#[derive(Default)]
pub(super) struct WordList {
    text: String,
    /// Where each word ends; it begins where the one before it ends.
    ends: Vec<u32>,
}

impl WordList {
    /// Adds a word that comes after all others.
    pub(super) fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
    }

    /// How many words there are.
    pub(super) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The word at a position.
    pub(super) fn get(&self, position: u32) -> &str {
        &self.text[range(&self.ends, position)]
    }

    /// The position of a word.
    pub(super) fn position(&self, word: &str) -> Option<u32> {
        let position = self.position_from(word);
        (position < self.len() && self.get(position) == word).then_some(position)
    }

    /// The position of the first word that does not come before this one.
    pub(super) fn position_from(&self, word: &str) -> u32 {
        let (mut start, mut end) = (0, self.len());
        while start < end {
            let middle = start.midpoint(end);
            if self.get(middle) < word {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }

    /// The positions of the words that are such, as bytes. Reads the whole list.
    pub(super) fn positions(&self, is_such: &dyn Fn(&[u8]) -> bool) -> Vec<u32> {
        let text = self.text.as_bytes();
        let positions = 0..self.len();
        positions
            .filter(|&position| is_such(&text[range(&self.ends, position)]))
            .collect()
    }
}
