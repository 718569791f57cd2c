//! The explorer: the data, the visitor's choices, and everything derived from them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::{self, Step};
use super::browser;
use super::files;
use super::moments;
use super::program::Progress;
use super::reactive::memo;
use super::rest::Rest;
use super::shortlist::{self, Kept};
use crate::catalog::Catalog;
use crate::locale::{Locale, Messages};
use crate::present::{self, Child, Scene, Summary};
use crate::query::{Facet, Query, Subject};
use crate::search::{Index, Outcome, search};
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

/// What the explorer begins with.
#[derive(Clone)]
pub(super) struct Loaded {
    /// The dataset, perhaps without its details.
    pub(super) dataset: Arc<Dataset>,
    /// What is to follow.
    pub(super) rest: Rest,
}

/// What every view of the explorer works with.
///
/// The choices and the shortlist are all that describes the visitor.
#[derive(Clone, Copy)]
pub(super) struct Explorer {
    /// Where the explorer stands; never changes.
    pub(super) surface: &'static Surface,
    /// What locked choices find, which the visitor cannot leave; never changes.
    pub(super) scope: Option<&'static [u32]>,
    dataset: StoredValue<Arc<Dataset>>,
    choices: Choices,
    /// The visitor's shortlist; see [`super::shortlist`].
    pub(super) kept: Kept,
    ignored: RwSignal<Vec<IgnoredParam>>,
    last_step: StoredValue<Option<Step>>,
    /// Whether facets fit beside the list.
    pub(super) is_wide: Signal<bool>,
    /// Whether the detail fits beside both.
    pub(super) is_widest: Signal<bool>,
    /// Whether the filters stand open, where they do not fit beside the list.
    pub(super) is_filtering: RwSignal<bool>,
    /// The visitor's children. In the page alone: no address names them, and nothing keeps them.
    pub(super) children: RwSignal<Vec<Child>>,
    /// Whether a newer release waits that the visitor has not put off.
    pub(super) is_outdated: RwSignal<bool>,
    /// How far the rest of the program and of the data is.
    pub(super) rest: Rest,
}

/// The visitor's choices, and what is derived from them.
#[derive(Clone, Copy)]
struct Choices {
    query: RwSignal<Query>,
    locale: RwSignal<Locale>,
    criteria: Memo<Query>,
    shown: Memo<Query>,
    outcome: Memo<Arc<Outcome>>,
    summary: Memo<Summary>,
}

impl Choices {
    fn new(dataset: StoredValue<Arc<Dataset>>, rest: Rest, query: Query, locale: Locale) -> Self {
        let query = RwSignal::new(query);
        let locale = RwSignal::new(locale);
        let criteria = memo(move || query.get().criteria());
        let shown = memo(move || query.get().closed());
        let last = StoredValue::new(None::<Arc<Outcome>>);
        let outcome = memo(move || {
            let (before, query) = (last.get_value(), criteria.get());
            let outcome = dataset.with_value(|dataset| {
                let found = |query| Arc::new(search(&dataset.catalog, &dataset.index, query));
                match (words_progress(dataset, &query, rest), before) {
                    (Progress::Here, _) => found(&query),
                    // What was found stands while it is not known yet where these words occur.
                    (Progress::Coming, Some(before)) if rest.files.are_many() => before,
                    _ => found(&query.with_text("")),
                }
            });
            last.set_value(Some(outcome.clone()));
            outcome
        });
        let summary = memo(move || {
            let hit_count = outcome.with(|outcome| outcome.hits.len() as u32);
            dataset.with_value(|dataset| {
                let scene = scene_of(dataset, locale.get());
                query.with(|query| present::summary(query, hit_count, scene))
            })
        });
        Self {
            query,
            locale,
            criteria,
            shown,
            outcome,
            summary,
        }
    }
}

impl Explorer {
    /// The explorer of a dataset, at the state that the address names.
    pub(super) fn new(loaded: Loaded) -> Self {
        let Loaded { dataset, rest } = loaded;
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
        let locale = address.locale.unwrap_or(surface.default_locale());
        let dataset = StoredValue::new(dataset);
        let explorer = Self {
            surface,
            scope,
            dataset,
            kept,
            ignored: RwSignal::new(ignored),
            last_step: StoredValue::new(None),
            choices: Choices::new(dataset, rest, address.query, locale),
            is_wide: browser::media_query("(min-width: 60rem), print"),
            is_widest: browser::media_query("(min-width: 85rem)"),
            is_filtering: RwSignal::new(false),
            children: RwSignal::new(Vec::new()),
            is_outdated: browser::is_outdated(),
            rest,
        };
        explorer.keep(|list| list);
        explorer.follow_other_tabs();
        Effect::new(move |_| rest.read_words(explorer.dataset()));
        address::on_travel(move || explorer.travel());
        explorer
    }

    /// The same explorer for the next visitor of a kiosk, as if nobody had been there. Belongs to the owner of the view that
    /// asks, and so do all who listen to it: a memo that stays would remember every view that has ever read it.
    pub(super) fn anew(&self) -> Self {
        let Choices { query, locale, .. } = self.choices;
        Self {
            choices: Choices::new(
                self.dataset,
                self.rest,
                query.get_untracked(),
                locale.get_untracked(),
            ),
            kept: Kept::new(None, None),
            ignored: RwSignal::new(Vec::new()),
            last_step: StoredValue::new(None),
            is_filtering: RwSignal::new(false),
            children: RwSignal::new(Vec::new()),
            ..*self
        }
    }

    /// The visitor's choices.
    pub(super) fn query(&self) -> Query {
        self.choices.query.get()
    }

    /// The choices that decide what is found: all but how it is looked at.
    pub(super) fn criteria(&self) -> Query {
        self.choices.criteria.get()
    }

    /// The choices and how they are looked at: all but which detail is open.
    pub(super) fn shown(&self) -> Query {
        self.choices.shown.get()
    }

    /// How far what the words of the choices are looked for in is, if it is not here: these are not looked for yet.
    pub(super) fn awaited_words(&self) -> Option<Progress> {
        let progress = self.dataset.with_value(|dataset| {
            let criteria = self.choices.criteria;
            criteria.with(|query| words_progress(dataset, query, self.rest))
        });
        (progress != Progress::Here).then_some(progress)
    }

    /// What the choices find.
    pub(super) fn outcome(&self) -> Arc<Outcome> {
        self.choices.outcome.get()
    }

    /// The choices and the result in words.
    pub(super) fn summary(&self) -> Summary {
        self.choices.summary.get()
    }

    /// The language of the interface; views are made anew when it changes.
    pub(super) fn locale(&self) -> Locale {
        self.choices.locale.get()
    }

    /// What the interface says, in its present language.
    pub(super) fn messages(&self) -> &'static Messages {
        self.choices.locale.get_untracked().messages()
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
        let locale = self.choices.locale.get_untracked();
        let made = self.dataset.with_value(|dataset| make(scene_of(dataset, locale)));
        self.rest.files.after_look();
        made
    }

    /// How far all that is presented in this way is.
    pub(super) fn progress(&self, look: &dyn Fn(Scene<'_>)) -> Progress {
        let locale = self.choices.locale.get_untracked();
        let look = || self.dataset.with_value(|dataset| look(scene_of(dataset, locale)));
        self.rest.files.progress(&look)
    }

    /// Presents what is found in the way in which it is looked at.
    pub(super) fn in_view<T>(&self, make: impl FnOnce(&Query, &Outcome, Scene<'_>) -> T) -> T {
        let (query, outcome) = (self.shown(), self.outcome());
        self.present(|scene| make(&query, &outcome, scene))
    }

    /// The address of a query.
    pub(super) fn href(&self, query: &Query) -> String {
        self.present(|scene| address::href(self.surface, query, scene.locale, scene.catalog))
    }

    /// The address of the present query in another language.
    pub(super) fn href_in(&self, locale: Locale) -> String {
        self.dataset.with_value(|dataset| {
            self.choices
                .query
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
                self.choices.locale.get(),
                &dataset.catalog,
            )
        })
    }

    /// The address of a query and of the shortlist on the public site, for visitors to take along; `None` where nobody knows
    /// where that is.
    pub(super) fn public_href(&self, query: &Query, fragment: &str) -> Option<String> {
        let site = self.public_site()?;
        let choices = self.dataset.with_value(|dataset| {
            let locale = self.choices.locale.get();
            let named = (locale != Locale::default()).then_some(locale);
            url::write(&Surface::page(), query, named, &dataset.catalog)
        });
        Some([&site, "?", &choices, fragment].concat())
    }

    /// The address of the page about an initiative on the public site: what one hands on. `None` as above.
    pub(super) fn public_page(&self, initiative: u32) -> Option<String> {
        let site = self.public_site()?;
        let (folder, _) = site.rsplit_once('/')?;
        let path = self
            .dataset
            .with_value(|dataset| url::subject_path(Subject::Initiative(initiative), &dataset.catalog));
        let language = self.choices.locale.get().folder();
        Some([folder, "/", language, &path, ".html"].concat())
    }

    /// Where the public site is.
    fn public_site(&self) -> Option<String> {
        let site = self.dataset.with_value(|dataset| {
            let named = dataset.catalog.site.address.as_ref();
            named.map(|address| [address.0.trim_end_matches('/'), "/"].concat())
        });
        match browser::site_of_single_file() {
            Some(address) => Some(address).filter(|address| !address.is_empty()),
            None => site.or_else(|| (!self.surface.is_kiosk()).then(address::page)),
        }
    }

    /// Whether a facet is here to be chosen from: it is shown, and nothing in it is locked.
    pub(super) fn is_open(&self, facet: Facet) -> bool {
        self.surface.shows(Part::Facet(facet))
            && !self.choices.query.with_untracked(|query| query.is_locked(facet))
    }

    /// Changes the visitor's choices.
    pub(super) fn go(&self, change: impl FnOnce(Query) -> Query, step: Step) {
        self.take_over(change(self.choices.query.get_untracked()), step);
    }

    #[inline(never)]
    fn take_over(&self, query: Query, step: Step) {
        if query != self.choices.query.get_untracked() {
            self.write(self.href(&query), step);
            self.ignored.set(Vec::new());
            self.choices.query.set(query);
        }
    }

    /// Changes the language of the interface.
    pub(super) fn speak(&self, locale: Locale) {
        self.write(untrack(|| self.href_in(locale)), Step::Push);
        self.choices.locale.set(locale);
    }

    /// Writes an address. On a kiosk it stays as it was at the start: the next visitor could go Back, or read it.
    fn write(&self, href: String, step: Step) {
        if self.surface.is_kiosk() {
            return;
        }
        let explorer = *self;
        // In a moment of its own: some browsers take as long for an entry as a moment lasts.
        moments::next(Box::new(move || {
            let href = [href, explorer.fragment()].concat();
            address::write(&href, step, explorer.last_step.get_value());
            explorer.last_step.set_value(Some(step));
        }));
    }

    /// Takes over what the address says after Back or Forward, once what it names is known.
    fn travel(&self) {
        let explorer = *self;
        self.when_known(Box::new(move || explorer.arrive()));
    }

    /// Does something once every initiative is known that the address or the device names: at once, where all are.
    pub(super) fn when_known(&self, act: Box<dyn FnOnce()>) {
        if !self.rest.files.are_many() {
            return act();
        }
        let known = files::when_known(self.rest.files, self.dataset());
        spawn_local(async move {
            // What is not to be had is told as what was passed over.
            known.await.ok();
            act();
        });
    }

    fn arrive(&self) {
        let address = self.dataset.with_value(|dataset| address::read(&dataset.catalog));
        let locale = address.locale.unwrap_or(self.surface.default_locale());
        let named = self
            .dataset
            .with_value(|dataset| address::shortlist(&dataset.catalog));
        self.travel_to_shortlist(named.filter(|_| !address::is_own_entry()));
        self.last_step.set_value(None);
        self.ignored.set(address.ignored);
        self.choices.query.set(address.query);
        if locale != self.choices.locale.get_untracked() {
            self.choices.locale.set(locale);
        }
    }
}

/// How far what the words of a query are looked for in is.
#[inline(never)]
fn words_progress(dataset: &Dataset, query: &Query, rest: Rest) -> Progress {
    if query.text().is_empty() {
        return Progress::Here;
    }
    let words = rest.words();
    if words != Progress::Here {
        return words;
    }
    rest.files
        .progress(&|| files::look_for_words(dataset, query.text()))
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
