//! "Mijn kind": when a child is due or was born, what that means today, and what to look at. Nothing of it is kept
//! outside the page.

mod form;

use leptos::prelude::*;

use self::form::children_and_form;
use crate::present::{ChildToday, children_today};
use crate::query::Facet;
use crate::ui::explorer::{Explorer, use_explorer};
use crate::ui::markup::{Element, element};
use crate::ui::reactive::part_if;
use crate::ui::rest::later;

impl Explorer {
    /// The children that were filled in, as they are today.
    pub(in crate::ui) fn children_today(&self) -> Vec<ChildToday> {
        let children = self.children.get();
        self.present(|scene| children_today(&children, scene))
    }
}

/// What a parent opens to fill in a child. Nothing where the age stands fast.
pub(in crate::ui) fn my_child() -> Option<Element> {
    let explorer = use_explorer();
    // A kiosk has no keyboard for a date, and the next visitor would stand behind.
    if !explorer.is_open(Facet::Phase) || explorer.surface.is_kiosk() {
        return None;
    }
    let messages = explorer.messages();
    // From the first time on: what was filled in stays when it is closed.
    let was_opened = RwSignal::new(false);
    Some(
        element("details", "my-child")
            .on("toggle", move |_| was_opened.set(true))
            .with(element("summary", "my-child__summary").text(messages.my_child))
            .with(element("p", "my-child__intro").text(messages.child_intro))
            .child(part_if(was_opened.into(), || later(children_and_form))),
    )
}
