//! What the screens of staff are made of: sections, and fields that are filled in by the keyboard on the screen or by one that is plugged in.

use leptos::prelude::*;

use super::super::markup::{Element, element};
use super::super::reactive::{part, text};
use super::keyboard::keyboard;
use super::use_both;
use crate::kiosk::Layer;

/// The most characters of a field.
const LIMIT: usize = 80;

/// A form: the field that is filled in now.
#[derive(Clone, Copy)]
pub(super) struct StaffForm(RwSignal<Option<Field>>);

/// A field: what is in it, and the keys that it begins with.
#[derive(Clone, Copy)]
struct Field {
    value: RwSignal<String>,
    layer: Layer,
}

impl StaffForm {
    /// A form of which no field is filled in.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// A field for a text.
    pub(super) fn field(self, label: &'static str, value: RwSignal<String>) -> Element {
        self.any_field(
            label,
            "staff__field",
            Field {
                value,
                layer: Layer::Letters,
            },
        )
    }

    /// A field for figures.
    pub(super) fn figures(self, label: &'static str, value: RwSignal<String>) -> Element {
        self.any_field(
            label,
            "staff__field",
            Field {
                value,
                layer: Layer::Figures,
            },
        )
    }

    /// A field whose figures nobody may read over one's shoulder. Not one for a password: the browser would offer to keep
    /// it, before the eyes of the next visitor.
    pub(super) fn secret(self, label: &'static str, value: RwSignal<String>) -> Element {
        self.any_field(
            label,
            "staff__field staff__field--secret",
            Field {
                value,
                layer: Layer::Figures,
            },
        )
    }

    /// The keyboard of the form, while a field is filled in.
    pub(super) fn keyboard(self) -> AnyView {
        let active = self.0;
        part(move || {
            let Some(Field { value, layer }) = active.get() else {
                return ().into_any();
            };
            let on_text = Callback::new(move |text| value.set(text));
            let on_done = Callback::new(move |()| active.set(None));
            keyboard(layer, text(move || value.get()), LIMIT, on_text, on_done).view()
        })
    }

    fn any_field(self, label: &'static str, class: &'static str, field: Field) -> Element {
        let active = self.0;
        let value = field.value;
        let input = element("input", "utrecht-textbox utrecht-textbox--html-input")
            .attribute("type", "text")
            .attribute("inputmode", "none")
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
            .value(text(move || value.get()))
            .on("focus", move |_| active.set(Some(field)))
            .on("input", move |event| value.set(event_target_value(&event)));
        element("label", class)
            .with(element("span", "").text(label))
            .with(input)
    }
}

/// A box to tick.
pub(super) fn tick(label: &'static str, value: RwSignal<bool>) -> Element {
    let input = element("input", "utrecht-checkbox utrecht-checkbox--html-input")
        .attribute("type", "checkbox")
        .checked(value.into(), move || {
            value.update(|is_ticked| *is_ticked = !*is_ticked)
        });
    element("label", "staff__tick")
        .with(input)
        .with(element("span", "").text(label))
}

/// Everything that is wrong with what was filled in, said aloud when it comes.
pub(super) fn faults(words: RwSignal<Vec<&'static str>>) -> Element {
    element("div", "").attribute("role", "alert").child(part(move || {
        let lines = words.get().into_iter();
        let lines = lines.map(|words| element("p", "notice").text(words).view());
        lines.collect::<Vec<_>>().into_any()
    }))
}

/// A part of what staff sees.
pub(super) fn section(title: &'static str) -> Element {
    let (explorer, _) = use_both();
    element("section", "staff__section")
        .with(element(explorer.surface.heading(1), "staff__heading").text(title))
}
