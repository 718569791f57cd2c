//! Reading aloud, by a voice that the device itself has. One that would send the text elsewhere is not asked.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::markup::button;
use super::reactive::{part_if, text};
use super::share::SECONDARY;

/// A button that reads a Dutch text aloud, and stops. Nothing where the device has no Dutch voice; and nothing on a kiosk,
/// where everybody in the hall would hear it.
pub(super) fn read_aloud(words: String) -> AnyView {
    let explorer = use_explorer();
    if explorer.surface.is_kiosk() {
        return ().into_any();
    }
    let messages = explorer.messages();
    let is_reading = RwSignal::new(false);
    on_cleanup(browser::stop_reading);
    part_if(browser::has_dutch_voice(), move || {
        let words = words.clone();
        button(SECONDARY, move || {
            if is_reading.get_untracked() {
                browser::stop_reading();
                is_reading.set(false);
            } else {
                is_reading.set(browser::read_aloud(&words, move || {
                    is_reading.try_set(false);
                }));
            }
        })
        .changing_text(text(move || {
            let words = if is_reading.get() {
                messages.stop_reading
            } else {
                messages.read_aloud
            };
            words.to_owned()
        }))
        .view()
    })
}
