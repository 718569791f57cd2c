//! What keeps visitors of a kiosk in it: nothing opens a menu, a window or a file, and no link leads away.
//!
//! A page cannot hold a browser; what has to be said to the browser itself stands in `docs/kiosk.md`.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::surface::{Permission, Surface};

/// Keeps visitors in, as far as the owner of the screen does not permit more.
pub(super) fn keep_in(surface: &'static Surface) {
    for event in ["contextmenu", "dragstart", "dragover", "drop"] {
        listen(event, |event| event.prevent_default());
    }
    listen("keydown", move |event| {
        if event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| is_command(event, surface))
        {
            event.prevent_default();
        }
    });
    // A click with another button, or with a key held down, opens a window where a plain one is taken by the explorer.
    if !surface.permits(Permission::Open) {
        listen("auxclick", |event| event.prevent_default());
    }
    listen("click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link else { return };
        let needed = if link.has_attribute("download") {
            Permission::Download
        } else {
            Permission::Open
        };
        if !surface.permits(needed) {
            event.prevent_default();
        }
    });
}

/// Lives as long as the page.
fn listen(name: &'static str, listener: impl Fn(Event) + 'static) {
    let _ = window_event_listener(ev::Custom::<Event>::new(name), listener);
}

/// Whether a key asks something of the browser: to print, to save, to open. A keyboard is nothing for visitors, and staff
/// may leave one lying there.
fn is_command(event: &KeyboardEvent, surface: &Surface) -> bool {
    let key = event.key();
    let is_print = key.eq_ignore_ascii_case("p");
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    let is_function_key =
        key.len() > 1 && key.starts_with('F') && key[1..].bytes().all(|byte| byte.is_ascii_digit());
    if is_print && has_modifier {
        return !surface.permits(Permission::Print);
    }
    if key.eq_ignore_ascii_case("s") && has_modifier {
        return !surface.permits(Permission::Download);
    }
    // Copying within a text box is harmless, and reloading is what staff does when all else fails.
    let is_harmless = ["a", "c", "v", "x", "z", "r", "Tab"]
        .iter()
        .any(|harmless| key.eq_ignore_ascii_case(harmless));
    (has_modifier && !is_harmless) || (is_function_key && key != "F5" && key != "F11")
}
