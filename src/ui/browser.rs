//! The few things that the browser is asked for, in one place.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventInit, EventTarget, HtmlElement, Window};

use crate::present::Today;

/// Id of the element that the app fills.
const APP: &str = "app";
/// Id of the static part that stands in until the app is there.
const FALLBACK: &str = "fallback";
/// Id of the notice for when the app has stopped.
const CRASH: &str = "crash";

pub(super) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Mounts a view in place of the static part.
pub(super) fn mount<V: IntoView + 'static>(view: fn() -> V) {
    let parent: HtmlElement = document()
        .get_element_by_id(APP)
        .and_then(|element| element.dyn_into().ok())
        .expect("index.html has an element for the app");
    leptos::mount::mount_to(parent, view).forget();
}

/// Takes the static part away: the app has something better to show.
pub(super) fn remove_fallback() {
    if let Some(fallback) = document().get_element_by_id(FALLBACK) {
        fallback.remove();
    }
}

/// Tells scripts and style sheets that the explorer answers input.
pub(super) fn set_ready() {
    set_root_attribute("data-ready", "");
}

/// An attribute of the element with an id.
pub(super) fn attribute_of(id: &str, name: &str) -> Option<String> {
    document().get_element_by_id(id)?.get_attribute(name)
}

pub(super) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Only an invalid name can fail.
        root.set_attribute(name, value).ok();
    }
}

/// A panic ends the app; the page says so, and the address still holds every choice.
pub(super) fn show_crash(message: &str) {
    web_sys::console::error_1(&message.into());
    if let Some(notice) = document().get_element_by_id(CRASH) {
        notice.remove_attribute("hidden").ok();
    }
}

/// Moves the focus to the first element that a selector finds, without scrolling.
pub(super) fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    let Some(element) = element.and_then(|element: Element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.focus().is_ok()
}

/// Brings the first element that a selector finds into view; in a frame the page around is told where it is.
pub(super) fn scroll_to(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element.scroll_into_view();
        announce("kansrijk:reveal", &element);
    }
}

/// Tells the script of the frame, if there is one, that something happened.
pub(super) fn announce(name: &str, target: &EventTarget) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
        // Fails only for an event that is on its way already.
        target.dispatch_event(&event).ok();
    }
}

/// Whether a media query holds, kept current.
pub(super) fn media_query(query: &str) -> Signal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (is_matching, set_matching) = signal(list.as_ref().is_some_and(|list| list.matches()));
    if let Some(list) = list {
        let own_list = list.clone();
        let on_change = Closure::<dyn Fn()>::new(move || set_matching.set(own_list.matches()));
        list.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        // Lives as long as the page.
        on_change.forget();
    }
    is_matching.into()
}

/// Today, by the visitor's clock.
pub(super) fn today() -> Today {
    let now = js_sys::Date::new_0();
    Today {
        year: now.get_full_year() as i32,
        month: now.get_month() + 1,
        day: now.get_date(),
    }
}
