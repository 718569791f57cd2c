//! The life line, small: where in a child's life something stands.

use super::explorer::use_explorer;
use super::markup::{Element, bar, strip};
use crate::present::LifeLine;

/// The life line with a stretch on it. The words beside it say the same.
pub(super) fn life_line_strip(life_line: LifeLine) -> Element {
    let label = use_explorer().messages().life_line.with(&life_line.words);
    let birth = life_line.birth;
    let bands = life_line.bands.iter().map(|band| {
        bar("life-line__band", (band.start, band.end), (7, 9)).attribute("data-hue", band.hue.name())
    });
    let stretches = life_line.stretches.iter().map(|stretch| {
        bar("life-line__stretch", (stretch.start, stretch.end), (4, 12))
            .attribute("data-hue", stretch.hue.name())
    });
    strip("life-line", 1000, 16)
        .attribute("role", "img")
        .attribute("aria-label", label)
        .with_all(bands)
        .with_all(stretches)
        .with(bar(
            "life-line__birth",
            (birth.saturating_sub(2), birth + 2),
            (0, 16),
        ))
}
