//! In which initiatives, and in which field of them, each word of the dictionary occurs.
//!
//! Words that stand together in the dictionary are kept together, in chunks. A dataset that is read whole is one chunk;
//! of a larger one a chunk comes when a visitor looks for a word in it.

use std::sync::OnceLock;

use super::reading::MeantTerm;
use super::scores::{Field, Scores};
use crate::search::lists::Lists;
use crate::search::stored::{StoredLists, Unreadable};

/// Where a word occurs: an ordinal and the heaviest field, in one number.
///
/// Two bits for the field leave 30 for the ordinal, which is more than there will ever be.
pub(super) type Posting = u32;

const FIELD_BITS: u32 = 2;

/// Notes that a word occurs; ordinals come ascending.
pub(super) fn note(postings: &mut Vec<Posting>, ordinal: u32, field: Field) {
    let posting = ordinal << FIELD_BITS | field as u32;
    match postings.last_mut() {
        Some(last) if *last >> FIELD_BITS == ordinal => *last = posting.max(*last),
        _ => postings.push(posting),
    }
}

/// The occurrences of all words.
#[derive(Default)]
pub(super) struct Occurrences {
    chunks: Vec<Chunk>,
}

struct Chunk {
    /// The first term whose occurrences are in it.
    first: u32,
    /// The occurrences of that and the following terms, once they have come.
    postings: OnceLock<Lists>,
}

impl Occurrences {
    /// Those of all terms, in one chunk.
    pub(super) fn whole(postings: Lists) -> Self {
        let chunk = Chunk {
            first: 0,
            postings: OnceLock::from(postings),
        };
        Self { chunks: vec![chunk] }
    }

    /// Those of terms whose chunks have not come yet, by the first term of each.
    pub(super) fn to_come(first_terms: Vec<u32>) -> Result<Self, Unreadable> {
        if first_terms.first().is_some_and(|&first| first != 0)
            || !first_terms.is_sorted_by(|one, next| one < next)
        {
            return Err(Unreadable::Malformed);
        }
        let chunks = first_terms.into_iter();
        let chunks = chunks
            .map(|first| Chunk {
                first,
                postings: OnceLock::new(),
            })
            .collect();
        Ok(Self { chunks })
    }

    /// The occurrences in chunks of about so many, each with its first term; those of a term stay together.
    pub(super) fn into_chunks(self, size: usize) -> Vec<(u32, Lists)> {
        let mut chunks: Vec<(u32, Lists)> = Vec::new();
        let mut room = 0;
        for chunk in self.chunks {
            let postings = chunk.postings.into_inner().unwrap_or_default();
            for position in 0..postings.len() as u32 {
                let own = postings.get(position);
                if chunks.is_empty() || own.len() > room {
                    chunks.push((chunk.first + position, Lists::default()));
                    room = size;
                }
                room = room.saturating_sub(own.len());
                if let Some((_, lists)) = chunks.last_mut() {
                    lists.push(own);
                }
            }
        }
        chunks
    }

    /// Which chunks have not come yet that some terms need, ascending.
    pub(super) fn missing(&self, terms: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut needed = vec![false; self.chunks.len()];
        terms.for_each(|term| needed[self.chunk_of(term)] = true);
        let chunks = (0..).zip(&self.chunks).zip(needed);
        chunks
            .filter(|((_, chunk), is_needed)| *is_needed && chunk.postings.get().is_none())
            .map(|((position, _), _)| position)
            .collect()
    }

    /// Takes a chunk in, of a dictionary of so many terms, which occur in so many initiatives.
    pub(super) fn supply(
        &self,
        position: u32,
        postings: StoredLists,
        term_count: usize,
        size: usize,
    ) -> Result<(), Unreadable> {
        let position = position as usize;
        let next = self
            .chunks
            .get(position + 1)
            .map_or(term_count, |next| next.first as usize);
        let chunk = self.chunks.get(position).ok_or(Unreadable::OfAnotherRelease)?;
        let postings = postings.read(size << FIELD_BITS)?;
        if chunk.first as usize + postings.len() != next {
            return Err(Unreadable::OfAnotherRelease);
        }
        // Of one dictionary all are equal.
        chunk.postings.set(postings).ok();
        Ok(())
    }

    /// Scores the initiatives in which a term occurs.
    pub(super) fn score(&self, meant: MeantTerm, scores: &mut Scores) {
        let by_field = meant.quality.scores();
        for &posting in self.of(meant.term) {
            let field = (posting & ((1 << FIELD_BITS) - 1)) as usize;
            if field >= meant.least as usize {
                scores.raise(posting >> FIELD_BITS, by_field[field]);
            }
        }
    }

    /// Where a term occurs, as far as that has come.
    fn of(&self, term: u32) -> &[Posting] {
        let chunk = &self.chunks[self.chunk_of(term)];
        match chunk.postings.get() {
            Some(postings) => postings.get(term - chunk.first),
            None => &[],
        }
    }

    /// The position of the chunk that a term is in.
    fn chunk_of(&self, term: u32) -> usize {
        self.chunks.partition_point(|chunk| chunk.first <= term) - 1
    }
}
