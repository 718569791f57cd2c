//! The detail of an initiative: beside the list where there is room, else over the whole screen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::address::Step;
use super::browser;
use super::explorer::{Explorer, use_explorer};
use super::icon::{Icon, theme_icon};
use super::life_line_strip::LifeLineStrip;
use super::query_link::QueryLink;
use super::reactive::{list, memo, part};
use crate::present::{ConnectionGroup, Detail, Fact, SheetHeading, SourceLine, detail};
use crate::query::Query;

/// The detail that is open, if one is.
#[component]
pub(super) fn InitiativeDetail() -> AnyView {
    let explorer = use_explorer();
    let opened = memo(move || explorer.query().initiative);
    let listener = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape" && opened.get_untracked().is_some() && !explorer.is_filtering.get_untracked() {
            event.prevent_default();
            close(explorer);
        }
    });
    on_cleanup(move || listener.remove());
    // When the detail goes, the focus returns to the hit that it came from.
    Effect::new(move |before: Option<Option<u32>>| {
        let now = opened.get();
        if let (Some(Some(initiative)), None) = (before, now) {
            let slug = explorer.dataset().catalog.initiative(initiative).slug.clone();
            request_animation_frame(move || {
                browser::focus(&format!("[data-initiative='{slug}'] a"));
            });
        }
        now
    });
    part(move || match opened.get() {
        Some(initiative) => view! { <OpenDetail initiative /> }.into_any(),
        None => ().into_any(),
    })
    .into_any()
}

fn close(explorer: Explorer) {
    explorer.go(Query::closed, Step::Push);
}

#[component]
fn OpenDetail(initiative: u32) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let is_beside = explorer.is_widest.get_untracked();
    dialog.on_load(move |dialog| {
        if is_beside {
            dialog.show();
        } else {
            // Fails only when it is open already.
            dialog.show_modal().ok();
        }
    });
    let detail = explorer.present(|scene| detail(initiative, scene));
    view! {
        <dialog
            node_ref=dialog
            class="detail"
            class:detail--beside=is_beside
            aria-labelledby="detail-titel"
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                close(explorer);
            }
        >
            <div class="detail__bar">
                <QueryLink class="detail__close utrecht-link utrecht-link--html-a" target=Query::closed>
                    <Icon name="back" />
                    {messages.back_to_list}
                </QueryLink>
            </div>
            <DetailBody detail />
        </dialog>
    }
    .into_any()
}

#[component]
fn DetailBody(detail: Detail) -> AnyView {
    let messages = use_explorer().messages();
    let has_sheet = !detail.sheet.is_empty();
    view! {
        <div class="detail__body">
            <h2 class="detail__title" id="detail-titel" lang="nl">{detail.title}</h2>
            <p class="detail__lead" lang="nl">{detail.summary}</p>
            {detail.note.map(|note| view! {
                <p class="detail__note"><strong>{messages.mind}": "</strong><span lang="nl">{note}</span></p>
            }.into_any())}
            <LifeLineStrip life_line=detail.life_line />
            {list(detail.sections, |(title, text)| view! { <Section title text /> }.into_any())}
            {(!detail.more.is_empty()).then(|| view! {
                <section>
                    <h3 class="detail__heading">{messages.good_to_know}</h3>
                    <ul lang="nl">{list(detail.more, |fact| view! { <li>{fact}</li> }.into_any())}</ul>
                </section>
            }.into_any())}
            <section>
                <h3 class="detail__heading">{messages.at_a_glance}</h3>
                <dl class="facts">{list(detail.facts, |fact| view! { <FactRow fact /> }.into_any())}</dl>
                <ul class="detail__themes" lang="nl">
                    {list(detail.themes, |(icon, name)| view! { <li><Icon name=theme_icon(icon) />{name}</li> }.into_any())}
                </ul>
            </section>
            {has_sheet.then(|| view! { <Sheet headings=detail.sheet is_complete=detail.is_sheet_complete /> }.into_any())}
            <section>
                <h3 class="detail__heading">{messages.sources}</h3>
                <ul class="sources">{list(detail.sources, |source| view! { <SourceRow source /> }.into_any())}</ul>
            </section>
            {(!detail.connections.is_empty()).then(|| view! { <Connections groups=detail.connections /> }.into_any())}
        </div>
    }
    .into_any()
}

#[component]
fn Section(title: &'static str, text: Option<String>) -> AnyView {
    let messages = use_explorer().messages();
    view! {
        <section>
            <h3 class="detail__heading">{title}</h3>
            {match text {
                Some(text) => view! { <p class="utrecht-paragraph" lang="nl">{text}</p> }.into_any(),
                None => view! { <p class="not-stated">{messages.not_stated}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

#[component]
fn FactRow(fact: Fact) -> AnyView {
    let messages = use_explorer().messages();
    let value = match fact.value {
        Some(value) => view! { <span lang=fact.is_data.then_some("nl")>{value}</span> }.into_any(),
        None => view! { <span class="not-stated">{messages.not_stated}</span> }.into_any(),
    };
    view! {
        <dt>{fact.name}</dt>
        <dd>
            {value}
            {fact.is_inferred.then(|| view! { " " <span class="inferred" title=messages.inferred_meaning>{messages.inferred}</span> }.into_any())}
        </dd>
    }
    .into_any()
}

/// The programme sheet. Its headings and texts are Dutch in every language.
#[component]
fn Sheet(headings: Vec<SheetHeading>, is_complete: bool) -> AnyView {
    let messages = use_explorer().messages();
    let heading_view = |heading: SheetHeading| {
        let points = if heading.points.is_empty() {
            view! { <p class="not-stated">{messages.not_stated}</p> }.into_any()
        } else {
            view! { <ul lang="nl">{list(heading.points, |point| view! { <li>{point}</li> }.into_any())}</ul> }.into_any()
        };
        view! { <h4 class="sheet__heading" lang="nl">{heading.name}</h4> {points} }.into_any()
    };
    view! {
        <details class="sheet">
            <summary class="sheet__summary">{messages.for_professionals}</summary>
            {(!is_complete).then(|| view! { <p class="sheet__note">{messages.sheet_incomplete}</p> }.into_any())}
            {list(headings, heading_view)}
        </details>
    }
    .into_any()
}

#[component]
fn SourceRow(source: SourceLine) -> AnyView {
    let messages = use_explorer().messages();
    view! {
        <li>
            <a class="utrecht-link utrecht-link--html-a" href=source.url rel="noreferrer external" lang="nl">
                {source.title}
                <Icon name="outside" />
                <span class="visually-hidden">" (" {messages.new_window} ")"</span>
            </a>
            <span class="sources__words">{source.words.join(" · ")}</span>
        </li>
    }
    .into_any()
}

#[component]
fn Connections(groups: Vec<ConnectionGroup>) -> AnyView {
    let messages = use_explorer().messages();
    let group_view = |group: ConnectionGroup| {
        let links = list(group.links, |link| {
            let initiative = link.initiative;
            view! {
                <li lang="nl">
                    <QueryLink class="utrecht-link utrecht-link--html-a" target=move |query: Query| query.opened(initiative)>{link.title}</QueryLink>
                    {link.why.map(|why| view! { <span class="connections__why">{why}</span> }.into_any())}
                </li>
            }
            .into_any()
        });
        view! { <h4 class="connections__title">{group.title}</h4> <ul>{links}</ul> }.into_any()
    };
    view! {
        <section class="connections">
            <h3 class="detail__heading">{messages.connections}</h3>
            {list(groups, group_view)}
        </section>
    }
    .into_any()
}
