//! What only a browser can show: that the compiled program reads and finds as the native one does, and that a browser
//! keeps an address as it was written. Journeys through the whole page are in `tests/e2e`.

#![cfg(target_family = "wasm")]

use kansrijk::catalog::{self, Catalog, DatasetError};
use kansrijk::search::{Index, search};
use kansrijk::surface::Surface;
use kansrijk::url;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SMALL: &[u8] = include_bytes!("fixtures/datasets/small.json");
const TWO_BROKEN: &[u8] = include_bytes!("fixtures/datasets/two-broken-records.json");
const CUT_OFF: &[u8] = include_bytes!("fixtures/datasets/cut-off.json");
const NEWER: &[u8] = include_bytes!("fixtures/datasets/newer-format.json");

fn small() -> Catalog {
    let (catalog, problems) = catalog::load(SMALL).expect("the fixture is a dataset");
    assert!(problems.is_empty(), "{problems:?}");
    catalog
}

/// The slugs of what an address finds, in order.
fn found<'c>(address: &str, catalog: &'c Catalog) -> Vec<&'c str> {
    let query = url::read(address, catalog).query;
    let hits = search(catalog, &Index::new(catalog), &query).hits;
    hits.into_iter()
        .map(|hit| catalog.initiative(hit).slug.as_str())
        .collect()
}

#[wasm_bindgen_test]
fn a_dataset_is_read_and_searched_in_the_browser() {
    let catalog = small();
    for (address, slugs) in [
        (
            "",
            &[
                "zwangerschapsgroep-streek",
                "geldhulp-achterdorp",
                "voorlezen-voorstad",
            ][..],
        ),
        (
            "?gemeente=voorstad",
            &["voorlezen-voorstad", "zwangerschapsgroep-streek"],
        ),
        (
            "?gemeente=oudstad&fase=zwangerschap",
            &["zwangerschapsgroep-streek"],
        ),
        (
            "?leeftijd=-10..24",
            &["zwangerschapsgroep-streek", "voorlezen-voorstad"],
        ),
        ("?fase=onbekend", &["geldhulp-achterdorp"]),
        ("?q=voorgelezen", &["voorlezen-voorstad"]),
        // All three are led by a library; the order is that of the titles.
        (
            "?q=biblioteek",
            &[
                "zwangerschapsgroep-streek",
                "geldhulp-achterdorp",
                "voorlezen-voorstad",
            ],
        ),
        ("?thema=geld&fase=baby", &[]),
    ] {
        assert_eq!(found(address, &catalog), slugs, "{address}");
    }
}

#[wasm_bindgen_test]
fn a_broken_record_costs_only_itself_in_the_browser() {
    let (catalog, problems) = catalog::load(TWO_BROKEN).expect("the rest can be shown");
    assert_eq!(catalog.initiatives.len(), 3);
    let records: Vec<&str> = problems.iter().map(|problem| problem.record.as_str()).collect();
    assert_eq!(records, ["leeftijd-als-woord", "zonder-thema-dat-bestaat"]);
}

#[wasm_bindgen_test]
fn a_dataset_that_cannot_be_used_is_an_error_and_no_panic_in_the_browser() {
    assert!(matches!(catalog::load(b""), Err(DatasetError::Empty)));
    assert!(matches!(
        catalog::load(CUT_OFF),
        Err(DatasetError::NotADataset(_))
    ));
    assert!(matches!(
        catalog::load(NEWER),
        Err(DatasetError::NewerFormat { .. })
    ));
}

#[wasm_bindgen_test]
fn the_browser_keeps_an_address_as_it_was_written() {
    let catalog = small();
    let window = web_sys::window().expect("the test runs in a window");
    let history = window.history().expect("a window has a history");
    for text in [
        "taal",
        "crèche & \"opvang\"",
        "50% + 1 = #2?",
        "<b>één</b>",
        "😀 / ./..",
        "a,b;c",
    ] {
        let address = url::read("?gemeente=voorstad&fase=baby&sorteer=titel", &catalog);
        let query = address.query.with_text(text);
        let written = url::write(&Surface::page(), &query, None, &catalog);
        history
            .push_state_with_url(&JsValue::NULL, "", Some(&format!("?{written}")))
            .expect("an address of one's own may be pushed");
        let kept = window.location().search().expect("a location has a search");
        let read = url::read(&kept, &catalog);
        assert_eq!(read.query, query, "{kept}");
        assert!(read.ignored.is_empty(), "{kept}");
    }
}
