//! The guide texts of the chosen phases and themes, above the list.

use leptos::prelude::*;

use super::explorer::use_explorer;
use super::icon::icon;
use super::markup::element;
use super::reactive::{list, memo, part};
use super::rest::later;
use crate::present::{GuideCard, guide, guide_cards};
use crate::query::FacetValue;

/// The guide texts.
pub(super) fn guide_list() -> AnyView {
    let explorer = use_explorer();
    // Only with other texts: one that a visitor has opened stays open.
    let cards = memo(move || {
        let query = explorer.criteria();
        explorer.present(|scene| guide_cards(&query, scene))
    });
    part(move || list(cards.get(), guide_view).into_any())
}

fn guide_view(card: GuideCard) -> AnyView {
    let messages = use_explorer().messages();
    let mut summary = element("summary", "guide__summary");
    if let Some(theme) = card.icon {
        summary = summary.with(icon(theme.name()));
    }
    let title = element("span", "").dutch().text(card.title);
    let summary = summary.with(
        element("span", "")
            .text([messages.guide, ": "].concat())
            .with(title),
    );
    let text = later(move || guide_text(card.value));
    element("details", "guide")
        .attribute_if("data-hue", card.hue.map(|hue| hue.name()))
        .with(summary)
        .child(text)
        .view()
}

fn guide_text(value: FacetValue) -> AnyView {
    let explorer = use_explorer();
    let Some(guide) = explorer.present(|scene| guide(value, scene).cloned()) else {
        return ().into_any();
    };
    let questions = guide.questions.into_iter();
    let questions = questions.map(|question| element("li", "").text(question.0));
    element("div", "")
        .with(element("p", "utrecht-paragraph").dutch().text(guide.text.0))
        .with(element("p", "guide__lead").text(explorer.messages().guide_questions))
        .with(element("ul", "").dutch().with_all(questions))
        .view()
}
