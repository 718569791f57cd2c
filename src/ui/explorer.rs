//! The explorer: the data, the visitor's choices, and everything derived from them.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::{self, Step};
use super::browser;
use super::reactive::memo;
use super::shortlist::{self, Kept};
use crate::catalog::Catalog;
use crate::locale::{Locale, Messages};
use crate::present::{self, Scene, Summary};
use crate::query::{Facet, Query};
use crate::search::{Index, Outcome, search};
use crate::shortlist::Shortlist;
use crate::surface::{Part, Surface};
use crate::url::{self, IgnoredParam};

/// The dataset and its index; never changes after it is loaded.
pub(super) struct Dataset {
    /// The data.
    pub(super) catalog: Catalog,
    /// Its index.
    pub(super) index: Index,
    /// How many initiatives could not be shown.
    pub(super) left_out: u32,
}

/// What every view of the explorer works with.
///
/// `query`, `locale` and the shortlist are the only signals that describe the visitor; all else is derived.
#[derive(Clone, Copy)]
pub(super) struct Explorer {
    /// Where the explorer stands; never changes.
    pub(super) surface: &'static Surface,
    /// What locked choices find, which the visitor cannot leave; never changes.
    pub(super) scope: Option<&'static [u32]>,
    dataset: StoredValue<Arc<Dataset>>,
    query: RwSignal<Query>,
    locale: RwSignal<Locale>,
    /// The visitor's shortlist; see [`super::shortlist`].
    pub(super) kept: Kept,
    ignored: RwSignal<Vec<IgnoredParam>>,
    last_step: StoredValue<Option<Step>>,
    criteria: Memo<Query>,
    outcome: Memo<Arc<Outcome>>,
    summary: Memo<Summary>,
    /// Whether facets fit beside the list.
    pub(super) is_wide: Signal<bool>,
    /// Whether the detail fits beside both.
    pub(super) is_widest: Signal<bool>,
    /// Whether the filters stand open, where they do not fit beside the list.
    pub(super) is_filtering: RwSignal<bool>,
    /// Whether a newer release waits that the visitor has not put off.
    pub(super) is_outdated: RwSignal<bool>,
}

impl Explorer {
    /// The explorer of a dataset, at the state that the address names.
    pub(super) fn new(dataset: Dataset) -> Self {
        let dataset = Arc::new(dataset);
        let address = address::read(&dataset.catalog);
        // Lives as long as the page.
        let surface: &Surface = Box::leak(Box::new(address.surface));
        let is_locked = Facet::ALL.into_iter().any(|facet| address.query.is_locked(facet));
        let scope = is_locked.then(|| {
            let within = search(&dataset.catalog, &dataset.index, &address.query.scope());
            &*within.hits.leak()
        });
        let named = address::shortlist(&dataset.catalog);
        let mut ignored = address.ignored;
        ignored.extend(named.iter().flat_map(|named| named.ignored.clone()));
        let kept = Kept::new(named, shortlist::stored(surface, &dataset.catalog));
        let query = RwSignal::new(address.query);
        let locale = RwSignal::new(address.locale.unwrap_or(surface.default_locale()));
        let criteria = memo(move || query.get().criteria());
        let own_dataset = Arc::clone(&dataset);
        let outcome = memo(move || {
            Arc::new(criteria.with(|query| search(&own_dataset.catalog, &own_dataset.index, query)))
        });
        let own_dataset = Arc::clone(&dataset);
        let summary = memo(move || {
            let scene = scene_of(&own_dataset, locale.get());
            let hit_count = outcome.with(|outcome| outcome.hits.len() as u32);
            query.with(|query| present::summary(query, hit_count, scene))
        });
        let explorer = Self {
            surface,
            scope,
            dataset: StoredValue::new(dataset),
            query,
            locale,
            kept,
            ignored: RwSignal::new(ignored),
            last_step: StoredValue::new(None),
            criteria,
            outcome,
            summary,
            is_wide: browser::media_query("(min-width: 60rem)"),
            is_widest: browser::media_query("(min-width: 85rem)"),
            is_filtering: RwSignal::new(false),
            is_outdated: browser::is_outdated(),
        };
        explorer.keep(|list| list);
        explorer.follow_other_tabs();
        address::on_travel(move || explorer.travel());
        explorer
    }

    /// The visitor's choices.
    pub(super) fn query(&self) -> Query {
        self.query.get()
    }

    /// The choices that decide what is found: all but how it is looked at.
    pub(super) fn criteria(&self) -> Query {
        self.criteria.get()
    }

    /// What the choices find.
    pub(super) fn outcome(&self) -> Arc<Outcome> {
        self.outcome.get()
    }

    /// The choices and the result in words.
    pub(super) fn summary(&self) -> Summary {
        self.summary.get()
    }

    /// The language of the interface; views are made anew when it changes.
    pub(super) fn locale(&self) -> Locale {
        self.locale.get()
    }

    /// What the interface says, in its present language.
    pub(super) fn messages(&self) -> &'static Messages {
        self.locale.get_untracked().messages()
    }

    /// Begins anew, as if nobody had been there: with these choices, in this language, nothing kept.
    pub(super) fn begin_anew(&self, query: Query, locale: Locale) {
        self.locale.set(locale);
        self.query.set(query);
        self.keep(|_| Shortlist::default());
        self.dismiss_ignored();
        self.is_filtering.set(false);
    }

    /// What of the address was passed over.
    pub(super) fn ignored(&self) -> Vec<IgnoredParam> {
        self.ignored.get()
    }

    /// Forgets what of the address was passed over.
    pub(super) fn dismiss_ignored(&self) {
        self.ignored.set(Vec::new());
    }

    /// The data.
    pub(super) fn dataset(&self) -> Arc<Dataset> {
        self.dataset.get_value()
    }

    /// Presents something in the present language.
    pub(super) fn present<T>(&self, make: impl FnOnce(Scene<'_>) -> T) -> T {
        self.dataset
            .with_value(|dataset| make(scene_of(dataset, self.locale.get_untracked())))
    }

    /// The address of a query.
    pub(super) fn href(&self, query: &Query) -> String {
        self.dataset.with_value(|dataset| {
            address::href(self.surface, query, self.locale.get_untracked(), &dataset.catalog)
        })
    }

    /// The address of the present query in another language.
    pub(super) fn href_in(&self, locale: Locale) -> String {
        self.dataset.with_value(|dataset| {
            self.query
                .with(|query| address::href(self.surface, query, locale, &dataset.catalog))
        })
    }

    /// The address of the present query on a page of its own, where nothing is locked.
    pub(super) fn href_of_own_page(&self) -> String {
        let page = Surface::page();
        self.dataset.with_value(|dataset| {
            address::href(
                &page,
                &self.query().unlocked(),
                self.locale.get(),
                &dataset.catalog,
            )
        })
    }

    /// The address of a query and of the shortlist on the public site, for visitors to take along; `None` where nobody knows
    /// where that is.
    pub(super) fn public_href(&self, query: &Query, fragment: &str) -> Option<String> {
        let site = self.dataset.with_value(|dataset| {
            let named = dataset.catalog.site.address.as_ref();
            named.map(|address| [address.0.trim_end_matches('/'), "/"].concat())
        });
        let site = match browser::site_of_single_file() {
            Some(address) => Some(address).filter(|address| !address.is_empty()),
            None => site.or_else(|| (!self.surface.is_kiosk()).then(address::page)),
        }?;
        let choices = self.dataset.with_value(|dataset| {
            let locale = self.locale.get();
            let named = (locale != Locale::default()).then_some(locale);
            url::write(&Surface::page(), query, named, &dataset.catalog)
        });
        Some([&site, "?", &choices, fragment].concat())
    }

    /// Whether a facet is here to be chosen from: it is shown, and nothing in it is locked.
    pub(super) fn is_open(&self, facet: Facet) -> bool {
        self.surface.shows(Part::Facet(facet)) && !self.query.with_untracked(|query| query.is_locked(facet))
    }

    /// Changes the visitor's choices.
    pub(super) fn go(&self, change: impl FnOnce(Query) -> Query, step: Step) {
        let query = change(self.query.get_untracked());
        if query != self.query.get_untracked() {
            self.write(&self.href(&query), step);
            self.ignored.set(Vec::new());
            self.query.set(query);
        }
    }

    /// Changes the language of the interface.
    pub(super) fn speak(&self, locale: Locale) {
        self.write(&untrack(|| self.href_in(locale)), Step::Push);
        self.locale.set(locale);
    }

    /// Writes an address. On a kiosk it stays as it was at the start: the next visitor could go Back, or read it.
    fn write(&self, href: &str, step: Step) {
        if self.surface.is_kiosk() {
            return;
        }
        let href = [href, &self.fragment()].concat();
        address::write(&href, step, self.last_step.get_value());
        self.last_step.set_value(Some(step));
    }

    /// Takes over what the address says after Back or Forward.
    fn travel(&self) {
        let address = self.dataset.with_value(|dataset| address::read(&dataset.catalog));
        let locale = address.locale.unwrap_or(self.surface.default_locale());
        let named = self
            .dataset
            .with_value(|dataset| address::shortlist(&dataset.catalog));
        self.travel_to_shortlist(named.filter(|_| !address::is_own_entry()));
        self.last_step.set_value(None);
        self.ignored.set(address.ignored);
        self.query.set(address.query);
        if locale != self.locale.get_untracked() {
            self.locale.set(locale);
        }
    }
}

fn scene_of(dataset: &Dataset, locale: Locale) -> Scene<'_> {
    Scene {
        catalog: &dataset.catalog,
        index: &dataset.index,
        locale,
        today: browser::today(),
    }
}

/// The explorer of the view that asks.
pub(super) fn use_explorer() -> Explorer {
    expect_context()
}
