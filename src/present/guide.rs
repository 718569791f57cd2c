//! The guide texts of the chosen phases and themes.

use super::Scene;
use crate::catalog::{Guide, Hue, Icon, Phase};
use crate::query::{Facet, Query};

/// What matters in a chosen phase or theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideCard {
    /// Name of the phase or theme.
    pub title: String,
    /// The colour of a phase.
    pub hue: Option<Hue>,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// A few sentences, and what one can ask.
    pub guide: Guide,
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
    let phases = phases
        .filter(|&(ordinal, phase)| is_meant(ordinal, phase))
        .map(|(_, phase)| phase);
    let themes = query
        .selected(Facet::Theme)
        .iter()
        .filter_map(|&ordinal| scene.catalog.themes.get(ordinal as usize));
    let phase_cards = phases.map(|phase| GuideCard {
        title: phase.name.clone(),
        hue: Some(phase.hue),
        icon: None,
        guide: phase.guide.clone(),
    });
    let theme_cards = themes.map(|theme| GuideCard {
        title: theme.name.clone(),
        hue: None,
        icon: Some(theme.icon),
        guide: theme.guide.clone(),
    });
    let cards: Vec<GuideCard> = phase_cards.chain(theme_cards).collect();
    if cards.len() > LIMIT { Vec::new() } else { cards }
}
