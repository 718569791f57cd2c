//! The few things that the browser is asked for, in one place.

use std::time::Duration;

use js_sys::futures::JsFuture;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, Element, Event, EventInit, EventTarget,
    HtmlCanvasElement, HtmlDialogElement, HtmlDocument, HtmlElement, HtmlImageElement, HtmlInputElement,
    MouseEvent, Performance, ShareData, SpeechSynthesisUtterance, SpeechSynthesisVoice, Storage, Url, Window,
};

use crate::present::Today;

/// Id of the element that the app fills.
const APP: &str = "app";
/// Id of what stands in until the app is there: a first view, or a few words.
const FALLBACK: &str = "fallback";
/// Id of the notice for when the app has stopped.
const CRASH: &str = "crash";

pub(super) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Mounts a view beside what stands in for it.
pub(super) fn mount(view: impl FnOnce() -> AnyView + 'static) {
    let parent: HtmlElement = document()
        .get_element_by_id(APP)
        .and_then(|element| element.dyn_into().ok())
        .expect("index.html has an element for the app");
    leptos::mount::mount_to(parent, view).forget();
}

/// Whether a first view stands in for the app, of what the address asks for: a visitor may be reading it.
pub(super) fn has_first_view() -> bool {
    has(":root[data-surface=\"page\"]:not([data-choices]) .first-view")
}

/// Lets the app be made behind the first view until it is ready.
pub(super) fn begin_behind_first_view() {
    set_root_attribute("data-behind", "");
}

/// Whether the app is being made behind the first view.
pub(super) fn is_behind_first_view() -> bool {
    root_attribute("data-behind").is_some()
}

/// Whether some of the app is still on its way into the page.
pub(super) fn is_busy() -> bool {
    has("[aria-busy=\"true\"]")
}

fn has(selector: &str) -> bool {
    let found = document().query_selector(selector);
    found.is_ok_and(|found| found.is_some())
}

/// Takes away what stands in for the app, which has something better to show.
pub(super) fn remove_fallback() {
    if let Some(fallback) = document().get_element_by_id(FALLBACK) {
        fallback.remove();
    }
}

/// Tells scripts and style sheets that the explorer answers input, and stands before everything else.
pub(super) fn set_ready() {
    set_root_attribute("data-ready", "");
    if let Some(root) = document().document_element() {
        // Fails only for a name that is none.
        root.remove_attribute("data-behind").ok();
    }
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
    root_attribute("data-site")
}

pub(super) fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
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

/// Whether the visitor's device has other apps to hand something to.
pub(super) fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Hands a link to another app of the visitor's choice.
pub(super) fn share(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let shared = window().navigator().share_with_data(&data);
    leptos::task::spawn_local(async move {
        // Refused when the visitor changes their mind.
        JsFuture::from(shared).await.ok();
    });
}

/// Whether the device itself has a Dutch voice. Voices may come later than the page.
pub(super) fn has_dutch_voice() -> Signal<bool> {
    let has_voice = RwSignal::new(dutch_voice().is_some());
    if let Ok(synthesis) = window().speech_synthesis() {
        let on_voices = Closure::<dyn Fn()>::new(move || {
            has_voice.try_set(dutch_voice().is_some());
        });
        synthesis.set_onvoiceschanged(Some(on_voices.as_ref().unchecked_ref()));
        // One at most is listened to; the next takes its place.
        on_voices.forget();
    }
    has_voice.into()
}

fn dutch_voice() -> Option<SpeechSynthesisVoice> {
    let voices = window().speech_synthesis().ok()?.get_voices();
    let mut voices = voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    // One that is not on the device sends every text to whoever made it.
    voices.find(|voice| voice.local_service() && voice.lang().starts_with("nl"))
}

/// Reads a Dutch text aloud, and calls back when it is done; false when the device cannot.
pub(super) fn read_aloud(text: &str, on_end: impl Fn() + 'static) -> bool {
    let read = || {
        let synthesis = window().speech_synthesis().ok()?;
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_voice(Some(&dutch_voice()?));
        utterance.set_lang("nl-NL");
        let on_end = Closure::once_into_js(on_end);
        utterance.set_onend(Some(on_end.unchecked_ref()));
        synthesis.cancel();
        synthesis.speak(&utterance);
        Some(())
    };
    read().is_some()
}

/// Stops reading aloud.
pub(super) fn stop_reading() {
    if let Ok(synthesis) = window().speech_synthesis() {
        synthesis.cancel();
    }
}

/// Opens a dialog over all else.
pub(super) fn open_modal_dialog(dialog: &Element) {
    // Fails only when it is open already.
    dialog.unchecked_ref::<HtmlDialogElement>().show_modal().ok();
}

/// Opens a dialog in its place.
pub(super) fn open_dialog(dialog: &Element) {
    dialog.unchecked_ref::<HtmlDialogElement>().show();
}

/// Closes a dialog: what had the focus before has it again.
pub(super) fn close_dialog(dialog: &Element) {
    dialog.unchecked_ref::<HtmlDialogElement>().close();
}

/// Opens the browser's own window for printing.
pub(super) fn print() {
    // Fails only where the browser forbids it.
    window().print().ok();
}

/// Opens the page anew, as its server has it now.
pub(super) fn reload() {
    // Fails only where the browser forbids it.
    window().location().reload().ok();
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
    // A link in a drawing is no element of HTML, and takes the focus in the same way.
    element.is_some_and(|element: Element| element.unchecked_into::<HtmlElement>().focus().is_ok())
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

/// How far along an element something happened, from 0 at its left edge to 1 at its right one.
pub(super) fn share_along(event: &MouseEvent) -> Option<f64> {
    let element = event.current_target()?.dyn_into::<Element>().ok()?;
    let edges = element.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - edges.left()) / edges.width();
    share.is_finite().then(|| share.clamp(0.0, 1.0))
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
    (milliseconds(&clock()) / 1000.0) as u32
}

/// A clock that only goes forward, for whoever reads it often: to find it takes longer than to read it.
pub(super) fn clock() -> Option<Performance> {
    window().performance()
}

/// Milliseconds of such a clock.
pub(super) fn milliseconds(clock: &Option<Performance>) -> f64 {
    clock.as_ref().map_or(0.0, Performance::now)
}

/// Whether the page is being laid out for paper.
pub(super) fn is_printing() -> bool {
    let print = window().match_media("print").ok().flatten();
    print.is_some_and(|print| print.matches())
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
        save_address(name, &address)?;
        Url::revoke_object_url(&address).ok()
    };
    save();
}

fn save_address(name: &str, address: &str) -> Option<()> {
    let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}

/// Gives the person at the screen a picture in pixels, made from one in SVG; false when the browser cannot.
pub(super) async fn save_pixels(name: &str, svg: &str, (width, height): (i32, i32)) -> bool {
    /// Enough for paper.
    const SCALE: u32 = 2;
    let drawn = async {
        let image = HtmlImageElement::new().ok()?;
        let source = String::from(js_sys::encode_uri_component(svg));
        image.set_src(&["data:image/svg+xml,", &source].concat());
        JsFuture::from(image.decode()).await.ok()?;
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(width as u32 * SCALE);
        canvas.set_height(height as u32 * SCALE);
        let context = canvas
            .get_context("2d")
            .ok()??
            .dyn_into::<CanvasRenderingContext2d>()
            .ok()?;
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        context
            .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
            .ok()?;
        let address = canvas.to_data_url().ok()?;
        save_address(name, &address)
    };
    drawn.await.is_some()
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
