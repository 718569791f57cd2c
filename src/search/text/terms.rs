//! The dictionary: every word of the records, sorted, with where it occurs, its keys and its parts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::compound;
use super::four_grams::FourGrams;
use super::occurrences::{self, Occurrences, Posting};
use super::reading::Meaning;
use super::scores::{Field, Scores};
use super::synonym::{Role, SynonymList};
use super::typo;
use super::word_list::{StoredWords, WordList};
use crate::by_key::ByKey;
use crate::catalog::Synonyms;
use crate::fold;
use crate::search::lists::Lists;
use crate::search::stored::{StoredLists, Unreadable};

/// How many words are looked at in a step.
const STEP: usize = 16;

/// The dictionary under construction.
#[derive(Default)]
pub(super) struct TermsBuilder {
    synonyms: SynonymList,
    /// The words, each with its position in `entries`.
    positions: BTreeMap<String, u32>,
    entries: Vec<Entry>,
    /// The words in their order, once all texts are added.
    sorted: Vec<(String, u32)>,
    /// What of them is a dictionary already.
    terms: Terms,
    postings: Lists,
    keys: ByKey,
    parts: ByKey,
    /// Of how many words the parts are known.
    parted: u32,
}

/// What is known of a word so far.
struct Entry {
    postings: Vec<Posting>,
    role: Role,
}

impl TermsBuilder {
    /// Takes a record of synonyms in, before any text. Whether there was one.
    pub(super) fn take_synonyms(&mut self, synonyms: &Synonyms, record: usize) -> bool {
        self.synonyms.take(synonyms, record)
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
            let phrases: Vec<String> = self.synonyms.phrases_in(&run).map(str::to_owned).collect();
            for phrase in phrases {
                self.add(phrase, ordinal, field);
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
        occurrences::note(postings, ordinal, field);
        *role
    }

    /// Brings some words into the dictionary; all texts are added. Whether that is all.
    pub(super) fn proceed(&mut self) -> bool {
        if self.sorted.len() < self.entries.len() {
            self.sorted = std::mem::take(&mut self.positions).into_iter().collect();
        }
        for _ in 0..STEP {
            let term = self.terms.words.len();
            if let Some((word, position)) = self.sorted.get(term as usize) {
                for key in self.synonyms.keys(word) {
                    self.keys.add(key, term);
                }
                self.terms.words.push(word);
                self.postings.push(&self.entries[*position as usize].postings);
                if self.terms.len() == self.sorted.len() {
                    // All words have keys now, so parts of words can be told from other letters.
                    self.terms.keys = KeyedTerms::new(&std::mem::take(&mut self.keys));
                }
            } else if self.parted < self.terms.words.len() {
                let terms = &self.terms;
                for part in compound::parts(
                    terms.word(self.parted),
                    |key| !terms.keys.get(key).is_empty(),
                    |part| self.synonyms.keys(part),
                ) {
                    self.parts.add(part, self.parted);
                }
                self.parted += 1;
            } else {
                return true;
            }
        }
        false
    }

    /// The dictionary, with the synonyms that it was made with.
    pub(super) fn finish(mut self) -> (Terms, SynonymList) {
        self.terms.occurrences = Occurrences::whole(self.postings);
        self.terms.parts = KeyedTerms::new(&self.parts);
        self.terms.behind_first = behind_first(&self.terms.words);
        self.terms.endings = endings(&self.terms.words);
        (self.terms, self.synonyms)
    }
}

/// The dictionary.
#[derive(Default)]
pub(super) struct Terms {
    /// A term is a position here.
    words: WordList,
    /// The words by the letters behind their first.
    behind_first: FourGrams,
    /// The words by their last letters.
    endings: FourGrams,
    occurrences: Occurrences,
    keys: KeyedTerms,
    parts: KeyedTerms,
}

impl Terms {
    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.words.len() as usize
    }

    pub(super) fn word(&self, term: u32) -> &str {
        self.words.get(term)
    }

    /// Scores the initiatives in which the terms of a meaning occur.
    pub(super) fn score(&self, meaning: &Meaning, scores: &mut Scores) {
        for &meant in meaning.terms() {
            self.occurrences.score(meant, scores);
        }
    }

    /// Which chunks of occurrences some terms need that have not come yet.
    pub(super) fn missing_chunks(&self, terms: impl Iterator<Item = u32>) -> Vec<u32> {
        self.occurrences.missing(terms)
    }

    /// Takes a chunk of occurrences in.
    pub(super) fn supply_chunk(
        &self,
        chunk: u32,
        postings: StoredLists,
        size: usize,
    ) -> Result<(), Unreadable> {
        self.occurrences.supply(chunk, postings, self.len(), size)
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
        self.words.starting_with(prefix.as_bytes()).collect()
    }

    /// The terms that end with this text, of four letters or more.
    pub(super) fn with_ending(&self, ending: &str) -> Vec<u32> {
        let candidates = self.endings.candidates(ending.as_bytes().last_chunk());
        candidates
            .filter(|&term| self.word(term).ends_with(ending))
            .collect()
    }

    /// The terms whose word is one typo apart from what was typed, which has five letters or more; from the beginning of one,
    /// when the visitor is still typing.
    pub(super) fn with_typo(&self, typed: &str, is_unfinished: bool) -> Vec<u32> {
        let typed = typed.as_bytes();
        let [first, second, rest @ ..] = typed else {
            return Vec::new();
        };
        // The first letter is right; or it is too many, or swapped with the second; or wrong, or missing.
        let swapped = [&[*second, *first], rest].concat();
        let starts = [&typed[..1], &typed[1..], &swapped];
        let behind_first = [&typed[1..], typed];
        let starting = starts
            .into_iter()
            .flat_map(|start| self.words.starting_with(start));
        let going_on = behind_first
            .into_iter()
            .flat_map(|letters| self.behind_first.candidates(letters.first_chunk()));
        starting
            .chain(going_on)
            .filter(|&term| typo::is_one_apart(typed, is_unfinished, self.words.bytes(term)))
            .collect()
    }
}

/// Words by the letters behind their first.
fn behind_first(words: &WordList) -> FourGrams {
    FourGrams::new(words, |word| word.get(1..)?.first_chunk())
}

/// Words by their last letters.
fn endings(words: &WordList) -> FourGrams {
    FourGrams::new(words, |word| word.last_chunk())
}

/// The form in which a dictionary is stored.
#[derive(Serialize, Deserialize)]
pub(in crate::search) struct StoredDictionary {
    words: StoredWords,
    keys: StoredKeys,
    parts: StoredKeys,
    /// The first term of each chunk of occurrences.
    chunks: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
struct StoredKeys {
    keys: StoredWords,
    terms: StoredLists,
}

impl Terms {
    /// The dictionary as it is stored, and the occurrences in chunks of so many.
    pub(super) fn into_stored(self, chunk_size: usize) -> (StoredDictionary, Vec<Lists>) {
        let (chunks, occurrences) = self.occurrences.into_chunks(chunk_size).into_iter().unzip();
        let dictionary = StoredDictionary {
            words: StoredWords::new(&self.words),
            keys: self.keys.into_stored(),
            parts: self.parts.into_stored(),
            chunks,
        };
        (dictionary, occurrences)
    }

    /// The dictionary that was stored, without occurrences.
    pub(super) fn from_stored(stored: StoredDictionary) -> Result<Self, Unreadable> {
        let words = stored.words.read()?;
        let count = words.len() as usize;
        Ok(Self {
            behind_first: behind_first(&words),
            endings: endings(&words),
            words,
            occurrences: Occurrences::to_come(stored.chunks)?,
            keys: KeyedTerms::from_stored(stored.keys, count)?,
            parts: KeyedTerms::from_stored(stored.parts, count)?,
        })
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
    fn new(terms: &ByKey) -> Self {
        let mut keyed = Self::default();
        for (key, terms) in terms.iter() {
            keyed.keys.push(key);
            keyed.terms.push(terms);
        }
        keyed
    }

    fn get(&self, key: &str) -> &[u32] {
        let position = self.keys.position(key);
        position.map_or(&[], |position| self.terms.get(position))
    }

    fn into_stored(self) -> StoredKeys {
        StoredKeys {
            keys: StoredWords::new(&self.keys),
            terms: StoredLists::new(&self.terms),
        }
    }

    /// The terms by key that were stored, of so many terms.
    fn from_stored(stored: StoredKeys, count: usize) -> Result<Self, Unreadable> {
        let keys = stored.keys.read()?;
        let terms = stored.terms.read(count)?;
        if terms.len() != keys.len() as usize {
            return Err(Unreadable::Malformed);
        }
        Ok(Self { keys, terms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 12] = [
        "baby",
        "babybad",
        "boeken",
        "boekje",
        "eboek",
        "kamer",
        "kamers",
        "opvang",
        "slaapkamer",
        "tandarts",
        "zwanger",
        "zwangeren",
    ];

    fn terms() -> Terms {
        let mut words = WordList::default();
        WORDS.iter().for_each(|word| words.push(word));
        Terms {
            behind_first: behind_first(&words),
            endings: endings(&words),
            words,
            ..Terms::default()
        }
    }

    /// A word with each typo that can be made in it.
    fn typos(word: &str) -> impl Iterator<Item = String> {
        (0..=word.len()).flat_map(move |place| {
            let (before, after) = word.split_at(place);
            let next = after.get(1..).unwrap_or_default();
            let swapped: String = after
                .chars()
                .take(2)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            let behind = after.get(2..).unwrap_or_default();
            [
                format!("{before}x{after}"),
                format!("{before}x{next}"),
                format!("{before}{next}"),
                format!("{before}{swapped}{behind}"),
            ]
        })
    }

    #[test]
    fn every_word_that_is_one_typo_apart_is_found() {
        let terms = terms();
        let typed = WORDS.iter().flat_map(|word| typos(word));
        for typed in typed.filter(|typed| typed.len() >= typo::LEAST_LETTERS) {
            for is_unfinished in [false, true] {
                let mut found = terms.with_typo(&typed, is_unfinished);
                found.sort_unstable();
                found.dedup();
                let apart = |word: &str| typo::is_one_apart(typed.as_bytes(), is_unfinished, word.as_bytes());
                let expected: Vec<u32> = (0..terms.words.len())
                    .filter(|&term| apart(terms.word(term)))
                    .collect();
                assert_eq!(found, expected, "{typed}");
            }
        }
    }

    #[test]
    fn words_are_found_by_their_ending() {
        let terms = terms();
        let found = |ending: &str| -> Vec<&str> {
            let found = terms.with_ending(ending).into_iter();
            found.map(|term| terms.word(term)).collect()
        };
        assert_eq!(found("kamer"), ["kamer", "slaapkamer"]);
        assert_eq!(found("boek"), ["eboek"]);
        assert_eq!(found("arts"), ["tandarts"]);
        assert_eq!(found("slaap"), [""; 0]);
    }
}
