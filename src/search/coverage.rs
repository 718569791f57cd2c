//! The table of coverage: for each municipality and each phase or theme how many initiatives there are.

use super::{Bitset, Filters, Index};
use crate::catalog::Catalog;
use crate::query::{Facet, FacetValue, Query};

/// For each municipality and each value of another facet what choosing both gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Ordinals of the municipalities, ascending.
    pub rows: Vec<u32>,
    /// The values of the other facet.
    pub columns: Vec<FacetValue>,
    /// The cells, row by row.
    pub cells: Vec<CoverageCell>,
}

/// What choosing a municipality and a value gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// How many hits.
    pub total: u32,
    /// How many of them name the municipality and no wider area.
    pub local: u32,
}

impl Coverage {
    /// The cells of a row.
    pub fn row(&self, position: usize) -> &[CoverageCell] {
        let width = self.columns.len();
        &self.cells[position * width..(position + 1) * width]
    }
}

/// The table of coverage of a query against a facet.
///
/// Rows are the chosen municipalities and those of the chosen regions, columns the chosen values; where nothing is
/// chosen, all. A cell counts what choosing its municipality and its value gives, each alone in its facet.
pub fn coverage(catalog: &Catalog, index: &Index, query: &Query, across: Facet) -> Coverage {
    let text_hits = index.find_text(catalog, query);
    let filters = Filters::new(catalog, index, query, text_hits.as_ref());
    let base = filters.all_but(&[Facet::Municipality, across]);
    let rows = rows(catalog, query);
    let columns: Vec<FacetValue> = across
        .values(catalog)
        .filter(|&value| match query.selected(across) {
            [] => value.name(catalog).is_some() || index.has_any(catalog, value),
            selected => selected.contains(&value.ordinal),
        })
        .collect();
    let mut cells = vec![CoverageCell::default(); rows.len() * columns.len()];
    for (column, &value) in columns.iter().enumerate() {
        let mut found = Bitset::empty(index.size());
        index.unite(catalog, value, &mut found);
        found.intersect(&base);
        let counts = index.place_counts(catalog, &found);
        for (row, &municipality) in rows.iter().enumerate() {
            cells[row * columns.len() + column] = CoverageCell {
                total: counts.all[municipality as usize],
                local: counts.local[municipality as usize],
            };
        }
    }
    Coverage { rows, columns, cells }
}

fn rows(catalog: &Catalog, query: &Query) -> Vec<u32> {
    let chosen = query.selected(Facet::Municipality);
    let is_meant = |&municipality: &u32| {
        let mut around = catalog.with_ancestors(municipality);
        chosen.is_empty() || around.any(|area| chosen.contains(&area))
    };
    (0..catalog.municipality_count as u32).filter(is_meant).collect()
}
