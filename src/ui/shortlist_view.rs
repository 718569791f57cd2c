//! The shortlist: what the visitor keeps, to put in order, to take along, and on paper.

use leptos::prelude::*;

use super::browser;
use super::comparison_table::{compare_button, comparison_table};
use super::explorer::{Explorer, use_explorer};
use super::icon::icon;
use super::markup::{Element, button, element};
use super::moments;
use super::page_footer::data_date;
use super::phone_code::phone_code;
use super::query_link::{LINK, query_link};
use super::reactive::{flag, memo, part, part_if};
use super::share::link_box;
use super::shortlist::Keeping;
use crate::present::{KeptInitiative, kept_initiatives};
use crate::query::{Query, View};
use crate::shortlist::{Move, Shortlist};
use crate::surface::Permission;

/// Id of the text box with the link, which is copied from there.
const LINK_BOX: &str = "lijst-link";

/// What was taken off the list last, so that it can be put back.
#[derive(Clone, PartialEq, Eq)]
struct TakenOff {
    before: Shortlist,
    words: String,
}

/// The shortlist as a view of its own.
pub(super) fn shortlist_view() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let taken_off = RwSignal::new(None::<TakenOff>);
    let list = memo(move || explorer.shortlist());
    let back = query_link(
        "shortlist__back utrecht-link utrecht-link--html-a",
        |query: Query| query.with_view(View::List),
    )
    .with(icon("back"))
    .text(messages.back_to_list);
    let heading = element(explorer.surface.heading(1), "shortlist__title")
        .attribute("tabindex", "-1")
        .text(messages.shortlist);
    moments::afterwards(|| {
        browser::focus(".shortlist__title");
    });
    let items = part(move || {
        let list = list.get();
        if list.is_empty() {
            return element("p", "utrecht-paragraph")
                .text(messages.shortlist_empty)
                .view();
        }
        let items = explorer.present(|scene| kept_initiatives(&list, scene));
        let count = items.len();
        element("ol", "shortlist__items")
            .with_all(items.into_iter().enumerate().map(|(position, item)| {
                let places = [(Move::Up, position > 0), (Move::Down, position + 1 < count)];
                list_item(item, places, count, taken_off)
            }))
            .view()
    });
    let has_list = flag(move || !list.get().is_empty());
    let has_several = flag(move || list.get().initiatives().len() > 1);
    element("section", "shortlist")
        .attribute("aria-label", messages.shortlist)
        .with(back)
        .with(heading)
        .child(shared_notice())
        .child(items)
        .with(
            element("div", "shortlist__undo")
                .attribute("aria-live", "polite")
                .child(part(move || {
                    taken_off
                        .get()
                        .map_or_else(|| ().into_any(), |taken| undo(taken, taken_off))
                })),
        )
        .child(part_if(has_several, comparison_table))
        .child(part_if(has_list, move || take_along(taken_off).view()))
        .child(part(move || paper(&list.get())))
        .view()
}

fn list_item(
    item: KeptInitiative,
    places: [(Move, bool); 2],
    count: usize,
    taken_off: RwSignal<Option<TakenOff>>,
) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let (initiative, title, slug) = (item.initiative, item.detail.title, item.detail.slug);
    let link = query_link(LINK, move |query: Query| query.opened(initiative))
        .dutch()
        .text(&title);
    let moves = places.map(|(direction, is_possible)| {
        let (drawing, name, words) = match direction {
            Move::Up => ("up", "omhoog", messages.move_up),
            Move::Down => ("down", "omlaag", messages.move_down),
        };
        let own_slug = slug.clone();
        let on_click = move || {
            explorer.keep(|list| list.moved(initiative, direction));
            // The list is made anew; the focus follows the initiative. At the end of the list that way is shut.
            let item = ["[data-kept='", &own_slug, "'] button"].concat();
            moments::afterwards(move || {
                let same = [&item, "[data-move='", name, "']:enabled"].concat();
                let _ = browser::focus(&same) || browser::focus(&[&item, ":enabled"].concat());
            });
        };
        button("shortlist__move", on_click)
            .attribute("data-move", name)
            .attribute("aria-label", words.with(&title))
            .attribute_if("disabled", (!is_possible).then_some(""))
            .with(icon(drawing))
    });
    let words = messages.let_gone.with(&title);
    let let_go = button("shortlist__move", move || {
        let before = untrack(|| explorer.shortlist());
        explorer.keep(|list| list.without(initiative));
        tell(
            TakenOff {
                before,
                words: words.clone(),
            },
            taken_off,
        );
    })
    .attribute("aria-label", messages.let_go.with(&title))
    .with(icon("close"));
    let facts = element("p", "shortlist__facts")
        .dutch()
        .text(item.at_a_glance.join(" · "));
    let compare = (count > 1).then(|| compare_button(initiative, &title));
    element("li", "shortlist__item")
        .attribute("data-kept", slug)
        .with(element("div", "shortlist__words").with(link).with(facts))
        .with(
            element("div", "shortlist__moves")
                .with_all(compare)
                .with_all(moves)
                .with(let_go),
        )
}

/// Says what was taken off. The button that was pressed may be gone, so the focus goes to the way back.
fn tell(taken: TakenOff, taken_off: RwSignal<Option<TakenOff>>) {
    taken_off.set(Some(taken));
    moments::afterwards(|| {
        browser::focus(".shortlist__undo button");
    });
}

fn undo(taken: TakenOff, taken_off: RwSignal<Option<TakenOff>>) -> AnyView {
    let explorer = use_explorer();
    let TakenOff { before, words } = taken;
    let put_back = button("utrecht-button utrecht-button--secondary-action", move || {
        let list = before.clone();
        explorer.keep(|_| list);
        taken_off.set(None);
        moments::afterwards(|| {
            browser::focus(".shortlist__title");
        });
    });
    element("p", "notice")
        .with(element("span", "").text(words))
        .with(put_back.text(explorer.messages().put_back))
        .view()
}

/// A list from a link does not take the place of the visitor's own.
fn shared_notice() -> AnyView {
    let explorer = use_explorer();
    let messages = explorer.messages();
    part(move || {
        let Keeping::Shared(own) = explorer.keeping() else {
            return ().into_any();
        };
        let choice = |words, with_shared| {
            button("utrecht-button utrecht-button--secondary-action", move || {
                explorer.take_own_shortlist(with_shared)
            })
            .text(words)
        };
        let words = messages.own_list_waits.with(own.initiatives().len() as u32);
        element("div", "notice")
            .with(element("p", "").text(words))
            .with(choice(messages.join_lists, true))
            .with(choice(messages.show_own_list, false))
            .view()
    })
}

/// The list for the visitor's phone, as a link, on paper and on this device.
fn take_along(taken_off: RwSignal<Option<TakenOff>>) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let mut part_of_page = element("section", "shortlist__along")
        .with(element(explorer.surface.heading(2), "shortlist__heading").text(messages.take_along));
    part_of_page = part_of_page.child(part(move || match public_address(explorer) {
        Some(address) => for_phone(address).view(),
        // A kiosk that knows no public site: a phone has a camera too.
        None if explorer.surface.is_kiosk() => element("p", "").text(messages.photograph_list).view(),
        None => ().into_any(),
    }));
    let mut actions = element("p", "shortlist__actions");
    if explorer.surface.permits(Permission::Print) {
        let print = button("utrecht-button utrecht-button--secondary-action", browser::print);
        actions = actions.with(print.text(messages.print_list));
    }
    let clear = button("utrecht-button utrecht-button--subtle", move || {
        let before = untrack(|| explorer.shortlist());
        explorer.keep(|_| Shortlist::default());
        let words = messages.list_cleared.to_owned();
        tell(TakenOff { before, words }, taken_off);
    });
    actions = actions.with(clear.text(messages.clear_list));
    part_of_page.with_all(on_device()).with(actions)
}

/// Where the list is on the public site: the list, and nothing else that the visitor chose.
fn public_address(explorer: Explorer) -> Option<String> {
    explorer.shortlist();
    explorer.public_href(&Query::default().with_view(View::Shortlist), &explorer.fragment())
}

/// The address as a code, and as a link where the visitor can do something with one.
fn for_phone(address: String) -> Element {
    let explorer = use_explorer();
    let messages = explorer.messages();
    let code = match phone_code(&address, messages.code_of_list.to_owned()) {
        Some(code) => element("figure", "shortlist__code")
            .with(code)
            .with(element("figcaption", "").text(messages.scan_list)),
        None => element("p", "").text(messages.too_long_for_code),
    };
    let link = (!explorer.surface.is_kiosk()).then(|| link_box(LINK_BOX, messages.link_to_list, address));
    element("div", "shortlist__public").with(code).with_all(link)
}

/// The visitor's say in keeping the list on the device.
fn on_device() -> Option<Element> {
    let explorer = use_explorer();
    if !explorer.can_keep_on_device() {
        return None;
    }
    let messages = explorer.messages();
    let is_kept = flag(move || explorer.keeping() == Keeping::Device);
    let checkbox = element("input", "utrecht-checkbox utrecht-checkbox--html-input")
        .attribute("type", "checkbox")
        .checked(is_kept, move || {
            explorer.keep_on_device(explorer.keeping() != Keeping::Device)
        });
    Some(
        element("label", "shortlist__device")
            .with(checkbox)
            .with(element("span", "").text(messages.keep_on_device))
            .with(element("span", "shortlist__hint").text(messages.keep_on_device_hint)),
    )
}

/// The list as a sheet to print: all that one needs away from a screen.
fn paper(list: &Shortlist) -> AnyView {
    let explorer = use_explorer();
    if list.is_empty() || !explorer.surface.permits(Permission::Print) {
        return ().into_any();
    }
    let items = explorer.present(|scene| kept_initiatives(list, scene));
    element("div", "sheet-of-paper")
        .attribute("aria-hidden", "true")
        .with_all(items.into_iter().map(on_paper))
        .with(data_date())
        .view()
}

fn on_paper(item: KeptInitiative) -> Element {
    let explorer = use_explorer();
    let KeptInitiative {
        initiative,
        at_a_glance,
        detail,
    } = item;
    let public = explorer.public_page(initiative);
    let source = detail.sources.into_iter().next().map(|source| source.url);
    let mut words = element("div", "sheet-of-paper__words")
        .with(element("strong", "sheet-of-paper__title").text(detail.title))
        .with(element("p", "").text(detail.summary))
        .with(element("p", "").text(at_a_glance.join(" · ")));
    for (title, text) in detail.sections {
        if let Some(text) = text {
            words = words.with(
                element("p", "")
                    .with(element("strong", "").text([title, " "].concat()))
                    .text(text),
            );
        }
    }
    let address = public.or(source);
    let mut sheet = element("div", "sheet-of-paper__item");
    if let Some(address) = &address {
        words = words.with(element("p", "sheet-of-paper__address").text(address));
    }
    sheet = sheet.with(words);
    match address.and_then(|address| phone_code(&address, String::new())) {
        Some(code) => sheet.with(code),
        None => sheet,
    }
}
