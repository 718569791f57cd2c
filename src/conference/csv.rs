//! The reactions as a table for a spreadsheet: a row for each that counts.
//!
//! As Excel in Dutch opens it without questions: with a byte order mark, semicolons between the cells, and Dutch
//! heads.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::entry::{Answer, EntryKind};
use super::file::Subject;
use super::merge::{Counted, Merged};
use super::naming::{Naming, counting_key};
use crate::catalog::Catalog;

/// The heads of the columns.
pub const HEADS: [&str; 12] = [
    "conferentie",
    "datum",
    "plaats",
    "tafel",
    "tijd",
    "reactie",
    "initiatief",
    "titel",
    "gemeente",
    "fase",
    "thema",
    "tekst",
];

/// Writes every reaction that counts, by conference, table, log and number.
///
/// # Errors
/// When the output cannot be written to.
pub fn write(merged: &Merged, catalog: &Catalog, mut output: impl Write) -> io::Result<()> {
    output.write_all("\u{feff}".as_bytes())?;
    let naming = Naming::new(merged, catalog);
    let mut table = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(output);
    table.write_record(HEADS)?;
    let mut reactions: Vec<Counted<'_>> = merged.counted().collect();
    // Those of one log are in the order of their numbers, and sorting keeps it.
    reactions.sort_by_cached_key(|counted| {
        let conference = &counted.header.conference;
        let table = counting_key(conference.table.as_deref());
        (conference.occasion(), table, counted.header.id)
    });
    for reaction in &reactions {
        table.write_record(row(reaction, &naming).map(harmless))?;
    }
    table.flush()
}

fn row(counted: &Counted<'_>, naming: &Naming<'_>) -> [String; HEADS.len()] {
    let conference = &counted.header.conference;
    let time = counted.entry.time;
    let [
        mut reaction,
        mut initiative,
        mut title,
        mut municipality,
        mut phase,
        mut theme,
        mut text,
    ] = [const { String::new() }; 7];
    let name = |subject, reference| {
        let named = naming.named(subject, reference);
        named.map(|named| named.name.clone()).unwrap_or_default()
    };
    match &counted.entry.kind {
        EntryKind::Initiative {
            initiative: reference,
            answer,
            municipality: place,
        } => {
            reaction = match answer {
                Answer::Helps => "dit helpt",
                Answer::MissingHere => "dit mist hier",
                Answer::WantToKnow => "hier wil ik meer over weten",
            }
            .to_owned();
            if let Some(named) = naming.named(Subject::Initiative, Some(reference)) {
                (initiative, title) = (named.slug.clone(), named.name.clone());
            }
            municipality = name(Subject::Municipality, place.as_ref());
        }
        EntryKind::Gap(gap) => {
            reaction = "hier mist iets".to_owned();
            municipality = name(Subject::Municipality, gap.municipality());
            phase = name(Subject::Phase, gap.phase());
            theme = name(Subject::Theme, gap.theme());
        }
        EntryKind::Wish {
            text: words,
            municipality: place,
        } => {
            reaction = "wens".to_owned();
            municipality = name(Subject::Municipality, place.as_ref());
            text = words.to_string();
        }
        // Neither is a reaction.
        EntryKind::Withdrawn { .. } | EntryKind::Approved { .. } => {}
    }
    [
        conference.name.to_string(),
        conference.date.to_string(),
        conference.place.as_deref().unwrap_or_default().to_owned(),
        conference.table.as_deref().unwrap_or_default().to_owned(),
        // A spreadsheet knows day and time with a space between them.
        format!("{} {}", time.day(), time.time_of_day()),
        reaction,
        initiative,
        title,
        municipality,
        phase,
        theme,
        text,
    ]
}

/// A cell that no spreadsheet takes for a formula: visitors may type whatever they like.
///
/// The signs are those of <https://owasp.org/www-community/attacks/CSV_Injection>, the wide ones included.
fn harmless(cell: String) -> String {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(SIGNS) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+31", "'+31"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("1=1", "1=1"),
            ("Een bankje", "Een bankje"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell.to_owned()), expected);
        }
    }
}
