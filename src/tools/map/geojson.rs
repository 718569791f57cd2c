//! Reads the outlines of the municipalities out of GeoJSON.

use std::collections::BTreeMap;

use geo::{BoundingRect, Coord, MapCoords, MultiPolygon, Polygon, Validation};
use geojson::{Feature, FeatureCollection};
use serde_json::Value;

use super::Outline;
use super::problem::MapProblem;
use crate::catalog::Catalog;

/// Under what names publishers keep the code of a municipality.
const CODE_NAMES: [&str; 6] = [
    "statcode",
    "identificatie",
    "code",
    "gemeentecode",
    "gm_code",
    "gemcode",
];

/// The outlines of all municipalities of a catalog.
///
/// # Errors
/// All that keeps the file from being those: no GeoJSON, municipalities that are not there, lines that cross.
pub fn read(text: &str, catalog: &Catalog) -> Result<(Vec<Outline>, Grid), Vec<MapProblem>> {
    let collection: FeatureCollection = text
        .parse()
        .map_err(|error: geojson::Error| vec![MapProblem::NotGeoJson(error.to_string())])?;
    let by_code: BTreeMap<&str, u32> = (0..catalog.municipality_count as u32)
        .filter_map(|ordinal| Some((catalog.area(ordinal).municipality()?.code.as_str(), ordinal)))
        .collect();

    let mut problems = Vec::new();
    let mut lands: BTreeMap<u32, Vec<Polygon>> = BTreeMap::new();
    for feature in collection.features {
        let Some(municipality) = codes(&feature).find_map(|code| by_code.get(code.as_str()).copied()) else {
            continue;
        };
        match polygons(feature) {
            Some(polygons) => lands.entry(municipality).or_default().extend(polygons),
            None => problems.push(MapProblem::NoArea(municipality)),
        }
    }
    if lands.is_empty() && problems.is_empty() {
        return Err(vec![MapProblem::NoMunicipality]);
    }
    let is_named =
        |ordinal: &u32| lands.contains_key(ordinal) || problems.contains(&MapProblem::NoArea(*ordinal));
    let missing: Vec<u32> = by_code
        .into_values()
        .filter(|ordinal| !is_named(ordinal))
        .collect();
    problems.extend((!missing.is_empty()).then_some(MapProblem::Missing(missing)));
    for (&municipality, polygons) in &lands {
        // Each by itself: parts of a municipality may touch.
        for error in polygons
            .iter()
            .filter_map(|polygon| polygon.check_validation().err())
        {
            let reason = error.to_string();
            problems.push(MapProblem::Crossing { municipality, reason });
        }
    }
    let Some(grid) = grid(lands.values().flatten()) else {
        problems.push(MapProblem::UnknownGrid);
        return Err(problems);
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let outlines = lands.into_iter().map(|(municipality, polygons)| Outline {
        municipality,
        land: MultiPolygon(polygons).map_coords(|place| grid.to_metres(place)),
    });
    Ok((outlines.collect(), grid))
}

/// What may be the code of the municipality that a feature is about, such as `GM0917`.
fn codes(feature: &Feature) -> impl Iterator<Item = String> + '_ {
    let properties = feature.properties.iter().flatten();
    let named = properties.filter(|(name, _)| CODE_NAMES.contains(&name.to_lowercase().as_str()));
    named.filter_map(|(_, value)| {
        let code = match value {
            Value::String(code) => code.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let digits = code.strip_prefix("GM").unwrap_or(&code);
        Some(format!("GM{digits:0>4}"))
    })
}

fn polygons(feature: Feature) -> Option<Vec<Polygon>> {
    match geo::Geometry::try_from(feature.geometry?).ok()? {
        geo::Geometry::Polygon(polygon) => Some(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => Some(polygons.0),
        _ => None,
    }
}

/// How many metres the numbers of a file stand for.
///
/// Over a province, degrees times their length in its middle differ from a true projection by less than what is left
/// out when the outlines are simplified.
#[derive(Clone, Copy)]
pub struct Grid {
    east: f64,
    north: f64,
}

impl Grid {
    /// Numbers that are metres already.
    pub const METRES: Self = Self {
        east: 1.0,
        north: 1.0,
    };

    fn to_metres(self, Coord { x, y }: Coord) -> Coord {
        Coord {
            x: x * self.east,
            y: y * self.north,
        }
    }

    /// A place in metres, in the numbers of the file.
    pub fn to_file(self, Coord { x, y }: Coord) -> Coord {
        Coord {
            x: x / self.east,
            y: y / self.north,
        }
    }
}

/// The grid of a file: degrees of longitude and latitude, or metres of the Dutch grid (RD); `None` when its numbers can
/// be neither.
fn grid<'p>(polygons: impl Iterator<Item = &'p Polygon>) -> Option<Grid> {
    /// The length of a degree of latitude, in metres.
    const DEGREE: f64 = 111_195.0;
    let bounds = MultiPolygon(polygons.cloned().collect()).bounding_rect()?;
    let (least, most) = (bounds.min(), bounds.max());
    let is_within = |west: f64, south: f64, east: f64, north: f64| {
        least.x >= west && least.y >= south && most.x <= east && most.y <= north
    };
    if is_within(-180.0, -85.0, 180.0, 85.0) {
        let middle = f64::midpoint(least.y, most.y).to_radians();
        Some(Grid {
            east: DEGREE * middle.cos(),
            north: DEGREE,
        })
    } else {
        // Where the Dutch grid is valid.
        is_within(-7_000.0, 289_000.0, 300_000.0, 629_000.0).then_some(Grid::METRES)
    }
}
