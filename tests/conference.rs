//! What reactions promise as a whole: nothing leaves a screen that may not, and merging loses and invents nothing.
#![cfg(not(target_family = "wasm"))]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Dataset, initiative};
use kansrijk::calendar::CalendarDay;
use kansrijk::catalog::Catalog;
use kansrijk::conference::file::{
    FileDefect, FileLog, FileRecord, MAX_BYTES, Names, Place, error_words, problem_words, read,
};
use kansrijk::conference::value::{Line, Reference};
use kansrijk::conference::{
    Answer, Conference, ConferenceFile, Entries, Entry, EntryKind, EntryNumber, FileError, Gap, Header, Log,
    LogId, Merged, QuarterHour, Questions, Review, Tally, csv,
};
use kansrijk::locale::Locale;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use serde_json::{Value, json};

const DAY: CalendarDay = CalendarDay {
    year: 2026,
    month: 11,
    day: 24,
};

fn at(hour: u32, minute: u32) -> QuarterHour {
    QuarterHour::containing(DAY, hour, minute).expect("there is such a time")
}

fn number(number: u32) -> EntryNumber {
    number.try_into().expect("it is a number of an entry")
}

fn slug(slug: &str) -> Reference {
    Reference::new(slug).expect("it is a slug")
}

fn line<const MAX: usize>(text: &str) -> Line<MAX> {
    Line::new(text).expect("it is a line")
}

fn header(id: u8, name: &str, table: &str) -> Header {
    Header {
        id: LogId::from_random([id; 16]),
        conference: Conference {
            name: line(name),
            date: DAY,
            place: Some(line("Heerlen")),
            table: Some(line(table)),
            municipality: Some(slug("heerlen")),
            questions: Questions::default(),
        },
        dataset: line("0123456789abcdef"),
    }
}

fn answer(initiative: &str, answer: Answer) -> EntryKind {
    EntryKind::Initiative {
        initiative: slug(initiative),
        answer,
        municipality: Some(slug("kerkrade")),
    }
}

fn wish(text: &str) -> EntryKind {
    EntryKind::Wish {
        text: line(text),
        municipality: None,
    }
}

fn gap(municipality: Option<&str>, phase: Option<&str>, theme: Option<&str>) -> EntryKind {
    let gap = Gap::new(municipality.map(slug), phase.map(slug), theme.map(slug));
    EntryKind::Gap(gap.expect("it says something"))
}

fn withdrawn(of: u32) -> EntryKind {
    EntryKind::Withdrawn { of: number(of) }
}

fn approved(of: u32) -> EntryKind {
    EntryKind::Approved { of: number(of) }
}

/// A log in which these things were said, one every quarter of an hour.
fn log(header: Header, kinds: impl IntoIterator<Item = EntryKind>) -> Log {
    let mut log = Log::new(header);
    for (quarter, kind) in (0..).zip(kinds) {
        log.append(kind, at(14 + quarter / 4, quarter % 4 * 15));
    }
    log
}

fn catalog() -> Catalog {
    let renamed = json!({ "title": "Voorleesuur", "former_slugs": ["voorlezen"] });
    Dataset::limburg()
        .with(initiative("boekstart", json!({ "title": "BoekStart" })))
        .with(initiative("voorleesuur", renamed))
        .explorer()
        .catalog
}

fn export(logs: &[Log]) -> ConferenceFile {
    ConferenceFile::export(logs, &catalog(), at(20, 0))
}

fn written(file: &ConferenceFile) -> String {
    file.to_json().expect("it is not too large")
}

fn merged(logs: &[Log]) -> Merged {
    export(logs).into()
}

fn table(merged: &Merged) -> String {
    let mut bytes = Vec::new();
    csv::write(merged, &catalog(), &mut bytes).expect("memory can be written to");
    String::from_utf8(bytes).expect("it is text")
}

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

// ── Reading

/// A file in which nothing is wrong, as JSON to be broken.
fn whole() -> Value {
    let kinds = [
        answer("boekstart", Answer::Helps),
        answer("weg", Answer::WantToKnow),
        withdrawn(2),
    ];
    let other = log(header(2, "Noord", "2"), [gap(None, Some("baby"), None)]);
    let file = export(&[log(header(1, "Noord", "1"), kinds), other]);
    serde_json::from_str(&written(&file)).expect("it is JSON")
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    let check = |bytes: &[u8], expected: FileError, dutch: &str, english: &str| {
        let error = read(bytes).expect_err("it cannot be used");
        assert_eq!(error, expected);
        for (locale, begin) in [(Locale::Nl, dutch), (Locale::En, english)] {
            let words = error_words(&error, locale);
            assert!(words.starts_with(begin), "{words}");
        }
        assert_eq!(error.to_string(), error_words(&error, Locale::En));
    };
    let text = serde_json::to_string_pretty(&whole()).expect("it can be written");
    let replaced = |from: &str, to: &str| text.replacen(from, to, 1).into_bytes();
    check(
        b"",
        FileError::Empty,
        "Dit bestand is leeg.",
        "This file is empty.",
    );
    check(
        "\u{feff} \n".as_bytes(),
        FileError::Empty,
        "Dit bestand is leeg.",
        "This file is empty.",
    );
    check(
        &text.as_bytes()[..text.len() / 2],
        FileError::CutOff {
            line: text[..text.len() / 2].lines().count(),
        },
        "Dit bestand stopt halverwege",
        "This file stops in the middle",
    );
    check(
        "{\n\"kind\": \"Één"
            .as_bytes()
            .split_last()
            .expect("it has bytes")
            .1,
        FileError::CutOff { line: 2 },
        "Dit bestand stopt halverwege, op regel 2.",
        "This file stops in the middle, at line 2.",
    );
    check(
        b"{\n \"kind\" \"\"}",
        FileError::NotJson { line: 2, column: 9 },
        "Dit bestand is kapot. Het lezen stopte op regel 2, teken 9.",
        "This file is damaged. Reading stopped at line 2, character 9.",
    );
    check(
        b"{\n \"\xff\": 1}",
        FileError::NotJson { line: 2, column: 3 },
        "Dit bestand is kapot.",
        "This file is damaged.",
    );
    for other in [
        "3",
        "[]",
        "[1, 2, 3]",
        "{}",
        "{\"kind\": 7}",
        "{\"kind\": null, \"format\": 1}",
    ] {
        check(
            other.as_bytes(),
            FileError::OtherKind { found: None },
            "Dit is geen bestand met reacties. ",
            "This is not a file of reactions. ",
        );
    }
    check(
        &replaced("kansrijk-conference", "iets\\u001b[2J anders"),
        FileError::OtherKind {
            found: Some("iets[2J anders".into()),
        },
        "Dit is geen bestand met reacties: er staat “iets[2J anders” in.",
        "This is not a file of reactions: it says that it is “iets[2J anders”.",
    );
    check(
        &replaced("\"format\": 1", "\"format\": 2"),
        FileError::NewerFormat { found: 2 },
        "Dit bestand is van een nieuwere versie (formaat 2)",
        "This file is of a newer version (format 2)",
    );
    for format in ["0", "-1", "1.5", "\"1\"", "null"] {
        check(
            &replaced("\"format\": 1", &format!("\"format\": {format}")),
            FileError::Damaged("no format".into()),
            "Dit is een bestand met reacties, maar het is kapot.",
            "This is a file of reactions, but it is damaged.",
        );
    }
    check(
        br#"{"kind": "kansrijk-conference", "format": 1}"#,
        FileError::Damaged("missing field `logs`".into()),
        "Dit is een bestand met reacties, maar het is kapot.",
        "This is a file of reactions, but it is damaged.",
    );
    check(
        &vec![b' '; MAX_BYTES + 1],
        FileError::TooLarge { bytes: MAX_BYTES + 1 },
        "Dit bestand is te groot: 65 MB. Er kan 64 MB.",
        "This file is too large: 65 MB, where 64 MB is possible.",
    );
    let many = "0,".repeat(1_000_000);
    check(
        format!(r#"{{"kind": "kansrijk-conference", "format": 1, "logs": [{many}0]}}"#).as_bytes(),
        FileError::TooManyEntries,
        "Dit zijn meer reacties",
        "There are more reactions",
    );
    let mut crowded = whole();
    crowded["logs"][0]["entries"] = json!(["many"]);
    check(
        crowded
            .to_string()
            .replacen("\"many\"", &format!("{many}0"), 1)
            .as_bytes(),
        FileError::TooManyEntries,
        "Dit zijn meer reacties",
        "There are more reactions",
    );
}

#[test]
fn what_is_wrong_within_a_file_costs_only_itself_and_is_told_with_its_place() {
    let first = Place::Log(1);
    let second = Place::Entry { log: 1, entry: 2 };
    type Case<'a> = (
        &'a str,
        Value,
        Place,
        fn(&FileDefect) -> bool,
        [usize; 2],
        &'a str,
    );
    let cases: [Case<'_>; 14] = [
        (
            "/made",
            json!("2026-11-24T20:01"),
            Place::File,
            |it| matches!(it, FileDefect::Made(_)),
            [3, 1],
            "bestand: Er staat niet goed wanneer het is gemaakt.",
        ),
        (
            "/logs/0/id",
            json!("nog iets"),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: Er staat niet goed van welk scherm dit is.",
        ),
        (
            "/logs/0",
            json!(7),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: ",
        ),
        (
            "/logs/0/conference/name",
            json!(" "),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: ",
        ),
        (
            "/logs/0/conference/name",
            json!("a".repeat(81)),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: ",
        ),
        (
            "/logs/0/conference/date",
            json!("2026-11-31"),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: ",
        ),
        (
            "/logs/0/entries",
            json!({}),
            first,
            |it| matches!(it, FileDefect::Log(_)),
            [0, 1],
            "logboek 1: ",
        ),
        (
            "/logs/0/counts/helps",
            json!(2),
            first,
            |it| *it == FileDefect::Counts,
            [3, 1],
            "logboek 1: De aantallen kloppen niet met de aantekeningen.",
        ),
        (
            "/logs/0/counts",
            json!(null),
            first,
            |it| *it == FileDefect::Counts,
            [3, 1],
            "logboek 1: De aantallen",
        ),
        (
            "/logs/0/names",
            json!({ "themes": { "A": "B" } }),
            first,
            |it| matches!(it, FileDefect::Names(_)),
            [3, 1],
            "logboek 1: De namen zijn niet te lezen.",
        ),
        (
            "/logs/0/left_out",
            json!([0]),
            first,
            |it| matches!(it, FileDefect::LeftOut(_)),
            [3, 1],
            "logboek 1: Er staat niet goed welke wensen zijn weggelaten.",
        ),
        (
            "/logs/0/entries/1",
            json!([]),
            second,
            |it| matches!(it, FileDefect::Entry(_)),
            [2, 1],
            "logboek 1, aantekening 2: Deze aantekening is niet te lezen",
        ),
        (
            "/logs/0/entries/1/kind",
            json!("praise"),
            second,
            |it| matches!(it, FileDefect::Entry(_)),
            [2, 1],
            "logboek 1, aantekening 2: ",
        ),
        (
            "/logs/0/entries/1/more",
            json!("a".repeat(20_000)),
            second,
            |it| matches!(it, FileDefect::Entry(_)),
            [2, 1],
            "logboek 1, aantekening 2: ",
        ),
    ];
    for (pointer, value, place, is_expected, entries, dutch) in cases {
        let mut broken = whole();
        let (parent, field) = pointer.rsplit_once('/').expect("a pointer has a slash");
        match broken.pointer_mut(parent) {
            Some(Value::Array(list)) => list[field.parse::<usize>().expect("a position")] = value,
            Some(object) => object[field] = value,
            None => panic!("there is no {parent}"),
        }
        let (file, problems) = read(broken.to_string().as_bytes()).expect("the rest can be used");
        let [problem] = problems.as_slice() else {
            panic!("{pointer}: {problems:?}");
        };
        assert_eq!(problem.place, place, "{pointer}");
        assert!(is_expected(&problem.defect), "{pointer}: {problem:?}");
        let by_table = ["1", "2"].map(|table| {
            let log = file
                .logs
                .iter()
                .find(|log| log.header.conference.table.as_deref() == Some(table));
            log.map_or(0, |log| log.entries.len())
        });
        assert_eq!(by_table, entries, "{pointer}");
        let words = problem_words(problem, Locale::Nl);
        assert!(words.starts_with(dutch), "{words}");
        assert!(words.chars().count() < 400, "{words}");
        assert_eq!(problem.to_string(), problem_words(problem, Locale::En));
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let mut broken = whole();
    broken["made"] = json!(5);
    broken["logs"][0]["entries"][0]["number"] = json!(0);
    broken["logs"][0]["entries"][2] = json!(null);
    broken["logs"][1]["counts"]["entries"] = json!(9);
    let (file, problems) = read(broken.to_string().as_bytes()).expect("the rest can be used");
    let places: Vec<Place> = problems.iter().map(|problem| problem.place).collect();
    let entry = |entry| Place::Entry { log: 1, entry };
    assert_eq!(places, [Place::File, entry(1), entry(3), Place::Log(2)]);
    assert_eq!(file.logs[0].entries.len(), 1);
}

#[test]
fn fields_of_later_versions_of_the_same_format_are_passed_over() {
    let mut later = whole();
    later["$schema"] = json!("conference.schema.json");
    later["logs"][0]["weather"] = json!({ "rain": true });
    later["logs"][0]["conference"]["weather"] = json!(1);
    later["logs"][0]["entries"][0]["mood"] = json!([1]);
    let (file, problems) = read(later.to_string().as_bytes()).expect("it can be used");
    assert_eq!(problems, []);
    assert_eq!(Ok((file, problems)), read(whole().to_string().as_bytes()));
}

#[test]
fn a_very_deep_file_is_refused_or_passed_over_without_harm() {
    let deep = "[".repeat(1_000_000);
    assert!(read(deep.as_bytes()).is_err());
    let closed = format!("{deep}{}", "]".repeat(1_000_000));
    assert!(read(closed.as_bytes()).is_err());
    let mut hidden = whole();
    hidden["logs"][0]["entries"][0]["mood"] = json!("deep");
    let hidden = hidden.to_string().replacen("\"deep\"", &closed, 1);
    let (_, problems) = read(hidden.as_bytes()).expect("the rest can be used");
    assert_eq!(problems.len(), 1);
}

#[test]
fn more_than_can_be_read_again_is_not_written() {
    let entry = |number: u32| Entry {
        number: EntryNumber::try_from(number % 1_000_000 + 1).expect("it is a number"),
        time: at(9, 0),
        kind: withdrawn(1),
    };
    let log = |id| FileLog {
        header: header(id, "Noord", "1"),
        left_out: BTreeSet::new(),
        names: Names::default(),
        entries: (0..500_001).map(entry).collect(),
    };
    let file = ConferenceFile {
        made: None,
        logs: vec![log(1), log(2)],
    };
    assert_eq!(file.to_json(), Err(FileError::TooManyEntries));
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

// ── What holds for all files

fn any_slug() -> impl Strategy<Value = Reference> {
    select(
        &[
            "boekstart",
            "voorlezen",
            "voorleesuur",
            "heerlen",
            "vaals",
            "baby",
            "taal",
            "verdwenen",
            "0-4",
        ][..],
    )
    .prop_map(slug)
}

fn any_number() -> impl Strategy<Value = EntryNumber> {
    prop_oneof![9 => 1..8_u32, 1 => 1..=1_000_000_u32].prop_map(number)
}

fn any_time() -> impl Strategy<Value = QuarterHour> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| at(hour, minute))
}

/// Few times, so that files agree often enough.
fn usual_time() -> impl Strategy<Value = QuarterHour> {
    select(&[0, 15][..]).prop_map(|minute| at(14, minute))
}

fn any_line<const MAX: usize>() -> impl Strategy<Value = Line<MAX>> {
    prop_oneof![
        select(&["Noord", "Zuid", "=1+1", "a;\"b\"", "👩\u{200d}👧"][..]).prop_map(str::to_owned),
        any::<String>(),
    ]
    .prop_filter_map("it is a line", |text| Line::new(&text).ok())
}

fn any_kind() -> impl Strategy<Value = EntryKind> {
    let place = || option::of(any_slug());
    prop_oneof![
        4 => (any_slug(), select(&Answer::ALL[..]), place()).prop_map(|(initiative, answer, municipality)| {
            EntryKind::Initiative { initiative, answer, municipality }
        }),
        2 => (place(), place(), place())
            .prop_filter_map("it says something", |(place, phase, theme)| Gap::new(place, phase, theme))
            .prop_map(EntryKind::Gap),
        3 => (any_line(), place()).prop_map(|(text, municipality)| EntryKind::Wish { text, municipality }),
        3 => any_number().prop_map(|of| EntryKind::Withdrawn { of }),
        1 => any_number().prop_map(|of| EntryKind::Approved { of }),
    ]
}

fn any_header() -> impl Strategy<Value = Header> {
    let name = prop_oneof![3 => Just(line("Noord")), 1 => any_line()];
    (
        0..3_u8,
        name,
        option::of(any_line()),
        option::of(any_slug()),
        any::<[bool; 3]>(),
    )
        .prop_map(|(id, name, table, municipality, [initiatives, gaps, wishes])| {
            let mut header = header(id, "Noord", "1");
            header.conference.name = name;
            header.conference.table = table;
            header.conference.municipality = municipality;
            header.conference.questions = Questions {
                initiatives,
                gaps,
                wishes,
            };
            header
        })
}

fn any_names() -> impl Strategy<Value = Names> {
    let list = || btree_map(any_slug(), any_line(), 0..3);
    (list(), list(), list(), list()).prop_map(|(initiatives, municipalities, phases, themes)| Names {
        initiatives,
        municipalities,
        phases,
        themes,
    })
}

fn any_entries() -> impl Strategy<Value = Entries> {
    let entry = (
        any_number(),
        prop_oneof![3 => usual_time(), 1 => any_time()],
        any_kind(),
    );
    vec(
        entry.prop_map(|(number, time, kind)| Entry { number, time, kind }),
        0..10,
    )
    .prop_map(|entries| entries.into_iter().collect())
}

/// A file as screens, people with editors, and broken sticks could make it.
fn any_file() -> impl Strategy<Value = ConferenceFile> {
    let log = (
        any_header(),
        btree_set(any_number(), 0..4),
        any_names(),
        any_entries(),
    )
        .prop_map(|(header, left_out, names, entries)| FileLog {
            header,
            left_out,
            names,
            entries,
        });
    (option::of(any_time()), vec(log, 0..4)).prop_map(|(made, logs)| ConferenceFile { made, logs })
}

fn any_merged() -> impl Strategy<Value = Merged> {
    vec(any_file(), 0..3).prop_map(|files| files.into_iter().collect())
}

/// What happens at a screen: something is said, or something that was said is withdrawn or approved.
#[derive(Clone, Debug)]
enum Event {
    Say(EntryKind),
    Withdraw(Pick),
    Approve(Pick),
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        4 => any_kind().prop_filter("it is a reaction", EntryKind::is_reaction).prop_map(Event::Say),
        1 => any::<Pick>().prop_map(Event::Withdraw),
        2 => any::<Pick>().prop_map(Event::Approve),
    ];
    vec(event, 1..30)
}

/// The log after these events; only reactions are withdrawn, and only wishes are approved.
fn after(events: &[Event]) -> Log {
    let mut log = Log::new(header(1, "Noord", "1"));
    for event in events {
        let reactions: Vec<EntryNumber> = log.entries().counted().map(|entry| entry.number).collect();
        let wishes: Vec<EntryNumber> = log.wishes().iter().map(|wish| wish.number).collect();
        let kind = match event {
            Event::Say(kind) => kind.clone(),
            Event::Withdraw(_) if reactions.is_empty() => continue,
            Event::Withdraw(pick) => EntryKind::Withdrawn {
                of: reactions[pick.index(reactions.len())],
            },
            Event::Approve(_) if wishes.is_empty() => continue,
            Event::Approve(pick) => EntryKind::Approved {
                of: wishes[pick.index(wishes.len())],
            },
        };
        log.append(kind, at(14, 0));
    }
    log
}

/// Everything that the tool does with a file.
fn use_everything(bytes: &[u8]) {
    let Ok((file, problems)) = read(bytes) else {
        return;
    };
    for problem in problems {
        for locale in Locale::ALL {
            assert!(!problem_words(&problem, locale).contains(char::is_control));
        }
    }
    let merged = Merged::from(file);
    let tally = Tally::of(&merged, &catalog());
    let text = table(&merged);
    let rows = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes())
        .into_records()
        .count();
    assert_eq!(rows, tally.reaction_count() as usize);
    let (again, problems) = read(written(&merged.to_file()).as_bytes()).expect("it can be read again");
    assert_eq!(problems, []);
    assert_eq!(Merged::from(again), merged);
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn reading_back_what_was_written_is_the_same(file in any_file()) {
        prop_assert_eq!(read(written(&file).as_bytes()), Ok((file, Vec::new())));
    }

    #[test]
    fn what_is_written_keeps_the_schema(file in any_file()) {
        let schema = serde_json::to_value(schemars::schema_for!(FileRecord<'_>)).expect("it is JSON");
        let validator = jsonschema::draft202012::new(&schema).expect("it is a schema");
        let json: Value = serde_json::from_str(&written(&file)).expect("it is JSON");
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
    }

    #[test]
    fn merging_is_commutative(one in any_merged(), two in any_merged()) {
        prop_assert_eq!(one.clone().merge(two.clone()), two.merge(one));
    }

    #[test]
    fn merging_is_associative(one in any_merged(), two in any_merged(), three in any_merged()) {
        prop_assert_eq!(
            one.clone().merge(two.clone()).merge(three.clone()),
            one.merge(two.merge(three))
        );
    }

    #[test]
    fn merging_is_idempotent(one in any_merged(), two in any_merged()) {
        let both = one.clone().merge(two.clone());
        prop_assert_eq!(both.clone().merge(one), both.clone());
        prop_assert_eq!(both.clone().merge(two), both.clone());
        prop_assert_eq!(both.clone().merge(both.clone()), both);
    }

    #[test]
    fn a_merged_file_is_as_good_as_its_parts(one in any_merged(), two in any_merged()) {
        let (file, problems) = read(written(&one.to_file()).as_bytes()).expect("it can be read");
        prop_assert_eq!(problems, Vec::new());
        prop_assert_eq!(Merged::from(file.clone()), one.clone());
        prop_assert_eq!(two.clone().merge(file.into()), two.merge(one));
    }

    #[test]
    fn each_number_counts_once_unless_it_was_withdrawn(files in vec(any_file(), 0..4)) {
        // By hand: everything that is said of a number, and whether anything withdraws it.
        let mut said: BTreeMap<(LogId, EntryNumber), BTreeSet<&Entry>> = BTreeMap::new();
        let mut gone: BTreeSet<(LogId, EntryNumber)> = BTreeSet::new();
        for log in files.iter().flat_map(|file| &file.logs) {
            for entry in log.entries.iter() {
                said.entry((log.header.id, entry.number)).or_default().insert(entry);
                if let EntryKind::Withdrawn { of } = entry.kind {
                    gone.insert((log.header.id, of));
                }
            }
        }
        let expected: Vec<Entry> = said
            .iter()
            .filter(|(place, _)| !gone.contains(place))
            .filter_map(|(_, entries)| entries.first())
            .filter(|entry| entry.kind.is_reaction())
            .map(|entry| (*entry).clone())
            .collect();
        let merged: Merged = files.iter().cloned().collect();
        let counted: Vec<Entry> = merged.counted().map(|counted| counted.entry.clone()).collect();
        prop_assert_eq!(&counted, &expected);

        let tally = Tally::of(&merged, &catalog());
        let answers: u32 = tally.initiatives.iter().map(|tally| tally.total()).sum();
        let gaps: u32 = tally.gaps.iter().map(|gap| gap.count).sum();
        prop_assert_eq!((answers + gaps) as usize + tally.wishes.len(), expected.len());
        prop_assert_eq!(tally.reaction_count() as usize, expected.len());
        let by_occasion = merged.occasions().into_iter().map(|occasion| {
            Tally::of(&merged.of_occasion(&occasion), &catalog()).reaction_count()
        });
        prop_assert_eq!(by_occasion.sum::<u32>(), tally.reaction_count());
    }

    #[test]
    fn nothing_that_was_mentioned_is_lost_when_the_data_does_not_have_it(files in vec(any_file(), 0..4)) {
        let merged: Merged = files.into_iter().collect();
        let catalog = catalog();
        let tally = Tally::of(&merged, &catalog);
        let mentioned: BTreeSet<&str> = merged
            .counted()
            .filter_map(|counted| match &counted.entry.kind {
                EntryKind::Initiative { initiative, .. } => Some(&**initiative),
                _ => None,
            })
            .filter(|slug| catalog.initiative_by_slug(slug).is_none())
            .collect();
        let kept: BTreeSet<&str> = tally.unknown_initiatives().map(|tally| &*tally.initiative.slug).collect();
        prop_assert_eq!(kept, mentioned);
        prop_assert!(tally.initiatives.iter().all(|tally| !tally.initiative.name.is_empty()));
    }

    #[test]
    fn an_early_export_adds_nothing_to_a_later_one(events in any_events(), early: Pick) {
        let late = export(&[after(&events)]);
        let early = export(&[after(&events[..early.index(events.len())])]);
        let both: Merged = [early, late.clone()].into_iter().collect();
        let late = Merged::from(late);
        let catalog = catalog();
        prop_assert_eq!(Tally::of(&both, &catalog), Tally::of(&late, &catalog));
        prop_assert_eq!(both.conflicts(), Vec::new());
    }

    #[test]
    fn an_export_is_what_the_screen_counts_without_wishes_that_wait(events in any_events()) {
        let log = after(&events);
        let waiting: BTreeSet<EntryNumber> = log
            .wishes()
            .iter()
            .filter(|wish| wish.review == Review::Waiting)
            .map(|wish| wish.number)
            .collect();
        let expected: Vec<&Entry> =
            log.entries().counted().filter(|entry| !waiting.contains(&entry.number)).collect();
        let file = export(std::slice::from_ref(&log));
        prop_assert_eq!(&file.logs[0].left_out, &waiting);
        let merged = Merged::from(file);
        prop_assert_eq!(merged.counted().map(|counted| counted.entry).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_stays_as_it_is_when_it_is_made_again(text in any::<String>()) {
        if let Ok(line) = Line::<280>::new(&text) {
            prop_assert_eq!(Line::new(&line), Ok(line.clone()));
            prop_assert!(!line.contains(char::is_control));
            prop_assert_eq!(line.trim(), &*line);
        }
    }

    #[test]
    fn any_bytes_never_fail(bytes in vec(any::<u8>(), 0..200)) {
        use_everything(&bytes);
    }

    #[test]
    fn a_file_with_other_bytes_never_fails(file in any_file(), changes in vec((any::<Pick>(), any::<u8>()), 1..4)) {
        let mut bytes = written(&file).into_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        use_everything(&bytes);
    }

    #[test]
    fn a_file_with_other_values_never_fails(
        file in any_file(), changes in vec((0..200_usize, any_value()), 1..4),
    ) {
        let mut json: Value = serde_json::from_str(&written(&file)).expect("it is JSON");
        for (mut place, value) in changes {
            replace(&mut json, &mut place, &value);
        }
        use_everything(json.to_string().as_bytes());
    }

    #[test]
    fn a_file_that_is_cut_off_says_so(file in any_file(), place: Pick) {
        let text = written(&file);
        let error = read(&text.as_bytes()[..place.index(text.len())]).expect_err("it is not whole");
        prop_assert!(matches!(error, FileError::CutOff { .. } | FileError::Empty), "{error:?}");
    }
}

/// Replaces the value at a place by another; places are numbered in the order of reading.
fn replace(value: &mut Value, place: &mut usize, other: &Value) {
    if *place == 0 {
        *value = other.clone();
    }
    *place = place.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, place, other)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, place, other)),
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..10_u32).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        select(
            &[
                "taal",
                "withdrawn",
                "wish",
                "2026-11-24T14:15",
                "2026-11-24",
                "0",
                "kansrijk-conference"
            ][..]
        )
        .prop_map(Value::from),
    ]
}
