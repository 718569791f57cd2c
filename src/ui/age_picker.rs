//! The age facet: phases to press, and the life line with two handles and a histogram of hits.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::{Explorer, use_explorer};
use super::facet_group::panel_memo;
use super::icon::hue_name;
use super::life_line_strip::rect;
use super::reactive::{flag, list, memo, part, text};
use crate::present::{self, AgeBar, FacetChoice, FacetPanel, PhaseBand};
use crate::query::Facet;

/// The age facet.
#[component]
pub(super) fn AgePicker() -> AnyView {
    let panel = panel_memo(Facet::Phase);
    let (title, choices) =
        panel.with_untracked(|panel| (panel.title.clone(), panel.choices().cloned().collect::<Vec<_>>()));
    view! {
        <fieldset class="facet age-picker" id=format!("facet-{}", Facet::Phase.param())>
            <legend class="facet__title">{title}</legend>
            <div class="age-picker__phases">
                {list(choices, |choice| view! { <PhaseButton panel choice /> }.into_any())}
            </div>
            <AgeRange />
        </fieldset>
    }
    .into_any()
}

#[component]
fn PhaseButton(panel: Memo<FacetPanel>, choice: FacetChoice) -> AnyView {
    let explorer = use_explorer();
    let value = choice.value;
    let count = text(move || panel.with(|panel| panel.choice(value).map_or(0, |choice| choice.count)).to_string());
    let is_pressed =
        text(move || panel.with(|panel| panel.choice(value).is_some_and(|choice| choice.is_selected)).to_string());
    let is_disabled = flag(move || panel.with(|panel| panel.choice(value).is_none_or(|choice| !choice.is_enabled)));
    let data_lang = (untrack(|| explorer.locale()).slug() != "nl").then_some("nl");
    view! {
        <button
            class="phase-button"
            type="button"
            data-facet=value.facet.param()
            data-value=choice.slug
            data-count=count
            data-hue=choice.hue.map(hue_name)
            aria-pressed=is_pressed
            disabled=is_disabled
            on:click=move |_| explorer.go(|query| query.toggle(value), Step::Push)
        >
            <span class="phase-button__name" lang=data_lang>{choice.name}</span>
            <span class="phase-button__age" lang=data_lang>{choice.hint}</span>
            <span class="phase-button__count">{count}</span>
        </button>
    }
    .into_any()
}

/// The life line with two handles.
#[component]
fn AgeRange() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let picker = memo(move || {
        let (query, outcome) = (explorer.query(), explorer.outcome());
        explorer.present(|scene| present::age_picker(&query, &outcome, scene))
    });
    // While a handle is held, its words follow; what is found follows when it is let go.
    let held = RwSignal::new(None::<(usize, usize)>);
    let positions = move || held.get().unwrap_or_else(|| picker.with(|picker| (picker.start, picker.end)));
    let words = move |position: usize| {
        explorer.present(|scene| present::month_words(scene.index.axis().month(position), scene.messages()))
    };
    let (bands, birth, last_position) =
        picker.with_untracked(|picker| (picker.bands.clone(), picker.birth, picker.last_position));
    let on_hold = move |end: bool, position: usize| {
        let (from, to) = untrack(positions);
        held.set(Some(if end { (from, position.max(from + 1)) } else { (position.min(to.saturating_sub(1)), to) }));
    };
    let on_let_go = move || {
        if let Some((start, end)) = held.get_untracked() {
            held.set(None);
            choose(explorer, start, end);
        }
    };
    let handle = move |is_end: bool| {
        let position = move || if is_end { positions().1 } else { positions().0 };
        let label = if is_end { messages.age_to } else { messages.age_from };
        view! {
            <input
                class="age-range__handle"
                class:age-range__handle--end=is_end
                type="range"
                min="0"
                max=last_position
                step="1"
                aria-label=label
                aria-valuetext=text(move || words(position()))
                prop:value=text(move || position().to_string())
                on:input:target=move |event| {
                    if let Ok(position) = event.target().value().parse() {
                        on_hold(is_end, position);
                        // A handle does not pass the other one.
                        event.target().set_value(&untrack(|| if is_end { positions().1 } else { positions().0 }).to_string());
                    }
                }
                on:change=move |_| on_let_go()
            />
        }
        .into_any()
    };
    view! {
        <div class="age-range" role="group" aria-label=messages.age_slider>
            <p class="age-range__title">{messages.age_slider}</p>
            <p class="age-range__words">
                <span>{messages.age_from} " " <strong>{text(move || words(positions().0))}</strong></span>
                <span>{messages.age_to} " " <strong>{text(move || words(positions().1))}</strong></span>
            </p>
            <div class="age-range__track">
                <AgeHistogram bars=Signal::derive(move || picker.with(|picker| picker.bars.clone())) bands birth />
                {handle(false)}
                {handle(true)}
            </div>
        </div>
    }
    .into_any()
}

fn choose(explorer: Explorer, start: usize, end: usize) {
    let interval = explorer.present(|scene| present::AgePicker::interval(scene, start, end));
    explorer.go(|query| query.with_interval(interval), Step::Run("leeftijd"));
}

/// Bars of hits over the life line; a picture beside the handles, which say the same.
#[component]
fn AgeHistogram(#[prop(into)] bars: Signal<Vec<AgeBar>>, bands: Vec<PhaseBand>, birth: u32) -> AnyView {
    const HEIGHT: u32 = 100;
    let band_view =
        |band: PhaseBand| rect("age-range__band", Some(band.hue), (band.start, band.end), (HEIGHT, HEIGHT + 10));
    let bar_view = |bar: AgeBar| {
        let class = if bar.is_chosen { "age-range__bar age-range__bar--chosen" } else { "age-range__bar" };
        rect(class, None, (bar.start + 2, bar.end.saturating_sub(2)), (HEIGHT - bar.height, HEIGHT))
    };
    view! {
        <svg class="age-range__picture" viewBox="0 0 1000 116" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {part(move || list(bars.get(), bar_view).into_any())}
            {list(bands, band_view)}
            {rect("age-range__birth-mark", None, (birth.saturating_sub(2), birth + 3), (84, HEIGHT + 16))}
        </svg>
    }
    .into_any()
}
