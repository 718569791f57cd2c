//! The dictionary: every word of the records, sorted, with where it occurs, its keys and its parts.

use std::collections::BTreeMap;

use super::compound;
use super::grades::{FIELD_COUNT, Field, Grades, Quality};
use super::synonym::{Role, SynonymList};
use super::word_list::WordList;
use crate::fold;
use crate::search::bitset::Bitset;
use crate::search::lists::Lists;

/// Where a word occurs: an ordinal and the heaviest field, in one number.
///
/// Two bits for the field leave 30 for the ordinal, which is more than there will ever be.
type Posting = u32;

const FIELD_BITS: u32 = 2;

/// A word in more than one of so many initiatives is kept as sets of them, which are faster to unite than lists.
const FREQUENT: usize = 16;

/// Where a word occurs.
enum Occurrences {
    /// In a few initiatives, ascending.
    Few(Vec<Posting>),
    /// In many: for each field, which.
    Many(Vec<Bitset>),
}

impl Occurrences {
    fn new(postings: Vec<Posting>, size: usize) -> Self {
        if postings.len() * FREQUENT <= size {
            return Occurrences::Few(postings);
        }
        let mut sets = vec![Bitset::empty(size); FIELD_COUNT];
        for posting in postings {
            let (ordinal, field) = unpack(posting);
            sets[field].insert(ordinal);
        }
        Occurrences::Many(sets)
    }
}

fn pack(ordinal: u32, field: usize) -> Posting {
    ordinal << FIELD_BITS | field as u32
}

/// The ordinal and the field of a posting.
fn unpack(posting: Posting) -> (u32, usize) {
    (
        posting >> FIELD_BITS,
        (posting & ((1 << FIELD_BITS) - 1)) as usize,
    )
}

/// The dictionary under construction.
pub(super) struct TermsBuilder<'a> {
    synonyms: &'a SynonymList,
    /// The words, each with its position in `entries`.
    positions: BTreeMap<String, u32>,
    entries: Vec<Entry>,
}

/// What is known of a word so far.
struct Entry {
    postings: Vec<Posting>,
    role: Role,
}

impl<'a> TermsBuilder<'a> {
    pub(super) fn new(synonyms: &'a SynonymList) -> Self {
        Self {
            synonyms,
            positions: BTreeMap::new(),
            entries: Vec::new(),
        }
    }

    /// Adds the words of a text, and the phrases in it; ordinals come ascending.
    pub(super) fn add_text(&mut self, text: &str, ordinal: u32, field: Field) {
        // Words that can be of a phrase, as long as they stand together.
        let mut run = Vec::new();
        for word in fold::words(text) {
            match self.add(word, ordinal, field) {
                Role::Silent => {}
                Role::InPhrase(number) => run.push(number),
                Role::Other => self.add_phrases(std::mem::take(&mut run), ordinal, field),
            }
        }
        self.add_phrases(run, ordinal, field);
    }

    fn add_phrases(&mut self, run: Vec<u32>, ordinal: u32, field: Field) {
        if run.len() > 1 {
            for phrase in self.synonyms.phrases_in(&run) {
                self.add(phrase.to_owned(), ordinal, field);
            }
        }
    }

    fn add(&mut self, word: String, ordinal: u32, field: Field) -> Role {
        let position = match self.positions.get(&word) {
            Some(&position) => position,
            None => {
                let position = self.entries.len() as u32;
                self.entries.push(Entry {
                    postings: Vec::new(),
                    role: self.synonyms.role(&word),
                });
                self.positions.insert(word, position);
                position
            }
        };
        let Entry { postings, role } = &mut self.entries[position as usize];
        let field = field as usize;
        match postings.last_mut().map(|last| (unpack(*last), last)) {
            Some(((last_ordinal, last_field), last)) if last_ordinal == ordinal => {
                *last = pack(ordinal, last_field.max(field));
            }
            _ => postings.push(pack(ordinal, field)),
        }
        *role
    }

    /// The dictionary of so many initiatives.
    pub(super) fn build(mut self, size: usize) -> Terms {
        let mut terms = Terms::default();
        let mut keys = BTreeMap::new();
        for (term, (word, position)) in (0..).zip(&self.positions) {
            for key in self.synonyms.keys(word) {
                add_term(&mut keys, key, term);
            }
            terms.words.push(word);
            let postings = std::mem::take(&mut self.entries[*position as usize].postings);
            terms.occurrences.push(Occurrences::new(postings, size));
        }
        terms.keys = KeyedTerms::new(keys);
        let mut parts = BTreeMap::new();
        for term in 0..terms.words.len() {
            for part in compound::parts(
                terms.word(term),
                |key| !terms.keys.get(key).is_empty(),
                |part| self.synonyms.keys(part),
            ) {
                add_term(&mut parts, part, term);
            }
        }
        terms.parts = KeyedTerms::new(parts);
        terms
    }
}

/// Adds a term to those of a key; terms come ascending, and perhaps more than once.
fn add_term(terms: &mut BTreeMap<String, Vec<u32>>, key: String, term: u32) {
    let terms = terms.entry(key).or_default();
    if terms.last() != Some(&term) {
        terms.push(term);
    }
}

/// The dictionary.
#[derive(Default)]
pub(super) struct Terms {
    /// A term is a position here.
    words: WordList,
    /// For each term where it occurs.
    occurrences: Vec<Occurrences>,
    keys: KeyedTerms,
    parts: KeyedTerms,
}

impl Terms {
    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.occurrences.len()
    }

    pub(super) fn word(&self, term: u32) -> &str {
        self.words.get(term)
    }

    /// Grades the initiatives in which a term occurs, from a field on.
    pub(super) fn grade(&self, term: u32, quality: Quality, least: Field, grades: &mut Grades) {
        let sets = grades.of(quality);
        match &self.occurrences[term as usize] {
            Occurrences::Few(postings) => {
                for (ordinal, field) in postings.iter().map(|&posting| unpack(posting)) {
                    if field >= least as usize {
                        sets[field].insert(ordinal);
                    }
                }
            }
            Occurrences::Many(occurrences) => {
                for (set, occurrences) in sets.iter_mut().zip(occurrences).skip(least as usize) {
                    set.unite(occurrences);
                }
            }
        }
    }

    /// The term that is this word.
    pub(super) fn position(&self, word: &str) -> Option<u32> {
        self.words.position(word)
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
    pub(super) fn with_prefix(&self, prefix: &str) -> Vec<u32> {
        (self.words.position_from(prefix)..self.words.len())
            .take_while(|&term| self.word(term).starts_with(prefix))
            .collect()
    }

    /// The terms whose word is such. Reads the whole dictionary.
    pub(super) fn with_word_such(&self, is_such: &dyn Fn(&[u8]) -> bool) -> Vec<u32> {
        self.words.positions(is_such)
    }
}

/// Terms by a key.
#[derive(Default)]
struct KeyedTerms {
    keys: WordList,
    /// For each key its terms.
    terms: Lists,
}

impl KeyedTerms {
    fn new(terms: BTreeMap<String, Vec<u32>>) -> Self {
        let mut keyed = Self::default();
        for (key, terms) in terms {
            keyed.keys.push(&key);
            keyed.terms.push(&terms);
        }
        keyed
    }

    fn get(&self, key: &str) -> &[u32] {
        let position = self.keys.position(key);
        position.map_or(&[], |position| self.terms.get(position))
    }
}
