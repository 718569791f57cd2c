//! How long it takes to lay out each way of looking at all initiatives, in the browser, as the page is compiled:
//! `cargo xtask bench layout`. Without finding the hits, and without what draws them.
//!
//! In ms: the median of [`SAMPLES`], each the mean of [`CALLS`], since the browser's clock is coarse; and the slowest.

#![cfg(target_family = "wasm")]

use std::hint::black_box;

use kansrijk::catalog::{self, Catalog};
use kansrijk::locale::Locale;
use kansrijk::present::{
    Scene, Today, area_map, connection_map, connection_starts, connections, coverage_table, life_chart,
    profiles, programme_overview, stations,
};
use kansrijk::query::{Query, Subject};
use kansrijk::search::{Index, Outcome, search};
use kansrijk::url;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The published data, as `cargo xtask bench` bundles it.
const DATASET: &[u8] = include_bytes!(env!("KANSRIJK_DATASET"));

const SAMPLES: usize = 51;
const CALLS: u32 = 10;
/// As many pixels as the picture of connections is wide.
const WIDTH: i32 = 960;

struct Bench {
    catalog: Catalog,
    index: Index,
}

impl Bench {
    fn measure<T>(&self, name: &str, address: &str, layout: impl Fn(&Query, &Outcome, Scene<'_>) -> T) {
        let query = url::read(address, &self.catalog).query;
        let outcome = search(&self.catalog, &self.index, &query);
        let scene = Scene {
            catalog: &self.catalog,
            index: &self.index,
            locale: Locale::Nl,
            today: Today {
                year: 2026,
                month: 11,
                day: 22,
            },
        };
        let clock = web_sys::window().and_then(|window| window.performance());
        let clock = clock.expect("a browser has a clock");
        let mut times: Vec<f64> = (0..SAMPLES)
            .map(|_| {
                let before = clock.now();
                for _ in 0..CALLS {
                    black_box(layout(black_box(&query), &outcome, scene));
                }
                (clock.now() - before) / f64::from(CALLS)
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (median, slowest) = (times[SAMPLES / 2], times[SAMPLES - 1]);
        let hits = outcome.hits.len();
        console_log!("{name:<36} {hits:>4} hits {median:>8.2} ms ({slowest:.2})");
    }
}

#[wasm_bindgen_test]
fn every_way_of_looking_is_laid_out() {
    let (catalog, _) = catalog::load(DATASET).expect("the data can be published");
    let index = Index::new(&catalog);
    let bench = Bench { catalog, index };
    bench.measure("life line, by theme", "", life_chart);
    bench.measure(
        "life line, by distance",
        "?groep=dichtbij&gemeente=heerlen,limburg",
        life_chart,
    );
    bench.measure("life line, downwards", "", |_, outcome, scene| {
        stations(outcome, scene)
    });
    bench.measure("map", "", area_map);
    bench.measure("coverage by phase", "", coverage_table);
    bench.measure("coverage by theme", "?kolommen=thema", coverage_table);
    bench.measure(
        "three municipalities",
        "?gemeente=heerlen,kerkrade,maastricht,limburg",
        profiles,
    );
    bench.measure("programmes", "", programme_overview);
    bench.measure("connections, where to begin", "", |_, outcome, scene| {
        connection_starts(outcome, scene)
    });
    // The organisation with the most initiatives, as the overview lists it first.
    bench.measure("connections, the largest", "", |_, outcome, scene| {
        let starts = connection_starts(outcome, scene);
        let first = starts.last().and_then(|group| group.links.first());
        let subject = first.map_or(Subject::Programme(0), |link| link.to);
        connection_map(&connections(subject, None, scene), WIDTH)
    });
}
