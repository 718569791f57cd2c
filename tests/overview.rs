//! A dataset in two files: the overview answers as the whole does, and with the details it is the whole.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, initiative, programme, real_dataset};
use kansrijk::catalog::{self, Catalog, Collection, DatasetError, DatasetProblem, Defect};
use kansrijk::locale::Locale;
use kansrijk::present::{self, Scene, Today};
use kansrijk::query::{Facet, FacetValue, Query, Subject};
use kansrijk::search::{Index, search};
use kansrijk::tools::overview::{InTwo, in_two};
use serde_json::{Value, json};

/// A dataset whole, its overview, and its two files.
struct Halves {
    whole: Catalog,
    overview: Catalog,
    files: InTwo,
}

impl Halves {
    fn of(dataset: &str) -> Self {
        let (whole, _) = catalog::load(dataset.as_bytes()).expect("the whole loads");
        let files = in_two(dataset, &whole).expect("it is a dataset");
        let (overview, problems) = catalog::load(files.overview.as_bytes()).expect("the overview loads");
        assert_eq!(problems, []);
        Self {
            whole,
            overview,
            files,
        }
    }

    fn supply(&self) -> Vec<DatasetProblem> {
        let (details, problems) =
            catalog::load_details(self.files.details.as_bytes(), &self.overview).expect("they load");
        self.overview.supply_details(details);
        problems
    }
}

/// A query for each value of each facet, and the one without choices.
fn queries(catalog: &Catalog) -> Vec<Query> {
    let values = Facet::ALL.into_iter().flat_map(|facet| {
        let count = facet.value_count(catalog) as u32;
        (0..count).map(move |ordinal| FacetValue { facet, ordinal })
    });
    let chosen = values.map(|value| Query::default().with_only(value));
    std::iter::once(Query::default()).chain(chosen).collect()
}

fn scene<'a>(catalog: &'a Catalog, index: &'a Index) -> Scene<'a> {
    Scene {
        catalog,
        index,
        locale: Locale::Nl,
        today: Today {
            year: 2026,
            month: 11,
            day: 27,
        },
    }
}

#[test]
fn an_overview_answers_as_the_whole_does() {
    let halves = Halves::of(&real_dataset());
    let (whole, overview) = (Index::new(&halves.whole), Index::new(&halves.overview));
    for query in queries(&halves.whole) {
        let expected = search(&halves.whole, &whole, &query);
        assert_eq!(search(&halves.overview, &overview, &query), expected, "{query:?}");
    }
    assert!(!halves.overview.has_details());
}

#[test]
fn cards_need_no_details() {
    let halves = Halves::of(&real_dataset());
    let (whole, overview) = (Index::new(&halves.whole), Index::new(&halves.overview));
    let found = search(&halves.whole, &whole, &Query::default());
    for &hit in &found.hits {
        let card =
            |catalog, index| present::card(hit, &Query::default(), &found.matched, scene(catalog, index));
        assert_eq!(card(&halves.overview, &overview), card(&halves.whole, &whole));
    }
}

#[test]
fn with_its_details_an_overview_is_the_whole() {
    let halves = Halves::of(&real_dataset());
    assert_eq!(halves.supply(), []);
    let (whole, overview) = (Index::new(&halves.whole), Index::new(&halves.overview));
    let (one, other) = (scene(&halves.whole, &whole), scene(&halves.overview, &overview));
    for initiative in 0..halves.whole.initiatives.len() as u32 {
        assert_eq!(
            present::detail(initiative, None, other),
            present::detail(initiative, None, one)
        );
    }
    let found = search(&halves.whole, &whole, &Query::default());
    assert_eq!(
        present::programme_overview(&Query::default(), &found, other),
        present::programme_overview(&Query::default(), &found, one)
    );
    assert_eq!(
        present::profiles(&Query::default(), &found, other),
        present::profiles(&Query::default(), &found, one)
    );
    for text in ["voorlezen", "kraamzorg", "opvoedhulp", "slapeloos", "boekstart"] {
        let query = Query::default().with_text(text);
        let expected = search(&halves.whole, &whole, &query);
        assert_eq!(search(&halves.overview, &overview, &query), expected, "{text}");
    }
}

#[test]
fn words_are_not_read_before_all_of_them_have_come() {
    let halves = Halves::of(&real_dataset());
    let index = Index::new(&halves.overview);
    let query = Query::default().with_text("voorlezen");
    assert!(!index.has_words(&halves.overview));
    let unread = search(&halves.overview, &index, &query);
    assert_eq!(unread.hits.len(), halves.overview.initiatives.len());
    halves.supply();
    assert!(index.has_words(&halves.overview));
    let whole = search(&halves.whole, &Index::new(&halves.whole), &query);
    assert_eq!(search(&halves.overview, &index, &query), whole);
    assert!((1..halves.whole.initiatives.len()).contains(&whole.hits.len()));
}

#[test]
fn what_has_not_come_is_empty() {
    let halves = Halves::of(&real_dataset());
    let index = Index::new(&halves.overview);
    let scene = scene(&halves.overview, &index);
    for initiative in 0..halves.overview.initiatives.len() as u32 {
        let detail = present::detail(initiative, None, scene);
        assert!(detail.sources.is_empty() && detail.more.is_empty() && detail.sheet.is_empty());
    }
    let started = present::connections(Subject::Programme(0), None, scene);
    assert_eq!(started.title, halves.whole.programmes[0].name);
    assert!(halves.overview.municipality_details(0).is_none());
    assert!(halves.overview.theme_details(0).is_none());
}

#[test]
fn together_the_files_say_what_the_whole_says() {
    let dataset = real_dataset();
    let whole: Value = serde_json::from_str(&dataset).expect("it is JSON");
    let files = Halves::of(&dataset).files;
    let parse = |text: &str| -> Value { serde_json::from_str(text).expect("it is JSON") };
    let (mut joined, details) = (parse(&files.overview), parse(&files.details));
    for (list, least) in [
        ("municipalities", 17),
        ("phases", 6),
        ("themes", 10),
        ("programmes", 5),
        ("initiatives", 140),
    ] {
        let later = details[list].as_array().expect("it is a list");
        assert!(later.len() >= least, "{list}");
        for record in joined[list].as_array_mut().expect("it is a list") {
            record.as_object_mut().expect("a record").remove("newest_source");
            let of_it = later.iter().find(|later| later["slug"] == record["slug"]);
            for (field, value) in of_it.and_then(Value::as_object).into_iter().flatten() {
                if field != "slug" {
                    assert_eq!(record.get(field), None, "{list}: {field} is in both");
                    record[field] = value.clone();
                }
            }
        }
    }
    joined["synonyms"] = details["synonyms"].clone();
    joined.as_object_mut().expect("a dataset").remove("details");
    assert!(
        joined == whole,
        "what is said in two files is not what is said in one"
    );
    assert!(files.overview.len() * 2 < dataset.len());
}

/// A dataset of two initiatives and a programme in two files, with the details changed.
fn changed(change: impl FnOnce(&mut Value)) -> (Catalog, Vec<u8>) {
    let sources =
        json!([{ "title": "Bron", "publisher": "Wij", "url": "https://example.org/", "date": "2025-03" }]);
    let mut dataset = Dataset::limburg()
        .with(initiative(
            "een",
            json!({ "sources": sources, "more": ["Een feit."] }),
        ))
        .with(initiative("twee", json!({ "more": ["Nog een feit."] })));
    dataset.list("programmes").push(programme("samen"));
    let Halves { overview, files, .. } = Halves::of(&dataset.0.to_string());
    let mut details: Value = serde_json::from_str(&files.details).expect("it is JSON");
    change(&mut details);
    (overview, details.to_string().into_bytes())
}

#[test]
fn broken_details_cost_only_themselves() {
    let (catalog, bytes) = changed(|details| {
        let initiatives = details["initiatives"].as_array_mut().expect("it is a list");
        initiatives[0]["more"] = json!(3);
        initiatives.push(json!({ "slug": "nergens", "more": [], "sources": initiatives[1]["sources"] }));
    });
    let (details, problems) = catalog::load_details(&bytes, &catalog).expect("the others load");
    catalog.supply_details(details);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(
        (problems[0].collection, problems[0].record.as_str()),
        (Collection::Initiatives, "een")
    );
    assert!(matches!(problems[0].defect, Defect::Unreadable(_)));
    let more = |slug| {
        let ordinal = catalog.initiative_by_slug(slug).expect("it is there");
        catalog.initiative_details(ordinal).more.len()
    };
    assert_eq!((more("een"), more("twee")), (0, 1));
}

#[test]
fn references_of_details_are_checked() {
    let (catalog, bytes) = changed(|details| {
        details["initiatives"][1]["partners"] = json!(["nergens"]);
        details["initiatives"][0]["connections"] = json!([{ "to": "weg", "why": "samen" }]);
        details["programmes"][0]["themes"] = json!(["niets"]);
    });
    let (_, problems) = catalog::load_details(&bytes, &catalog).expect("the others load");
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["connections", "partners", "themes"]);
}

#[test]
fn details_of_another_dataset_are_refused() {
    let (catalog, bytes) = changed(|details| details["hash"] = json!("fedcba9876543210"));
    let refused = catalog::load_details(&bytes, &catalog).err();
    assert!(
        matches!(refused, Some(DatasetError::NotADataset(_))),
        "{refused:?}"
    );
    for bytes in [
        b"".as_slice(),
        b"[]",
        b"<!doctype html>",
        &bytes[..bytes.len() / 2],
    ] {
        assert!(catalog::load_details(bytes, &catalog).is_err());
    }
}

#[test]
fn an_overview_names_its_details_by_their_content() {
    let halves = Halves::of(&real_dataset());
    assert_eq!(
        halves.overview.details_file.as_ref(),
        Some(&halves.files.details_name)
    );
    assert_eq!(halves.whole.details_file, None);
    let name = &halves.files.details_name;
    let fingerprint = name
        .strip_prefix("dataset-details-")
        .and_then(|name| name.strip_suffix(".json"))
        .expect("it is so named");
    assert!(fingerprint.len() == 16 && fingerprint.chars().all(|digit| digit.is_ascii_hexdigit()));
}
