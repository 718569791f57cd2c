//! Sorted words in one run of memory, as the engine has them, and two forms in which they can be stored.

use serde::{Deserialize, Serialize};

/// Words, sorted.
#[derive(Debug, PartialEq, Eq)]
pub struct WordList {
    text: String,
    /// Where each word starts; the last number is the end of the last word.
    starts: Vec<u32>,
}

impl WordList {
    fn empty() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
        }
    }

    fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.starts.push(self.text.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let ends = self.starts.windows(2);
        ends.map(|ends| &self.text[ends[0] as usize..ends[1] as usize])
    }

    /// How many words are such, as bytes. Reads the whole list.
    pub fn count_such(&self, is_such: impl Fn(&[u8]) -> bool) -> usize {
        let text = self.text.as_bytes();
        let ends = self.starts.windows(2);
        ends.filter(|ends| is_such(&text[ends[0] as usize..ends[1] as usize]))
            .count()
    }
}

/// The form in use, with which the file of a dictionary begins: how many bytes each word shares with the one
/// before, and the others.
#[derive(Deserialize)]
struct SharedWords<'a> {
    shared: Vec<u32>,
    others: Vec<u32>,
    text: &'a str,
}

/// The words with which the file of a dictionary begins, and what follows them.
pub fn from_dictionary(file: &[u8]) -> Option<(WordList, &[u8])> {
    let (stored, rest): (SharedWords<'_>, _) = postcard::take_from_bytes(file).ok()?;
    let mut words = WordList::empty();
    let mut word = String::new();
    let mut text = stored.text;
    for (&shared, &others) in stored.shared.iter().zip(&stored.others) {
        let (own, after) = text.split_at_checked(others as usize)?;
        // What two words share says nothing about their order.
        (own > word.get(shared as usize..)?).then_some(())?;
        word.truncate(shared as usize);
        word.push_str(own);
        words.push(&word);
        text = after;
    }
    (text.is_empty() && stored.shared.len() == stored.others.len()).then_some((words, rest))
}

#[derive(Serialize, Deserialize)]
struct PlainWords<'a>(#[serde(borrow)] Vec<&'a str>);

pub fn to_plain(words: &WordList) -> Vec<u8> {
    postcard::to_allocvec(&PlainWords(words.iter().collect())).expect("words have a length")
}

pub fn from_plain(file: &[u8]) -> Option<WordList> {
    let stored: PlainWords<'_> = postcard::from_bytes(file).ok()?;
    let mut words = WordList::empty();
    stored.0.iter().for_each(|word| words.push(word));
    stored.0.is_sorted_by(|one, next| one < next).then_some(words)
}
