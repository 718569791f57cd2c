//! The map: one tile for each municipality, all of one size, shaded by its own hits. Or its outline, where the data has
//! outlines.
//!
//! Units are hundredths of the width of a tile.

use super::Scene;
use super::labels::value_label;
use crate::query::{Facet, FacetValue, Query};
use crate::search::Outcome;

/// The map of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaMap {
    /// All tiles, by name.
    pub tiles: Vec<MapTile>,
    /// The shades that occur, from few to many; the first is that of none.
    pub legend: Vec<LegendStep>,
    /// How many hits are for each region as a whole, narrowest first, those without any left out.
    pub regional: Vec<RegionalCount>,
}

/// A municipality on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapTile {
    /// The municipality.
    pub value: FacetValue,
    /// Its slug, for `data-value`.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its name, in lines that fit into a tile.
    pub lines: Vec<String>,
    /// Its edge.
    pub path: String,
    /// Its middle.
    pub centre: (i32, i32),
    /// How many hits choosing it gives: its facet count.
    pub count: u32,
    /// How many of them name it and no wider area.
    pub local: u32,
    /// 0 for none, up to [`SHADES`].
    pub shade: u8,
    /// Whether it is chosen.
    pub is_selected: bool,
    /// All of this in words.
    pub words: String,
}

/// A shade, and how many hits it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendStep {
    /// The shade.
    pub shade: u8,
    /// How many, in words: *3–5*.
    pub words: String,
}

/// How many hits are for all of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionalCount {
    /// The region.
    pub value: FacetValue,
    /// How many, in words: *41 voor heel Zuid-Limburg*.
    pub words: String,
}

/// How many shades there are beside that of none.
pub const SHADES: u8 = 4;

/// The height of a tile that is 100 wide, from its upper to its lower corner.
const HEIGHT: i32 = 116;
/// How far the next row lies below.
const ROW: i32 = 87;
/// How far above its middle a tile is as wide as it can be.
const SHOULDER: i32 = 29;

/// The map of a query.
pub fn area_map(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> AreaMap {
    let catalog = scene.catalog;
    let most = outcome.local.iter().copied().max().unwrap_or_default();
    let bounds = shade_bounds(most);
    let municipalities = 0..catalog.municipality_count as u32;
    let tiles = municipalities.filter_map(|ordinal| tile(ordinal, &bounds, query, outcome, scene));
    let regional = catalog.regions().rev().filter_map(|region| {
        let count = outcome.regional[region as usize - catalog.municipality_count];
        let value = FacetValue {
            facet: Facet::Municipality,
            ordinal: region,
        };
        let words = scene
            .messages()
            .hits_for
            .with_all(&[&count.to_string(), &value_label(value, scene)]);
        (count > 0).then_some(RegionalCount { value, words })
    });
    AreaMap {
        tiles: tiles.collect(),
        legend: legend(&bounds, scene),
        regional: regional.collect(),
    }
}

impl AreaMap {
    /// The part of the plane that some tiles take, with a margin: left, top, width and height. Of no tiles, nothing.
    pub fn frame(tiles: &[&MapTile]) -> (i32, i32, i32, i32) {
        const MARGIN: i32 = 4;
        let lefts = tiles.iter().map(|tile| tile.centre.0 - 50);
        let tops = tiles.iter().map(|tile| tile.centre.1 - HEIGHT / 2);
        let (left, top) = (
            lefts.clone().min().unwrap_or_default() - MARGIN,
            tops.clone().min().unwrap_or_default() - MARGIN,
        );
        let right = lefts.max().unwrap_or_default() + 100 + MARGIN;
        let bottom = tops.max().unwrap_or_default() + HEIGHT + MARGIN;
        (left, top, right - left, bottom - top)
    }

    /// The tile next to another in a direction, given as steps to the east and to the south; `None` at the edge.
    ///
    /// The nearest one that lies more in that direction than aside of it.
    pub fn next(&self, from: u32, (east, south): (i32, i32)) -> Option<&MapTile> {
        let origin = self.tiles.iter().find(|tile| tile.value.ordinal == from)?.centre;
        let offset = |tile: &MapTile| {
            let (dx, dy) = (tile.centre.0 - origin.0, tile.centre.1 - origin.1);
            (dx * east + dy * south, (dx * south).abs() + (dy * east).abs())
        };
        let ahead = self.tiles.iter().filter(|tile| {
            let (along, aside) = offset(tile);
            along > 0 && aside <= 2 * along
        });
        ahead.min_by_key(|tile| {
            let (along, aside) = offset(tile);
            along * along + aside * aside
        })
    }
}

fn tile(ordinal: u32, bounds: &[u32], query: &Query, outcome: &Outcome, scene: Scene<'_>) -> Option<MapTile> {
    let area = scene.catalog.area(ordinal);
    let place = area.municipality()?.tile.as_ref()?;
    let (column, row): (i32, i32) = (place.column.into(), place.row.into());
    let centre = (column * 100 + (row & 1) * 50 + 50, row * ROW + HEIGHT / 2);
    let value = FacetValue {
        facet: Facet::Municipality,
        ordinal,
    };
    let (count, local) = (outcome.counts.of(value), outcome.local[ordinal as usize]);
    let shade = bounds.iter().filter(|&&bound| local >= bound).count();
    let words = [local, count - local].map(|count| count.to_string());
    Some(MapTile {
        value,
        slug: area.slug.clone(),
        name: area.name.clone(),
        lines: lines(&area.name),
        path: hexagon(centre),
        centre,
        count,
        local,
        shade: shade as u8,
        is_selected: query.is_selected(value),
        words: scene
            .messages()
            .map_tile
            .with_all(&[&area.name, &words[0], &words[1]]),
    })
}

/// The edge of a tile around its middle.
pub(super) fn hexagon((x, y): (i32, i32)) -> String {
    let (half, top, bottom) = (50, y - HEIGHT / 2, y + HEIGHT / 2);
    format!(
        "M{x} {top}L{} {}V{}L{x} {bottom}L{} {}V{}Z",
        x + half,
        y - SHOULDER,
        y + SHOULDER,
        x - half,
        y + SHOULDER,
        y - SHOULDER,
    )
}

/// A name in lines, broken at spaces and after hyphens.
fn lines(name: &str) -> Vec<String> {
    /// As many letters fit into a tile.
    const FITTING: usize = 11;
    let mut lines: Vec<String> = Vec::new();
    for piece in name.split_inclusive([' ', '-']) {
        match lines.last_mut() {
            Some(line) if (line.clone() + piece).trim_end().chars().count() <= FITTING => {
                line.push_str(piece)
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// From how many hits on each shade counts, ascending: the steps grow by about the same factor, since some places have
/// many times what others have.
fn shade_bounds(most: u32) -> Vec<u32> {
    let root = f64::from(most).sqrt();
    let fourth = root.sqrt();
    let mut bounds: Vec<u32> = Vec::new();
    for bound in [1.0, fourth, root, root * fourth] {
        let bound = (bound.ceil() as u32).max(bounds.last().map_or(1, |last| last + 1));
        if bound <= most {
            bounds.push(bound);
        }
    }
    bounds
}

fn legend(bounds: &[u32], scene: Scene<'_>) -> Vec<LegendStep> {
    let messages = scene.messages();
    let none = LegendStep {
        shade: 0,
        words: messages.none.to_owned(),
    };
    let steps = bounds.iter().enumerate().map(|(position, &from)| LegendStep {
        shade: position as u8 + 1,
        words: match bounds.get(position + 1) {
            Some(&next) if next == from + 1 => from.to_string(),
            Some(&next) => format!("{from}–{}", next - 1),
            None => messages.or_more.with(&from.to_string()),
        },
    });
    std::iter::once(none).chain(steps).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_broken_where_one_may_break_them() {
        for (name, expected) in [
            ("Heerlen", vec!["Heerlen"]),
            ("Valkenburg aan de Geul", vec!["Valkenburg", "aan de Geul"]),
            ("Eijsden-Margraten", vec!["Eijsden-", "Margraten"]),
            ("Mook en Middelaar", vec!["Mook en", "Middelaar"]),
        ] {
            assert_eq!(lines(name), expected);
        }
    }

    #[test]
    fn shades_differ_however_few_hits_there_are() {
        for (most, expected) in [
            (0, vec![]),
            (1, vec![1]),
            (2, vec![1, 2]),
            (4, vec![1, 2, 3, 4]),
            (31, vec![1, 3, 6, 14]),
        ] {
            assert_eq!(shade_bounds(most), expected, "{most}");
        }
    }
}
