//! The way to the shortlist.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::element;
use super::query_link::query_link;
use super::reactive::{flag, part_if, text};
use crate::query::{Query, View};
use crate::surface::Part;

/// The way to the shortlist, as soon as there is something on it.
pub(super) fn shortlist_link() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let has_list = flag(move || explorer.surface.shows(Part::Shortlist) && !explorer.shortlist().is_empty());
    let words = text(move || {
        let count = explorer.shortlist().initiatives().len().to_string();
        messages.shortlist_count.with(&count)
    });
    part_if(has_list, move || {
        query_link(
            "shortlist-link utrecht-link utrecht-link--html-a",
            |query: Query| query.closed().with_view(View::Shortlist),
        )
        .with(icon("keep"))
        .with(element("span", "").changing_text(words))
        .view()
    })
}
