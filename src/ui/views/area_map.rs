//! The map: a tile for each municipality, to press and to walk along with the arrow keys; the same as a table below it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::picture::save_buttons;
use crate::present::{AreaMap, MapTile, area_map, area_map_picture, map_hint};
use crate::ui::browser;
use crate::ui::content::{Content, Section, filled};
use crate::ui::explorer::use_explorer;
use crate::ui::markup::{Element, button, drawing, drawn, element, path, words_at};
use crate::ui::query_link::{LINK, RESULT, settle, settled_link};
use crate::ui::reactive::{part, text};

/// The map.
pub(in crate::ui) fn area_map_view() -> AnyView {
    let explorer = use_explorer();
    // The region that is looked at closely.
    let closer = RwSignal::new(None::<u32>);
    let save = save_buttons(
        "kaart",
        move |scene| {
            let title = explorer.summary().title;
            area_map_picture(&explorer.in_view(area_map), &title, scene)
        },
        None,
    );
    element("div", "map-view")
        .with(element("p", "view-hint").text(explorer.present(map_hint)))
        .with(zoom_buttons(closer))
        .with(
            element("div", "map-view__parts")
                .with(filled(element("div", "map-view__plane"), move || {
                    plane(explorer.in_view(area_map), closer.get())
                }))
                .child(part(move || key(&explorer.in_view(area_map)).view())),
        )
        .with(table())
        .child(save)
        .view()
}

fn zoom_buttons(closer: RwSignal<Option<u32>>) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dataset = explorer.dataset();
    let catalog = &dataset.catalog;
    let regions = catalog
        .regions()
        .skip(1)
        .map(|region| (Some(region), catalog.area(region).name.clone()));
    let all = (None, messages.zoom_out.to_owned());
    let buttons = std::iter::once(all).chain(regions).map(|(region, name)| {
        let pressed = text(move || (closer.get() == region).to_string());
        button("choice-link", move || closer.set(region))
            .changing("aria-pressed", pressed)
            .text(name)
    });
    element("div", "choice-links")
        .attribute("role", "group")
        .attribute("aria-label", messages.zoom_to)
        .with(
            element("span", "choice-links__label")
                .attribute("aria-hidden", "true")
                .text(messages.zoom_to),
        )
        .with_all(buttons)
}

fn plane(map: AreaMap, closer: Option<u32>) -> Content {
    let explorer = use_explorer();
    let dataset = explorer.dataset();
    let is_shown = |tile: &MapTile| {
        let mut around = dataset.catalog.with_ancestors(tile.value.ordinal);
        closer.is_none_or(|region| around.any(|area| area == region))
    };
    let places: Vec<usize> = (0..map.tiles.len())
        .filter(|&place| is_shown(&map.tiles[place]))
        .collect();
    let tiles: Vec<&MapTile> = places.iter().map(|&place| &map.tiles[place]).collect();
    let frame = AreaMap::frame(&tiles);
    let letter = map.letter_size(frame.2);
    let whole = drawing("area-map", frame)
        .attribute("role", "group")
        .attribute("aria-label", explorer.messages().view_map)
        .attribute("font-size", letter.to_string());
    let links = places
        .into_iter()
        .map(move |place| tile_link(&map.tiles[place], letter, &map));
    let section: Section = (drawn("g", ""), Box::new(links));
    Content::new(whole, std::iter::once(section))
}

/// A municipality on the map: a link that chooses it, or takes the choice back.
fn tile_link(tile: &MapTile, letter: i32, map: &AreaMap) -> Element {
    let value = tile.value;
    let neighbours = ARROWS.map(|(key, direction)| {
        let next = map.next(value.ordinal, direction);
        (key, next.map(|next| next.slug.clone()))
    });
    let link = settle(
        drawn("a", "area-map__tile"),
        &tile_selector(&tile.slug),
        move |query| query.toggle(value),
    )
    .attribute("data-tile", &tile.slug)
    .attribute("data-shade", tile.shade.to_string())
    .attribute("aria-label", &tile.words)
    .attribute("aria-current", if tile.is_selected { "true" } else { "false" })
    .on("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
            return;
        };
        let pressed = neighbours.iter().find(|(arrow, _)| *arrow == key);
        if let Some((_, Some(slug))) = pressed {
            event.prevent_default();
            browser::focus(&tile_selector(slug));
        }
    });
    let (x, y) = tile.centre;
    let mut link = link.with(path("area-map__edge", &tile.path));
    let lines = tile.lines(letter);
    let mut line = y + letter / 8 - lines.len() as i32 * letter * 9 / 16;
    for words in lines {
        // The next line is another word, unless a hyphen says that it is not.
        let space = if words.ends_with('-') { "" } else { " " };
        let words = [&words, space].concat();
        link = link.with(words_at("area-map__name", (x, line), words));
        line += letter * 9 / 8;
    }
    line += letter * 3 / 8;
    link = link.with(words_at("area-map__count", (x, line), tile.local.to_string()));
    if tile.local == 0 {
        link = link.with(path("area-map__none", hatching((x, line), letter)));
    }
    link
}

fn tile_selector(slug: &str) -> String {
    ["[data-tile='", slug, "']"].concat()
}

/// The arrow keys, with their steps to the east and to the south.
const ARROWS: [(&str, (i32, i32)); 4] = [
    ("ArrowLeft", (-1, 0)),
    ("ArrowRight", (1, 0)),
    ("ArrowUp", (0, -1)),
    ("ArrowDown", (0, 1)),
];

/// Three strokes below the number: none is seen without telling colours apart.
fn hatching((x, y): (i32, i32), letter: i32) -> String {
    let [begin, lower, right, higher, next] = [
        x - letter,
        y + letter * 5 / 4,
        letter * 2 / 3,
        -letter * 3 / 4,
        letter * 3 / 4,
    ]
    .map(|number| number.to_string());
    let stroke = ["l", &right, " ", &higher, "m0 ", &next].concat();
    ["M", &begin, " ", &lower, &stroke, &stroke, &stroke].concat()
}

fn key(map: &AreaMap) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let steps = map.legend.iter().map(|step| {
        element("li", "map-key__step")
            .with(element("span", "map-key__shade").attribute("data-shade", step.shade.to_string()))
            .text(&step.words)
    });
    let regions = map.regional.iter().map(|region| {
        let value = region.value;
        let link = settled_link(LINK, RESULT, move |query| query.with_only(value));
        element("li", "").with(link.text(&region.words))
    });
    element("div", "map-key")
        .with(element("p", "map-key__title").text(messages.map_legend))
        .with(element("ul", "map-key__steps").with_all(steps))
        .with(element("ul", "map-key__regions").with_all(regions))
}

/// The same as a table.
fn table() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let summary = element("summary", "map-table__summary").text(messages.as_table);
    filled(element("details", "map-table").with(summary), move || {
        let head = [messages.municipality, messages.own, messages.wider]
            .map(|name| element("th", "").attribute("scope", "col").text(name));
        let head = element("thead", "").with(element("tr", "").with_all(head));
        let rows = explorer.in_view(area_map).tiles.into_iter().map(row);
        let body: Section = (element("tbody", ""), Box::new(rows));
        Content::new(element("table", "plain-table").with(head), std::iter::once(body))
    })
}

fn row(tile: MapTile) -> Element {
    let value = tile.value;
    let link = settled_link(LINK, RESULT, move |query| query.with_only(value)).text(&tile.name);
    element("tr", "")
        .with(element("th", "").attribute("scope", "row").with(link))
        .with(element("td", "").text(tile.local.to_string()))
        .with(element("td", "").text((tile.count - tile.local).to_string()))
}
