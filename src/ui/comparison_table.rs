//! Initiatives of the shortlist side by side.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::life_line_strip::life_line_strip;
use super::markup::{Element, button, element};
use super::query_link::{LINK, query_link};
use super::reactive::{flag, part, text};
use crate::present::{Compared, ComparedRow, Comparison, comparison};
use crate::query::{COMPARED_LIMIT, Query};

/// The button that puts an initiative beside others, or takes it away.
pub(super) fn compare_button(initiative: u32, title: &str) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let is_compared = flag(move || explorer.query().compared().contains(&initiative));
    let is_full = flag(move || !is_compared.get() && explorer.query().compared().len() == COMPARED_LIMIT);
    button("shortlist__compare", move || {
        explorer.go(|query| query.compare(initiative), Step::Push)
    })
    .attribute("aria-label", messages.compare.with(title))
    .changing("aria-pressed", text(move || is_compared.get().to_string()))
    .attribute_while("disabled", is_full)
    .text(messages.compare_short)
}

/// The chosen initiatives side by side, or how to choose them.
pub(super) fn comparison_table() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let compared = super::reactive::memo(move || explorer.query().closed());
    part(move || {
        let query = compared.get();
        let view = element("section", "comparison")
            .with(element(explorer.surface.heading(2), "shortlist__heading").text(messages.compare_title));
        if query.compared().len() < 2 {
            return view
                .with(element("p", "view-hint").text(messages.compare_hint))
                .view();
        }
        let found = explorer.present(|scene| comparison(&query, explorer.scope, scene));
        let frame = element("div", "comparison__scroll")
            .attribute("tabindex", "0")
            .attribute("role", "region")
            .attribute("aria-label", messages.compare_title);
        view.with(frame.with(table(found))).view()
    })
}

fn table(found: Comparison) -> Element {
    let messages = use_explorer().messages();
    let heads = found.initiatives.iter().map(
        |Compared {
             initiative, title, ..
         }| {
            let initiative = *initiative;
            let link = query_link(LINK, move |query: Query| query.opened(initiative));
            element("th", "comparison__head")
                .attribute("scope", "col")
                .with(link.dutch().text(title))
        },
    );
    let head = element("tr", "").with(element("td", "")).with_all(heads);
    let lines = found
        .initiatives
        .iter()
        .map(|compared| element("td", "").with(life_line_strip(compared.life_line.clone())));
    let lines = element("tr", "")
        .with(
            element("th", "comparison__name")
                .attribute("scope", "row")
                .text(messages.view_life_line),
        )
        .with_all(lines);
    let rows = found.rows.into_iter().map(
        |ComparedRow {
             name,
             answers,
             is_data,
         }| {
            let cells = answers.into_iter().map(|answer| match answer {
                Some(answer) if is_data => element("td", "").dutch().text(answer),
                Some(answer) => element("td", "").text(answer),
                None => element("td", "").with(element("span", "not-stated").text(messages.not_stated)),
            });
            element("tr", "")
                .with(
                    element("th", "comparison__name")
                        .attribute("scope", "row")
                        .text(name),
                )
                .with_all(cells)
        },
    );
    element("table", "comparison__table")
        .with(element("thead", "").with(head))
        .with(element("tbody", "").with(lines).with_all(rows))
}
