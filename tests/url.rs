//! The query in the address: a public API.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, Explorer, initiative};
use kansrijk::locale::Locale;
use kansrijk::query::{Facet, Query, Sort};
use kansrijk::surface::Surface;
use kansrijk::url::{IgnoredParam, locale_of, read, read_shortlist, write, write_shortlist};
use serde_json::json;

fn explorer() -> Explorer {
    Dataset::limburg()
        .with(initiative("boekstart", json!({ "former_slugs": ["boek-start"] })))
        .with(initiative("opvang", json!({})))
        .explorer()
}

/// An address is read, and written back as another; these parts of it are passed over.
#[track_caller]
fn check(address: &str, written: &str, ignored: &[IgnoredParam]) {
    let Explorer { catalog, .. } = explorer();
    let read = read(address, &catalog);
    assert_eq!(
        write(&read.surface, &read.query, read.locale, &catalog),
        written,
        "{address}"
    );
    assert_eq!(read.ignored, ignored, "{address}");
}

fn unknown_name(name: &str) -> IgnoredParam {
    IgnoredParam::UnknownName(name.to_owned())
}

fn unknown_value(name: &str, value: &str) -> IgnoredParam {
    IgnoredParam::UnknownValue {
        name: name.to_owned(),
        value: value.to_owned(),
    }
}

#[test]
fn every_documented_key_is_read_and_written() {
    for address in [
        "",
        "gemeente=heerlen",
        "gemeente=heerlen,kerkrade",
        "gemeente=parkstad",
        "fase=baby,zwangerschap",
        "fase=onbekend",
        "leeftijd=-10..24",
        "leeftijd=0..1",
        "leeftijd=-12..300",
        "thema=taal",
        "thema=onbekend",
        "doelgroep=ouders",
        "status=lopend",
        "programma=kansrijke-start",
        "q=voorlezen",
        "sorteer=dichtbij",
        "sorteer=titel",
        "sorteer=nieuwste",
        "initiatief=boekstart",
        "weergave=bewaarlijst&initiatief=boekstart",
        "taal=nl",
        "taal=en",
        "gemeente=heerlen,kerkrade&leeftijd=-10..24&thema=taal&doelgroep=ouders&status=lopend\
         &programma=kansrijke-start&q=voorlezen&sorteer=dichtbij&initiatief=boekstart&taal=nl",
    ] {
        check(address, address, &[]);
        check(&format!("?{address}"), address, &[]);
    }
}

#[test]
fn what_is_as_it_always_is_is_not_written() {
    check(
        "weergave=lijst&modus=pagina&sorteer=beste&q=&gemeente=&thema=,,",
        "",
        &[],
    );
}

#[test]
fn values_are_written_sorted_and_once() {
    for address in [
        "gemeente=kerkrade,heerlen",
        "gemeente=heerlen,kerkrade,heerlen",
        "gemeente=kerkrade&gemeente=heerlen",
        "gemeente=%20kerkrade%20,+heerlen",
        "gemeente=kerkrade%2Cheerlen",
    ] {
        check(address, "gemeente=heerlen,kerkrade", &[]);
    }
    check("thema=onbekend,taal,geld", "thema=geld,onbekend,taal", &[]);
    check("thema=taal&gemeente=heerlen", "gemeente=heerlen&thema=taal", &[]);
}

#[test]
fn old_spellings_are_accepted_for_ever() {
    for (address, written) in [
        ("gemeente=GM0917", "gemeente=heerlen"),
        ("gemeente=gm0917", "gemeente=heerlen"),
        ("gemeente=Heerlen", "gemeente=heerlen"),
        ("gemeente=Onderbanken", "gemeente=beekdaelen"),
        ("gemeente=onderbanken,nuth", "gemeente=beekdaelen"),
        ("gemeente=GM1954,Nuth,beekdaelen", "gemeente=beekdaelen"),
        ("gemeente=Ubach+over%20Worms", "gemeente=landgraaf"),
        ("initiatief=boek-start", "initiatief=boekstart"),
    ] {
        check(address, written, &[]);
    }
}

#[test]
fn what_is_not_known_is_dropped_and_listed() {
    for (address, written, ignored) in [
        ("kleur=rood", "", unknown_name("kleur")),
        ("kleur", "", unknown_name("kleur")),
        ("=rood", "", unknown_name("")),
        ("Gemeente=heerlen", "", unknown_name("Gemeente")),
        (
            "gemeente=heerlen,atlantis",
            "gemeente=heerlen",
            unknown_value("gemeente", "atlantis"),
        ),
        ("fase=kleuter", "", unknown_value("fase", "kleuter")),
        ("thema=taal,Nuth", "thema=taal", unknown_value("thema", "Nuth")),
        ("doelgroep=iedereen", "", unknown_value("doelgroep", "iedereen")),
        ("status=ooit", "", unknown_value("status", "ooit")),
        ("programma=x", "", unknown_value("programma", "x")),
        ("gemeente=onbekend", "", unknown_value("gemeente", "onbekend")),
        ("programma=onbekend", "", unknown_value("programma", "onbekend")),
        ("sorteer=ver", "", unknown_value("sorteer", "ver")),
        ("weergave=tuin", "", unknown_value("weergave", "tuin")),
        ("modus=tv", "", unknown_value("modus", "tv")),
        ("initiatief=weg", "", unknown_value("initiatief", "weg")),
        ("taal=fr", "", unknown_value("taal", "fr")),
        ("leeftijd=jong", "", unknown_value("leeftijd", "jong")),
        ("leeftijd=24", "", unknown_value("leeftijd", "24")),
        ("leeftijd=24..24", "", unknown_value("leeftijd", "24..24")),
        ("leeftijd=24..-10", "", unknown_value("leeftijd", "24..-10")),
        ("leeftijd=-13..0", "", unknown_value("leeftijd", "-13..0")),
        ("leeftijd=0..301", "", unknown_value("leeftijd", "0..301")),
        (
            "leeftijd=0..99999999999",
            "",
            unknown_value("leeftijd", "0..99999999999"),
        ),
        ("leeftijd=0..", "", unknown_value("leeftijd", "0..")),
        ("leeftijd=1.5..3", "", unknown_value("leeftijd", "1.5..3")),
    ] {
        check(address, written, &[ignored]);
    }
}

#[test]
fn an_unknown_value_does_not_undo_a_known_one() {
    check(
        "leeftijd=0..24&leeftijd=oud",
        "leeftijd=0..24",
        &[unknown_value("leeftijd", "oud")],
    );
    check(
        "sorteer=titel&sorteer=x",
        "sorteer=titel",
        &[unknown_value("sorteer", "x")],
    );
    check("taal=en&taal=x", "taal=en", &[unknown_value("taal", "x")]);
    check(
        "initiatief=opvang&initiatief=x",
        "initiatief=opvang",
        &[unknown_value("initiatief", "x")],
    );
}

#[test]
fn months_win_over_phases_and_say_so() {
    for address in [
        "fase=baby&leeftijd=-10..24",
        "leeftijd=-10..24&fase=baby",
        "fase=baby,peuter&leeftijd=-10..24",
    ] {
        check(address, "leeftijd=-10..24", &[IgnoredParam::PhasesBesideInterval]);
    }
}

#[test]
fn words_may_hold_any_character() {
    for (address, text, written) in [
        ("q=taal+leren", "taal leren", "q=taal+leren"),
        ("q=taal%20leren", "taal leren", "q=taal+leren"),
        ("q=cr%C3%A8che", "crèche", "q=cr%C3%A8che"),
        ("q=crèche", "crèche", "q=cr%C3%A8che"),
        ("q=a%26b%3Dc%2Bd", "a&b=c+d", "q=a%26b%3Dc%2Bd"),
        ("q=100%", "100%", "q=100%25"),
        ("q=%zz", "%zz", "q=%25zz"),
        ("q=%E2%82", "\u{fffd}", "q=%EF%BF%BD"),
        ("q=%00", "\0", "q=%00"),
        ("q=%F0%9F%91%B6", "👶", "q=%F0%9F%91%B6"),
        ("q=voorlezen%20", "voorlezen ", "q=voorlezen+"),
        ("q=+%20+", "", ""),
        ("q=a&q=b", "b", "q=b"),
    ] {
        let Explorer { catalog, .. } = explorer();
        assert_eq!(read(address, &catalog).query.text(), text, "{address}");
        check(address, written, &[]);
    }
}

#[test]
fn a_broken_encoding_of_a_value_is_only_an_unknown_value() {
    check(
        "gemeente=heerlen%2",
        "",
        &[unknown_value("gemeente", "heerlen%2")],
    );
    check(
        "gemeente=%FF,heerlen",
        "gemeente=heerlen",
        &[unknown_value("gemeente", "\u{fffd}")],
    );
    check("&&&gemeente=heerlen&&", "gemeente=heerlen", &[]);
    check("%67emeente=heerlen", "gemeente=heerlen", &[]);
}

#[test]
fn only_space_is_no_words_however_long() {
    let Explorer { catalog, .. } = explorer();
    let far_word = format!("{}a", " ".repeat(400));
    for text in ["", " ", "\u{a0}\t\n", far_word.as_str()] {
        let query = Query::default().with_text(text);
        assert!(
            query.text().is_empty() || !query.text().trim().is_empty(),
            "{:?} is only space",
            query.text()
        );
        assert_eq!(
            read(&write(&Surface::page(), &query, None, &catalog), &catalog).query,
            query
        );
    }
}

#[test]
fn every_stretch_of_the_age_axis_can_be_written() {
    for age in [
        json!({ "from": 300 }),
        json!({ "to": -12 }),
        json!({ "from": -12, "to": 300 }),
    ] {
        let Explorer { catalog, index } = Dataset::limburg()
            .with(initiative("a", json!({ "age": age })))
            .explorer();
        let query = Query::default().with_interval(Some((index.axis().first(), index.axis().last())));
        assert!(!index.axis().marks().is_empty());
        let address = write(&Surface::page(), &query, None, &catalog);
        assert_eq!(read(&address, &catalog).query, query, "{address}");
    }
}

#[test]
fn the_language_is_known_before_the_data() {
    for (address, locale) in [
        ("", None),
        ("?taal=en", Some(Locale::En)),
        ("gemeente=heerlen&taal=nl", Some(Locale::Nl)),
        ("taal=fr", None),
        ("taal=fr&taal=en", Some(Locale::En)),
        ("taal=nl&taal=en", Some(Locale::En)),
    ] {
        assert_eq!(locale_of(address), locale, "{address}");
    }
}

#[test]
fn the_documented_example_is_read_with_the_published_data() {
    let real = Explorer::real();
    let address = "?gemeente=heerlen,kerkrade&fase=zwangerschap,baby&thema=taal&doelgroep=ouders&status=lopend\
                   &programma=kansrijke-start&q=voorlezen&weergave=lijst&sorteer=dichtbij&taal=nl";
    let query = real.query(address);
    let counts = Facet::ALL.map(|facet| query.selected(facet).len());
    assert_eq!(counts, [2, 2, 1, 1, 1, 1]);
    assert_eq!((query.text(), query.sort), ("voorlezen", Sort::Near));
    for former in ["Onderbanken", "Nuth", "schinnen", "GM1954"] {
        let query = real.query(&format!("gemeente={former}"));
        assert_eq!(
            write(&Surface::page(), &query, None, &real.catalog),
            "gemeente=beekdaelen"
        );
    }
}

#[test]
fn a_name_of_several_words_is_read_as_it_is_said_and_as_a_slug() {
    for spelled in ["Ubach%20over%20Worms", "Ubach+over+Worms", "ubach-over-worms"] {
        check(&format!("gemeente={spelled}"), "gemeente=landgraaf", &[]);
    }
    let real = Explorer::real();
    let query = real.query("gemeente=Valkenburg%20aan%20de%20Geul");
    let written = write(&Surface::page(), &query, None, &real.catalog);
    assert_eq!(written, "gemeente=valkenburg-aan-de-geul");
}

#[test]
fn a_language_that_the_site_does_not_offer_is_passed_over() {
    let mut dataset = Dataset::limburg().with(initiative("boekstart", json!({})));
    dataset.0["site"]["languages"] = json!(["nl"]);
    let address = read("taal=en", &dataset.explorer().catalog);
    assert_eq!(address.locale, None);
    assert_eq!(address.ignored, [unknown_value("taal", "en")]);
}

#[test]
fn a_shortlist_in_the_fragment_keeps_its_order_and_names_what_is_not_there() {
    let Explorer { catalog, .. } = explorer();
    let check = |fragment: &str, written: &str, ignored: &[&str]| {
        let named = read_shortlist(fragment, &catalog).expect("it names a list");
        assert_eq!(write_shortlist(&named.shortlist, &catalog), written, "{fragment}");
        let expected: Vec<IgnoredParam> = ignored.iter().map(|slug| unknown_value("lijst", slug)).collect();
        assert_eq!(named.ignored, expected, "{fragment}");
    };
    check("#lijst=boekstart", "lijst=boekstart", &[]);
    check("lijst=boekstart,boekstart", "lijst=boekstart", &[]);
    check("#lijst=weg,boek-start", "lijst=boekstart", &["weg"]);
    check("#lijst=", "", &[]);
    check("#lijst=%F0%28,boekstart%2C", "lijst=boekstart", &["\u{fffd}("]);
    for other in ["", "#", "#resultaten", "#lijsten=boekstart", "boekstart"] {
        assert_eq!(read_shortlist(other, &catalog), None, "{other}");
    }
}
