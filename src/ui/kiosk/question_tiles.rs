//! A question with its answers, each a tile for a finger.

use leptos::prelude::*;

use super::super::address::Step;
use super::super::browser;
use super::super::filters::{count, panel_memo, with_hooks};
use super::super::icon::icon;
use super::super::markup::{Element, button, element};
use super::super::moments;
use super::super::reactive::flag;
use super::use_both;
use crate::kiosk::{Question, answered};
use crate::present::{FacetChoice, FacetGroup, FacetPanel};
use crate::query::FacetValue;

/// Where the focus goes when a question is asked.
const TITLE: &str = ".question__title";

/// A question with its answers.
pub(super) fn question_tiles(question: Question) -> AnyView {
    let (explorer, kiosk) = use_both();
    let panel = panel_memo(question.facet());
    let FacetPanel { title, groups, .. } = panel.get_untracked();
    moments::afterwards(|| {
        browser::focus(TITLE);
    });
    let title = element(explorer.surface.heading(1), "question__title")
        .attribute("tabindex", "-1")
        .text(title);
    let messages = kiosk.messages();
    let open = match question {
        Question::Place => messages.everywhere,
        Question::Age => messages.any_age,
        Question::Theme => messages.any_theme,
    };
    let open = tile(question, None).text(open);
    element("section", "question")
        .attribute("data-question", question.facet().param())
        .with(title)
        .with(element("div", "question__tiles").with(open))
        .with_all(groups.into_iter().map(|group| tile_group(question, panel, group)))
        .view()
}

fn tile_group(question: Question, panel: Memo<FacetPanel>, group: FacetGroup) -> Element {
    let name = group.name.map(|name| element("h3", "question__group").text(name));
    let tiles = group
        .choices
        .into_iter()
        .map(|choice| value_tile(question, panel, choice));
    element("div", "question__answers")
        .with_all(name)
        .with(element("div", "question__tiles").with_all(tiles))
}

fn value_tile(question: Question, panel: Memo<FacetPanel>, choice: FacetChoice) -> Element {
    let value = choice.value;
    let is_empty =
        flag(move || panel.with(|panel| panel.choice(value).is_none_or(|choice| !choice.is_enabled)));
    let mut tile =
        with_hooks(tile(question, Some(value)), panel, &choice).attribute_while("disabled", is_empty);
    if let Some(theme) = choice.icon {
        tile = tile.with(icon(theme.name()));
    }
    let words = element("span", "tile__words")
        .dutch()
        .with(element("span", "tile__name").text(choice.name))
        .with_all(choice.hint.map(|hint| element("span", "tile__hint").text(hint)));
    tile.with(words)
        .with(element("span", "tile__count").changing_text(count(panel, value)))
}

/// A tile that answers the question, and leads to the next.
fn tile(question: Question, value: Option<FacetValue>) -> Element {
    let (explorer, kiosk) = use_both();
    let is_chosen = Signal::derive(move || {
        let query = explorer.query();
        let is_chosen = match value {
            Some(value) => query.is_selected(value),
            None => query.selected(question.facet()).is_empty(),
        };
        is_chosen.to_string()
    });
    button("tile", move || {
        explorer.go(|query| answered(query, question, value), Step::Push);
        kiosk.question.set(question.next(&untrack(|| explorer.query())));
    })
    .changing("aria-pressed", is_chosen)
}
