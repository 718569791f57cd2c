//! The query in an address: the only place that knows parameter names. They are a public API, see `docs/url.md`.
//!
//! Reading is total: an unknown parameter is ignored, an unknown value dropped, and both are listed.

use form_urlencoded::byte_serialize;

use super::{Facet, FacetValue, Query, Sort};
use crate::catalog::Catalog;
use crate::catalog::value::{FIRST_MONTH, LAST_MONTH, Months};
use crate::fold::fold;
use crate::locale::Locale;

const INTERVAL: &str = "leeftijd";
const TEXT: &str = "q";
const SORT: &str = "sorteer";
const VIEW: &str = "weergave";
const INITIATIVE: &str = "initiatief";
const LOCALE: &str = "taal";
const SURFACE: &str = "modus";

/// The only view so far; its parameter may be left out.
const LIST_VIEW: &str = "lijst";

/// The only surface so far; its parameter may be left out.
const PAGE_SURFACE: &str = "pagina";

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The visitor's choices.
    pub query: Query,
    /// The language of the interface, when the address names one.
    pub locale: Option<Locale>,
    /// What was passed over.
    pub ignored: Vec<IgnoredParam>,
}

/// A part of an address that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IgnoredParam {
    /// No parameter has this name.
    UnknownName(String),
    /// The parameter has no such value.
    UnknownValue {
        /// Name of the parameter.
        name: String,
        /// The value.
        value: String,
    },
    /// Phases beside months: the months win.
    PhasesBesideInterval,
}

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

    fn from_param(name: &str) -> Option<Facet> {
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

/// The language that an address names, readable before any dataset is there.
pub fn locale_of(search: &str) -> Option<Locale> {
    params(search)
        .filter(|(name, _)| name == LOCALE)
        .filter_map(|(_, value)| Locale::from_slug(&value))
        .last()
}

/// Reads the part of an address after `?`, with or without it. Never fails.
pub fn read(search: &str, catalog: &Catalog) -> Address {
    let mut address = Address::default();
    for (name, value) in params(search) {
        read_param(&name, &value, catalog, &mut address);
    }
    let has_phases = !address.query.selected(Facet::Phase).is_empty();
    if let Some(interval) = address.query.interval.filter(|_| has_phases) {
        address.ignored.push(IgnoredParam::PhasesBesideInterval);
        address.query = address.query.with_interval(Some(interval));
    }
    address
}

fn params(search: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let search = search.strip_prefix('?').unwrap_or(search);
    form_urlencoded::parse(search.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

fn read_param(name: &str, value: &str, catalog: &Catalog, address: &mut Address) {
    let query = &mut address.query;
    let is_known_value = match name {
        INTERVAL => {
            let interval = parse_interval(value);
            query.interval = interval.or(query.interval);
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
        VIEW => value == LIST_VIEW,
        INITIATIVE => {
            let initiative = catalog.initiative_by_slug(value);
            query.initiative = initiative.or(query.initiative);
            initiative.is_some()
        }
        LOCALE => {
            let locale = Locale::from_slug(value)
                .filter(|&locale| Locale::offered(&catalog.site).any(|offered| offered == locale));
            address.locale = locale.or(address.locale);
            locale.is_some()
        }
        SURFACE => value == PAGE_SURFACE,
        _ => {
            match Facet::from_param(name) {
                Some(facet) => read_values(facet, value, catalog, address),
                None => address.ignored.push(IgnoredParam::UnknownName(name.to_owned())),
            }
            return;
        }
    };
    if !is_known_value {
        address.ignored.push(IgnoredParam::UnknownValue {
            name: name.to_owned(),
            value: value.to_owned(),
        });
    }
}

/// Reads the values of a facet, which are joined by commas; a name may also come twice.
fn read_values(facet: Facet, values: &str, catalog: &Catalog, address: &mut Address) {
    for slug in values.split(',').map(str::trim).filter(|slug| !slug.is_empty()) {
        match find_value(facet, slug, catalog) {
            Some(value) => {
                let selected = &mut address.query.selected[facet as usize];
                if let Err(position) = selected.binary_search(&value.ordinal) {
                    selected.insert(position, value.ordinal);
                }
            }
            None => address.ignored.push(IgnoredParam::UnknownValue {
                name: facet.param().to_owned(),
                value: slug.to_owned(),
            }),
        }
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

/// Writes the query as the part of an address after `?`, without it; empty for a query without choices.
///
/// The locale is written only when it is given. Values stand in the order of their slugs, so that the same choices
/// always give the same address.
pub fn write(query: &Query, locale: Option<Locale>, catalog: &Catalog) -> String {
    let mut params: Vec<(&str, String)> = Vec::new();
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
            && let Some((from, to)) = query.interval
        {
            params.push((INTERVAL, format!("{from}..{to}")));
        }
    }
    if !query.text().is_empty() {
        params.push((TEXT, byte_serialize(query.text.as_bytes()).collect()));
    }
    if query.sort != Sort::default() {
        params.push((SORT, query.sort.slug().to_owned()));
    }
    if let Some(initiative) = query.initiative {
        params.push((INITIATIVE, catalog.initiative(initiative).slug.clone()));
    }
    if let Some(locale) = locale {
        params.push((LOCALE, locale.slug().to_owned()));
    }
    let joined: Vec<String> = params
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    joined.join("&")
}
