//! A visit: the sentence that builds up as one answers, a question or the answers, and the buttons below.

use leptos::prelude::*;

use super::super::address::Step;
use super::super::browser;
use super::super::icon::icon;
use super::super::initiative_detail::initiative_detail;
use super::super::language_links::language_links;
use super::super::markup::{Element, button, element};
use super::super::moments;
use super::super::query_sentence::PARTS;
use super::super::reactive::{flag, memo, part, part_if, text};
use super::super::result_list::result_list;
use super::super::shortlist_view::shortlist_view;
use super::keyboard::keyboard;
use super::question_tiles::question_tiles;
use super::reactions::{questions_here, wish};
use super::staff::staff_sign;
use super::{Kiosk, use_both};
use crate::kiosk::{Layer, Question};
use crate::query::{Query, TEXT_LIMIT, View};

/// What is shown between the sentence and the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Question(Question),
    Answers,
    Shortlist,
    Wish,
}

/// A visit.
pub(super) fn visit() -> AnyView {
    let (explorer, kiosk) = use_both();
    let content = memo(move || match (explorer.query().view, kiosk.question.get()) {
        _ if kiosk.is_wishing.get() => Content::Wish,
        (View::Shortlist, _) => Content::Shortlist,
        (View::List, Some(question)) if !kiosk.is_typing.get() => Content::Question(question),
        _ => Content::Answers,
    });
    // What is new begins at its top.
    let opened = memo(move || explorer.query().initiative);
    Effect::new(move |_| {
        content.get();
        opened.get();
        moments::afterwards(|| browser::scroll_to_top(".visit__content"));
    });
    let has_detail = flag(move || opened.get().is_some() && !kiosk.is_wishing.get());
    let body = part(move || match content.get() {
        Content::Question(question) => question_tiles(question),
        Content::Answers => element("div", "visit__answers").with(result_list()).view(),
        Content::Shortlist => shortlist_view(),
        Content::Wish => wish(),
    });
    let can_say = flag(move || has_detail.get() || content.get() == Content::Answers);
    let is_typing = flag(move || kiosk.is_typing.get());
    vec![
        head().view(),
        element("main", "visit__content explore")
            .class_while("explore--detail", has_detail)
            .class_while(
                "explore--shortlist",
                flag(move || content.get() == Content::Shortlist),
            )
            .child(part_if(is_typing, || search_field().view()))
            .child(body)
            .child(initiative_detail())
            .view(),
        part_if(can_say, questions_here),
        part_if(is_typing, || search_keyboard().view()),
        buttons().view(),
    ]
    .into_any()
}

/// The sentence as far as it is known. Each part leads back to its question.
fn head() -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let parts = Question::ALL.into_iter().zip(PARTS).map(|(question, part_of)| {
        let is_shown = flag(move || {
            kiosk
                .question
                .get()
                .is_none_or(|asked| question as u8 <= asked as u8)
        });
        part_if(is_shown, move || {
            let part = move || part_of(explorer.summary().sentence);
            let frame = element("span", "query-sentence__part").text([part().lead, " "].concat());
            if explorer.query().is_locked(question.facet()) {
                return frame
                    .with(
                        element("strong", "query-sentence__fixed").changing_text(text(move || part().value)),
                    )
                    .view();
            }
            let value = text(move || {
                if kiosk.question.get() == Some(question) && !part().is_chosen {
                    messages.not_answered.to_owned()
                } else {
                    part().value
                }
            });
            let again = button("query-sentence__value", move || {
                explorer.go(|query| query.closed().with_view(View::List), Step::Push);
                kiosk.is_typing.set(false);
                kiosk.question.set(Some(question));
            })
            .changing(
                "aria-label",
                text(move || messages.choose_again.with(&part().value)),
            )
            .class_while("query-sentence__value--chosen", flag(move || part().is_chosen))
            .with(element("span", "").changing_text(value));
            frame.with(again).view()
        })
    });
    let mut sentence = element("p", "query-sentence");
    for part in parts {
        sentence = sentence.child(part).text(" ");
    }
    let title = element(explorer.surface.heading(0), "visually-hidden")
        .dutch()
        .text(&*explorer.dataset().catalog.site.title);
    element("header", "visit__head")
        .with(title)
        .with(staff_sign())
        .with(sentence)
}

/// The buttons that are always there.
fn buttons() -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let is_first = flag(move || {
        let query = explorer.query();
        let is_plain = query.initiative.is_none()
            && query.view == View::List
            && !kiosk.is_typing.get()
            && !kiosk.is_wishing.get();
        is_plain && Question::before(kiosk.question.get(), &query).is_none()
    });
    let back = button("kiosk-button", move || go_back(kiosk))
        .attribute_while("disabled", is_first)
        .with(icon("back"))
        .text(messages.back);
    let anew = button("kiosk-button", move || kiosk.screen.begin_anew())
        .with(icon("close"))
        .text(messages.start_again);
    let search = button("kiosk-button", move || {
        explorer.go(|query| query.closed().with_view(View::List), Step::Push);
        kiosk.is_typing.set(true);
    })
    .with(icon("search"))
    .text(messages.search);
    let list_words = text(move || {
        let count = explorer.shortlist().initiatives().len().to_string();
        explorer.messages().shortlist_count.with(&count)
    });
    let shortlist = button("kiosk-button", move || {
        kiosk.is_typing.set(false);
        explorer.go(|query| query.closed().with_view(View::Shortlist), Step::Push);
    })
    .with(icon("keep"))
    .with(element("span", "").changing_text(list_words));
    let reach = button("kiosk-button kiosk-button--reach", move || {
        kiosk.is_low.update(|is_low| *is_low = !*is_low)
    })
    .child(part(move || {
        icon(if kiosk.is_low.get() { "up" } else { "down" }).view()
    }))
    .with(element("span", "").changing_text(text(move || {
        let words = if kiosk.is_low.get() {
            messages.higher
        } else {
            messages.lower
        };
        words.to_owned()
    })));
    element("nav", "visit__buttons")
        .attribute("aria-label", messages.controls)
        .with(back)
        .with(anew)
        .with(search)
        .with(shortlist)
        .with(reach)
        .with_all(language_links())
}

/// Undoes the last step: closes what lies on top, then leads to the question before.
fn go_back(kiosk: Kiosk) {
    let explorer = kiosk.explorer;
    let query = untrack(|| explorer.query());
    if kiosk.is_wishing.get_untracked() {
        kiosk.is_wishing.set(false);
    } else if query.initiative.is_some() {
        explorer.go(Query::closed, Step::Push);
    } else if query.view != View::List {
        explorer.go(|query| query.with_view(View::List), Step::Push);
    } else if kiosk.is_typing.get_untracked() {
        kiosk.is_typing.set(false);
    } else {
        let before = Question::before(kiosk.question.get_untracked(), &query);
        if before.is_some() {
            kiosk.question.set(before);
        }
    }
}

/// The words that are searched for. A keyboard that is plugged in types here too.
fn search_field() -> Element {
    let (explorer, _) = use_both();
    moments::afterwards(|| {
        browser::focus("#zoek");
    });
    let input = element("input", "utrecht-textbox utrecht-textbox--html-input")
        .attribute("id", "zoek")
        .attribute("type", "search")
        // The system's own keyboard stays away: ours is there.
        .attribute("inputmode", "none")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .value(kiosk_text())
        .on("input", move |event| {
            let typed = event_target_value(&event);
            explorer.go(|query| query.with_text(&typed), Step::Replace);
        });
    element("label", "visit__search")
        .with(element("span", "").text(explorer.messages().search_label))
        .with(input)
}

fn search_keyboard() -> Element {
    let (explorer, kiosk) = use_both();
    let on_text = Callback::new(move |typed: String| {
        explorer.go(|query| query.with_text(&typed), Step::Replace);
    });
    let on_done = Callback::new(move |()| {
        kiosk.question.set(None);
        kiosk.is_typing.set(false);
    });
    keyboard(Layer::Letters, kiosk_text(), TEXT_LIMIT, on_text, on_done)
}

/// The words that are searched for.
fn kiosk_text() -> Signal<String> {
    let (explorer, _) = use_both();
    text(move || explorer.query().text().to_owned())
}
