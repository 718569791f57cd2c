//! The guide texts of the chosen phases and themes.

use super::Scene;
use crate::catalog::{Guide, Hue, Icon, Phase};
use crate::query::{Facet, FacetValue, Query};

/// What matters in a chosen phase or theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideCard {
    /// Name of the phase or theme.
    pub title: String,
    /// The colour of a phase.
    pub hue: Option<Hue>,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// What [`guide`] gives the text of.
    pub value: FacetValue,
}

/// The most guide texts that stand above the list; with more choices nobody reads them.
const LIMIT: usize = 2;

/// The guide texts of what is chosen, phases first. Chosen months stand for the phases that they touch.
pub fn guide_cards(query: &Query, scene: Scene<'_>) -> Vec<GuideCard> {
    let is_meant = |ordinal: u32, phase: &Phase| match query.interval() {
        Some((from, to)) => phase.from < to && phase.to.is_none_or(|end| end > from),
        None => query.selected(Facet::Phase).contains(&ordinal),
    };
    let phases = (0..).zip(&scene.catalog.phases);
    let phases = phases.filter(|&(ordinal, phase)| is_meant(ordinal, phase));
    let themes = query
        .selected(Facet::Theme)
        .iter()
        .filter_map(|&ordinal| Some((ordinal, scene.catalog.themes.get(ordinal as usize)?)));
    let value = |facet, ordinal| FacetValue { facet, ordinal };
    let phase_cards = phases.map(|(ordinal, phase)| GuideCard {
        title: phase.name.clone(),
        hue: Some(phase.hue),
        icon: None,
        value: value(Facet::Phase, ordinal),
    });
    let theme_cards = themes.map(|(ordinal, theme)| GuideCard {
        title: theme.name.clone(),
        hue: None,
        icon: Some(theme.icon),
        value: value(Facet::Theme, ordinal),
    });
    let cards: Vec<GuideCard> = phase_cards.chain(theme_cards).collect();
    if cards.len() > LIMIT { Vec::new() } else { cards }
}

/// What matters in a phase or theme, and what one can ask; `None` for another value, and while the details have not come.
pub fn guide(value: FacetValue, scene: Scene<'_>) -> Option<&Guide> {
    match value.facet {
        Facet::Phase => scene.catalog.phase_guide(value.ordinal),
        Facet::Theme => scene
            .catalog
            .theme_details(value.ordinal)
            .map(|theme| &theme.guide),
        _ => None,
    }
}
