//! The rest of the program: what of its code comes once the explorer stands. `src/later.txt` says which.
//!
//! Scripts beside the program fetch it, and say on the root element how far it is; a program that is whole from the
//! beginning has no such word. A view whose code is in the rest is made by [`later`].

use std::time::Duration;

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::markup::{button, element};
use super::reactive::part;

/// How far the rest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It is here.
    Here,
    /// It is on its way, or will be.
    Coming,
    /// It could not be fetched.
    Absent,
}

/// How far the rest is, kept current.
pub(super) fn rest() -> RwSignal<Rest> {
    let rest = RwSignal::new(at_present());
    let handle = window_event_listener_untyped("kansrijk:rest", move |_| rest.set(at_present()));
    on_cleanup(move || handle.remove());
    rest
}

fn at_present() -> Rest {
    match browser::root_attribute("data-rest").as_deref() {
        None => Rest::Here,
        Some("absent") => Rest::Absent,
        Some(_) => Rest::Coming,
    }
}

/// Asks for the rest at once.
fn ask() {
    browser::announce("kansrijk:need-rest", &browser::window());
}

/// Waits until the rest has come, or is not to be had, or for some seconds.
pub(super) async fn wait() {
    const LOOK: Duration = Duration::from_millis(50);
    const LONGEST: u32 = 100;
    ask();
    for _ in 0..LONGEST {
        if at_present() != Rest::Coming {
            return;
        }
        browser::pause(LOOK).await;
    }
}

/// A part of a view whose code is in the rest. Until that is here, a few words stand in for it, or why it does not come.
pub(super) fn later(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed_later(Box::new(make))
}

#[inline(never)]
fn boxed_later(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    part(move || match explorer.rest.get() {
        Rest::Here => make(),
        Rest::Coming => {
            ask();
            element("p", "loading-note")
                // Not a status: that is the result, of which there is one.
                .attribute("aria-live", "polite")
                .attribute("aria-busy", "true")
                .text(messages.part_coming)
                .view()
        }
        Rest::Absent => element("div", "notice notice--action")
            .attribute("role", "alert")
            .with(element("p", "notice__title").text(messages.part_absent))
            .with(button("utrecht-button utrecht-button--primary-action", ask).text(messages.try_again))
            .view(),
    })
}
