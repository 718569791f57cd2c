//! How well the text search finds what a parent expects: recall and precision over a judged list of queries.
//!
//! Prints one line for each query that is not perfect, and the means; see `docs/decisions/search.md`.
#![allow(clippy::print_stdout, reason = "printing is its purpose")]

#[path = "../common/mod.rs"]
mod common;

use common::Explorer;
use common::relevance::{means, measure};

fn main() {
    let Explorer { catalog, index } = Explorer::real();
    println!("{} initiatives", catalog.initiatives.len());
    let measured = measure(catalog, index);
    for query in measured
        .iter()
        .filter(|query| query.recall < 1.0 || query.precision < 1.0)
    {
        println!(
            "{:24} recall {:.2} precision {:.2} missed {:?} wrong {:?}",
            query.text, query.recall, query.precision, query.missed, query.wrong
        );
    }
    let (recall, precision) = means(&measured);
    println!(
        "{} queries: recall {recall:.3}, precision {precision:.3}",
        measured.len()
    );
}
