//! The table of coverage: municipality by phase or theme, with local and regional counts apart, so that gaps show.

use super::Scene;
use super::labels::value_label;
use super::order::ordered;
use crate::catalog::{Hue, Icon};
use crate::query::{Columns, Facet, FacetValue, Query, RowOrder};
use crate::search::{CoverageCell, Outcome, coverage};

/// Municipality by phase or theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageTable {
    /// The values across.
    pub columns: Vec<CoverageColumn>,
    /// The municipalities, in their order.
    pub rows: Vec<CoverageRow>,
    /// The largest gaps in words; empty where there is none.
    pub gaps: Vec<String>,
}

/// A value across.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageColumn {
    /// The value.
    pub value: FacetValue,
    /// Its name.
    pub name: String,
    /// Whether the name is the data's, hence Dutch.
    pub is_data: bool,
    /// The colour of a phase.
    pub hue: Option<Hue>,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// How many hits choosing it gives: its facet count.
    pub total: u32,
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// The municipality.
    pub value: FacetValue,
    /// Its name.
    pub name: String,
    /// The subregion that begins with this row, where rows stand by subregion.
    pub subregion: Option<String>,
    /// One for each column.
    pub cells: Vec<CoverageField>,
    /// How many hits choosing it gives: its facet count.
    pub total: u32,
    /// How many of them name it and no wider area.
    pub local: u32,
}

/// What choosing a municipality and a value gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageField {
    /// How many hits name the municipality and no wider area.
    pub local: u32,
    /// How many are for a wider area around it.
    pub regional: u32,
    /// The same in words, for those who only hear it.
    pub words: String,
}

/// The table of a query, with its rows in the order that the query asks for.
pub fn coverage_table(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> CoverageTable {
    let facet = query.columns.facet();
    let found = coverage(scene.catalog, scene.index, query, facet);
    let columns: Vec<CoverageColumn> = found
        .columns
        .iter()
        .map(|&value| column(value, outcome, scene))
        .collect();
    let mut rows: Vec<CoverageRow> = Vec::with_capacity(found.rows.len());
    let mut last_subregion = None;
    for position in positions(
        &found.rows,
        |position| gap_count(found.row(position)),
        query.rows,
        scene,
    ) {
        let municipality = found.rows[position];
        let subregion = scene.catalog.area(municipality).parent;
        let begins_subregion = query.rows == RowOrder::Subregion && subregion != last_subregion;
        last_subregion = subregion;
        let value = FacetValue {
            facet: Facet::Municipality,
            ordinal: municipality,
        };
        let name = &scene.catalog.area(municipality).name;
        let cells = found.row(position).iter().zip(&columns);
        rows.push(CoverageRow {
            value,
            name: name.clone(),
            subregion: subregion
                .filter(|_| begins_subregion)
                .map(|region| scene.catalog.area(region).name.clone()),
            cells: cells
                .map(|(cell, column)| field(*cell, name, column, scene))
                .collect(),
            total: outcome.counts.of(value),
            local: outcome.local[municipality as usize],
        });
    }
    CoverageTable {
        gaps: gaps_in_words(&columns, &rows, query.columns, scene),
        columns,
        rows,
    }
}

/// The table for a spreadsheet, as Excel in Dutch opens it: in UTF-8 with a byte order mark, semicolons between cells.
pub fn coverage_csv(table: &CoverageTable, scene: Scene<'_>) -> String {
    let messages = scene.messages();
    let quoted = |text: &str| ["\"", &text.replace('"', "\"\""), "\""].concat();
    let mut lines = vec![vec![quoted(messages.municipality), quoted(messages.code)]];
    let heads = table.columns.iter().map(|column| column.name.as_str());
    for name in heads.chain([messages.total]) {
        lines[0].push(quoted(&messages.csv_local.with(name)));
        lines[0].push(quoted(&messages.csv_regional.with(name)));
    }
    for row in &table.rows {
        let facts = scene.catalog.area(row.value.ordinal).municipality();
        let code = facts.map_or("", |facts| facts.code.as_str());
        let mut line = vec![quoted(&row.name), quoted(code)];
        let sums = [(row.local, row.total - row.local)];
        let cells = row.cells.iter().map(|cell| (cell.local, cell.regional));
        for (local, regional) in cells.chain(sums) {
            line.extend([local.to_string(), regional.to_string()]);
        }
        lines.push(line);
    }
    let lines: Vec<String> = lines.into_iter().map(|line| line.join(";")).collect();
    ["\u{feff}", &lines.join("\r\n"), "\r\n"].concat()
}

fn column(value: FacetValue, outcome: &Outcome, scene: Scene<'_>) -> CoverageColumn {
    let ordinal = value.ordinal as usize;
    let (catalog, is_theme) = (scene.catalog, value.facet == Facet::Theme);
    let phase = catalog.phases.get(ordinal).filter(|_| !is_theme);
    let theme = catalog.themes.get(ordinal).filter(|_| is_theme);
    CoverageColumn {
        value,
        name: value_label(value, scene),
        is_data: value.name(catalog).is_some(),
        hue: phase.map(|phase| phase.hue),
        icon: theme.map(|theme| theme.icon),
        total: outcome.counts.of(value),
    }
}

fn field(cell: CoverageCell, municipality: &str, column: &CoverageColumn, scene: Scene<'_>) -> CoverageField {
    let messages = scene.messages();
    let regional = cell.total - cell.local;
    let count = match (cell.local, regional) {
        (0, 0) => messages.nothing_found.to_owned(),
        (local, regional) => messages
            .local_and_regional
            .with_all(&[&local.to_string(), &regional.to_string()]),
    };
    CoverageField {
        local: cell.local,
        regional,
        words: messages
            .coverage_cell
            .with_all(&[municipality, &column.name, &count]),
    }
}

/// Gaps weigh more where there is nothing for the wider area either.
fn gap_count(cells: &[CoverageCell]) -> u32 {
    let weight = |cell: &CoverageCell| u32::from(cell.local == 0) + 1000 * u32::from(cell.total == 0);
    cells.iter().map(weight).sum()
}

/// Positions of the rows in the order that is asked for; the rows themselves come by name.
fn positions(
    municipalities: &[u32],
    gaps: impl Fn(usize) -> u32,
    order: RowOrder,
    scene: Scene<'_>,
) -> Vec<usize> {
    let key = |position: usize| match order {
        RowOrder::Name => 0,
        RowOrder::Subregion => scene
            .catalog
            .area(municipalities[position])
            .parent
            .unwrap_or(u32::MAX),
        RowOrder::Gaps => u32::MAX - gaps(position),
    };
    let keys = (0..municipalities.len()).map(|position| (key(position), position as u32));
    ordered(keys)
        .into_iter()
        .map(|position| position as usize)
        .collect()
}

/// The most places or values that a sentence names; of more, how many there are.
const NAMED: usize = 4;

fn gaps_in_words(
    columns: &[CoverageColumn],
    rows: &[CoverageRow],
    across: Columns,
    scene: Scene<'_>,
) -> Vec<String> {
    let messages = scene.messages();
    let mut sentences = Vec::new();
    let empty: Vec<&str> = rows
        .iter()
        .filter(|row| row.local == 0)
        .map(|row| row.name.as_str())
        .collect();
    if !empty.is_empty() && rows.len() > 1 {
        sentences.push(messages.gaps_places.with(&enumerated(&empty, scene)));
    }
    let without_local = |position: usize| rows.iter().filter(|row| row.cells[position].local == 0).count();
    let worst = (0..columns.len())
        .filter(|&position| columns[position].is_data)
        .max_by_key(|&position| (without_local(position), columns.len() - position));
    if let Some(worst) = worst.filter(|&worst| without_local(worst) > 0 && rows.len() > 1) {
        let sentence = match across {
            Columns::Phases => messages.gaps_phase,
            Columns::Themes => messages.gaps_theme,
        };
        sentences.push(sentence.with_all(&[
            &columns[worst].name,
            &without_local(worst).to_string(),
            &rows.len().to_string(),
        ]));
    }
    sentences
}

fn enumerated(names: &[&str], scene: Scene<'_>) -> String {
    let messages = scene.messages();
    if names.len() <= NAMED + 1 {
        return match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => [&first.join(", "), " ", messages.and, " ", last].concat(),
        };
    }
    let rest = (names.len() - NAMED) as u32;
    [
        &names[..NAMED].join(", "),
        " ",
        messages.and,
        " ",
        &messages.other_places.with(rest),
    ]
    .concat()
}
