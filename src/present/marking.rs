//! Marking: which words of a text made it match.

use crate::fold;
use crate::search::MatchedWords;

/// A run of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// Whether it made the initiative match.
    pub is_marked: bool,
}

/// Cuts a text into runs; joined together they are the text.
pub(super) fn mark(text: &str, matched: &MatchedWords) -> Vec<Segment> {
    let mut segments = Vec::new();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let mut done = 0;
    if !matched.is_empty() {
        for (start, end) in fold::spans(text) {
            if matched.contains(&fold::fold_word(part(start, end))) {
                push(&mut segments, part(done, start), false);
                push(&mut segments, part(start, end), true);
                done = end;
            }
        }
    }
    push(&mut segments, part(done, text.len()), false);
    segments
}

fn push(segments: &mut Vec<Segment>, text: &str, is_marked: bool) {
    if !text.is_empty() {
        segments.push(Segment {
            text: text.to_owned(),
            is_marked,
        });
    }
}
