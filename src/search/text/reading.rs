//! What the words of a query mean: words of the dictionary, each with how it matches. Knows nothing of initiatives.

use super::scores::{Field, Quality};

/// A word of the dictionary that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MeantTerm {
    /// Its place in the dictionary.
    pub(super) term: u32,
    /// How it matches what was typed.
    pub(super) quality: Quality,
    /// The lightest field in which it counts.
    pub(super) least: Field,
}

/// What a word of a query means: any of these.
#[derive(Debug, Default)]
pub(super) struct Meaning(Vec<MeantTerm>);

impl Meaning {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The terms that are meant, some more than once.
    pub(super) fn terms(&self) -> &[MeantTerm] {
        &self.0
    }

    /// Adds terms that match so.
    pub(super) fn add(&mut self, terms: &[u32], quality: Quality) {
        self.add_from(terms, quality, Field::Label);
    }

    /// Adds terms of another word; labels do not count, they are too wide.
    pub(super) fn add_related(&mut self, terms: &[u32]) {
        self.add_from(terms, Quality::Related, Field::Text);
    }

    fn add_from(&mut self, terms: &[u32], quality: Quality, least: Field) {
        self.0
            .extend(terms.iter().map(|&term| MeantTerm { term, quality, least }));
    }
}

/// What a phrase of a query means: all of its words wherever they stand, or something else that is called so.
#[derive(Debug)]
pub(super) struct Phrase {
    /// What each word means.
    pub(super) words: Vec<Meaning>,
    /// What is meant as well.
    pub(super) alternatives: Meaning,
}

impl Phrase {
    /// What each word means, and what is meant as well.
    pub(super) fn meanings(&self) -> impl Iterator<Item = &Meaning> {
        self.words.iter().chain([&self.alternatives])
    }
}
