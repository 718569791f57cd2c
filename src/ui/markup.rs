//! Elements that never change, behind one type.
//!
//! For each shape of a `view!` Leptos makes its own code, about 1.5 KiB. Most of the page is plain text in plain
//! elements: those are made here, all by the same code, and `view!` is left for what listens or changes.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;

/// An element that never changes; what is in it may.
pub(super) struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class; an empty class is none.
pub(super) fn element(tag: &'static str, class: &'static str) -> Element {
    let element = Element { tag, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { element } else { element.attribute("class", class.to_owned()) }
}

impl Element {
    /// Sets an attribute.
    pub(super) fn attribute(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Says that the text is Dutch, as all texts of the data are.
    pub(super) fn dutch(self) -> Self {
        self.attribute("lang", "nl".to_owned())
    }

    /// Adds a text.
    pub(super) fn text(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Adds an element.
    pub(super) fn with(self, child: Element) -> Self {
        self.child(child.view())
    }

    /// Adds elements.
    pub(super) fn with_all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Element::view));
        self
    }

    /// Adds any view.
    pub(super) fn child(mut self, child: impl IntoAny) -> Self {
        self.children.push(child.into_any());
        self
    }

    /// The element as a view.
    pub(super) fn view(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}
