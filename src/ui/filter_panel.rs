//! All facets together: beside the list where there is room, else over the whole screen.

use leptos::prelude::*;

use super::age_picker::AgePicker;
use super::explorer::use_explorer;
use super::facet_group::FacetGroup;
use super::icon::Icon;
use super::municipality_facet::MunicipalityFacet;
use super::reactive::{part_if, text};
use crate::query::Facet;

/// The facets beside the list.
#[component]
pub(super) fn FilterPanel() -> AnyView {
    let messages = use_explorer().messages();
    view! {
        <section class="filter-panel" aria-label=messages.filters>
            <Facets />
        </section>
    }
    .into_any()
}

/// The button that opens the facets over the whole screen, and they themselves.
#[component]
pub(super) fn FilterDialog() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let active = text(move || match explorer.query().filters().len() as u32 {
        0 => String::new(),
        count => (messages.active_filter_count)(count),
    });
    view! {
        <div class="filter-opener">
            <button
                class="utrecht-button utrecht-button--secondary-action"
                type="button"
                aria-haspopup="dialog"
                on:click=move |_| explorer.is_filtering.set(true)
            >
                <Icon name="filter" />
                {messages.open_filters}
            </button>
            <span class="filter-opener__count">{active}</span>
        </div>
        {part_if(explorer.is_filtering.into(), || view! { <OpenFilterDialog /> }.into_any())}
    }
    .into_any()
}

#[component]
fn OpenFilterDialog() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    dialog.on_load(|dialog| {
        // Fails only when it is open already.
        dialog.show_modal().ok();
    });
    let close = move || explorer.is_filtering.set(false);
    let show_hits = text(move || (messages.show_hits)(explorer.outcome().hits.len() as u32));
    view! {
        <dialog node_ref=dialog class="filter-dialog" aria-label=messages.filters on:close=move |_| close()>
            <div class="filter-dialog__head">
                <h2 class="utrecht-heading-2">{messages.filters}</h2>
                <button class="utrecht-button utrecht-button--subtle" type="button" aria-label=messages.close on:click=move |_| close()>
                    <Icon name="close" />
                </button>
            </div>
            <div class="filter-dialog__body">
                <Facets />
            </div>
            <div class="filter-dialog__foot">
                <button class="utrecht-button utrecht-button--primary-action" type="button" on:click=move |_| close()>
                    {show_hits}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

#[component]
fn Facets() -> AnyView {
    view! {
        <MunicipalityFacet />
        <AgePicker />
        <FacetGroup facet=Facet::Theme />
        <FacetGroup facet=Facet::Audience />
        <FacetGroup facet=Facet::Status />
        <FacetGroup facet=Facet::Programme />
    }
    .into_any()
}
