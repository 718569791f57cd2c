//! Files as they come in: broken, of other versions, too large.

use std::collections::BTreeSet;

use kansrijk::conference::file::{
    FileDefect, FileLog, MAX_BYTES, Names, Place, error_words, problem_words, read,
};
use kansrijk::conference::{Answer, ConferenceFile, Entry, EntryNumber, FileError};
use kansrijk::locale::Locale;
use serde_json::{Value, json};

use crate::support::*;

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
