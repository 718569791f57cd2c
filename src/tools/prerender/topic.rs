//! What there is a page about, and where it lies.

use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::present::{self, Scene};
use crate::query::{Facet, FacetValue, Query, Subject};
use crate::url::subject_path;

/// What a page is about. The page about everything is the explorer itself, in `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// What choosing one value finds: a place, phase, theme or programme.
    Value(FacetValue),
    /// What there is for a phase in a place.
    PhaseInPlace {
        /// The place.
        place: FacetValue,
        /// The phase.
        phase: FacetValue,
    },
    /// An initiative.
    Initiative(u32),
    /// An organisation, and everything that it takes part in.
    Organisation(u32),
}

/// The facets whose values have a page.
const FACETS: [Facet; 4] = [Facet::Municipality, Facet::Phase, Facet::Theme, Facet::Programme];

/// All topics, in the order of the data.
pub(super) fn all(catalog: &Catalog) -> impl Iterator<Item = Topic> + use<'_> {
    let of_one_value = FACETS
        .into_iter()
        .flat_map(|facet| values(facet, catalog))
        .map(Topic::Value);
    let phases_in_places = values(Facet::Municipality, catalog).flat_map(|place| {
        let phases = values(Facet::Phase, catalog);
        phases.map(move |phase| Topic::PhaseInPlace { place, phase })
    });
    let initiatives = (0..catalog.initiatives.len() as u32).map(Topic::Initiative);
    let organisations = (0..catalog.organisations.len() as u32).map(Topic::Organisation);
    of_one_value
        .chain(phases_in_places)
        .chain(initiatives)
        .chain(organisations)
}

/// The values of a facet that have a page. What no source says has none.
pub(super) fn values(facet: Facet, catalog: &Catalog) -> impl Iterator<Item = FacetValue> + use<'_> {
    facet
        .values(catalog)
        .filter(|value| value.name(catalog).is_some())
}

/// A value of a facet, by its ordinal.
pub(super) fn value(facet: Facet, ordinal: u32) -> FacetValue {
    FacetValue { facet, ordinal }
}

impl Topic {
    /// Where its page lies below the folder of its language, such as `gemeente/heerlen.html`.
    pub(super) fn path(self, catalog: &Catalog) -> String {
        let stem = match self {
            Topic::Value(value) => format!("{}/{}", value.facet.param(), value.slug(catalog)),
            Topic::PhaseInPlace { place, phase } => format!(
                "{}/{}/{}",
                place.facet.param(),
                place.slug(catalog),
                phase.slug(catalog)
            ),
            Topic::Initiative(initiative) => subject_path(Subject::Initiative(initiative), catalog),
            Topic::Organisation(organisation) => subject_path(Subject::Organisation(organisation), catalog),
        };
        format!("{stem}.html")
    }

    /// Where the document lies in the site that tells other systems how to embed it.
    pub(super) fn oembed_path(self, locale: Locale, catalog: &Catalog) -> String {
        let page = self.path(catalog);
        format!(
            "oembed/{}{}.json",
            locale.folder(),
            page.trim_end_matches(".html")
        )
    }

    /// Where its picture lies: beside its page.
    pub(super) fn picture(self, catalog: &Catalog) -> String {
        self.path(catalog).replace(".html", ".png")
    }

    /// Its name.
    pub(super) fn title(self, catalog: &Catalog) -> String {
        match self {
            Topic::Value(value) => value.name(catalog).unwrap_or_default().to_owned(),
            Topic::PhaseInPlace { place, phase } => [phase, place]
                .map(|value| value.name(catalog).unwrap_or_default())
                .join(" – "),
            Topic::Initiative(initiative) => catalog.initiative(initiative).title.clone(),
            Topic::Organisation(organisation) => catalog.organisations[organisation as usize].name.clone(),
        }
    }

    /// Whether its name is Dutch in every language; names of places are the same in all.
    pub(super) fn is_title_data(self) -> bool {
        !matches!(self, Topic::Value(value) if value.facet == Facet::Municipality)
    }

    /// What the explorer shows for it.
    pub(super) fn query(self) -> Query {
        match self {
            Topic::Value(value) => Query::default().toggle(value),
            Topic::PhaseInPlace { place, phase } => Query::default().toggle(place).toggle(phase),
            Topic::Initiative(initiative) => Query::default().opened(initiative),
            Topic::Organisation(organisation) => {
                Query::default().about(Some(Subject::Organisation(organisation)))
            }
        }
    }

    /// What stands below a link to it, in one or two sentences.
    pub(super) fn description(self, hit_count: u32, scene: Scene<'_>) -> String {
        match self {
            Topic::Initiative(initiative) => scene.catalog.initiative(initiative).summary.clone(),
            Topic::Value(value) if value.facet == Facet::Programme => {
                scene.catalog.programme_details(value.ordinal).summary.clone()
            }
            Topic::Value(_) | Topic::PhaseInPlace { .. } => {
                let status = present::summary(&self.query(), hit_count, scene).status;
                format!("{status}. {}", purpose(scene))
            }
            Topic::Organisation(organisation) => {
                let found = present::connections(Subject::Organisation(organisation), None, scene);
                format!("{}: {}. {}", found.title, found.words, purpose(scene))
            }
        }
    }
}

/// The purpose of the site in a language.
pub(super) fn purpose<'s>(scene: Scene<'s>) -> &'s str {
    let purpose = &scene.catalog.site.purpose;
    match scene.locale {
        Locale::Nl => &purpose.nl,
        Locale::En => &purpose.en,
    }
}
