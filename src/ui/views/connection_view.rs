//! What an initiative, an organisation or a programme is connected with: as a picture where there is room, and as a list.

use leptos::prelude::*;

use super::picture::{picture, save_buttons};
use crate::present::{
    ConnectionGroup, ConnectionLink, Connections, Spot, connection_limit, connection_map, connection_starts,
    connections, connections_picture,
};
use crate::query::Subject;
use crate::ui::explorer::use_explorer;
use crate::ui::markup::{Element, drawn, element, path};
use crate::ui::query_link::{LINK, RESULT, settle, settled_link};
use crate::ui::reactive::{part, part_if};

/// How wide the picture is, in its own pixels.
const WIDTH: i32 = 960;

/// What something is connected with, or what one can begin with.
pub(in crate::ui) fn connection_view() -> AnyView {
    let explorer = use_explorer();
    part(move || match explorer.shown().subject {
        Some(subject) => about(subject),
        None => starts(),
    })
}

fn about(subject: Subject) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let found = explorer.present(|scene| connections(subject, explorer.scope, scene));
    let all = settled_link(LINK, RESULT, |query| query.about(None));
    let opened = match subject {
        Subject::Initiative(initiative) => {
            let link = settled_link(LINK, "", move |query| query.opened(initiative));
            Some(element("p", "").with(link.text(messages.open_initiative)))
        }
        _ => None,
    };
    let head = element("div", "connection-view__head")
        .with(
            element(explorer.surface.heading(1), "connection-view__title")
                .dutch()
                .text(&found.title),
        )
        .with(element("p", "view-hint").text(&found.words))
        .with_all(opened)
        .with(element("p", "").with(all.text(messages.connections_all)));
    let view = element("div", "connection-view").with(head);
    if found.groups.is_empty() {
        return view.with(element("p", "").text(messages.connections_none)).view();
    }
    let drawn = found.clone();
    let groups = found.groups.into_iter().map(|found| group(found, 2));
    view.child(part_if(explorer.is_wide, move || {
        connection_picture(&drawn).view()
    }))
    .with_all(groups)
    .child(save_buttons(
        "samenhang",
        move |scene| connections_picture(&connections(subject, explorer.scope, scene), scene),
        None,
    ))
    .view()
}

/// What one can begin with: the programmes and organisations behind the hits.
fn starts() -> AnyView {
    let explorer = use_explorer();
    element("div", "connection-view")
        .with(element("p", "view-hint").text(explorer.messages().connections_intro))
        .child(part(move || {
            let limit = explorer.in_view(|_, outcome, scene| connection_limit(outcome, scene));
            limit.map_or(().into_any(), |words| {
                element("p", "view-hint").text(words).view()
            })
        }))
        .child(part(move || {
            element("div", "")
                .with_all(
                    explorer
                        .in_view(|_, outcome, scene| connection_starts(outcome, scene))
                        .into_iter()
                        .map(|found| group(found, 1)),
                )
                .view()
        }))
        .view()
}

/// The picture. What it links to, the list links to as well, for the keyboard and for those who do not see it.
fn connection_picture(found: &Connections) -> Element {
    let map = connection_map(found, WIDTH);
    let spots = map.spots.iter().map(|spot| {
        let Spot { to, corner, size, .. } = *spot;
        let ((x, y), (width, height)) = (corner, size);
        let edge = [
            "M",
            &x.to_string(),
            " ",
            &y.to_string(),
            "h",
            &width.to_string(),
            "v",
            &height.to_string(),
            "h-",
            &width.to_string(),
            "Z",
        ]
        .concat();
        settle(drawn("a", "connection-map__spot"), RESULT, move |query| {
            query.about(Some(to))
        })
        .attribute("tabindex", "-1")
        .with(path("connection-map__touch", edge))
    });
    picture("connection-map", &map.drawing).with_all(spots)
}

fn group(group: ConnectionGroup, level: usize) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let title = element(explorer.surface.heading(level), "connections__title");
    let title = match group.by {
        Some(by) => title.with(to_subject(by).text(group.title)),
        None => title.text(group.title),
    };
    let link = |ConnectionLink { to, title, why }: ConnectionLink| {
        let why = why.map(|why| element("span", "connections__why").text(why));
        element("li", "")
            .with(to_subject(to).dutch().text(title))
            .with_all(why)
    };
    let mut list = element("ul", "").with_all(group.links.into_iter().map(link));
    if group.left_out > 0 {
        list = list.with(element("li", "").text(messages.more_left_out.with(group.left_out)));
    }
    element("section", "connection-view__group")
        .with(title)
        .with(list)
}

/// A link that puts something else in the middle.
fn to_subject(to: Subject) -> Element {
    settled_link(LINK, RESULT, move |query| query.about(Some(to)))
}
