//! What the detail of an initiative says.

use leptos::prelude::*;
use web_sys::Element as Node;

use super::close;
use crate::present::{
    ConnectionGroup, ConnectionLink, Detail, Fact, Scene, SheetHeading, SourceLine, detail,
};
use crate::query::{Query, Subject};
use crate::surface::{LinkTarget, Part};
use crate::ui::browser;
use crate::ui::explorer::use_explorer;
use crate::ui::icon::icon;
use crate::ui::keep_button::keep_button;
use crate::ui::life_line_strip::life_line_strip;
use crate::ui::markup::{Element, element};
use crate::ui::phone_code::phone_code;
use crate::ui::query_link::{LINK, query_link};
use crate::ui::read_aloud::read_aloud;
use crate::ui::share::share;

/// Id of the heading that names the detail.
const TITLE_ID: &str = "detail-titel";

/// Looks at all that the detail of an initiative will tell. Not a part of who calls it either.
#[inline(never)]
pub(super) fn look_at_detail(initiative: u32, scope: Option<&[u32]>, scene: Scene<'_>) {
    detail(initiative, scope, scene);
}

/// The detail of an initiative, in a dialog. Not a part of who calls it: its code comes later.
#[inline(never)]
pub(super) fn open_detail(initiative: u32) -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    // In a frame as high as its content, a dialog over the screen would be out of sight, and on a kiosk it would cover
    // the buttons: it takes the place of the list.
    let is_in_place = explorer.surface.is_embedded() || explorer.surface.is_kiosk();
    let is_beside = !is_in_place && explorer.is_widest.get_untracked();
    let detail = explorer.present(|scene| detail(initiative, explorer.scope, scene));
    let back = query_link("detail__close utrecht-link utrecht-link--html-a", Query::closed)
        .with(icon("back"))
        .text(messages.back_to_list);
    let bar = element("div", "detail__bar")
        .with(back)
        .with_all(keep_button(initiative, &detail.title));
    let open: fn(&Node) = if is_in_place {
        |dialog| {
            browser::open_dialog(dialog);
            browser::scroll_to(".detail");
        }
    } else if is_beside {
        browser::open_dialog
    } else {
        browser::open_modal_dialog
    };
    element(
        "dialog",
        if is_beside {
            "detail detail--beside"
        } else {
            "detail"
        },
    )
    .attribute("aria-labelledby", TITLE_ID)
    .on("cancel", move |event| {
        event.prevent_default();
        close(explorer);
    })
    .once_placed(open)
    .with(bar)
    .with(body(initiative, detail))
    .view()
}

fn body(initiative: u32, detail: Detail) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let more = detail.more.into_iter().map(|fact| element("li", "").text(fact));
    let themes = detail
        .themes
        .into_iter()
        .map(|(theme, name)| element("li", "").with(icon(theme.name())).text(name));
    let at_a_glance = section(messages.at_a_glance)
        .with(detail.facts.into_iter().fold(element("dl", "facts"), with_fact))
        .with(element("ul", "detail__themes").dutch().with_all(themes));
    let sources = section(messages.sources).with(source_list(detail.sources));
    let texts = detail
        .sections
        .iter()
        .filter_map(|(title, text)| Some([title, " ", text.as_deref()?].concat()));
    let spoken: Vec<String> = [&detail.title, &detail.summary]
        .into_iter()
        .cloned()
        .chain(texts)
        .collect();
    let spoken = spoken.join("\n");
    let public = explorer.public_page(initiative);
    let shared = share(&detail.title, public);
    let mut body = element("div", "detail__body")
        .with(
            element(use_explorer().surface.heading(1), "detail__title")
                .attribute("id", TITLE_ID)
                .dutch()
                .text(detail.title),
        )
        .with(element("p", "detail__lead").dutch().text(&detail.summary))
        .child(read_aloud(spoken))
        .with_all(detail.note.map(note))
        .with(life_line_strip(detail.life_line))
        .with_all(
            detail
                .sections
                .into_iter()
                .map(|(title, text)| section(title).with(text_or_not_stated(text))),
        );
    if more.len() > 0 {
        body = body.with(section(messages.good_to_know).with(element("ul", "").dutch().with_all(more)));
    }
    body = body.with(at_a_glance);
    if !detail.sheet.is_empty() {
        body = body.with(sheet(detail.sheet, detail.is_sheet_complete));
    }
    body = body.with(sources);
    if !detail.connections.is_empty() {
        body = body.with(connections(initiative, detail.connections));
    }
    body.with_all(shared)
}

fn section(title: &'static str) -> Element {
    let tag = use_explorer().surface.heading(2);
    element("section", "").with(element(tag, "detail__heading").text(title))
}

/// What a reader should know of how sure or old something is.
pub(in crate::ui) fn note(note: String) -> Element {
    let mind = [use_explorer().messages().mind, ": "].concat();
    let note = element("span", "").dutch().text(note);
    element("p", "detail__note")
        .with(element("strong", "").text(mind))
        .with(note)
}

fn text_or_not_stated(text: Option<String>) -> Element {
    match text {
        Some(text) => element("p", "utrecht-paragraph").dutch().text(text),
        None => not_stated(),
    }
}

fn not_stated() -> Element {
    element("p", "not-stated").text(use_explorer().messages().not_stated)
}

fn with_fact(facts: Element, fact: Fact) -> Element {
    let messages = use_explorer().messages();
    let value = match fact.value {
        Some(value) if fact.is_data => element("span", "").dutch().text(value),
        Some(value) => element("span", "").text(value),
        None => not_stated(),
    };
    let mut cell = element("dd", "").with(value);
    if fact.is_inferred {
        let inferred = element("span", "inferred");
        cell = cell.text(" ").with(inferred.text(messages.inferred));
    }
    facts.with(element("dt", "").text(fact.name)).with(cell)
}

/// The programme sheet. Its headings and texts are Dutch in every language.
fn sheet(headings: Vec<SheetHeading>, is_complete: bool) -> Element {
    let explorer = use_explorer();
    let (messages, heading) = (explorer.messages(), explorer.surface.heading(3));
    let mut sheet = element("details", "sheet")
        .with(element("summary", "sheet__summary").text(messages.for_professionals));
    if !is_complete {
        sheet = sheet.with(element("p", "sheet__note").text(messages.sheet_incomplete));
    }
    headings
        .into_iter()
        .fold(sheet, |sheet, SheetHeading { name, points }| {
            let points = points.into_iter().map(|point| element("li", "").text(point));
            let text = if points.len() == 0 {
                not_stated()
            } else {
                element("ul", "").dutch().with_all(points)
            };
            sheet
                .with(element(heading, "sheet__heading").dutch().text(name))
                .with(text)
        })
}

/// Sources, each with its address, its date, and when it was checked.
pub(in crate::ui) fn source_list(sources: Vec<SourceLine>) -> Element {
    element("ul", "sources").with_all(sources.into_iter().map(source_line))
}

fn source_line(source: SourceLine) -> Element {
    let explorer = use_explorer();
    let outside = [" (", explorer.messages().new_window, ")"].concat();
    let words = element("span", "sources__words").text(source.words.join(" · "));
    let target = match explorer.surface.outside_links {
        LinkTarget::Phone => return source_for_phone(source).with(words),
        LinkTarget::Here => None,
        LinkTarget::NewTab => Some("_blank"),
        LinkTarget::Host => Some("_top"),
    };
    let link = element("a", LINK)
        .attribute("href", source.url)
        .attribute("rel", "noreferrer external")
        .attribute_if("target", target)
        .with(element("span", "").dutch().text(source.title))
        .with(icon("outside"))
        .with(element("span", "visually-hidden").text(outside));
    element("li", "").with(link).with(words)
}

/// A source where no link may lead away: its address as text, and as a code.
fn source_for_phone(source: SourceLine) -> Element {
    let label = use_explorer().messages().code_of.with(&source.title);
    let mut line = element("li", "sources__for-phone")
        .with(element("span", "").dutch().text(source.title))
        .with(element("span", "sources__address").text(&source.url));
    if let Some(code) = phone_code(&source.url, label) {
        line = line.with(code);
    }
    line
}

fn connections(initiative: u32, groups: Vec<ConnectionGroup>) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let link = |ConnectionLink { to, title, why }: ConnectionLink| {
        let anchor = query_link(LINK, move |query: Query| match to {
            Subject::Initiative(initiative) => query.opened(initiative),
            other => query.about(Some(other)),
        });
        let why = why.map(|why| element("span", "connections__why").text(why));
        element("li", "").dutch().with(anchor.text(title)).with_all(why)
    };
    let groups = groups.into_iter().map(|group| {
        element("div", "")
            .with(element(explorer.surface.heading(3), "connections__title").text(group.title))
            .with(element("ul", "").with_all(group.links.into_iter().map(link)))
    });
    let shown = section(messages.connections).with_all(groups);
    if !explorer.surface.shows(Part::Views) {
        return shown;
    }
    let whole = query_link(LINK, move |query: Query| {
        query.about(Some(Subject::Initiative(initiative)))
    });
    shown.with(element("p", "").with(whole.text(messages.connections_shown)))
}
