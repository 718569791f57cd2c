//! The query as a sentence. Each part is a button that leads to its facet.

use leptos::prelude::*;

use super::browser;
use super::explorer::use_explorer;
use super::markup::{Element, button, element};
use super::moments;
use super::reactive::{flag, text};
use crate::present::{Sentence, SentencePart};
use crate::query::Facet;

/// The parts of the sentence, in their order.
pub(super) const PARTS: [fn(Sentence) -> SentencePart; 3] = [
    |sentence| sentence.place,
    |sentence| sentence.age,
    |sentence| sentence.theme,
];

/// *Ik woon in **Heerlen** · mijn kind is **een baby** · ik zoek iets over **taal***
pub(super) fn query_sentence() -> Element {
    let [place, age, theme] = PARTS;
    element("p", "query-sentence")
        .with(part(Facet::Municipality, place))
        .text(" ")
        .with(part(Facet::Phase, age))
        .text(" ")
        .with(part(Facet::Theme, theme))
}

fn part(facet: Facet, part: fn(Sentence) -> SentencePart) -> Element {
    let explorer = use_explorer();
    let part = move || part(explorer.summary().sentence);
    let read = move |words: fn(SentencePart) -> String| text(move || words(part()));
    let frame = element("span", "query-sentence__part")
        .changing_text(read(|part| part.lead.to_owned()))
        .text(" ");
    if !explorer.is_open(facet) {
        return frame.with(element("strong", "query-sentence__fixed").changing_text(read(|part| part.value)));
    }
    let value = button("query-sentence__value", move || {
        explorer.is_filtering.set(true);
        // The panel may only now come into the page.
        moments::afterwards(move || {
            let group = ["#facet-", facet.param()].concat();
            browser::scroll_to(&group);
            browser::focus(&[&group, " :is(input, button):not(:disabled)"].concat());
        });
    });
    let language = text(move || {
        if part().is_data {
            "nl"
        } else {
            explorer.locale().slug()
        }
        .to_owned()
    });
    let value = value
        .class_while("query-sentence__value--chosen", flag(move || part().is_chosen))
        .changing("aria-label", read(|part| part.label))
        .with(
            element("span", "")
                .changing("lang", language)
                .changing_text(read(|part| part.value)),
        );
    frame.with(value)
}
