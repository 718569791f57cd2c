//! Facets: the sides from which initiatives can be chosen, each with its list of values in the catalog.

use crate::catalog::Catalog;

/// The slug of the value "no source says".
pub const UNKNOWN_SLUG: &str = "onbekend";

/// A side from which initiatives can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Where: municipalities and regions.
    Municipality,
    /// For which age: the phases. Months are the other way to choose an age.
    Phase,
    /// About what.
    Theme,
    /// For whom.
    Audience,
    /// Whether it still runs.
    Status,
    /// As part of what.
    Programme,
}

/// One value of a facet, by its ordinal in the facet's list.
///
/// Where a value can be unknown, "unknown" is the last of the list: a value one can see and choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetValue {
    /// The facet.
    pub facet: Facet,
    /// Position in the facet's list.
    pub ordinal: u32,
}

impl Facet {
    /// All facets, in order of display.
    pub const ALL: [Facet; 6] = [
        Facet::Municipality,
        Facet::Phase,
        Facet::Theme,
        Facet::Audience,
        Facet::Status,
        Facet::Programme,
    ];

    /// Whether the list ends with the value "no source says".
    pub fn has_unknown(self) -> bool {
        matches!(self, Facet::Phase | Facet::Theme | Facet::Audience)
    }

    /// How many values the facet has, "unknown" included.
    pub fn value_count(self, catalog: &Catalog) -> usize {
        self.known_count(catalog) + usize::from(self.has_unknown())
    }

    /// The ordinal of "no source says".
    pub fn unknown(self, catalog: &Catalog) -> Option<u32> {
        self.has_unknown().then(|| self.known_count(catalog) as u32)
    }

    /// All values, in order of display.
    pub fn values(self, catalog: &Catalog) -> impl Iterator<Item = FacetValue> + use<> {
        (0..self.value_count(catalog) as u32).map(move |ordinal| FacetValue { facet: self, ordinal })
    }

    /// The value with this slug.
    pub fn find(self, catalog: &Catalog, slug: &str) -> Option<FacetValue> {
        self.values(catalog).find(|value| value.slug(catalog) == slug)
    }

    fn known_count(self, catalog: &Catalog) -> usize {
        match self {
            Facet::Municipality => catalog.areas.len(),
            Facet::Phase => catalog.phases.len(),
            Facet::Theme => catalog.themes.len(),
            Facet::Audience => catalog.audiences.len(),
            Facet::Status => catalog.statuses.len(),
            Facet::Programme => catalog.programmes.len(),
        }
    }
}

impl FacetValue {
    /// Its value in the URL.
    pub fn slug(self, catalog: &Catalog) -> &str {
        self.slug_and_name(catalog).map_or(UNKNOWN_SLUG, |(slug, _)| slug)
    }

    /// Its name in the data; `None` for "no source says", which is named by the locale.
    pub fn name(self, catalog: &Catalog) -> Option<&str> {
        self.slug_and_name(catalog).map(|(_, name)| name)
    }

    fn slug_and_name(self, catalog: &Catalog) -> Option<(&str, &str)> {
        let ordinal = self.ordinal as usize;
        macro_rules! of {
            ($list:ident) => {
                catalog
                    .$list
                    .get(ordinal)
                    .map(|value| (value.slug.as_str(), value.name.as_str()))
            };
        }
        match self.facet {
            Facet::Municipality => of!(areas),
            Facet::Phase => of!(phases),
            Facet::Theme => of!(themes),
            Facet::Audience => of!(audiences),
            Facet::Status => of!(statuses),
            Facet::Programme => of!(programmes),
        }
    }
}
