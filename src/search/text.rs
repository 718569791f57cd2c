//! Text search: which initiatives hold the words of a visitor, and how well they match.
//!
//! Every word of the query must match (AND). A word matches a word of a record when both are forms of one word, when
//! it is a part of a compound, when the data lists them as synonyms, when it is the last word and the other begins
//! with it, or, when all of that finds nothing, when they differ by one typo.

mod compound;
mod synonym;
mod terms;
mod typo;

use std::collections::BTreeSet;

use self::synonym::{Alternative, SynonymList};
use self::terms::{Terms, TermsBuilder};
use super::bitset::Bitset;
use super::dutch;
use crate::catalog::{Catalog, Initiative, Phase};
use crate::fold;

/// What is for more phases than these is not found by the name of one: it is hardly about it.
const MOST_PHASES: usize = 2;

/// The most words of a query that are looked at.
const WORD_LIMIT: usize = 12;

/// A match in the title weighs more than one in a name or place, and those more than one in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Names of themes and phases: words of ours, under which many initiatives stand.
    Label = 1,
    /// Summary and the other texts; places inside a wider area.
    Text = 2,
    /// Organisations, places and programmes.
    Name = 4,
    /// Title.
    Title = 12,
}

/// How a word matched; the factor by which the weight of the field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Quality {
    Typo = 1,
    Related = 2,
    Part = 3,
    Form = 4,
}

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
    /// The words of records that made them match.
    pub(super) matched: MatchedWords,
    scores: Vec<u16>,
}

impl TextHits {
    /// How well an initiative that was found matches; higher is better.
    pub(super) fn score(&self, ordinal: u32) -> usize {
        self.scores[ordinal as usize] as usize
    }
}

/// The words of records that a query matched, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchedWords(BTreeSet<String>);

impl MatchedWords {
    /// Whether a word, as [`fold::fold_word`] gives it, is one of them.
    pub fn contains(&self, folded: &str) -> bool {
        self.0.contains(folded)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TextIndex {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let synonyms = SynonymList::new(&catalog.synonyms);
        let mut builder = TermsBuilder::default();
        for (ordinal, initiative) in (0..).zip(&catalog.initiatives) {
            let mut add = |field: Field, text: &str| {
                synonyms
                    .phrases_in(text)
                    .for_each(|phrase| builder.add(phrase, ordinal, field));
                fold::words(text).for_each(|word| builder.add(word, ordinal, field));
            };
            add_words(catalog, initiative, &mut add);
        }
        Self {
            size: catalog.initiatives.len(),
            terms: builder.build(&synonyms),
            synonyms,
        }
    }

    /// What a text finds; `None` when it has no word that says anything.
    pub(super) fn find(&self, text: &str) -> Option<TextHits> {
        let words = significant_words(text);
        let last = words.len().checked_sub(1)?;
        let mut found: Option<Bitset> = None;
        let mut scores = vec![0; self.size];
        let mut matched = Vec::new();
        let phrases = self.synonyms.phrases(&words);
        for phrase in phrases {
            let is_unfinished = phrase.end > last && !text.ends_with(char::is_whitespace);
            let mut matches = Matches::new(self.size);
            self.match_all(&words[phrase.clone()], is_unfinished, &mut matches);
            for alternative in self.synonyms.alternatives(&words[phrase.clone()]) {
                self.match_alternative(alternative, &mut matches);
            }
            if matches.terms.is_empty() && phrase.len() == 1 {
                self.match_loosely(&words[phrase.start], is_unfinished, &mut matches);
            }
            matches.add_to(&mut scores);
            matched.extend(matches.terms);
            match &mut found {
                Some(found) => found.intersect(&matches.found),
                None => found = Some(matches.found),
            }
        }
        let mut words = BTreeSet::new();
        matched.into_iter().for_each(|term| {
            words.insert(self.terms.word(term).to_owned());
        });
        let matched = MatchedWords(words);
        found.map(|found| TextHits {
            found,
            matched,
            scores,
        })
    }

    /// Forms of the word, compounds with it, and words that begin with it.
    fn match_word(&self, word: &str, is_unfinished: bool, matches: &mut Matches) {
        for key in self.synonyms.keys(word) {
            self.terms
                .with_key(&key)
                .iter()
                .for_each(|&term| matches.add(&self.terms, term, Quality::Form));
            self.terms
                .with_part(&key)
                .iter()
                .for_each(|&term| matches.add(&self.terms, term, Quality::Part));
        }
        if is_unfinished {
            self.terms
                .with_prefix(word)
                .for_each(|term| matches.add(&self.terms, term, Quality::Part));
        }
    }

    /// What matches all words of a phrase, wherever they stand.
    fn match_all(&self, words: &[String], is_unfinished: bool, matches: &mut Matches) {
        let [others @ .., last] = words else { return };
        self.match_word(last, is_unfinished, matches);
        for word in others {
            let mut own = Matches::new(self.size);
            self.match_word(word, false, &mut own);
            matches.keep_common(own);
        }
    }

    /// What is meant as well: a word, or a phrase whose words stand together. Labels do not count, they are too wide.
    fn match_alternative(&self, alternative: &Alternative, matches: &mut Matches) {
        match alternative {
            Alternative::Word(keys) => {
                for key in keys {
                    let terms = self.terms.with_key(key).iter().chain(self.terms.with_part(key));
                    terms
                        .for_each(|&term| matches.add_from(&self.terms, term, Quality::Related, Field::Text));
                }
            }
            Alternative::Phrase(phrase) => {
                if let Some(term) = self.terms.position(phrase) {
                    matches.add_from(&self.terms, term, Quality::Related, Field::Text);
                }
            }
        }
    }

    /// Last resort: the word at an edge of a longer one, with one typo, or by the first part that is a known word.
    fn match_loosely(&self, word: &str, is_unfinished: bool, matches: &mut Matches) {
        if word.chars().count() < typo::LEAST_LETTERS {
            return;
        }
        self.terms
            .with_edge(word)
            .for_each(|term| matches.add(&self.terms, term, Quality::Related));
        if matches.terms.is_empty() {
            for candidate in typo::corrections(word) {
                self.match_correction(&candidate, is_unfinished, matches);
            }
        }
        if matches.terms.is_empty()
            && let Some(part) = compound::first_part(word, |part| self.is_known(part))
        {
            self.match_word(part, false, matches);
        }
    }

    /// There are hundreds of corrections: only one that is a known word, or begins one, is looked at further.
    fn match_correction(&self, candidate: &str, is_unfinished: bool, matches: &mut Matches) {
        if let Some(term) = self.terms.position(candidate) {
            matches.add(&self.terms, term, Quality::Typo);
        }
        for &term in self.terms.with_key(candidate) {
            matches.add(&self.terms, term, Quality::Typo);
        }
        if is_unfinished {
            self.terms
                .with_prefix(candidate)
                .for_each(|term| matches.add(&self.terms, term, Quality::Typo));
        }
        for alternative in self.synonyms.alternatives_of_key(candidate) {
            self.match_alternative(alternative, matches);
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
    let words = significant_words_of(text, WORD_LIMIT);
    if words.is_empty() {
        fold::words(text)
            .filter(|word| is_no_letter(word))
            .take(WORD_LIMIT)
            .collect()
    } else {
        words
    }
}

/// The words of a text that say something, up to a limit.
fn significant_words_of(text: &str, limit: usize) -> Vec<String> {
    fold::words(text)
        .filter(|word| is_no_letter(word) && !dutch::is_stop_word(word))
        .take(limit)
        .collect()
}

/// Single letters never say anything.
fn is_no_letter(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// What of an initiative can be found by its words.
fn add_words(catalog: &Catalog, initiative: &Initiative, add: &mut impl FnMut(Field, &str)) {
    add(Field::Title, &initiative.title);
    let texts = [&initiative.benefit, &initiative.for_whom, &initiative.participate];
    add(Field::Text, &initiative.summary);
    texts
        .into_iter()
        .flatten()
        .for_each(|text| add(Field::Text, text));
    initiative.more.iter().for_each(|text| add(Field::Text, text));
    initiative
        .neighbourhoods
        .iter()
        .for_each(|name| add(Field::Name, name));
    for &organisation in initiative.lead.iter().chain(&initiative.partners) {
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

/// What one word, or a phrase that stands for one, matches.
struct Matches {
    found: Bitset,
    scores: Vec<u8>,
    terms: Vec<u32>,
}

impl Matches {
    fn new(size: usize) -> Self {
        Self {
            found: Bitset::empty(size),
            scores: vec![0; size],
            terms: Vec::new(),
        }
    }

    fn add(&mut self, terms: &Terms, term: u32, quality: Quality) {
        self.add_from(terms, term, quality, Field::Label);
    }

    /// Adds what a term occurs in, from a field on.
    fn add_from(&mut self, terms: &Terms, term: u32, quality: Quality, least: Field) {
        self.terms.push(term);
        for (ordinal, weight) in terms.postings(term).iter().map(|&posting| terms::unpack(posting)) {
            if weight >= least as u8 {
                self.found.insert(ordinal);
                let score = &mut self.scores[ordinal as usize];
                *score = (*score).max(weight * quality as u8);
            }
        }
    }

    fn keep_common(&mut self, mut other: Self) {
        self.found.intersect(&other.found);
        for (score, other) in self.scores.iter_mut().zip(&other.scores) {
            *score = (*score).min(*other);
        }
        self.terms.append(&mut other.terms);
    }

    fn add_to(&self, scores: &mut [u16]) {
        for ordinal in self.found.iter() {
            scores[ordinal as usize] += u16::from(self.scores[ordinal as usize]);
        }
    }
}
