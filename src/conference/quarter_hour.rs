//! Times as coarse as a quarter of an hour: enough to see how a conference went, too coarse to tell who stood
//! there.

use std::fmt;
use std::str::FromStr;

use super::value::written_as_text;
use crate::calendar::CalendarDay;

/// The begin of a quarter of an hour, as the clock on the wall showed it; no other minute can be held.
///
/// Written `2026-11-24T14:15`. Without a time zone: clocks that are put back in autumn show an hour twice, and the
/// numbers of the entries tell their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuarterHour {
    day: CalendarDay,
    /// Quarters since midnight, below 96.
    quarter: u8,
}

/// A text is not a quarter of an hour, written `2026-11-24T14:15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAQuarterHour;

impl QuarterHour {
    /// The quarter in which a time falls; `None` when there is no such time.
    pub fn containing(day: CalendarDay, hour: u32, minute: u32) -> Option<Self> {
        let is_time = day.exists() && hour < 24 && minute < 60;
        is_time.then_some(Self {
            day,
            quarter: (hour * 4 + minute / 15) as u8,
        })
    }

    /// The day.
    pub fn day(self) -> CalendarDay {
        self.day
    }

    /// The time of the day, such as `14:15`.
    pub fn time_of_day(self) -> String {
        format!("{:02}:{:02}", self.quarter / 4, self.quarter % 4 * 15)
    }
}

impl fmt::Display for QuarterHour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}T{}", self.day, self.time_of_day())
    }
}

impl FromStr for QuarterHour {
    type Err = NotAQuarterHour;

    fn from_str(text: &str) -> Result<Self, NotAQuarterHour> {
        let parse = || {
            let (day, time) = text.split_once('T')?;
            let (hour, minute) = time.split_once(':')?;
            Self::containing(day.parse().ok()?, hour.parse().ok()?, minute.parse().ok()?)
        };
        // Written back it is the same, so the minute was that of a quarter, with two digits.
        parse()
            .filter(|quarter_hour| quarter_hour.to_string() == text)
            .ok_or(NotAQuarterHour)
    }
}

impl fmt::Display for NotAQuarterHour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a quarter of an hour, such as 2026-11-24T14:15")
    }
}

written_as_text!(QuarterHour, "a quarter of an hour", {
    "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):(00|15|30|45)$"
});

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: CalendarDay = CalendarDay {
        year: 2026,
        month: 11,
        day: 24,
    };

    #[test]
    fn a_time_is_rounded_down_to_its_quarter() {
        let check = |hour, minute, expected: Option<&str>| {
            let text = QuarterHour::containing(DAY, hour, minute).map(|time| time.to_string());
            assert_eq!(text.as_deref(), expected, "{hour}:{minute}");
        };
        check(0, 0, Some("2026-11-24T00:00"));
        check(14, 14, Some("2026-11-24T14:00"));
        check(14, 15, Some("2026-11-24T14:15"));
        check(14, 44, Some("2026-11-24T14:30"));
        check(23, 59, Some("2026-11-24T23:45"));
        check(24, 0, None);
        check(1, 60, None);
        let no_day = CalendarDay { day: 31, ..DAY };
        assert_eq!(QuarterHour::containing(no_day, 1, 0), None);
    }

    #[test]
    fn nothing_but_a_quarter_can_be_read() {
        let time = "2026-11-24T14:45";
        assert_eq!(
            time.parse::<QuarterHour>().map(|time| time.to_string()),
            Ok(time.to_owned())
        );
        for text in [
            "",
            "2026-11-24",
            "2026-11-24 14:45",
            "2026-11-24T14:46",
            "2026-11-24T24:00",
            "2026-11-24T9:00",
            "2026-11-24T09:00:00",
            "2026-11-24T09:00Z",
            "2026-11-31T09:00",
        ] {
            assert_eq!(text.parse::<QuarterHour>(), Err(NotAQuarterHour), "{text}");
        }
    }

    #[test]
    fn later_is_greater() {
        let time = |hour, minute| QuarterHour::containing(DAY, hour, minute);
        assert!(time(9, 45) < time(10, 0));
        assert!(time(10, 14) == time(10, 0));
    }
}
