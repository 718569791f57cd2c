//! The query in an address: the parameters of the visitor's choices, and which of them stand fast.

use form_urlencoded::byte_serialize;

use super::Reading;
use crate::catalog::Catalog;
use crate::catalog::value::{FIRST_MONTH, LAST_MONTH, Months};
use crate::fold::fold;
use crate::query::{Columns, Facet, FacetValue, Grouping, Query, RowOrder, Sort, Subject, View};

const INTERVAL: &str = "leeftijd";
const TEXT: &str = "q";
const SORT: &str = "sorteer";
const VIEW: &str = "weergave";
const GROUPING: &str = "groep";
const COLUMNS: &str = "kolommen";
const ROWS: &str = "rijen";
const SUBJECT: &str = "rond";
/// A kind of what connections can be about, beside those that have a parameter of this name.
const ORGANISATION: &str = "organisatie";
const COMPARED: &str = "vergelijk";
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
            View::LifeLine => "levenslijn",
            View::Map => "kaart",
            View::Coverage => "matrix",
            View::Municipality => "gemeente",
            View::Programmes => "programmas",
            View::Connections => "samenhang",
            View::Shortlist => "bewaarlijst",
        }
    }

    fn from_slug(slug: &str) -> Option<View> {
        View::all().find(|view| view.slug() == slug)
    }
}

impl Grouping {
    /// The value of the parameter.
    pub fn slug(self) -> &'static str {
        match self {
            Grouping::Theme => "thema",
            Grouping::Nearness => "dichtbij",
        }
    }

    /// The grouping with this slug.
    pub fn from_slug(slug: &str) -> Option<Grouping> {
        let mut groupings = [Grouping::Theme, Grouping::Nearness].into_iter();
        groupings.find(|grouping| grouping.slug() == slug)
    }
}

impl Columns {
    /// The value of the parameter: that of the facet.
    pub fn slug(self) -> &'static str {
        self.facet().param()
    }

    /// The columns with this slug.
    pub fn from_slug(slug: &str) -> Option<Columns> {
        let mut columns = [Columns::Phases, Columns::Themes].into_iter();
        columns.find(|columns| columns.slug() == slug)
    }
}

impl RowOrder {
    /// The value of the parameter.
    pub fn slug(self) -> &'static str {
        match self {
            RowOrder::Subregion => "streek",
            RowOrder::Name => "naam",
            RowOrder::Gaps => "gaten",
        }
    }

    /// The order with this slug.
    pub fn from_slug(slug: &str) -> Option<RowOrder> {
        let mut orders = [RowOrder::Subregion, RowOrder::Name, RowOrder::Gaps].into_iter();
        orders.find(|order| order.slug() == slug)
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
            SORT => replace(&mut query.sort, Sort::from_slug(value)),
            VIEW => replace(&mut query.view, View::from_slug(value)),
            GROUPING => replace(&mut query.grouping, Grouping::from_slug(value)),
            COLUMNS => replace(&mut query.columns, Columns::from_slug(value)),
            ROWS => replace(&mut query.rows, RowOrder::from_slug(value)),
            SUBJECT => replace(&mut query.subject, find_subject(value, catalog).map(Some)),
            INITIATIVE => {
                let initiative = catalog.initiative_by_slug(value);
                replace(&mut query.initiative, initiative.map(Some))
            }
            COMPARED => {
                return read_each(value, |slug| {
                    let initiative = catalog.initiative_by_slug(slug);
                    if let Some(initiative) = initiative
                        && !query.compared().contains(&initiative)
                    {
                        *query = std::mem::take(query).compare(initiative);
                    }
                    initiative.is_some()
                });
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

/// Puts a value in the place of another, if there is one.
fn replace<T>(place: &mut T, value: Option<T>) -> bool {
    value.map(|value| *place = value).is_some()
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

/// What names something: its kind and its slug, such as `organisatie/ggd-zuid-limburg`.
pub fn subject_path(subject: Subject, catalog: &Catalog) -> String {
    let (kind, slug) = match subject {
        Subject::Initiative(initiative) => (INITIATIVE, &catalog.initiative(initiative).slug),
        Subject::Organisation(organisation) => {
            (ORGANISATION, &catalog.organisations[organisation as usize].slug)
        }
        Subject::Programme(programme) => (
            Facet::Programme.param(),
            &catalog.programmes[programme as usize].slug,
        ),
    };
    [kind, "/", slug].concat()
}

/// What a value such as `organisatie/ggd-zuid-limburg` names: a kind and a slug, since an initiative and a programme may
/// have the same one.
fn find_subject(value: &str, catalog: &Catalog) -> Option<Subject> {
    let (kind, slug) = value.split_once('/')?;
    if kind == INITIATIVE {
        return catalog.initiative_by_slug(slug).map(Subject::Initiative);
    }
    if kind == ORGANISATION {
        return catalog.organisation_by_slug(slug).map(Subject::Organisation);
    }
    let programme = Facet::Programme.find(catalog, slug);
    programme
        .filter(|_| kind == Facet::Programme.param())
        .map(|programme| Subject::Programme(programme.ordinal))
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
        // A few: sorting as the library does would be more code than all the rest here.
        let mut slugs: Vec<&str> = Vec::new();
        for &ordinal in query.selected(facet) {
            let slug = FacetValue { facet, ordinal }.slug(catalog);
            slugs.insert(slugs.partition_point(|other| *other < slug), slug);
        }
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
    if query.grouping != Grouping::default() {
        params.push((GROUPING, query.grouping.slug().to_owned()));
    }
    if query.columns != Columns::default() {
        params.push((COLUMNS, query.columns.slug().to_owned()));
    }
    if query.rows != RowOrder::default() {
        params.push((ROWS, query.rows.slug().to_owned()));
    }
    if let Some(subject) = query.subject {
        params.push((SUBJECT, subject_path(subject, catalog)));
    }
    if !query.compared().is_empty() {
        let slug = |&initiative: &u32| catalog.initiative(initiative).slug.as_str();
        let slugs: Vec<&str> = query.compared().iter().map(slug).collect();
        params.push((COMPARED, slugs.join(",")));
    }
    if let Some(initiative) = query.initiative {
        params.push((INITIATIVE, catalog.initiative(initiative).slug.clone()));
    }
    if !locks.is_empty() {
        params.push((LOCKED, locks.join(",")));
    }
    params
}
