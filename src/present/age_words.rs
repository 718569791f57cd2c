//! Ages in words: *10 maanden vóór de geboorte*, *2½ jaar*, *4 tot 12 jaar*.

use crate::catalog::AgeInterval;
use crate::catalog::value::Months;
use crate::locale::Messages;

/// A month of a child's life in words.
pub fn month_words(month: Months, messages: &Messages) -> String {
    let count = month.unsigned_abs().into();
    match month {
        ..0 => messages.months_before_birth.with(count),
        0 => messages.at_birth.to_owned(),
        1..24 if month % 12 != 0 => messages.months_old.with(count),
        _ => match (count / 12, count % 12) {
            (years, 0) => messages.years_old.with(years),
            (years, 6) => messages.half_years.with(&years.to_string()),
            (years, months) => messages
                .years_and_months
                .with_all(&[&messages.years_old.with(years), &messages.months_old.with(months)]),
        },
    }
}

/// The ages that something is for, in words; unknown ends are said to be so.
pub fn interval_words(age: AgeInterval, messages: &Messages) -> String {
    match (age.from, age.to) {
        (None, None) => messages.age_unknown.to_owned(),
        (Some(from), None) => messages.age_from_on.with(&month_words(from, messages)),
        (None, Some(to)) => messages.age_until.with(&month_words(to, messages)),
        (Some(from), Some(to)) if from >= 0 && from % 12 == 0 && to % 12 == 0 => messages
            .age_years_between
            .with_all(&[&(from / 12).to_string(), &(to / 12).to_string()]),
        (Some(from), Some(to)) => messages
            .age_between
            .with_all(&[&month_words(from, messages), &month_words(to, messages)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn ages_are_said_as_parents_say_them() {
        let messages = Locale::Nl.messages();
        for (from, to, words) in [
            (Some(-10), Some(24), "10 maanden vóór de geboorte tot 2 jaar"),
            (Some(-9), Some(0), "9 maanden vóór de geboorte tot de geboorte"),
            (Some(0), Some(48), "0 tot 4 jaar"),
            (Some(0), Some(6), "de geboorte tot 6 maanden"),
            (Some(30), Some(48), "2½ jaar tot 4 jaar"),
            (Some(0), Some(230), "de geboorte tot 19 jaar en 2 maanden"),
            (
                Some(-9),
                None,
                "vanaf 9 maanden vóór de geboorte, einde niet vermeld",
            ),
            (None, Some(48), "tot 4 jaar, begin niet vermeld"),
            (None, None, "Leeftijd niet vermeld"),
        ] {
            assert_eq!(interval_words(AgeInterval { from, to }, messages), words);
        }
    }
}
