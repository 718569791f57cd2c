//! How well the text search finds what a parent expects: recall and precision over a judged list of queries.
//!
//! Prints one line for each query that is not perfect, and the means; see `docs/decisions/search.md`.

use std::fs;

use kansrijk::catalog::{self, Catalog};
use kansrijk::query::Query;
use kansrijk::search::{Index, search};
use serde::Deserialize;

#[derive(Deserialize)]
struct Judged {
    queries: Vec<JudgedQuery>,
}

#[derive(Deserialize)]
struct JudgedQuery {
    q: String,
    relevant: Vec<String>,
    acceptable: Vec<String>,
}

fn main() {
    let bytes = fs::read("/tmp/dataset.json").expect("dataset");
    let (catalog, problems) = catalog::load(&bytes).expect("the data can be read");
    println!("{} initiatives, {} problems", catalog.initiatives.len(), problems.len());
    for p in &problems { println!("{p:?}"); }
    let index = Index::new(&catalog);
    let judged = fs::read_to_string("tests/fixtures/relevance.json").expect("the judged list is there");
    let judged: Judged = serde_json::from_str(&judged).expect("the judged list is JSON");
    let (mut recall_sum, mut precision_sum) = (0.0, 0.0);
    for query in &judged.queries {
        let (recall, precision) = measure(query, &catalog, &index);
        recall_sum += recall;
        precision_sum += precision;
    }
    let count = judged.queries.len() as f64;
    println!("{count} queries: recall {:.3}, precision {:.3}", recall_sum / count, precision_sum / count);
}

fn measure(judged: &JudgedQuery, catalog: &Catalog, index: &Index) -> (f64, f64) {
    let outcome = search(catalog, index, &Query::default().with_text(&judged.q));
    let hits: Vec<&str> = outcome.hits.iter().map(|&hit| catalog.initiative(hit).slug.as_str()).collect();
    let missed: Vec<&str> =
        judged.relevant.iter().map(String::as_str).filter(|slug| !hits.contains(slug)).collect();
    let is_right = |slug: &&&str| judged.relevant.iter().chain(&judged.acceptable).any(|right| right == **slug);
    let wrong: Vec<&str> = hits.iter().filter(|slug| !is_right(slug)).copied().collect();
    let recall = 1.0 - missed.len() as f64 / judged.relevant.len() as f64;
    let precision = if hits.is_empty() { 1.0 } else { 1.0 - wrong.len() as f64 / hits.len() as f64 };
    if !missed.is_empty() || !wrong.is_empty() {
        println!("{:24} recall {recall:.2} precision {precision:.2} missed {missed:?} wrong {wrong:?}", judged.q);
    }
    (recall, precision)
}
