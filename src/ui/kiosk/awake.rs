//! Keeps the screen on, where the browser can: Screen Wake Lock, <https://w3c.github.io/screen-wake-lock/>.
//!
//! `web-sys` has it only behind a flag for unstable interfaces, so it is asked for by name.

use js_sys::{Function, Promise, Reflect};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::super::browser;

/// Keeps the screen on from now on, and tells whether it does. A browser lets go when the page is out of sight.
pub(super) fn keep_awake(is_awake: RwSignal<bool>) {
    let ask = move || {
        spawn_local(async move {
            is_awake.set(lock().await.is_ok());
        });
    };
    ask();
    let _ = window_event_listener(ev::visibilitychange, move |_| ask());
}

async fn lock() -> Result<JsValue, JsValue> {
    let navigator = browser::window().navigator();
    let wake_lock = Reflect::get(&navigator, &"wakeLock".into())?;
    let request: Function = Reflect::get(&wake_lock, &"request".into())?.dyn_into()?;
    let promise: Promise = request.call1(&wake_lock, &"screen".into())?.dyn_into()?;
    js_sys::futures::JsFuture::from(promise).await
}
