//! What the owner of another website can ask of the explorer in an address, and what a visitor there can do.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, Explorer, initiative};
use kansrijk::locale::Locale;
use kansrijk::query::{Facet, Filter, Query};
use kansrijk::search::Change;
use kansrijk::surface::{IDLE_SECONDS, LinkTarget, Part, Permission, Surface};
use kansrijk::url::{IgnoredParam, read, surface_of, write};
use serde_json::json;

fn explorer() -> Explorer {
    Dataset::limburg()
        .with(initiative("hier", json!({ "areas": ["heerlen"] })))
        .with(initiative(
            "daar",
            json!({ "areas": ["kerkrade"], "title": "Zwemles" }),
        ))
        .explorer()
}

/// The names of what a surface shows.
fn shown(address: &str) -> Vec<&'static str> {
    let surface = surface_of(address);
    Part::all()
        .filter(|&part| surface.shows(part))
        .map(Part::slug)
        .collect()
}

#[test]
fn an_address_without_a_surface_is_a_page() {
    assert_eq!(surface_of(""), Surface::page());
    assert_eq!(surface_of("?gemeente=heerlen&modus=pagina"), Surface::page());
    assert_eq!(surface_of("?modus=bloem"), Surface::page());
    assert!(surface_of("?modus=embed").is_embedded());
    assert!(surface_of("?modus=kiosk").is_kiosk());
}

#[test]
fn parts_are_chosen_or_left_out() {
    let all: Vec<&str> = Part::all().map(Part::slug).collect();
    assert_eq!(shown("modus=embed"), all);
    assert_eq!(shown("modus=embed&toon=zoeken,thema"), ["zoeken", "thema"]);
    assert_eq!(shown("modus=embed&toon=leeftijd"), ["fase"]);
    let without = shown("modus=embed&verberg=zin,status");
    assert_eq!(without.len(), all.len() - 2);
    assert!(!without.contains(&"zin") && !without.contains(&"status"));
    for both in ["toon=zin,gids&verberg=gids", "verberg=gids&toon=zin,gids"] {
        assert_eq!(shown(&format!("modus=embed&{both}")), ["zin"], "{both}");
    }
    assert_eq!(shown("modus=embed&toon="), all, "an empty list is no wish");
}

#[test]
fn a_kiosk_has_options_of_its_own() {
    let plain = surface_of("?modus=kiosk");
    assert_eq!(
        (plain.idle_seconds, plain.outside_links),
        (IDLE_SECONDS, LinkTarget::Phone)
    );
    let surface = surface_of("?modus=kiosk&rusttijd=45&mag=printen,openen&verberg=gids");
    assert_eq!(surface.idle_seconds, 45);
    let permitted: Vec<Permission> = Permission::ALL
        .into_iter()
        .filter(|&one| surface.permits(one))
        .collect();
    assert_eq!(permitted, [Permission::Open, Permission::Print]);
    assert_eq!(surface.outside_links, LinkTarget::NewTab);
    assert!(!surface.shows(Part::Guides) && !surface.shows(Part::Sort));
    let Explorer { catalog, .. } = explorer();
    let ignored = |address: &str| read(address, &catalog).ignored.len();
    assert_eq!(ignored("?modus=kiosk&rusttijd=45&mag=printen"), 0);
    assert_eq!(
        ignored("?modus=kiosk&rusttijd=5&mag=vliegen&kop=2"),
        3,
        "too short, unknown, of another surface"
    );
    assert_eq!(ignored("?modus=embed&rusttijd=45&mag=printen"), 2);
    assert_eq!(surface_of("?modus=kiosk&rusttijd=5").idle_seconds, IDLE_SECONDS);
}

#[test]
fn headings_links_and_language_follow_the_website_around() {
    let surface = surface_of("?modus=embed&kop=3&doel=boven&gasttaal=en-GB");
    assert_eq!(surface.heading(0), "h3");
    assert_eq!(surface.outside_links, LinkTarget::Host);
    assert_eq!(surface.default_locale(), Locale::En);
    let plain = surface_of("?modus=embed&gasttaal=de");
    assert_eq!(plain.heading(0), "h2");
    assert_eq!(plain.outside_links, LinkTarget::NewTab);
    assert_eq!(plain.default_locale(), Locale::Nl);
}

#[test]
fn a_language_that_the_site_does_not_offer_is_not_taken_over() {
    let mut dataset = Dataset::limburg().with(initiative("hier", json!({})));
    dataset.0["site"]["languages"] = json!(["nl"]);
    let Explorer { catalog, .. } = dataset.explorer();
    let address = read("modus=embed&gasttaal=en", &catalog);
    assert_eq!(address.surface.default_locale(), Locale::Nl);
    assert!(address.ignored.is_empty());
}

/// In an address, these options are passed over.
#[track_caller]
fn check_ignored(address: &str, expected: &[(&str, &str)]) {
    let Explorer { catalog, .. } = explorer();
    let ignored = read(address, &catalog).ignored;
    let expected: Vec<IgnoredParam> = (expected.iter())
        .map(|&(name, value)| match value {
            "" => IgnoredParam::UnknownName(name.to_owned()),
            _ => IgnoredParam::UnknownValue {
                name: name.to_owned(),
                value: value.to_owned(),
            },
        })
        .collect();
    assert_eq!(ignored, expected, "{address}");
}

#[test]
fn options_that_cannot_be_understood_are_named() {
    check_ignored("modus=embed&toon=zoeken,bloem", &[("toon", "bloem")]);
    check_ignored("modus=embed&kop=0&doel=zelf", &[("kop", "0"), ("doel", "zelf")]);
    check_ignored(
        "modus=embed&kop=22&kleuren=roze",
        &[("kop", "22"), ("kleuren", "roze")],
    );
    check_ignored(
        "modus=embed&stijl=../x&gastheer=javascript:1",
        &[("stijl", "../x"), ("gastheer", "javascript:1")],
    );
    check_ignored("vast=gemeente,maan", &[("vast", "maan")]);
    check_ignored("modus=bloem", &[("modus", "bloem")]);
    check_ignored("toon=zoeken&kop=3", &[("toon", ""), ("kop", "")]);
}

#[test]
fn every_address_carries_the_options_on() {
    let Explorer { catalog, .. } = explorer();
    let options = "modus=embed&toon=zoeken,thema&kop=3&stijl=voorbeeld&gastheer=https%3A%2F%2Fwww.heerlen.nl";
    let address = read(&format!("{options}&thema=taal&kop=x"), &catalog);
    assert_eq!(
        write(&address.surface, &address.query, None, &catalog),
        format!("thema=taal&{options}")
    );
}

#[test]
fn a_locked_facet_stands_fast() {
    let explorer = explorer();
    let Explorer { catalog, .. } = &explorer;
    let kerkrade = explorer.value(Facet::Municipality, "kerkrade");
    let start = read("gemeente=heerlen&thema=taal&vast=gemeente", catalog).query;
    let check = |query: Query, address: &str| {
        assert_eq!(write(&Surface::page(), &query, None, catalog), address);
    };
    check(
        start.clone().toggle(kerkrade),
        "gemeente=heerlen&thema=taal&vast=gemeente",
    );
    check(start.clone().cleared(), "gemeente=heerlen&vast=gemeente");
    check(
        start.clone().without_facet(Facet::Municipality),
        "gemeente=heerlen&thema=taal&vast=gemeente",
    );
    check(start.clone().unlocked(), "gemeente=heerlen&thema=taal");
    assert_eq!(start.filters().len(), 1, "only the theme can be taken back");
}

#[test]
fn locked_phases_lock_the_months_too() {
    let Explorer { catalog, .. } = explorer();
    for name in ["fase", "leeftijd"] {
        let query = read(&format!("leeftijd=-10..24&vast={name}"), &catalog).query;
        assert_eq!(
            query.with_interval(Some((24, 48))).interval(),
            Some((-10, 24)),
            "{name}"
        );
    }
}

#[test]
fn no_way_out_leads_to_the_municipality_next_door() {
    let explorer = explorer();
    let changes = |address: &str| -> Vec<Change> {
        let outcome = explorer.search(&read(address, &explorer.catalog).query);
        assert!(outcome.hits.is_empty(), "{address}");
        outcome
            .relaxations
            .into_iter()
            .map(|relaxation| relaxation.change)
            .collect()
    };
    let kerkrade = explorer.value(Facet::Municipality, "kerkrade");
    let heerlen = explorer.value(Facet::Municipality, "heerlen");
    assert_eq!(
        changes("gemeente=heerlen&q=zwemles"),
        [
            Change::Without(Filter::Value(heerlen)),
            Change::Without(Filter::Text),
            Change::Neighbour(kerkrade)
        ]
    );
    assert_eq!(
        changes("gemeente=heerlen&q=zwemles&vast=gemeente"),
        [Change::Without(Filter::Text)]
    );
}
