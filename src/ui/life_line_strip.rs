//! The life line, small: where in a child's life something stands.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::hue_name;
use super::reactive::list;
use crate::present::LifeLine;

/// The life line with a stretch on it. The words beside it say the same.
#[component]
pub(super) fn LifeLineStrip(life_line: LifeLine) -> AnyView {
    let messages = use_explorer().messages();
    let label = (messages.life_line)(&life_line.words);
    view! {
        <svg class="life-line" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=label>
            {list(life_line.bands, |band| view! {
                <rect class="life-line__band" data-hue=hue_name(band.hue) x=band.start y="7" width=band.end - band.start height="2" />
            }.into_any())}
            {list(life_line.stretches, |stretch| view! {
                <rect
                    class="life-line__stretch"
                    data-hue=hue_name(stretch.hue)
                    x=stretch.start
                    y="4"
                    width=stretch.end - stretch.start
                    height="8"
                />
            }.into_any())}
            <rect class="life-line__birth" x=life_line.birth.saturating_sub(2) y="0" width="4" height="16" />
        </svg>
    }
    .into_any()
}
