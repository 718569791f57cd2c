//! In what an index in files could be written: for the table of facets and for the words, each encoding's
//! size, its size with brotli, and the time until its bytes can be counted from or searched.
//!
//! Prints tables in Markdown for each size; `SIZES=1000,10000` chooses others. Every encoding is read back and
//! has to hold the same. What was decided stands in `docs/decisions/stored-index.md`.
#![allow(clippy::print_stdout, reason = "printing is its purpose")]

#[path = "encodings/columns.rs"]
mod columns;
#[path = "encodings/countable.rs"]
mod countable;
#[path = "encodings/facets.rs"]
mod facets;
#[path = "engine/generate.rs"]
#[allow(dead_code, reason = "the queries are for the engine")]
mod generate;
#[path = "encodings/image.rs"]
mod image;
#[path = "encodings/measure.rs"]
mod measure;
#[path = "encodings/rows.rs"]
mod rows;
#[path = "encodings/sets.rs"]
mod sets;
// The engine's own test of a typo, which is not public and depends on nothing.
#[path = "../../src/search/text/typo.rs"]
#[allow(dead_code, reason = "its unit tests are the library's")]
mod typo;
#[path = "encodings/typos.rs"]
mod typos;
#[path = "encodings/word_list.rs"]
mod word_list;
#[path = "encodings/words.rs"]
mod words;

use kansrijk::catalog;

use measure::thousands;

const SIZES: &str = "1000,10000,100000";

fn main() {
    let sizes = std::env::var("SIZES").unwrap_or_else(|_| SIZES.to_owned());
    for size in sizes.split(',') {
        let size: usize = size
            .trim()
            .parse()
            .expect("SIZES are numbers with commas between");
        let dataset = generate::dataset(size);
        let (catalog, problems) = catalog::load(dataset.as_bytes()).expect("the generated dataset loads");
        assert_eq!(problems, []);
        println!("\n## {} initiatives", thousands(size));
        facets::measure(&catalog);
        words::measure(&catalog);
    }
}
