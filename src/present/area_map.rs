//! The map: the municipalities, shaded by their own hits. Each is a tile, all of one size; or its outline, where the data
//! has those of all.
//!
//! Units are hundredths of the width of a tile, or those of the outlines.

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
    has_outlines: bool,
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
    /// Its edge.
    pub path: String,
    /// Where its name stands: its middle.
    pub centre: (i32, i32),
    /// Its most western, northern, eastern and southern place.
    pub bounds: (i32, i32, i32, i32),
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
    let has_outlines = has_outlines(scene);
    let place = if has_outlines { outline } else { hexagon };
    let tiles = municipalities.filter_map(|ordinal| {
        let place = place(ordinal, scene)?;
        Some(tile(ordinal, place, &bounds, query, outcome, scene))
    });
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
        has_outlines,
    }
}

/// What one should know of the map: that tiles are equal, or whose outlines these are.
pub fn map_hint(scene: Scene<'_>) -> String {
    match &scene.catalog.outline_source {
        Some(source) if has_outlines(scene) => scene.messages().map_outlines.with(source),
        _ => scene.messages().map_hint.to_owned(),
    }
}

/// Whether the data has the outlines of all municipalities.
fn has_outlines(scene: Scene<'_>) -> bool {
    let mut municipalities = 0..scene.catalog.municipality_count as u32;
    municipalities.all(|ordinal| {
        let details = scene.catalog.municipality_details(ordinal);
        details.is_some_and(|details| details.outline.is_some())
    })
}

impl AreaMap {
    /// The part of the plane that some tiles take, with a margin: left, top, width and height. Of no tiles, nothing.
    pub fn frame(tiles: &[&MapTile]) -> (i32, i32, i32, i32) {
        const MARGIN: i32 = 4;
        let bounds = tiles.iter().map(|tile| tile.bounds);
        let whole = bounds.reduce(|one, other| {
            let (left, top, right, bottom) = one;
            (
                left.min(other.0),
                top.min(other.1),
                right.max(other.2),
                bottom.max(other.3),
            )
        });
        let (left, top, right, bottom) = whole.unwrap_or_default();
        (
            left - MARGIN,
            top - MARGIN,
            right - left + 2 * MARGIN,
            bottom - top + 2 * MARGIN,
        )
    }

    /// How large letters are that can be read on a small screen, on a part of the plane that is so wide.
    pub fn letter_size(&self, frame_width: i32) -> i32 {
        if self.has_outlines { frame_width / 24 } else { 16 }
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

impl MapTile {
    /// The lines of its name, in letters of a size; none where they do not fit.
    pub fn lines(&self, letter_size: i32) -> Vec<String> {
        let lines = lines(&self.name);
        let longest = lines
            .iter()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or_default() as i32;
        let (left, top, right, bottom) = self.bounds;
        // A letter is six tenths as wide as it is high, at most; below the name stands the number.
        let fits = longest * letter_size * 6 <= (right - left) * 10
            && (lines.len() as i32 + 1) * letter_size <= bottom - top;
        if fits { lines } else { Vec::new() }
    }
}

/// Where a municipality lies: its edge, its middle and its bounds.
type Place = (String, (i32, i32), (i32, i32, i32, i32));

/// The place of a tile.
fn hexagon(ordinal: u32, scene: Scene<'_>) -> Option<Place> {
    let tile = scene.catalog.municipality_details(ordinal)?.tile.as_ref()?;
    let (column, row): (i32, i32) = (tile.column.into(), tile.row.into());
    let (left, top) = (column * 100 + (row & 1) * 50, row * ROW);
    let (x, y) = (left + 50, top + HEIGHT / 2);
    let (shoulder, side) = (HEIGHT / 2 - SHOULDER, 2 * SHOULDER);
    let path = format!("M{x} {top}l50 {shoulder}l0 {side}l-50 {shoulder}l-50 -{shoulder}l0 -{side}Z");
    Some((path, (x, y), (left, top, left + 100, top + HEIGHT)))
}

/// The place of an outline.
fn outline(ordinal: u32, scene: Scene<'_>) -> Option<Place> {
    let outline = scene.catalog.municipality_details(ordinal)?.outline.as_ref()?;
    let bounds = [outline.left, outline.top, outline.right, outline.bottom].map(i32::from);
    let [left, top, right, bottom] = bounds;
    let centre = (outline.x.into(), outline.y.into());
    Some((outline.path.to_string(), centre, (left, top, right, bottom)))
}

fn tile(
    ordinal: u32,
    (path, centre, limits): Place,
    bounds: &[u32],
    query: &Query,
    outcome: &Outcome,
    scene: Scene<'_>,
) -> MapTile {
    let area = scene.catalog.area(ordinal);
    let value = FacetValue {
        facet: Facet::Municipality,
        ordinal,
    };
    let (count, local) = (outcome.counts.of(value), outcome.local[ordinal as usize]);
    let shade = bounds.iter().filter(|&&bound| local >= bound).count();
    let words = [local, count - local].map(|count| count.to_string());
    MapTile {
        value,
        slug: area.slug.clone(),
        name: area.name.clone(),
        path,
        centre,
        bounds: limits,
        count,
        local,
        shade: shade as u8,
        is_selected: query.is_selected(value),
        words: scene
            .messages()
            .map_tile
            .with_all(&[&area.name, &words[0], &words[1]]),
    }
}

/// A name in lines, broken at spaces and after hyphens.
fn lines(name: &str) -> Vec<String> {
    /// As many letters fit into a tile.
    const FITTING: usize = 10;
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
            ("Valkenburg aan de Geul", vec!["Valkenburg", "aan de", "Geul"]),
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
