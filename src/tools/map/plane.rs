//! The plane of the map: whole numbers, from west to east and from north to south.

use std::fmt::Write;

use geo::{
    Area, BoundingRect, Coord, CoordsIter, InteriorPoint, LineString, MapCoords, MultiPolygon, Polygon, Rect,
    RemoveRepeatedPoints, Validation,
};
use polylabel::polylabel;
use serde_json::{Map, Value, json};

use super::geojson::Grid;
use super::{Outline, coverage};
use crate::catalog::Catalog;

/// How far the map reaches in the direction in which it is longest.
const LENGTH: f64 = 2_000.0;

/// All outlines on the plane.
pub struct Plane {
    /// The outlines, on whole numbers.
    pub shapes: Vec<Outline>,
}

impl Plane {
    /// Puts outlines on the plane; `None` when nothing is left of one of them.
    pub fn of(outlines: &[Outline]) -> Option<Self> {
        let bounds = outlines
            .iter()
            .map(|outline| outline.land.bounding_rect())
            .try_fold(None, |whole: Option<Rect>, next| {
                let next = next?;
                Some(Some(whole.map_or(next, |whole| united(whole, next))))
            })??;
        let scale = LENGTH / bounds.width().max(bounds.height());
        let place = |Coord { x, y }: Coord| Coord {
            x: ((x - bounds.min().x) * scale).round(),
            y: ((bounds.max().y - y) * scale).round(),
        };
        let shapes = outlines.iter().map(|outline| {
            let land = outline.land.map_coords(place).remove_repeated_points();
            let parts = land.into_iter().filter(|part| part.unsigned_area() > 0.0);
            let land: MultiPolygon = parts.collect();
            (!land.0.is_empty()).then_some(Outline {
                municipality: outline.municipality,
                land,
            })
        });
        Some(Self {
            shapes: shapes.collect::<Option<Vec<_>>>()?,
        })
    }

    /// Whether every line is still one that can be followed, and every place still belongs to one municipality.
    pub fn is_whole(&self) -> bool {
        /// As wide as rounding to whole numbers may make a gap.
        const ROUNDING: f64 = 1.0;
        let mut parts = self.shapes.iter().flat_map(|shape| shape.land.iter());
        parts.all(Polygon::is_valid) && coverage::check(&self.shapes, ROUNDING, Grid::METRES).is_ok()
    }

    /// How many points all outlines have.
    pub fn point_count(&self) -> usize {
        self.shapes.iter().map(|shape| shape.land.coords_count()).sum()
    }

    /// The map file.
    pub fn to_json(&self, source: &str, catalog: &Catalog) -> String {
        let outlines: Map<String, Value> = self
            .shapes
            .iter()
            .map(|shape| (catalog.area(shape.municipality).slug.clone(), record(&shape.land)))
            .collect();
        let file = json!({
            "$schema": "schema/outlines.schema.json",
            "source": source,
            "outlines": outlines,
        });
        format!("{file:#}\n")
    }
}

fn united(one: Rect, other: Rect) -> Rect {
    let corner = |pick: fn(f64, f64) -> f64, one: Coord, other: Coord| Coord {
        x: pick(one.x, other.x),
        y: pick(one.y, other.y),
    };
    Rect::new(
        corner(f64::min, one.min(), other.min()),
        corner(f64::max, one.max(), other.max()),
    )
}

/// An outline as it stands in the file: its edge, its bounds, and where its name has most room.
fn record(land: &MultiPolygon) -> Value {
    let mut path = String::new();
    for part in land {
        std::iter::once(part.exterior())
            .chain(part.interiors())
            .for_each(|ring| trace(ring, &mut path));
    }
    let bounds = land.bounding_rect();
    let corner = |corner: fn(Rect) -> Coord| bounds.map(corner).unwrap_or_default();
    let (least, most) = (corner(Rect::min), corner(Rect::max));
    let middle = middle(land);
    let whole = |number: f64| number.round() as i16;
    json!({
        "path": path,
        "x": whole(middle.x),
        "y": whole(middle.y),
        "left": whole(least.x),
        "top": whole(least.y),
        "right": whole(most.x),
        "bottom": whole(most.y),
    })
}

/// Adds a ring to a path: its first point as it is, the others as steps.
fn trace(ring: &LineString, path: &mut String) {
    let mut last = Coord::zero();
    // Closing the path leads back to the first point.
    let points = ring.coords().take(ring.coords_count().saturating_sub(1));
    for (position, &point) in points.enumerate() {
        let (letter, step) = if position == 0 {
            ('M', point)
        } else {
            ('l', point - last)
        };
        let _ = write!(path, "{letter}{} {}", step.x, step.y);
        last = point;
    }
    path.push('Z');
}

/// The place of the largest part that lies farthest from its edge.
fn middle(land: &MultiPolygon) -> Coord {
    let largest = land
        .iter()
        .max_by(|one, other| one.unsigned_area().total_cmp(&other.unsigned_area()));
    let middle = largest.and_then(|part| polylabel(part, &1.0).ok().or_else(|| part.interior_point()));
    middle.map(Coord::from).unwrap_or_default()
}
