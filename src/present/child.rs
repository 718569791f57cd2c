//! "Mijn kind": how old a child is today, in which phase, and what comes next.
//!
//! A date becomes a month of life and is not kept: no address and no store ever holds it.

use super::{Scene, Today, month_words};
use crate::catalog::Hue;
use crate::catalog::value::Months;
use crate::query::{Facet, FacetValue, Query};

/// A child, as a parent describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// What the parent calls it; may be empty.
    pub name: String,
    /// Its birth, or when that is expected.
    pub birth: Birth,
}

/// When a child was born or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The month of birth: year, and month from 1 to 12.
    Month(i32, u32),
    /// The due date.
    Due(Today),
}

/// Why a date gives no age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthProblem {
    /// The month of birth is still to come.
    StillToCome,
    /// The due date is further away than a pregnancy takes.
    TooFarAway,
    /// The due date is more than three weeks past.
    LongPast,
    /// The child is older than anybody here is for.
    GrownUp,
}

/// The most children that one can fill in.
pub const CHILD_LIMIT: usize = 6;

/// For how many days after the due date a pregnancy may go on.
const OVERDUE_DAYS: i32 = 21;

/// A child today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildToday {
    /// What the parent calls it, or which child it is.
    pub name: String,
    /// Its month of life; negative before birth.
    pub month: Months,
    /// Its place on the life line, per mille.
    pub place: u32,
    /// How old it is, in words.
    pub age: String,
    /// The phase that it is in.
    pub phase: Option<ChildPhase>,
    /// The phase after that, with the month in which it begins, in words.
    pub next: Option<ChildPhase>,
    /// What to mind: the due date has passed.
    pub note: Option<&'static str>,
    /// What the query becomes for what there is now.
    pub now: (Months, Months),
    /// What it becomes for what there is now and in the next phase.
    pub now_and_next: (Months, Months),
}

/// A phase of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildPhase {
    /// The phase.
    pub value: FacetValue,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: Hue,
    /// From when on, in words; `None` for the present one.
    pub since: Option<String>,
}

impl Birth {
    /// The month of life today.
    ///
    /// # Errors
    /// When the date cannot be that of a child who is here or on its way.
    pub fn month(self, scene: Scene<'_>) -> Result<Months, BirthProblem> {
        let today = scene.today;
        let between = |year: i32, month: u32| {
            (i64::from(today.year) - i64::from(year)) * 12 + i64::from(today.month) - i64::from(month)
        };
        match self {
            Birth::Month(year, month) => {
                let age = between(year, month);
                match Months::try_from(age) {
                    Ok(age) if age >= 0 && age < scene.index.axis().last() => Ok(age),
                    _ if age < 0 => Err(BirthProblem::StillToCome),
                    _ => Err(BirthProblem::GrownUp),
                }
            }
            Birth::Due(due) if due < today => match due.days_until(today) {
                days if days <= OVERDUE_DAYS => Ok(-1),
                _ => Err(BirthProblem::LongPast),
            },
            Birth::Due(due) => {
                // A month that has begun counts: in the last weeks it is one month before birth.
                let whole = -between(due.year, due.month) - i64::from(due.day <= today.day) + 1;
                let first = -i64::from(scene.index.axis().first());
                match Months::try_from(whole.max(1)) {
                    Ok(months) if i64::from(months) <= first => Ok(-months),
                    _ => Err(BirthProblem::TooFarAway),
                }
            }
        }
    }
}

impl BirthProblem {
    /// What is wrong and what to do, in words.
    pub fn words(self, scene: Scene<'_>) -> &'static str {
        let messages = scene.messages();
        match self {
            BirthProblem::StillToCome => messages.child_still_to_come,
            BirthProblem::TooFarAway => messages.child_too_far_away,
            BirthProblem::LongPast => messages.child_long_past,
            BirthProblem::GrownUp => messages.child_grown_up,
        }
    }
}

/// The children today, in the order in which they were filled in. Those whose date has become impossible meanwhile are
/// left out.
pub fn children_today(children: &[Child], scene: Scene<'_>) -> Vec<ChildToday> {
    let numbered = (1..).zip(children);
    numbered
        .filter_map(|(number, child)| child_today(number, child, scene))
        .collect()
}

fn child_today(number: u32, child: &Child, scene: Scene<'_>) -> Option<ChildToday> {
    let messages = scene.messages();
    let month = child.birth.month(scene).ok()?;
    let phases = || (0..).zip(&scene.catalog.phases);
    let present = phases().find(|(_, phase)| phase.from <= month && phase.to.is_none_or(|to| month < to));
    let next = phases()
        .filter(|(_, phase)| phase.from > month)
        .min_by_key(|(_, phase)| phase.from);
    let described = |(ordinal, phase): (u32, &crate::catalog::Phase), since| ChildPhase {
        value: FacetValue {
            facet: Facet::Phase,
            ordinal,
        },
        name: phase.name.clone(),
        hue: phase.hue,
        since,
    };
    let last = scene.index.axis().last();
    let until = next
        .map_or(last, |(_, phase)| phase.to.unwrap_or(last))
        .max(month + 1);
    let is_overdue = matches!(child.birth, Birth::Due(due) if due < scene.today);
    let name = match child.name.trim() {
        "" => messages.child_number.with(&number.to_string()),
        name => name.to_owned(),
    };
    Some(ChildToday {
        name,
        month,
        place: super::life_line::place(scene.index.axis(), month),
        age: month_words(month, messages),
        phase: present.map(|phase| described(phase, None)),
        next: next.map(|(ordinal, phase)| {
            let words = calendar_words(child.birth, phase.from, scene);
            described((ordinal, phase), Some(words))
        }),
        note: is_overdue.then_some(messages.child_overdue),
        now: (month, month + 1),
        now_and_next: (month, until),
    })
}

/// The query for several children: the phases in which they are, in place of what was chosen.
pub fn for_children(query: Query, children: &[ChildToday]) -> Query {
    let mut phases: Vec<FacetValue> = Vec::new();
    for phase in children.iter().filter_map(|child| child.phase.as_ref()) {
        if !phases.contains(&phase.value) {
            phases.push(phase.value);
        }
    }
    phases
        .into_iter()
        .fold(query.without_facet(Facet::Phase), Query::toggle)
}

/// The month of the calendar in which a child reaches a month of life, in words.
fn calendar_words(birth: Birth, month: Months, scene: Scene<'_>) -> String {
    let (year, born) = match birth {
        Birth::Month(year, month) => (year, month),
        Birth::Due(due) => (due.year, due.month),
    };
    let months = year * 12 + born as i32 - 1 + i32::from(month);
    let name = scene.messages().month_names[months.rem_euclid(12) as usize];
    [name, " ", &months.div_euclid(12).to_string()].concat()
}
