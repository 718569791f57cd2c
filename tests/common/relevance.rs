//! The judged list of everyday queries, and how well a search does on it.

use kansrijk::catalog::Catalog;
use kansrijk::query::Query;
use kansrijk::search::{Index, search};
use serde::Deserialize;

#[derive(Deserialize)]
struct JudgedList {
    queries: Vec<JudgedQuery>,
}

/// What one query should find.
#[derive(Deserialize)]
struct JudgedQuery {
    q: String,
    relevant: Vec<String>,
    acceptable: Vec<String>,
}

/// How well one query does.
pub struct Measured {
    pub text: String,
    /// Share of the relevant initiatives that is found.
    pub recall: f64,
    /// Share of what is found that is relevant or acceptable.
    pub precision: f64,
    pub missed: Vec<String>,
    pub wrong: Vec<String>,
}

/// Searches for every query of the judged list.
pub fn measure(catalog: &Catalog, index: &Index) -> Vec<Measured> {
    let list = include_str!("../fixtures/relevance.json");
    let list: JudgedList = serde_json::from_str(list).expect("the judged list is JSON");
    list.queries
        .into_iter()
        .map(|judged| measure_query(judged, catalog, index))
        .collect()
}

/// The means of recall and precision.
pub fn means(measured: &[Measured]) -> (f64, f64) {
    let mean = |value: fn(&Measured) -> f64| measured.iter().map(value).sum::<f64>() / measured.len() as f64;
    (mean(|query| query.recall), mean(|query| query.precision))
}

fn measure_query(judged: JudgedQuery, catalog: &Catalog, index: &Index) -> Measured {
    let outcome = search(catalog, index, &Query::default().with_text(&judged.q));
    let hits: Vec<&str> = outcome
        .hits
        .iter()
        .map(|&hit| catalog.initiative(hit).slug.as_str())
        .collect();
    let is_right = |slug: &str| {
        judged
            .relevant
            .iter()
            .chain(&judged.acceptable)
            .any(|right| right == slug)
    };
    let wrong: Vec<String> = hits
        .iter()
        .filter(|slug| !is_right(slug))
        .map(|slug| (*slug).to_owned())
        .collect();
    let missed: Vec<String> = judged
        .relevant
        .iter()
        .filter(|slug| !hits.contains(&slug.as_str()))
        .cloned()
        .collect();
    Measured {
        text: judged.q,
        recall: 1.0 - missed.len() as f64 / judged.relevant.len() as f64,
        precision: if hits.is_empty() {
            1.0
        } else {
            1.0 - wrong.len() as f64 / hits.len() as f64
        },
        missed,
        wrong,
    }
}
