//! A facet with its values and counts, as a panel prints it.

use super::Scene;
use super::labels::value_label;
use crate::catalog::{AreaKind, Hue, Icon, RegionKind};
use crate::query::{Facet, FacetValue, Query};
use crate::search::FacetCounts;

/// A facet with its values, in groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetPanel {
    /// The facet.
    pub facet: Facet,
    /// The question that it answers.
    pub title: String,
    /// Its values; only municipalities come in several groups.
    pub groups: Vec<FacetGroup>,
}

/// A group of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetGroup {
    /// Its name; `None` where there is only one group.
    pub name: Option<String>,
    /// Its values.
    pub choices: Vec<FacetChoice>,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetChoice {
    /// The value.
    pub value: FacetValue,
    /// Its slug, for `data-value`.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many hits choosing it gives.
    pub count: u32,
    /// Whether it is chosen.
    pub is_selected: bool,
    /// Whether it can be chosen: it would find something, or it is chosen already.
    pub is_enabled: bool,
    /// The drawing of a theme.
    pub icon: Option<Icon>,
    /// The colour of a phase.
    pub hue: Option<Hue>,
    /// What the value means, in a few words.
    pub hint: Option<String>,
    /// Other words under which a visitor may look for it, such as former municipalities.
    pub also_known_as: Vec<String>,
}

impl FacetPanel {
    /// All values, of every group.
    pub fn choices(&self) -> impl Iterator<Item = &FacetChoice> {
        self.groups.iter().flat_map(|group| &group.choices)
    }

    /// One value.
    pub fn choice(&self, value: FacetValue) -> Option<&FacetChoice> {
        self.choices().find(|choice| choice.value == value)
    }
}

/// The panel of a facet.
pub fn facet_panel(facet: Facet, query: &Query, counts: &FacetCounts, scene: Scene<'_>) -> FacetPanel {
    let messages = scene.messages();
    let choice = |value: FacetValue| facet_choice(value, query, counts, scene);
    let groups = match facet {
        Facet::Municipality => municipality_groups(scene, choice),
        _ => {
            let values = facet
                .values(scene.catalog)
                .filter(|&value| is_worth_showing(value, query, scene));
            vec![FacetGroup {
                name: None,
                choices: values.map(choice).collect(),
            }]
        }
    };
    let title = match facet {
        Facet::Municipality => messages.facet_municipality,
        Facet::Phase => messages.facet_age,
        Facet::Theme => messages.facet_theme,
        Facet::Audience => messages.facet_audience,
        Facet::Status => messages.facet_status,
        Facet::Programme => messages.facet_programme,
    };
    FacetPanel {
        facet,
        title: title.to_owned(),
        groups,
    }
}

/// "No source says" is left out where every source says and nobody has chosen it.
fn is_worth_showing(value: FacetValue, query: &Query, scene: Scene<'_>) -> bool {
    value.name(scene.catalog).is_some()
        || query.is_selected(value)
        || scene.index.has_any(scene.catalog, value)
}

/// One group per subregion, the subregion as a whole first; wider regions last.
fn municipality_groups(scene: Scene<'_>, choice: impl Fn(FacetValue) -> FacetChoice) -> Vec<FacetGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let of = |ordinal: u32| {
        choice(FacetValue {
            facet: Facet::Municipality,
            ordinal,
        })
    };
    let is_subregion = |region: &u32| {
        matches!(
            catalog.area(*region).kind,
            AreaKind::Region(RegionKind::Subregion)
        )
    };
    let (subregions, wider): (Vec<u32>, Vec<u32>) = catalog.regions().partition(is_subregion);
    let mut groups: Vec<FacetGroup> = subregions
        .into_iter()
        .map(|region| FacetGroup {
            name: Some(catalog.area(region).name.clone()),
            choices: std::iter::once(region)
                .chain(catalog.municipalities_of(region))
                .map(of)
                .collect(),
        })
        .collect();
    let in_no_subregion = |municipality: &u32| {
        catalog
            .area(*municipality)
            .parent
            .is_none_or(|parent| !is_subregion(&parent))
    };
    let others: Vec<FacetChoice> = (0..catalog.municipality_count as u32)
        .filter(in_no_subregion)
        .map(of)
        .collect();
    if !others.is_empty() {
        groups.push(FacetGroup {
            name: Some(messages.other_municipalities.to_owned()),
            choices: others,
        });
    }
    groups.push(FacetGroup {
        name: Some(messages.wider_regions.to_owned()),
        choices: wider.into_iter().map(of).collect(),
    });
    groups
}

fn facet_choice(value: FacetValue, query: &Query, counts: &FacetCounts, scene: Scene<'_>) -> FacetChoice {
    let catalog = scene.catalog;
    let ordinal = value.ordinal as usize;
    let theme = catalog
        .themes
        .get(ordinal)
        .filter(|_| value.facet == Facet::Theme);
    let phase = catalog
        .phases
        .get(ordinal)
        .filter(|_| value.facet == Facet::Phase);
    let area = catalog
        .areas
        .get(ordinal)
        .filter(|_| value.facet == Facet::Municipality);
    let label = match value.facet {
        Facet::Audience => catalog.audiences.get(ordinal),
        Facet::Status => catalog.statuses.get(ordinal),
        _ => None,
    };
    let former = area
        .and_then(|area| area.municipality())
        .map(|facts| &facts.former);
    let (count, is_selected) = (counts.of(value), query.is_selected(value));
    FacetChoice {
        value,
        slug: value.slug(catalog).to_owned(),
        name: value_label(value, scene),
        count,
        is_selected,
        is_enabled: is_selected || count > 0,
        icon: theme.map(|theme| theme.icon),
        hue: phase.map(|phase| phase.hue),
        hint: phase
            .map(|phase| phase.label_age.clone())
            .or(label.map(|label| label.description.clone())),
        also_known_as: former
            .into_iter()
            .flatten()
            .map(|former| former.name.0.clone())
            .collect(),
    }
}
