//! The life line, small: where in a child's life something stands.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::hue_name;
use super::reactive::list;
use crate::catalog::Hue;
use crate::present::LifeLine;

/// The life line with a stretch on it. The words beside it say the same.
pub(super) fn life_line_strip(life_line: LifeLine) -> AnyView {
    let messages = use_explorer().messages();
    let label = messages.life_line.with(&life_line.words);
    let birth = life_line.birth;
    let mut bars = list(life_line.bands, |band| {
        rect("life-line__band", Some(band.hue), (band.start, band.end), (7, 9))
    });
    bars.extend(list(life_line.stretches, |stretch| {
        rect(
            "life-line__stretch",
            Some(stretch.hue),
            (stretch.start, stretch.end),
            (4, 12),
        )
    }));
    bars.push(rect(
        "life-line__birth",
        None,
        (birth.saturating_sub(2), birth + 2),
        (0, 16),
    ));
    view! {
        <svg class="life-line" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=label>{bars}</svg>
    }
    .into_any()
}

/// A bar from left to right and from top to bottom.
pub(super) fn rect(
    class: &'static str,
    hue: Option<Hue>,
    (left, right): (u32, u32),
    (top, bottom): (u32, u32),
) -> AnyView {
    let (width, height) = (right.saturating_sub(left), bottom.saturating_sub(top));
    view! { <rect class=class data-hue=hue.map(hue_name) x=left y=top width=width height=height /> }
        .into_any()
}
