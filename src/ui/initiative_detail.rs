//! The detail of an initiative: beside the list where there is room, else over the whole screen.

mod content;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use self::content::{look_at_detail, open_detail};
pub(super) use self::content::{note, source_list};
use super::address::Step;
use super::browser;
use super::explorer::{Explorer, use_explorer};
use super::moments;
use super::program::Progress;
use super::reactive::{memo, part};
use super::rest::{later, stand_in};
use crate::query::Query;

/// The detail that is open, if one is.
pub(super) fn initiative_detail() -> AnyView {
    let explorer = use_explorer();
    let opened = memo(move || explorer.query().initiative);
    let listener = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && opened.get_untracked().is_some()
            && !explorer.is_filtering.get_untracked()
        {
            event.prevent_default();
            close(explorer);
        }
    });
    on_cleanup(move || listener.remove());
    // When the detail goes, the focus returns to the hit that it came from.
    Effect::new(move |before: Option<Option<u32>>| {
        let now = opened.get();
        if let (Some(Some(initiative)), None) = (before, now) {
            let slug = explorer.dataset().catalog.initiative(initiative).slug.clone();
            moments::afterwards(move || {
                let hit = ["[data-initiative='", &slug, "'] a"].concat();
                browser::focus(&hit);
                if explorer.surface.is_embedded() {
                    browser::scroll_to(&hit);
                }
            });
        }
        now
    });
    let awaited = memo(move || {
        let initiative = opened.get()?;
        let progress = explorer.progress(&|scene| look_at_detail(initiative, explorer.scope, scene));
        Some(progress).filter(|&progress| progress != Progress::Here)
    });
    part(move || match (opened.get(), awaited.get()) {
        (None, _) => ().into_any(),
        (Some(_), Some(progress)) => stand_in(progress, explorer.messages().part_absent),
        (Some(initiative), None) => later(move || untrack(|| open_detail(initiative))),
    })
}

fn close(explorer: Explorer) {
    explorer.go(Query::closed, Step::Push);
}
