//! A dataset in files presents what the whole one does, once what was missed has come.
#![cfg(not(target_family = "wasm"))]

mod common;

use std::cell::RefCell;
use std::collections::BTreeMap;

use common::{Explorer, real_dataset};
use kansrijk::catalog::{self, Catalog, DataFile, FileReader};
use kansrijk::locale::Locale;
use kansrijk::present::{self, Scene, Today};
use kansrijk::query::{Facet, FacetValue, Query, Subject};
use kansrijk::search::{FacetTable, Index, search};
use kansrijk::shortlist::Shortlist;
use kansrijk::tools::index::{InFiles, in_files};
use kansrijk::url;

const TODAY: Today = Today {
    year: 2026,
    month: 11,
    day: 27,
};

/// The published data as a page has it that has fetched nothing but what it needs to begin.
struct InParts {
    catalog: Catalog,
    index: Index,
    files: BTreeMap<String, Vec<u8>>,
    reader: RefCell<FileReader>,
}

impl InParts {
    fn new() -> Self {
        let whole = &Explorer::real().catalog;
        let InFiles { in_two, files } = in_files(&real_dataset(), whole).expect("it is a dataset");
        let (mut catalog, problems) = catalog::load(in_two.overview.as_bytes()).expect("the overview loads");
        assert_eq!(problems, []);
        let (details, problems) =
            catalog::load_details(in_two.details.as_bytes(), &catalog).expect("the details load");
        assert_eq!(problems, []);
        let files: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let path = |file| catalog.files.as_ref().expect("it is in files").path(file);
        let table = FacetTable::from_file(&files[&path(DataFile::Table)], &catalog).expect("it is a table");
        let dictionary = &files[&path(DataFile::Dictionary)];
        catalog.expect_records(table.record_places());
        catalog.supply_details(details);
        let index = Index::of(&catalog, table);
        index
            .supply_dictionary(dictionary, &catalog)
            .expect("it is a dictionary");
        Self {
            reader: RefCell::new(FileReader::new(&catalog)),
            catalog,
            index,
            files,
        }
    }

    fn scene(&self, locale: Locale) -> Scene<'_> {
        scene(&self.catalog, &self.index, locale)
    }

    /// What one sees who looks again as long as something was missed, and how often that was.
    fn settled<T>(&self, look: impl Fn() -> T) -> (T, usize) {
        let files = self.catalog.files.as_ref().expect("it is in files");
        let mut fetched = 0;
        loop {
            let seen = look();
            let wanted = files.take_wanted();
            if wanted.is_empty() {
                return (seen, fetched);
            }
            for file in wanted {
                let bytes = &self.files[&files.path(file)];
                match file {
                    DataFile::Occurrences(chunk) => {
                        self.index.supply_chunk(chunk, bytes).expect("it is that chunk");
                    }
                    _ => {
                        let mut reader = self.reader.borrow_mut();
                        reader
                            .supply(file, bytes, &self.catalog)
                            .expect("it is that file");
                    }
                }
                fetched += 1;
            }
        }
    }
}

fn scene<'s>(catalog: &'s Catalog, index: &'s Index, locale: Locale) -> Scene<'s> {
    Scene {
        catalog,
        index,
        locale,
        today: TODAY,
    }
}

#[test]
fn every_detail_is_that_of_the_whole_whatever_has_come_before() {
    let Explorer { catalog, index } = Explorer::real();
    for initiative in catalog.initiatives.ordinals().step_by(7) {
        let parts = InParts::new();
        let scope = search(&parts.catalog, &parts.index, &Query::default()).hits;
        for scope in [None, Some(&scope[..scope.len() / 2])] {
            let look = || present::detail(initiative, scope, parts.scene(Locale::Nl));
            let whole = present::detail(initiative, scope, scene(catalog, index, Locale::Nl));
            assert_eq!(parts.settled(look).0, whole);
        }
    }
}

#[test]
fn cards_and_connections_are_those_of_the_whole() {
    let Explorer { catalog, index } = Explorer::real();
    let parts = InParts::new();
    let query = Query::default().toggle(FacetValue {
        facet: Facet::Municipality,
        ordinal: 0,
    });
    let outcome = search(catalog, index, &query);
    let cards = |scene: Scene<'_>| {
        let hits = outcome.hits.iter();
        hits.map(|&hit| present::card(hit, &query, &outcome.matched, scene))
            .collect::<Vec<_>>()
    };
    let (seen, fetched) = parts.settled(|| cards(parts.scene(Locale::En)));
    assert_eq!(seen, cards(scene(catalog, index, Locale::En)));
    assert!(fetched > 0);
    let organisations = (0..catalog.organisations.len() as u32).map(Subject::Organisation);
    let programmes = (0..catalog.programmes.len() as u32).map(Subject::Programme);
    for subject in organisations.chain(programmes) {
        let look = || present::connections(subject, None, parts.scene(Locale::Nl));
        let whole = present::connections(subject, None, scene(catalog, index, Locale::Nl));
        assert_eq!(parts.settled(look).0, whole);
    }
}

#[test]
fn an_address_is_read_and_written_as_that_of_the_whole() {
    let whole = &Explorer::real().catalog;
    let slugs: Vec<&str> = whole
        .initiatives
        .iter()
        .step_by(20)
        .map(|initiative| &*initiative.slug)
        .collect();
    let parts = InParts::new();
    let address = format!(
        "weergave=samenhang&rond=initiatief/{}&vergelijk={},{}&initiatief={}",
        slugs[0], slugs[1], slugs[2], slugs[3]
    );
    let read = |catalog: &Catalog| {
        let read = url::read(&address, catalog);
        let written = url::write(&read.surface, &read.query, None, catalog);
        (read, written)
    };
    let (seen, _) = parts.settled(|| read(&parts.catalog));
    assert_eq!(seen, read(whole));
    assert_eq!(seen.1, address);
    let list = format!("lijst={}", slugs.join(","));
    let read = |catalog: &Catalog| {
        let named = url::read_shortlist(&list, catalog).expect("it names a list");
        let written = url::write_shortlist(&named.shortlist, catalog);
        (named, written)
    };
    let (seen, _) = parts.settled(|| read(&parts.catalog));
    assert_eq!(seen, read(whole));
    let shortlist: Shortlist = seen.0.shortlist;
    assert_eq!(shortlist.initiatives().len(), slugs.len());
}

#[test]
fn words_are_found_as_in_the_whole() {
    let parts = InParts::new();
    for text in ["voorlezen", "kraamzorg heerlen", "opvoedhulp", "slapeloos", "spe"] {
        let query = Query::default().with_text(text);
        let files = parts.catalog.files.as_ref().expect("it is in files");
        let look = || {
            let chunks = parts.index.missing_chunks(text).into_iter();
            chunks.for_each(|chunk| files.want(DataFile::Occurrences(chunk)));
            search(&parts.catalog, &parts.index, &query)
        };
        assert_eq!(parts.settled(look).0, Explorer::real().search(&query), "{text}");
    }
}

#[test]
fn what_is_looked_at_is_all_that_is_fetched() {
    let parts = InParts::new();
    let (_, fetched) =
        parts.settled(|| present::card(0, &Query::default(), &Default::default(), parts.scene(Locale::Nl)));
    assert_eq!(fetched, 1);
    let look = || search(&parts.catalog, &parts.index, &Query::default()).total;
    assert_eq!(parts.settled(look).1, 0, "counting needs no record");
}
