//! What is chosen, as chips that take one choice back.

use leptos::prelude::*;

use super::address::Step;
use super::browser;
use super::explorer::use_explorer;
use super::icon::Icon;
use super::reactive::{list, memo, part};
use crate::present::Chip;
use crate::query::{Filter, Query};

/// The active filters.
#[component]
pub(super) fn ActiveFilters() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let chips = memo(move || explorer.summary().chips);
    let on_remove = move |filter: Filter| {
        explorer.go(|query| query.without(filter), Step::Push);
        // The chip is gone; the focus goes to the next thing of its kind.
        request_animation_frame(|| {
            if !browser::focus(".chip") {
                browser::focus("#resultaten");
            }
        });
    };
    let chip_view = move |chip: Chip| {
        view! {
            <li>
                <button class="chip" type="button" aria-label=chip.remove_label on:click=move |_| on_remove(chip.filter)>
                    {chip.label}
                    <Icon name="close" />
                </button>
            </li>
        }
        .into_any()
    };
    part(move || {
        if chips.with(Vec::is_empty) {
            return ().into_any();
        }
        view! {
            <section class="active-filters" aria-label=messages.active_filters>
                <ul class="active-filters__list">
                    {list(chips.get(), chip_view)}
                    <li>
                        <button
                            class="utrecht-button utrecht-button--subtle active-filters__clear"
                            type="button"
                            on:click=move |_| {
                                explorer.go(Query::cleared, Step::Push);
                                browser::focus("#resultaten");
                            }
                        >
                            {messages.clear_all}
                        </button>
                    </li>
                </ul>
            </section>
        }
        .into_any()
    })
    .into_any()
}
