//! Dates in words. Dates in the data are a year, a month or a day; here they are only printed and compared.

/// Today, given from outside so that everything can be tested.
pub use crate::calendar::CalendarDay as Today;
use crate::locale::Messages;

/// A year, month or day, as precise as the data gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl PartialDate {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
        let year = parts.next()?? as i32;
        let month = parts.next().flatten().filter(|month| (1..=12).contains(month));
        let day = parts.next().flatten();
        Some(Self { year, month, day })
    }
}

/// A date of the data in words, as precise as it is given: *2022*, *oktober 2022*, *18 oktober 2022*.
pub fn day_words(date: &str, messages: &Messages) -> String {
    let Some(PartialDate { year, month, day }) = PartialDate::parse(date) else {
        return date.to_owned();
    };
    let Some(month) = month.map(|month| messages.month_names[month as usize - 1]) else {
        return year.to_string();
    };
    match day {
        Some(day) => format!("{day} {month} {year}"),
        None => format!("{month} {year}"),
    }
}

/// How many whole years ago a date is at least, taking what it leaves open as its last day; 0 for one to come.
pub(super) fn years_ago(date: &str, today: Today) -> Option<u32> {
    let PartialDate { year, month, day } = PartialDate::parse(date)?;
    let is_before_anniversary = (today.month, today.day) < (month.unwrap_or(12), day.unwrap_or(31));
    Some(
        (today.year - year - i32::from(is_before_anniversary))
            .try_into()
            .unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    const TODAY: Today = Today {
        year: 2026,
        month: 11,
        day: 22,
    };

    #[test]
    fn a_date_is_as_precise_as_it_is_given() {
        let messages = Locale::Nl.messages();
        for (date, words) in [
            ("2022", "2022"),
            ("2022-10", "oktober 2022"),
            ("2022-10-18", "18 oktober 2022"),
        ] {
            assert_eq!(day_words(date, messages), words);
        }
    }

    #[test]
    fn years_count_from_the_last_day_that_is_meant() {
        for (date, years) in [
            ("2021-11-22", 5),
            ("2021-11-23", 4),
            ("2021-11", 4),
            ("2021", 4),
            ("2020", 5),
        ] {
            assert_eq!(years_ago(date, TODAY), Some(years), "{date}");
        }
    }
}
