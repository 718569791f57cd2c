//! `kansrijk map`, with outlines that `tests/fixtures/outlines.mjs` makes up.

use std::fs;
use std::process::Output;

use geo::{Area, LineString, MultiPolygon, Polygon, Validation, unary_union};
use kansrijk::catalog::{self, Catalog};
use serde_json::{Value, json};

use crate::folder::{Folder, copy};
use crate::{path, run};

const OUTLINES: &str = include_str!("../fixtures/outlines.geojson");

/// The made-up outlines, changed.
fn outlines(change: impl FnOnce(&mut Value)) -> Value {
    let mut outlines = serde_json::from_str(OUTLINES).expect("the fixture is JSON");
    change(&mut outlines);
    outlines
}

/// The outline of a municipality.
fn of<'o>(outlines: &'o mut Value, name: &str) -> &'o mut Value {
    let features = outlines["features"].as_array_mut().expect("a list");
    let found = features
        .iter_mut()
        .find(|feature| feature["properties"]["statnaam"] == name);
    found.expect("the fixture has it")
}

/// Changes every point of some coordinates.
fn move_all(coordinates: &mut Value, change: &impl Fn(f64, f64) -> [f64; 2]) {
    match coordinates.as_array_mut().map(Vec::as_mut_slice) {
        Some([Value::Number(x), Value::Number(y)]) => {
            let [x, y] = [x.as_f64(), y.as_f64()].map(|number| number.expect("a number"));
            *coordinates = json!(change(x, y));
        }
        Some(inner) => inner.iter_mut().for_each(|inner| move_all(inner, change)),
        None => {}
    }
}

/// Runs the command on outlines, over a copy of the data.
fn map(outlines: &str, options: &[&str]) -> (Folder, Output) {
    let folder = Folder::empty();
    copy("data".as_ref(), &folder.path().join("data"));
    let file = folder.path().join("outlines.geojson");
    fs::write(&file, outlines).expect("the file can be written");
    let data = folder.path().join("data");
    let arguments = [
        "map",
        path(&file),
        "--data",
        path(&data),
        "--source",
        "Verzonnen, 2026",
    ];
    let output = run(&[&arguments, options].concat());
    (folder, output)
}

/// The catalog of a folder whose data has a map.
fn catalog_with_map(folder: &Folder) -> Catalog {
    let (data, out) = (folder.path().join("data"), folder.path().join("dataset.json"));
    let bundle = run(&["bundle", path(&data), "--out", path(&out)]);
    assert!(
        bundle.status.success(),
        "{}",
        String::from_utf8_lossy(&bundle.stderr)
    );
    let bytes = fs::read(out).expect("it was written");
    let (catalog, problems) = catalog::load(&bytes).expect("it loads");
    assert_eq!(problems, []);
    catalog
}

/// The rings of an outline.
fn rings(path: &str) -> Vec<LineString> {
    let rings = path.split_terminator('Z').map(|ring| {
        let mut place = (0.0, 0.0);
        let points = ring
            .split(['M', 'l'])
            .filter(|step| !step.is_empty())
            .map(|step| {
                let (x, y) = step.split_once(' ').expect("two numbers");
                let number = |text: &str| text.parse::<f64>().expect("a number");
                place = (place.0 + number(x), place.1 + number(y));
                place
            });
        let mut ring: LineString = points.collect();
        ring.close();
        ring
    });
    rings.collect()
}

/// The land within rings: those inside another one are holes.
fn land(path: &str) -> MultiPolygon {
    let areas = rings(path).into_iter().map(|ring| Polygon::new(ring, Vec::new()));
    areas.fold(MultiPolygon(Vec::new()), |land, part| {
        geo::BooleanOps::xor(&land, &MultiPolygon(vec![part]))
    })
}

#[test]
fn outlines_become_a_map_without_gaps_and_overlaps() {
    let (folder, output) = map(OUTLINES, &[]);
    let words = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{words}");
    assert!(words.contains("31 gemeenten"), "{words}");
    let catalog = catalog_with_map(&folder);
    assert_eq!(catalog.outline_source.as_deref(), Some("Verzonnen, 2026"));
    let lands: Vec<MultiPolygon> = (0..catalog.municipality_count as u32)
        .map(|ordinal| {
            let details = catalog.municipality_details(ordinal).expect("a municipality");
            let outline = details.outline.as_ref().expect("an outline");
            let inside = |x: i16, y: i16| {
                (outline.left..=outline.right).contains(&x) && (outline.top..=outline.bottom).contains(&y)
            };
            assert!(inside(outline.x, outline.y));
            for point in rings(&outline.path).iter().flat_map(|ring| ring.coords()) {
                assert!(inside(point.x as i16, point.y as i16));
            }
            land(&outline.path)
        })
        .collect();
    assert!(lands.iter().flatten().all(Polygon::is_valid));
    let whole = unary_union(&lands);
    assert_eq!(whole.iter().map(|part| part.interiors().len()).sum::<usize>(), 0);
    let sum: f64 = lands.iter().map(Area::unsigned_area).sum();
    assert!(
        (whole.unsigned_area() - sum).abs() < 1.0,
        "each place belongs to one municipality"
    );
}

#[test]
fn the_code_may_stand_beside_another_one() {
    let named = outlines(|outlines| {
        for feature in outlines["features"].as_array_mut().expect("a list") {
            let code = feature["properties"]["statcode"].take();
            let digits = code.as_str().expect("a code")[2..].to_owned();
            feature["properties"] = json!({ "code": "PV31", "Gemeentecode": digits, "statcode": null });
        }
    });
    let (_, output) = map(&named.to_string(), &[]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn outlines_of_nobody_are_not_shown() {
    for source in [" ".to_owned(), "x".repeat(201)] {
        let output = run(&["map", "tests/fixtures/outlines.geojson", "--source", &source]);
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn the_map_is_as_coarse_as_one_asks() {
    let size = |detail: &str| {
        let (folder, output) = map(OUTLINES, &["--detail", detail]);
        assert!(output.status.success());
        folder.read("data/outlines.json").len()
    };
    let sizes = ["50", "300", "1500"].map(size);
    assert!(sizes.is_sorted_by(|fine, coarse| fine > coarse), "{sizes:?}");
}

#[test]
fn metres_of_the_dutch_grid_give_the_same_map() {
    // Any plane in metres does; this one turns nothing and keeps lengths in the middle of the map.
    let middle = 51.3_f64.to_radians().cos();
    let metres = outlines(|outlines| {
        for feature in outlines["features"].as_array_mut().expect("a list") {
            move_all(&mut feature["geometry"]["coordinates"], &|x, y| {
                [(x - 4.0) * 111_195.0 * middle, (y - 48.0) * 111_195.0]
            });
        }
    });
    let count = |outlines: &str| {
        let (folder, output) = map(outlines, &[]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
        let catalog = catalog_with_map(&folder);
        let facts = (0..catalog.municipality_count as u32).map(|ordinal| {
            catalog
                .municipality_details(ordinal)
                .expect("one")
                .outline
                .clone()
                .expect("one")
        });
        facts.map(|outline| (outline.x, outline.y)).collect::<Vec<_>>()
    };
    for (one, other) in count(OUTLINES).iter().zip(count(&metres.to_string())) {
        assert!(
            (one.0 - other.0).abs() < 30 && (one.1 - other.1).abs() < 30,
            "{one:?} {other:?}"
        );
    }
}

#[test]
fn outlines_as_fine_as_officials_measure_become_a_map_too() {
    let fine = outlines(|outlines| {
        for feature in outlines["features"].as_array_mut().expect("a list") {
            // An eighth of the land, so that points lie 40 metres apart, every one a few metres aside.
            move_all(&mut feature["geometry"]["coordinates"], &|x, y| {
                let (x, y) = (6.0 + (x - 6.0) / 8.0, 51.0 + (y - 51.0) / 8.0);
                [x + 6e-5 * (x * 2e4).sin(), y + 6e-5 * (y * 2e4).cos()]
            });
        }
    });
    let (folder, output) = map(&fine.to_string(), &["--detail", "40", "--tolerance", "50"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let points = folder.read("data/outlines.json").matches('l').count();
    assert!((300..3_000).contains(&points), "{points}");
    catalog_with_map(&folder);
}

#[test]
fn a_small_shift_between_sources_is_closed_and_a_large_one_is_told() {
    let shifted = |metres: f64| {
        let outlines = outlines(|outlines| {
            let venray = &mut of(outlines, "Venray")["geometry"]["coordinates"];
            move_all(venray, &|x, y| [x + metres / 69_500.0, y]);
        });
        let (folder, output) = map(&outlines.to_string(), &["--locale", "en"]);
        (
            folder,
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    };
    let (folder, code, words) = shifted(10.0);
    assert_eq!(code, Some(0), "{words}");
    catalog_with_map(&folder);
    let (folder, code, words) = shifted(400.0);
    assert_eq!(code, Some(1));
    assert!(words.contains("Venray overlap: "), "{words}");
    assert!(words.contains("Venray lies land of nobody"), "{words}");
    assert!(words.contains("metres wide, at "), "{words}");
    assert!(words.ends_with("Nothing was written.\n"), "{words}");
    assert!(!folder.path().join("data/outlines.json").exists());
}

#[test]
fn what_is_wrong_with_outlines_is_told_at_once() {
    type Case = (&'static str, fn(&mut Value), &'static [&'static str]);
    let cases: [Case; 7] = [
        (
            "no features",
            |outlines| *outlines = json!({ "type": "Point" }),
            &["geen GeoJSON"],
        ),
        (
            "no codes",
            |outlines| {
                for feature in outlines["features"].as_array_mut().expect("a list") {
                    feature["properties"] = json!({ "code": "Ergens" });
                }
            },
            &["Geen enkel gebied", "statcode"],
        ),
        (
            "two that are missing, and one that is a line",
            |outlines| {
                of(outlines, "Heerlen")["properties"]["statcode"] = "GM9999".into();
                of(outlines, "Vaals")["properties"]["statcode"] = Value::Null;
                of(outlines, "Beek")["geometry"] = json!({ "type": "Point", "coordinates": [5.8, 50.9] });
            },
            &[
                "niet in het bestand: Heerlen, Vaals.",
                "Beek: dit is geen vlak",
                "2 fouten",
            ],
        ),
        (
            "a line that crosses itself",
            |outlines| {
                let ring = &mut of(outlines, "Weert")["geometry"]["coordinates"][0][0];
                ring.as_array_mut().expect("a ring").swap(3, 60);
            },
            &["Weert: de grens is geen goede ring"],
        ),
        (
            "another grid",
            |outlines| {
                for feature in outlines["features"].as_array_mut().expect("a list") {
                    move_all(&mut feature["geometry"]["coordinates"], &|x, y| {
                        [x * 111_195.0, y * 170_000.0]
                    });
                }
            },
            &["EPSG:28992"],
        ),
        (
            "land of nobody",
            |outlines| {
                let ring = &mut of(outlines, "Beekdaelen")["geometry"]["coordinates"][0][0];
                let (x, y) = (ring[0][0].as_f64(), ring[0][1].as_f64());
                let (east, south) = (x.expect("a number"), y.expect("a number") - 0.047);
                move_all(ring, &|x, y| [x + (east - x) * 0.2, y + (south - y) * 0.2]);
            },
            &["land van niemand", "meter breed, bij "],
        ),
        (
            "neighbours that do not touch",
            |outlines| {
                let mook = &mut of(outlines, "Mook en Middelaar")["geometry"]["coordinates"];
                move_all(mook, &|x, y| [x, y + 1.0]);
            },
            &["Gennep en Mook en Middelaar zijn buren in de gegevens"],
        ),
    ];
    for (name, change, expected) in cases {
        let (folder, output) = map(&outlines(change).to_string(), &[]);
        let words = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{name}: {words}");
        for part in expected {
            assert!(words.contains(part), "{name}: {part:?} in {words}");
        }
        assert!(!folder.path().join("data/outlines.json").exists(), "{name}");
    }
}

#[test]
fn a_map_of_other_municipalities_is_an_error_of_the_data() {
    let (folder, _) = map(OUTLINES, &[]);
    folder.replace("data/outlines.json", "\"beek\"", "\"beekerdorp\"");
    folder.replace("data/outlines.json", "\"path\": \"M", "\"path\": \"<");
    let check = run(&["check", path(&folder.path().join("data")), "--format", "json"]);
    let findings = String::from_utf8_lossy(&check.stdout);
    assert_eq!(check.status.code(), Some(1));
    for rule in ["missing-outline", "dangling-reference", "not-an-outline"] {
        assert!(findings.contains(rule), "{rule} in {findings}");
    }
}
