//! Whether outlines cover the land as municipalities do: without gaps, each place once, neighbours side by side.

use geo::{
    Area, BooleanOps, BoundingRect, Coord, Euclidean, Intersects, Length, LineString, Polygon, unary_union,
};

use super::Outline;
use super::arcs::Joined;
use super::geojson::Grid;
use super::problem::{MapProblem, Place};
use crate::catalog::Catalog;

/// Checks that no two outlines share land, and that none is left between them.
///
/// # Errors
/// Every overlap and gap that is wider than the tolerance, in metres.
pub fn check(outlines: &[Outline], tolerance: f64, grid: Grid) -> Result<(), Vec<MapProblem>> {
    let mut problems = Vec::new();
    for (position, one) in outlines.iter().enumerate() {
        for other in &outlines[position + 1..] {
            let bounds = one.land.bounding_rect().zip(other.land.bounding_rect());
            if !bounds.is_some_and(|(one, other)| one.intersects(&other)) {
                continue;
            }
            let shared = one.land.intersection(&other.land);
            let wide = shared.iter().filter(|part| width(part) > tolerance);
            problems.extend(wide.map(|part| MapProblem::Overlap {
                municipalities: (one.municipality, other.municipality),
                place: place(part, grid),
            }));
        }
    }
    let whole = unary_union(outlines.iter().map(|outline| &outline.land));
    for hole in whole.iter().flat_map(Polygon::interiors) {
        let gap = Polygon::new(hole.clone(), Vec::new());
        if width(&gap) > tolerance {
            let around = outlines.iter().filter(|outline| outline.land.intersects(hole));
            problems.push(MapProblem::Gap {
                municipalities: around.map(|outline| outline.municipality).collect(),
                place: place(&gap, grid),
            });
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Checks that the municipalities that border on each other in the data do so on the map.
///
/// # Errors
/// Every two that do not.
pub fn check_neighbours(outlines: &Joined, catalog: &Catalog) -> Result<(), Vec<MapProblem>> {
    let mut problems = Vec::new();
    for one in 0..catalog.municipality_count as u32 {
        let facts = catalog.area(one).municipality();
        let neighbours = facts.iter().flat_map(|facts| &facts.neighbours);
        for &other in neighbours.filter(|&&other| other > one) {
            if !outlines.touch(one, other) {
                problems.push(MapProblem::Apart(one, other));
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// How wide a long and narrow shape is, about, in metres.
fn width(shape: &Polygon) -> f64 {
    let around: f64 = rings(shape).map(|ring| Euclidean.length(ring)).sum();
    2.0 * shape.unsigned_area() / around.max(f64::MIN_POSITIVE)
}

fn rings(shape: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(shape.exterior()).chain(shape.interiors())
}

fn place(shape: &Polygon, grid: Grid) -> Place {
    let corner = shape.exterior().0.first().copied().unwrap_or_default();
    let Coord { x, y } = grid.to_file(corner);
    Place {
        x,
        y,
        hectares: shape.unsigned_area() / 10_000.0,
        metres: width(shape),
    }
}
