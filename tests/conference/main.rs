//! What reactions promise as a whole: nothing leaves a screen that may not, and merging loses and invents nothing.
#![cfg(not(target_family = "wasm"))]

#[path = "../common/mod.rs"]
mod common;
mod properties;
mod reading;
mod support;

use std::collections::BTreeSet;

use kansrijk::conference::file::read;
use kansrijk::conference::{Answer, Entry, EntryNumber, Log, Merged, Review, Tally};
use serde_json::{Value, json};
use support::*;

// ── The log of a screen

#[test]
fn entries_are_numbered_and_a_log_comes_back_from_entries_in_any_order() {
    let mut first = log(
        header(1, "Noord", "1"),
        [wish("Groen"), withdrawn(1), gap(None, None, Some("taal"))],
    );
    let numbers: Vec<u32> = first.entries().iter().map(|entry| entry.number.get()).collect();
    assert_eq!(numbers, [1, 2, 3]);
    let kept: Vec<Entry> = first.entries().iter().cloned().collect();
    let backwards = kept.iter().rev().chain(&kept).cloned();
    let mut restored = Log::restore(first.header.clone(), backwards);
    assert_eq!(restored, first);
    assert_eq!(
        restored.append(wish("Water"), at(16, 0)),
        first.append(wish("Water"), at(16, 0))
    );
    assert_eq!(restored.append(withdrawn(4), at(16, 0)).number, number(5));
}

#[test]
fn staff_sees_each_wish_that_stands_with_its_review() {
    let kinds = [wish("Een"), wish("Twee"), wish("Drie"), wish("Vier")];
    let review = [approved(1), withdrawn(2), approved(3), withdrawn(7)];
    let log = log(header(1, "Noord", "1"), kinds.into_iter().chain(review));
    let wishes: Vec<(&str, Review)> = log
        .wishes()
        .iter()
        .map(|wish| (&**wish.text, wish.review))
        .collect();
    assert_eq!(
        wishes,
        [
            ("Een", Review::Approved),
            ("Drie", Review::Waiting),
            ("Vier", Review::Waiting)
        ]
    );
}

// ── What leaves a screen

#[test]
fn an_export_holds_no_wish_that_staff_has_not_approved() {
    let kinds = [
        wish("goedgekeurd"),
        wish("ongelezen"),
        wish("ingetrokken"),
        wish("toch niet"),
        approved(1),
        approved(3),
        withdrawn(3),
        approved(4),
        withdrawn(8),
    ];
    let file = export(&[log(header(1, "Noord", "1"), kinds)]);
    let text = written(&file);
    for (word, is_there) in [
        ("goedgekeurd", true),
        ("ongelezen", false),
        ("ingetrokken", false),
        ("toch niet", false),
        ("approved", false),
    ] {
        assert_eq!(text.contains(word), is_there, "{word}");
    }
    let numbers: Vec<u32> = file.logs[0]
        .entries
        .iter()
        .map(|entry| entry.number.get())
        .collect();
    assert_eq!(numbers, [1, 7, 9]);
    assert_eq!(file.logs[0].left_out, BTreeSet::from([number(2), number(4)]));
    let json: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(
        json["logs"][0]["counts"],
        json!({
            "entries": 3, "helps": 0, "missing_here": 0, "want_to_know": 0, "gaps": 0, "wishes": 1, "left_out": 2,
        })
    );
}

#[test]
fn a_file_is_written_as_it_is_documented() {
    let kinds = [
        answer("boekstart", Answer::Helps),
        gap(Some("vaals"), Some("baby"), Some("taal")),
    ];
    let json: Value = serde_json::from_str(&written(&export(&[log(header(1, "Noord", "Tafel 1"), kinds)])))
        .expect("it is JSON");
    assert_eq!(
        json,
        json!({
            "kind": "kansrijk-conference",
            "format": 1,
            "made": "2026-11-24T20:00",
            "logs": [{
                "id": "01010101010101010101010101010101",
                "conference": {
                    "name": "Noord",
                    "date": "2026-11-24",
                    "place": "Heerlen",
                    "table": "Tafel 1",
                    "municipality": "heerlen",
                    "questions": { "initiatives": true, "gaps": true, "wishes": false },
                },
                "dataset": "0123456789abcdef",
                "counts": {
                    "entries": 2, "helps": 1, "missing_here": 0, "want_to_know": 0, "gaps": 1, "wishes": 0,
                    "left_out": 0,
                },
                "left_out": [],
                "names": {
                    "initiatives": { "boekstart": "BoekStart" },
                    "municipalities": { "heerlen": "Heerlen", "kerkrade": "Kerkrade", "vaals": "Vaals" },
                    "phases": { "baby": "baby" },
                    "themes": { "taal": "Taal en lezen" },
                },
                "entries": [
                    {
                        "number": 1, "time": "2026-11-24T14:00", "kind": "initiative",
                        "initiative": "boekstart", "answer": "helps", "municipality": "kerkrade",
                    },
                    {
                        "number": 2, "time": "2026-11-24T14:15", "kind": "gap",
                        "municipality": "vaals", "phase": "baby", "theme": "taal",
                    },
                ],
            }],
        })
    );
}

// ── Merging

#[test]
fn overlapping_exports_of_one_screen_count_once_and_the_later_truth_holds() {
    let kinds = vec![
        answer("boekstart", Answer::Helps),
        wish("Een bankje"),
        wish("Meer groen"),
        approved(2),
        withdrawn(1),
        approved(3),
        withdrawn(2),
    ];
    let early = merged(&[log(header(1, "Noord", "1"), kinds[..4].to_vec())]);
    let late = merged(&[log(header(1, "Noord", "1"), kinds)]);
    assert_eq!(Tally::of(&early, &catalog()).reaction_count(), 2);
    assert_eq!(early.logs().map(|log| log.left_out_count()).sum::<usize>(), 1);
    let both = late.clone().merge(early.clone()).merge(early);
    let tally = Tally::of(&both, &catalog());
    assert_eq!(tally.initiatives, []);
    let wishes: Vec<&str> = tally.wishes.iter().map(|wish| &*wish.text).collect();
    assert_eq!(wishes, ["Meer groen"]);
    assert_eq!(tally.conferences[0].tables[0].left_out, 0);
    assert!(
        !written(&both.to_file()).contains("Een bankje"),
        "what was withdrawn later is not handed on from an earlier file"
    );
    assert_eq!(both.conflicts(), []);
}

#[test]
fn contradictions_count_once_in_any_order_and_are_reported() {
    let honest = merged(&[log(header(1, "Noord", "1"), [answer("boekstart", Answer::Helps)])]);
    let forged = merged(&[log(
        header(1, "Noord", "1"),
        [answer("boekstart", Answer::WantToKnow)],
    )]);
    let renamed = merged(&[log(header(1, "Zuid", "1"), [answer("boekstart", Answer::Helps)])]);
    let check = |merged: &Merged| {
        let tally = Tally::of(merged, &catalog());
        assert_eq!(tally.reaction_count(), 1);
        assert_eq!(tally.initiatives[0].answers, [1, 0, 0]);
        assert_eq!(&*tally.conferences[0].occasion.name, "Noord");
        let numbers: Vec<Option<u32>> = merged
            .conflicts()
            .iter()
            .map(|conflict| conflict.number.map(EntryNumber::get))
            .collect();
        assert_eq!(numbers, [None, Some(1)]);
    };
    check(&honest.clone().merge(forged.clone()).merge(renamed.clone()));
    let backwards = renamed.merge(forged).merge(honest);
    check(&backwards);
    let (again, problems) = read(written(&backwards.to_file()).as_bytes()).expect("it can be read");
    assert_eq!(problems, []);
    check(&again.into());
}

// ── Counting

#[test]
fn the_tally_counts_by_initiative_gap_conference_and_table() {
    let noord = log(
        header(1, "Noord", "1"),
        [
            answer("boekstart", Answer::Helps),
            answer("voorlezen", Answer::Helps),
            answer("voorleesuur", Answer::MissingHere),
            answer("verdwenen", Answer::WantToKnow),
            gap(Some("heerlen"), Some("baby"), None),
            gap(Some("heerlen"), Some("baby"), None),
            gap(None, None, Some("taal")),
            answer("boekstart", Answer::MissingHere),
            withdrawn(8),
        ],
    );
    let later = log(header(2, "Noord", "1"), [wish("Groen"), approved(1)]);
    let zuid = log(
        header(3, "Zuid", "A"),
        [
            answer("boekstart", Answer::Helps),
            answer("boekstart", Answer::Helps),
        ],
    );
    let silent = log(header(4, "Zuid", "B"), []);
    let mut file = export(&[noord, later, zuid, silent]);
    file.logs[0]
        .names
        .initiatives
        .insert(slug("verdwenen"), line("Wat er was"));
    let merged = Merged::from(file);
    let catalog = catalog();
    let tally = Tally::of(&merged, &catalog);

    let initiatives: Vec<(&str, &str, [u32; 3], bool)> = tally
        .initiatives
        .iter()
        .map(|tally| {
            (
                &*tally.initiative.name,
                &*tally.initiative.slug,
                tally.answers,
                tally.initiative.is_known,
            )
        })
        .collect();
    assert_eq!(
        initiatives,
        [
            ("BoekStart", "boekstart", [3, 0, 0], true),
            ("Voorleesuur", "voorleesuur", [1, 1, 0], true),
            ("Wat er was", "verdwenen", [0, 0, 1], false),
        ]
    );
    assert_eq!(tally.unknown_initiatives().count(), 1);
    assert_eq!(tally.initiatives[1].count(Answer::MissingHere), 1);

    let name = |named: &Option<kansrijk::conference::Named>| {
        named.as_ref().map_or("-", |named| &named.name).to_owned()
    };
    let gaps: Vec<(String, u32)> = tally
        .gaps
        .iter()
        .map(|gap| {
            (
                [name(&gap.municipality), name(&gap.phase), name(&gap.theme)].join(" "),
                gap.count,
            )
        })
        .collect();
    assert_eq!(
        gaps,
        [
            ("Heerlen baby -".to_owned(), 2),
            ("- - Taal en lezen".to_owned(), 1)
        ]
    );

    let mut tables = Vec::new();
    for conference in &tally.conferences {
        for table in &conference.tables {
            let times = table.times.map_or("never".to_owned(), |(from, to)| {
                format!("{} to {}", from.time_of_day(), to.time_of_day())
            });
            let name = table.table.as_deref().unwrap_or_default();
            tables.push(format!(
                "{} {name}: {} in {}, {times}",
                conference.occasion.name, table.reactions, table.logs
            ));
        }
    }
    assert_eq!(
        tables,
        [
            "Noord 1: 8 in 2, 14:00 to 15:30",
            "Zuid A: 2 in 1, 14:00 to 14:15",
            "Zuid B: 0 in 1, never",
        ]
    );

    let occasions: Vec<_> = merged.occasions().into_iter().collect();
    assert_eq!(occasions.len(), 2);
    let zuid = Tally::of(&merged.of_occasion(&occasions[1]), &catalog);
    assert_eq!(zuid.reaction_count(), 2);
    assert_eq!(zuid.conferences.len(), 1);
}

#[test]
fn the_table_opens_in_a_spreadsheet_and_carries_no_formula() {
    let log = log(
        header(1, "Noord; en meer", "1"),
        [
            answer("boekstart", Answer::WantToKnow),
            gap(Some("vaals"), Some("baby"), Some("taal")),
            wish("=HYPERLINK(\"https://example.org\";\"Klik\")"),
            answer("weg", Answer::MissingHere),
            approved(3),
            answer("boekstart", Answer::Helps),
            withdrawn(6),
        ],
    );
    assert_eq!(
        table(&merged(&[log])),
        "\u{feff}conferentie;datum;plaats;tafel;tijd;reactie;initiatief;titel;gemeente;fase;thema;tekst\r\n\
         \"Noord; en meer\";2026-11-24;Heerlen;1;2026-11-24 14:00;hier wil ik meer over weten;boekstart;BoekStart;\
         Kerkrade;;;\r\n\
         \"Noord; en meer\";2026-11-24;Heerlen;1;2026-11-24 14:15;hier mist iets;;;Vaals;baby;Taal en lezen;\r\n\
         \"Noord; en meer\";2026-11-24;Heerlen;1;2026-11-24 14:30;wens;;;;;;\
         \"'=HYPERLINK(\"\"https://example.org\"\";\"\"Klik\"\")\"\r\n\
         \"Noord; en meer\";2026-11-24;Heerlen;1;2026-11-24 14:45;dit mist hier;weg;weg;Kerkrade;;;\r\n"
    );
}
