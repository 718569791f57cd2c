//! What staff sees: setting the screen up, the door with the PIN, and the panel behind it.

use std::time::Duration;

use leptos::prelude::*;

use super::super::address;
use super::super::browser;
use super::super::icon::icon;
use super::super::markup::{Element, button, element};
use super::super::moments;
use super::super::reactive::{part, part_if, text};
use super::desk::Trouble;
use super::staff_conference::{ConferenceForm, conference_section, wishes};
use super::staff_files::files_section;
use super::staff_form::{StaffForm, faults, section};
use super::{Front, use_both};
use crate::kiosk::{Pause, is_pin};
use crate::surface::IDLE_RANGE;

/// How long staff holds the sign that opens the door.
const HOLD: Duration = Duration::from_secs(3);

/// The sign that opens the door to staff, for who holds it long enough. By keyboard, a press is enough: there is a PIN.
pub(super) fn staff_sign() -> Element {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let holding = StoredValue::new(None::<TimeoutHandle>);
    let let_go = move || {
        if let Some(handle) = holding.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(let_go);
    let open = move || kiosk.screen.front.set(Front::Door);
    let mut sign = button("staff-sign", || {})
        .attribute("aria-label", messages.staff)
        .attribute("title", messages.staff_hint)
        .with(icon("line"))
        .on("pointerdown", move |_| {
            let_go();
            holding.set_value(set_timeout_with_handle(open, HOLD).ok());
        })
        .on("keydown", move |event| {
            use leptos::wasm_bindgen::JsCast;
            let key = event
                .dyn_ref::<leptos::ev::KeyboardEvent>()
                .map(|event| event.key());
            if key.as_deref() == Some("Enter") {
                open();
            }
        });
    for end in ["pointerup", "pointercancel", "pointerleave"] {
        sign = sign.on(end, move |_| let_go());
    }
    sign
}

/// The screen before it is used for the first time.
pub(super) fn set_up() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let (pin, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(Vec::new());
    let conference = ConferenceForm::new();
    let open = button("kiosk-button kiosk-button--main", move || {
        let (pin, again) = (pin.get_untracked(), again.get_untracked());
        let invalid = (!is_pin(&pin)).then_some(messages.pin_invalid);
        let differing = (pin != again).then_some(messages.pin_differs);
        let found: Vec<_> = invalid.into_iter().chain(differing).collect();
        let is_right = found.is_empty();
        wrong.set(found);
        // Both are looked at, so that staff sees all at once.
        let is_conference_right = !conference.is_filled_in() || conference.is_valid();
        if !(is_right && is_conference_right) {
            return;
        }
        let desk = kiosk.screen.desk;
        desk.set(desk.with_pin(&pin), |_| ());
        if conference.is_filled_in() {
            conference.start();
        }
        browser::fill_screen();
        kiosk.screen.begin_anew();
    })
    .text(messages.open_screen);
    staff_screen(messages.set_up_title, form)
        .with(element("p", "").text(messages.set_up_text))
        .with(form.secret(messages.pin, pin))
        .with(form.secret(messages.pin_again, again))
        .with(faults(wrong))
        .child(state_of_device())
        .with(section(messages.conference_title).with_all(conference.fields(form)))
        .with(element("p", "staff__actions").with(open))
        .view()
}

/// The door: the PIN.
pub(super) fn door() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let pin = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let enter = button("kiosk-button kiosk-button--main", move || {
        let seconds = browser::seconds();
        let left = kiosk.screen.pause.get_value().seconds_left(seconds);
        if left > 0 {
            wrong.set(Some(messages.pin_pause.with(left)));
            return;
        }
        let is_right = kiosk.screen.desk.settings.with_untracked(|settings| {
            let settings = settings.as_ref();
            settings.is_some_and(|settings| settings.pin.is_of(&pin.get_untracked()))
        });
        if is_right {
            kiosk.screen.pause.set_value(Pause::default());
            kiosk.screen.front.set(Front::Panel);
        } else {
            kiosk
                .screen
                .pause
                .update_value(|pause| *pause = pause.after_wrong(seconds));
            pin.set(String::new());
            wrong.set(Some(messages.pin_wrong.to_owned()));
        }
    })
    .text(messages.enter);
    let away = button("kiosk-button", move || kiosk.screen.begin_anew()).text(messages.back_to_screen);
    let alert = element("div", "")
        .attribute("role", "alert")
        .child(part(move || match wrong.get() {
            Some(words) => element("p", "notice").text(words).view(),
            None => ().into_any(),
        }));
    staff_screen(messages.pin_title, form)
        .with(form.secret(messages.pin, pin))
        .with(alert)
        .with(element("p", "staff__actions").with(enter).with(away))
        .view()
}

/// The panel behind the door.
pub(super) fn panel() -> AnyView {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let back = button("kiosk-button kiosk-button--main", move || {
        kiosk.screen.begin_anew()
    })
    .text(messages.back_to_screen);
    let leave = button("kiosk-button", address::leave_kiosk).text(messages.leave_kiosk);
    let reactions = text(move || {
        let count = kiosk
            .screen
            .desk
            .merged(&explorer.dataset().catalog)
            .counted()
            .count();
        messages.reaction_count.with(count as u32)
    });
    let visits = text(move || messages.visit_count.with(kiosk.screen.desk.visits.get()));
    staff_screen(messages.staff, form)
        .with(element("p", "staff__actions").with(back).with(leave))
        .with(
            section(messages.figures_title)
                .with(element("p", "").changing_text(reactions))
                .with(element("p", "").changing_text(visits)),
        )
        .child(state_of_device())
        .child(part(move || conference_section(form).view()))
        .child(part(wishes))
        .with(files_section())
        .with(settings_section(form))
        .view()
}

fn staff_screen(title: &'static str, form: StaffForm) -> Element {
    let (explorer, _) = use_both();
    moments::afterwards(|| {
        browser::focus(".staff__title");
    });
    let title = element(explorer.surface.heading(0), "staff__title")
        .attribute("tabindex", "-1")
        .text(title);
    element("main", "staff").with(title).child(form.keyboard())
}

/// Whether the device keeps reactions, and keeps the screen on: staff sees it before the doors open.
fn state_of_device() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    part(move || {
        let (words, is_bad) = match kiosk.screen.desk.trouble.get() {
            None => (messages.storage_good, false),
            Some(Trouble::Refused) => (messages.storage_refused, true),
            Some(Trouble::Failed) => (messages.storage_failed, true),
            Some(Trouble::Damaged) => (messages.storage_damaged, true),
        };
        let awake = if kiosk.screen.is_awake.get() {
            messages.screen_awake
        } else {
            messages.screen_may_sleep
        };
        let line = |words, is_bad| element("p", if is_bad { "notice" } else { "staff__state" }).text(words);
        element("div", "staff__device")
            .with(line(words, is_bad))
            .with(line(awake, !kiosk.screen.is_awake.get()))
            .view()
    })
}

fn settings_section(form: StaffForm) -> Element {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let screen = kiosk.screen;
    let idle = RwSignal::new(screen.idle_seconds().to_string());
    let pin = RwSignal::new(String::new());
    let wrong = RwSignal::new(Vec::new());
    let is_saved = RwSignal::new(false);
    let save = button("kiosk-button", move || {
        let new_pin = pin.get_untracked();
        let has_pin = !new_pin.is_empty();
        let seconds = idle.with_untracked(|idle| idle.trim().parse().ok());
        let seconds = seconds.filter(|seconds| IDLE_RANGE.contains(seconds));
        let invalid_pin = (has_pin && !is_pin(&new_pin)).then_some(messages.pin_invalid);
        let invalid_time = seconds.is_none().then_some(messages.idle_invalid);
        let found: Vec<_> = invalid_pin.into_iter().chain(invalid_time).collect();
        let is_right = found.is_empty();
        is_saved.set(false);
        wrong.set(found);
        if !is_right {
            return;
        }
        let settings = if has_pin {
            Some(screen.desk.with_pin(&new_pin))
        } else {
            screen.desk.settings.get_untracked()
        };
        let (Some(settings), Some(seconds)) = (settings, seconds) else {
            return;
        };
        pin.set(String::new());
        // Staff may have left meanwhile.
        let then = move |is_kept: bool| {
            is_saved.try_set(is_kept);
            let faults = (!is_kept).then_some(messages.storage_failed);
            wrong.try_set(faults.into_iter().collect());
        };
        screen.desk.set(settings.with_idle_seconds(seconds), then);
    })
    .text(messages.save);
    let saved = element("div", "")
        .attribute("role", "status")
        .child(part_if(is_saved.into(), move || {
            element("p", "staff__state").text(messages.saved).view()
        }));
    section(messages.settings_title)
        .with(form.figures(messages.idle_seconds, idle))
        .with(form.secret(messages.change_pin, pin))
        .with(faults(wrong))
        .with(saved)
        .with(element("p", "staff__actions").with(save))
}
