//! Synonyms and irregular forms, from the data.

use std::collections::{BTreeMap, BTreeSet};
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
    /// For each phrase, spelled as main keys: what is found as well.
    alternatives: BTreeMap<String, Vec<Alternative>>,
    /// The phrases that are alternatives, spelled as main keys.
    phrases: BTreeSet<String>,
    /// For each irregular form, the word that it is a form of.
    irregular: BTreeMap<String, String>,
    /// The most words of a phrase.
    longest: usize,
}

impl SynonymList {
    pub(super) fn new(synonyms: &Synonyms) -> Self {
        let mut list = Self::default();
        for record in &synonyms.irregular {
            for form in record.forms.iter() {
                list.irregular
                    .insert(fold::fold_word(form), fold::fold_word(&record.stem));
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
                let phrase = self.main_keys(words);
                self.longest = self.longest.max(phrase.len());
                let phrase = phrase.join(" ");
                self.phrases.insert(phrase.clone());
                Alternative::Phrase(phrase)
            }
        };
        self.longest = self.longest.max(from.len());
        let alternatives = self.alternatives.entry(from.join(" ")).or_default();
        if !alternatives.contains(&alternative) {
            alternatives.push(alternative);
        }
    }

    /// The keys of a folded word, those of an irregular form included.
    pub(super) fn keys(&self, word: &str) -> Vec<String> {
        let mut keys = dutch::keys(word);
        if let Some(stem) = self.irregular.get(word) {
            for key in dutch::keys(stem) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }

    fn main_key(&self, word: &str) -> String {
        let word = self.irregular.get(word).map_or(word, String::as_str);
        dutch::keys(word).swap_remove(0)
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
                if self.phrases.contains(&phrase) {
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
                self.alternatives
                    .contains_key(&keys[start..start + length].join(" "))
            });
            let length = length.unwrap_or(1);
            phrases.push(start..start + length);
            start += length;
        }
        phrases
    }

    /// What is found as well when a visitor types this phrase.
    pub(super) fn alternatives(&self, words: &[String]) -> &[Alternative] {
        self.alternatives
            .get(&self.main_keys(words).join(" "))
            .map_or(&[], Vec::as_slice)
    }

    /// What is found as well when a visitor types the word with this main key.
    pub(super) fn alternatives_of_key(&self, key: &str) -> &[Alternative] {
        self.alternatives.get(key).map_or(&[], Vec::as_slice)
    }
}
