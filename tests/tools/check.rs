//! `kansrijk check`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kansrijk::calendar::CalendarDay;
use kansrijk::locale::Locale;
use kansrijk::tools::check::{Rule, check, words};
use kansrijk::tools::dataset_dir::DatasetDir;
use serde_json::Value;

use crate::cases::{AREAS, CASES, HEERLEN, PARKSTAD, SITE};
use crate::folder::{Folder, VALID};
use crate::{path, run};

const TODAY: CalendarDay = CalendarDay {
    year: 2026,
    month: 3,
    day: 9,
};

fn findings(folder: &Path) -> Vec<(String, String, String, &'static str)> {
    let dir = DatasetDir::read(folder).expect("the fixture can be read");
    let found = check(&dir, TODAY).into_iter();
    found
        .map(|finding| {
            (
                finding.file.clone(),
                finding.record.clone(),
                finding.field.clone(),
                finding.rule.id(),
            )
        })
        .collect()
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    assert_eq!(findings(Path::new(VALID)), []);
}

#[test]
fn every_defect_is_found_with_its_place() {
    for (file, from, to, expected) in CASES {
        let folder = Folder::broken(file, from, to);
        let mut found: Vec<_> = findings(folder.path());
        let mut expected: Vec<_> = expected
            .iter()
            .map(|(record, field, rule)| {
                // A doubled slug is found in one file, what refers to it in another.
                let file = if *rule == "dangling-reference" && *record == "boekstart" {
                    HEERLEN
                } else {
                    file
                };
                (file.to_owned(), (*record).to_owned(), (*field).to_owned(), *rule)
            })
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{file}: {from} → {to}");
    }
}

#[test]
fn every_rule_has_a_case() {
    // These need a whole file to be gone, or what no text can break while the record types are as they are.
    let others = ["missing-file", "no-initiatives", "unreadable"];
    let covered = CASES
        .iter()
        .flat_map(|case| case.3)
        .map(|(_, _, rule)| *rule)
        .chain(others);
    let covered: BTreeSet<&str> = covered.collect();
    assert_eq!(covered, Rule::IDS.iter().copied().collect());
}

#[test]
fn all_defects_are_found_at_once() {
    let folder = Folder::broken(SITE, "\"region\":", "\"regio\":");
    folder.replace(HEERLEN, "\"from\": 0", "\"from\": 24");
    folder.replace(AREAS, "\"GM0928\"", "\"GM0917\"");
    let rules: Vec<&str> = findings(folder.path())
        .into_iter()
        .map(|finding| finding.3)
        .collect();
    assert_eq!(
        rules,
        [
            "empty-interval",
            "duplicate-code",
            "wrong-tooi-address",
            "unknown-field",
            "missing-field"
        ]
    );
}

#[test]
fn a_file_that_is_gone_is_a_finding() {
    let check = |name: &str, expected: &[(&str, &str)]| {
        let folder = Folder::copy();
        let path = folder.path().join(name);
        if path.is_dir() {
            fs::remove_dir_all(path)
        } else {
            fs::remove_file(path)
        }
        .expect("it was there");
        let found = findings(folder.path());
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|finding| (finding.0.as_str(), finding.3))
            .collect();
        assert_eq!(found, expected, "{name}");
    };
    check(SITE, &[(SITE, "missing-file")]);
    check("synonyms.json", &[("synonyms.json", "missing-file")]);
    check("initiatives", &[("initiatives/", "missing-file")]);
}

#[test]
fn a_directory_without_any_initiative_is_not_published() {
    let folder = Folder::copy();
    for name in [HEERLEN, PARKSTAD] {
        fs::write(folder.path().join(name), "{ \"initiatives\": [] }").expect("it can be written");
    }
    assert_eq!(
        findings(folder.path()),
        [(
            "initiatives/".into(),
            String::new(),
            String::new(),
            "no-initiatives"
        )]
    );
}

#[test]
fn findings_are_told_in_dutch_and_english() {
    let rule = Rule::TooLong {
        found: 330,
        limit: 320,
    };
    assert_eq!(
        words(&rule, Locale::Nl).message,
        "Deze tekst is 330 tekens lang. Er passen er 320."
    );
    assert_eq!(
        words(&rule, Locale::En).message,
        "This text is 330 characters long. There is room for 320."
    );
}

#[test]
fn check_ends_with_a_code_that_says_how_it_went() {
    let code = |folder: &Path| run(&["check", path(folder)]).status.code();
    assert_eq!(code(Path::new(VALID)), Some(0));
    assert_eq!(
        code(Folder::broken(HEERLEN, "[\"ouders\"]", "[]").path()),
        Some(0),
        "only a warning"
    );
    assert_eq!(
        code(Folder::broken(HEERLEN, "\"from\": 0", "\"from\": 24").path()),
        Some(1)
    );
    let gone = run(&["check", "no/such/directory"]);
    assert_eq!(gone.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&gone.stderr),
        "There is no directory no/such/directory.\n"
    );
    assert_eq!(run(&["check", "--locale", "de"]).status.code(), Some(2));
}

#[test]
fn check_writes_for_people_or_for_programs() {
    let folder = Folder::broken(HEERLEN, "\"from\": 0", "\"from\": 24");
    let text = String::from_utf8(run(&["check", path(folder.path())]).stdout).expect("it is text");
    assert_eq!(
        text,
        "initiatives/heerlen.json\n\
         \x20 fout  boekstart · age  [empty-interval]\n\
         \x20   De leeftijd begint bij 24 maanden en stopt bij 24. Zo valt er niemand onder.\n\
         \x20   → Maak “to” groter dan “from”. Tot en met 11 maanden is: to 12.\n\
         \n\
         1 fout, 0 waarschuwingen.\n"
    );
    let json = run(&["check", path(folder.path()), "--format", "json", "--locale", "en"]).stdout;
    let json: Value = serde_json::from_slice(&json).expect("it is JSON");
    assert_eq!(json[0]["file"], HEERLEN);
    assert_eq!(json[0]["record"], "boekstart");
    assert_eq!(json[0]["field"], "age");
    assert_eq!(json[0]["rule"], "empty-interval");
    assert_eq!(json[0]["severity"], "error");
    assert_eq!(
        json[0]["message"],
        "The age begins at 24 months and stops at 24, so it is for nobody."
    );
}
