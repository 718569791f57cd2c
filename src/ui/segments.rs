//! A text of the data with the words marked that made it match.

use leptos::prelude::*;

use super::reactive::list;
use crate::present::Segment;

/// The runs of a text.
pub(super) fn segments(segments: Vec<Segment>) -> Vec<AnyView> {
    list(segments, |segment| {
        if segment.is_marked { view! { <mark>{segment.text}</mark> }.into_any() } else { segment.text.into_any() }
    })
}
