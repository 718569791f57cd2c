//! An index in files: it answers as the index of the whole dataset does, and no file makes it fail.
#![cfg(not(target_family = "wasm"))]

mod common;

use std::sync::LazyLock;

use common::{Dataset, Explorer, initiative, real_dataset};
use kansrijk::catalog::{self, Catalog};
use kansrijk::query::{Facet, FacetValue, Query, Sort};
use kansrijk::search::{FacetTable, Index, StoredText, Unreadable, Wanted, search, search_for};
use kansrijk::tools::index::in_files;
use kansrijk::tools::overview::InTwo;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use serde_json::{Value, json};

/// Few, so that a query needs more than one chunk.
const CHUNK_SIZE: usize = 200;

/// A dataset in files, and what a visitor has of it at first.
struct Stored {
    frame: Catalog,
    table: Vec<u8>,
    text: StoredText,
}

impl Stored {
    fn new(dataset: &Value) -> Self {
        let dataset = dataset.to_string();
        let (whole, _) = catalog::load(dataset.as_bytes()).expect("the dataset loads");
        Self {
            frame: frame_of(&in_files(&dataset, &whole).expect("it is a dataset").in_two),
            table: FacetTable::of(&whole).to_file(),
            text: StoredText::of(&whole, CHUNK_SIZE),
        }
    }

    fn real() -> &'static Self {
        static REAL: LazyLock<Stored> =
            LazyLock::new(|| Stored::new(&serde_json::from_str(&real_dataset()).expect("it is JSON")));
        &REAL
    }

    fn index(&self) -> Index {
        let table = FacetTable::from_file(&self.table, &self.frame).expect("the table is readable");
        Index::of(&self.frame, table)
    }

    /// Does what a page does before it looks for words.
    fn supply(&self, index: &Index, text: &str) {
        for chunk in index.missing_chunks(text) {
            let file = &self.text.chunks[chunk as usize];
            index.supply_chunk(chunk, file).expect("the chunk is readable");
        }
    }
}

/// What a page has of a dataset in files before it asks for any.
fn frame_of(in_two: &InTwo) -> Catalog {
    let (frame, problems) = catalog::load(in_two.overview.as_bytes()).expect("the overview loads");
    let (details, problems_of_details) =
        catalog::load_details(in_two.details.as_bytes(), &frame).expect("the details load");
    assert_eq!((problems, problems_of_details), (Vec::new(), Vec::new()));
    frame.supply_details(details);
    frame
}

const WORDS: [&str; 9] = [
    "",
    "",
    "voorlezen",
    "opv",
    "peuteropvang geld",
    "zwangr",
    "kinder ",
    "de",
    "logeerhuis ouders samen",
];

fn query() -> impl Strategy<Value = Query> {
    let facet = select(&Facet::ALL[..]);
    let toggles = vec((facet, any::<Pick>()), 0..4);
    let interval = option::weighted(0.3, (-10..200_i16, 1..60_i16));
    let sort = select(&Sort::ALL[..]);
    (toggles, interval, select(&WORDS[..]), sort).prop_map(|(toggles, interval, words, sort)| {
        let catalog = &Explorer::real().catalog;
        let toggled = toggles
            .into_iter()
            .fold(Query::default(), |query, (facet, pick)| {
                let ordinal = pick.index(facet.value_count(catalog)) as u32;
                query.toggle(FacetValue { facet, ordinal })
            });
        let aged = match interval {
            Some((from, length)) => toggled.with_interval(Some((from, from + length))),
            None => toggled,
        };
        aged.with_text(words).with_sort(sort)
    })
}

#[test]
fn records_of_an_area_stand_together_in_the_order_of_titles() {
    let catalog = &Explorer::real().catalog;
    let places = FacetTable::of(catalog).record_places();
    let mut keys = vec![None; places.len()];
    for (ordinal, initiative) in catalog.initiatives.numbered() {
        let key = (initiative.areas.first().copied(), ordinal);
        assert_eq!(keys[places[ordinal as usize] as usize].replace(key), None);
    }
    assert!(keys.is_sorted());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn files_answer_as_the_whole_dataset_does(query in query()) {
        let (stored, whole) = (Stored::real(), Explorer::real());
        let index = stored.index();
        index.supply_dictionary(&stored.text.dictionary, &stored.frame).expect("it is readable");
        stored.supply(&index, query.text());
        prop_assert_eq!(index.missing_chunks(query.text()), [0_u32; 0]);
        prop_assert_eq!(search(&stored.frame, &index, &query), whole.search(&query));
    }

    #[test]
    fn what_is_not_wanted_changes_nothing_of_what_is(query in query(), limit in 0_usize..30) {
        let Explorer { catalog, index } = Explorer::real();
        let wanted = Wanted { hits: limit, facets: &[Facet::Theme], surroundings: false };
        let (part, whole) = (search_for(catalog, index, &query, wanted), search(catalog, index, &query));
        prop_assert_eq!(part.total, whole.total);
        prop_assert_eq!(&part.hits[..], &whole.hits[..limit.min(whole.hits.len())]);
        prop_assert_eq!(part.counts.all(Facet::Theme), whole.counts.all(Facet::Theme));
        prop_assert_eq!(part.counts.all(Facet::Phase), &[0_u32; 0][..]);
    }

    #[test]
    fn no_file_makes_it_fail(
        changes in vec((any::<Pick>(), any::<u8>()), 1..4),
        cut in option::weighted(0.3, any::<Pick>()),
    ) {
        let stored = small();
        let spoil = |file: &[u8]| {
            let mut file = file.to_vec();
            for (pick, byte) in &changes {
                let place = pick.index(file.len());
                file[place] = *byte;
            }
            file.truncate(cut.map_or(file.len(), |cut| cut.index(file.len())));
            file
        };
        if let Ok(table) = FacetTable::from_file(&spoil(&stored.table), &stored.frame) {
            let index = Index::of(&stored.frame, table);
            search(&stored.frame, &index, &Query::default().with_interval(Some((0, 24))));
        }
        let index = stored.index();
        if index.supply_dictionary(&spoil(&stored.text.dictionary), &stored.frame).is_ok() {
            let query = Query::default().with_text("voorlezen taal");
            for chunk in index.missing_chunks(query.text()) {
                let file = stored.text.chunks.get(chunk as usize).map_or(&[][..], Vec::as_slice);
                let _ = index.supply_chunk(chunk, &spoil(file));
            }
            search(&stored.frame, &index, &query);
        }
    }
}

fn small() -> Stored {
    let dataset = Dataset::limburg()
        .with(initiative(
            "voorlezen",
            json!({ "age": { "from": 0, "to": 48 }, "themes": ["taal"] }),
        ))
        .with(initiative(
            "lezen",
            json!({ "areas": ["zuid-limburg"], "age": { "to": 24 } }),
        ));
    Stored::new(&dataset.0)
}

#[test]
fn words_are_found_when_their_files_have_come() {
    let stored = Stored::real();
    let index = stored.index();
    let query = Query::default().with_text("voorlezen");
    let total = |index: &Index| search(&stored.frame, index, &query).total;
    assert_eq!(total(&index) as usize, index.size(), "no word says anything yet");
    index
        .supply_dictionary(&stored.text.dictionary, &stored.frame)
        .expect("the dictionary is readable");
    assert!(!index.missing_chunks("voorlezen").is_empty());
    assert!(index.missing_chunks("").is_empty());
    stored.supply(&index, "voorlezen");
    assert_eq!(total(&index), Explorer::real().search(&query).total);
    assert!(stored.text.chunks.len() > 10, "they are many");
}

#[test]
fn files_of_another_release_are_refused() {
    let (real, small) = (Stored::real(), small());
    assert_eq!(
        FacetTable::from_file(&real.table, &small.frame).err(),
        Some(Unreadable::OfAnotherRelease)
    );
    assert_eq!(
        FacetTable::from_file(b"{}", &real.frame).err(),
        Some(Unreadable::Malformed)
    );
    let index = small.index();
    index
        .supply_dictionary(&small.text.dictionary, &small.frame)
        .expect("the dictionary is readable");
    assert_eq!(
        index.supply_chunk(0, &real.text.chunks[1]),
        Err(Unreadable::OfAnotherRelease)
    );
    assert_eq!(
        index.supply_chunk(99, &small.text.chunks[0]),
        Err(Unreadable::OfAnotherRelease)
    );
}
