//! The ways of looking at what the choices find, as links; and the one that is chosen.

mod area_map;
mod connection_view;
mod coverage_table;
mod life_chart;
mod municipality_profiles;
mod picture;
mod programme_list;

use leptos::prelude::*;

use self::area_map::area_map_view;
use self::connection_view::connection_view;
use self::coverage_table::coverage_view;
use self::life_chart::life_chart_view;
use self::municipality_profiles::municipality_profiles;
use self::programme_list::programme_list;
use super::explorer::use_explorer;
use super::hit_list::hit_list;
use super::markup::{Element, element};
use super::query_link::query_link;
use super::reactive::{flag, memo, part, part_if, text};
use super::rest::later;
use crate::present::view_name;
use crate::query::{Query, View};

/// Links to all ways of looking.
pub(super) fn view_links() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let links = View::OF_HITS.map(|view| {
        let current = text(move || {
            let is_shown = explorer.query().view == view;
            if is_shown { "page" } else { "false" }.to_owned()
        });
        let link = query_link("view-links__link", move |query: Query| query.with_view(view));
        element("li", "").with(
            link.changing("aria-current", current)
                .text(view_name(view, messages)),
        )
    });
    element("nav", "view-links")
        .attribute("aria-label", messages.views)
        .with(element("ul", "").with_all(links))
}

/// What the choices find, in the way that is chosen. All hits are in the page as text, whatever the view: on the life
/// line as bars, else as the list.
pub(super) fn chosen_view() -> Vec<AnyView> {
    let explorer = use_explorer();
    let view = memo(move || explorer.query().view);
    let is_listed = flag(move || view.get() != View::LifeLine);
    let shown = part(move || match view.get() {
        View::List | View::Shortlist => ().into_any(),
        view => later(move || drawn(view)),
    });
    let is_below = flag(move || !matches!(view.get(), View::List | View::Shortlist | View::LifeLine));
    let heading = part_if(is_below, move || {
        element(explorer.surface.heading(1), "results__below")
            .text(explorer.messages().hits_below)
            .view()
    });
    vec![shown, heading, part_if(is_listed, hit_list)]
}

/// A view that is more than the list. Not a part of who calls it: its code comes later.
#[inline(never)]
fn drawn(view: View) -> AnyView {
    match view {
        View::List | View::Shortlist => ().into_any(),
        View::LifeLine => life_chart_view(),
        View::Map => area_map_view(),
        View::Coverage => coverage_view(),
        View::Municipality => municipality_profiles(),
        View::Programmes => programme_list(),
        View::Connections => connection_view(),
    }
}
