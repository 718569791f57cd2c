//! The age facet: phases to press, and the life line with two handles and a histogram of hits.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use super::facet_group::{count, facet_frame, is_disabled, is_selected, panel_memo, with_hooks};
use super::my_child::my_child;
use crate::present::{self, AgeBar, FacetChoice, FacetPanel, PhaseBand};
use crate::query::Facet;
use crate::ui::address::Step;
use crate::ui::browser;
use crate::ui::explorer::{Explorer, use_explorer};
use crate::ui::markup::{Element, bar, button, drawn, element, strip};
use crate::ui::reactive::{memo, part, text};

/// The age facet.
pub(in crate::ui) fn age_picker() -> Element {
    let panel = panel_memo(Facet::Phase);
    let FacetPanel { title, groups, .. } = panel.get_untracked();
    let choices = groups.into_iter().flat_map(|group| group.choices);
    let phases =
        element("div", "age-picker__phases").with_all(choices.map(|choice| phase_button(panel, choice)));
    facet_frame(Facet::Phase, title)
        .with(phases)
        .with(age_range())
        .with_all(my_child())
}

fn phase_button(panel: Memo<FacetPanel>, choice: FacetChoice) -> Element {
    let explorer = use_explorer();
    let value = choice.value;
    let is_pressed = is_selected(panel, value);
    let control = button("phase-button", move || {
        explorer.go(|query| query.toggle(value), Step::Push)
    });
    with_hooks(control, panel, &choice)
        .changing("aria-pressed", text(move || is_pressed.get().to_string()))
        .attribute_while("disabled", is_disabled(panel, value))
        .with(element("span", "phase-button__name").dutch().text(choice.name))
        .with_all(
            choice
                .hint
                .map(|hint| element("span", "phase-button__age").dutch().text(hint)),
        )
        .with(element("span", "phase-button__count").changing_text(count(panel, value)))
}

/// The life line with two handles.
pub(in crate::ui) fn age_range() -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let picker = memo(move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        explorer.present(|scene| present::age_picker(&query, &outcome, scene))
    });
    // While a handle is held, its words follow; what is found follows when it is let go.
    let held = RwSignal::new(None::<(usize, usize)>);
    let positions = memo(move || {
        held.get()
            .unwrap_or_else(|| picker.with(|picker| (picker.start, picker.end)))
    });
    let ends = [(messages.age_from, false), (messages.age_to, true)];
    let words = ends.map(|(label, is_end)| {
        let words = element("strong", "").changing_text(end_words(positions, is_end));
        element("span", "").text([label, " "].concat()).with(words)
    });
    let handles = ends.map(|(label, is_end)| age_handle(label, is_end, positions, held));
    let swept = Sweep {
        last_position: picker.with_untracked(|picker| picker.last_position),
        began_at: StoredValue::new(None),
        held,
    };
    let (bands, birth) = picker.with_untracked(|picker| (picker.bands.clone(), picker.birth));
    let bars = Signal::derive(move || picker.with(|picker| picker.bars.clone()));
    element("div", "age-range")
        .attribute("role", "group")
        .attribute("aria-label", messages.age_slider)
        .with(element("p", "age-range__title").text(messages.age_slider))
        .with(element("p", "age-range__words").with_all(words))
        .with(
            element("div", "age-range__track")
                .with(age_histogram(bars, bands, birth, swept))
                .with_all(handles),
        )
}

fn end_words(positions: Memo<(usize, usize)>, is_end: bool) -> Signal<String> {
    let explorer = use_explorer();
    text(move || {
        let (start, end) = positions.get();
        let position = if is_end { end } else { start };
        explorer.present(|scene| present::month_words(scene.index.axis().month(position), scene.messages()))
    })
}

/// A handle does not pass the other one.
fn age_handle(
    label: &'static str,
    is_end: bool,
    positions: Memo<(usize, usize)>,
    held: RwSignal<Option<(usize, usize)>>,
) -> Element {
    let explorer = use_explorer();
    let last_position = explorer.present(|scene| scene.index.axis().marks().len().saturating_sub(1));
    let own = move |(start, end): (usize, usize)| if is_end { end } else { start };
    element("input", "age-range__handle")
        .attribute("type", "range")
        .attribute("min", "0")
        .attribute("max", last_position.to_string())
        .attribute("step", "1")
        .attribute("aria-label", label)
        .changing("aria-valuetext", end_words(positions, is_end))
        .value(text(move || own(positions.get()).to_string()))
        .on("input", move |event| {
            let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let Ok(position) = input.value().parse::<usize>() else {
                return;
            };
            let (start, end) = positions.get_untracked();
            let moved = if is_end {
                (start, position.max(start + 1))
            } else {
                (position.min(end.saturating_sub(1)), end)
            };
            held.set(Some(moved));
            input.set_value(&own(moved).to_string());
        })
        .on("change", move |_| {
            held.set(Some(positions.get_untracked()));
            choose(explorer, held);
        })
}

/// Chooses the months that are held.
fn choose(explorer: Explorer, held: RwSignal<Option<(usize, usize)>>) {
    if let Some((start, end)) = held.get_untracked() {
        held.set(None);
        let interval = explorer.present(|scene| present::AgePicker::interval(scene, start, end));
        explorer.go(|query| query.with_interval(interval), Step::Run("leeftijd"));
    }
}

/// Choosing months by a pointer that is swept along the line.
#[derive(Clone, Copy)]
struct Sweep {
    last_position: usize,
    /// The step on which the pointer went down.
    began_at: StoredValue<Option<usize>>,
    held: RwSignal<Option<(usize, usize)>>,
}

impl Sweep {
    fn begin(self, event: &MouseEvent) {
        if event.button() == 0 {
            self.began_at.set_value(self.step_at(event));
            self.go_on(event);
        }
    }

    fn go_on(self, event: &MouseEvent) {
        if let (Some(from), Some(to)) = (self.began_at.get_value(), self.step_at(event)) {
            self.held.set(Some((from.min(to), from.max(to) + 1)));
        }
    }

    fn end(self, explorer: Explorer) {
        if self.began_at.get_value().is_some() {
            self.began_at.set_value(None);
            choose(explorer, self.held);
        }
    }

    /// The step under the pointer: all steps are equally long.
    fn step_at(self, event: &MouseEvent) -> Option<usize> {
        let step = browser::share_along(event)? * self.last_position as f64;
        Some((step as usize).min(self.last_position.saturating_sub(1)))
    }
}

/// Bars of hits over the life line; a picture beside the handles, which say the same. A pointer can be swept along it.
fn age_histogram(bars: Signal<Vec<AgeBar>>, bands: Vec<PhaseBand>, birth: u32, sweep: Sweep) -> Element {
    const HEIGHT: u32 = 100;
    let explorer = use_explorer();
    let bar_of_hits = |hits: AgeBar| {
        let class = if hits.is_chosen {
            "age-range__bar age-range__bar--chosen"
        } else {
            "age-range__bar"
        };
        let edges = (hits.start + 2, hits.end.saturating_sub(2));
        bar(class, edges, (HEIGHT - hits.height, HEIGHT))
    };
    let bands = bands.into_iter().map(|band| {
        bar("age-range__band", (band.start, band.end), (HEIGHT, HEIGHT + 10))
            .attribute("data-hue", band.hue.name())
    });
    let birth = (birth.saturating_sub(2), birth + 3);
    let on_pointer = |act: fn(Sweep, &MouseEvent)| {
        move |event: Event| {
            if let Some(event) = event.dyn_ref() {
                act(sweep, event);
            }
        }
    };
    strip("age-range__picture", 1000, 116)
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .on("pointerdown", on_pointer(Sweep::begin))
        .on("pointermove", on_pointer(Sweep::go_on))
        .on("pointerup", move |_| sweep.end(explorer))
        .on("pointerleave", move |_| sweep.end(explorer))
        .child(part(move || {
            drawn("g", "")
                .with_all(bars.get().into_iter().map(bar_of_hits))
                .view()
        }))
        .with_all(bands)
        .with(bar("age-range__birth-mark", birth, (84, HEIGHT + 16)))
}
