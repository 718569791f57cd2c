//! The few things that the browser is asked for, in one place.

use std::time::Duration;

use js_sys::futures::JsFuture;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Event, EventInit, EventTarget, HtmlDocument, HtmlElement,
    HtmlInputElement, Storage, Url, Window,
};

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
pub(super) fn mount(view: impl FnOnce() -> AnyView + 'static) {
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

/// The text in the element with an id.
pub(super) fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

/// In a single file: the public address of the site that it was made from, ending in `/`, or nothing when that is not
/// known. On a site there is no such attribute.
pub(super) fn site_of_single_file() -> Option<String> {
    document().document_element()?.get_attribute("data-site")
}

pub(super) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Only an invalid name can fail.
        root.set_attribute(name, value).ok();
    }
}

/// Whether the browser lets the page keep something on the device. In a frame or a private window it may not.
pub(super) fn has_storage() -> bool {
    storage().is_some()
}

/// What is kept on the device under a name.
pub(super) fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text on the device. When there is no room, it is not kept; the page has it all the same.
pub(super) fn store(key: &str, text: &str) {
    if let Some(storage) = storage() {
        storage.set_item(key, text).ok();
    }
}

/// Keeps nothing under a name any longer.
pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(key).ok();
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Copies a text, by way of a text box that holds it: that works without asking for anything, also in a file.
pub(super) fn copy_from(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    input.select();
    let document: HtmlDocument = document().unchecked_into();
    document.exec_command("copy").unwrap_or(false)
}

/// Opens the browser's own window for printing.
pub(super) fn print() {
    // Fails only where the browser forbids it.
    window().print().ok();
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

/// Shows the beginning of what scrolls by itself.
pub(super) fn scroll_to_top(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element.set_scroll_top(0);
    }
}

/// Takes away what is marked in the page.
pub(super) fn forget_selection() {
    if let Ok(Some(selection)) = window().get_selection() {
        // Fails only for a selection that is gone.
        selection.remove_all_ranges().ok();
    }
}

/// Whether the visitor wants nothing to move.
pub(super) fn prefers_stillness() -> bool {
    holds("(prefers-reduced-motion: reduce)")
}

fn holds(media_query: &str) -> bool {
    let list = window().match_media(media_query).ok().flatten();
    list.is_some_and(|list| list.matches())
}

/// Seconds of a clock that only goes forward.
pub(super) fn seconds() -> u32 {
    window()
        .performance()
        .map_or(0, |performance| (performance.now() / 1000.0) as u32)
}

/// Waits.
pub(super) async fn pause(time: Duration) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let millis = time.as_millis() as i32;
        // Fails only without a window.
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, millis)
            .ok();
    });
    // It is never refused.
    JsFuture::from(promise).await.ok();
}

/// Tells the scripts beside the explorer, if there are any, that something happened.
pub(super) fn announce(name: &str, target: &EventTarget) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
        // Fails only for an event that is on its way already.
        target.dispatch_event(&event).ok();
    }
}

/// Whether a newer release waits: the script that keeps the site on the device says so, before or after now.
pub(super) fn is_outdated() -> RwSignal<bool> {
    let root = document().document_element();
    let is_outdated = RwSignal::new(root.is_some_and(|root| root.has_attribute("data-update")));
    let handle = window_event_listener_untyped("kansrijk:update", move |_| is_outdated.set(true));
    on_cleanup(move || handle.remove());
    is_outdated
}

/// Takes the newer release: the page is loaded anew, and the address holds every choice.
pub(super) fn take_update() {
    announce("kansrijk:take-update", &window());
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

/// The hour and the minute, by the clock on the wall.
pub(super) fn time_of_day() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_hours(), now.get_minutes())
}

/// Bytes by chance.
pub(super) fn random_bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    if let Ok(crypto) = window().crypto() {
        // Fails only for more bytes than this.
        crypto.get_random_values_with_u8_array(&mut bytes).ok();
    }
    bytes
}

/// Gives the person at the screen a file.
pub(super) fn save_file(name: &str, kind: &str, content: &[u8]) {
    let save = || {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(content));
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        link.click();
        Url::revoke_object_url(&address).ok()
    };
    save();
}

/// The files that somebody has chosen, each with its name and its content to come.
pub(super) fn files_of(event: &Event) -> Vec<(String, impl Future<Output = Vec<u8>> + use<>)> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input.and_then(|input| input.files());
    let files = files
        .iter()
        .flat_map(|files| (0..files.length()).filter_map(|index| files.get(index)));
    let content = |file: web_sys::File| async move {
        // A file that has gone meanwhile reads as an empty one, which is refused with a reason.
        let bytes = js_sys::futures::JsFuture::from(file.array_buffer()).await;
        bytes.map_or_else(|_| Vec::new(), |bytes| js_sys::Uint8Array::new(&bytes).to_vec())
    };
    files.map(|file| (file.name(), content(file))).collect()
}

/// Fills the whole screen, where the browser allows it to who has just touched it; one that was started so does already.
pub(super) fn fill_screen() {
    if !holds("(display-mode: fullscreen)")
        && let Some(root) = document().document_element()
    {
        // A browser that does not, shows the page as it is.
        root.request_fullscreen().ok();
    }
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
