//! What can be wrong with outlines, in words for whoever made or fetched them.

use std::fmt::Write;
use std::path::Path;

use crate::catalog::Catalog;
use crate::locale::Locale;

/// What is wrong with outlines. Municipalities are ordinals of the catalog.
#[derive(Clone, Debug, PartialEq)]
pub enum MapProblem {
    /// The file is no GeoJSON; with the reader's words.
    NotGeoJson(String),
    /// Nothing in the file has the code of one of the municipalities.
    NoMunicipality,
    /// These municipalities are not in the file.
    Missing(Vec<u32>),
    /// What the file has for a municipality is not an area.
    NoArea(u32),
    /// The line around a municipality crosses itself, or is no ring; with the words of the library.
    Crossing {
        /// The municipality.
        municipality: u32,
        /// What is wrong, and where.
        reason: String,
    },
    /// The coordinates are neither degrees nor metres of the Dutch grid.
    UnknownGrid,
    /// Two municipalities share land.
    Overlap {
        /// The two.
        municipalities: (u32, u32),
        /// The land that they share.
        place: Place,
    },
    /// There is land in between that belongs to none.
    Gap {
        /// The municipalities around it.
        municipalities: Vec<u32>,
        /// The land.
        place: Place,
    },
    /// Two municipalities border on each other in the data, but not on the map.
    Apart(u32, u32),
    /// However little is left out, something crosses.
    TooFine,
}

/// A piece of land, and how large it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// A point of it, in the numbers of the file.
    pub x: f64,
    /// The same point from south to north.
    pub y: f64,
    /// Its area.
    pub hectares: f64,
    /// How wide it is, about.
    pub metres: f64,
}

/// All problems of a file, one below the other, with what to do.
pub fn report(file: &Path, problems: &[MapProblem], catalog: &Catalog, locale: Locale) -> String {
    let mut text = format!("{}\n", file.display());
    for problem in problems {
        let (message, remedy) = words(problem, catalog, locale);
        let _ = writeln!(text, "  {message}\n    → {remedy}");
    }
    let count = problems.len();
    let sum = match (locale, count) {
        (Locale::Nl, 1) => "1 fout. Er is niets geschreven.".to_owned(),
        (Locale::Nl, _) => format!("{count} fouten. Er is niets geschreven."),
        (Locale::En, 1) => "1 error. Nothing was written.".to_owned(),
        (Locale::En, _) => format!("{count} errors. Nothing was written."),
    };
    let _ = writeln!(text, "\n{sum}");
    text
}

/// What was written, and what comes next.
pub fn written(out: &Path, municipalities: usize, points: usize, bytes: usize, locale: Locale) -> String {
    let out = out.display();
    match locale {
        Locale::Nl => format!(
            "{out}: {municipalities} gemeenten, {points} punten, {bytes} bytes.\n\
             Bouw de website opnieuw: de kaart toont dan deze grenzen.\n"
        ),
        Locale::En => format!(
            "{out}: {municipalities} municipalities, {points} points, {bytes} bytes.\n\
             Build the site anew: the map then shows these outlines.\n"
        ),
    }
}

/// What is wrong, and what to do.
fn words(problem: &MapProblem, catalog: &Catalog, locale: Locale) -> (String, &'static str) {
    let name = |ordinal: &u32| catalog.area(*ordinal).name.as_str();
    let names = |ordinals: &[u32]| ordinals.iter().map(name).collect::<Vec<_>>().join(", ");
    match locale {
        Locale::Nl => match problem {
            MapProblem::NotGeoJson(reason) => (
                format!("Dit is geen GeoJSON met een lijst van gebieden ({reason})."),
                "Download de gemeentegrenzen als GeoJSON, een FeatureCollection.",
            ),
            MapProblem::NoMunicipality => (
                "Geen enkel gebied heeft de code van een van de gemeenten.".to_owned(),
                "Elk gebied heeft zijn CBS-code nodig, bijvoorbeeld \"statcode\": \"GM0917\".",
            ),
            MapProblem::Missing(missing) => (
                format!("Deze gemeenten staan niet in het bestand: {}.", names(missing)),
                "Neem de grenzen van het jaar waarin deze gemeenten bestaan.",
            ),
            MapProblem::NoArea(municipality) => (
                format!("{}: dit is geen vlak.", name(municipality)),
                "Neem het bestand met vlakken (Polygon of MultiPolygon), niet dat met lijnen of punten.",
            ),
            MapProblem::Crossing { municipality, reason } => (
                format!("{}: de grens is geen goede ring ({reason}).", name(municipality)),
                "Herstel het vlak, of neem een ander bestand.",
            ),
            MapProblem::UnknownGrid => (
                "De coördinaten zijn geen graden en geen meters in het Rijksdriehoeksstelsel.".to_owned(),
                "Kies bij het downloaden EPSG:4326 of EPSG:28992.",
            ),
            MapProblem::Overlap {
                municipalities: (one, other),
                place,
            } => (
                format!(
                    "{} en {} overlappen: {}.",
                    name(one),
                    name(other),
                    land(*place, locale)
                ),
                "Neem grenzen uit één bron, van één dag; of sta meer toe met --tolerance.",
            ),
            MapProblem::Gap {
                municipalities,
                place,
            } => (
                format!(
                    "Tussen {} ligt land van niemand: {}.",
                    names(municipalities),
                    land(*place, locale)
                ),
                "Neem grenzen uit één bron, van één dag; of sta meer toe met --tolerance.",
            ),
            MapProblem::Apart(one, other) => (
                format!(
                    "{} en {} zijn buren in de gegevens, maar raken elkaar hier niet.",
                    name(one),
                    name(other)
                ),
                "Kijk welke van de twee klopt.",
            ),
            MapProblem::TooFine => (
                "Vereenvoudigd kruisen de grenzen elkaar.".to_owned(),
                "Laat meer bochten staan met een kleinere --detail.",
            ),
        },
        Locale::En => match problem {
            MapProblem::NotGeoJson(reason) => (
                format!("This is no GeoJSON with a list of areas ({reason})."),
                "Download the boundaries of municipalities as GeoJSON, a FeatureCollection.",
            ),
            MapProblem::NoMunicipality => (
                "No area has the code of one of the municipalities.".to_owned(),
                "Each area needs its CBS code, such as \"statcode\": \"GM0917\".",
            ),
            MapProblem::Missing(missing) => (
                format!("These municipalities are not in the file: {}.", names(missing)),
                "Take the boundaries of a year in which these municipalities exist.",
            ),
            MapProblem::NoArea(municipality) => (
                format!("{}: this is no area.", name(municipality)),
                "Take the file with areas (Polygon or MultiPolygon), not that with lines or points.",
            ),
            MapProblem::Crossing { municipality, reason } => (
                format!(
                    "{}: its boundary is no proper ring ({reason}).",
                    name(municipality)
                ),
                "Repair the area, or take another file.",
            ),
            MapProblem::UnknownGrid => (
                "The coordinates are neither degrees nor metres of the Dutch grid.".to_owned(),
                "Choose EPSG:4326 or EPSG:28992 when you download.",
            ),
            MapProblem::Overlap {
                municipalities: (one, other),
                place,
            } => (
                format!(
                    "{} and {} overlap: {}.",
                    name(one),
                    name(other),
                    land(*place, locale)
                ),
                "Take boundaries from one source, of one day; or allow more with --tolerance.",
            ),
            MapProblem::Gap {
                municipalities,
                place,
            } => (
                format!(
                    "Between {} lies land of nobody: {}.",
                    names(municipalities),
                    land(*place, locale)
                ),
                "Take boundaries from one source, of one day; or allow more with --tolerance.",
            ),
            MapProblem::Apart(one, other) => (
                format!(
                    "{} and {} are neighbours in the data, but do not touch here.",
                    name(one),
                    name(other)
                ),
                "See which of the two is right.",
            ),
            MapProblem::TooFine => (
                "When they are simplified, the boundaries cross each other.".to_owned(),
                "Keep more bends with a smaller --detail.",
            ),
        },
    }
}

/// A piece of land in words.
fn land(
    Place {
        x,
        y,
        hectares,
        metres,
    }: Place,
    locale: Locale,
) -> String {
    match locale {
        Locale::Nl => format!("{hectares:.1} ha, {metres:.0} meter breed, bij {x:.5}, {y:.5}"),
        Locale::En => format!("{hectares:.1} ha, {metres:.0} metres wide, at {x:.5}, {y:.5}"),
    }
}
