//! Logs, files and what is in them, in few words.

use kansrijk::calendar::CalendarDay;
use kansrijk::catalog::Catalog;
use kansrijk::conference::value::{Line, Reference};
use kansrijk::conference::{
    Answer, Conference, ConferenceFile, EntryKind, EntryNumber, Gap, Header, Log, LogId, Merged, QuarterHour,
    Questions, csv,
};
use serde_json::json;

use crate::common::{Dataset, initiative};

pub(crate) const DAY: CalendarDay = CalendarDay {
    year: 2026,
    month: 11,
    day: 24,
};

pub(crate) fn at(hour: u32, minute: u32) -> QuarterHour {
    QuarterHour::containing(DAY, hour, minute).expect("there is such a time")
}

pub(crate) fn number(number: u32) -> EntryNumber {
    number.try_into().expect("it is a number of an entry")
}

pub(crate) fn slug(slug: &str) -> Reference {
    Reference::new(slug).expect("it is a slug")
}

pub(crate) fn line<const MAX: usize>(text: &str) -> Line<MAX> {
    Line::new(text).expect("it is a line")
}

pub(crate) fn header(id: u8, name: &str, table: &str) -> Header {
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

pub(crate) fn answer(initiative: &str, answer: Answer) -> EntryKind {
    EntryKind::Initiative {
        initiative: slug(initiative),
        answer,
        municipality: Some(slug("kerkrade")),
    }
}

pub(crate) fn wish(text: &str) -> EntryKind {
    EntryKind::Wish {
        text: line(text),
        municipality: None,
    }
}

pub(crate) fn gap(municipality: Option<&str>, phase: Option<&str>, theme: Option<&str>) -> EntryKind {
    let gap = Gap::new(municipality.map(slug), phase.map(slug), theme.map(slug));
    EntryKind::Gap(gap.expect("it says something"))
}

pub(crate) fn withdrawn(of: u32) -> EntryKind {
    EntryKind::Withdrawn { of: number(of) }
}

pub(crate) fn approved(of: u32) -> EntryKind {
    EntryKind::Approved { of: number(of) }
}

/// A log in which these things were said, one every quarter of an hour.
pub(crate) fn log(header: Header, kinds: impl IntoIterator<Item = EntryKind>) -> Log {
    let mut log = Log::new(header);
    for (quarter, kind) in (0..).zip(kinds) {
        log.append(kind, at(14 + quarter / 4, quarter % 4 * 15));
    }
    log
}

pub(crate) fn catalog() -> Catalog {
    let renamed = json!({ "title": "Voorleesuur", "former_slugs": ["voorlezen"] });
    Dataset::limburg()
        .with(initiative("boekstart", json!({ "title": "BoekStart" })))
        .with(initiative("voorleesuur", renamed))
        .explorer()
        .catalog
}

pub(crate) fn export(logs: &[Log]) -> ConferenceFile {
    ConferenceFile::export(logs, &catalog(), at(20, 0))
}

pub(crate) fn written(file: &ConferenceFile) -> String {
    file.to_json().expect("it is not too large")
}

pub(crate) fn merged(logs: &[Log]) -> Merged {
    export(logs).into()
}

pub(crate) fn table(merged: &Merged) -> String {
    let mut bytes = Vec::new();
    csv::write(merged, &catalog(), &mut bytes).expect("memory can be written to");
    String::from_utf8(bytes).expect("it is text")
}
