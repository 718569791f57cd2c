//! The words of the report, in two languages. A text that is missing in one of them does not compile.

use crate::locale::Locale;

/// What the report says.
#[allow(missing_docs, reason = "the texts below are the meaning")]
pub(super) struct Words {
    pub files_used: fn(used: usize, all: usize) -> String,
    pub unreadable: fn(reason: &str) -> String,
    pub table: &'static str,
    pub reactions: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub left_out: &'static str,
    pub initiatives: &'static str,
    pub unknown_initiatives: &'static str,
    pub helps: &'static str,
    pub missing_here: &'static str,
    pub want_to_know: &'static str,
    pub gaps: &'static str,
    pub municipality: &'static str,
    pub phase: &'static str,
    pub theme: &'static str,
    pub count: &'static str,
    pub anywhere: &'static str,
    pub any_age: &'static str,
    pub any_theme: &'static str,
    pub wishes: fn(count: usize) -> String,
    pub conflicts: &'static str,
    pub conflicting_entry: fn(number: u32) -> String,
    pub conflicting_header: &'static str,
    pub more: fn(count: usize) -> String,
    pub written: &'static str,
}

/// The words in a language.
pub(super) fn of(locale: Locale) -> &'static Words {
    match locale {
        Locale::Nl => &NL,
        Locale::En => &EN,
    }
}

const NL: Words = Words {
    files_used: |used, all| match all {
        1 => format!("{used} van 1 bestand gebruikt."),
        _ => format!("{used} van {all} bestanden gebruikt."),
    },
    unreadable: |reason| format!("Dit bestand kan niet worden gelezen. Het systeem zegt: {reason}."),
    table: "tafel",
    reactions: "reacties",
    from: "van",
    to: "tot",
    left_out: "wensen nog niet goedgekeurd",
    initiatives: "Initiatieven met de meeste reacties",
    unknown_initiatives: "Initiatieven die niet in de gegevens staan",
    helps: "helpt",
    missing_here: "mist hier",
    want_to_know: "meer weten",
    gaps: "Wat het vaakst wordt gemist",
    municipality: "gemeente",
    phase: "fase",
    theme: "thema",
    count: "aantal",
    anywhere: "geen gemeente genoemd",
    any_age: "geen fase genoemd",
    any_theme: "geen thema genoemd",
    wishes: |count| match count {
        1 => "1 wens. Die staat in het bestand van --csv.".to_owned(),
        _ => format!("{count} wensen. Die staan in het bestand van --csv."),
    },
    conflicts: "Bestanden spreken elkaar tegen. Eén versie telt mee, steeds dezelfde.",
    conflicting_entry: |number| format!("aantekening {number}"),
    conflicting_header: "naam, datum, plaats, tafel of gegevens",
    more: |count| format!("en nog {count}"),
    written: "Geschreven:",
};

const EN: Words = Words {
    files_used: |used, all| match all {
        1 => format!("{used} of 1 file used."),
        _ => format!("{used} of {all} files used."),
    },
    unreadable: |reason| format!("This file cannot be read. The system says: {reason}."),
    table: "table",
    reactions: "reactions",
    from: "from",
    to: "to",
    left_out: "wishes not yet approved",
    initiatives: "Initiatives with the most reactions",
    unknown_initiatives: "Initiatives that the data does not have",
    helps: "helps",
    missing_here: "missing here",
    want_to_know: "know more",
    gaps: "What is missed most often",
    municipality: "municipality",
    phase: "phase",
    theme: "theme",
    count: "count",
    anywhere: "no municipality named",
    any_age: "no phase named",
    any_theme: "no theme named",
    wishes: |count| match count {
        1 => "1 wish. It is in the file of --csv.".to_owned(),
        _ => format!("{count} wishes. They are in the file of --csv."),
    },
    conflicts: "Files contradict each other. One version counts, always the same.",
    conflicting_entry: |number| format!("entry {number}"),
    conflicting_header: "name, date, place, table or data",
    more: |count| format!("and {count} more"),
    written: "Written:",
};
