//! What an initiative leaves open: allowed, but somebody should look.

use super::finding::Finding;
use super::records::{Records, Sourced};
use super::rule::Rule;
use crate::calendar::CalendarDay;

/// From this age on, a note has to say that the newest source is old.
const OLD_AFTER_YEARS: i32 = 5;

/// Adds what is left open.
pub fn check(records: &Records, today: CalendarDay, findings: &mut Vec<Finding>) {
    for located in &records.initiatives {
        let initiative = &located.record;
        if initiative
            .age
            .as_ref()
            .is_none_or(|age| age.from.is_none() && age.to.is_none())
        {
            findings.push(located.finding("age", Rule::NoAge));
        }
        if initiative.themes.is_empty() {
            findings.push(located.finding("themes", Rule::NoTheme));
        }
        if initiative.audiences.is_empty() {
            findings.push(located.finding("audiences", Rule::NoAudience));
        }
    }
    for sourced in records.sourced().filter(|sourced| !sourced.has_note) {
        findings.extend(old_source(&sourced, today));
        for (position, source) in sourced.sources.iter().enumerate() {
            if source.date.is_none() {
                findings.push(sourced.finding(&format!("sources[{position}].date"), Rule::UndatedSource));
            }
        }
    }
}

fn old_source(sourced: &Sourced<'_>, today: CalendarDay) -> Option<Finding> {
    let dates = sourced.sources.iter().filter_map(|source| source.date.as_deref());
    let (newest, date) = dates
        .filter_map(|date| Some((CalendarDay::last_of(date)?, date)))
        .max()?;
    let is_old = newest.years_later(OLD_AFTER_YEARS) < today;
    is_old.then(|| {
        sourced.finding(
            "sources",
            Rule::OldSource {
                date: date.to_owned(),
            },
        )
    })
}
