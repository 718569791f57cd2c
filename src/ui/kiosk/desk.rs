//! What staff has: the settings of the screen, and everything that was said at it and at others.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::browser;
use super::store::{Kept, Store};
use crate::calendar::CalendarDay;
use crate::catalog::Catalog;
use crate::conference::value::Line;
use crate::conference::{
    Conference, ConferenceFile, EntryKind, EntryNumber, Header, Log, LogId, Merged, QuarterHour,
};
use crate::kiosk::{PinHash, Settings};

/// How often the store is opened before the browser is taken to keep nothing, and how long after a failure. A browser
/// that starts again at once after a crash may not get at its own files yet.
const TRIES: u32 = 4;
const BETWEEN_TRIES: Duration = Duration::from_millis(500);

/// What is wrong with keeping things on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The browser keeps nothing at all.
    Refused,
    /// Something could not be kept, though it could before.
    Failed,
    /// Something that was kept cannot be read; it stays where it is.
    Damaged,
}

/// What staff has.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    store: StoredValue<Option<Rc<Store>>, LocalStorage>,
    /// What is wrong with keeping things; staff sees it before the doors open.
    pub(super) trouble: RwSignal<Option<Trouble>>,
    /// What staff has set; `None` before the screen is set up.
    pub(super) settings: RwSignal<Option<Settings>>,
    /// What was said at this screen.
    pub(super) logs: RwSignal<Vec<Log>>,
    /// What was said at other screens, from their files. In the page alone: the files are where they were.
    pub(super) others: RwSignal<Merged>,
    /// How many visits there were since the screen was started.
    pub(super) visits: RwSignal<u32>,
}

impl Desk {
    /// A desk without anything on it.
    pub(super) fn new() -> Self {
        Self {
            store: StoredValue::new_local(None),
            trouble: RwSignal::new(None),
            settings: RwSignal::new(None),
            logs: RwSignal::new(Vec::new()),
            others: RwSignal::new(Merged::default()),
            visits: RwSignal::new(0),
        }
    }

    /// Takes over what was kept on the device. A conference that ran goes on, with a log of its own when the data is
    /// another by now.
    pub(super) async fn open(self, dataset: &str) {
        let mut opened = open().await;
        for _ in 1..TRIES {
            if opened.is_err() {
                browser::pause(BETWEEN_TRIES).await;
                opened = open().await;
            }
        }
        match opened {
            Ok((store, kept)) => {
                self.store.set_value(Some(Rc::new(store)));
                self.trouble.set(kept.is_damaged.then_some(Trouble::Damaged));
                self.logs.set(kept.logs);
                self.settings.set(kept.settings);
            }
            Err(_) => self.trouble.set(Some(Trouble::Refused)),
        }
        if let Some(header) = self.running()
            && *header.dataset != *dataset
        {
            self.start(header.conference, dataset);
        }
    }

    /// Takes over what was said meanwhile in another window of this browser.
    pub(super) async fn refresh(self) {
        let Some(store) = self.store.get_value() else {
            return;
        };
        if let Ok(kept) = store.read().await
            && self.logs.with_untracked(|logs| *logs != kept.logs)
        {
            self.logs.set(kept.logs);
        }
    }

    /// The conference that runs.
    pub(super) fn running(&self) -> Option<Header> {
        let log = self.settings.with(|settings| settings.as_ref()?.log)?;
        self.logs.with(|logs| {
            let log = logs.iter().find(|kept| kept.header.id == log)?;
            Some(log.header.clone())
        })
    }

    /// What staff has set, with another PIN.
    pub(super) fn with_pin(&self, pin: &str) -> Settings {
        let pin = PinHash::new(pin, browser::random_bytes());
        match self.settings.get_untracked() {
            Some(settings) => settings.with_pin(pin),
            None => Settings::new(pin),
        }
    }

    /// Changes what staff has set, and keeps it. Tells then whether that is done.
    pub(super) fn set(&self, settings: Settings, then: impl FnOnce(bool) + 'static) {
        self.settings.set(Some(settings.clone()));
        self.keep(async move |store| store.put_settings(&settings).await, then);
    }

    /// Starts a conference.
    pub(super) fn start(&self, conference: Conference, dataset: &str) {
        let (Some(settings), Ok(dataset)) = (self.settings.get_untracked(), Line::new(dataset)) else {
            return;
        };
        let header = Header {
            id: LogId::from_random(browser::random_bytes()),
            conference,
            dataset,
        };
        self.logs.update(|logs| logs.push(Log::new(header.clone())));
        let settings = settings.with_log(Some(header.id));
        self.settings.set(Some(settings.clone()));
        let write = async move |store: Rc<Store>| {
            store.put_header(&header).await?;
            store.put_settings(&settings).await
        };
        self.keep(write, |_| ());
    }

    /// Ends the conference; what was said stays.
    pub(super) fn stop(&self) {
        if let Some(settings) = self.settings.get_untracked() {
            self.set(settings.with_log(None), |_| ());
        }
    }

    /// Writes down what somebody says, and gives its number once it is kept. `None` when it could not be kept, or no
    /// conference runs; then it does not count.
    pub(super) async fn record(self, kind: EntryKind) -> Option<EntryNumber> {
        let id = self.settings.with_untracked(|settings| settings.as_ref()?.log)?;
        let time = now()?;
        let entry = self
            .logs
            .try_update(|logs| {
                let log = logs.iter_mut().find(|log| log.header.id == id)?;
                Some(log.append(kind, time).clone())
            })
            .flatten()?;
        let number = entry.number;
        let Some(store) = self.store.get_value() else {
            // The browser keeps nothing, and staff knows: it counts as long as the screen is on.
            return Some(number);
        };
        if store.add_entry(id, &entry).await.is_ok() {
            return Some(number);
        }
        self.trouble.set(Some(Trouble::Failed));
        self.logs.update(|logs| {
            if let Some(log) = logs.iter_mut().find(|log| log.header.id == id) {
                log.append(EntryKind::Withdrawn { of: number }, time);
            }
        });
        None
    }

    /// Everything that may go further: of this screen, and of the files of others.
    pub(super) fn merged(&self, catalog: &Catalog) -> Merged {
        let own = self.logs.with(|logs| {
            let made = now().or_else(|| QuarterHour::containing(today(), 0, 0));
            made.map(|made| ConferenceFile::export(logs, catalog, made))
        });
        let own = own.map(Merged::from).unwrap_or_default();
        self.others.with(|others| own.merge(others.clone()))
    }

    /// Keeps something on the device, and tells then whether that is done. What goes wrong is a trouble, of which staff is
    /// told; a browser that keeps nothing has told already, and there it counts as long as the screen is on.
    fn keep<F>(&self, write: F, then: impl FnOnce(bool) + 'static)
    where
        F: AsyncFnOnce(Rc<Store>) -> Result<(), idb::Error> + 'static,
    {
        let Some(store) = self.store.get_value() else {
            return then(true);
        };
        let trouble = self.trouble;
        spawn_local(async move {
            let is_kept = write(store).await.is_ok();
            if !is_kept {
                trouble.set(Some(Trouble::Failed));
            }
            then(is_kept);
        });
    }
}

async fn open() -> Result<(Store, Kept), idb::Error> {
    let store = Store::open().await?;
    let kept = store.read().await?;
    Ok((store, kept))
}

/// Today, by the clock of the device.
pub(super) fn today() -> CalendarDay {
    let today = browser::today();
    CalendarDay {
        year: today.year,
        month: today.month,
        day: today.day,
    }
}

/// The quarter of an hour that it is.
pub(super) fn now() -> Option<QuarterHour> {
    let (hour, minute) = browser::time_of_day();
    QuarterHour::containing(today(), hour, minute)
}
