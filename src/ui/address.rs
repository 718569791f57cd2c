//! The address bar: the only module that touches the history.
//!
//! A click pushes an entry, so that Back undoes it; typing replaces the entry; a run of small steps of one control,
//! such as an arrow key held on a slider, shares one entry.

use leptos::prelude::*;

use super::browser::{self, window};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::query::Query;
use crate::surface::Surface;
use crate::url::{self, Address};

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

/// Writes an address into the history.
pub(super) fn write(href: &str, step: Step, last_step: Option<Step>) {
    let Ok(history) = window().history() else { return };
    let is_continued = matches!(step, Step::Run(_)) && last_step == Some(step);
    let written = if step == Step::Replace || is_continued {
        history.replace_state_with_url(&leptos::wasm_bindgen::JsValue::NULL, "", Some(href))
    } else {
        history.push_state_with_url(&leptos::wasm_bindgen::JsValue::NULL, "", Some(href))
    };
    // A browser may refuse when it is asked too often; the page goes on with an address that is behind.
    written.ok();
    browser::announce("kansrijk:address", &window());
}

/// Calls back when the visitor goes Back or Forward.
pub(super) fn on_travel(callback: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::popstate, move |_| callback());
    on_cleanup(move || handle.remove());
}

fn search() -> String {
    window().location().search().unwrap_or_default()
}
