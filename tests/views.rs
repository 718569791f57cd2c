//! The ways of looking: every one of them shows the same hits and the same counts, and lays them out so that they can be
//! read.
#![cfg(not(target_family = "wasm"))]

mod common;

use std::collections::BTreeMap;

use common::{Dataset, Explorer, initiative};
use kansrijk::locale::Locale;
use kansrijk::present::{
    AreaMap, ConnectionGroup, ConnectionLink, Connections, CoverageTable, DRAWN_CONNECTIONS, LifeChart,
    Scene, Today, area_map, connection_map, connection_starts, connections, coverage_csv, coverage_table,
    life_chart, profiles, programme_overview, stations,
};
use kansrijk::query::{Columns, Facet, FacetValue, Grouping, Query, RowOrder, Subject};
use kansrijk::search::{Index, Outcome};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use serde_json::{Value, json};

const TODAY: Today = Today {
    year: 2026,
    month: 11,
    day: 22,
};

fn scene(explorer: &Explorer) -> Scene<'_> {
    Scene {
        catalog: &explorer.catalog,
        index: &explorer.index,
        locale: Locale::Nl,
        today: TODAY,
    }
}

fn hit_count(query: Query) -> u32 {
    let explorer = Explorer::real();
    explorer.search(&query).hits.len() as u32
}

fn shown_on(chart: &LifeChart) -> Vec<u32> {
    let bars = chart.groups.iter().flat_map(|group| &group.bars);
    let mut shown: Vec<u32> = bars.map(|bar| bar.initiative).collect();
    shown.sort_unstable();
    shown
}

/// A choice of a visitor on the published data.
fn query() -> impl Strategy<Value = Query> {
    let facet = select(&Facet::ALL[..]);
    let toggles = vec((facet, any::<Pick>()), 0..4);
    let interval = proptest::option::weighted(0.3, (-10..200_i16, 1..60_i16));
    let words = select(&["", "", "", "voorlezen", "opvang", "geld", "gezond", "zwanger"][..]);
    let columns = select(&[Columns::Phases, Columns::Themes][..]);
    let rows = select(&[RowOrder::Subregion, RowOrder::Name, RowOrder::Gaps][..]);
    let grouping = select(&[Grouping::Theme, Grouping::Nearness][..]);
    (toggles, interval, words, columns, rows, grouping).prop_map(
        |(toggles, interval, words, columns, rows, grouping)| {
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
            aged.with_text(words)
                .with_columns(columns)
                .with_rows(rows)
                .with_grouping(grouping)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_shows_the_same_hits_and_the_same_counts(query in query(), pick in any::<Pick>()) {
        let explorer = Explorer::real();
        let (outcome, scene) = (explorer.search(&query), scene(explorer));
        let mut hits = outcome.hits.clone();
        hits.sort_unstable();

        prop_assert_eq!(shown_on(&life_chart(&query, &outcome, scene)), hits.clone());
        let stations = stations(&outcome, scene);
        let mut stops: Vec<u32> = stations.iter().flat_map(|station| &station.bars).map(|bar| bar.initiative).collect();
        stops.sort_unstable();
        prop_assert_eq!(stops, hits.clone());

        let map = area_map(&query, &outcome, scene);
        prop_assert_eq!(map.tiles.len(), explorer.catalog.municipality_count);
        let tile = &map.tiles[pick.index(map.tiles.len())];
        prop_assert_eq!(tile.count, hit_count(query.clone().with_only(tile.value)));
        prop_assert!(tile.local <= tile.count);

        let table = coverage_table(&query, &outcome, scene);
        for column in &table.columns {
            prop_assert_eq!(column.total, outcome.counts.of(column.value));
        }
        let row = &table.rows[pick.index(table.rows.len())];
        prop_assert_eq!(row.total, outcome.counts.of(row.value));
        for (cell, column) in row.cells.iter().zip(&table.columns) {
            let target = query.clone().with_only(row.value).with_only(column.value);
            prop_assert_eq!(cell.local + cell.regional, hit_count(target), "{:?}", column.value);
        }

        let chosen = query.clone().with_only(tile.value);
        let of_one = explorer.search(&chosen);
        let profile = &profiles(&chosen, &of_one, scene).shown[0];
        prop_assert!(profile.count_words.starts_with(&Locale::Nl.messages().hit_count.with(tile.count)));

        let programmes = programme_overview(&query, &outcome, scene).programmes;
        let programme = &programmes[pick.index(programmes.len())];
        prop_assert_eq!(programme.count, hit_count(query.clone().with_only(programme.value)));

        let starts = connection_starts(&outcome, scene);
        for ConnectionLink { to, why, .. } in starts.iter().flat_map(|group| &group.links) {
            let count = hits.iter().filter(|&&hit| takes_part(hit, *to)).count() as u32;
            prop_assert_eq!(why.as_deref(), Some(&*Locale::Nl.messages().hit_count.with(count)));
        }
    }
}

fn takes_part(hit: u32, subject: Subject) -> bool {
    let catalog = &Explorer::real().catalog;
    let record = catalog.initiative(hit);
    match subject {
        Subject::Initiative(other) => hit == other,
        Subject::Organisation(other) => catalog
            .organisations_of(hit)
            .any(|organisation| organisation == other),
        Subject::Programme(other) => record.programmes.contains(&other),
    }
}

/// Four initiatives: for a chosen place, for two wider areas, and of unknown age.
fn little() -> Explorer {
    let with =
        |areas: &[&str], age: Value, themes: &[&str]| json!({ "areas": areas, "age": age, "themes": themes });
    Dataset::limburg()
        .with(initiative(
            "eigen",
            with(&["heerlen"], json!({ "from": 24, "to": 48 }), &["taal"]),
        ))
        .with(initiative(
            "vanaf",
            with(
                &["parkstad"],
                json!({ "from": -9, "to": null }),
                &["geld", "taal"],
            ),
        ))
        .with(initiative(
            "tot",
            with(&["limburg"], json!({ "from": null, "to": 48 }), &[]),
        ))
        .with(initiative(
            "onbekend",
            with(&["kerkrade"], Value::Null, &["taal"]),
        ))
        .explorer()
}

fn asked<'e>(explorer: &'e Explorer, address: &str) -> (Query, Outcome, Scene<'e>) {
    let query = explorer.query(address);
    let outcome = explorer.search(&query);
    (query, outcome, scene(explorer))
}

#[track_caller]
fn check_groups(address: &str, expected: &[(&str, &[&str])]) {
    let explorer = little();
    let (query, outcome, scene) = asked(&explorer, address);
    let chart = life_chart(&query, &outcome, scene);
    let groups: Vec<(&str, Vec<&str>)> = chart
        .groups
        .iter()
        .map(|group| {
            (
                group.title.as_str(),
                group.bars.iter().map(|bar| bar.slug.as_str()).collect(),
            )
        })
        .collect();
    let expected: Vec<(&str, Vec<&str>)> = expected
        .iter()
        .map(|(title, slugs)| (*title, slugs.to_vec()))
        .collect();
    assert_eq!(groups, expected, "{address}");
}

#[test]
fn bars_are_grouped_by_theme_or_by_how_near_they_are() {
    check_groups(
        "",
        &[
            ("Taal en lezen", &["eigen"]),
            ("Geld", &["vanaf"]),
            ("Niet vermeld", &["tot"]),
            ("Leeftijd niet vermeld", &["onbekend"]),
        ],
    );
    check_groups(
        "thema=taal",
        &[
            ("Taal en lezen", &["vanaf", "eigen"]),
            ("Leeftijd niet vermeld", &["onbekend"]),
        ],
    );
    check_groups(
        "gemeente=heerlen&groep=dichtbij",
        &[
            ("in Heerlen", &["eigen"]),
            ("heel Parkstad", &["vanaf"]),
            ("heel Limburg", &["tot"]),
        ],
    );
    check_groups(
        "groep=dichtbij",
        &[
            ("Voor een of meer gemeenten", &["eigen"]),
            ("heel Parkstad", &["vanaf"]),
            ("heel Limburg", &["tot"]),
            ("Leeftijd niet vermeld", &["onbekend"]),
        ],
    );
}

#[test]
fn an_unknown_end_is_drawn_as_such_and_not_as_the_end_of_the_line() {
    let explorer = little();
    let (query, outcome, scene) = asked(&explorer, "");
    let chart = life_chart(&query, &outcome, scene);
    let bar = |slug: &str| {
        let mut bars = chart.groups.iter().flat_map(|group| &group.bars);
        bars.find(|bar| bar.slug == slug).expect("it is on the line")
    };
    let (from_on, until) = (bar("vanaf"), bar("tot"));
    let end_of_known = from_on.stretches.last().expect("its begin is known").end;
    assert_eq!(from_on.unknown_end, Some((end_of_known, 1000)));
    let start_of_known = until.stretches.first().expect("its end is known").start;
    assert_eq!(until.unknown_end, Some((0, start_of_known)));
    assert_eq!(bar("eigen").unknown_end, None);
    assert!(bar("onbekend").stretches.is_empty() && bar("onbekend").unknown_end.is_none());
}

#[test]
fn ticks_have_room_and_birth_is_one_of_them() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "");
    let chart = life_chart(&query, &outcome, scene);
    let mut ticks: Vec<(u32, &str)> = chart
        .ticks
        .iter()
        .map(|tick| (tick.place, tick.label.as_str()))
        .collect();
    ticks.sort_unstable();
    assert!(ticks.contains(&(chart.birth, "geboorte")));
    assert!(
        ticks.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 95),
        "{ticks:?}"
    );
    assert_eq!(ticks[0], (0, "−10 mnd"));
    assert_eq!(chart.bands.first().map(|band| band.start), Some(0));
    assert_eq!(chart.bands.last().map(|band| band.end), Some(1000));
}

#[test]
fn a_station_says_what_begins_there_and_what_goes_on() {
    let explorer = little();
    let (_, outcome, scene) = asked(&explorer, "");
    let stations = stations(&outcome, scene);
    let read = |name: &str| {
        let station = stations
            .iter()
            .find(|station| station.name.eq_ignore_ascii_case(name));
        let station = station.unwrap_or_else(|| panic!("{name} is a station"));
        let slugs: Vec<&str> = station.bars.iter().map(|bar| bar.slug.as_str()).collect();
        (slugs, station.continuing, station.begins_with_birth)
    };
    assert_eq!(read("zwangerschap"), (vec!["vanaf"], 0, false));
    assert_eq!(read("baby"), (vec![], 0, true));
    assert_eq!(read("peuter"), (vec!["eigen", "tot"], 0, false));
    assert_eq!(read("Leeftijd niet vermeld").0, ["onbekend"]);
}

/// Where the municipalities really lie, by code.
fn real_places() -> BTreeMap<String, (f64, f64)> {
    let fixture: Value =
        serde_json::from_str(include_str!("fixtures/municipality-places.json")).expect("it is JSON");
    let places = fixture["places"].as_object().expect("it has places");
    let number = |value: &Value| value.as_f64().expect("it is a number");
    places
        .iter()
        .map(|(code, place)| (code.clone(), (number(&place[0]), number(&place[1]))))
        .collect()
}

#[test]
fn neighbours_touch_on_the_map_and_no_tile_lies_on_the_wrong_side_of_another() {
    let explorer = Explorer::real();
    let catalog = &explorer.catalog;
    let (query, outcome, scene) = asked(explorer, "");
    let tiles = area_map(&query, &outcome, scene).tiles;
    let real = real_places();
    let facts = |ordinal: u32| {
        catalog
            .area(ordinal)
            .municipality()
            .expect("it is a municipality")
    };
    let (mut pairs, mut touching) = (0, 0);
    for (position, first) in tiles.iter().enumerate() {
        for second in &tiles[position + 1..] {
            let across = (second.centre.0 - first.centre.0, second.centre.1 - first.centre.1);
            assert_ne!(across, (0, 0), "{} lies on {}", first.name, second.name);
            let [from, to] = [first, second].map(|tile| real[&facts(tile.value.ordinal).code]);
            let towards = f64::from(across.0) * (to.0 - from.0) + f64::from(across.1) * (to.1 - from.1);
            assert!(
                towards > 0.0,
                "{} lies on the wrong side of {}",
                second.name,
                first.name
            );
            if facts(first.value.ordinal)
                .neighbours
                .contains(&second.value.ordinal)
            {
                pairs += 1;
                touching += u32::from(across.0.pow(2) + across.1.pow(2) < 110_i32.pow(2));
            }
        }
    }
    assert!(
        touching * 100 >= pairs * 85,
        "{touching} of {pairs} neighbours touch"
    );
}

#[test]
fn every_tile_of_the_map_has_its_name() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "");
    let map = area_map(&query, &outcome, scene);
    let tiles: Vec<_> = map.tiles.iter().collect();
    let letter = map.letter_size(AreaMap::frame(&tiles).2);
    for tile in tiles {
        assert!(!tile.lines(letter).is_empty(), "{}", tile.name);
    }
}

#[test]
fn the_arrow_keys_reach_every_municipality_on_the_map() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "");
    let map = area_map(&query, &outcome, scene);
    let mut reached = vec![map.tiles[0].value.ordinal];
    let mut looked_at = 0;
    while let Some(&from) = reached.get(looked_at) {
        for direction in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
            if let Some(next) = map.next(from, direction)
                && !reached.contains(&next.value.ordinal)
            {
                reached.push(next.value.ordinal);
            }
        }
        looked_at += 1;
    }
    assert_eq!(reached.len(), map.tiles.len());
}

#[test]
fn the_shades_and_their_legend_say_the_same() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "");
    let map = area_map(&query, &outcome, scene);
    for tile in &map.tiles {
        assert_eq!(tile.shade == 0, tile.local == 0, "{}", tile.name);
        assert!(
            map.legend.iter().any(|step| step.shade == tile.shade),
            "{}",
            tile.name
        );
    }
    let frame = AreaMap::frame(&map.tiles.iter().collect::<Vec<_>>());
    let is_inside = |(x, y): (i32, i32)| {
        (frame.0..frame.0 + frame.2).contains(&x) && (frame.1..frame.1 + frame.3).contains(&y)
    };
    assert!(map.tiles.iter().all(|tile| is_inside(tile.centre)));
}

#[track_caller]
fn check_rows(table: &CoverageTable, expected: &[&str]) {
    let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, expected);
}

#[test]
fn rows_of_the_table_stand_by_subregion_by_name_or_by_gaps() {
    let explorer = little();
    let table = |address: &str| {
        let (query, outcome, scene) = asked(&explorer, address);
        coverage_table(&query, &outcome, scene)
    };
    let by_subregion = table("");
    check_rows(
        &by_subregion,
        &["Beekdaelen", "Heerlen", "Kerkrade", "Landgraaf", "Vaals", "Venlo"],
    );
    let begins: Vec<Option<&str>> = by_subregion
        .rows
        .iter()
        .map(|row| row.subregion.as_deref())
        .collect();
    assert_eq!(
        begins,
        [
            Some("Parkstad"),
            None,
            None,
            None,
            Some("Maastricht-Heuvelland"),
            Some("Noord-Limburg")
        ]
    );
    check_rows(
        &table("rijen=naam"),
        &["Beekdaelen", "Heerlen", "Kerkrade", "Landgraaf", "Vaals", "Venlo"],
    );
    check_rows(
        &table("rijen=gaten"),
        &["Vaals", "Venlo", "Beekdaelen", "Landgraaf", "Heerlen", "Kerkrade"],
    );
    check_rows(&table("gemeente=heerlen"), &["Heerlen"]);
    check_rows(
        &table("gemeente=parkstad"),
        &["Beekdaelen", "Heerlen", "Kerkrade", "Landgraaf"],
    );
}

#[test]
fn the_largest_gaps_are_said_in_words() {
    let explorer = little();
    let (query, outcome, scene) = asked(&explorer, "");
    assert_eq!(
        coverage_table(&query, &outcome, scene).gaps,
        [
            "We vonden geen eigen initiatieven van Beekdaelen, Landgraaf, Vaals en Venlo.",
            "Bij “zwangerschap” vonden we in 6 van de 6 gemeenten geen eigen initiatieven.",
        ]
    );
}

#[test]
fn the_table_can_be_taken_along_for_a_spreadsheet() {
    let explorer = little();
    let (query, outcome, scene) = asked(&explorer, "kolommen=thema&rijen=naam");
    let csv = coverage_csv(&coverage_table(&query, &outcome, scene), scene);
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with(
        "\u{feff}\"Gemeente\";\"Code\";\"Taal en lezen (eigen)\";\"Taal en lezen (groter gebied)\""
    ));
    assert_eq!(lines[2], "\"Heerlen\";\"GM0917\";1;1;0;0;0;1;0;1;1;2");
    let cells: Vec<usize> = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.split(';').count())
        .collect();
    assert!(cells.iter().all(|&count| count == cells[0]), "{cells:?}");
}

fn all_subjects() -> Vec<Subject> {
    let catalog = &Explorer::real().catalog;
    let initiatives = (0..catalog.initiatives.len() as u32).map(Subject::Initiative);
    let organisations = (0..catalog.organisations.len() as u32).map(Subject::Organisation);
    let programmes = (0..catalog.programmes.len() as u32).map(Subject::Programme);
    initiatives.chain(organisations).chain(programmes).collect()
}

#[test]
fn the_picture_of_connections_has_a_place_for_each_and_none_covers_another() {
    let explorer = Explorer::real();
    for subject in all_subjects() {
        let found = connections(subject, None, scene(explorer));
        let map = connection_map(&found, 960);
        assert_eq!(
            map,
            connection_map(&found, 960),
            "the same data gives the same picture"
        );
        let drawn = |group: &ConnectionGroup| group.links.len().min(DRAWN_CONNECTIONS);
        let listed: usize = found.groups.iter().map(drawn).sum();
        let reasons = found.groups.iter().filter(|group| group.by.is_some()).count();
        assert_eq!(map.spots.len(), listed + reasons, "{}", found.title);
        for (position, first) in map.spots.iter().enumerate() {
            assert!(
                first.corner.0 >= 0 && first.corner.0 + first.size.0 <= 960,
                "{}",
                found.title
            );
            assert!(
                first.corner.1 + first.size.1 <= map.drawing.height + 20,
                "{}",
                found.title
            );
            for second in &map.spots[position + 1..] {
                let is_apart =
                    |a: i32, length_a: i32, b: i32, length_b: i32| a + length_a <= b || b + length_b <= a;
                assert!(
                    is_apart(first.corner.0, first.size.0, second.corner.0, second.size.0)
                        || is_apart(first.corner.1, first.size.1, second.corner.1, second.size.1),
                    "{}: {} covers {}",
                    found.title,
                    first.title,
                    second.title
                );
            }
        }
    }
}

#[test]
fn a_connection_is_listed_once_and_leads_both_ways() {
    let explorer = Explorer::real();
    let found = |subject| connections(subject, None, scene(explorer));
    let linked = |found: &Connections| -> Vec<Subject> {
        found
            .groups
            .iter()
            .flat_map(|group| &group.links)
            .map(|link| link.to)
            .collect()
    };
    for organisation in 0..explorer.catalog.organisations.len() as u32 {
        let connected = found(Subject::Organisation(organisation));
        let initiatives: Vec<Subject> = linked(&connected)
            .into_iter()
            .filter(|link| matches!(link, Subject::Initiative(_)))
            .collect();
        for (position, link) in initiatives.iter().enumerate() {
            assert!(!initiatives[..position].contains(link), "{}", connected.title);
        }
        let takes_part = (0..explorer.catalog.initiatives.len() as u32).filter(|&initiative| {
            let mut organisations = explorer.catalog.organisations_of(initiative);
            organisations.any(|other| other == organisation)
        });
        let left_out: u32 = connected.groups.iter().map(|group| group.left_out).sum();
        assert!(
            initiatives.len() + left_out as usize >= takes_part.count(),
            "{}",
            connected.title
        );
    }
}

#[test]
fn the_time_line_holds_every_period() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "");
    let overview = programme_overview(&query, &outcome, scene);
    assert_eq!(overview.programmes.len(), explorer.catalog.programmes.len());
    assert!((1..1000).contains(&overview.today));
    for programme in &overview.programmes {
        if let Some(span) = programme.span {
            assert!(span.start < span.end && span.end <= 1000, "{}", programme.name);
            assert!(
                !span.is_end_unknown || span.end > overview.today,
                "{}",
                programme.name
            );
        }
    }
    let found = |slug: &str| {
        overview
            .programmes
            .iter()
            .find(|programme| programme.slug == slug)
    };
    let unknown = found("samen-voor-elkaar").expect("it is there");
    assert!(
        unknown.span.is_none() && unknown.period.is_none(),
        "no source says when"
    );
}

#[test]
fn three_municipalities_stand_side_by_side_and_more_are_said_to_be_left_out() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "gemeente=heerlen,kerkrade,landgraaf,vaals,parkstad");
    let found = profiles(&query, &outcome, scene);
    let names: Vec<&str> = found.shown.iter().map(|profile| profile.name.as_str()).collect();
    assert_eq!(
        (names, found.left_out),
        (vec!["Heerlen", "Kerkrade", "Landgraaf"], "Vaals".to_owned())
    );
}

#[test]
fn programmes_say_how_many_hits_they_share_most_first() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "gemeente=heerlen");
    let overview = programme_overview(&query, &outcome, scene);
    for sheet in &overview.programmes {
        let counts: Vec<usize> = sheet
            .shares
            .iter()
            .map(|(other, words)| {
                let common = outcome.hits.iter().filter(|&&hit| {
                    let programmes = &explorer.catalog.initiative(hit).programmes;
                    programmes.contains(&sheet.value.ordinal) && programmes.contains(&other.ordinal)
                });
                let count = common.count();
                let unit = if count == 1 { "initiatief" } else { "initiatieven" };
                assert!(
                    words.starts_with(&format!("{count} {unit} samen met ")),
                    "{words}"
                );
                count
            })
            .collect();
        assert!(counts.is_sorted_by(|more, fewer| more >= fewer) && !counts.contains(&0));
    }
}

#[test]
fn side_by_side_a_longer_bar_means_more() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "gemeente=heerlen,bergen");
    let found = profiles(&query, &outcome, scene);
    let bars: Vec<_> = found.shown.iter().flat_map(|profile| &profile.phases).collect();
    let longest = bars
        .iter()
        .map(|bar| bar.local + bar.regional)
        .max()
        .unwrap_or_default();
    for bar in bars {
        assert_eq!(
            bar.lengths,
            [bar.local * 100 / longest, bar.regional * 100 / longest]
        );
    }
}

#[test]
fn a_municipality_without_a_profile_has_no_sections_and_all_the_rest() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "gemeente=bergen");
    let profile = &profiles(&query, &outcome, scene).shown[0];
    assert!(profile.sections.is_empty() && profile.sources.is_empty());
    assert!(!profile.neighbours.is_empty() && !profile.phases.is_empty() && !profile.regions.is_empty());
}

#[test]
fn municipalities_that_merged_are_named() {
    let explorer = Explorer::real();
    let (query, outcome, scene) = asked(explorer, "gemeente=beekdaelen");
    let profile = &profiles(&query, &outcome, scene).shown[0];
    let former = profile.former.as_deref().expect("it has former municipalities");
    assert!(
        ["Nuth", "Onderbanken", "Schinnen"]
            .iter()
            .all(|name| former.contains(name)),
        "{former}"
    );
}

#[test]
fn an_empty_catalog_of_places_breaks_no_view() {
    let mut dataset = Dataset::limburg().with(initiative("eigen", json!({ "areas": ["limburg"] })));
    dataset.list("municipalities").clear();
    let (catalog, _) = dataset.load();
    let index = Index::new(&catalog);
    let explorer = Explorer { catalog, index };
    let (query, outcome, scene) = asked(&explorer, "");
    assert!(area_map(&query, &outcome, scene).tiles.is_empty());
    assert!(coverage_table(&query, &outcome, scene).rows.is_empty());
    assert_eq!(shown_on(&life_chart(&query, &outcome, scene)), [0]);
}
