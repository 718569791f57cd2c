//! `kansrijk map`: makes the map of the explorer from the official outlines of the municipalities.
//!
//! What comes in is GeoJSON, such as Kadaster and Statistics Netherlands publish; what comes out is a small file of the
//! data directory, on a plane of whole numbers. Nothing is written when anything is wrong.

mod arcs;
mod coverage;
mod geojson;
mod plane;
mod problem;

use std::path::PathBuf;

use clap::Args;
use geo::MultiPolygon;

use self::plane::Plane;
use self::problem::MapProblem;
use super::check::locale;
use super::dataset_dir::FileKind;
use super::failure::Failure;
use super::{Outcome, catalog_of, read, write};
use crate::catalog::Catalog;
use crate::locale::Locale;

/// Make the map of the explorer from the outlines of its municipalities; exit code 1 when they are not right
#[derive(Args)]
pub struct Map {
    /// The outlines, as GeoJSON: degrees, or metres of the Dutch grid (RD). Other municipalities may be in it
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The data directory, which names the municipalities
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The map file to write; without this, outlines.json in the data directory
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Whose outlines they are and of when, for the line above the map
    #[arg(long, value_name = "TEXT", value_parser = source)]
    source: String,
    /// How small a bend may be to be kept, in metres
    #[arg(long, value_name = "METRES", default_value_t = 300.0, value_parser = metres)]
    detail: f64,
    /// How wide a gap or an overlap between neighbours may be to be closed, in metres
    #[arg(long, value_name = "METRES", default_value_t = 25.0, value_parser = metres)]
    tolerance: f64,
    /// The language of the findings: nl or en
    #[arg(long, default_value = "nl", value_parser = locale)]
    locale: Locale,
}

/// How far two points of one source may lie apart that are meant to be the same, in metres: less than any bend.
const SAME_POINT: f64 = 0.5;

/// A municipality with the land that it covers, in metres, from west to east and from south to north.
struct Outline {
    /// Its ordinal in the catalog.
    municipality: u32,
    /// Its land.
    land: MultiPolygon,
}

impl Map {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let text = read(&self.file)?;
        let catalog = catalog_of(&self.data)?;
        Ok(match self.drawn(&text, &catalog) {
            Ok(plane) => {
                let out = self
                    .out
                    .clone()
                    .unwrap_or_else(|| self.data.join(format!("{}.json", FileKind::Outlines.stem())));
                let json = plane.to_json(&self.source, &catalog);
                write(&out, &json)?;
                Outcome::good(problem::written(
                    &out,
                    plane.shapes.len(),
                    plane.point_count(),
                    json.len(),
                    self.locale,
                ))
            }
            Err(problems) => Outcome {
                text: problem::report(&self.file, &problems, &catalog, self.locale),
                is_good: false,
            },
        })
    }

    /// The map, or all that is wrong with the outlines.
    fn drawn(&self, text: &str, catalog: &Catalog) -> Result<Plane, Vec<MapProblem>> {
        let (outlines, grid) = geojson::read(text, catalog)?;
        coverage::check(&outlines, self.tolerance, grid)?;
        // Outlines of one source share their points, and joining more than those would only make fine bends cross.
        let closely = self.simplified(&outlines, SAME_POINT.min(self.tolerance), catalog);
        closely.or_else(|_| self.simplified(&outlines, self.tolerance, catalog))
    }

    /// The map of outlines whose points are joined within a tolerance, in metres.
    fn simplified(
        &self,
        outlines: &[Outline],
        tolerance: f64,
        catalog: &Catalog,
    ) -> Result<Plane, Vec<MapProblem>> {
        let outlines = arcs::joined(outlines, tolerance);
        coverage::check_neighbours(&outlines, catalog)?;
        // Where two bends come too near each other, less is left out.
        let details = (0..5).map(|halvings| self.detail / f64::from(1 << halvings));
        let mut planes = details.map(|detail| Plane::of(&outlines.simplified(detail)));
        let whole = planes.find(|plane| plane.as_ref().is_some_and(Plane::is_whole));
        whole.flatten().ok_or_else(|| vec![MapProblem::TooFine])
    }
}

fn source(text: &str) -> Result<String, String> {
    /// As many letters as the schema of the file allows.
    const LONGEST: usize = 200;
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(format!("a text of 1 to {LONGEST} letters"));
    }
    Ok(text.to_owned())
}

fn metres(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(metres) if metres > 0.0 && metres <= 10_000.0 => Ok(metres),
        _ => Err("a number of metres, above 0 and at most 10000".to_owned()),
    }
}
