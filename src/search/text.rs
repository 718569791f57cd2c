//! Text search: which initiatives hold the words of a visitor, and how well they match.
//!
//! Every word of the query must match (AND). A word matches a word of a record when both are forms of one word, when
//! it is a part of a compound, when the data lists them as synonyms, when it is the last word and the other begins
//! with it, or, when all of that finds nothing, when they differ by one typo.

mod compound;
mod grades;
mod synonym;
mod terms;
mod typo;
mod word_list;

use self::grades::{Field, Grades, Quality};
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
    grades: Vec<Grades>,
}

impl TextHits {
    /// How well each of some initiatives that were found matches; higher is better. By ordinal, 0 for all others.
    pub(super) fn scores(&self, initiatives: &Bitset, size: usize) -> Vec<u16> {
        let mut scores = vec![0; size];
        for grades in &self.grades {
            grades.add_scores(initiatives, &mut scores);
        }
        scores
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
    pub(super) fn new(catalog: &Catalog) -> Self {
        let synonyms = SynonymList::new(&catalog.synonyms);
        let mut builder = TermsBuilder::new(&synonyms);
        for (ordinal, initiative) in (0..).zip(&catalog.initiatives) {
            let mut add = |field: Field, text: &str| builder.add_text(text, ordinal, field);
            add_words(catalog, initiative, &mut add);
        }
        Self {
            size: catalog.initiatives.len(),
            terms: builder.build(catalog.initiatives.len()),
            synonyms,
        }
    }

    /// What a text finds; `None` when it has no word that says anything.
    pub(super) fn find(&self, text: &str) -> Option<TextHits> {
        let words = significant_words(text);
        let last = words.len().checked_sub(1)?;
        let mut found = Bitset::full(self.size);
        let mut matched = Bitset::empty(self.terms.len());
        let mut grades = Vec::new();
        for phrase in self.synonyms.phrases(&words) {
            let is_unfinished = phrase.end > last && !text.ends_with(char::is_whitespace);
            let mut matches = Matches::new(self.size);
            self.match_all(&words[phrase.clone()], is_unfinished, &mut matches);
            for alternative in self.synonyms.alternatives(&words[phrase.clone()]) {
                self.match_alternative(alternative, &mut matches);
            }
            if matches.is_empty() && phrase.len() == 1 {
                self.match_loosely(&words[phrase.start], is_unfinished, &mut matches);
            }
            for term in matches.terms {
                matched.insert(term);
            }
            found.intersect(&matches.grades.found());
            grades.push(matches.grades);
        }
        Some(TextHits {
            found,
            matched: MatchedWords(
                matched
                    .iter()
                    .map(|term| self.terms.word(term).to_owned())
                    .collect(),
            ),
            grades,
        })
    }

    /// Forms of the word, compounds with it, and words that begin with it.
    fn match_word(&self, word: &str, is_unfinished: bool, matches: &mut Matches) {
        for key in self.synonyms.keys(word) {
            matches.add(&self.terms, self.terms.with_key(&key), Quality::Form);
            matches.add(&self.terms, self.terms.with_part(&key), Quality::Part);
        }
        if is_unfinished {
            matches.add(&self.terms, &self.terms.with_prefix(word), Quality::Part);
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

    /// What is meant as well: a word, or a phrase whose words stand together.
    fn match_alternative(&self, alternative: &Alternative, matches: &mut Matches) {
        match alternative {
            Alternative::Word(keys) => {
                for key in keys {
                    matches.add_related(&self.terms, self.terms.with_key(key));
                    matches.add_related(&self.terms, self.terms.with_part(key));
                }
            }
            Alternative::Phrase(phrase) => {
                if let Some(term) = self.terms.position(phrase) {
                    matches.add_related(&self.terms, &[term]);
                }
            }
        }
    }

    /// Last resort: the word at an edge of a longer one, with one typo, or by the first part that is a known word.
    fn match_loosely(&self, word: &str, is_unfinished: bool, matches: &mut Matches) {
        if word.chars().count() < typo::LEAST_LETTERS {
            return;
        }
        let ending = |other: &[u8]| other.ends_with(word.as_bytes());
        matches.add(&self.terms, &self.terms.with_prefix(word), Quality::Related);
        matches.add(&self.terms, &self.terms.with_word_such(&ending), Quality::Related);
        if matches.is_empty() {
            self.match_typo(word, is_unfinished, matches);
        }
        if matches.is_empty()
            && let Some(part) = compound::first_part(word, |part| self.is_known(part))
        {
            self.match_word(part, false, matches);
        }
    }

    /// Words that differ by one typo, with their other forms, and what everyday words that differ by one stand for.
    fn match_typo(&self, word: &str, is_unfinished: bool, matches: &mut Matches) {
        let is_meant = |other: &[u8]| typo::is_one_apart(word.as_bytes(), is_unfinished, other);
        let meant = self.terms.with_word_such(&is_meant);
        matches.add(&self.terms, &meant, Quality::Typo);
        for &term in &meant {
            for key in self.synonyms.keys(self.terms.word(term)) {
                matches.add(&self.terms, self.terms.with_key(&key), Quality::Typo);
            }
        }
        let is_whole = |other: &[u8]| typo::is_one_apart(word.as_bytes(), false, other);
        for alternative in self.synonyms.alternatives_such(&is_whole) {
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
    grades: Grades,
    terms: Vec<u32>,
}

impl Matches {
    fn new(size: usize) -> Self {
        Self {
            grades: Grades::none(size),
            terms: Vec::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Adds what these terms occur in.
    fn add(&mut self, terms: &Terms, found: &[u32], quality: Quality) {
        self.add_from(terms, found, quality, Field::Label);
    }

    /// Adds what these terms of another word occur in; labels do not count, they are too wide.
    fn add_related(&mut self, terms: &Terms, found: &[u32]) {
        self.add_from(terms, found, Quality::Related, Field::Text);
    }

    fn add_from(&mut self, terms: &Terms, found: &[u32], quality: Quality, least: Field) {
        self.terms.extend_from_slice(found);
        for &term in found {
            terms.grade(term, quality, least, &mut self.grades);
        }
    }

    fn keep_common(&mut self, mut other: Self) {
        self.grades.keep_common(&other.grades);
        self.terms.append(&mut other.terms);
    }
}
