//! Dates: days exist, what has been is not in the future, and periods run forwards.

use super::finding::Finding;
use super::records::{Records, Sourced};
use super::rule::Rule;
use crate::calendar::{CalendarDay, is_no_such_day};

/// Adds what is wrong with dates.
pub fn check(records: &Records, today: CalendarDay, findings: &mut Vec<Finding>) {
    for sourced in records.sourced() {
        let mut date = |field: &str, date: Option<&str>, may_be_in_future: bool| {
            let Some(date) = date else { return };
            if is_no_such_day(date) {
                findings.push(sourced.finding(
                    field,
                    Rule::NoSuchDay {
                        found: date.to_owned(),
                    },
                ));
            } else if !may_be_in_future && CalendarDay::first_of(date).is_some_and(|first| first > today) {
                findings.push(sourced.finding(
                    field,
                    Rule::FutureDate {
                        date: date.to_owned(),
                    },
                ));
            }
        };
        for (position, source) in sourced.sources.iter().enumerate() {
            date(
                &format!("sources[{position}].date"),
                source.date.as_deref(),
                false,
            );
            date(
                &format!("sources[{position}].checked"),
                source.checked.as_deref(),
                false,
            );
        }
        if let Some(period) = sourced.period {
            date("period.start", period.start.as_deref(), false);
            date("period.end", period.end.as_deref(), true);
        }
        findings.extend(reversed_period(&sourced));
    }
}

fn reversed_period(sourced: &Sourced<'_>) -> Option<Finding> {
    let period = sourced.period?;
    let (start, end) = (period.start.as_deref()?, period.end.as_deref()?);
    let is_reversed = CalendarDay::first_of(start)? > CalendarDay::last_of(end)?;
    let rule = Rule::ReversedPeriod {
        start: start.to_owned(),
        end: end.to_owned(),
    };
    is_reversed.then(|| sourced.finding("period", rule))
}
