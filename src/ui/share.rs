//! Taking something along: as a link, by another app, as a code for a phone, on paper.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::markup::{Element, button, element};
use super::phone_code::phone_code;
use super::reactive::text;
use crate::surface::Permission;

/// The class of a button that is not the main one.
pub(super) const SECONDARY: &str = "utrecht-button utrecht-button--secondary-action";

/// Ways to take an initiative along. Nothing on a kiosk that knows no public site.
pub(super) fn share(title: &str, address: Option<String>) -> Option<Element> {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let address = address?;
    let mut actions = element("p", "share__actions");
    if !explorer.surface.is_kiosk() && browser::can_share() {
        let (title, address) = (title.to_owned(), address.clone());
        let share = button(SECONDARY, move || browser::share(&title, &address));
        actions = actions.with(share.text(messages.share_system));
    }
    if explorer.surface.permits(Permission::Print) {
        actions = actions.with(button(SECONDARY, browser::print).text(messages.print));
    }
    let code = phone_code(&address, messages.code_of.with(title));
    let link = (!explorer.surface.is_kiosk()).then(|| link_box("deel-link", messages.link, address));
    let ways = element("div", "share__ways").with_all(code).with_all(link);
    Some(
        element("details", "share")
            .with(element("summary", "share__summary").text(messages.share))
            .with(ways)
            .with(actions),
    )
}

/// An address to copy, in a text box with this id.
pub(super) fn link_box(id: &'static str, label: &'static str, address: String) -> Element {
    let messages = use_explorer().messages();
    let is_copied = RwSignal::new(false);
    let said = text(move || {
        let words = if is_copied.get() { messages.link_copied } else { "" };
        words.to_owned()
    });
    let input = element("input", "utrecht-textbox utrecht-textbox--html-input")
        .attribute("id", id)
        .attribute("readonly", "")
        .attribute("value", address);
    let copy = button(SECONDARY, move || {
        is_copied.set(browser::copy_from(&["#", id].concat()))
    });
    element("div", "shortlist__link")
        .with(element("label", "").attribute("for", id).text(label))
        .with(input)
        .with(copy.text(messages.copy_link))
        .with(
            element("span", "")
                .attribute("aria-live", "polite")
                .changing_text(said),
        )
}
