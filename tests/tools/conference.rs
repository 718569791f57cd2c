//! `kansrijk conference`.

use std::fs;
use std::path::{Path, PathBuf};

use kansrijk::calendar::CalendarDay;
use kansrijk::conference::value::{Line, Reference};
use kansrijk::conference::{
    Answer, Conference, ConferenceFile, EntryKind, Header, Log, LogId, Merged, QuarterHour, Questions, file,
};
use kansrijk::tools::assemble::dataset;
use kansrijk::tools::dataset_dir::DatasetDir;

use crate::folder::{Folder, VALID};
use crate::{path, run};

const DAY: CalendarDay = CalendarDay {
    year: 2026,
    month: 11,
    day: 24,
};

fn slug(slug: &str) -> Reference {
    Reference::new(slug).expect("it is a slug")
}

fn line<const MAX: usize>(text: &str) -> Line<MAX> {
    Line::new(text).expect("it is a line")
}

fn helps(initiative: &str) -> EntryKind {
    EntryKind::Initiative {
        initiative: slug(initiative),
        answer: Answer::Helps,
        municipality: Some(slug("heerlen")),
    }
}

/// The file of one table, on which these things were said at a quarter past two.
fn file(table: u8, kinds: impl IntoIterator<Item = EntryKind>) -> String {
    let mut log = Log::new(Header {
        id: LogId::from_random([table; 16]),
        conference: Conference {
            name: line("Heerlen-Noord"),
            date: DAY,
            place: Some(line("Heerlen")),
            table: Some(line(&format!("Tafel {table}"))),
            municipality: None,
            questions: Questions::default(),
        },
        dataset: line("0123456789abcdef"),
    });
    let time = QuarterHour::containing(DAY, 14, 20).expect("there is such a time");
    for kind in kinds {
        log.append(kind, time);
    }
    let data = dataset(&DatasetDir::read(Path::new(VALID)).expect("the fixture can be read"));
    let (catalog, _) = kansrijk::catalog::load(data.as_bytes()).expect("the fixture loads");
    let file = ConferenceFile::export(&[log], &catalog, time);
    file.to_json().expect("it is small")
}

fn gap() -> EntryKind {
    let gap = kansrijk::conference::Gap::new(Some(slug("heerlen")), None, Some(slug("taal")));
    EntryKind::Gap(gap.expect("it says something"))
}

/// A folder with the files of two tables.
fn files() -> Folder {
    let folder = Folder::empty();
    let save =
        |name: &str, text: String| fs::write(folder.path().join(name), text).expect("it can be written");
    save(
        "tafel-1.json",
        file(1, [helps("boekstart"), helps("verdwenen"), gap()]),
    );
    save("tafel-2.JSON", file(2, [helps("boekstart")]));
    save("lees mij.txt", "Geen reacties".to_owned());
    folder
}

struct Merge {
    code: Option<i32>,
    text: String,
    complaint: String,
}

fn merge(arguments: &[&str]) -> Merge {
    let output = run(&[&["conference", "merge", "--data", VALID], arguments].concat());
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    Merge {
        code: output.status.code(),
        text: text(output.stdout),
        complaint: text(output.stderr),
    }
}

#[test]
fn the_files_of_a_folder_are_merged_counted_and_written() {
    let folder = files();
    let out = Folder::empty();
    let (output, csv) = (
        out.path().join("new/merged.json"),
        out.path().join("reacties.csv"),
    );
    let merged = merge(&[
        path(folder.path()),
        "--output",
        path(&output),
        "--csv",
        path(&csv),
    ]);
    assert_eq!(
        merged.text,
        format!(
            "2 van 2 bestanden gebruikt.\n\
             \n\
             Heerlen-Noord, 2026-11-24, Heerlen\n\
             \x20 tafel    reacties  van               tot               wensen nog niet goedgekeurd\n\
             \x20 Tafel 1         3  2026-11-24 14:15  2026-11-24 14:15                            0\n\
             \x20 Tafel 2         1  2026-11-24 14:15  2026-11-24 14:15                            0\n\
             \n\
             Initiatieven met de meeste reacties\n\
             \x20            helpt  mist hier  meer weten\n\
             \x20 BoekStart      2          0           0\n\
             \x20 verdwenen      1          0           0\n\
             \n\
             Wat het vaakst wordt gemist\n\
             \x20 gemeente  fase               thema  aantal\n\
             \x20 Heerlen   geen fase genoemd  Taal        1\n\
             \n\
             Initiatieven die niet in de gegevens staan\n\
             \x20            helpt  mist hier  meer weten\n\
             \x20 verdwenen      1          0           0\n\
             \n\
             Geschreven: {}\n\
             Geschreven: {}\n",
            output.display(),
            csv.display()
        )
    );
    assert_eq!((merged.code, merged.complaint.as_str()), (Some(0), ""));

    let bytes = fs::read(&output).expect("it was written");
    let (file, problems) = file::read(&bytes).expect("it can be read");
    assert_eq!(problems, []);
    assert_eq!(Merged::from(file).counted().count(), 4);
    let table = fs::read_to_string(&csv).expect("it was written");
    assert!(table.starts_with("\u{feff}conferentie;datum;"), "{table}");
    assert_eq!(table.lines().count(), 5);

    let again = out.path().join("again.json");
    let twice = merge(&[
        path(&output),
        path(folder.path()),
        path(&output),
        "--output",
        path(&again),
    ]);
    assert_eq!(twice.code, Some(0));
    assert_eq!(
        fs::read(again).expect("it was written"),
        bytes,
        "merging again adds nothing"
    );
}

#[test]
fn a_broken_file_is_reported_and_the_others_are_used() {
    let folder = files();
    let save = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it can be written");
    let third = file(3, [helps("boekstart"), gap()]);
    save("half.json", &third[..third.len() / 2]);
    save(
        "entry.json",
        &third.replace("\"kind\":\"gap\"", "\"kind\":\"praise\""),
    );
    let merged = merge(&[path(folder.path()), "--locale", "en"]);
    assert_eq!(merged.code, Some(1));
    assert!(merged.text.starts_with("3 of 4 files used.\n"), "{}", merged.text);
    for part in [
        "entry.json\n  log 1, entry 2: This entry cannot be read and does not count. The others do. (unknown variant `praise`",
        "half.json\n  This file stops in the middle, at line 1.",
        "  BoekStart      3             0          0\n",
    ] {
        assert!(merged.text.contains(part), "{part}\nis not in\n{}", merged.text);
    }
}

#[test]
fn when_no_file_can_be_used_nothing_is_written() {
    let folder = Folder::empty();
    let input = folder.path().join("ander.json");
    fs::write(&input, "{}").expect("it can be written");
    let output = folder.path().join("merged.json");
    let merged = merge(&[path(&input), "--output", path(&output)]);
    assert_eq!(merged.code, Some(1));
    assert!(
        merged.text.contains("Dit is geen bestand met reacties."),
        "{}",
        merged.text
    );
    assert!(!output.exists());
}

#[test]
fn contradictions_are_reported_with_their_place() {
    let folder = files();
    fs::write(folder.path().join("vervalst.json"), file(2, [gap()])).expect("it can be written");
    let merged = merge(&[path(folder.path())]);
    assert_eq!(merged.code, Some(1));
    let expected = "Bestanden spreken elkaar tegen. Eén versie telt mee, steeds dezelfde.\n  Heerlen-Noord, Tafel 2: aantekening 1 (02020202020202020202020202020202)\n";
    assert!(merged.text.contains(expected), "{}", merged.text);
}

#[test]
fn nothing_that_is_read_is_written_over() {
    let folder = files();
    let input = folder.path().join("tafel-1.json");
    let before = fs::read(&input).expect("it is there");
    let roundabout: PathBuf = folder
        .path()
        .join("..")
        .join(folder.path().file_name().expect("it has a name"))
        .join("tafel-1.json");
    let new = folder.path().join("nieuw.json");
    let cases: [&[&str]; 4] = [
        &[path(&input), "--output", path(&input)],
        &[path(folder.path()), "--csv", path(&roundabout)],
        &[path(&roundabout), "--output", path(&input)],
        &[path(&input), "--output", path(&new), "--csv", path(&new)],
    ];
    for arguments in cases {
        let refused = merge(arguments);
        assert_eq!(refused.code, Some(2), "{arguments:?}");
        assert!(
            refused
                .complaint
                .ends_with("so it is not written. Name another file.\n"),
            "{}",
            refused.complaint
        );
    }
    assert_eq!(fs::read(&input).expect("it is there"), before);
    assert!(!new.exists());
}

#[test]
fn what_is_not_there_is_said() {
    let empty = Folder::empty();
    for (arguments, complaint) in [
        (
            &["no/such/file.json"][..],
            "There is no file or directory no/such/file.json.\n",
        ),
        (
            &[path(empty.path())][..],
            "There is no file that ends in .json.\n",
        ),
    ] {
        let refused = merge(arguments);
        assert_eq!((refused.code, refused.complaint.as_str()), (Some(2), complaint));
    }
    let folder = files();
    let without_data = run(&[
        "conference",
        "merge",
        path(folder.path()),
        "--data",
        "no/such/directory",
    ]);
    assert_eq!(without_data.status.code(), Some(2));
    assert_eq!(run(&["conference", "merge"]).status.code(), Some(2));
}
