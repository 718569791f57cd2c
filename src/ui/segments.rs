//! A text of the data with the words marked that made it match.

use super::markup::{Element, element};
use crate::present::Segment;

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
}
