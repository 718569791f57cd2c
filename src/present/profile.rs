//! A municipality at a glance: why it takes part, what it aims at, what there is, and where it stands in the region.

use super::Scene;
use super::detail::{SourceLine, source_line};
use super::labels::value_label;
use crate::catalog::record::ProfileField;
use crate::catalog::{Hue, Icon};
use crate::query::{COMPARED_LIMIT, Facet, FacetValue, Query};
use crate::search::{Outcome, coverage};

/// A municipality at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The municipality.
    pub value: FacetValue,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The regions that it is part of, narrowest first.
    pub regions: Vec<(FacetValue, String)>,
    /// Municipalities that became part of it, in words; `None` when there are none.
    pub former: Option<String>,
    /// Why it takes part, its goals, its main developments; empty where nothing was found of it at all.
    pub sections: Vec<ProfileSection>,
    /// What a reader should know of how sure this is.
    pub note: Option<String>,
    /// How many hits choosing it gives, and how many of them name it and no wider area, in words.
    pub count_words: String,
    /// What there is for each phase.
    pub phases: Vec<ProfileBar>,
    /// What there is for each theme.
    pub themes: Vec<ProfileBar>,
    /// The municipalities that it borders on.
    pub neighbours: Vec<(FacetValue, String)>,
    /// Where the words come from.
    pub sources: Vec<SourceLine>,
}

/// A part of what a municipality says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileSection {
    /// What it is about.
    pub title: &'static str,
    /// What is known; empty when nothing is.
    pub points: Vec<String>,
    /// Whether it is derived, not literally in a source.
    pub is_inferred: bool,
}

/// What there is for a phase or a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileBar {
    /// The phase or theme.
    pub value: FacetValue,
    /// Its name.
    pub name: String,
    /// Whether the name is the data's, hence Dutch.
    pub is_data: bool,
    /// The colour of a phase.
    pub hue: Option<Hue>,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// How many hits name the municipality and no wider area.
    pub local: u32,
    /// How many are for a wider area around it.
    pub regional: u32,
    /// How long the bars of both are, per cent of the longest that is shown.
    pub lengths: [u32; 2],
}

/// Municipalities that can be shown, and what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profiles {
    /// The chosen municipalities, at most [`COMPARED_LIMIT`], in alphabetical order.
    pub shown: Vec<Profile>,
    /// The names of the others that are chosen; empty when all are shown.
    pub left_out: String,
}

/// The chosen municipalities at a glance.
pub fn profiles(query: &Query, outcome: &Outcome, scene: Scene<'_>) -> Profiles {
    let chosen = query.selected(Facet::Municipality).iter().copied();
    let municipalities: Vec<u32> = chosen
        .filter(|&area| (area as usize) < scene.catalog.municipality_count)
        .collect();
    let (shown, left_out) = municipalities.split_at(municipalities.len().min(COMPARED_LIMIT));
    let names: Vec<&str> = left_out
        .iter()
        .map(|&area| scene.catalog.area(area).name.as_str())
        .collect();
    let mut shown: Vec<Profile> = shown
        .iter()
        .map(|&municipality| profile(municipality, query, outcome, scene))
        .collect();
    to_one_scale(shown.iter_mut().flat_map(|profile| &mut profile.phases).collect());
    to_one_scale(shown.iter_mut().flat_map(|profile| &mut profile.themes).collect());
    Profiles {
        shown,
        left_out: names.join(", "),
    }
}

/// Gives bars their lengths: side by side, a longer one means more.
fn to_one_scale(bars: Vec<&mut ProfileBar>) {
    let longest = bars.iter().map(|bar| bar.local + bar.regional).max();
    let longest = longest.unwrap_or_default().max(1);
    for bar in bars {
        bar.lengths = [bar.local, bar.regional].map(|count| count * 100 / longest);
    }
}

fn profile(municipality: u32, query: &Query, outcome: &Outcome, scene: Scene<'_>) -> Profile {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let area = catalog.area(municipality);
    let of_area = |ordinal: u32| {
        let value = FacetValue {
            facet: Facet::Municipality,
            ordinal,
        };
        (value, catalog.area(ordinal).name.clone())
    };
    let (value, name) = of_area(municipality);
    let facts = area.municipality();
    let details = catalog.municipality_details(municipality);
    let record = details.and_then(|details| details.profile.as_ref());
    let sections = record.map_or_else(Vec::new, |record| {
        let section = |title, texts: &Vec<crate::catalog::value::Text<300>>, field| ProfileSection {
            title,
            points: texts.iter().map(|text| text.0.clone()).collect(),
            is_inferred: record.inferred.contains(&field),
        };
        vec![
            section(messages.profile_why, &record.why, ProfileField::Why),
            section(messages.profile_goals, &record.goals, ProfileField::Goals),
            section(
                messages.profile_developments,
                &record.developments,
                ProfileField::Developments,
            ),
        ]
    });
    let former: Vec<&str> = facts
        .into_iter()
        .flat_map(|facts| &facts.former)
        .map(|former| &*former.name.0)
        .collect();
    let (count, local) = (outcome.counts.of(value), outcome.local[municipality as usize]);
    Profile {
        value,
        slug: area.slug.clone(),
        name,
        regions: catalog
            .with_ancestors(municipality)
            .skip(1)
            .map(of_area)
            .collect(),
        former: (!former.is_empty()).then(|| messages.formerly.with(&former.join(", "))),
        sections,
        note: record
            .and_then(|record| record.note.as_ref())
            .map(|note| note.0.clone()),
        count_words: messages
            .profile_count
            .with_all(&[&messages.hit_count.with(count), &local.to_string()]),
        phases: bars(municipality, Facet::Phase, query, scene),
        themes: bars(municipality, Facet::Theme, query, scene),
        neighbours: facts
            .into_iter()
            .flat_map(|facts| &facts.neighbours)
            .map(|&neighbour| of_area(neighbour))
            .collect(),
        sources: record
            .into_iter()
            .flat_map(|record| &record.sources.0)
            .map(|source| source_line(source, scene))
            .collect(),
    }
}

fn bars(municipality: u32, facet: Facet, query: &Query, scene: Scene<'_>) -> Vec<ProfileBar> {
    let place = FacetValue {
        facet: Facet::Municipality,
        ordinal: municipality,
    };
    let found = coverage(
        scene.catalog,
        scene.index,
        &query.clone().unlocked().with_only(place),
        facet,
    );
    let bar = |(&value, cell): (&FacetValue, &crate::search::CoverageCell)| {
        let ordinal = value.ordinal as usize;
        let is_theme = facet == Facet::Theme;
        let phase = scene.catalog.phases.get(ordinal).filter(|_| !is_theme);
        let theme = scene.catalog.themes.get(ordinal).filter(|_| is_theme);
        let regional = cell.total - cell.local;
        ProfileBar {
            value,
            name: value_label(value, scene),
            is_data: value.name(scene.catalog).is_some(),
            hue: phase.map(|phase| phase.hue),
            icon: theme.map(|theme| theme.icon),
            local: cell.local,
            regional,
            lengths: [0; 2],
        }
    };
    found.columns.iter().zip(&found.cells).map(bar).collect()
}
