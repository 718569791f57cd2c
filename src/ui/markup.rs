//! Elements, behind one type.
//!
//! For each shape of a `view!` Leptos makes its own code, one to two KiB. Elements made here are all of one shape, so
//! that the same code makes them all; `view!` is left for what needs a reference to its node.

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::class::class;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// An element with its attributes and children. Behind a box, so that a chain of calls passes a pointer along.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class; an empty class is none.
#[inline(never)]
pub(super) fn element(tag: &'static str, class: &'static str) -> Element {
    let element = Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }));
    if class.is_empty() {
        element
    } else {
        element.attribute("class", class)
    }
}

/// A button that does something.
pub(super) fn button(class: &'static str, mut on_click: impl FnMut() + 'static) -> Element {
    element("button", class)
        .attribute("type", "button")
        .on("click", move |_| on_click())
}

impl Element {
    /// Sets an attribute.
    pub(super) fn attribute(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set(name, value.as_ref())
    }

    /// Sets an attribute when there is a value.
    pub(super) fn attribute_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Says that the text is Dutch, as all texts of the data are.
    pub(super) fn dutch(self) -> Self {
        self.attribute("lang", "nl")
    }

    /// Sets an attribute whose value changes.
    #[inline(never)]
    pub(super) fn changing(self, name: &'static str, value: Signal<String>) -> Self {
        self.with_attribute(custom_attribute(name, value))
    }

    /// Sets an attribute that is there while a condition holds.
    #[inline(never)]
    pub(super) fn attribute_while(self, name: &'static str, condition: Signal<bool>) -> Self {
        self.with_attribute(custom_attribute(name, condition))
    }

    /// Sets a class that is there while a condition holds.
    #[inline(never)]
    pub(super) fn class_while(self, name: &'static str, condition: Signal<bool>) -> Self {
        self.with_attribute(class((name, condition)))
    }

    /// Keeps the text of a form control as it should be, also after a visitor has typed.
    #[inline(never)]
    pub(super) fn value(self, value: Signal<String>) -> Self {
        self.with_attribute(prop("value", value))
    }

    /// Keeps a checkbox as it should be, also after a visitor has pressed it.
    #[inline(never)]
    pub(super) fn checked(self, is_checked: Signal<bool>) -> Self {
        self.with_attribute(prop("checked", is_checked))
    }

    /// Listens.
    pub(super) fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    /// Adds a text.
    pub(super) fn text(self, text: impl AsRef<str>) -> Self {
        self.add_text(text.as_ref())
    }

    /// Adds a text that changes.
    #[inline(never)]
    pub(super) fn changing_text(self, text: Signal<String>) -> Self {
        self.child(text.into_any())
    }

    /// Adds an element.
    #[inline(never)]
    pub(super) fn with(self, child: Element) -> Self {
        self.child(child.view())
    }

    /// Adds elements.
    pub(super) fn with_all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// Adds any view.
    #[inline(never)]
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub(super) fn view(self) -> AnyView {
        let Parts {
            tag,
            attributes,
            children,
        } = *self.0;
        custom(tag).child(children).add_any_attr(attributes).into_any()
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: &str) -> Self {
        self.with_attribute(custom_attribute(name, value.to_owned()))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, listener: Box<dyn FnMut(Event)>) -> Self {
        self.with_attribute(on(Custom::new(event), listener))
    }

    #[inline(never)]
    fn add_text(self, text: &str) -> Self {
        self.child(text.to_owned().into_any())
    }

    fn with_attribute(mut self, attribute: impl IntoAnyAttribute) -> Self {
        self.0.attributes.push(attribute.into_any_attr());
        self
    }
}
