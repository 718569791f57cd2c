//! A hit in the list.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::{Icon, theme_icon};
use super::life_line_strip::LifeLineStrip;
use super::query_link::QueryLink;
use super::reactive::{flag, list};
use super::segments::segments;
use crate::present::Card;
use crate::query::Query;

/// A hit in the list.
#[component]
pub(super) fn HitCard(card: Card) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let initiative = card.initiative;
    let is_open = flag(move || explorer.query().initiative == Some(initiative));
    view! {
        <article class="hit-card" class:hit-card--open=is_open data-initiative=card.slug>
            <h2 class="hit-card__title" lang="nl">
                <QueryLink class="hit-card__link" target=move |query: Query| query.opened(initiative)>{segments(card.title)}</QueryLink>
            </h2>
            <p class="hit-card__summary" lang="nl">{segments(card.summary)}</p>
            <LifeLineStrip life_line=card.life_line />
            <ul class="hit-card__facts">
                <li><Icon name="place" /><span lang="nl">{card.place}</span></li>
                {card.reason.map(|reason| view! { <li class="hit-card__reason">{reason}</li> }.into_any())}
                <li>
                    <Icon name="line" />
                    <span>{card.age}</span>
                    {card.is_age_inferred.then(|| view! { <span class="inferred">{messages.inferred}</span> }.into_any())}
                    {card.is_phase_crossing.then(|| view! { <span class="hit-card__crossing">{messages.phase_crossing}</span> }.into_any())}
                </li>
                {list(card.themes, |(icon, name)| view! { <li lang="nl"><Icon name=theme_icon(icon) />{name}</li> }.into_any())}
                {card.status.map(|status| view! { <li class="hit-card__status" lang="nl">{status}</li> }.into_any())}
                <li class="hit-card__source" class:hit-card__source--old=card.is_source_old>{card.source}</li>
            </ul>
        </article>
    }
    .into_any()
}
