//! What a query finds, in which order, with which counts, and the ways out when it finds nothing.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::relevance::{means, measure};
use common::{Dataset, Explorer, initiative, source};
use kansrijk::query::{Facet, Filter, Query};
use kansrijk::search::{Change, Index, Reading, Relaxation, search};
use serde_json::json;

/// In an explorer an address finds these initiatives, in this order.
#[track_caller]
fn check(explorer: &Explorer, address: &str, hits: &[&str]) {
    assert_eq!(explorer.hits(address), hits, "{address}");
}

/// One initiative for every width of area.
fn areas() -> Explorer {
    [
        ("a-limburg", json!(["limburg"])),
        ("b-zuid", json!(["zuid-limburg"])),
        ("c-parkstad", json!(["parkstad"])),
        ("d-heerlen", json!(["heerlen"])),
        ("e-heuvelland", json!(["heuvelland"])),
        ("f-vaals", json!(["vaals"])),
        ("g-venlo", json!(["venlo"])),
        ("h-kerkrade-en-venlo", json!(["kerkrade", "venlo"])),
    ]
    .into_iter()
    .fold(Dataset::limburg(), |dataset, (slug, areas)| {
        dataset.with(initiative(slug, json!({ "areas": areas })))
    })
    .explorer()
}

/// One initiative for every sort of age; the slug is the age.
fn ages() -> Explorer {
    [
        ("-10..0", json!({ "from": -10, "to": 0 })),
        ("-10..24", json!({ "from": -10, "to": 24 })),
        ("0..1", json!({ "from": 0, "to": 1 })),
        ("0..48", json!({ "from": 0, "to": 48 })),
        ("24..48", json!({ "from": 24, "to": 48 })),
        ("-9..", json!({ "from": -9, "to": null })),
        ("..48", json!({ "from": null, "to": 48 })),
        ("216..300", json!({ "from": 216, "to": 300 })),
        ("x", json!(null)),
    ]
    .into_iter()
    .fold(Dataset::limburg(), |dataset, (slug, age)| {
        dataset.with(initiative(slug, json!({ "age": age, "title": "a" })))
    })
    .explorer()
}

#[test]
fn a_municipality_shows_what_is_for_its_regions_and_local_comes_first() {
    let areas = areas();
    check(
        &areas,
        "gemeente=heerlen",
        &["d-heerlen", "c-parkstad", "b-zuid", "a-limburg"],
    );
    check(
        &areas,
        "gemeente=vaals",
        &["f-vaals", "e-heuvelland", "b-zuid", "a-limburg"],
    );
    check(
        &areas,
        "gemeente=venlo",
        &["g-venlo", "h-kerkrade-en-venlo", "a-limburg"],
    );
    check(
        &areas,
        "gemeente=landgraaf",
        &["c-parkstad", "b-zuid", "a-limburg"],
    );
    check(
        &areas,
        "gemeente=heerlen,venlo",
        &[
            "d-heerlen",
            "g-venlo",
            "h-kerkrade-en-venlo",
            "c-parkstad",
            "a-limburg",
            "b-zuid",
        ],
    );
}

#[test]
fn a_region_shows_all_in_it_and_what_is_for_wider_regions() {
    let areas = areas();
    check(
        &areas,
        "gemeente=parkstad",
        &[
            "c-parkstad",
            "d-heerlen",
            "h-kerkrade-en-venlo",
            "b-zuid",
            "a-limburg",
        ],
    );
    check(
        &areas,
        "gemeente=limburg",
        &[
            "a-limburg",
            "b-zuid",
            "c-parkstad",
            "d-heerlen",
            "e-heuvelland",
            "f-vaals",
            "g-venlo",
            "h-kerkrade-en-venlo",
        ],
    );
}

#[test]
fn what_names_a_region_and_a_municipality_outside_it_is_local_there_and_only_there() {
    let explorer = [
        ("a-heerlen", "geld", json!(["heerlen"])),
        ("b-parkstad-en-vaals", "taal", json!(["parkstad", "vaals"])),
        ("c-parkstad-en-heerlen", "taal", json!(["parkstad", "heerlen"])),
        ("d-heerlen-en-vaals", "geld", json!(["heerlen", "vaals"])),
        ("e-zuid", "geld", json!(["zuid-limburg"])),
        ("f-limburg-en-kerkrade", "geld", json!(["limburg", "kerkrade"])),
    ]
    .into_iter()
    .fold(Dataset::limburg(), |dataset, (slug, theme, areas)| {
        dataset.with(initiative(slug, json!({ "areas": areas, "themes": [theme] })))
    })
    .explorer();
    let place = |slug| explorer.value(Facet::Municipality, slug);
    // Few of them, and most: what is counted is those that are found, or those that are not.
    for (address, local) in [
        ("", [("heerlen", 2), ("vaals", 2), ("kerkrade", 0)]),
        ("thema=taal", [("heerlen", 0), ("vaals", 1), ("kerkrade", 0)]),
        ("thema=geld", [("heerlen", 2), ("vaals", 1), ("kerkrade", 0)]),
    ] {
        let outcome = explorer.search(&explorer.query(address));
        for (slug, count) in local {
            assert_eq!(
                outcome.local[place(slug).ordinal as usize],
                count,
                "{address} {slug}"
            );
        }
    }
    let all = explorer.search(&explorer.query("")).counts;
    let counts = ["heerlen", "vaals", "kerkrade", "parkstad"].map(|slug| all.of(place(slug)));
    assert_eq!(counts, [6, 4, 4, 6]);
    // However near something else is that it names, it stands as far as the area that reaches the chosen one.
    let near = [
        "a-heerlen",
        "c-parkstad-en-heerlen",
        "d-heerlen-en-vaals",
        "b-parkstad-en-vaals",
        "e-zuid",
    ];
    let hits = [near.as_slice(), &["f-limburg-en-kerkrade"]].concat();
    check(&explorer, "gemeente=heerlen", &hits);
}

#[test]
fn an_age_is_in_every_phase_that_it_overlaps() {
    let ages = ages();
    for (phase, hits) in [
        ("zwangerschap", vec!["-10..0", "-10..24", "-9.."]),
        ("baby", vec!["-10..24", "0..1", "0..48"]),
        ("peuter", vec!["0..48", "24..48", "..48"]),
        ("basisschool", vec![]),
        ("werk-en-ouderschap", vec!["216..300"]),
        ("onbekend", vec!["x"]),
        ("zwangerschap,onbekend", vec!["-10..0", "-10..24", "-9..", "x"]),
    ] {
        check(&ages, &format!("fase={phase}"), &hits);
    }
}

#[test]
fn months_are_half_open_and_zero_and_negatives_are_ordinary() {
    let ages = ages();
    for (months, hits) in [
        ("-12..-10", vec![]),
        ("-10..-9", vec!["-10..0", "-10..24"]),
        ("-9..-8", vec!["-10..0", "-10..24", "-9.."]),
        ("-1..0", vec!["-10..0", "-10..24"]),
        ("0..1", vec!["-10..24", "0..1", "0..48"]),
        ("-1..1", vec!["-10..0", "-10..24", "0..1", "0..48"]),
        ("1..24", vec!["-10..24", "0..48"]),
        ("47..48", vec!["0..48", "24..48", "..48"]),
        ("48..216", vec![]),
        (
            "-12..300",
            vec![
                "-10..0", "-10..24", "0..1", "0..48", "24..48", "-9..", "..48", "216..300",
            ],
        ),
    ] {
        check(&ages, &format!("leeftijd={months}"), &hits);
    }
}

/// Themes, audiences and statuses in several combinations.
fn facets() -> Explorer {
    [
        ("a", json!({ "themes": ["taal"], "audiences": ["ouders"] })),
        (
            "b",
            json!({ "themes": ["taal", "geld"], "programmes": ["trendbreuk"] }),
        ),
        (
            "c",
            json!({ "themes": ["geld"], "audiences": ["ouders", "professionals"], "status": "afgerond" }),
        ),
        ("d", json!({ "status": "onbekend" })),
    ]
    .into_iter()
    .fold(Dataset::limburg(), |dataset, (slug, fields)| {
        dataset.with(initiative(slug, fields))
    })
    .explorer()
}

/// With an address, the counts of all values of a facet.
#[track_caller]
fn check_counts(address: &str, facet: Facet, counts: &[(&str, u32)]) {
    let facets = facets();
    let outcome = facets.search(&facets.query(address));
    let found: Vec<(&str, u32)> = facet
        .values(&facets.catalog)
        .map(|value| (value.slug(&facets.catalog), outcome.counts.of(value)))
        .collect();
    assert_eq!(found, counts, "{address}");
}

#[test]
fn a_facets_own_choice_does_not_reduce_its_counts() {
    let all = [("taal", 2), ("opvang", 0), ("geld", 2), ("onbekend", 1)];
    check_counts("", Facet::Theme, &all);
    check_counts("thema=taal", Facet::Theme, &all);
    check_counts("thema=opvang", Facet::Theme, &all);
}

#[test]
fn the_other_facets_reduce_the_counts() {
    check_counts(
        "doelgroep=ouders",
        Facet::Theme,
        &[("taal", 1), ("opvang", 0), ("geld", 1), ("onbekend", 0)],
    );
    check_counts(
        "thema=geld",
        Facet::Status,
        &[("lopend", 1), ("afgerond", 1), ("onbekend", 0)],
    );
    check_counts(
        "thema=geld&q=nergens",
        Facet::Status,
        &[("lopend", 0), ("afgerond", 0), ("onbekend", 0)],
    );
}

#[test]
fn within_a_facet_any_value_will_do_and_between_facets_all() {
    let facets = facets();
    check(&facets, "thema=taal", &["a", "b"]);
    check(&facets, "thema=geld,taal", &["a", "b", "c"]);
    check(&facets, "thema=geld,taal&doelgroep=ouders", &["a", "c"]);
    check(
        &facets,
        "thema=geld,taal&doelgroep=ouders&status=afgerond",
        &["c"],
    );
    check(&facets, "programma=trendbreuk", &["b"]);
}

#[test]
fn unknown_is_a_value_that_one_can_see_and_choose() {
    let facets = facets();
    check_counts(
        "",
        Facet::Audience,
        &[("ouders", 2), ("professionals", 1), ("onbekend", 2)],
    );
    check(&facets, "doelgroep=onbekend", &["b", "d"]);
    check(&facets, "thema=onbekend,taal", &["a", "b", "d"]);
    check(&facets, "fase=onbekend", &["a", "b", "c", "d"]);
    check(&facets, "status=onbekend", &["d"]);
}

#[test]
fn hits_stand_in_the_order_that_is_asked_for() {
    let dataset = [
        (
            "a",
            json!({ "areas": ["limburg"], "sources": [source(Some("2020"))], "summary": "Over voorlezen." }),
        ),
        (
            "b",
            json!({ "areas": ["heerlen"], "sources": [source(None)], "title": "B voorlezen" }),
        ),
        (
            "c",
            json!({ "areas": ["parkstad"], "sources": [source(Some("2019")), source(Some("2025-03"))], "title": "C voorlezen" }),
        ),
        (
            "d",
            json!({ "areas": ["heerlen"], "sources": [source(Some("2025-02-28"))], "lead": ["schunck"], "summary": "Voorlezen." }),
        ),
    ];
    let explorer = dataset
        .into_iter()
        .fold(Dataset::limburg(), |dataset, (slug, fields)| {
            dataset.with(initiative(slug, fields))
        })
        .explorer();
    check(&explorer, "", &["a", "b", "c", "d"]);
    check(&explorer, "sorteer=titel&gemeente=heerlen", &["a", "b", "c", "d"]);
    check(&explorer, "sorteer=dichtbij", &["a", "b", "c", "d"]);
    check(
        &explorer,
        "sorteer=dichtbij&gemeente=heerlen",
        &["b", "d", "c", "a"],
    );
    check(&explorer, "gemeente=heerlen", &["b", "d", "c", "a"]);
    check(&explorer, "sorteer=nieuwste", &["c", "d", "a", "b"]);
    check(&explorer, "q=voorlezen", &["b", "c", "a", "d"]);
    check(&explorer, "q=voorlezen&gemeente=heerlen", &["b", "c", "d", "a"]);
    check(
        &explorer,
        "q=voorlezen&gemeente=heerlen&sorteer=dichtbij",
        &["b", "d", "c", "a"],
    );
}

#[test]
fn title_weighs_more_than_names_and_names_more_than_text() {
    let explorer = Dataset::limburg()
        .with(initiative("a-tekst", json!({ "summary": "Iets met schunck." })))
        .with(initiative("b-partner", json!({ "partners": ["schunck"] })))
        .with(initiative("c-buurt", json!({ "neighbourhoods": ["Schunck"] })))
        .with(initiative("d-titel", json!({ "title": "Schunck leest" })))
        .explorer();
    check(
        &explorer,
        "q=schunck",
        &["d-titel", "b-partner", "c-buurt", "a-tekst"],
    );
}

/// Words find an initiative with this summary, or not.
#[track_caller]
fn check_words(table: &[(&str, &str, bool)]) {
    let mut wrong = Vec::new();
    for &(summary, words, is_found) in table {
        let explorer = Dataset::limburg()
            .with(initiative("x1", json!({ "summary": summary })))
            .with(initiative("x2", json!({ "summary": "Iets heel anders." })))
            .with_synonyms(json!({
                "groups": [["zwanger", "zwangerschap", "in verwachting"], ["geld", "financiën"]],
                "one_way": [{ "from": "duur", "to": ["minimaregeling"] }],
                "irregular": [{ "stem": "lezen", "forms": ["las", "lazen"] }],
            }))
            .explorer();
        let outcome = explorer.search(&Query::default().with_text(words));
        if outcome.hits.len() != usize::from(is_found) {
            wrong.push(format!(
                "{words:?} finds {:?}, of which x1 is {summary:?}",
                explorer.slugs(&outcome.hits)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn case_and_diacritics_do_not_matter() {
    check_words(&[
        ("Crèche in de buurt.", "creche", true),
        ("Creche in de buurt.", "CRÈCHE", true),
        ("Cre\u{300}che in de buurt.", "crèche", true),
        ("Foto’s van baby's.", "fotos babys ", true),
        ("Een ĳslolly.", "ijslolly", true),
    ]);
}

#[test]
fn forms_and_compounds_of_a_word_are_found() {
    check_words(&[
        ("Er wordt voorgelezen.", "voorlezen", true),
        ("We gaan voorlezen.", "voorgelezen", true),
        ("Goede huizen voor ouders.", "huis ", true),
        ("Een goed huis.", "huizen ", true),
        ("Alle scholen doen mee.", "school ", true),
        ("De kinderopvang doet mee. Ook andere opvang.", "opvang ", true),
        ("De kinderopvang. Er zijn kinderen.", "opvang ", true),
        ("Lessen in taal.", "les ", true),
        ("Ze las veel.", "lezen ", true),
        ("Lessen in taal.", "lezen ", false),
        ("Het is betaalbaar.", "taal ", false),
        ("Over een tal dingen.", "taal ", false),
    ]);
}

#[test]
fn only_the_last_word_matches_as_a_prefix_while_typing() {
    check_words(&[
        ("Een verloskundige helpt.", "verl", true),
        ("Een verloskundige helpt.", "verlo", true),
        ("Een verloskundige helpt.", "verl ", false),
        ("Een verloskundige helpt.", "helpt verl", true),
        ("Een verloskundige helpt.", "verl helpt", false),
    ]);
}

#[test]
fn one_typo_is_forgiven_in_words_of_five_letters_and_more() {
    check_words(&[
        ("Een verloskundige helpt.", "verloskundge ", true),
        ("Een verloskundige helpt.", "verlosskundige ", true),
        ("Een verloskundige helpt.", "verloskumdige ", true),
        ("Een verloskundige helpt.", "velroskundige ", true),
        ("Een verloskundige helpt.", "verloskumdge ", false),
        ("Een verloskundige helpt.", "ferloskundige ", true),
        ("Er is opvang.", "opvamg ", true),
        ("Er is sport.", "spord ", true),
        ("Er is geld.", "gelt ", false),
        ("Er is taal.", "tsal ", false),
        ("Een boek.", "boel ", false),
    ]);
}

#[test]
fn words_must_all_match_and_stop_words_do_not_count() {
    check_words(&[
        ("Voorlezen op school.", "voorlezen school ", true),
        ("Voorlezen op school.", "school voorlezen ", true),
        ("Voorlezen op school.", "voorlezen geld ", false),
        ("Voorlezen op school.", "voorlezen bij de school ", true),
        ("Voorlezen op school.", "ik zoek voorlezen voor mijn kind ", false),
    ]);
}

#[test]
fn synonyms_are_found_in_their_direction() {
    check_words(&[
        ("Voor wie in verwachting is.", "zwanger ", true),
        ("Bij de zwangerschap.", "in verwachting ", true),
        ("Bij de zwangerschap.", "zwanger ", true),
        ("Hulp met financiën.", "geld ", true),
        ("Een minimaregeling.", "duur ", true),
        ("Het is duur.", "minimaregeling ", false),
    ]);
}

#[test]
fn no_words_and_only_stop_words_are_told_apart() {
    let explorer = facets();
    let found = |text: &str| explorer.search(&Query::default().with_text(text)).hits.len();
    assert_eq!(found(""), 4);
    assert_eq!(found("!? – …"), 4, "signs are no words");
    assert_eq!(found("qqqqqq"), 0);
}

#[test]
fn words_of_any_script_are_searched_without_failing() {
    for text in [
        "a\u{820}en",
        "a夤en",
        "a🠠e",
        "ge🠠🠠t",
        "夤夤夤",
        "éé\u{301}en",
        "\u{301}",
        "ß",
        "ŉ",
        "İ",
        "a'\u{301}'s",
    ] {
        let explorer = Dataset::limburg()
            .with(initiative("x", json!({ "title": text, "summary": "Iets." })))
            .explorer();
        for typed in [
            text.to_owned(),
            format!("{text} "),
            format!("{text}en "),
            format!("ge{text}en"),
        ] {
            explorer.search(&Query::default().with_text(&typed));
        }
    }
}

/// An address finds nothing; the ways out are these, each with as many hits as its query gives.
#[track_caller]
fn check_ways_out(explorer: &Explorer, address: &str, ways_out: &[(Change, u32)]) {
    let outcome = explorer.search(&explorer.query(address));
    assert!(outcome.hits.is_empty(), "{address}");
    let found: Vec<(Change, u32)> = outcome
        .relaxations
        .iter()
        .map(|relaxation| (relaxation.change.clone(), relaxation.hit_count))
        .collect();
    assert_eq!(found, ways_out, "{address}");
    check_relaxed_counts(explorer, &outcome.relaxations);
}

#[track_caller]
fn check_relaxed_counts(explorer: &Explorer, relaxations: &[Relaxation]) {
    for relaxation in relaxations {
        assert_eq!(
            explorer.search(&relaxation.query).hits.len() as u32,
            relaxation.hit_count,
            "{relaxation:?}"
        );
    }
}

fn nothing_in_heerlen() -> Explorer {
    let theme =
        |slug: &str, area: &str, theme: &str| initiative(slug, json!({ "areas": [area], "themes": [theme] }));
    Dataset::limburg()
        .with(theme("a", "heerlen", "taal"))
        .with(theme("b", "landgraaf", "geld"))
        .with(theme("c", "kerkrade", "geld"))
        .with(theme("d", "kerkrade", "geld"))
        .with(theme("e", "vaals", "geld"))
        .explorer()
}

#[test]
fn the_blocking_filter_and_the_neighbours_are_ways_out() {
    let explorer = nothing_in_heerlen();
    let place = |slug: &str| explorer.value(Facet::Municipality, slug);
    let geld = explorer.value(Facet::Theme, "geld");
    check_ways_out(
        &explorer,
        "gemeente=heerlen&thema=geld",
        &[
            (Change::Without(Filter::Value(place("heerlen"))), 4),
            (Change::Without(Filter::Value(geld)), 1),
            (Change::Neighbour(place("kerkrade")), 2),
            (Change::Neighbour(place("landgraaf")), 1),
        ],
    );
}

#[test]
fn a_facet_with_several_choices_is_taken_back_whole() {
    let explorer = nothing_in_heerlen();
    let opvang = explorer.value(Facet::Theme, "opvang");
    check_ways_out(
        &explorer,
        "gemeente=vaals&thema=opvang,onbekend",
        &[(Change::Without(Filter::Value(opvang)), 1)],
    );
}

#[test]
fn where_no_single_filter_blocks_one_alone_is_the_way_out() {
    let explorer = nothing_in_heerlen();
    let taal = explorer.value(Facet::Theme, "taal");
    check_ways_out(
        &explorer,
        "thema=taal&doelgroep=ouders&leeftijd=0..24",
        &[(Change::Only(Filter::Value(taal)), 1)],
    );
}

#[test]
fn words_and_months_can_block_too() {
    let explorer = nothing_in_heerlen();
    check_ways_out(
        &explorer,
        "gemeente=vaals&q=qqqqqq",
        &[(Change::Without(Filter::Text), 1)],
    );
    check_ways_out(
        &explorer,
        "gemeente=vaals&leeftijd=0..24",
        &[(Change::Without(Filter::Interval(0, 24)), 1)],
    );
    check_ways_out(&explorer, "q=qqqqqq", &[(Change::Without(Filter::Text), 5)]);
}

#[test]
fn there_are_ways_out_of_every_empty_answer_of_the_published_data() {
    let real = Explorer::real();
    let mut empty_answers = 0;
    for theme in Facet::Theme.values(&real.catalog) {
        for phase in Facet::Phase.values(&real.catalog) {
            for place in ["heerlen", "venlo", "vaals"] {
                let query = Query::default()
                    .toggle(theme)
                    .toggle(phase)
                    .toggle(real.value(Facet::Municipality, place));
                let outcome = real.search(&query);
                if outcome.hits.is_empty() {
                    empty_answers += 1;
                    assert!(!outcome.relaxations.is_empty(), "{query:?}");
                    check_relaxed_counts(real, &outcome.relaxations);
                }
            }
        }
    }
    assert!(empty_answers > 0);
}

#[test]
fn the_judged_queries_find_what_they_should() {
    let Explorer { catalog, index } = Explorer::real();
    let measured = measure(catalog, index);
    let (recall, precision) = means(&measured);
    assert!(measured.len() >= 60);
    assert!(
        recall >= 0.95 && precision >= 0.85,
        "recall {recall:.3}, precision {precision:.3}"
    );
}

#[test]
fn every_published_value_gives_as_many_hits_as_it_shows() {
    let real = Explorer::real();
    for start in ["", "q=opvang", "gemeente=heerlen&fase=peuter"] {
        let query = real.query(start);
        let counts = real.search(&query).counts;
        for value in Facet::ALL
            .into_iter()
            .flat_map(|facet| facet.values(&real.catalog))
        {
            let chosen = query.clone().without_facet(value.facet).toggle(value);
            assert_eq!(
                real.search(&chosen).hits.len() as u32,
                counts.of(value),
                "{start} {value:?}"
            );
        }
    }
}

#[test]
fn everyday_words_find_everyday_things_in_the_published_data() {
    let real = Explorer::real();
    for (words, slug) in [
        (
            "onderbanken",
            "gezond-beekdaelen-preventie-en-de-eerste-1000-dagen",
        ),
        ("zwangr", "centering-zwangerschap"),
        ("ooievaar", "ooievaarsmoeders-heerlen"),
    ] {
        let outcome = real.search(&Query::default().with_text(words));
        assert!(real.slugs(&outcome.hits).contains(&slug), "{words}");
    }
}

#[test]
fn the_age_axis_comes_from_the_data() {
    let mut dataset = Dataset::limburg().with(initiative("a", json!({ "age": { "from": -3, "to": 5 } })));
    dataset.0["phases"] = json!([]);
    let made = dataset.explorer();
    assert_eq!((made.index.axis().first(), made.index.axis().last()), (-3, 5));
    let real = &Explorer::real().index;
    assert!(real.axis().first() <= -10 && real.axis().last() >= 216);
}

#[test]
fn words_that_were_read_ahead_find_what_words_find_that_are_read_when_asked_for() {
    let catalog = &Explorer::real().catalog;
    let (ahead, when_asked) = (Index::new(catalog), Index::new(catalog));
    let mut reading = Reading::default();
    let mut steps = 0;
    while !reading.proceed(catalog) {
        steps += 1;
    }
    assert!(steps > catalog.initiatives.len(), "{steps} steps");
    ahead.supply_words(reading);
    for text in [
        "voorlezen",
        "zwanger",
        "opvang baby",
        "taalhuys",
        "bieb",
        "school",
        "zzz",
    ] {
        let query = Query::default().with_text(text);
        assert_eq!(
            search(catalog, &ahead, &query),
            search(catalog, &when_asked, &query),
            "{text}"
        );
    }
}

#[test]
fn words_that_come_too_late_change_nothing() {
    let catalog = &Explorer::real().catalog;
    let index = Index::new(catalog);
    let query = Query::default().with_text("voorlezen");
    let found = search(catalog, &index, &query);
    index.supply_words(Reading::default());
    assert_eq!(search(catalog, &index, &query), found);
}
