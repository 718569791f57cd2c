//! What changes in a view, behind few types.
//!
//! Leptos makes code for every type of closure and of view that it meets. Behind a box, a signal or an `AnyView` all
//! texts, flags and parts of a view are of one type each, which halves the size of the views in the download.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};
use leptos::tachys::renderer::types::{Element as Node, Node as AnyNode};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};

use super::browser;
use super::markup::{element, never_written};
use super::moments;

/// An effect that leaves nothing behind: what it read would remember it for ever, also when it is gone.
pub(super) struct Current<T: 'static>(RenderEffect<T>);

impl<T> Current<T> {
    /// Runs now, and again whenever what it reads changes; it gets what it gave the last time.
    pub(super) fn new(mut run: impl FnMut(Option<T>) -> T + 'static) -> Self {
        // What it makes stands in it.
        let depth = moments::depth() + 1;
        Self(RenderEffect::new(move |before| {
            moments::at_depth(depth, || run(before))
        }))
    }
}

impl<T> Drop for Current<T> {
    fn drop(&mut self) {
        forget(&self.0.to_any_subscriber());
        // At once. Else it would go when the effect's task next has its turn, and what is in it may have its turn before,
        // and read what is gone.
        drop(self.0.take_value());
    }
}

/// Takes a subscriber away from everything that it has read.
#[inline(never)]
fn forget(subscriber: &AnySubscriber) {
    subscriber.clear_sources(subscriber);
}

/// A part of a view that is made anew when what it reads changes.
pub(super) fn part(make: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    boxed_part(Box::new(make))
}

#[inline(never)]
fn boxed_part(make: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    Part(make).into_any()
}

struct Part(Box<dyn FnMut() -> AnyView + Send>);

/// A part in the page: what it shows at present.
struct ShownPart(Current<AnyViewState>);

impl Render for Part {
    type State = ShownPart;

    fn build(mut self) -> ShownPart {
        ShownPart(Current::new(move |old: Option<AnyViewState>| {
            let mut new = (self.0)().build();
            if let Some(mut old) = old {
                old.insert_before_this(&mut new);
                old.unmount();
            }
            new
        }))
    }

    fn rebuild(self, state: &mut ShownPart) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

never_written!(Part);

impl Mountable for ShownPart {
    fn unmount(&mut self) {
        self.0.0.with_value_mut(AnyViewState::unmount);
    }

    fn mount(&mut self, parent: &Node, marker: Option<&AnyNode>) {
        self.0.0.with_value_mut(|view| view.mount(parent, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let inserted = self.0.0.with_value_mut(|view| view.insert_before_this(child));
        inserted.unwrap_or_default()
    }

    fn elements(&self) -> Vec<Node> {
        let elements = self.0.0.with_value_mut(|view| view.elements());
        elements.unwrap_or_default()
    }
}

/// A part of a view. While a first view stands before the page, each has a moment of its own: all of them at a stretch would
/// hold up a slow phone, on which somebody may be reading.
pub(super) fn in_turn(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed_in_turn(Box::new(make))
}

#[inline(never)]
fn boxed_in_turn(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    if !browser::is_behind_first_view() {
        return make();
    }
    let has_turn = RwSignal::new(false);
    moments::next(Box::new(move || {
        has_turn.try_set(true);
    }));
    part(move || {
        if has_turn.get() {
            make()
        } else {
            element("div", "").attribute("aria-busy", "true").view()
        }
    })
}

/// A part of a view that is there while a condition holds.
pub(super) fn part_if(condition: Signal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed_part_if(condition, Box::new(make))
}

#[inline(never)]
fn boxed_part_if(condition: Signal<bool>, make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    part(move || if condition.get() { make() } else { ().into_any() })
}

/// A text that changes.
pub(super) fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    boxed_text(Box::new(make))
}

#[inline(never)]
fn boxed_text(make: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(make)
}

/// A condition that changes; what depends on it runs only when it becomes another.
pub(super) fn flag(check: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    memo(check).into()
}

/// A value that changes; what depends on it runs only when it becomes another.
pub(super) fn memo<T: PartialEq + Send + Sync + 'static>(
    make: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    boxed_memo(Box::new(make))
}

#[inline(never)]
fn boxed_memo<T: PartialEq + Send + Sync + 'static>(make: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    let memo = ArcMemo::new(move |_| make());
    forget_with_owner(memo.to_any_subscriber());
    memo.into()
}

/// Takes a subscriber away from everything that it has read, once what is being made is gone.
#[inline(never)]
fn forget_with_owner(subscriber: AnySubscriber) {
    on_cleanup(move || forget(&subscriber));
}

/// A list of parts.
pub(super) fn list<T>(items: impl IntoIterator<Item = T>, make: impl FnMut(T) -> AnyView) -> Vec<AnyView> {
    items.into_iter().map(make).collect()
}
