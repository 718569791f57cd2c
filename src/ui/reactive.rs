//! What changes in a view, behind few types.
//!
//! Leptos makes code for every type of closure and of view that it meets. Behind a box, a signal or an `AnyView` all
//! texts, flags and parts of a view are of one type each, which halves the size of the views in the download.

use leptos::either::Either;
use leptos::prelude::*;

/// A part of a view that is made anew when what it reads changes.
///
/// Leptos would patch the old elements where the new ones are of the same type. Ours always are, whatever their tags
/// and attributes: the sides of an `Either` in turn make it take the old ones away.
pub(super) fn part(make: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    boxed_part(Box::new(make))
}

#[inline(never)]
fn boxed_part(mut make: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    let mut is_left = false;
    let make: Box<dyn FnMut() -> Either<AnyView, AnyView> + Send> = Box::new(move || {
        is_left = !is_left;
        if is_left {
            Either::Left(make())
        } else {
            Either::Right(make())
        }
    });
    make.into_any()
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
    Memo::new(move |_| make())
}

/// A list of parts.
pub(super) fn list<T>(items: impl IntoIterator<Item = T>, make: impl FnMut(T) -> AnyView) -> Vec<AnyView> {
    items.into_iter().map(make).collect()
}
