//! The life line, small: where in a child's life something stands.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::hue_name;
use super::reactive::list;
use crate::catalog::Hue;
use crate::present::LifeLine;

/// The life line with a stretch on it. The words beside it say the same.
#[component]
pub(super) fn LifeLineStrip(life_line: LifeLine) -> AnyView {
    let messages = use_explorer().messages();
    let label = (messages.life_line)(&life_line.words);
    view! {
        <svg class="life-line" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=label>
            {list(life_line.bands, |band| rect("life-line__band", Some(band.hue), (band.start, band.end), (7, 9)))}
            {list(life_line.stretches, |stretch| {
                rect("life-line__stretch", Some(stretch.hue), (stretch.start, stretch.end), (4, 12))
            })}
            {rect("life-line__birth", None, (life_line.birth.saturating_sub(2), life_line.birth + 2), (0, 16))}
        </svg>
    }
    .into_any()
}

/// A bar from left to right and from top to bottom.
pub(super) fn rect(class: &'static str, hue: Option<Hue>, (left, right): (u32, u32), (top, bottom): (u32, u32)) -> AnyView {
    view! { <rect class=class data-hue=hue.map(hue_name) x=left y=top width=right.saturating_sub(left) height=bottom - top /> }
        .into_any()
}
