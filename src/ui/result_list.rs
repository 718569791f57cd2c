//! The result: its words, the order, guide texts, and all hits as text in the page.

use leptos::prelude::*;

use super::address::Step;
use super::explorer::use_explorer;
use super::guide_list::GuideList;
use super::hit_card::HitCard;
use super::no_hits::NoHits;
use super::reactive::{flag, list, memo, part_if, text};
use crate::present::{Card, card};
use crate::query::Sort;

/// The result.
#[component]
pub(super) fn ResultList() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let cards = memo(move || {
        let (query, outcome) = (explorer.query().closed(), explorer.outcome());
        explorer.present(|scene| {
            let cards = outcome.hits.iter().map(|&initiative| card(initiative, &query, &outcome.matched, scene));
            cards.collect::<Vec<Card>>()
        })
    });
    let status = memo(move || explorer.summary().status);
    let is_sortable = flag(move || cards.with(|cards| cards.len() > 1));
    let is_empty = flag(move || cards.with(Vec::is_empty));
    view! {
        <section class="results" id="resultaten" tabindex="-1" aria-label=messages.results>
            <div class="results__head">
                <p class="results__status" role="status">{text(move || status.get())}</p>
                {part_if(is_sortable, || view! { <SortSelect /> }.into_any())}
            </div>
            <GuideList />
            {part_if(is_empty, || view! { <NoHits /> }.into_any())}
            <For each=move || cards.get() key=Card::key let:card>
                <HitCard card />
            </For>
        </section>
    }
    .into_any()
}

#[component]
fn SortSelect() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let name = |sort: Sort| match sort {
        Sort::Best => messages.sort_best,
        Sort::Near => messages.sort_near,
        Sort::Title => messages.sort_title,
        Sort::Newest => messages.sort_newest,
    };
    view! {
        <label class="sort-select">
            <span class="sort-select__label">{messages.sort}</span>
            <select
                class="utrecht-select utrecht-select--html-select"
                prop:value=text(move || explorer.query().sort.slug().to_owned())
                on:change:target=move |event| {
                    let sort = Sort::from_slug(&event.target().value()).unwrap_or_default();
                    explorer.go(|query| query.with_sort(sort), Step::Push);
                }
            >
                {list(Sort::ALL, |sort| view! {
                    <option value=sort.slug() selected=flag(move || explorer.query().sort == sort)>{name(sort)}</option>
                }.into_any())}
            </select>
        </label>
    }
    .into_any()
}
