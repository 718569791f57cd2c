//! Texts in runs: words of the data that made it match, and words of the data among those of the interface.

use super::markup::{Element, element};
use crate::present::{Segment, Words};

impl Element {
    /// Adds the runs of a text.
    pub(super) fn segments(self, segments: Vec<Segment>) -> Self {
        segments.into_iter().fold(self, |element_so_far, segment| {
            if segment.is_marked {
                element_so_far.with(element("mark", "").text(segment.text))
            } else {
                element_so_far.text(segment.text)
            }
        })
    }

    /// Adds runs of words, those of the data marked as Dutch.
    pub(super) fn words(self, words: Vec<Words>) -> Self {
        words.into_iter().fold(self, |element_so_far, words| {
            if words.is_data {
                element_so_far.with(element("span", "").dutch().text(words.text))
            } else {
                element_so_far.text(words.text)
            }
        })
    }
}
