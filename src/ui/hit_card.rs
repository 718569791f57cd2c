//! A hit in the list.

use super::explorer::use_explorer;
use super::icon::icon;
use super::keep_button::keep_button;
use super::life_line_strip::life_line_strip;
use super::markup::{Element, element};
use super::query_link::query_link;
use super::reactive::flag;
use crate::present::Card;
use crate::query::Query;

/// A hit in the list.
pub(super) fn hit_card(card: Card) -> Element {
    let explorer = use_explorer();
    let initiative = card.initiative;
    let is_open = flag(move || explorer.query().initiative == Some(initiative));
    let plain_title: String = card.title.iter().map(|segment| segment.text.as_str()).collect();
    let title = query_link("hit-card__link", move |query: Query| query.opened(initiative))
        .with(element("span", "").dutch().segments(card.title.clone()));
    element("article", "hit-card")
        .class_while("hit-card--open", is_open)
        .attribute("data-initiative", card.slug.clone())
        .with(
            element("div", "hit-card__head")
                .with(element(explorer.surface.heading(1), "hit-card__title").with(title))
                .with_all(keep_button(initiative, &plain_title)),
        )
        .with(
            element("p", "hit-card__summary")
                .dutch()
                .segments(card.summary.clone()),
        )
        .with(life_line_strip(card.life_line.clone()))
        .with(facts(card))
}

fn facts(card: Card) -> Element {
    let messages = use_explorer().messages();
    let with_icon = |name, text: String| {
        element("li", "")
            .dutch()
            .with(icon(name))
            .with(element("span", "").text(text))
    };
    let mut age = element("li", "")
        .with(icon("line"))
        .with(element("span", "").text(card.age));
    if card.is_age_inferred {
        age = age.with(element("span", "inferred").text(messages.inferred));
    }
    if card.is_phase_crossing {
        age = age.with(element("span", "hit-card__crossing").text(messages.phase_crossing));
    }
    let source_class = if card.is_source_old {
        "hit-card__source hit-card__source--old"
    } else {
        "hit-card__source"
    };
    element("ul", "hit-card__facts")
        .with(with_icon("place", card.place))
        .with_all(
            card.reason
                .map(|reason| element("li", "hit-card__reason").text(reason)),
        )
        .with(age)
        .with_all(
            card.themes
                .into_iter()
                .map(|(icon, name)| with_icon(icon.name(), name)),
        )
        .with_all(
            card.status
                .map(|status| element("li", "hit-card__status").dutch().text(status)),
        )
        .with(element("li", source_class).text(card.source))
}
