//! What is said of hits, facets, ages and sources, in both languages.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, Explorer, initiative, source};
use kansrijk::catalog::AgeInterval;
use kansrijk::locale::Locale;
use kansrijk::present::{
    AgePicker, Card, Detail, FacetChoice, Scene, Segment, Today, age_picker, card, detail, facet_panel,
    ignored_texts, interval_words, summary, ways_out,
};
use kansrijk::query::Facet;
use kansrijk::url::read;
use serde_json::{Value, json};

const TODAY: Today = Today {
    year: 2026,
    month: 11,
    day: 22,
};

fn scene(explorer: &Explorer, locale: Locale) -> Scene<'_> {
    Scene {
        catalog: &explorer.catalog,
        index: &explorer.index,
        locale,
        today: TODAY,
    }
}

/// As many initiatives as asked for, all about the same.
fn explorer(count: usize) -> Explorer {
    let fields = json!({ "areas": ["parkstad"], "themes": ["taal"], "audiences": ["ouders"], "age": { "from": 0, "to": 24 } });
    (0..count)
        .fold(Dataset::limburg(), |dataset, number| {
            dataset.with(initiative(&format!("i{number}"), fields.clone()))
        })
        .explorer()
}

/// With so many initiatives, an address has this status text.
#[track_caller]
fn check_status(locale: Locale, count: usize, address: &str, status: &str) {
    let explorer = explorer(count);
    let query = explorer.query(address);
    let hits = explorer.search(&query).hits.len() as u32;
    assert_eq!(
        summary(&query, hits, scene(&explorer, locale)).status,
        status,
        "{address}"
    );
}

#[test]
fn the_status_begins_with_the_count() {
    for (count, address, dutch, english) in [
        (12, "", "12 initiatieven", "12 initiatives"),
        (1, "", "1 initiatief", "1 initiative"),
        (
            1,
            "thema=geld",
            "Geen initiatieven over Geld",
            "No initiatives about Geld",
        ),
        (
            2,
            "gemeente=heerlen",
            "2 initiatieven in Heerlen",
            "2 initiatives in Heerlen",
        ),
        (
            2,
            "gemeente=parkstad",
            "2 initiatieven in heel Parkstad",
            "2 initiatives in all of Parkstad",
        ),
        (
            2,
            "gemeente=heerlen,kerkrade",
            "2 initiatieven in Heerlen of Kerkrade",
            "2 initiatives in Heerlen or Kerkrade",
        ),
        (
            1,
            "fase=baby",
            "1 initiatief als je kind een baby is",
            "1 initiative if your child is een baby",
        ),
        (1, "q=taal", "1 initiatief met “taal”", "1 initiative with “taal”"),
        (
            2,
            "gemeente=heerlen&leeftijd=-10..24&thema=taal&doelgroep=ouders&q=lezen",
            "2 initiatieven in Heerlen · voor een kind van 10 maanden vóór de geboorte tot 2 jaar · over Taal en lezen · ouders · met “lezen”",
            "2 initiatives in Heerlen · for a child of 10 months before birth to 2 years · about Taal en lezen · ouders · with “lezen”",
        ),
    ] {
        check_status(Locale::Nl, count, address, dutch);
        check_status(Locale::En, count, address, english);
    }
}

#[test]
fn ages_are_said_in_words() {
    for (from, to, dutch, english) in [
        (
            Some(-10),
            Some(0),
            "10 maanden vóór de geboorte tot de geboorte",
            "10 months before birth to birth",
        ),
        (
            Some(-1),
            Some(1),
            "1 maand vóór de geboorte tot 1 maand",
            "1 month before birth to 1 month",
        ),
        (Some(0), Some(12), "0 tot 1 jaar", "0 to 1 years"),
        (Some(12), Some(18), "1 jaar tot 18 maanden", "1 year to 18 months"),
        (Some(30), Some(48), "2½ jaar tot 4 jaar", "2½ years to 4 years"),
        (
            Some(25),
            Some(37),
            "2 jaar en 1 maand tot 3 jaar en 1 maand",
            "2 years and 1 month to 3 years and 1 month",
        ),
        (
            Some(0),
            None,
            "vanaf de geboorte, einde niet vermeld",
            "from birth, end not stated",
        ),
        (
            None,
            Some(48),
            "tot 4 jaar, begin niet vermeld",
            "up to 4 years, start not stated",
        ),
        (None, None, "Leeftijd niet vermeld", "Age not stated"),
    ] {
        let age = AgeInterval { from, to };
        assert_eq!(interval_words(age, Locale::Nl.messages()), dutch);
        assert_eq!(interval_words(age, Locale::En.messages()), english);
    }
}

/// The card of an initiative with these fields, for an address.
fn card_of(fields: Value, address: &str) -> Card {
    let explorer = Dataset::limburg().with(initiative("a", fields)).explorer();
    let query = explorer.query(address);
    let outcome = explorer.search(&query);
    assert_eq!(outcome.hits, [0]);
    card(0, &query, &outcome.matched, scene(&explorer, Locale::Nl))
}

#[test]
fn the_age_of_the_newest_source_is_said_and_old_is_called_old() {
    for (dates, words, is_old) in [
        (vec![Some("2026-01-02")], "Bron: 2 januari 2026", false),
        (vec![Some("2019"), Some("2025-03")], "Bron: maart 2025", false),
        (vec![Some("2021-11-23")], "Bron: 23 november 2021", false),
        (
            vec![Some("2021-11-22")],
            "Bron: 22 november 2021, 5 jaar oud",
            true,
        ),
        (vec![Some("2015"), None], "Bron: 2015, 10 jaar oud", true),
        (vec![None], "Bron zonder datum", true),
    ] {
        let sources: Vec<Value> = dates.into_iter().map(source).collect();
        let card = card_of(json!({ "sources": sources }), "");
        assert_eq!((card.source.as_str(), card.is_source_old), (words, is_old));
    }
}

#[test]
fn a_hit_for_a_wider_area_says_why_it_matches() {
    for (areas, address, reason) in [
        (json!(["heerlen"]), "gemeente=heerlen", None),
        (json!(["parkstad"]), "gemeente=heerlen", Some("heel Parkstad")),
        (
            json!(["zuid-limburg"]),
            "gemeente=heerlen",
            Some("heel Zuid-Limburg"),
        ),
        (json!(["limburg"]), "gemeente=heerlen", Some("heel Limburg")),
        (
            json!(["limburg", "zuid-limburg"]),
            "gemeente=heerlen",
            Some("heel Zuid-Limburg"),
        ),
        (json!(["limburg", "heerlen"]), "gemeente=heerlen", None),
        (json!(["parkstad"]), "gemeente=parkstad", None),
        (json!(["heerlen"]), "gemeente=parkstad", None),
        (json!(["limburg"]), "gemeente=parkstad", Some("heel Limburg")),
        (
            json!(["heuvelland"]),
            "gemeente=heerlen,vaals",
            Some("heel Maastricht-Heuvelland"),
        ),
        (json!(["limburg"]), "", None),
    ] {
        let card = card_of(json!({ "areas": areas }), address);
        assert_eq!(card.reason.as_deref(), reason, "{areas} {address}");
    }
}

#[test]
fn several_phases_and_an_unusual_status_are_said() {
    for (age, is_phase_crossing) in [
        (json!({ "from": -10, "to": 24 }), true),
        (json!({ "from": 0, "to": 24 }), false),
        (json!({ "from": 23, "to": 25 }), true),
        (json!({ "from": -9 }), false),
        (json!(null), false),
    ] {
        assert_eq!(
            card_of(json!({ "age": age }), "").is_phase_crossing,
            is_phase_crossing,
            "{age}"
        );
    }
    for (status, remark) in [
        ("lopend", None),
        ("onbekend", None),
        ("afgerond", Some("afgerond")),
    ] {
        assert_eq!(card_of(json!({ "status": status }), "").status.as_deref(), remark);
    }
}

#[test]
fn matched_words_are_marked_and_nothing_else() {
    let fields =
        json!({ "title": "Crèche: vóórlezen!", "summary": "Er wordt voorgelezen, in de kinderopvang." });
    let marked = |address: &str| -> Vec<String> {
        let card = card_of(fields.clone(), address);
        let is_marked = |segment: &Segment| segment.is_marked.then(|| segment.text.clone());
        card.title
            .iter()
            .chain(&card.summary)
            .filter_map(is_marked)
            .collect()
    };
    for (address, words) in [
        ("", vec![]),
        ("q=creche+", vec!["Crèche"]),
        ("q=voorlezen", vec!["vóórlezen", "voorgelezen"]),
        ("q=voor+de+kinderop", vec!["kinderopvang"]),
        ("q=creche+kinderopvang", vec!["Crèche", "kinderopvang"]),
    ] {
        assert_eq!(marked(address), words, "{address}");
    }
}

/// The values of a facet as a panel shows them.
fn choices(explorer: &Explorer, facet: Facet, address: &str) -> Vec<FacetChoice> {
    let query = explorer.query(address);
    let counts = explorer.search(&query).counts;
    facet_panel(facet, &query, &counts, scene(explorer, Locale::Nl))
        .choices()
        .cloned()
        .collect()
}

#[test]
fn a_value_without_hits_is_shown_disabled_and_a_chosen_one_never() {
    let explorer = explorer(3);
    let shown: Vec<_> = choices(&explorer, Facet::Theme, "thema=geld")
        .into_iter()
        .map(|choice| (choice.slug, choice.count, choice.is_selected, choice.is_enabled))
        .collect();
    let expected = [
        ("taal", 3, false, true),
        ("opvang", 0, false, false),
        ("geld", 0, true, true),
    ];
    assert_eq!(
        shown,
        expected.map(|(slug, count, selected, enabled)| (slug.to_owned(), count, selected, enabled))
    );
}

#[test]
fn not_stated_is_shown_where_a_source_leaves_it_open_or_it_is_chosen() {
    let explorer = Dataset::limburg().with(initiative("a", json!({}))).explorer();
    let last = choices(&explorer, Facet::Phase, "")
        .pop()
        .expect("there are phases");
    assert_eq!(
        (last.slug.as_str(), last.name.as_str(), last.count),
        ("onbekend", "Leeftijd niet vermeld", 1)
    );
    let stated = self::explorer(1);
    assert!(
        choices(&stated, Facet::Theme, "")
            .iter()
            .all(|choice| choice.slug != "onbekend")
    );
    let chosen = choices(&stated, Facet::Theme, "thema=onbekend");
    assert!(
        chosen.iter().any(|choice| choice.is_selected),
        "a chosen value is never hidden"
    );
}

#[test]
fn municipalities_stand_under_their_subregion_each_once() {
    for explorer in [&explorer(1), Explorer::real()] {
        let mut slugs: Vec<String> = choices(explorer, Facet::Municipality, "")
            .into_iter()
            .map(|choice| choice.slug)
            .collect();
        let count = slugs.len();
        slugs.sort();
        slugs.dedup();
        assert_eq!(
            (slugs.len(), count),
            (explorer.catalog.areas.len(), explorer.catalog.areas.len())
        );
    }
    let beekdaelen = choices(&explorer(1), Facet::Municipality, "")
        .into_iter()
        .find(|choice| choice.slug == "beekdaelen");
    assert_eq!(
        beekdaelen.expect("it is there").also_known_as,
        ["Nuth", "Onderbanken"]
    );
}

#[test]
fn ways_out_are_said_as_product_says_them() {
    let explorer = Dataset::limburg()
        .with(initiative(
            "a",
            json!({ "areas": ["landgraaf"], "themes": ["taal"] }),
        ))
        .with(initiative(
            "b",
            json!({ "areas": ["heerlen"], "themes": ["geld"] }),
        ))
        .explorer();
    let query = explorer.query("gemeente=heerlen&thema=taal");
    let outcome = explorer.search(&query);
    let labels = |locale| -> Vec<(String, u32)> {
        let ways_out = ways_out(&query, &outcome, scene(&explorer, locale));
        ways_out
            .into_iter()
            .map(|way_out| {
                (
                    way_out.label.into_iter().map(|words| words.text).collect(),
                    way_out.count,
                )
            })
            .collect()
    };
    let expected = |labels: [&str; 3]| labels.map(|label| (label.to_owned(), 1));
    assert_eq!(
        labels(Locale::Nl),
        expected([
            "zonder Heerlen",
            "zonder thema Taal en lezen",
            "in buurgemeente Landgraaf"
        ])
    );
    assert_eq!(
        labels(Locale::En),
        expected([
            "without Heerlen",
            "without theme Taal en lezen",
            "in neighbouring Landgraaf"
        ])
    );
}

#[test]
fn the_handles_stand_where_the_months_are() {
    let explorer = explorer(1);
    let scene = scene(&explorer, Locale::Nl);
    for address in ["", "leeftijd=-10..0", "leeftijd=0..24", "leeftijd=24..144"] {
        let query = explorer.query(address);
        let picker = age_picker(&query, &explorer.search(&query), scene);
        assert_eq!(
            AgePicker::interval(scene, picker.start, picker.end),
            query.interval(),
            "{address}"
        );
        assert!(
            picker
                .bars
                .iter()
                .all(|bar| bar.start < bar.end && bar.height <= 100),
            "{address}"
        );
    }
}

fn real_details(locale: Locale) -> impl Iterator<Item = Detail> {
    let real = Explorer::real();
    (0..real.catalog.initiatives.len() as u32).map(move |ordinal| detail(ordinal, None, scene(real, locale)))
}

#[test]
fn every_published_initiative_says_what_is_not_stated() {
    for detail in Locale::ALL.into_iter().flat_map(real_details) {
        assert_eq!(detail.sections.len(), 3, "{}", detail.slug);
        assert!(
            detail.sheet.is_empty() || detail.sheet.len() == 8,
            "{}",
            detail.slug
        );
        assert!(!detail.sources.is_empty(), "{}", detail.slug);
        assert!(
            detail.facts.iter().all(|fact| fact.value.as_deref() != Some("")),
            "{}",
            detail.slug
        );
    }
}

#[test]
fn what_was_passed_over_is_said_in_both_languages() {
    let explorer = explorer(1);
    let ignored = read("kleur=rood&thema=zon&fase=baby&leeftijd=0..1", &explorer.catalog).ignored;
    assert_eq!(
        ignored_texts(&ignored, Locale::Nl.messages()),
        [
            "“kleur” kennen we niet.",
            "“zon” kennen we niet bij “thema”.",
            "De link noemt een leeftijd en ook fasen. We gebruiken de leeftijd.",
        ]
    );
    assert_eq!(ignored_texts(&ignored, Locale::En.messages()).len(), 3);
}
