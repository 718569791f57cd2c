//! Reading a dataset: what is wrong costs as little as it can, and is told.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, initiative, municipality, programme, region};
use kansrijk::catalog::{self, AgeInterval, Collection, DatasetError, Defect};
use kansrijk::query::Facet;
use serde_json::{Value, json};

/// A dataset with one sound initiative, changed, gives these problems and shows these initiatives.
#[track_caller]
fn check(change: impl FnOnce(&mut Dataset), problems: &[(Collection, &str, &str, Defect)], shown: &[&str]) {
    let mut dataset = Dataset::limburg().with(initiative("heel", json!({})));
    change(&mut dataset);
    let (catalog, found) = dataset.load();
    let found: Vec<_> = found
        .iter()
        .map(|problem| {
            (
                problem.collection,
                problem.record.as_str(),
                problem.field,
                problem.defect.clone(),
            )
        })
        .collect();
    assert_eq!(found, problems);
    let slugs: Vec<&str> = catalog
        .initiatives
        .iter()
        .map(|initiative| initiative.slug.as_str())
        .collect();
    assert_eq!(slugs, shown);
}

fn add(record: Value) -> impl FnOnce(&mut Dataset) {
    |dataset| dataset.list("initiatives").push(record)
}

fn dangling(collection: Collection, slug: &str) -> Defect {
    Defect::Dangling {
        collection,
        slug: slug.to_owned(),
    }
}

#[test]
fn a_sound_dataset_has_no_problems() {
    check(|_| {}, &[], &["heel"]);
}

#[test]
fn a_broken_record_costs_only_itself() {
    let initiatives = Collection::Initiatives;
    let unreadable = |words: &str| Defect::Unreadable(words.to_owned());
    for (record, name, defect) in [
        (json!(7), "#1", unreadable(": an object")),
        (json!(null), "#1", unreadable(": an object")),
        (
            json!({ "title": "Zonder slug" }),
            "#1",
            unreadable("slug: a text"),
        ),
        (
            initiative("stuk", json!({ "title": null })),
            "stuk",
            unreadable("title: a text"),
        ),
        (
            initiative("stuk", json!({ "areas": [] })),
            "stuk",
            unreadable("areas: a list that is not empty"),
        ),
        (
            initiative("stuk", json!({ "sources": [] })),
            "stuk",
            unreadable("sources: a list that is not empty"),
        ),
        (
            initiative("stuk", json!({ "age": "baby" })),
            "stuk",
            unreadable("age: an object"),
        ),
        (
            initiative("stuk", json!({ "age": { "from": 1.5 } })),
            "stuk",
            unreadable("age.from: a whole number"),
        ),
        (
            initiative("stuk", json!({ "age": { "from": 40000 } })),
            "stuk",
            unreadable("age.from: a smaller number"),
        ),
        (
            initiative("stuk", json!({ "founding": "ja" })),
            "stuk",
            unreadable("founding: true or false"),
        ),
        (
            initiative("stuk", json!({ "inferred": ["titel"] })),
            "stuk",
            unreadable("inferred: one of the known names"),
        ),
    ] {
        check(add(record), &[(initiatives, name, "", defect)], &["heel"]);
    }
}

#[test]
fn of_two_records_with_one_slug_the_first_stays() {
    let second = initiative("heel", json!({ "title": "Nog een" }));
    check(
        add(second),
        &[(Collection::Initiatives, "heel", "slug", Defect::DuplicateSlug)],
        &["heel"],
    );
}

#[test]
fn a_record_that_refers_to_nothing_is_left_out_and_told() {
    for (field, value, collection) in [
        ("areas", json!(["nergens"]), Collection::Municipalities),
        ("themes", json!(["nergens"]), Collection::Themes),
        ("audiences", json!(["nergens"]), Collection::Audiences),
        ("lead", json!(["nergens"]), Collection::Organisations),
        ("status", json!("nergens"), Collection::Statuses),
        ("programmes", json!(["nergens"]), Collection::Programmes),
    ] {
        let record = initiative("los", json!({ field: value }));
        check(
            add(record),
            &[(
                Collection::Initiatives,
                "los",
                field,
                dangling(collection, "nergens"),
            )],
            &["heel"],
        );
    }
}

#[test]
fn a_connection_to_nothing_costs_only_itself() {
    let connections = json!([{ "to": "heel", "why": "samen" }, { "to": "nergens", "why": "niets" }]);
    let los = json!({ "connections": connections, "partners": ["niemand", "schunck"] });
    let dataset = Dataset::limburg()
        .with(initiative("heel", json!({})))
        .with(initiative("los", los));
    let (catalog, problems) = dataset.load();
    let defects: Vec<_> = problems.iter().map(|problem| &problem.defect).collect();
    let expected = [
        dangling(Collection::Initiatives, "nergens"),
        dangling(Collection::Organisations, "niemand"),
    ];
    assert_eq!(defects, expected.iter().collect::<Vec<_>>());
    let los = catalog.initiative_by_slug("los").expect("it stays");
    let connected: Vec<u32> = catalog
        .initiative_details(los)
        .connections
        .iter()
        .map(|connection| connection.to)
        .collect();
    assert_eq!(
        connected,
        [catalog.initiative_by_slug("heel").expect("it is there")]
    );
    let partners = &catalog.initiative_details(los).partners;
    assert_eq!(
        partners[..],
        [catalog.organisation_by_slug("schunck").expect("it is there")]
    );
}

#[test]
fn an_age_that_cannot_be_is_told_at_its_field() {
    let initiatives = Collection::Initiatives;
    for (age, problems) in [
        (
            json!({ "from": 24, "to": 24 }),
            vec![("age", Defect::EmptyInterval { from: 24, to: 24 })],
        ),
        (
            json!({ "from": 24, "to": -10 }),
            vec![("age", Defect::EmptyInterval { from: 24, to: -10 })],
        ),
        (
            json!({ "from": -13, "to": 24 }),
            vec![("age.from", Defect::MonthOutOfRange(-13))],
        ),
        (
            json!({ "from": 0, "to": 301 }),
            vec![("age.to", Defect::MonthOutOfRange(301))],
        ),
        (
            json!({ "from": -40, "to": 999 }),
            vec![
                ("age.from", Defect::MonthOutOfRange(-40)),
                ("age.to", Defect::MonthOutOfRange(999)),
            ],
        ),
    ] {
        let problems: Vec<_> = problems
            .into_iter()
            .map(|(field, defect)| (initiatives, "oud", field, defect))
            .collect();
        check(
            add(initiative("oud", json!({ "age": age }))),
            &problems,
            &["heel"],
        );
    }
}

#[test]
fn zero_negative_and_unknown_are_ordinary_ages() {
    for (age, read) in [
        (json!({ "from": -12, "to": 300 }), AgeInterval::new(-12, 300)),
        (json!({ "from": -10, "to": 0 }), AgeInterval::new(-10, 0)),
        (json!({ "from": 0, "to": 1 }), AgeInterval::new(0, 1)),
        (
            json!({ "from": 0, "to": null }),
            AgeInterval {
                from: Some(0),
                to: None,
            },
        ),
        (
            json!({ "from": null, "to": 0 }),
            AgeInterval {
                from: None,
                to: Some(0),
            },
        ),
        (json!({}), AgeInterval { from: None, to: None }),
        (json!(null), AgeInterval { from: None, to: None }),
    ] {
        let (catalog, problems) = Dataset::limburg()
            .with(initiative("a", json!({ "age": age })))
            .load();
        assert_eq!(problems, [], "{age}");
        assert_eq!(catalog.initiative(0).age, read, "{age}");
    }
}

#[test]
fn a_broken_value_of_a_list_costs_itself_and_what_refers_to_it() {
    let taal = initiative("met-taal", json!({ "themes": ["taal"] }));
    check(
        |dataset| {
            dataset.list("themes")[0]["name"] = json!(1);
            dataset.list("initiatives").push(taal);
        },
        &[
            (
                Collection::Themes,
                "taal",
                "",
                Defect::Unreadable("name: a text".to_owned()),
            ),
            (
                Collection::Initiatives,
                "met-taal",
                "themes",
                dangling(Collection::Themes, "taal"),
            ),
        ],
        &["heel"],
    );
    check(
        |dataset| dataset.list("phases")[1]["to"] = json!(-10),
        &[(
            Collection::Phases,
            "baby",
            "age",
            Defect::EmptyInterval { from: 0, to: -10 },
        )],
        &["heel"],
    );
}

#[test]
fn a_programme_is_part_only_of_programmes_that_are_there() {
    let mut broken = programme("stuk");
    broken["themes"] = json!(["nergens"]);
    let mut part = programme("deel");
    part["part_of"] = json!(["stuk"]);
    let mut dataset = Dataset::limburg().with(initiative("heel", json!({})));
    dataset.list("programmes").extend([broken, part]);
    let (catalog, _) = dataset.load();
    for (ordinal, programme) in (0..).zip(&catalog.programmes) {
        for slug in &catalog.programme_details(ordinal).part_of {
            let is_there = catalog.programmes.iter().any(|other| other.slug == *slug);
            assert!(
                is_there,
                "{} is part of {slug}, which is not there",
                programme.slug
            );
        }
    }
}

#[test]
fn an_area_stays_even_when_its_parent_is_not_there() {
    check(
        |dataset| {
            dataset
                .list("municipalities")
                .push(municipality("los", "GM0001", "nergens", &["nergens"], &[]))
        },
        &[
            (
                Collection::Municipalities,
                "los",
                "subregion",
                dangling(Collection::Municipalities, "nergens"),
            ),
            (
                Collection::Municipalities,
                "los",
                "neighbours",
                dangling(Collection::Municipalities, "nergens"),
            ),
        ],
        &["heel"],
    );
}

#[test]
fn regions_cannot_close_to_a_ring() {
    for regions in [
        vec![region("a", "A", "part", Some("a"))],
        vec![
            region("a", "A", "part", Some("b")),
            region("b", "B", "part", Some("a")),
        ],
        vec![region("a", "A", "part", Some("heerlen"))],
    ] {
        let mut dataset = Dataset::limburg().with(initiative("heel", json!({})));
        dataset.list("regions").extend(regions);
        let (catalog, problems) = dataset.load();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].field, "parent");
        for area in 0..catalog.areas.len() as u32 {
            assert!(catalog.with_ancestors(area).count() <= catalog.areas.len());
        }
    }
}

#[test]
fn every_area_can_be_chosen_by_its_slug() {
    let mut dataset = Dataset::limburg().with(initiative("heel", json!({})));
    dataset
        .list("regions")
        .push(region("heerlen", "Groot-Heerlen", "subregion", Some("limburg")));
    let (catalog, problems) = dataset.load();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].defect, Defect::DuplicateSlug);
    for value in Facet::Municipality.values(&catalog) {
        assert_eq!(
            Facet::Municipality.find(&catalog, value.slug(&catalog)),
            Some(value),
            "{}",
            value.slug(&catalog)
        );
    }
}

#[test]
fn a_dataset_of_which_nothing_can_be_shown_says_why() {
    let changed = |change: fn(&mut Value)| {
        let mut dataset = Dataset::limburg().with(initiative("heel", json!({})));
        change(&mut dataset.0);
        dataset.bytes()
    };
    let newer = |found| DatasetError::NewerFormat { found, known: 1 };
    for (bytes, error) in [
        (b"".to_vec(), DatasetError::Empty),
        (b" \n\t ".to_vec(), DatasetError::Empty),
        (changed(|dataset| dataset["format"] = json!(2)), newer(2)),
        (br#"{ "format": 7, "anything": ["else"] }"#.to_vec(), newer(7)),
        (
            changed(|dataset| dataset["initiatives"] = json!([])),
            DatasetError::NoInitiatives,
        ),
        (
            changed(|dataset| dataset["initiatives"] = json!(null)),
            DatasetError::NoInitiatives,
        ),
        (
            changed(|dataset| dataset["initiatives"] = json!([{}, 3])),
            DatasetError::NoInitiatives,
        ),
    ] {
        assert_eq!(catalog::load(&bytes).err(), Some(error));
    }
    for bytes in [
        b"<!doctype html><title>404</title>".to_vec(),
        b"[]".to_vec(),
        b"{}".to_vec(),
        b"\xff\xfe{}".to_vec(),
        b"{ \"format\": 1".to_vec(),
        "[".repeat(100_000).into_bytes(),
        changed(|dataset| dataset["format"] = json!("1")),
        changed(|dataset| dataset["site"] = json!(null)),
        changed(|dataset| dataset["initiatives"] = json!("geen")),
    ] {
        let error = catalog::load(&bytes).err();
        assert!(matches!(error, Some(DatasetError::NotADataset(_))), "{error:?}");
    }
}

#[test]
fn initiatives_stand_in_the_order_of_their_titles() {
    let titles = ["Zon", "‘Aap’", "école", "Boek 10", "(Beer)"];
    let dataset = (0..)
        .zip(titles)
        .fold(Dataset::limburg(), |dataset, (number, title)| {
            dataset.with(initiative(&format!("i{number}"), json!({ "title": title })))
        });
    let (catalog, _) = dataset.load();
    let sorted: Vec<&str> = catalog
        .initiatives
        .iter()
        .map(|initiative| initiative.title.as_str())
        .collect();
    assert_eq!(sorted, ["‘Aap’", "(Beer)", "Boek 10", "école", "Zon"]);
}

#[test]
fn an_initiative_is_found_by_its_slug_and_by_former_ones() {
    let dataset = Dataset::limburg()
        .with(initiative("nieuw", json!({ "former_slugs": ["oud", "ander"] })))
        .with(initiative("ander", json!({})));
    let (catalog, _) = dataset.load();
    let found = |slug: &str| {
        catalog
            .initiative_by_slug(slug)
            .map(|ordinal| catalog.initiative(ordinal).slug.as_str())
    };
    assert_eq!(found("nieuw"), Some("nieuw"));
    assert_eq!(found("oud"), Some("nieuw"));
    assert_eq!(
        found("ander"),
        Some("ander"),
        "a present slug wins over a former one"
    );
    assert_eq!(found("nergens"), None);
}
