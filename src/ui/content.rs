//! Content of which there is much: made a turn at a time, while the page goes on hearing its visitor.

use leptos::prelude::*;
use web_sys::Element as Node;

use super::markup::Element;
use super::moments;
use super::reactive::Current;

/// What comes into an element.
pub(super) struct Content {
    whole: Element,
    /// Those that are still to be made.
    sections: Box<dyn Iterator<Item = Section>>,
    /// The one that is being filled, with what comes into it.
    open: Option<(Node, Items)>,
}

/// Elements that are made when they are asked for.
pub(super) type Items = Box<dyn Iterator<Item = Element>>;

/// A section of content: an element, and what comes into it.
pub(super) type Section = (Element, Items);

impl Content {
    /// An element with sections in it; these are made when they are asked for.
    pub(super) fn new(whole: Element, sections: impl Iterator<Item = Section> + 'static) -> Self {
        Self {
            whole,
            sections: Box::new(sections),
            open: None,
        }
    }

    /// Makes the next element. Whether all are made.
    fn proceed(&mut self) -> bool {
        if let Some((place, items)) = &mut self.open
            && let Some(item) = items.next()
        {
            self.whole.add_inside(place, item);
        } else if let Some((section, items)) = self.sections.next() {
            self.open = Some((section.node(), items));
            let root = self.whole.node();
            self.whole.add_inside(&root, section);
        } else {
            return true;
        }
        false
    }
}

/// Fills an element with content that is made anew when what it reads changes. What was there before stays until the new is
/// whole, so that nothing moves that a visitor looks at. Where nothing was, one sees it grow, and what follows keeps out of its
/// way: the element has a class for that.
pub(super) fn filled(container: Element, make: impl FnMut() -> Content + 'static) -> Element {
    boxed_filled(container, Box::new(make))
}

#[inline(never)]
fn boxed_filled(container: Element, mut make: Box<dyn FnMut() -> Content>) -> Element {
    let parent = Owner::current().unwrap_or_default();
    let filling = StoredValue::new_local(Filling {
        container: container.node(),
        shown: None,
        coming: None,
    });
    // At once: what is in it must not have a turn any more when what it reads is gone.
    on_cleanup(move || {
        filling.try_update_value(Filling::clear);
    });
    container.keeping(Current::new(move |_| {
        let owner = parent.child();
        let content = owner.with(&mut make);
        let is_under_way = filling.try_update_value(|filling| filling.begin(owner, content));
        // What is under way goes on with this content.
        if is_under_way == Some(false) {
            moments::by_turns(Box::new(move || {
                // Elements that are gone have nothing more to do.
                filling.try_update_value(Filling::proceed).unwrap_or(true)
            }));
        }
    }))
}

/// An element and its content.
struct Filling {
    container: Node,
    shown: Option<Made>,
    /// What takes the place of that when it is whole.
    coming: Option<Made>,
}

/// Content as far as it is made. It leaves the page when it is dropped.
struct Made {
    content: Content,
    owner: Owner,
}

impl Drop for Made {
    fn drop(&mut self) {
        self.content.whole.node().remove();
        self.owner.cleanup();
    }
}

impl Filling {
    /// Begins with other content. Whether some was under way.
    fn begin(&mut self, owner: Owner, content: Content) -> bool {
        let node = content.whole.node();
        let before = self.coming.replace(Made { content, owner });
        if self.shown.is_none() {
            self.show(&node);
        }
        self.set_busy(true);
        before.is_some()
    }

    /// Makes the next element. Whether all are made.
    fn proceed(&mut self) -> bool {
        let Some(coming) = &mut self.coming else {
            return true;
        };
        let Made { content, owner } = coming;
        if !owner.with(|| content.proceed()) {
            return false;
        }
        let node = content.whole.node();
        // What one saw grow stands there: to put it in once more would have all of it laid out anew.
        let was_seen_to_grow = self.shown.is_none();
        self.shown = self.coming.take();
        if !was_seen_to_grow {
            self.show(&node);
        }
        self.set_busy(false);
        true
    }

    fn clear(&mut self) {
        self.shown = None;
        self.coming = None;
    }

    fn show(&self, node: &Node) {
        // Fails only for a node that holds the container.
        self.container.append_child(node).ok();
    }

    fn set_busy(&self, is_busy: bool) {
        let value = if is_busy { "true" } else { "false" };
        // Fails only for a name that is none.
        self.container.set_attribute("aria-busy", value).ok();
        let is_growing = is_busy && self.shown.is_none();
        self.container
            .class_list()
            .toggle_with_force("growing", is_growing)
            .ok();
    }
}
