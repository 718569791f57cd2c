//! What stands below the hits of a dataset in files: a button for more of them, or that their records are coming.

use leptos::prelude::*;

use super::{Cards, PAGE};
use crate::ui::explorer::use_explorer;
use crate::ui::markup::button;
use crate::ui::program::Progress;
use crate::ui::reactive::part;
use crate::ui::rest::stand_in;

impl Cards {
    /// Has more of the hits shown from the next time on.
    fn ask_for_more(&mut self) {
        self.awaited = Some(self.limit.0);
        self.limit.0 += self.page;
    }
}

/// A button that asks for more hits while some are not shown. Not a part of who calls it: its code comes later.
#[inline(never)]
pub(super) fn more_hits(
    cards: StoredValue<Cards, LocalStorage>,
    asked: RwSignal<bool>,
    progress: RwSignal<Progress>,
) -> AnyView {
    let messages = use_explorer().messages();
    let ask = move || {
        cards.update_value(Cards::ask_for_more);
        asked.set(true);
    };
    part(move || {
        let left = cards.try_update_value(|cards| cards.left).unwrap_or_default();
        match (progress.get(), left) {
            (Progress::Here, 0) => ().into_any(),
            (Progress::Here, left) => button(
                "results__more utrecht-button utrecht-button--secondary-action",
                ask,
            )
            .text(messages.more_hits.with(left.min(PAGE) as u32))
            .view(),
            (progress, _) => stand_in(progress, messages.part_absent),
        }
    })
}
