//! Text search: which initiatives hold the words of a visitor, and how well they match.
//!
//! Every word of the query must match (AND). A word matches a word of a record when both are forms of one word, when
//! it is a part of a compound, when the data lists them as synonyms, when it is the last word and the other begins
//! with it, or, when all of that finds nothing, when they differ by one typo.
//!
//! In a page this code comes after the explorer stands; what others call is therefore never made part of them.

mod compound;
mod four_grams;
mod occurrences;
mod reading;
mod scores;
mod synonym;
mod terms;
mod typo;
mod word_list;

use self::reading::{Meaning, Phrase};
use self::scores::{Field, Quality, Scores};
use self::synonym::{Alternative, SynonymList};
pub(super) use self::terms::StoredDictionary;
use self::terms::{Terms, TermsBuilder};
use super::bitset::Bitset;
use super::dutch;
use super::lists::Lists;
use super::stored::{StoredLists, Unreadable};
use crate::catalog::{Catalog, Initiative, Phase};
use crate::fold;

/// What is for more phases than these is not found by the name of one: it is hardly about it.
const MOST_PHASES: usize = 2;

/// The most words of a query that are looked at.
const WORD_LIMIT: usize = 12;

/// The words of all records, searchable.
pub(super) struct TextIndex {
    size: usize,
    terms: Terms,
    synonyms: SynonymList,
}

/// What the words of a query find.
#[derive(Debug)]
pub(super) struct TextHits {
    /// The initiatives that match every word.
    pub(super) found: Bitset,
    /// The words of records that made them match, by their place in the dictionary.
    pub(super) terms: Bitset,
    /// For each phrase of the query how well it matches.
    scores: Vec<Scores>,
}

impl TextHits {
    /// How well an initiative that was found matches; higher is better.
    pub(super) fn score(&self, ordinal: u32) -> usize {
        let scores = self.scores.iter();
        scores.map(|scores| usize::from(scores.of(ordinal))).sum()
    }
}

/// The words of records that a query matched, folded and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchedWords(Vec<String>);

impl MatchedWords {
    /// Whether a word, as [`fold::fold_word`] gives it, is one of them.
    pub fn contains(&self, folded: &str) -> bool {
        self.0.binary_search_by(|word| (**word).cmp(folded)).is_ok()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TextIndex {
    /// The words of a catalog.
    #[inline(never)]
    pub(super) fn new(catalog: &Catalog) -> Self {
        let mut reading = Reading::default();
        while !reading.proceed(catalog) {}
        reading.finish()
    }

    /// As it is stored: the dictionary, and the occurrences in chunks of about so many.
    pub(super) fn into_stored(self, chunk_size: usize) -> (StoredDictionary, Vec<Lists>) {
        self.terms.into_stored(chunk_size)
    }

    /// As it was stored, of so many initiatives; the occurrences are still to come.
    pub(super) fn from_stored(
        stored: StoredDictionary,
        size: usize,
        catalog: &Catalog,
    ) -> Result<Self, Unreadable> {
        Ok(Self {
            size,
            terms: Terms::from_stored(stored)?,
            synonyms: SynonymList::new(catalog.synonyms()),
        })
    }

    /// Which chunks of occurrences a text needs that have not come yet.
    pub(super) fn missing_chunks(&self, text: &str) -> Vec<u32> {
        let phrases: Vec<Phrase> = self.read(text).into_iter().flatten().collect();
        let meant = phrases.iter().flat_map(Phrase::meanings).flat_map(Meaning::terms);
        self.terms.missing_chunks(meant.map(|meant| meant.term))
    }

    /// Takes a chunk of occurrences in.
    pub(super) fn supply_chunk(&self, chunk: u32, postings: StoredLists) -> Result<(), Unreadable> {
        self.terms.supply_chunk(chunk, postings, self.size)
    }

    /// What a text finds; `None` when it has no word that says anything.
    #[inline(never)]
    pub(super) fn find(&self, text: &str) -> Option<TextHits> {
        let phrases = self.read(text)?;
        let mut hits = TextHits {
            found: Bitset::full(self.size),
            terms: Bitset::empty(self.terms.len()),
            scores: Vec::new(),
        };
        for phrase in phrases {
            for meaning in phrase.meanings() {
                meaning
                    .terms()
                    .iter()
                    .for_each(|meant| hits.terms.insert(meant.term));
            }
            let scores = self.scores(&phrase);
            hits.found.intersect(&scores.found());
            hits.scores.push(scores);
            // To look for a word that is not there takes longest; what nothing matches, no other word makes match.
            if hits.found.is_empty() {
                break;
            }
        }
        Some(hits)
    }

    /// The words at some places in the dictionary.
    #[inline(never)]
    pub(super) fn words(&self, terms: &Bitset) -> MatchedWords {
        let mut words = Vec::new();
        terms.for_each(|term| words.push(self.terms.word(term).to_owned()));
        MatchedWords(words)
    }

    /// What the words of a text mean in the dictionary; `None` when none says anything.
    fn read(&self, text: &str) -> Option<impl Iterator<Item = Phrase>> {
        let words = significant_words(text);
        let last = words.len().checked_sub(1)?;
        let is_last_unfinished = !text.ends_with(char::is_whitespace);
        let keys = self.synonyms.main_keys(&words);
        let phrases = self.synonyms.phrases(&keys).into_iter();
        Some(phrases.map(move |range| {
            let is_unfinished = range.end > last && is_last_unfinished;
            self.phrase(&words[range.clone()], &keys[range], is_unfinished)
        }))
    }

    /// What a phrase means, of which the last word may be unfinished; for each word its main key.
    fn phrase(&self, words: &[String], keys: &[String], is_unfinished: bool) -> Phrase {
        let last = words.len() - 1;
        let word = |(position, word): (usize, &String)| self.word(word, is_unfinished && position == last);
        let mut phrase = Phrase {
            words: words.iter().enumerate().map(word).collect(),
            alternatives: Meaning::default(),
        };
        for alternative in self.synonyms.alternatives(keys) {
            self.mean_alternative(alternative, &mut phrase.alternatives);
        }
        if phrase.meanings().all(Meaning::is_empty)
            && let [word] = words
        {
            self.mean_loosely(word, is_unfinished, &mut phrase.words[0]);
        }
        phrase
    }

    /// How well each initiative matches a phrase: all of its words, or one of its alternatives.
    fn scores(&self, phrase: &Phrase) -> Scores {
        let mut words = phrase.words.iter().map(|meaning| {
            let mut scores = Scores::none(self.size);
            self.terms.score(meaning, &mut scores);
            scores
        });
        let mut scores = words.next().unwrap_or_else(|| Scores::none(self.size));
        words.for_each(|word| scores.keep_common(&word));
        self.terms.score(&phrase.alternatives, &mut scores);
        scores
    }

    /// Forms of the word, compounds with it, and words that begin with it; each once, as it matches best.
    fn word(&self, word: &str, is_unfinished: bool) -> Meaning {
        let mut meaning = Meaning::default();
        let mut known = Bitset::empty(self.terms.len());
        let mut add = |terms: &[u32], quality: Quality| {
            for &term in terms {
                if !known.contains(term) {
                    known.insert(term);
                    meaning.add(&[term], quality);
                }
            }
        };
        let keys = self.synonyms.keys(word);
        for key in &keys {
            add(self.terms.with_key(key), Quality::Form);
        }
        for key in &keys {
            add(self.terms.with_part(key), Quality::Part);
        }
        if is_unfinished {
            add(&self.terms.with_prefix(word), Quality::Part);
        }
        meaning
    }

    /// What is meant as well: a word, or a phrase whose words stand together.
    fn mean_alternative(&self, alternative: &Alternative, meaning: &mut Meaning) {
        match alternative {
            Alternative::Word(keys) => {
                for key in keys {
                    meaning.add_related(self.terms.with_key(key));
                    meaning.add_related(self.terms.with_part(key));
                }
            }
            Alternative::Phrase(phrase) => {
                if let Some(term) = self.terms.position(phrase) {
                    meaning.add_related(&[term]);
                }
            }
        }
    }

    /// Last resort: the word at an edge of a longer one, with one typo, or by the first part that is a known word.
    fn mean_loosely(&self, word: &str, is_unfinished: bool, meaning: &mut Meaning) {
        if word.chars().count() < typo::LEAST_LETTERS {
            return;
        }
        meaning.add(&self.terms.with_prefix(word), Quality::Related);
        meaning.add(&self.terms.with_ending(word), Quality::Related);
        if meaning.is_empty() {
            self.mean_typo(word, is_unfinished, meaning);
        }
        if meaning.is_empty()
            && let Some(part) = compound::first_part(word, |part| self.is_known(part))
        {
            *meaning = self.word(part, false);
        }
    }

    /// Words that differ by one typo, with their other forms, and what everyday words that differ by one stand for.
    fn mean_typo(&self, word: &str, is_unfinished: bool, meaning: &mut Meaning) {
        let meant = self.terms.with_typo(word, is_unfinished);
        meaning.add(&meant, Quality::Typo);
        for &term in &meant {
            for key in self.synonyms.keys(self.terms.word(term)) {
                meaning.add(self.terms.with_key(&key), Quality::Typo);
            }
        }
        let is_whole = |other: &[u8]| typo::is_one_apart(word.as_bytes(), false, other);
        for alternative in self.synonyms.alternatives_such(&is_whole) {
            self.mean_alternative(alternative, meaning);
        }
    }

    fn is_known(&self, word: &str) -> bool {
        self.synonyms
            .keys(word)
            .iter()
            .any(|key| !self.terms.with_key(key).is_empty())
    }
}

/// The words of a query that say something; when none does, all of them.
fn significant_words(text: &str) -> Vec<String> {
    let words = |is_dropped: fn(&str) -> bool| -> Vec<String> {
        let words = fold::words(text).filter(|word| !is_dropped(word));
        words.take(WORD_LIMIT).collect()
    };
    let significant = words(is_silent);
    if significant.is_empty() {
        words(is_letter)
    } else {
        significant
    }
}

/// Whether a word says nothing.
fn is_silent(word: &str) -> bool {
    is_letter(word) || dutch::is_stop_word(word)
}

/// Single letters never say anything.
fn is_letter(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// The words of a catalog while they are read, in steps of less than a millisecond: a page that must answer meanwhile takes
/// some at a time.
#[derive(Default)]
pub struct Reading {
    builder: TermsBuilder,
    /// How many records of synonyms are read, by which words are known.
    synonyms_read: usize,
    /// How many initiatives are read.
    read: u32,
}

impl Reading {
    /// Takes a step in the same catalog. Whether it was the last.
    #[inline(never)]
    pub fn proceed(&mut self, catalog: &Catalog) -> bool {
        if self.builder.take_synonyms(catalog.synonyms(), self.synonyms_read) {
            self.synonyms_read += 1;
            return false;
        }
        let Some(initiative) = catalog.initiatives.get(self.read) else {
            return self.builder.proceed();
        };
        let (builder, ordinal) = (&mut self.builder, self.read);
        let mut add = |field: Field, text: &str| builder.add_text(text, ordinal, field);
        add_words(catalog, ordinal, initiative, &mut add);
        self.read += 1;
        false
    }

    #[inline(never)]
    pub(super) fn finish(self) -> TextIndex {
        let (terms, synonyms) = self.builder.finish();
        TextIndex {
            size: self.read as usize,
            terms,
            synonyms,
        }
    }
}

/// What of an initiative can be found by its words.
fn add_words(catalog: &Catalog, ordinal: u32, initiative: &Initiative, add: &mut impl FnMut(Field, &str)) {
    let details = catalog.initiative_details(ordinal);
    add(Field::Title, &initiative.title);
    let texts = [&details.benefit, &details.for_whom, &details.participate];
    add(Field::Text, &initiative.summary);
    texts
        .into_iter()
        .flatten()
        .for_each(|text| add(Field::Text, text));
    details.more.iter().for_each(|text| add(Field::Text, text));
    initiative
        .neighbourhoods
        .iter()
        .for_each(|name| add(Field::Name, name));
    for organisation in catalog.organisations_of(ordinal) {
        add(Field::Name, &catalog.organisations[organisation as usize].name);
    }
    for &theme in &initiative.themes {
        add(Field::Label, &catalog.themes[theme as usize].name);
    }
    let phases: Vec<&Phase> = catalog
        .phases
        .iter()
        .filter(|phase| initiative.age.overlaps(phase.from, phase.to))
        .collect();
    if phases.len() <= MOST_PHASES {
        phases.iter().for_each(|phase| add(Field::Label, &phase.name));
    }
    for &programme in &initiative.programmes {
        add(Field::Name, &catalog.programmes[programme as usize].name);
    }
    for &area in &initiative.areas {
        add(Field::Name, &catalog.area(area).name);
        for municipality in catalog.municipalities_of(area) {
            let former = catalog
                .area(municipality)
                .municipality()
                .into_iter()
                .flat_map(|facts| &facts.former);
            former.for_each(|former| add(Field::Text, &former.name));
            add(Field::Text, &catalog.area(municipality).name);
        }
    }
}
