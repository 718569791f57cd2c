//! What came of merging, as text for the terminal.

use std::fmt::Write;
use std::path::Path;

use super::input::{Input, Verdict};
use super::words::{self, Words};
use crate::conference::file::{error_words, problem_words};
use crate::conference::merge::Conflict;
use crate::conference::tally::{GapTally, InitiativeTally};
use crate::conference::{Answer, Named, QuarterHour, Tally};
use crate::locale::Locale;

/// How many lines a list has at most: who wants all of it opens the table.
const LINES: usize = 10;

/// Everything that is reported.
pub(super) struct Report<'a> {
    pub inputs: &'a [Input],
    pub tally: &'a Tally,
    pub conflicts: &'a [Conflict<'a>],
    pub written: &'a [&'a Path],
    pub locale: Locale,
}

/// The report as text.
pub(super) fn report(report: &Report<'_>) -> String {
    let words = words::of(report.locale);
    let mut text = (words.files_used)(
        report.inputs.iter().filter(|input| input.is_used()).count(),
        report.inputs.len(),
    );
    text.push_str("\n\n");
    for input in report.inputs.iter().filter(|input| !input.is_whole()) {
        broken_file(input, report.locale, words, &mut text);
    }
    conferences(report.tally, words, &mut text);
    initiatives(
        words.initiatives,
        report.tally.initiatives.iter(),
        words,
        &mut text,
    );
    gaps(&report.tally.gaps, words, &mut text);
    if !report.tally.wishes.is_empty() {
        let _ = writeln!(text, "{}\n", (words.wishes)(report.tally.wishes.len()));
    }
    initiatives(
        words.unknown_initiatives,
        report.tally.unknown_initiatives(),
        words,
        &mut text,
    );
    conflicts(report.conflicts, words, &mut text);
    for path in report.written {
        let _ = writeln!(text, "{} {}", words.written, path.display());
    }
    text
}

fn broken_file(input: &Input, locale: Locale, words: &Words, text: &mut String) {
    let _ = writeln!(text, "{}", input.path.display());
    match &input.verdict {
        Verdict::Used(problems) => {
            let lines = problems.iter().map(|problem| problem_words(problem, locale));
            list(lines, words, text);
        }
        Verdict::Unusable(error) => list([error_words(error, locale)].into_iter(), words, text),
        Verdict::Unreadable(reason) => list([(words.unreadable)(reason)].into_iter(), words, text),
    }
}

fn conferences(tally: &Tally, words: &Words, text: &mut String) {
    for conference in &tally.conferences {
        let occasion = &conference.occasion;
        let _ = write!(text, "{}, {}", occasion.name, occasion.date);
        if let Some(place) = &occasion.place {
            let _ = write!(text, ", {place}");
        }
        text.push('\n');
        let head = [words.table, words.reactions, words.from, words.to, words.left_out];
        let rows = conference.tables.iter().map(|table| {
            let time = |at: Option<QuarterHour>| {
                at.map_or_else(String::new, |at| format!("{} {}", at.day(), at.time_of_day()))
            };
            [
                table.table.as_deref().unwrap_or("–").to_owned(),
                table.reactions.to_string(),
                time(table.times.map(|(from, _)| from)),
                time(table.times.map(|(_, to)| to)),
                table.left_out.to_string(),
            ]
        });
        rows_of(head, rows.collect(), text);
        text.push('\n');
    }
}

fn initiatives<'t>(
    title: &str,
    tallies: impl Iterator<Item = &'t InitiativeTally>,
    words: &Words,
    text: &mut String,
) {
    let tallies: Vec<&InitiativeTally> = tallies.collect();
    if tallies.is_empty() {
        return;
    }
    let _ = writeln!(text, "{title}");
    let head = ["", words.helps, words.missing_here, words.want_to_know];
    let rows = tallies.iter().take(LINES).map(|tally| {
        let [helps, missing_here, want_to_know] = Answer::ALL.map(|answer| tally.count(answer).to_string());
        [tally.initiative.name.clone(), helps, missing_here, want_to_know]
    });
    rows_of(head, rows.collect(), text);
    rest(tallies.len(), words, text);
    text.push('\n');
}

fn gaps(gaps: &[GapTally], words: &Words, text: &mut String) {
    if gaps.is_empty() {
        return;
    }
    let _ = writeln!(text, "{}", words.gaps);
    let head = [words.municipality, words.phase, words.theme, words.count];
    let name = |named: &Option<Named>, without: &str| {
        named
            .as_ref()
            .map_or_else(|| without.to_owned(), |named| named.name.clone())
    };
    let rows = gaps.iter().take(LINES).map(|gap| {
        [
            name(&gap.municipality, words.anywhere),
            name(&gap.phase, words.any_age),
            name(&gap.theme, words.any_theme),
            gap.count.to_string(),
        ]
    });
    rows_of(head, rows.collect(), text);
    rest(gaps.len(), words, text);
    text.push('\n');
}

fn conflicts(conflicts: &[Conflict<'_>], words: &Words, text: &mut String) {
    if conflicts.is_empty() {
        return;
    }
    let _ = writeln!(text, "{}", words.conflicts);
    let lines = conflicts.iter().map(|conflict| {
        let conference = &conflict.header.conference;
        let table = conference.table.as_deref().unwrap_or("–");
        let what = match conflict.number {
            Some(number) => (words.conflicting_entry)(number.get()),
            None => words.conflicting_header.to_owned(),
        };
        format!("{}, {table}: {what} ({})", conference.name, conflict.header.id)
    });
    list(lines, words, text);
}

/// The first lines of a list, and how many more there are.
fn list(lines: impl ExactSizeIterator<Item = String>, words: &Words, text: &mut String) {
    let count = lines.len();
    for line in lines.take(LINES) {
        let _ = writeln!(text, "  {line}");
    }
    rest(count, words, text);
    text.push('\n');
}

fn rest(count: usize, words: &Words, text: &mut String) {
    if count > LINES {
        let _ = writeln!(text, "  {}", (words.more)(count - LINES));
    }
}

/// Rows below their heads, each column as wide as its widest cell; columns of numbers end in one line.
fn rows_of<const COLUMNS: usize>(head: [&str; COLUMNS], rows: Vec<[String; COLUMNS]>, text: &mut String) {
    let width = |cell: &str| cell.chars().count();
    let is_number = |column: usize| rows.iter().all(|row| row[column].parse::<u32>().is_ok());
    let columns: [(usize, bool); COLUMNS] = std::array::from_fn(|column| {
        let widest = rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
        (widest.max(width(head[column])), is_number(column))
    });
    let mut line = |cells: [&str; COLUMNS]| {
        let mut line = String::from("  ");
        for (cell, (widest, is_number)) in cells.into_iter().zip(columns) {
            let space = " ".repeat(widest - width(cell));
            let (before, after) = if is_number { (&*space, "") } else { ("", &*space) };
            let _ = write!(line, "{before}{cell}{after}  ");
        }
        let _ = writeln!(text, "{}", line.trim_end());
    };
    line(head);
    for row in &rows {
        line(std::array::from_fn(|column| row[column].as_str()));
    }
}
