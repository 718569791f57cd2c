//! The query as a sentence. Each part is a button that leads to its facet.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::reactive::{flag, memo, text};
use crate::present::{Sentence, SentencePart};
use crate::query::Facet;

/// *Ik woon in **Heerlen** · mijn kind is **een baby** · ik zoek iets over **taal***
#[component]
pub(super) fn QuerySentence() -> AnyView {
    view! {
        <p class="query-sentence">
            <Part facet=Facet::Municipality part=|sentence| sentence.place />
            <Part facet=Facet::Phase part=|sentence| sentence.age />
            <Part facet=Facet::Theme part=|sentence| sentence.theme />
        </p>
    }
    .into_any()
}

#[component]
fn Part(facet: Facet, part: fn(Sentence) -> SentencePart) -> AnyView {
    let explorer = use_explorer();
    let part = memo(move || part(explorer.summary().sentence));
    let read = move |words: fn(SentencePart) -> String| text(move || words(part.get()));
    let on_click = move |_| {
        explorer.is_filtering.set(true);
        // The panel may only now come into the page.
        request_animation_frame(move || {
            let group = format!("#facet-{}", facet.param());
            browser::scroll_to(&group);
            browser::focus(&format!("{group} :is(input, button):not(:disabled)"));
        });
    };
    view! {
        <span class="query-sentence__part">
            <span>{read(|part| part.lead.to_owned())}</span>
            " "
            <button
                class="query-sentence__value"
                class:query-sentence__value--chosen=flag(move || part.with(|part| part.is_chosen))
                type="button"
                aria-label=read(|part| part.label)
                on:click=on_click
            >
                {read(|part| part.value)}
            </button>
        </span>
        " "
    }
    .into_any()
}
