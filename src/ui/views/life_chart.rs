//! The hits along a child's life: bars beside their names where there is room, else the stations of that life from top to
//! bottom.

use leptos::prelude::*;

use super::picture::save_buttons;
use crate::present::{
    BarGroup, ChildToday, LifeBand, LifeBar, LifeChart, Segment, Station, Stretch, life_chart,
    life_chart_limit, life_chart_picture, life_chart_words, life_line, stations,
};
use crate::query::{Grouping, Query};
use crate::ui::content::{Content, Section, filled};
use crate::ui::explorer::use_explorer;
use crate::ui::filters::age_range;
use crate::ui::icon::icon;
use crate::ui::life_line_strip::life_line_strip;
use crate::ui::markup::{Element, element};
use crate::ui::query_link::{choice_links, settled_link};
use crate::ui::reactive::part;

/// The hits along a child's life.
pub(in crate::ui) fn life_chart_view() -> AnyView {
    let explorer = use_explorer();
    let body = part(move || if explorer.is_wide.get() { chart() } else { way() });
    let save = save_buttons(
        "levenslijn",
        move |scene| {
            let title = explorer.summary().title;
            life_chart_picture(&explorer.in_view(life_chart), &title, scene)
        },
        None,
    );
    element("div", "life-view")
        .with(element("p", "view-hint").text(explorer.present(life_chart_words)))
        .child(part(move || {
            let limit = explorer.in_view(|_, outcome, scene| life_chart_limit(outcome, scene));
            limit.map_or(().into_any(), |words| {
                element("p", "view-hint").text(words).view()
            })
        }))
        .child(body)
        .child(save)
        .view()
}

/// Bars beside their names, under the line on which an age is chosen.
fn chart() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let groupings = [
        (Grouping::Theme, messages.by_theme),
        (Grouping::Nearness, messages.by_nearness),
    ];
    let head = element("div", "life-chart__head")
        .with(choice_links(
            messages.group_by,
            groupings,
            |query| query.grouping,
            Query::with_grouping,
        ))
        .with(element("div", "life-chart__line").with(age_range()));
    filled(element("div", "life-chart").with(head), move || {
        let LifeChart {
            ticks,
            bands,
            birth,
            groups,
        } = explorer.in_view(life_chart);
        let ticks = ticks.into_iter().map(|tick| {
            element("span", "life-chart__tick")
                .along((tick.place, tick.place))
                .text(tick.label)
        });
        let scale = element("div", "life-chart__scale")
            .with(
                element("div", "life-chart__ticks")
                    .attribute("aria-hidden", "true")
                    .with_all(ticks),
            )
            .with(element("div", "life-chart__bands").with_all(bands.iter().map(band_link)));
        let shades = bands.iter().map(|band| {
            element("span", "life-chart__shade")
                .attribute("data-hue", band.hue.name())
                .along((band.start, band.end))
        });
        let behind = element("div", "life-chart__behind")
            .attribute("aria-hidden", "true")
            .with_all(shades)
            .with(element("span", "life-chart__birth").along((birth, birth)))
            .child(part(move || {
                element("div", "")
                    .with_all(explorer.children_today().iter().map(marker))
                    .view()
            }));
        let body = element("div", "life-chart__body").with(behind).with(scale);
        Content::new(body, groups.into_iter().map(group_of_bars))
    })
    .view()
}

/// A phase on the line: chooses its months, and chosen already, takes them back.
fn band_link(band: &LifeBand) -> Element {
    let explorer = use_explorer();
    let interval = band.interval;
    let label = explorer.messages().choose_age.with(&band.name);
    let from = interval.0.to_string();
    let itself = ["[data-from='", &from, "']"].concat();
    let link = settled_link("life-chart__band", &itself, move |query| {
        let chosen = (query.interval() != Some(interval)).then_some(interval);
        query.with_interval(chosen)
    });
    link.attribute("data-from", from)
        .attribute("data-hue", band.hue.name())
        .attribute("aria-label", label)
        .attribute("aria-current", if band.is_chosen { "true" } else { "false" })
        .along((band.start, band.end))
        .with(element("span", "").dutch().text(&band.name))
}

fn marker(child: &ChildToday) -> Element {
    element("span", "life-chart__child")
        .along((child.place, child.place))
        .with(element("span", "life-chart__child-name").text(&child.name))
}

fn group_of_bars(group: BarGroup) -> Section {
    let explorer = use_explorer();
    let mut title = element(explorer.surface.heading(1), "life-chart__group");
    if let Some(theme) = group.icon {
        title = title.with(icon(theme.name()));
    }
    let name = element("span", "").text(group.title);
    let title = title.with(if group.is_data { name.dutch() } else { name });
    let section = element("section", "life-chart__section").with(title);
    (section, Box::new(group.bars.into_iter().map(bar)))
}

fn bar(bar: LifeBar) -> Element {
    let stretches = bar.stretches.iter().map(|Stretch { hue, start, end }| {
        element("span", "life-bar__stretch")
            .attribute("data-hue", hue.name())
            .along((*start, *end))
    });
    let unknown = bar
        .unknown_end
        .map(|ends| element("span", "life-bar__unknown").along(ends));
    let line = element("div", "life-bar__line")
        .attribute("aria-hidden", "true")
        .with_all(stretches)
        .with_all(unknown);
    element("article", "life-bar")
        .attribute("data-initiative", bar.slug)
        .with(
            element("div", "life-bar__words")
                .with(title(bar.initiative, bar.title))
                .with(element("p", "life-bar__age").text(bar.age)),
        )
        .with(line)
}

fn title(initiative: u32, title: Vec<Segment>) -> Element {
    let link = settled_link("life-bar__link", "", move |query| query.opened(initiative))
        .with(element("span", "").dutch().segments(title));
    element(use_explorer().surface.heading(2), "life-bar__title").with(link)
}

/// The stations of a child's life, from top to bottom.
fn way() -> AnyView {
    let explorer = use_explorer();
    let stations = filled(element("div", ""), move || {
        let stations = explorer.in_view(|_, outcome, scene| stations(outcome, scene));
        Content::new(element("div", "life-way"), stations.into_iter().map(station))
    });
    vec![age_range().view(), stations.view()].into_any()
}

fn station(station: Station) -> Section {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let name = element("span", "").text(station.name);
    let heading = element(explorer.surface.heading(1), "life-way__name").with(if station.is_data {
        name.dutch()
    } else {
        name
    });
    let mut part_of_way = element("section", "life-way__station")
        .attribute_if("data-hue", station.hue.map(|hue| hue.name()))
        .class_while("life-way__station--birth", station.begins_with_birth.into())
        .with(heading)
        .with_all(
            station
                .age
                .map(|age| element("p", "life-way__age").dutch().text(age)),
        );
    if station.hue.is_some() {
        let begun = messages.begins_here.with(station.bars.len() as u32);
        let continuing = match station.continuing {
            0 => String::new(),
            count => messages.continuing.with(count),
        };
        let words = [&begun, " ", &continuing].concat();
        part_of_way = part_of_way.with(element("p", "life-way__count").text(words));
    }
    (part_of_way, Box::new(station.bars.into_iter().map(stop)))
}

fn stop(bar: LifeBar) -> Element {
    let explorer = use_explorer();
    let age = explorer.dataset().catalog.initiative(bar.initiative).age;
    element("article", "life-way__stop")
        .attribute("data-initiative", bar.slug)
        .with(title(bar.initiative, bar.title))
        .with(element("p", "life-bar__age").text(bar.age))
        .with(life_line_strip(explorer.present(|scene| life_line(age, scene))))
}
