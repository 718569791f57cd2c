//! Synonyms and irregular forms, from the data.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{significant_words, significant_words_of};
use crate::catalog::Synonyms;
use crate::fold;
use crate::search::dutch;

/// What is found as well when a visitor types something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Alternative {
    /// A word, by its keys.
    Word(Vec<String>),
    /// A phrase whose words stand together, as [`SynonymList::phrases_in`] spells it.
    Phrase(String),
}

/// The everyday words of the data, searchable.
#[derive(Default)]
pub(super) struct SynonymList {
    /// Everything that is found as well for some phrase.
    alternatives: Vec<Alternative>,
    /// For each phrase, spelled as main keys: what is found as well, by its position.
    by_phrase: BTreeMap<String, Vec<u32>>,
    /// The phrases that are alternatives, spelled as main keys, each with the number of its words. A set would do, but
    /// it would be the only one of its type in the page, which costs 0.7 KiB.
    phrases: BTreeMap<String, u32>,
    /// Irregular forms, sorted, each with the word that it is a form of.
    irregular: Vec<(String, String)>,
    /// The most words of a phrase.
    longest: usize,
}

impl SynonymList {
    pub(super) fn new(synonyms: &Synonyms) -> Self {
        let mut list = Self::default();
        for record in &synonyms.irregular {
            for form in record.forms.iter() {
                list.add_irregular(fold::fold_word(form), fold::fold_word(&record.stem));
            }
        }
        for group in &synonyms.groups {
            for from in group.iter() {
                for to in group.iter().filter(|to| *to != from) {
                    list.add(from, to);
                }
            }
        }
        for record in &synonyms.one_way {
            record.to.iter().for_each(|to| list.add(&record.from, to));
        }
        list
    }

    fn add(&mut self, from: &str, to: &str) {
        let from = self.main_keys(&significant_words(from));
        let to_words = significant_words(to);
        let alternative = match to_words.as_slice() {
            [word] => Alternative::Word(self.keys(word)),
            words => {
                self.longest = self.longest.max(words.len());
                let phrase = self.main_keys(words).join(" ");
                self.phrases.insert(phrase.clone(), words.len() as u32);
                Alternative::Phrase(phrase)
            }
        };
        self.longest = self.longest.max(from.len());
        let positions = self.by_phrase.entry(from.join(" ")).or_default();
        let mut known = positions
            .iter()
            .map(|&position| &self.alternatives[position as usize]);
        if !known.any(|known| *known == alternative) {
            positions.push(self.alternatives.len() as u32);
            self.alternatives.push(alternative);
        }
    }

    fn add_irregular(&mut self, form: String, stem: String) {
        let position = self.irregular.partition_point(|(other, _)| *other < form);
        self.irregular.insert(position, (form, stem));
    }

    /// The word that an irregular form is a form of.
    fn stem_of(&self, form: &str) -> Option<&str> {
        let position = self
            .irregular
            .binary_search_by(|(other, _)| (**other).cmp(form))
            .ok()?;
        Some(&self.irregular[position].1)
    }

    /// The keys of a folded word, those of an irregular form included.
    pub(super) fn keys(&self, word: &str) -> Vec<String> {
        let mut keys = dutch::keys(word);
        if let Some(stem) = self.stem_of(word) {
            for key in dutch::keys(stem) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }

    fn main_key(&self, word: &str) -> String {
        dutch::keys(self.stem_of(word).unwrap_or(word)).swap_remove(0)
    }

    fn main_keys(&self, words: &[String]) -> Vec<String> {
        words.iter().map(|word| self.main_key(word)).collect()
    }

    /// The phrases of the list that stand together in a text, each in the one spelling that alternatives have.
    pub(super) fn phrases_in(&self, text: &str) -> impl Iterator<Item = String> {
        let keys = self.main_keys(&significant_words_of(text, usize::MAX));
        let mut found = Vec::new();
        for start in 0..keys.len() {
            for end in start + 2..=keys.len().min(start + self.longest) {
                let phrase = keys[start..end].join(" ");
                if self.phrases.contains_key(&phrase) {
                    found.push(phrase);
                }
            }
        }
        found.into_iter()
    }

    /// Cuts the words into phrases: the longest that the list knows, else single words.
    pub(super) fn phrases(&self, words: &[String]) -> Vec<Range<usize>> {
        let keys = self.main_keys(words);
        let mut phrases = Vec::new();
        let mut start = 0;
        while start < keys.len() {
            let longest = self.longest.clamp(1, keys.len() - start);
            let length = (2..=longest).rev().find(|length| {
                self.by_phrase
                    .contains_key(&keys[start..start + length].join(" "))
            });
            let length = length.unwrap_or(1);
            phrases.push(start..start + length);
            start += length;
        }
        phrases
    }

    /// What is found as well when a visitor types this phrase.
    pub(super) fn alternatives(&self, words: &[String]) -> Vec<&Alternative> {
        let phrase = self.main_keys(words).join(" ");
        self.alternatives_such(&|other| other == phrase.as_bytes())
    }

    /// What is found as well when a visitor types a phrase, spelled as main keys, that is such. Reads the whole list.
    pub(super) fn alternatives_such(&self, is_such: &dyn Fn(&[u8]) -> bool) -> Vec<&Alternative> {
        let mut alternatives = Vec::new();
        for (phrase, positions) in &self.by_phrase {
            if is_such(phrase.as_bytes()) {
                let own = positions
                    .iter()
                    .map(|&position| &self.alternatives[position as usize]);
                alternatives.extend(own);
            }
        }
        alternatives
    }
}
