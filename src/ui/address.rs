//! The address bar: the only module that touches the history.
//!
//! A click pushes an entry, so that Back undoes it; typing replaces the entry; a run of small steps of one control,
//! such as an arrow key held on a slider, shares one entry. The shortlist belongs to no entry: it stays through Back.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::browser::{self, window};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::query::Query;
use crate::surface::Surface;
use crate::url::{self, Address, NamedShortlist};

/// How a change enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A new entry.
    Push,
    /// In place of the entry.
    Replace,
    /// A new entry for the first of a run of steps of this control, in place of it for the others.
    Run(&'static str),
}

/// The surface that the address names.
pub(super) fn surface() -> Surface {
    url::surface_of(&search())
}

/// The language that the address names, or that of the website around.
pub(super) fn locale() -> Locale {
    url::locale_of(&search()).unwrap_or_else(|| surface().default_locale())
}

/// What the address says.
pub(super) fn read(catalog: &Catalog) -> Address {
    url::read(&search(), catalog)
}

/// The address of a query on a surface, for links; a language other than the surface's own stays in it.
pub(super) fn href(surface: &Surface, query: &Query, locale: Locale, catalog: &Catalog) -> String {
    let named_locale = (locale != surface.default_locale()).then_some(locale);
    let path = window().location().pathname().unwrap_or_default();
    match url::write(surface, query, named_locale, catalog) {
        search if search.is_empty() => path,
        search => [&path, "?", &search].concat(),
    }
}

/// Where the page lies, without its query and fragment.
pub(super) fn page() -> String {
    let location = window().location();
    let parts = [
        location.protocol(),
        Ok("//".to_owned()),
        location.host(),
        location.pathname(),
    ];
    parts.into_iter().map(Result::unwrap_or_default).collect()
}

/// Loads the page without the kiosk, for staff to close.
pub(super) fn leave_kiosk() {
    // Fails only for an address that cannot be read.
    window().location().set_search("modus=pagina").ok();
}

/// The shortlist that the address names.
pub(super) fn shortlist(catalog: &Catalog) -> Option<NamedShortlist> {
    url::read_shortlist(&window().location().hash().unwrap_or_default(), catalog)
}

/// Whether the explorer itself has written the present entry of the history. It has not when a visitor comes by a link, or
/// pastes one.
pub(super) fn is_own_entry() -> bool {
    window()
        .history()
        .and_then(|history| history.state())
        .is_ok_and(|state| state == own_mark())
}

/// Writes the fragment, with its `#`, into the present entry. Back is not for what is kept.
pub(super) fn write_fragment(fragment: &str) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    replace(&[&path, &*search(), fragment].concat());
}

/// Writes an address into the history.
pub(super) fn write(href: &str, step: Step, last_step: Option<Step>) {
    let Ok(history) = window().history() else { return };
    let is_continued = matches!(step, Step::Run(_)) && last_step == Some(step);
    if step == Step::Replace || is_continued {
        replace(href);
    } else {
        // A browser may refuse when it is asked too often; the page goes on with an address that is behind.
        history.push_state_with_url(&own_mark(), "", Some(href)).ok();
    }
    browser::announce("kansrijk:address", &window());
}

/// Calls back when the visitor goes Back or Forward.
pub(super) fn on_travel(callback: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::popstate, move |_| callback());
    on_cleanup(move || handle.remove());
}

fn replace(href: &str) {
    if let Ok(history) = window().history() {
        // As above.
        history.replace_state_with_url(&own_mark(), "", Some(href)).ok();
    }
}

/// What the explorer's own entries of the history carry.
fn own_mark() -> JsValue {
    JsValue::TRUE
}

fn search() -> String {
    window().location().search().unwrap_or_default()
}
