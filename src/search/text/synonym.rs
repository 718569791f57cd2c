//! Synonyms and irregular forms, from the data.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{is_silent, significant_words};
use crate::by_key::ByKey;
use crate::catalog::Synonyms;
use crate::fold;
use crate::search::dutch;

/// What is found as well when a visitor types something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Alternative {
    /// A word, by its keys.
    Word(Vec<String>),
    /// A phrase whose words stand together, as [`SynonymList::phrases_in`] gives it.
    Phrase(String),
}

/// What a word of a record is to the phrases of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It says nothing: the words beside it stand together.
    Silent,
    /// It may be one of a phrase; the number of its main key.
    InPhrase(u32),
    /// It is in no phrase.
    Other,
}

/// The everyday words of the data, searchable.
#[derive(Default)]
pub(super) struct SynonymList {
    /// Everything that is found as well for some phrase.
    alternatives: Vec<Alternative>,
    /// For each phrase, spelled as main keys: what is found as well, by its position.
    by_phrase: ByKey,
    /// The phrases that are alternatives: the numbers of their main keys, and how they are spelled.
    phrases: Vec<(Vec<u32>, String)>,
    /// The main keys that occur in these phrases, numbered.
    phrase_keys: BTreeMap<String, u32>,
    /// Irregular forms, sorted, each with the word that it is a form of.
    irregular: Vec<(String, String)>,
    /// The most words of a phrase.
    longest: usize,
}

impl SynonymList {
    pub(super) fn new(synonyms: &Synonyms) -> Self {
        let mut list = Self::default();
        let mut record = 0;
        while list.take(synonyms, record) {
            record += 1;
        }
        list
    }

    /// Takes a record in, irregular forms first, by which the others are spelled. Whether there was one.
    pub(super) fn take(&mut self, synonyms: &Synonyms, mut record: usize) -> bool {
        if let Some(irregular) = synonyms.irregular.get(record) {
            for form in irregular.forms.iter() {
                self.add_irregular(fold::fold_word(form), fold::fold_word(&irregular.stem));
            }
            return true;
        }
        record -= synonyms.irregular.len();
        if let Some(group) = synonyms.groups.get(record) {
            for from in group.iter() {
                for to in group.iter().filter(|to| *to != from) {
                    self.add(from, to);
                }
            }
            return true;
        }
        record -= synonyms.groups.len();
        let one_way = synonyms.one_way.get(record);
        if let Some(one_way) = one_way {
            one_way.to.iter().for_each(|to| self.add(&one_way.from, to));
        }
        one_way.is_some()
    }

    fn add(&mut self, from: &str, to: &str) {
        let from = self.main_keys(&significant_words(from));
        let to_words = significant_words(to);
        let alternative = match to_words.as_slice() {
            [word] => Alternative::Word(self.keys(word)),
            words => Alternative::Phrase(self.add_phrase(words)),
        };
        self.longest = self.longest.max(from.len());
        let phrase = from.join(" ");
        let is_known = self
            .at(self.by_phrase.get(&phrase))
            .any(|known| *known == alternative);
        if !is_known {
            self.by_phrase.add(phrase, self.alternatives.len() as u32);
            self.alternatives.push(alternative);
        }
    }

    fn add_phrase(&mut self, words: &[String]) -> String {
        self.longest = self.longest.max(words.len());
        let keys = self.main_keys(words);
        let spelled = keys.join(" ");
        if self.phrases.iter().all(|(_, other)| *other != spelled) {
            let mut numbers = Vec::new();
            for key in keys {
                let next = self.phrase_keys.len() as u32;
                numbers.push(*self.phrase_keys.entry(key).or_insert(next));
            }
            self.phrases.push((numbers, spelled.clone()));
        }
        spelled
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
        dutch::main_key(self.stem_of(word).unwrap_or(word))
    }

    /// For each word the first of its keys, by which phrases are spelled.
    pub(super) fn main_keys(&self, words: &[String]) -> Vec<String> {
        words.iter().map(|word| self.main_key(word)).collect()
    }

    /// What a word of a record can be to a phrase.
    pub(super) fn role(&self, word: &str) -> Role {
        if is_silent(word) {
            return Role::Silent;
        }
        match self.phrase_keys.get(&self.main_key(word)) {
            Some(&number) => Role::InPhrase(number),
            None => Role::Other,
        }
    }

    /// The phrases among words that stand together, each in the one spelling that alternatives have.
    pub(super) fn phrases_in(&self, numbers: &[u32]) -> impl Iterator<Item = &str> {
        let ends = (0..numbers.len()).map(|start| &numbers[start..]);
        ends.flat_map(|rest| {
            let phrases = self.phrases.iter();
            phrases
                .filter(move |(phrase, _)| rest.starts_with(phrase))
                .map(|(_, spelled)| spelled.as_str())
        })
    }

    /// Cuts words, by their main keys, into phrases: the longest that the list knows, else single words.
    pub(super) fn phrases(&self, keys: &[String]) -> Vec<Range<usize>> {
        let mut phrases = Vec::new();
        let mut start = 0;
        while start < keys.len() {
            let longest = self.longest.clamp(1, keys.len() - start);
            let is_known = |length: &usize| {
                let phrase = keys[start..start + length].join(" ");
                !self.by_phrase.get(&phrase).is_empty()
            };
            let length = (2..=longest).rev().find(is_known);
            let length = length.unwrap_or(1);
            phrases.push(start..start + length);
            start += length;
        }
        phrases
    }

    /// What is found as well when a visitor types a phrase of words with these main keys.
    pub(super) fn alternatives(&self, keys: &[String]) -> Vec<&Alternative> {
        self.at(self.by_phrase.get(&keys.join(" "))).collect()
    }

    /// What is found as well when a visitor types a phrase, spelled as main keys, that is such. Reads the whole list.
    pub(super) fn alternatives_such(&self, is_such: &dyn Fn(&[u8]) -> bool) -> Vec<&Alternative> {
        let phrases = self.by_phrase.iter();
        let such = phrases.filter(|(phrase, _)| is_such(phrase.as_bytes()));
        such.flat_map(|(_, positions)| self.at(positions)).collect()
    }

    fn at(&self, positions: &[u32]) -> impl Iterator<Item = &Alternative> {
        positions
            .iter()
            .map(|&position| &self.alternatives[position as usize])
    }
}
