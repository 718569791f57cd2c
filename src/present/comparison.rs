//! Initiatives side by side: the same questions to each, and all of them on one line of life.

use super::Scene;
use super::detail::{Detail, detail};
use super::life_line::LifeLine;
use crate::query::Query;

/// Initiatives side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The initiatives, in the order in which they were chosen.
    pub initiatives: Vec<Compared>,
    /// What is asked of each: a name and the answers, `None` where no source says.
    pub rows: Vec<ComparedRow>,
}

/// An initiative beside others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Its ordinal.
    pub initiative: u32,
    /// Its name.
    pub title: String,
    /// Where in a child's life it stands.
    pub life_line: LifeLine,
}

/// A question to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow {
    /// What it is about.
    pub name: &'static str,
    /// The answers, in the order of the initiatives.
    pub answers: Vec<Option<String>>,
    /// Whether the answers are the data's, hence Dutch.
    pub is_data: bool,
}

/// The initiatives that are chosen to stand side by side.
pub fn comparison(query: &Query, scope: Option<&[u32]>, scene: Scene<'_>) -> Comparison {
    let chosen = query.compared().iter().copied();
    let details: Vec<(u32, Detail)> = chosen
        .map(|initiative| (initiative, detail(initiative, scope, scene)))
        .collect();
    let mut rows: Vec<ComparedRow> = Vec::new();
    for (position, (_, detail)) in details.iter().enumerate() {
        let mut answer = |name, value: Option<String>, is_data| {
            let found = rows.iter().position(|row| row.name == name);
            let row = found.unwrap_or_else(|| {
                rows.push(ComparedRow {
                    name,
                    answers: vec![None; details.len()],
                    is_data,
                });
                rows.len() - 1
            });
            rows[row].answers[position] = value;
        };
        answer(scene.messages().what_it_is, Some(detail.summary.clone()), true);
        for (name, text) in &detail.sections {
            answer(name, text.clone(), true);
        }
        for fact in &detail.facts {
            answer(fact.name, fact.value.clone(), fact.is_data);
        }
    }
    let compared = |(initiative, detail): (u32, Detail)| Compared {
        initiative,
        title: detail.title,
        life_line: detail.life_line,
    };
    Comparison {
        rows,
        initiatives: details.into_iter().map(compared).collect(),
    }
}
