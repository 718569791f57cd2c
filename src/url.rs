//! Addresses: the only place that knows parameter names. They are a public API, see `docs/url.md`, `docs/embed.md` and
//! `docs/kiosk.md`.
//!
//! Reading is total: an unknown parameter is ignored, an unknown value dropped, and both are listed.

mod choices;
mod fragment;
mod options;

use self::choices::Choices;
pub use self::choices::subject_path;
pub use self::fragment::{NamedShortlist, read_shortlist, write_shortlist};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::query::Query;
use crate::surface::Surface;

const LOCALE: &str = "taal";

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The visitor's choices.
    pub query: Query,
    /// The language of the interface, when the address names one.
    pub locale: Option<Locale>,
    /// Where the explorer stands.
    pub surface: Surface,
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

/// What became of a parameter.
enum Reading {
    /// Understood.
    Taken,
    /// Its name is known, and these of its values are not.
    Unknown(Vec<String>),
    /// Its name is not known here.
    NotMine,
}

impl Reading {
    fn of(name_is_known: bool, value: &str) -> Self {
        if name_is_known {
            Reading::Taken
        } else {
            Reading::Unknown(vec![value.to_owned()])
        }
    }

    /// What was passed over of a parameter whose name is known.
    fn ignored(self, name: &str) -> Vec<IgnoredParam> {
        let Reading::Unknown(values) = self else {
            return Vec::new();
        };
        let ignored = |value| IgnoredParam::UnknownValue {
            name: name.to_owned(),
            value,
        };
        values.into_iter().map(ignored).collect()
    }
}

/// The language that an address names, readable before any dataset is there.
pub fn locale_of(search: &str) -> Option<Locale> {
    params(search)
        .filter(|(name, _)| name == LOCALE)
        .filter_map(|(_, value)| Locale::from_slug(&value))
        .last()
}

/// The surface that an address names, readable before any dataset is there.
pub fn surface_of(search: &str) -> Surface {
    let mut surface = options::kind_of(params(search));
    for (name, value) in params(search) {
        options::read(&mut surface, &name, &value);
    }
    surface
}

/// Reads the part of an address after `?`, with or without it. Never fails.
pub fn read(search: &str, catalog: &Catalog) -> Address {
    let mut choices = Choices::default();
    let mut locale = None;
    let mut surface = options::kind_of(params(search));
    let mut ignored = Vec::new();
    for (name, value) in params(search) {
        let readings = [
            read_locale(&mut locale, &name, &value, catalog),
            options::read(&mut surface, &name, &value),
            choices.read(&name, &value, catalog),
        ];
        match readings
            .into_iter()
            .find(|reading| !matches!(reading, Reading::NotMine))
        {
            Some(reading) => ignored.extend(reading.ignored(&name)),
            None => ignored.push(IgnoredParam::UnknownName(name)),
        }
    }
    surface.host_locale = surface.host_locale.filter(|&locale| is_offered(locale, catalog));
    let (query, has_phases_beside_interval) = choices.finish();
    if has_phases_beside_interval {
        ignored.push(IgnoredParam::PhasesBesideInterval);
    }
    Address {
        query,
        locale,
        surface,
        ignored,
    }
}

fn params(search: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let search = search.strip_prefix('?').unwrap_or(search);
    form_urlencoded::parse(search.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

fn read_locale(locale: &mut Option<Locale>, name: &str, value: &str, catalog: &Catalog) -> Reading {
    if name != LOCALE {
        return Reading::NotMine;
    }
    let named = Locale::from_slug(value).filter(|&named| is_offered(named, catalog));
    *locale = named.or(*locale);
    Reading::of(named.is_some(), value)
}

fn is_offered(locale: Locale, catalog: &Catalog) -> bool {
    Locale::offered(&catalog.site).any(|offered| offered == locale)
}

/// Writes the query as the part of an address after `?`, without it; empty for a query without choices on a page of its
/// own. The options of another surface stand last.
///
/// The locale is written only when it is given. Values stand in the order of their slugs, so that the same choices
/// always give the same address.
pub fn write(surface: &Surface, query: &Query, locale: Option<Locale>, catalog: &Catalog) -> String {
    let mut params = choices::write(query, catalog);
    if let Some(locale) = locale {
        params.push((LOCALE, locale.slug().to_owned()));
    }
    let options = surface.options.iter();
    params.extend(options.map(|(name, value)| (name.as_str(), options::escaped(value))));
    let joined: Vec<String> = params
        .into_iter()
        .map(|(name, value)| [name, "=", &value].concat())
        .collect();
    joined.join("&")
}
