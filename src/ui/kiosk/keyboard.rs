//! The keyboard on the screen.

use leptos::prelude::*;

use super::super::icon::icon;
use super::super::markup::{Element, button, element};
use super::super::reactive::part;
use super::use_kiosk;
use crate::kiosk::{Key, Keyboard, Layer};

/// A keyboard for a text of at most `limit` characters, which shows these keys first; `on_done` puts it away.
pub(super) fn keyboard(
    layer: Layer,
    text: Signal<String>,
    limit: usize,
    on_text: Callback<String>,
    on_done: Callback<()>,
) -> Element {
    let messages = use_kiosk().messages();
    let state = RwSignal::new(Keyboard {
        layer,
        is_shifted: false,
    });
    let press = Callback::new(move |key: Key| {
        let (next, typed) = state.get_untracked().press(key, &text.get_untracked(), limit);
        if next != state.get_untracked() {
            state.set(next);
        }
        if typed != text.get_untracked() {
            on_text.run(typed);
        }
    });
    let rows = part(move || {
        let keyboard = state.get();
        let row = |letters: Vec<char>| {
            element("div", "keyboard__row").with_all(letters.into_iter().map(|letter| {
                let name = letter.to_string();
                key("keyboard__key", Key::Letter(letter), press).text(name)
            }))
        };
        element("div", "keyboard__rows")
            .with_all(keyboard.rows().into_iter().map(row))
            .view()
    });
    let layer = |layer, name| {
        part(move || {
            let shown = if state.get().layer == layer {
                Layer::Letters
            } else {
                layer
            };
            let name = if shown == Layer::Letters {
                messages.letters
            } else {
                name
            };
            key("keyboard__key keyboard__key--wide", Key::Show(shown), press)
                .text(name)
                .view()
        })
    };
    let is_shifted = Signal::derive(move || state.get().is_shifted.to_string());
    let shift = key("keyboard__key keyboard__key--wide", Key::Shift, press)
        .changing("aria-pressed", is_shifted)
        .attribute("aria-label", messages.shift)
        .with(icon("up"));
    let back = key("keyboard__key keyboard__key--wide", Key::Back, press)
        .attribute("aria-label", messages.delete)
        .with(icon("back"));
    let space = key("keyboard__key keyboard__key--space", Key::Space, press).text(messages.space);
    let clear = button("keyboard__key keyboard__key--wide", move || {
        on_text.run(String::new())
    })
    .text(messages.clear);
    let done = button("keyboard__key keyboard__key--done", move || on_done.run(())).text(messages.done);
    element("div", "keyboard")
        .attribute("role", "region")
        .attribute("aria-label", messages.keyboard)
        .child(rows)
        .with(
            element("div", "keyboard__row")
                .with(shift)
                .child(layer(Layer::Accents, messages.accents))
                .child(layer(Layer::Figures, messages.figures))
                .with(space)
                .with(back),
        )
        .with(element("div", "keyboard__row").with(clear).with(done))
}

fn key(class: &'static str, key: Key, press: Callback<Key>) -> Element {
    button(class, move || press.run(key))
}
