//! The programmes at a glance: what each wants to reach, when it runs, who takes part, and how they hang together.

use super::Scene;
use super::date::{Today, day_words};
use super::detail::{SourceLine, period_words, source_line};
use super::order::ordered;
use crate::catalog::{Icon, Period, Programme};
use crate::query::{Facet, FacetValue, Query};
use crate::search::Outcome;

/// The programmes at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeOverview {
    /// The years along the time line, with their places, per mille.
    pub years: Vec<(u32, String)>,
    /// Where today is, per mille.
    pub today: u32,
    /// The programmes, in order of display.
    pub programmes: Vec<ProgrammeSheet>,
}

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeSheet {
    /// The programme.
    pub value: FacetValue,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What it wants to reach; `None` when no source says.
    pub ambition: Option<String>,
    /// What it wants to reach for each theme.
    pub goals: Vec<(Icon, String, String)>,
    /// Its themes.
    pub themes: Vec<(Icon, String)>,
    /// Where.
    pub places: String,
    /// When, in words; `None` when no source says.
    pub period: Option<String>,
    /// When, on the time line.
    pub span: Option<TimeSpan>,
    /// Who takes part.
    pub partners: Vec<String>,
    /// The programmes that it is part of.
    pub part_of: Vec<(FacetValue, String)>,
    /// The programmes that are part of it.
    pub contains: Vec<(FacetValue, String)>,
    /// Programmes with which it shares hits, and how many, in words, most first.
    pub shares: Vec<(FacetValue, String)>,
    /// How many hits choosing it gives: its facet count.
    pub count: u32,
    /// Whether it is chosen.
    pub is_selected: bool,
    /// What a reader should know of how sure this is.
    pub note: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceLine>,
}

/// A stretch of the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// Where it begins, per mille.
    pub start: u32,
    /// Where it ends, per mille.
    pub end: u32,
    /// Whether no source says when it ends: then it is drawn up to today.
    pub is_end_unknown: bool,
}

/// The programmes at a glance. With chosen programmes, those.
pub fn programme_overview(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> ProgrammeOverview {
    let line = TimeLine::new(scene);
    let chosen = query.selected(Facet::Programme);
    let programmes = (0..).zip(&scene.catalog.programmes);
    let shown = programmes.filter(|(ordinal, _)| chosen.is_empty() || chosen.contains(ordinal));
    ProgrammeOverview {
        years: line.years(),
        today: line.place(month_of(scene.today)),
        programmes: shown
            .map(|(ordinal, programme)| sheet(ordinal, programme, &line, query, outcome, scene))
            .collect(),
    }
}

fn sheet(
    ordinal: u32,
    programme: &Programme,
    line: &TimeLine,
    query: &Query,
    outcome: &Outcome,
    scene: Scene<'_>,
) -> ProgrammeSheet {
    let catalog = scene.catalog;
    let details = catalog.programme_details(ordinal);
    let value = of(ordinal);
    let named = |(ordinal, programme): (u32, &Programme)| (of(ordinal), programme.name.clone());
    let all = || (0..).zip(&catalog.programmes);
    let theme = |&theme: &u32| &catalog.themes[theme as usize];
    let goals = details.goals.iter().filter_map(|goal| {
        let theme = catalog.themes.iter().find(|theme| theme.slug == goal.theme.0)?;
        Some((theme.icon, theme.name.clone(), goal.text.0.clone()))
    });
    let places: Vec<&str> = details
        .areas
        .iter()
        .map(|&area| catalog.area(area).name.as_str())
        .collect();
    ProgrammeSheet {
        value,
        slug: programme.slug.clone(),
        name: programme.name.clone(),
        summary: details.summary.clone(),
        ambition: details.ambition.clone(),
        goals: goals.collect(),
        themes: details
            .themes
            .iter()
            .map(theme)
            .map(|theme| (theme.icon, theme.name.clone()))
            .collect(),
        places: places.join(", "),
        period: details
            .period
            .as_ref()
            .and_then(|period| period_words(period, scene.messages())),
        span: line.span(details.period.as_ref(), scene.today),
        partners: details.partners.clone(),
        part_of: all()
            .filter(|(_, other)| details.part_of.contains(&other.slug))
            .map(named)
            .collect(),
        contains: all()
            .filter(|&(other, _)| catalog.programme_details(other).part_of.contains(&programme.slug))
            .map(named)
            .collect(),
        shares: shares(ordinal, outcome, scene),
        count: outcome.counts.of(value),
        is_selected: query.is_selected(value),
        note: details.note.clone(),
        sources: details
            .sources
            .iter()
            .map(|source| source_line(source, scene))
            .collect(),
    }
}

fn of(ordinal: u32) -> FacetValue {
    FacetValue {
        facet: Facet::Programme,
        ordinal,
    }
}

/// Programmes that have hits in common with another, most first.
fn shares(programme: u32, outcome: &Outcome, scene: Scene<'_>) -> Vec<(FacetValue, String)> {
    let catalog = scene.catalog;
    let own = scene.index.having(catalog, of(programme));
    let common: Vec<u32> = outcome
        .hits
        .iter()
        .copied()
        .filter(|hit| own.binary_search(hit).is_ok())
        .collect();
    let counts = scene.index.counts_among(Facet::Programme, &common);
    let keys = counts.iter().map(|count| u32::MAX - count).zip(0..);
    let most_first = ordered(keys)
        .into_iter()
        .filter(|&other| other != programme)
        .map(|other| (other, counts[other as usize]));
    let words = |(other, count): (u32, u32)| {
        let name = &catalog.programmes[other as usize].name;
        (
            of(other),
            scene
                .messages()
                .shared_initiatives
                .with_all(&[&scene.messages().hit_count.with(count), name]),
        )
    };
    most_first.filter(|&(_, count)| count > 0).map(words).collect()
}

/// The years that the programmes span, and this one. In months of the calendar, counted from the year 0.
struct TimeLine {
    first_year: i32,
    last_year: i32,
}

impl TimeLine {
    fn new(scene: Scene<'_>) -> Self {
        let programmes = 0..scene.catalog.programmes.len() as u32;
        let details = programmes.map(|programme| scene.catalog.programme_details(programme));
        let periods = details.filter_map(|details| details.period.as_ref());
        let dates = periods.flat_map(|period| [&period.start, &period.end]).flatten();
        let years = dates.filter_map(|date| date.get(..4)?.parse().ok());
        // What goes on without a known end needs room to be seen to go on.
        let (mut first_year, mut last_year) = (scene.today.year, scene.today.year + 1);
        for year in years {
            first_year = first_year.min(year);
            last_year = last_year.max(year);
        }
        Self {
            first_year,
            last_year,
        }
    }

    fn place(&self, month: i32) -> u32 {
        let length = (self.last_year + 1 - self.first_year) * 12;
        ((month - self.first_year * 12) * 1000 / length).clamp(0, 1000) as u32
    }

    /// Every year where there is room for its figures, from the last one backwards.
    fn years(&self) -> Vec<(u32, String)> {
        let count = self.last_year + 1 - self.first_year;
        let step = (count / 8 + 1).max(1);
        let years = (self.first_year..=self.last_year).filter(|year| (self.last_year - year) % step == 0);
        years
            .map(|year| (self.place(year * 12), year.to_string()))
            .collect()
    }

    fn span(&self, period: Option<&Period>, today: Today) -> Option<TimeSpan> {
        let period = period?;
        let start = months(period.start.as_ref()?)?.0;
        let end = period.end.as_ref().and_then(|end| months(end));
        let end_month = end.map_or(month_of(today).max(start) + 1, |(_, last)| last + 1);
        Some(TimeSpan {
            start: self.place(start),
            end: self.place(end_month),
            is_end_unknown: end.is_none(),
        })
    }
}

fn month_of(day: Today) -> i32 {
    day.year * 12 + day.month as i32 - 1
}

/// The first and the last month that a date of the data can mean.
fn months(date: &str) -> Option<(i32, i32)> {
    let year: i32 = date.get(..4)?.parse().ok()?;
    let month: Option<i32> = date.get(5..7).and_then(|month| month.parse().ok());
    let first = year * 12 + month.unwrap_or(1) - 1;
    Some((first, if month.is_some() { first } else { first + 11 }))
}

/// The words for where today is.
pub fn today_words(scene: Scene<'_>) -> String {
    let today = scene.today;
    day_words(&format!("{}-{:02}", today.year, today.month), scene.messages())
}
