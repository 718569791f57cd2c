//! The words in each encoding.

use std::collections::BTreeSet;

use fst::{Map, Set};
use kansrijk::catalog::Catalog;
use kansrijk::fold;
use kansrijk::search::{FacetTable, Index, StoredText};

use crate::measure::{print_encoding, print_head, thousands, time, time_with};
use crate::typos;
use crate::word_list::{self, WordList};

/// As `kansrijk index` cuts them; the dictionary says where each chunk begins.
const OCCURRENCES_IN_FILE: usize = 16_384;

pub fn measure(catalog: &Catalog) {
    let dictionary = StoredText::of(catalog, OCCURRENCES_IN_FILE).dictionary;
    let (words, rest) = word_list::from_dictionary(&dictionary).expect("it begins with its words");
    assert_words(&words, catalog);

    print_head(&format!("{} words", thousands(words.len())));
    let table = FacetTable::of(catalog);
    let timing = time_with(
        || Index::of(catalog, table.clone()),
        |index| {
            index
                .supply_dictionary(&dictionary, catalog)
                .expect("it is readable");
            index
        },
    );
    print_encoding("dictionary with forms and parts (in use)", &dictionary, timing);
    let own = &dictionary[..dictionary.len() - rest.len()];
    let read = || word_list::from_dictionary(own);
    print_encoding(
        "its words, without what they share with the one before",
        own,
        time(read),
    );
    let plain = word_list::to_plain(&words);
    let read = || word_list::from_plain(&plain);
    assert_eq!(read().as_ref(), Some(&words));
    print_encoding("list of words in Postcard", &plain, time(read));
    let set = print_automata(&words);
    typos::measure(&words, &set);
}

/// Prints what automata of the words cost, and gives that of their set.
fn print_automata(words: &WordList) -> Set<Vec<u8>> {
    let set = Set::from_iter(words.iter()).expect("they are sorted");
    assert!(
        set.stream()
            .into_strs()
            .is_ok_and(|found| found.iter().eq(words.iter()))
    );
    let file = set.as_fst().as_bytes();
    let open = || Set::new(file).expect("it is readable");
    print_encoding("fst, set of words, unchecked", file, time(open));
    let check = || {
        let set = open();
        set.as_fst().verify().map(|()| set)
    };
    assert!(check().is_ok());
    print_encoding("fst, set of words, checksum verified", file, time(check));

    let map = Map::from_iter(words.iter().zip(0..)).expect("they are sorted");
    let file = map.as_fst().as_bytes();
    let check = || {
        let map = Map::new(file).expect("it is readable");
        map.as_fst().verify().map(|()| map)
    };
    print_encoding(
        "fst, map of words to their positions, checksum verified",
        file,
        time(check),
    );
    set
}

/// The words that were read are those of the records.
fn assert_words(words: &WordList, catalog: &Catalog) {
    let known: BTreeSet<&str> = words.iter().collect();
    for initiative in catalog.initiatives.iter() {
        for text in [&initiative.title, &initiative.summary] {
            assert!(fold::words(text).all(|word| known.contains(&*word)));
        }
    }
}
