//! Elements of the page, made at once and by few functions.
//!
//! For each shape of a `view!`, and for each kind of attribute and child, Leptos makes code of its own. An element here is
//! a node of the page and what keeps it current, and the same code makes them all.

use std::any::Any;

use leptos::prelude::*;
use leptos::tachys::renderer::types::{Element as Node, Node as AnyNode};
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use send_wrapper::SendWrapper;
use web_sys::{Event, HtmlElement};

use super::browser::document;
use super::reactive::Current;

/// Leptos asks every view how it is written by a server. There is none.
macro_rules! never_written {
    ($view:ty) => {
        leptos::tachys::no_attrs!($view);

        impl leptos::tachys::view::RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut leptos::tachys::view::Position,
                _: bool,
                _: bool,
                _: Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &leptos::tachys::hydration::Cursor,
                _: &leptos::tachys::view::PositionState,
            ) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}
pub(super) use never_written;

/// The name space of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page, with all that keeps it current. Behind a box, so that a chain of calls passes a pointer along.
pub(super) struct Element(Box<Parts>);

/// An element as Leptos wants its views: as if it could be sent to another thread.
struct Placed(SendWrapper<Box<Parts>>);

struct Parts {
    node: Node,
    /// Effects, listeners and views inside, which live as long as the element.
    kept: Vec<Box<dyn Any>>,
}

/// Listens until it is dropped: what is gone from the page must not be called.
struct Listener {
    node: Node,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        // Fails for nothing that can be named.
        self.node
            .remove_event_listener_with_callback(self.event, callback)
            .ok();
    }
}

/// An element with a class; an empty class is none.
#[inline(never)]
pub(super) fn element(tag: &'static str, class: &'static str) -> Element {
    of_node(document().create_element(tag), class)
}

/// A drawing, on a plane of its own: its left and upper edge, its width and its height.
pub(super) fn drawing(class: &'static str, (left, top, width, height): (i32, i32, i32, i32)) -> Element {
    let plane = [left, top, width, height].map(|number| number.to_string());
    drawn("svg", class).attribute("viewBox", plane.join(" "))
}

/// A drawing that is as wide as its place, however high it is; its words stand beside it.
pub(super) fn strip(class: &'static str, width: i32, height: i32) -> Element {
    drawing(class, (0, 0, width, height)).attribute("preserveAspectRatio", "none")
}

/// A bar in a drawing, from left to right and from top to bottom.
pub(super) fn bar(class: &'static str, (left, right): (u32, u32), (top, bottom): (u32, u32)) -> Element {
    let (width, height) = (right.saturating_sub(left), bottom.saturating_sub(top));
    let edges = [("x", left), ("y", top), ("width", width), ("height", height)];
    let bar = drawn("rect", class);
    edges
        .into_iter()
        .fold(bar, |bar, (name, number)| bar.attribute(name, number.to_string()))
}

/// A shape in a drawing.
pub(super) fn path(class: &'static str, path: impl AsRef<str>) -> Element {
    drawn("path", class).attribute("d", path)
}

/// Words in a drawing.
pub(super) fn words_at(class: &'static str, (x, y): (i32, i32), words: impl AsRef<str>) -> Element {
    drawn("text", class)
        .attribute("x", x.to_string())
        .attribute("y", y.to_string())
        .text(words)
}

/// An element of a drawing.
#[inline(never)]
pub(super) fn drawn(tag: &'static str, class: &'static str) -> Element {
    of_node(document().create_element_ns(Some(SVG), tag), class)
}

#[inline(never)]
fn of_node(node: Result<Node, leptos::wasm_bindgen::JsValue>, class: &'static str) -> Element {
    let element = Element(Box::new(Parts {
        node: node.expect("the name of an element is one"),
        kept: Vec::new(),
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
        self.set_attribute(name, value.as_ref())
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
        self.keeping_current(Box::new(move |node| set(node, name, &value.get())))
    }

    /// Sets an attribute that is there while a condition holds.
    #[inline(never)]
    pub(super) fn attribute_while(self, name: &'static str, condition: Signal<bool>) -> Self {
        self.keeping_current(Box::new(move |node| {
            if condition.get() {
                set(node, name, "");
            } else {
                node.remove_attribute(name).ok();
            }
        }))
    }

    /// Sets a class that is there while a condition holds.
    #[inline(never)]
    pub(super) fn class_while(self, name: &'static str, condition: Signal<bool>) -> Self {
        self.keeping_current(Box::new(move |node| {
            node.class_list().toggle_with_force(name, condition.get()).ok();
        }))
    }

    /// Sets a property of its style, such as `--start`. Not as an attribute, which the Content-Security-Policy forbids.
    #[inline(never)]
    pub(super) fn style(self, name: &'static str, value: &str) -> Self {
        let element = self.0.node.unchecked_ref::<HtmlElement>();
        element.style().set_property(name, value).ok();
        self
    }

    /// Sets how many per mille of a line it begins and ends at.
    pub(super) fn along(self, (start, end): (u32, u32)) -> Self {
        let share = |place: u32| [&(place / 10).to_string(), ".", &(place % 10).to_string(), "%"].concat();
        self.style("--start", &share(start))
            .style("--length", &share(end.saturating_sub(start)))
    }

    /// Keeps the text of a form control as it should be, also after a visitor has typed.
    #[inline(never)]
    pub(super) fn value(self, value: Signal<String>) -> Self {
        self.keeping_current(Box::new(move |node| {
            set_property(node, "value", &value.get().into())
        }))
    }

    /// Keeps a checkbox as it should be, and does what a press of it asks for.
    pub(super) fn checked(self, is_checked: Signal<bool>, on_press: impl FnMut() + 'static) -> Self {
        self.boxed_checked(is_checked, Box::new(on_press))
    }

    /// Sets it again after each press: who presses it and goes back at once leaves it as it should be all the time, but not
    /// as it is. What a press asks for is done first, or it would be set to what it was.
    #[inline(never)]
    fn boxed_checked(self, is_checked: Signal<bool>, mut on_press: Box<dyn FnMut()>) -> Self {
        let was_pressed = RwSignal::new(false);
        let kept = self.keeping_current(Box::new(move |node| {
            was_pressed.track();
            set_property(node, "checked", &is_checked.get().into())
        }));
        kept.on("change", move |_| {
            on_press();
            was_pressed.set(true);
        })
    }

    /// Listens.
    pub(super) fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    /// The node itself, for focus and measuring.
    pub(super) fn node(&self) -> Node {
        self.0.node.clone()
    }

    /// Does something once the element is in the page.
    #[inline(never)]
    pub(super) fn once_placed(self, act: fn(&Node)) -> Self {
        let node = self.node();
        // Effects run after what is being made has found its place.
        Effect::new(move |_| act(&node));
        self
    }

    /// Adds a text.
    pub(super) fn text(self, text: impl AsRef<str>) -> Self {
        self.add_text(text.as_ref())
    }

    /// Adds a text that changes.
    #[inline(never)]
    pub(super) fn changing_text(self, text: Signal<String>) -> Self {
        let node = document().create_text_node("");
        self.append(&node);
        self.keeping_current(Box::new(move |_| node.set_data(&text.get())))
    }

    /// Adds an element.
    #[inline(never)]
    pub(super) fn with(mut self, child: Element) -> Self {
        let Parts { node, kept } = *child.0;
        self.append(&node);
        self.0.kept.extend(kept);
        self
    }

    /// Adds an element to one that is inside.
    #[inline(never)]
    pub(super) fn add_inside(&mut self, place: &Node, child: Element) {
        let Parts { node, kept } = *child.0;
        // Fails only for a node that holds the place.
        place.append_child(&node).ok();
        self.0.kept.extend(kept);
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
        let mut state = child.build();
        state.mount(&self.0.node, None);
        self.0.kept.push(Box::new(state));
        self
    }

    /// Keeps something alive as long as the element.
    pub(super) fn keeping(mut self, kept: impl Any) -> Self {
        self.0.kept.push(Box::new(kept));
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub(super) fn view(self) -> AnyView {
        Placed(SendWrapper::new(self.0)).into_any()
    }

    #[inline(never)]
    fn set_attribute(self, name: &str, value: &str) -> Self {
        set(&self.0.node, name, value);
        self
    }

    #[inline(never)]
    fn add_text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    #[inline(never)]
    fn append(&self, child: &AnyNode) {
        // Fails only for a node that holds this one.
        self.0.node.append_child(child).ok();
    }

    /// Does something to the node now, and again whenever what it reads changes.
    #[inline(never)]
    fn keeping_current(mut self, mut change: Box<dyn FnMut(&Node)>) -> Self {
        let node = self.0.node.clone();
        let effect = Current::new(move |_| change(&node));
        self.0.kept.push(Box::new(effect));
        self
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, mut listener: Box<dyn FnMut(Event)>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let callback = Closure::<dyn FnMut(Event)>::new(move |happened| owner.with(|| listener(happened)));
        let node = self.0.node.clone();
        // Fails for nothing that can be named.
        node.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref())
            .ok();
        self.0.kept.push(Box::new(Listener {
            node,
            event,
            callback,
        }));
        self
    }
}

#[inline(never)]
fn set(node: &Node, name: &str, value: &str) {
    // Fails only for a name that is none.
    node.set_attribute(name, value).ok();
}

fn set_property(node: &Node, name: &str, value: &leptos::wasm_bindgen::JsValue) {
    // Fails only for what is no object.
    js_sys::Reflect::set(node, &name.into(), value).ok();
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        self.0.node.remove();
    }

    fn mount(&mut self, parent: &Node, marker: Option<&AnyNode>) {
        // Fails only for a node that holds the parent.
        parent.insert_before(&self.0.node, marker).ok();
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.0.node.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.0.node));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Node> {
        vec![self.0.node.clone()]
    }
}

impl Render for Placed {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(mut self, state: &mut Self) {
        state.insert_before_this(&mut self);
        state.unmount();
        *state = self;
    }
}

never_written!(Placed);
