//! A hit in the list.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::{Icon, theme_icon};
use super::life_line_strip::LifeLineStrip;
use super::markup::{Element, element};
use super::query_link::QueryLink;
use super::reactive::flag;
use crate::present::Card;
use crate::query::Query;

/// A hit in the list.
#[component]
pub(super) fn HitCard(card: Card) -> AnyView {
    let explorer = use_explorer();
    let initiative = card.initiative;
    let is_open = flag(move || explorer.query().initiative == Some(initiative));
    let slug = card.slug.clone();
    let title = element("span", "").dutch().segments(card.title.clone()).view();
    view! {
        <article class="hit-card" class:hit-card--open=is_open data-initiative=slug>
            <h2 class="hit-card__title">
                <QueryLink class="hit-card__link" target=move |query: Query| query.opened(initiative)>{title}</QueryLink>
            </h2>
            {element("p", "hit-card__summary").dutch().segments(card.summary.clone()).view()}
            <LifeLineStrip life_line=card.life_line.clone() />
            {facts(card).view()}
        </article>
    }
    .into_any()
}

fn facts(card: Card) -> Element {
    let messages = use_explorer().messages();
    let with_icon = |name, text: String| {
        element("li", "").dutch().child(view! { <Icon name /> }).with(element("span", "").text(text))
    };
    let mut age = element("li", "").child(view! { <Icon name="line" /> }).with(element("span", "").text(card.age));
    if card.is_age_inferred {
        age = age.with(element("span", "inferred").text(messages.inferred));
    }
    if card.is_phase_crossing {
        age = age.with(element("span", "hit-card__crossing").text(messages.phase_crossing));
    }
    let source_class =
        if card.is_source_old { "hit-card__source hit-card__source--old" } else { "hit-card__source" };
    element("ul", "hit-card__facts")
        .with(with_icon("place", card.place))
        .with_all(card.reason.map(|reason| element("li", "hit-card__reason").text(reason)))
        .with(age)
        .with_all(card.themes.into_iter().map(|(icon, name)| with_icon(theme_icon(icon), name)))
        .with_all(card.status.map(|status| element("li", "hit-card__status").dutch().text(status)))
        .with(element("li", source_class).text(card.source))
}
