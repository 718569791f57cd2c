//! Findings in English.

use jsonschema::JsonType;

use super::Rule;
use crate::catalog::Collection;

pub(super) fn words(rule: &Rule) -> (String, &'static str) {
    match rule {
        Rule::MissingFile => (
            "This file or folder is not there.".into(),
            "Put it back, or take it from an earlier version.",
        ),
        Rule::NotJson { line, column } => (
            format!("This is not valid JSON. It goes wrong at line {line}, character {column}."),
            "Look there, or just before, for a comma, bracket or quote that is missing or too many.",
        ),
        Rule::DuplicateField { name, line, column } => (
            format!("The field “{name}” is there twice, the second time at line {line}, character {column}."),
            "Keep one of them.",
        ),
        Rule::UnknownField => (
            "We do not know this field.".into(),
            "Check the spelling of its name, or remove it.",
        ),
        Rule::MissingField => (
            "This field is missing.".into(),
            "Fill it in. The schema says what belongs there.",
        ),
        Rule::WrongType { expected, found } => (
            format!(
                "This should be {}, but it is {}.",
                types(expected),
                type_name(*found)
            ),
            "Put a value of the right kind here.",
        ),
        Rule::EmptyText => (
            "This text is empty.".into(),
            "Write a text. If it is unknown and may be left out, put null.",
        ),
        Rule::TooLong { found, limit } => (
            format!("This text is {found} characters long. There is room for {limit}."),
            "Make the text shorter.",
        ),
        Rule::NotOneOf { found, allowed } => (
            format!(
                "“{found}” is not possible here. Choose from: {}.",
                allowed.join(", ")
            ),
            "Choose a value from the list.",
        ),
        Rule::NotASlug { found } => (
            format!("“{found}” cannot be a name in a link."),
            "Use lower-case letters, digits and single hyphens, such as sittard-geleen.",
        ),
        Rule::NotACode { found } => (
            format!("“{found}” is not a municipality code of Statistics Netherlands (CBS)."),
            "Write GM and four digits, such as GM0917.",
        ),
        Rule::NotAnAddress { found } => (
            format!("“{found}” is not a web address."),
            "Copy the whole address, beginning with https:// and without spaces.",
        ),
        Rule::NotADay { found } => (
            format!("“{found}” is not a day."),
            "Write year, month and day, such as 2026-03-09.",
        ),
        Rule::NotADate { found } => (
            format!("“{found}” is not a date."),
            "Write what you know: 2026, 2026-03 or 2026-03-09. If you know nothing, put null.",
        ),
        Rule::TooFew { limit } => (format!("This list needs at least {limit}."), "Add to the list."),
        Rule::OutOfRange { found } => (
            format!("The number {found} is too small or too large."),
            "Check the number.",
        ),
        Rule::Unreadable { words } => (
            format!("This cannot be read. The reader says: {words}"),
            "Compare it with another record that is right.",
        ),
        Rule::DuplicateSlug { other } => (
            format!("Another record has the same slug. It stands in {other}."),
            "If it is the same, remove one of them. If not, give one of them a slug of its own.",
        ),
        Rule::DanglingReference { collection, slug } => (
            format!("“{slug}” is not in the list of {}.", collection_name(*collection)),
            "Check the spelling of the slug, or add what is missing to that list.",
        ),
        Rule::EmptyInterval { from, to } => (
            format!("The age begins at {from} months and stops at {to}, so it is for nobody."),
            "Make “to” larger than “from”. Up to and including 11 months is: to 12.",
        ),
        Rule::MonthOutOfRange { month } => (
            format!("{month} months is not possible: we count from 12 months before birth to 300 after it."),
            "Convert the age to months. If the end is unknown, put null.",
        ),
        Rule::NoInitiatives => (
            "There is no initiative at all.".into(),
            "Put at least one in a file in this folder.",
        ),
        Rule::DuplicateCode { other } => (
            format!("{other} has the same code."),
            "Look up the right code at CBS.",
        ),
        Rule::WrongTooiAddress { expected } => (
            format!("This address does not fit the code. Expected: {expected}"),
            "Correct the address or the code.",
        ),
        Rule::OneSidedNeighbours { neighbour } => (
            format!("{neighbour} does not name this municipality as a neighbour."),
            "Let each name the other, or neither.",
        ),
        Rule::TakenTile { other } => (
            format!("{other} stands on this tile of the map already."),
            "Give one of them another column or row.",
        ),
        Rule::MissingOutline { municipality } => (
            format!("The map has no outline for {municipality}."),
            "Make the file anew with kansrijk map, or remove it.",
        ),
        Rule::NotAnOutline => (
            "This is no outline.".into(),
            "Make the file anew with kansrijk map.",
        ),
        Rule::NotASubregion { slug } => (
            format!("“{slug}” is not a subregion."),
            "Choose a region of the kind subregion, such as parkstad.",
        ),
        Rule::NotAMunicipality { slug } => (
            format!("“{slug}” is not a municipality."),
            "Name only municipalities as neighbours.",
        ),
        Rule::SelfReference => ("This refers to itself.".into(), "Remove the reference."),
        Rule::FormerSlugTaken { slug, other } => (
            format!(
                "The former slug “{slug}” is of {other} too. An old link can lead to one initiative only."
            ),
            "Keep the former slug with one of the two.",
        ),
        Rule::NoSuchDay { found } => (
            format!("There is no day {found}."),
            "Check the day in the source.",
        ),
        Rule::FutureDate { date } => (
            format!("{date} is still to come."),
            "Check the date in the source.",
        ),
        Rule::ReversedPeriod { start, end } => (
            format!("The period begins in {start} and ends in {end} already."),
            "Check both in the source. Perhaps they are swapped.",
        ),
        Rule::PhoneNumber { found } => (
            format!("Here is a phone number: {found}"),
            "Remove it and name the organisation. The number may be of a person, and it goes out of date.",
        ),
        Rule::MailAddress { found } => (
            format!("Here is a mail address: {found}"),
            "Remove it and name the organisation. The address may be of a person, and it goes out of date.",
        ),
        Rule::DuplicateTitle { other } => (
            format!("{other} has the same title."),
            "If it is the same, merge them. If not, say in the title what is different.",
        ),
        Rule::NoAge => (
            "The age is not filled in.".into(),
            "See whether the source names an age.",
        ),
        Rule::NoTheme => ("There is no theme.".into(), "Choose the theme that fits best."),
        Rule::NoAudience => (
            "It does not say whom it is for.".into(),
            "See whether the source says whom it is for.",
        ),
        Rule::OldSource { date } => (
            format!("The newest source is from {date}, and there is no “note”."),
            "Find a newer source, or say in “note” that this is old.",
        ),
        Rule::UndatedSource => (
            "This source has no date, and there is no “note”.".into(),
            "Find the date, or say in “note” how old this may be.",
        ),
        Rule::LongSentence { words, begin } => (
            format!("The sentence “{begin} …” has {words} words."),
            "Make two sentences of it. Up to 25 words is easy to read.",
        ),
    }
}

fn types(types: &[JsonType]) -> String {
    types
        .iter()
        .map(|kind| type_name(*kind))
        .collect::<Vec<_>>()
        .join(" or ")
}

fn type_name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Number => "a number",
        JsonType::String => "a text",
        JsonType::Array => "a list",
        JsonType::Object => "an object",
    }
}

fn collection_name(collection: Collection) -> &'static str {
    match collection {
        Collection::Regions => "regions",
        Collection::Municipalities => "municipalities and regions",
        Collection::Phases => "phases",
        Collection::Themes => "themes",
        Collection::Audiences => "audiences",
        Collection::Statuses => "statuses",
        Collection::Programmes => "programmes",
        Collection::Organisations => "organisations",
        Collection::Initiatives => "initiatives",
    }
}
