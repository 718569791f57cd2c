//! The programmes at a glance, each with its place on a line of years.

use leptos::prelude::*;

use super::picture::save_buttons;
use crate::present::{
    ProgrammeOverview, ProgrammeSheet, programme_overview, programmes_picture, today_words,
};
use crate::query::{Facet, FacetValue, Subject};
use crate::ui::explorer::use_explorer;
use crate::ui::icon::icon;
use crate::ui::initiative_detail::{note, source_list};
use crate::ui::markup::{Element, element};
use crate::ui::query_link::{LINK, RESULT, settled_link};
use crate::ui::reactive::part;

/// The programmes.
pub(in crate::ui) fn programme_list() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let save = save_buttons(
        "programmas",
        move |scene| {
            programmes_picture(
                &explorer.in_view(programme_overview),
                &explorer.summary().title,
                scene,
            )
        },
        None,
    );
    element("div", "programmes")
        .with(element("p", "view-hint").text(messages.programmes_intro))
        .child(part(move || {
            let overview = explorer.in_view(programme_overview);
            let line = time_line(&overview);
            let sheets = overview.programmes.into_iter().map(sheet);
            element("div", "programmes__parts")
                .with(line)
                .with_all(sheets)
                .view()
        }))
        .child(save)
        .view()
}

/// When each runs, on one line of years. Below, each says it in words.
fn time_line(overview: &ProgrammeOverview) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let years = overview.years.iter().map(|(place, year)| {
        element("span", "time-line__year")
            .along((*place, *place))
            .text(year)
    });
    let today = element("span", "time-line__today").along((overview.today, overview.today));
    let rows = overview.programmes.iter().map(|programme| {
        let line = match programme.span {
            Some(span) => {
                let bar = element("span", "time-line__bar").along((span.start, span.end));
                let after = span
                    .is_end_unknown
                    .then(|| element("span", "time-line__unknown").along((span.end, 1000)));
                element("div", "time-line__line").with(bar).with_all(after)
            }
            None => element("div", "time-line__line").text(messages.period_unknown),
        };
        element("div", "time-line__row")
            .with(element("span", "time-line__name").dutch().text(&programme.name))
            .with(line)
    });
    element("div", "time-line")
        .attribute("aria-hidden", "true")
        .with(
            element("div", "time-line__row time-line__row--years")
                .with(
                    element("span", "time-line__name")
                        .text(messages.time_line_today.with(&explorer.present(today_words))),
                )
                .with(element("div", "time-line__line").with_all(years)),
        )
        .with_all(rows)
        .with(element("div", "time-line__over").with(today))
}

fn sheet(programme: ProgrammeSheet) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let value = programme.value;
    let stated = |text: Option<String>| match text {
        Some(text) => element("dd", "").dutch().text(text),
        None => element("dd", "").with(element("span", "not-stated").text(messages.not_stated)),
    };
    let mut facts = element("dl", "facts")
        .with(element("dt", "").text(messages.ambition))
        .with(stated(programme.ambition))
        .with(element("dt", "").text(messages.where_))
        .with(stated(Some(programme.places)))
        .with(element("dt", "").text(messages.time_line))
        .with(match programme.period {
            Some(period) => element("dd", "").text(period),
            None => stated(None),
        });
    let together = [
        (messages.part_of, programme.part_of),
        (messages.contains, programme.contains),
    ];
    for (title, others) in together {
        let links = others
            .into_iter()
            .map(|(other, name)| only(other).dutch().text(name));
        facts = facts.with_all(related(title, links.collect()));
    }
    let shares = programme.shares.into_iter().map(|(other, words)| {
        let both = settled_link(LINK, RESULT, move |query| {
            query.about(Some(Subject::Programme(other.ordinal)))
        });
        both.text(words)
    });
    facts = facts.with_all(related(messages.hangs_together, shares.collect()));
    let themes = programme
        .themes
        .into_iter()
        .map(|(theme, name)| element("li", "").with(icon(theme.name())).text(name));
    let partners = programme
        .partners
        .into_iter()
        .map(|partner| element("li", "").text(partner));
    facts = facts
        .with(element("dt", "").text(messages.themes_title))
        .with(element("dd", "").with(element("ul", "detail__themes").dutch().with_all(themes)))
        .with(element("dt", "").text(messages.partners_title))
        .with(element("dd", "").with(element("ul", "inline-list").dutch().with_all(partners)));
    let connections = settled_link(LINK, RESULT, move |query| {
        query.about(Some(Subject::Programme(value.ordinal)))
    });
    let count = messages.hit_count.with(programme.count);
    let hits = if programme.count > 0 && explorer.is_open(Facet::Programme) {
        only(value).text(messages.look_into.with(&count))
    } else {
        element("span", "").text(count)
    };
    let mut sheet = element("section", "programme")
        .attribute("data-programme", programme.slug)
        .with(
            element(explorer.surface.heading(1), "programme__name")
                .dutch()
                .text(&programme.name),
        )
        .with(element("p", "utrecht-paragraph").dutch().text(programme.summary))
        .with(
            element("p", "programme__links")
                .with(hits)
                .with(connections.text(messages.connections_shown)),
        )
        .with(facts);
    if !programme.goals.is_empty() {
        let goals = programme.goals.into_iter().map(|(theme, name, goal)| {
            let name = element("strong", "").text([&name, ": "].concat());
            element("li", "")
                .with(icon(theme.name()))
                .with(element("span", "").with(name).text(goal))
        });
        sheet = sheet
            .with(element(explorer.surface.heading(2), "programme__heading").text(messages.goals))
            .with(element("ul", "programme__goals").dutch().with_all(goals));
    }
    let sources = element("details", "programme__sources")
        .with(element("summary", "programme__heading").text(messages.sources))
        .with(source_list(programme.sources));
    sheet.with_all(programme.note.map(note)).with(sources)
}

/// Links to other programmes as a fact; nothing when there are none.
fn related(title: &'static str, links: Vec<Element>) -> Vec<Element> {
    if links.is_empty() {
        return Vec::new();
    }
    let links = links.into_iter().map(|link| element("li", "").with(link));
    vec![
        element("dt", "").text(title),
        element("dd", "").with(element("ul", "plain-list").with_all(links)),
    ]
}

/// A link that chooses only this programme.
fn only(value: FacetValue) -> Element {
    settled_link(LINK, RESULT, move |query| query.with_only(value))
}
