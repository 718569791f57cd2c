//! The query in an address: the parameters of the visitor's choices, and which of them stand fast.

use form_urlencoded::byte_serialize;

use super::Reading;
use crate::catalog::Catalog;
use crate::catalog::value::{FIRST_MONTH, LAST_MONTH, Months};
use crate::fold::fold;
use crate::query::{Facet, FacetValue, Query, Sort, View};

const INTERVAL: &str = "leeftijd";
const TEXT: &str = "q";
const SORT: &str = "sorteer";
const VIEW: &str = "weergave";
const INITIATIVE: &str = "initiatief";
const LOCKED: &str = "vast";

impl Facet {
    /// The facet's parameter, also its name in `data-facet`.
    pub fn param(self) -> &'static str {
        match self {
            Facet::Municipality => "gemeente",
            Facet::Phase => "fase",
            Facet::Theme => "thema",
            Facet::Audience => "doelgroep",
            Facet::Status => "status",
            Facet::Programme => "programma",
        }
    }

    /// The facet with this parameter; the months belong to the facet of phases.
    pub(super) fn from_param(name: &str) -> Option<Facet> {
        if name == INTERVAL {
            return Some(Facet::Phase);
        }
        Facet::ALL.into_iter().find(|facet| facet.param() == name)
    }
}

impl Sort {
    /// The value of the parameter.
    pub fn slug(self) -> &'static str {
        match self {
            Sort::Best => "beste",
            Sort::Near => "dichtbij",
            Sort::Title => "titel",
            Sort::Newest => "nieuwste",
        }
    }

    /// The order with this slug.
    pub fn from_slug(slug: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.slug() == slug)
    }
}

impl View {
    /// The value of the parameter.
    pub fn slug(self) -> &'static str {
        match self {
            View::List => "lijst",
            View::Shortlist => "bewaarlijst",
        }
    }

    fn from_slug(slug: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.slug() == slug)
    }
}

/// The choices of an address while it is read: which of them replace others is known only at its end.
#[derive(Default)]
pub(super) struct Choices {
    query: Query,
    interval: Option<(Months, Months)>,
    locked: Vec<Facet>,
}

impl Choices {
    /// Reads a choice, or which facets stand fast.
    pub(super) fn read(&mut self, name: &str, value: &str, catalog: &Catalog) -> Reading {
        let query = &mut self.query;
        let is_known_value = match name {
            INTERVAL => {
                let interval = parse_interval(value);
                self.interval = interval.or(self.interval);
                interval.is_some()
            }
            TEXT => {
                *query = std::mem::take(query).with_text(value);
                true
            }
            SORT => {
                let sort = Sort::from_slug(value);
                query.sort = sort.unwrap_or(query.sort);
                sort.is_some()
            }
            VIEW => {
                let view = View::from_slug(value);
                query.view = view.unwrap_or(query.view);
                view.is_some()
            }
            INITIATIVE => {
                let initiative = catalog.initiative_by_slug(value);
                query.initiative = initiative.or(query.initiative);
                initiative.is_some()
            }
            LOCKED => {
                return read_each(value, |name| {
                    let facet = Facet::from_param(name);
                    self.locked.extend(facet);
                    facet.is_some()
                });
            }
            _ => {
                return match Facet::from_param(name) {
                    Some(facet) => read_each(value, |slug| {
                        let value = find_value(facet, slug, catalog);
                        if let Some(value) = value
                            && !query.is_selected(value)
                        {
                            *query = std::mem::take(query).toggle(value);
                        }
                        value.is_some()
                    }),
                    None => Reading::NotMine,
                };
            }
        };
        Reading::of(is_known_value, value)
    }

    /// The query, and whether months took the place of phases that were named beside them.
    pub(super) fn finish(self) -> (Query, bool) {
        let (query, interval) = (self.query, self.interval);
        let has_both = interval.is_some() && !query.selected(Facet::Phase).is_empty();
        let query = match interval {
            Some(_) => query.with_interval(interval),
            None => query,
        };
        (self.locked.into_iter().fold(query, Query::locked), has_both)
    }
}

/// Reads values that are joined by commas; a name may also come twice.
pub(super) fn read_each(values: &str, mut is_known: impl FnMut(&str) -> bool) -> Reading {
    let slugs = values.split(',').map(str::trim).filter(|slug| !slug.is_empty());
    let unknown: Vec<String> = slugs.filter(|slug| !is_known(slug)).map(str::to_owned).collect();
    if unknown.is_empty() {
        Reading::Taken
    } else {
        Reading::Unknown(unknown)
    }
}
/// A value by its slug; a municipality also by its CBS code or by the name of a former municipality.
fn find_value(facet: Facet, slug: &str, catalog: &Catalog) -> Option<FacetValue> {
    facet.find(catalog, slug).or_else(|| {
        if facet != Facet::Municipality {
            return None;
        }
        let spell = |name: &str| fold(name).replace('-', " ");
        let spelling = spell(slug);
        let is_meant = |name: &str| spell(name) == spelling;
        let position = catalog.areas.iter().position(|area| {
            is_meant(&area.slug)
                || area.municipality().is_some_and(|facts| {
                    is_meant(&facts.code) || facts.former.iter().any(|former| is_meant(&former.name))
                })
        })?;
        Some(FacetValue {
            facet,
            ordinal: position as u32,
        })
    })
}

/// Reads months such as `-10..24`, half-open.
fn parse_interval(value: &str) -> Option<(Months, Months)> {
    let mut ends = value.split('.');
    let (Some(from), Some(""), Some(to), None) = (ends.next(), ends.next(), ends.next(), ends.next()) else {
        return None;
    };
    let month = |text: &str| {
        text.trim()
            .parse()
            .ok()
            .filter(|month| (FIRST_MONTH..=LAST_MONTH).contains(month))
    };
    let (from, to) = (month(from)?, month(to)?);
    (from < to).then_some((from, to))
}

/// The parameters of a query, in the order in which they are documented.
pub(super) fn write(query: &Query, catalog: &Catalog) -> Vec<(&'static str, String)> {
    let mut params: Vec<(&str, String)> = Vec::new();
    let mut locks: Vec<&str> = Vec::new();
    for facet in Facet::ALL {
        let mut slugs: Vec<&str> = query
            .selected(facet)
            .iter()
            .map(|&ordinal| FacetValue { facet, ordinal }.slug(catalog))
            .collect();
        slugs.sort_unstable();
        if !slugs.is_empty() {
            params.push((facet.param(), slugs.join(",")));
        }
        if facet == Facet::Phase
            && let Some((from, to)) = query.interval()
        {
            params.push((INTERVAL, format!("{from}..{to}")));
        }
        if query.is_locked(facet) {
            locks.push(facet.param());
        }
    }
    if !query.text().is_empty() {
        params.push((TEXT, byte_serialize(query.text().as_bytes()).collect()));
    }
    if query.sort != Sort::default() {
        params.push((SORT, query.sort.slug().to_owned()));
    }
    if query.view != View::default() {
        params.push((VIEW, query.view.slug().to_owned()));
    }
    if let Some(initiative) = query.initiative {
        params.push((INITIATIVE, catalog.initiative(initiative).slug.clone()));
    }
    if !locks.is_empty() {
        params.push((LOCKED, locks.join(",")));
    }
    params
}
