//! The visitor's shortlist while the explorer runs: what is on it, and where it is kept.
//!
//! It lives in the page and in the fragment of its address. On the device it is kept only when the visitor says so, and
//! never on a kiosk, where the next visitor would find it.

use leptos::prelude::*;

use super::address;
use super::browser;
use super::explorer::Explorer;
use super::moments;
use crate::catalog::Catalog;
use crate::shortlist::Shortlist;
use crate::surface::{Part, Surface};
use crate::url::{NamedShortlist, read_shortlist, write_shortlist};

/// Under this name the list is kept on the device, as it would stand in an address.
const KEY: &str = "kansrijk.bewaarlijst";

/// Where the list is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// In the page and its address.
    Page,
    /// On the device too.
    Device,
    /// In the page, since it came by a link; the visitor's own list waits on the device.
    Shared(Shortlist),
}

/// The list and where it is kept.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    list: RwSignal<Shortlist>,
    keeping: RwSignal<Keeping>,
}

impl Kept {
    /// The list that the address names, or that is kept on the device.
    pub(super) fn new(named: Option<NamedShortlist>, own: Option<Shortlist>) -> Self {
        let named = named.map(|named| named.shortlist).filter(|list| !list.is_empty());
        let (list, keeping) = match (named, own) {
            (None, None) => (Shortlist::default(), Keeping::Page),
            (None, Some(own)) => (own, Keeping::Device),
            (Some(named), None) => (named, Keeping::Page),
            (Some(named), Some(own)) if own.is_empty() || named == own => (named, Keeping::Device),
            (Some(named), Some(own)) => (named, Keeping::Shared(own)),
        };
        Self {
            list: RwSignal::new(list),
            keeping: RwSignal::new(keeping),
        }
    }
}

/// Whether visitors of a surface may have a list kept on the device.
fn has_device(surface: &Surface) -> bool {
    !surface.is_kiosk() && surface.shows(Part::Shortlist)
}

impl Explorer {
    /// What the visitor keeps.
    pub(super) fn shortlist(&self) -> Shortlist {
        self.kept.list.get()
    }

    /// Where it is kept.
    pub(super) fn keeping(&self) -> Keeping {
        self.kept.keeping.get()
    }

    /// Whether the browser can keep it on the device.
    pub(super) fn can_keep_on_device(&self) -> bool {
        has_device(self.surface) && browser::has_storage()
    }

    /// Changes the list.
    pub(super) fn keep(&self, change: impl FnOnce(Shortlist) -> Shortlist) {
        self.set_shortlist(change(self.kept.list.get_untracked()));
    }

    /// Keeps the list on the device from now on, or no longer.
    pub(super) fn keep_on_device(&self, is_wanted: bool) {
        if is_wanted {
            self.kept.keeping.set(Keeping::Device);
            self.store();
        } else {
            self.kept.keeping.set(Keeping::Page);
            browser::forget(KEY);
        }
    }

    /// Goes on with the visitor's own list, which waited on the device, and with the shared one after it if that is wanted.
    pub(super) fn take_own_shortlist(&self, with_shared: bool) {
        let Keeping::Shared(own) = self.kept.keeping.get_untracked() else {
            return;
        };
        let shared = self.kept.list.get_untracked();
        self.kept.keeping.set(Keeping::Device);
        self.set_shortlist(if with_shared { own.joined(&shared) } else { own });
    }

    /// The list as the fragment of an address, with its `#`; empty for an empty list.
    pub(super) fn fragment(&self) -> String {
        let list = self.kept.list.get_untracked();
        let fragment = write_shortlist(&list, &self.dataset().catalog);
        if fragment.is_empty() {
            fragment
        } else {
            ["#", &fragment].concat()
        }
    }

    /// Takes over the list that an address names which the explorer has not written: somebody pasted a link.
    pub(super) fn travel_to_shortlist(&self, named: Option<NamedShortlist>) {
        match named {
            Some(named) => self.set_shortlist(named.shortlist),
            None => self.write_fragment(),
        }
    }

    /// Follows what the visitor does with the list in another tab.
    pub(super) fn follow_other_tabs(&self) {
        let explorer = *self;
        if !has_device(self.surface) {
            return;
        }
        let handle = window_event_listener(leptos::ev::storage, move |event| {
            if event.key().as_deref() != Some(KEY) || explorer.kept.keeping.get_untracked() != Keeping::Device
            {
                return;
            }
            explorer.when_known(Box::new(move || explorer.take_over_stored()));
        });
        on_cleanup(move || handle.remove());
    }

    fn take_over_stored(&self) {
        match stored(self.surface, &self.dataset().catalog) {
            Some(list) => {
                self.kept.list.set(list);
                self.write_fragment();
            }
            None => self.kept.keeping.set(Keeping::Page),
        }
    }

    fn set_shortlist(&self, list: Shortlist) {
        if list != self.kept.list.get_untracked() {
            self.kept.list.set(list);
            if self.kept.keeping.get_untracked() == Keeping::Device {
                self.store();
            }
        }
        self.write_fragment();
    }

    fn write_fragment(&self) {
        if self.surface.is_kiosk() {
            return;
        }
        let explorer = *self;
        // In a moment of its own, as every address.
        moments::next(Box::new(move || address::write_fragment(&explorer.fragment())));
    }

    fn store(&self) {
        let list = write_shortlist(&self.kept.list.get_untracked(), &self.dataset().catalog);
        browser::store(KEY, &list);
    }
}

/// The list that is kept on the device, if one is.
pub(super) fn stored(surface: &Surface, catalog: &Catalog) -> Option<Shortlist> {
    let stored = browser::stored(KEY).filter(|_| has_device(surface))?;
    let named = read_shortlist(&stored, catalog);
    Some(named.map(|named| named.shortlist).unwrap_or_default())
}
