//! What residents can say: of an initiative, of what is missing, and in words of their own. One touch, thanks, undo.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::explorer::Explorer;
use super::super::markup::{Element, button, element};
use super::super::reactive::{flag, part, part_if, text};
use super::desk::Trouble;
use super::keyboard::keyboard;
use super::{Kiosk, use_both};
use crate::conference::entry::WISH_LENGTH;
use crate::conference::value::{Line, Reference};
use crate::conference::{Answer, EntryKind, EntryNumber, Gap};
use crate::kiosk::Layer;
use crate::query::{Facet, FacetValue, Query, UNKNOWN_SLUG};

/// What a visitor has said, so that it can be undone. Forgotten with the visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    kind: EntryKind,
    number: EntryNumber,
}

/// What somebody may say of an initiative; nothing where it is not asked.
pub(super) fn initiative_questions(initiative: u32) -> Option<Element> {
    let (explorer, kiosk) = use_both();
    let is_asked = kiosk.conference.get()?.questions.initiatives;
    if !is_asked {
        return None;
    }
    let messages = kiosk.messages();
    let reference = Reference::new(&explorer.dataset().catalog.initiative(initiative).slug).ok()?;
    let buttons = Answer::ALL.map(|answer| {
        let words = match answer {
            Answer::Helps => messages.helps,
            Answer::MissingHere => messages.missing_here,
            Answer::WantToKnow => messages.want_to_know,
        };
        let kind = EntryKind::Initiative {
            initiative: reference.clone(),
            answer,
            municipality: municipality(kiosk),
        };
        say_button(kind, words)
    });
    let group = element("div", "reactions")
        .with(element(explorer.surface.heading(2), "reactions__title").text(messages.what_do_you_think))
        .with(element("div", "reactions__buttons").with_all(buttons));
    Some(group.with(thanks()))
}

/// Whether something is missing where the visitor has looked; nothing where it is not asked, or nothing was chosen.
pub(super) fn gap_question(query: &Query) -> Option<Element> {
    let (explorer, kiosk) = use_both();
    if !kiosk.conference.get()?.questions.gaps {
        return None;
    }
    let messages = kiosk.messages();
    let [municipality, phase, theme] =
        [Facet::Municipality, Facet::Phase, Facet::Theme].map(|facet| only_choice(explorer, facet));
    let gap = Gap::new(municipality, phase, theme)?;
    let dataset = explorer.dataset();
    let names: Vec<&str> = [Facet::Municipality, Facet::Phase, Facet::Theme]
        .into_iter()
        .filter_map(|facet| only_value(query, facet)?.name(&dataset.catalog))
        .collect();
    Some(
        element("div", "reactions")
            .with(element(explorer.surface.heading(1), "reactions__title").text(messages.gap_title))
            .with(element("p", "").text(messages.gap_text.with(&names.join(" · "))))
            .with(
                element("div", "reactions__buttons")
                    .with(say_button(EntryKind::Gap(gap), messages.gap_button)),
            )
            .with(thanks()),
    )
}

/// The way to a wish in words of one's own; nothing where it is not asked.
pub(super) fn wish_opener() -> Option<Element> {
    let (_, kiosk) = use_both();
    if !kiosk.conference.get()?.questions.wishes {
        return None;
    }
    let words = kiosk.messages().wish_open;
    Some(button("kiosk-button", move || kiosk.is_wishing.set(true)).text(words))
}

/// A wish in words of one's own.
pub(super) fn wish() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let typed = RwSignal::new(String::new());
    let words = text(move || typed.get());
    let area = element("textarea", "utrecht-textbox wish__text")
        .attribute("id", "wens")
        .attribute("rows", "4")
        .attribute("inputmode", "none")
        .attribute("maxlength", WISH_LENGTH.to_string())
        .value(words)
        .on("input", move |event| typed.set(event_target_value(&event)));
    let is_empty = flag(move || typed.with(|typed| Line::<WISH_LENGTH>::new(typed).is_err()));
    let give = move || {
        if let Ok(text) = typed.with_untracked(|typed| Line::new(typed)) {
            let municipality = municipality(kiosk);
            say(kiosk, EntryKind::Wish { text, municipality });
        }
        kiosk.is_wishing.set(false);
    };
    let send = button("kiosk-button kiosk-button--main", give)
        .attribute_while("disabled", is_empty)
        .text(messages.wish_send);
    let keys = keyboard(
        Layer::Letters,
        words,
        WISH_LENGTH,
        Callback::new(move |text| typed.set(text)),
        Callback::new(move |()| give()),
    );
    element("section", "wish")
        .with(
            element("label", "wish__title")
                .attribute("for", "wens")
                .text(messages.wish_title),
        )
        .with(element("p", "wish__rule").text(messages.wish_rule))
        .with(area)
        .with(element("p", "").with(send))
        .with(keys)
        .view()
}

/// A button that says something; said once more, it is undone.
fn say_button(kind: EntryKind, words: &'static str) -> Element {
    let (_, kiosk) = use_both();
    let own = kind.clone();
    let is_said = Signal::derive(move || {
        let is_said = kiosk.said.with(|said| said.iter().any(|said| said.kind == own));
        is_said.to_string()
    });
    button("reaction", move || {
        let said = kiosk
            .said
            .with_untracked(|said| said.iter().find(|said| said.kind == kind).cloned());
        match said {
            Some(said) => take_back(kiosk, said),
            None => say(kiosk, kind.clone()),
        }
    })
    .changing("aria-pressed", is_said)
    .attribute_while("disabled", kiosk.is_writing.into())
    .text(words)
}

fn say(kiosk: Kiosk, kind: EntryKind) {
    if kiosk.is_writing.get_untracked() {
        return;
    }
    kiosk.is_writing.set(true);
    spawn_local(async move {
        let number = kiosk.screen.desk.record(kind.clone()).await;
        // The visitor may have gone meanwhile, and these with the visit: the next one has not said it, and cannot undo it.
        kiosk.is_writing.set(false);
        kiosk.is_refused.set(number.is_none());
        if let Some(number) = number {
            kiosk.said.update(|said| said.push(Said { kind, number }));
        }
    });
}

fn take_back(kiosk: Kiosk, said: Said) {
    kiosk.is_writing.set(true);
    spawn_local(async move {
        let taken_back = kiosk
            .screen
            .desk
            .record(EntryKind::Withdrawn { of: said.number })
            .await;
        kiosk.is_writing.set(false);
        if taken_back.is_some() {
            kiosk.said.update(|all| all.retain(|other| *other != said));
        }
    });
}

/// Thanks for what was said last, with the way back, or that it could not be kept.
pub(super) fn thanks() -> Element {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let has_said = flag(move || kiosk.said.with(|said| !said.is_empty()));
    let undo = move || {
        let words = match kiosk.screen.desk.trouble.get_untracked() {
            Some(Trouble::Refused) => messages.thanks_unkept,
            _ => messages.thanks,
        };
        let undo = button("kiosk-button", move || {
            if let Some(said) = kiosk.said.with_untracked(|said| said.last().cloned()) {
                take_back(kiosk, said);
            }
        });
        element("p", "reactions__thanks")
            .with(element("span", "").text(words))
            .with(undo.text(messages.undo))
            .view()
    };
    let refused = move || element("p", "notice").text(messages.not_kept).view();
    element("div", "")
        .attribute("aria-live", "polite")
        .child(part_if(kiosk.is_refused.into(), refused))
        .child(part_if(has_said, undo))
}

/// The municipality that “here” means: the one that the visitor has chosen, or else that of the conference.
fn municipality(kiosk: Kiosk) -> Option<Reference> {
    only_choice(kiosk.explorer, Facet::Municipality)
        .or_else(|| kiosk.conference.get_untracked()?.municipality)
}

/// What is chosen of a facet, when it is one thing that is known.
pub(super) fn only_choice(explorer: Explorer, facet: Facet) -> Option<Reference> {
    let query = untrack(|| explorer.query());
    let dataset = explorer.dataset();
    let slug = only_value(&query, facet)?.slug(&dataset.catalog);
    Reference::new(slug).ok().filter(|_| slug != UNKNOWN_SLUG)
}

fn only_value(query: &Query, facet: Facet) -> Option<FacetValue> {
    match *query.selected(facet) {
        [ordinal] => Some(FacetValue { facet, ordinal }),
        _ => None,
    }
}

/// What residents can say where they look now, kept current.
pub(super) fn questions_here() -> AnyView {
    let (explorer, kiosk) = use_both();
    part(move || {
        let query = explorer.query();
        let questions = match query.initiative {
            Some(initiative) => initiative_questions(initiative),
            None => gap_question(&query),
        };
        let wish = wish_opener();
        if questions.is_none() && wish.is_none() {
            return ().into_any();
        }
        element("section", "reactions-here")
            .attribute("aria-label", kiosk.messages().your_voice)
            .with_all(questions)
            .with_all(wish)
            .view()
    })
}
