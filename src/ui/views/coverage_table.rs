//! The table of coverage: each cell leads to what it counts. The arrow keys walk through the cells.

use std::ops::Range;
use std::rc::Rc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element as Node, Event};

use super::picture::{BUTTON, save_buttons};
use crate::present::{
    CoverageColumn, CoverageField, CoverageTable, coverage_csv, coverage_picture, coverage_table,
};
use crate::query::{Columns, FacetValue, Query, RowOrder, View};
use crate::ui::browser;
use crate::ui::content::{Content, Section, filled};
use crate::ui::explorer::use_explorer;
use crate::ui::icon::icon;
use crate::ui::markup::{Element, button, element};
use crate::ui::query_link::{RESULT, choice_links, follow};
use crate::ui::reactive::part;

/// Where the focus is, and where the arrow keys lead, is found by these ids.
const CELL: &str = "cel";

/// The table of coverage, with its choices and what stands out in it.
pub(in crate::ui) fn coverage_view() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let columns = [
        (Columns::Phases, messages.columns_phases),
        (Columns::Themes, messages.columns_themes),
    ];
    let rows = [
        (RowOrder::Subregion, messages.rows_subregion),
        (RowOrder::Name, messages.rows_name),
        (RowOrder::Gaps, messages.rows_gaps),
    ];
    let as_table = button(BUTTON, move || {
        let table = untrack(|| explorer.in_view(coverage_table));
        let text = explorer.present(|scene| coverage_csv(&table, scene));
        browser::save_file("dekking.csv", "text/csv", text.as_bytes());
    });
    let save = save_buttons(
        "dekking",
        move |scene| {
            coverage_picture(
                &explorer.in_view(coverage_table),
                &explorer.summary().title,
                scene,
            )
        },
        Some(as_table.text(messages.save_csv)),
    );
    element("div", "coverage-view")
        .with(choice_links(
            messages.columns,
            columns,
            |query| query.columns,
            Query::with_columns,
        ))
        .with(choice_links(
            messages.rows,
            rows,
            |query| query.rows,
            Query::with_rows,
        ))
        .child(part(move || gaps(&explorer.in_view(coverage_table)).view()))
        .with(filled(
            element("div", "coverage-view__scroll").attribute("tabindex", "-1"),
            move || table(explorer.in_view(coverage_table)),
        ))
        .with(element("p", "view-hint").text([messages.coverage_key, " ", messages.coverage_sums].concat()))
        .child(save)
        .view()
}

/// What stands out, in words; and what a gap means.
fn gaps(table: &CoverageTable) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let mut gaps = element("div", "coverage-view__gaps");
    if !table.gaps.is_empty() {
        let title = element(explorer.surface.heading(1), "coverage-view__title");
        gaps = gaps
            .with(title.text(messages.gaps_title))
            .with_all(table.gaps.iter().map(|sentence| element("p", "").text(sentence)));
    }
    gaps.with(element("p", "coverage-view__meaning").text(messages.gap_meaning))
}

fn table(table: CoverageTable) -> Content {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let table = Rc::new(table);
    let corner = element("th", "coverage__corner")
        .attribute("scope", "col")
        .text(messages.municipality);
    let total = element("th", "coverage__head").attribute("scope", "col");
    let total = total.with(element("span", "coverage__head-name").text(messages.total));
    let head = element("tr", "")
        .with(corner)
        .with_all(table.columns.iter().map(head))
        .with(total);
    let shown = table.clone();
    // One listener for all cells: with one each, a table of themes would take half a megabyte more.
    let open = move |event: Event| {
        let Some((row, column)) = place_of(&event) else {
            return;
        };
        if let (Some(row), Some(column)) = (shown.rows.get(row as usize), shown.columns.get(column as usize))
        {
            let change = |query| only(query, row.value, column.value);
            follow(&event, explorer, &change, RESULT);
        }
    };
    let whole = element("table", "coverage")
        .on("click", open)
        .on("keydown", |event| walk(&event))
        .with(element("thead", "").with(head));
    // A body ends where the next subregion begins, and the last one with the table.
    let rows = 1..=table.rows.len();
    let ends = rows.filter(|&end| table.rows.get(end).is_none_or(|row| row.subregion.is_some()));
    let ends: Vec<usize> = ends.collect();
    let sections = (0..=ends.len()).map(move |number| match ends.get(number) {
        Some(&end) => {
            let start = number.checked_sub(1).map_or(0, |before| ends[before]);
            body(table.clone(), start..end)
        }
        None => foot(&table),
    });
    Content::new(whole, sections)
}

/// Rows that stand together.
fn body(table: Rc<CoverageTable>, rows: Range<usize>) -> Section {
    let mut body = element("tbody", "");
    if let Some(subregion) = &table.rows[rows.start].subregion {
        let name = element("th", "coverage__subregion")
            .attribute("scope", "rowgroup")
            .attribute("colspan", (table.columns.len() + 2).to_string())
            .text(subregion);
        body = body.with(element("tr", "").with(name));
    }
    (body, Box::new(rows.map(move |position| row_of(position, &table))))
}

/// The sums of the columns.
fn foot(table: &CoverageTable) -> Section {
    let name = element("th", "coverage__name")
        .attribute("scope", "row")
        .text(use_explorer().messages().total);
    let sums = table
        .columns
        .iter()
        .map(|column| element("td", "coverage__sum").text(column.total.to_string()));
    let row = element("tr", "")
        .with(name)
        .with_all(sums)
        .with(element("td", "coverage__sum"));
    (element("tfoot", "").with(row), Box::new(std::iter::empty()))
}

fn head(column: &CoverageColumn) -> Element {
    let mut head = element("th", "coverage__head")
        .attribute("scope", "col")
        .attribute_if("data-hue", column.hue.map(|hue| hue.name()));
    if let Some(theme) = column.icon {
        head = head.with(icon(theme.name()));
    }
    let name = element("span", "coverage__head-name").text(&column.name);
    head.with(if column.is_data { name.dutch() } else { name })
}

fn row_of(position: usize, table: &CoverageTable) -> Element {
    let row = &table.rows[position];
    let cells = (0..).zip(row.cells.iter().zip(&table.columns));
    let cells =
        cells.map(|(column, (field, head))| cell((position as i32, column), field, row.value, head.value));
    let name = element("th", "coverage__name")
        .attribute("scope", "row")
        .text(&row.name);
    let sum = element("td", "coverage__sum")
        .with(element("strong", "").text(row.local.to_string()))
        .with(regional(row.total - row.local));
    element("tr", "").with(name).with_all(cells).with(sum)
}

fn cell(place: (i32, i32), field: &CoverageField, municipality: FacetValue, value: FacetValue) -> Element {
    let class = match (field.local, field.regional) {
        (0, 0) => "coverage__cell coverage__cell--nothing",
        (0, _) => "coverage__cell coverage__cell--gap",
        _ => "coverage__cell",
    };
    let local = if field.local == 0 {
        "–".to_owned()
    } else {
        field.local.to_string()
    };
    let explorer = use_explorer();
    let link = element("a", "coverage__link")
        .attribute(
            "href",
            explorer.href(&only(explorer.shown(), municipality, value)),
        )
        .attribute("id", id(place))
        // One stop for each row; from there, the arrow keys.
        .attribute("tabindex", if place.1 == 0 { "0" } else { "-1" })
        .with(element("span", "visually-hidden").text(&field.words))
        .with(element("strong", "").attribute("aria-hidden", "true").text(local))
        .with(regional(field.regional).attribute("aria-hidden", "true"));
    element("td", class).with(link)
}

fn regional(count: u32) -> Element {
    element("span", "coverage__regional").text(["+", &count.to_string()].concat())
}

/// What a cell counts, as the list.
fn only(query: Query, municipality: FacetValue, value: FacetValue) -> Query {
    query
        .with_only(municipality)
        .with_only(value)
        .with_view(View::List)
}

/// The row and the column of the cell in which something happened.
fn place_of(event: &Event) -> Option<(i32, i32)> {
    let target = event.target()?.dyn_into::<Node>().ok()?;
    let cell = target.closest(".coverage__link").ok()??.id();
    let mut numbers = cell.split('-').skip(1).filter_map(|number| number.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

fn id((row, column): (i32, i32)) -> String {
    [CELL, "-", &row.to_string(), "-", &column.to_string()].concat()
}

/// Moves the focus from one cell to the next.
fn walk(event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
        return;
    };
    let (down, right) = match key.as_str() {
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        _ => return,
    };
    let Some((row, column)) = place_of(event) else {
        return;
    };
    event.prevent_default();
    // Beyond the edge there is none, and the focus stays.
    browser::focus(&["#", &id((row + down, column + right))].concat());
}
