//! The dictionary: every word of the records, sorted, with where it occurs, its keys and its parts.

use std::collections::{BTreeMap, BTreeSet};

use super::Field;
use super::compound;
use super::synonym::SynonymList;

/// Where a word occurs: an ordinal and the weight of the heaviest field, in one number.
///
/// Four bits for the weight leave 28 for the ordinal, which is more than there will ever be.
pub(super) type Posting = u32;

const WEIGHT_BITS: u32 = 4;

fn pack(ordinal: u32, weight: u8) -> Posting {
    ordinal << WEIGHT_BITS | u32::from(weight)
}

/// The ordinal and the weight of a posting.
pub(super) fn unpack(posting: Posting) -> (u32, u8) {
    (posting >> WEIGHT_BITS, (posting & ((1 << WEIGHT_BITS) - 1)) as u8)
}

/// The dictionary under construction.
#[derive(Default)]
pub(super) struct TermsBuilder {
    postings: BTreeMap<String, Vec<Posting>>,
}

impl TermsBuilder {
    /// Adds an occurrence; ordinals come ascending.
    pub(super) fn add(&mut self, word: String, ordinal: u32, field: Field) {
        let postings = self.postings.entry(word).or_default();
        match postings.last_mut().map(|last| (unpack(*last), last)) {
            Some(((last_ordinal, weight), last)) if last_ordinal == ordinal => {
                *last = pack(ordinal, weight.max(field as u8));
            }
            _ => postings.push(pack(ordinal, field as u8)),
        }
    }

    pub(super) fn build(self, synonyms: &SynonymList) -> Terms {
        let mut terms = Terms::default();
        let mut keys: BTreeSet<(String, u32)> = BTreeSet::new();
        for (position, (word, mut postings)) in (0..).zip(self.postings) {
            for key in synonyms.keys(&word) {
                keys.insert((key, position));
            }
            terms.words.push(word.into_boxed_str());
            terms.ends.push((terms.postings.len() + postings.len()) as u32);
            terms.postings.append(&mut postings);
        }
        let mut parts: BTreeSet<(String, u32)> = BTreeSet::new();
        terms.keys = KeyedTerms::new(keys);
        for (position, word) in (0..).zip(&terms.words) {
            for part in compound::parts(
                word,
                |key| !terms.keys.get(key).is_empty(),
                |part| synonyms.keys(part),
            ) {
                parts.insert((part, position));
            }
        }
        terms.parts = KeyedTerms::new(parts);
        terms
    }
}

/// The dictionary.
#[derive(Default)]
pub(super) struct Terms {
    /// Words, sorted; a term is a position here.
    words: Vec<Box<str>>,
    /// For each term, where its postings end; they begin where those before it end.
    ends: Vec<u32>,
    postings: Vec<Posting>,
    keys: KeyedTerms,
    parts: KeyedTerms,
}

impl Terms {
    pub(super) fn word(&self, term: u32) -> &str {
        &self.words[term as usize]
    }

    pub(super) fn postings(&self, term: u32) -> &[Posting] {
        let start = if term == 0 {
            0
        } else {
            self.ends[term as usize - 1]
        };
        &self.postings[start as usize..self.ends[term as usize] as usize]
    }

    /// The term that is this word.
    pub(super) fn position(&self, word: &str) -> Option<u32> {
        self.words
            .binary_search_by(|other| (**other).cmp(word))
            .ok()
            .map(|position| position as u32)
    }

    /// The terms that have this key.
    pub(super) fn with_key(&self, key: &str) -> &[u32] {
        self.keys.get(key)
    }

    /// The compounds that have a part with this key.
    pub(super) fn with_part(&self, key: &str) -> &[u32] {
        self.parts.get(key)
    }

    /// The terms that begin with this text.
    pub(super) fn with_prefix(&self, prefix: &str) -> impl Iterator<Item = u32> + use<'_> {
        let start = self.words.partition_point(|word| **word < *prefix);
        let length = self.words[start..].partition_point(|word| word.starts_with(prefix));
        start as u32..(start + length) as u32
    }

    /// The terms that begin or end with this text. Reads the whole dictionary.
    pub(super) fn with_edge(&self, edge: &str) -> impl Iterator<Item = u32> {
        let words = (0..).zip(&self.words);
        words
            .filter(move |(_, word)| word.starts_with(edge) || word.ends_with(edge))
            .map(|(term, _)| term)
    }
}

/// Terms by a key, for binary search.
#[derive(Default)]
struct KeyedTerms {
    /// Keys, sorted, each with where its terms end; they begin where those before them end.
    keys: Vec<(Box<str>, u32)>,
    terms: Vec<u32>,
}

impl KeyedTerms {
    fn new(pairs: BTreeSet<(String, u32)>) -> Self {
        let mut keyed = Self::default();
        for (key, term) in pairs {
            keyed.terms.push(term);
            let end = keyed.terms.len() as u32;
            match keyed.keys.last_mut() {
                Some((last, last_end)) if **last == *key => *last_end = end,
                _ => keyed.keys.push((key.into_boxed_str(), end)),
            }
        }
        keyed
    }

    fn get(&self, key: &str) -> &[u32] {
        let Ok(position) = self.keys.binary_search_by(|(other, _)| (**other).cmp(key)) else {
            return &[];
        };
        let start = if position == 0 {
            0
        } else {
            self.keys[position - 1].1
        };
        &self.terms[start as usize..self.keys[position].1 as usize]
    }
}
