//! The board for a big screen: what residents say, as it comes in; and as a poster on paper.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::browser;
use super::super::markup::{Element, button, element};
use super::super::page_footer::data_date;
use super::super::reactive::part;
use super::{Front, use_both};
use crate::conference::tally::{GapTally, InitiativeTally};
use crate::conference::{Answer, Named, Tally};
use crate::present::day_words;

/// How often the board looks for what was said in another window of this browser, such as the one on the touch screen.
const REFRESH: Duration = Duration::from_secs(3);

/// How many lines a list of the board has: as many as one reads in passing.
const LINES: usize = 7;

/// The board.
pub(super) fn board() -> AnyView {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let back = button("kiosk-button", move || kiosk.screen.front.set(Front::Panel)).text(messages.back);
    let desk = kiosk.screen.desk;
    let refresh = set_interval_with_handle(move || spawn_local(desk.refresh()), REFRESH);
    on_cleanup(move || {
        if let Ok(refresh) = refresh {
            refresh.clear();
        }
    });
    let print = button("kiosk-button", browser::print).text(messages.board_print);
    let figures = part(move || {
        let dataset = explorer.dataset();
        let tally = Tally::of(&desk.merged(&dataset.catalog), &dataset.catalog);
        figures(&tally).view()
    });
    element("main", "board")
        .with(element(explorer.surface.heading(0), "board__title").text(messages.board_title))
        .child(figures)
        .with(data_date())
        .with(element("p", "board__actions").with(back).with(print))
        .view()
}

fn figures(tally: &Tally) -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let tables = tally
        .conferences
        .iter()
        .flat_map(|conference| &conference.tables)
        .count();
    let conferences = tally.conferences.iter().map(|conference| {
        let day = day_words(&conference.occasion.date.to_string(), explorer.messages());
        [&*conference.occasion.name, ", ", &day].concat()
    });
    let mut heads: Vec<String> = conferences.collect();
    heads.push(messages.board_tables.with(tables as u32));
    heads.push(messages.reaction_count.with(tally.reaction_count()));
    let board = element("div", "board__figures").with(
        element("p", "board__head")
            .attribute("role", "status")
            .text(heads.join(" · ")),
    );
    if tally.reaction_count() == 0 {
        return board.with(element("p", "").text(messages.board_empty));
    }
    let lists = [
        (Answer::Helps, messages.board_helps),
        (Answer::MissingHere, messages.board_missing),
        (Answer::WantToKnow, messages.board_want),
    ];
    let mut columns = element("div", "board__columns").with_all(
        lists
            .into_iter()
            .filter_map(|(answer, title)| answers(tally, answer, title)),
    );
    if !tally.gaps.is_empty() {
        let most = tally.gaps.first().map_or(1, |gap| gap.count);
        let lines = tally.gaps.iter().take(LINES);
        columns = columns.with(list(
            messages.board_gaps,
            lines.map(|gap| line(gap_words(gap, messages.anywhere), gap.count, most)),
        ));
    }
    if !tally.wishes.is_empty() {
        let wishes = tally.wishes.iter().take(LINES);
        columns = columns.with(list(
            messages.board_wishes,
            wishes.map(|wish| element("li", "board__wish").text(&*wish.text)),
        ));
    }
    board.with(columns)
}

fn answers(tally: &Tally, answer: Answer, title: &'static str) -> Option<Element> {
    let mut initiatives: Vec<&InitiativeTally> = tally.initiatives.iter().collect();
    initiatives.retain(|initiative| initiative.count(answer) > 0);
    // Those with as many stand as the tally has them.
    initiatives.sort_by_key(|initiative| std::cmp::Reverse(initiative.count(answer)));
    let most = initiatives.first()?.count(answer);
    let lines = initiatives.into_iter().take(LINES);
    Some(list(
        title,
        lines.map(|initiative| line(name_words(&initiative.initiative), initiative.count(answer), most)),
    ))
}

fn list(title: &'static str, lines: impl Iterator<Item = Element>) -> Element {
    let (explorer, _) = use_both();
    element("section", "board__list")
        .with(element(explorer.surface.heading(1), "board__heading").text(title))
        .with(element("ol", "").with_all(lines))
}

/// A name with its number, and a bar as long as its share of the largest.
fn line(name: String, count: u32, most: u32) -> Element {
    let bar = element("meter", "board__bar")
        .attribute("aria-hidden", "true")
        .attribute("max", most.to_string())
        .attribute("value", count.to_string());
    element("li", "board__line")
        .with(element("span", "").dutch().text(name))
        .with(element("strong", "board__count").text(count.to_string()))
        .with(bar)
}

/// A name; what the data on this screen lacks says so.
fn name_words(named: &Named) -> String {
    let (_, kiosk) = use_both();
    if named.is_known {
        named.name.clone()
    } else {
        [&named.name, " (", kiosk.messages().board_unknown, ")"].concat()
    }
}

fn gap_words(gap: &GapTally, anywhere: &str) -> String {
    let mut words = vec![
        gap.municipality
            .as_ref()
            .map_or_else(|| anywhere.to_owned(), name_words),
    ];
    words.extend([&gap.phase, &gap.theme].into_iter().flatten().map(name_words));
    words.join(" · ")
}
