//! The guide texts of the chosen phases and themes, above the list.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::{Icon, hue_name, theme_icon};
use super::reactive::{list, memo, part};
use crate::present::{GuideCard, guide_cards};

/// The guide texts.
#[component]
pub(super) fn GuideList() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let cards = memo(move || {
        let query = explorer.query();
        explorer.present(|scene| guide_cards(&query, scene))
    });
    let card_view = move |card: GuideCard| {
        view! {
            <details class="guide" data-hue=card.hue.map(hue_name)>
                <summary class="guide__summary">
                    {card.icon.map(|icon| view! { <Icon name=theme_icon(icon) /> }.into_any())}
                    <span>{messages.guide} ": "<span lang="nl">{card.title}</span></span>
                </summary>
                <div lang="nl">
                    <p class="utrecht-paragraph">{card.guide.text.0}</p>
                    <p class="guide__lead" lang=untrack(|| explorer.locale()).slug()>{messages.guide_questions}</p>
                    <ul>{list(card.guide.questions, |question| view! { <li>{question.0}</li> }.into_any())}</ul>
                </div>
            </details>
        }
        .into_any()
    };
    part(move || list(cards.get(), card_view).into_any()).into_any()
}
