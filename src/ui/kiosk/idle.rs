//! Watches for touches, warns, and begins anew.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use web_sys::Event;

use super::super::browser;
use super::super::markup::{button, element};
use super::super::reactive::{flag, part_if, text};
use super::{Front, Screen, use_both};
use crate::kiosk::Idle;

/// How often the time is looked at.
const TICK: Duration = Duration::from_secs(1);

/// How a touch begins, and how it ends.
const BEGINNINGS: [&str; 2] = ["pointerdown", "keydown"];
const ENDS: [&str; 3] = ["pointerup", "pointercancel", "keyup"];

/// What else a visitor does, who is there.
const OTHERS: [&str; 2] = ["wheel", "input"];

/// For how many seconds a finger is taken to rest on the screen, when nothing says that it went.
const LONGEST_TOUCH: u32 = 10;

/// Watches as long as the page lives, and tells how the screen stands.
pub(super) fn watch(screen: Screen) -> RwSignal<Idle> {
    let last_touch = StoredValue::new(browser::seconds());
    let idle = RwSignal::new(Idle::Busy);
    let is_touched = StoredValue::new(false);
    let listen = move |name, begins: Option<bool>| {
        let _ = window_event_listener(ev::Custom::<Event>::new(name), move |_| {
            last_touch.set_value(browser::seconds());
            if let Some(begins) = begins {
                is_touched.set_value(begins);
            }
        });
    };
    for name in BEGINNINGS {
        listen(name, Some(true));
    }
    for name in ENDS {
        listen(name, Some(false));
    }
    for name in OTHERS {
        listen(name, None);
    }
    // The buttons of the warning have heard of the click before the window does.
    let _ = window_event_listener(ev::click, move |_| {
        if idle.get_untracked() != Idle::Busy {
            idle.set(Idle::Busy);
        }
    });
    let tick = move || {
        let seconds = browser::seconds().saturating_sub(last_touch.get_value());
        // A touch ends where it began: were the warning gone before, what lies under it would be pressed.
        let is_touch_over = seconds > 0 && (!is_touched.get_value() || seconds >= LONGEST_TOUCH);
        if matches!(idle.get_untracked(), Idle::Warning(_)) && !is_touch_over {
            return;
        }
        let now = match screen.front.get_untracked() {
            // Nobody is there, or staff has to do something first; and a board is there to be looked at.
            Front::Opening | Front::SetUp | Front::Attract | Front::Board => Idle::Busy,
            Front::Visit | Front::Door | Front::Panel => Idle::after(seconds, screen.idle_seconds()),
        };
        if now != idle.get_untracked() {
            idle.set(now);
        }
        if now == Idle::Over {
            idle.set(Idle::Busy);
            screen.begin_anew();
        }
    };
    // Fails only without a window.
    set_interval_with_handle(tick, TICK).ok();
    idle
}

/// The warning, which shows itself in time.
pub(super) fn warning(idle: RwSignal<Idle>) -> AnyView {
    let is_warning = flag(move || matches!(idle.get(), Idle::Warning(_)));
    part_if(is_warning, move || dialog(idle))
}

fn dialog(idle: RwSignal<Idle>) -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let seconds = move || match idle.get() {
        Idle::Warning(seconds) => seconds,
        Idle::Busy | Idle::Over => 0,
    };
    let words = element("p", "").changing_text(text(move || messages.begins_anew_in.with(seconds())));
    // Any click takes the warning away.
    let stay = button("kiosk-button kiosk-button--main", || {}).text(messages.i_am_here);
    let leave = button("kiosk-button", move || kiosk.screen.begin_anew()).text(messages.start_again);
    let dialog = element("dialog", "kiosk-warning")
        .attribute("aria-labelledby", "nog-daar")
        .once_placed(browser::open_modal_dialog)
        .with(
            element("h2", "kiosk-warning__title")
                .attribute("id", "nog-daar")
                .text(messages.still_there),
        )
        .with(words)
        .with(element("p", "kiosk-warning__actions").with(stay).with(leave));
    let node = StoredValue::new_local(dialog.node());
    on_cleanup(move || {
        node.try_with_value(browser::close_dialog);
    });
    dialog.view()
}
