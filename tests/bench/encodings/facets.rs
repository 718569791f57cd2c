//! The table of facets in each encoding.

use kansrijk::catalog::Catalog;
use kansrijk::query::Query;
use kansrijk::search::{Bitset, FacetTable, Index, search};

use crate::countable::{Countable, Frame};
use crate::measure::{milliseconds, print_encoding, print_head, time, time_with};
use crate::rows::SET_FACETS;
use crate::{columns, image, rows, sets};

pub fn measure(catalog: &Catalog) {
    let table = FacetTable::of(catalog);
    let frame = Frame::of(catalog);
    let rows = rows::of(catalog);
    let postcard = rows::to_postcard(&rows);
    let countable = rows::from_postcard(&postcard, &frame).expect("it is readable");
    assert_counts(&countable, catalog);

    print_head("Table of facets");
    let file = table.to_file();
    let read = || FacetTable::from_file(&file, catalog);
    assert_eq!(read().as_ref(), Ok(&table));
    print_encoding("columns in Postcard, byte by byte (in use)", &file, time(read));

    let print = |name: &str, file: &[u8], read: fn(&[u8], &Frame) -> Option<Countable>| {
        assert_eq!(read(file, &frame).as_ref(), Some(&countable), "{name}");
        print_encoding(name, file, time(|| read(file, &frame)));
    };
    let varying = columns::to_postcard(&countable);
    print(
        "columns in Postcard, of varying length",
        &varying,
        columns::from_postcard,
    );
    let image = image::to_file(&countable);
    let check = || image::check(&image, &frame);
    let checked = check().and_then(|image| image::read(image, &frame));
    assert_eq!(checked.as_ref(), Some(&countable));
    print_encoding("columns in rkyv, checked and used in place", &image, time(check));
    print("rows in Postcard", &postcard, rows::from_postcard);
    print("rows in JSON", &rows::to_json(&rows), rows::from_json);
    print("rows in rkyv, checked", &rows::to_rkyv(&rows), rows::from_rkyv);
    print_sets(&countable, &frame);

    let index = time_with(|| table.clone(), |table| Index::of(catalog, table));
    println!(
        "\nMaking the index from the table in use: {} ms.",
        milliseconds(index.median)
    );
}

fn print_sets(countable: &Countable, frame: &Frame) {
    let ordinals = sets::of(countable, frame);
    let roaring = ordinals.map(|head, set| sets::roaring(head, set));
    let file = sets::roaring_to_file(&roaring);
    let read = || sets::roaring_from_file(&file, frame);
    assert_eq!(read(), Some(roaring));
    print_encoding("a Roaring bitmap for each value", &file, time(read));

    let bitsets = ordinals.map(|head, set| sets::bitset(head, set));
    let file = sets::bitsets_to_file(&bitsets);
    let read = || sets::bitsets_from_file(&file, frame);
    assert_eq!(read(), Some(bitsets));
    print_encoding("a set of bits for each value", &file, time(read));
}

/// What is compared with the table in use counts the same.
fn assert_counts(countable: &Countable, catalog: &Catalog) {
    let outcome = search(catalog, &Index::new(catalog), &Query::default());
    for (facet, sets) in SET_FACETS.into_iter().zip(&countable.sets) {
        let counts: Vec<u32> = sets.iter().map(Bitset::count).collect();
        assert_eq!(counts, outcome.counts.all(facet), "{facet:?}");
    }
}
