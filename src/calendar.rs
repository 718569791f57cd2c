//! Days of the calendar, and the dates of the data, which may leave out day or month.
//!
//! Must not know what day it is today: whoever has a clock says so.

use std::fmt;
use std::str::FromStr;

/// A day of the calendar, written `2026-03-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDay {
    /// Year, such as 2026.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day, 1 to 31.
    pub day: u32,
}

impl CalendarDay {
    /// The day that is so many days after 1 January 1970.
    pub fn from_days_since_epoch(mut days: u64) -> Self {
        let mut year = 1970;
        while days >= days_in_year(year) {
            days -= days_in_year(year);
            year += 1;
        }
        let mut month = 1;
        while let Some(length) = days_in_month(year, month).filter(|&length| days >= u64::from(length)) {
            days -= u64::from(length);
            month += 1;
        }
        Self {
            year,
            month,
            day: days as u32 + 1,
        }
    }

    /// Whether the calendar has this day, in a year of four digits.
    pub fn exists(self) -> bool {
        let last = days_in_month(self.year, self.month);
        (0..=9999).contains(&self.year) && last.is_some_and(|last| (1..=last).contains(&self.day))
    }

    /// The first day of a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` when it is no date.
    pub fn first_of(date: &str) -> Option<Self> {
        let (year, month, day) = parts(date)?;
        let (month, day) = (month.unwrap_or(1), day.unwrap_or(1));
        (day <= days_in_month(year, month)?).then_some(Self { year, month, day })
    }

    /// The last day of such a date.
    pub fn last_of(date: &str) -> Option<Self> {
        let (year, month, day) = parts(date)?;
        let month = month.unwrap_or(12);
        let last = days_in_month(year, month)?;
        let day = day.unwrap_or(last);
        (day <= last).then_some(Self { year, month, day })
    }

    /// How many days lie between this day and a later one.
    pub fn days_until(self, later: Self) -> i32 {
        later.number() - self.number()
    }

    /// Days since a day long ago.
    fn number(self) -> i32 {
        // Years begin in March here, so that a leap day is the last of its year.
        let (year, month) = match self.month {
            3.. => (self.year, self.month as i32 - 3),
            _ => (self.year - 1, self.month as i32 + 9),
        };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (month * 153 + 2) / 5 + self.day as i32
    }

    /// The same day some years later.
    pub fn years_later(self, years: i32) -> Self {
        Self {
            year: self.year + years,
            ..self
        }
    }
}

impl fmt::Display for CalendarDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A text is not a day of the calendar, written `2026-03-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a day of the calendar, such as 2026-03-09")
    }
}

impl FromStr for CalendarDay {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let day = Self::first_of(text).ok_or(NotADay)?;
        // Written back it is the same, so nothing was left out, and nothing has too many or too few digits.
        (day.exists() && day.to_string() == text)
            .then_some(day)
            .ok_or(NotADay)
    }
}

/// Whether a date is written well but names a day that its month does not have, such as 30 February.
pub fn is_no_such_day(date: &str) -> bool {
    let Some((year, Some(month), Some(day))) = parts(date) else {
        return false;
    };
    days_in_month(year, month).is_some_and(|last| (last + 1..=31).contains(&day))
}

fn parts(date: &str) -> Option<(i32, Option<u32>, Option<u32>)> {
    let mut parts = date.split('-').map(str::parse::<u32>);
    let year = i32::try_from(parts.next()?.ok()?).ok()?;
    let month = parts.next().transpose().ok()?;
    let day = parts.next().transpose().ok()?;
    (parts.next().is_none() && day != Some(0)).then_some((year, month, day))
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_year(year: i32) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_in_month(year: i32, month: u32) -> Option<u32> {
    match month {
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap(year) { 29 } else { 28 }),
        1..=12 => Some(31),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_the_epoch_are_days_of_the_calendar() {
        let check = |days, year, month, day| {
            assert_eq!(
                CalendarDay::from_days_since_epoch(days),
                CalendarDay { year, month, day },
                "{days}"
            );
        };
        check(0, 1970, 1, 1);
        check(58, 1970, 2, 28);
        check(59, 1970, 3, 1);
        check(19_782, 2024, 2, 29);
        check(19_783, 2024, 3, 1);
        check(20_818, 2026, 12, 31);
    }

    #[test]
    fn a_partial_date_spans_from_its_first_to_its_last_day() {
        let check = |date, first, last| {
            let day = |(year, month, day)| CalendarDay { year, month, day };
            assert_eq!(CalendarDay::first_of(date), Some(day(first)), "{date}");
            assert_eq!(CalendarDay::last_of(date), Some(day(last)), "{date}");
        };
        check("2022", (2022, 1, 1), (2022, 12, 31));
        check("2024-02", (2024, 2, 1), (2024, 2, 29));
        check("2022-10-18", (2022, 10, 18), (2022, 10, 18));
        for date in [
            "",
            "circa 2022",
            "2022-13",
            "2023-02-29",
            "2022-10-18-1",
            "2022-01-00",
        ] {
            assert_eq!(CalendarDay::first_of(date), None, "{date}");
        }
    }

    #[test]
    fn a_day_is_written_in_one_way_only() {
        for text in ["2026-03-09", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(
                text.parse().map(|day: CalendarDay| day.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in [
            "",
            "2026",
            "2026-03",
            "2026-3-9",
            "2026-03-9",
            "02026-03-09",
            "+026-03-09",
            "10000-01-01",
            "-001-01-01",
            "2026-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-03-09 ",
            "２０２６-03-09",
        ] {
            assert_eq!(text.parse::<CalendarDay>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn a_day_that_its_month_lacks_is_told_from_a_date_that_is_written_wrongly() {
        for (date, expected) in [
            ("2023-02-29", true),
            ("2024-02-29", false),
            ("2023-02-32", false),
            ("2023", false),
        ] {
            assert_eq!(is_no_such_day(date), expected, "{date}");
        }
    }
}
