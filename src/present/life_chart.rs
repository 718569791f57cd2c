//! The life line as a view: every hit as a bar along a child's life; on a phone, the stations of that life from top to
//! bottom.
//!
//! Places are per mille of the line, on the scale of the age axis: every step of it is equally long, so that the months
//! around birth get the room they deserve. The ticks say so.

use super::life_line::{Stretch, life_line, place};
use super::marking::{Segment, mark};
use super::nearness::wider_region;
use super::order::ordered;
use super::{Scene, interval_words, labels, month_words};
use crate::catalog::value::Months;
use crate::catalog::{Hue, Icon};
use crate::query::{Facet, Grouping, Query};
use crate::search::Outcome;

/// The hits along a child's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeChart {
    /// Ages along the line, in no order.
    pub ticks: Vec<Tick>,
    /// The phases along the line.
    pub bands: Vec<LifeBand>,
    /// The place of birth, per mille.
    pub birth: u32,
    /// The bars, in groups; every hit is in one of them.
    pub groups: Vec<BarGroup>,
}

/// An age on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is, per mille.
    pub place: u32,
    /// The age, in few letters.
    pub label: String,
}

/// A phase on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeBand {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: Hue,
    /// Where it begins, per mille.
    pub start: u32,
    /// Where it ends, per mille.
    pub end: u32,
    /// Its months, half-open; a phase without an end goes on to that of the line.
    pub interval: (Months, Months),
    /// Whether exactly these months are chosen.
    pub is_chosen: bool,
}

/// Bars that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarGroup {
    /// What they have in common.
    pub title: String,
    /// Whether the title is a name in the data, hence Dutch.
    pub is_data: bool,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// The bars: what begins first stands first, then what ends first.
    pub bars: Vec<LifeBar>,
}

/// A hit on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeBar {
    /// Its ordinal.
    pub initiative: u32,
    /// Its identity.
    pub slug: String,
    /// Its name, with the words that matched.
    pub title: Vec<Segment>,
    /// Its age in words.
    pub age: String,
    /// The age, cut into the phases that it touches; empty when unknown.
    pub stretches: Vec<Stretch>,
    /// Where the line goes on without anybody knowing how far, per mille: before an age without a known begin, after one
    /// without a known end.
    pub unknown_end: Option<(u32, u32)>,
}

/// A phase on the way from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// Name of the phase, or that no source says the age.
    pub name: String,
    /// Whether the name is the data's, hence Dutch.
    pub is_data: bool,
    /// Its ages in words.
    pub age: Option<String>,
    /// Its colour.
    pub hue: Option<Hue>,
    /// Whether birth is where it begins.
    pub begins_with_birth: bool,
    /// How many hits are for this phase too, and stand at an earlier one.
    pub continuing: u32,
    /// What begins here.
    pub bars: Vec<LifeBar>,
}

/// The hits along a child's life.
pub fn life_chart(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> LifeChart {
    let axis = scene.index.axis();
    LifeChart {
        ticks: ticks(scene),
        bands: bands(query, scene),
        birth: place(axis, 0),
        groups: groups(query, outcome, scene),
    }
}

/// The hits, each at the phase in which it begins; those of unknown age last.
pub fn stations(outcome: &Outcome, scene: Scene<'_>) -> Vec<Station> {
    let phases = &scene.catalog.phases;
    let mut begun: Vec<Vec<u32>> = vec![Vec::new(); phases.len() + 1];
    let mut continuing = vec![0; phases.len()];
    for hit in in_order_of_age(surveyed(outcome, scene), scene) {
        let age = scene.catalog.initiative(hit).age;
        let first = phases.iter().position(|phase| age.overlaps(phase.from, phase.to));
        begun[first.unwrap_or(phases.len())].push(hit);
        for (later, phase) in phases.iter().enumerate() {
            if first.is_some_and(|first| first < later) && age.overlaps(phase.from, phase.to) {
                continuing[later] += 1;
            }
        }
    }
    let unknown = begun.pop().unwrap_or_default();
    let bars = |hits: Vec<u32>| hits.into_iter().map(|hit| bar(hit, outcome, scene)).collect();
    let of_phases = phases.iter().zip(begun).zip(continuing);
    let mut stations: Vec<Station> = of_phases
        .map(|((phase, hits), continuing)| Station {
            name: phase.name.clone(),
            is_data: true,
            age: Some(phase.label_age.clone()),
            hue: Some(phase.hue),
            begins_with_birth: phase.from == 0,
            continuing,
            bars: bars(hits),
        })
        .collect();
    if !unknown.is_empty() {
        stations.push(Station {
            name: scene.messages().age_unknown.to_owned(),
            is_data: false,
            age: None,
            hue: None,
            begins_with_birth: false,
            continuing: 0,
            bars: bars(unknown),
        });
    }
    stations
}

/// The hits that stand on the line: all, or the first of more than can be looked at.
fn surveyed<'o>(outcome: &'o Outcome, scene: Scene<'_>) -> &'o [u32] {
    let count = outcome.hits.len().min(scene.surveyed());
    &outcome.hits[..count]
}

/// What to say when not all hits stand on the line.
pub fn life_chart_limit(outcome: &Outcome, scene: Scene<'_>) -> Option<String> {
    let shown = surveyed(outcome, scene).len();
    let messages = scene.messages();
    (shown < outcome.hits.len()).then(|| messages.first_on_life_line.with(&shown.to_string()))
}

/// How far ticks are apart at least, per mille: the room that their letters need on the narrowest line.
const ROOM: u32 = 110;

/// Birth and the ends of the line, then the begins of phases, then birthdays, as far as there is room for each.
fn ticks(scene: Scene<'_>) -> Vec<Tick> {
    let axis = scene.index.axis();
    let ends = [0, scene.index.axis().first(), scene.index.axis().last()];
    let phases = scene.catalog.phases.iter().map(|phase| phase.from);
    let birthdays = axis.marks().iter().copied().filter(|month| month % 12 == 0);
    let mut ticks: Vec<Tick> = Vec::new();
    for month in ends.into_iter().chain(phases).chain(birthdays) {
        let place = place(axis, month);
        if ticks.iter().all(|other| other.place.abs_diff(place) >= ROOM) {
            let label = tick_words(month, scene);
            ticks.push(Tick { place, label });
        }
    }
    ticks
}

fn tick_words(month: Months, scene: Scene<'_>) -> String {
    let messages = scene.messages();
    match month {
        0 => messages.birth.to_owned(),
        1.. if month % 12 == 0 => messages.tick_years.with(&(month / 12).to_string()),
        _ => messages.tick_months.with(&month.to_string().replace('-', "−")),
    }
}

fn bands(query: &Query, scene: Scene<'_>) -> Vec<LifeBand> {
    let axis = scene.index.axis();
    let last = scene.index.axis().last();
    let phases = scene.catalog.phases.iter();
    let band = phases.map(|phase| {
        let interval = (phase.from, phase.to.unwrap_or(last));
        LifeBand {
            name: phase.name.clone(),
            hue: phase.hue,
            start: place(axis, interval.0),
            end: place(axis, interval.1),
            interval,
            is_chosen: query.interval() == Some(interval),
        }
    });
    band.filter(|band| band.start < band.end).collect()
}

/// Every hit once: under its most fitting theme (a chosen one before others), or by how near it is. Those of unknown age
/// have a group of their own, the last one.
fn groups(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> Vec<BarGroup> {
    let hits = in_order_of_age(surveyed(outcome, scene), scene);
    let group_of = |&hit: &u32| match query.grouping {
        _ if scene.catalog.initiative(hit).age.is_unknown() => u32::MAX,
        Grouping::Theme => theme_of(hit, query, scene),
        Grouping::Nearness => nearness_of(hit, query, scene),
    };
    let keys = hits.iter().map(group_of).zip(0..);
    let mut by_group: Vec<(u32, Vec<u32>)> = Vec::new();
    for position in ordered(keys) {
        let hit = hits[position as usize];
        let group = group_of(&hit);
        match by_group.last_mut().filter(|(last, _)| *last == group) {
            Some((_, hits)) => hits.push(hit),
            None => by_group.push((group, vec![hit])),
        }
    }
    let group = |(group, hits): (u32, Vec<u32>)| {
        let (title, is_data, icon) = match query.grouping {
            _ if group == u32::MAX => (scene.messages().age_unknown.to_owned(), false, None),
            Grouping::Theme => match scene.catalog.themes.get(group as usize) {
                Some(theme) => (theme.name.clone(), true, Some(theme.icon)),
                None => (scene.messages().unknown.to_owned(), false, None),
            },
            Grouping::Nearness => (nearness_words(group, query, scene), false, None),
        };
        BarGroup {
            title,
            is_data,
            icon,
            bars: hits.into_iter().map(|hit| bar(hit, outcome, scene)).collect(),
        }
    };
    by_group.into_iter().map(group).collect()
}

fn theme_of(hit: u32, query: &Query, scene: Scene<'_>) -> u32 {
    let themes = &scene.catalog.initiative(hit).themes;
    let chosen = query.selected(Facet::Theme);
    let fitting = themes.iter().find(|theme| chosen.contains(theme));
    let none = scene.catalog.themes.len() as u32;
    fitting.or(themes.first()).copied().unwrap_or(none)
}

/// 0 for the chosen places or a municipality, then from the narrowest region to the widest.
fn nearness_of(hit: u32, query: &Query, scene: Scene<'_>) -> u32 {
    let region = wider_region(scene.catalog.initiative(hit), query, scene);
    region.map_or(0, |region| scene.catalog.areas.len() as u32 - region)
}

fn nearness_words(group: u32, query: &Query, scene: Scene<'_>) -> String {
    let messages = scene.messages();
    if group > 0 {
        let region = scene.catalog.areas.len() as u32 - group;
        return messages.whole_region.with(&scene.catalog.area(region).name);
    }
    match labels::chosen(Facet::Municipality, query, scene) {
        Some(places) => messages.status_place.with(&places),
        None => messages.in_municipalities.to_owned(),
    }
}

/// The hits by their first month, then by their last, then by name; those of unknown age last.
pub(super) fn in_order_of_age(hits: &[u32], scene: Scene<'_>) -> Vec<u32> {
    let key = |&hit: &u32| {
        let known = scene.catalog.initiative(hit).age.known();
        let (from, to) = known.unwrap_or((Months::MAX, Months::MAX));
        // Months before birth come first.
        let [from, to] = [from, to].map(|month| (i32::from(month) - i32::from(Months::MIN)) as u32);
        (from << 16 | to, hit)
    };
    ordered(hits.iter().map(key))
}

fn bar(hit: u32, outcome: &Outcome, scene: Scene<'_>) -> LifeBar {
    let record = scene.catalog.initiative(hit);
    let stretches = life_line(record.age, scene).stretches;
    let end = place(scene.index.axis(), scene.index.axis().last());
    let unknown_end = match (
        record.age.from,
        record.age.to,
        stretches.first(),
        stretches.last(),
    ) {
        (None, Some(_), Some(first), _) => Some((0, first.start)),
        (Some(_), None, _, Some(last)) => Some((last.end, end)),
        _ => None,
    };
    LifeBar {
        initiative: hit,
        slug: record.slug.clone(),
        title: mark(&record.title, &outcome.matched),
        age: interval_words(record.age, scene.messages()),
        stretches,
        unknown_end: unknown_end.filter(|(start, end)| start < end),
    }
}

/// What the line says to those who do not see it: from which age to which it goes.
pub fn life_chart_words(scene: Scene<'_>) -> String {
    let ends = [scene.index.axis().first(), scene.index.axis().last()];
    let [first, last] = ends.map(|month| month_words(month, scene.messages()));
    scene.messages().life_chart_scale.with_all(&[&first, &last])
}
