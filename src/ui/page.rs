//! The explorer on a page of its own or in the page of another website.

use leptos::prelude::*;

use super::active_filters::active_filters;
use super::browser;
use super::explorer::{Explorer, Loaded, use_explorer};
use super::filters::{filter_opener, filter_panel};
use super::frame::{frame_footer, frame_section};
use super::initiative_detail::initiative_detail;
use super::markup::element;
use super::notice_list::notice_list;
use super::page_footer::page_footer;
use super::page_header::page_header;
use super::query_sentence::query_sentence;
use super::reactive::{flag, in_turn, part, part_if};
use super::rest::later;
use super::result_list::result_list;
use super::search_box::search_box;
use super::shortlist_view::shortlist_view;
use crate::query::{Facet, View};
use crate::surface::Part;

/// The page of a dataset. It is made anew when the language changes.
pub(super) fn page(loaded: Loaded) -> AnyView {
    let explorer = Explorer::new(loaded);
    provide_context(explorer);
    Effect::new(move |_| {
        browser::document().set_title(&explorer.summary().document_title);
        browser::set_root_attribute("lang", explorer.locale().slug());
    });
    in_turn(move || {
        part(move || {
            explorer.locale();
            explore()
        })
    })
}

fn explore() -> AnyView {
    let explorer = use_explorer();
    let surface = explorer.surface;
    let has_detail = flag(move || explorer.query().initiative.is_some());
    let has_facets = Facet::ALL.into_iter().any(|facet| explorer.is_open(facet));
    let filters = move || {
        if explorer.is_wide.get() {
            filter_panel().view()
        } else {
            filter_opener().view()
        }
    };
    let question = move || {
        let mut question = element("div", "explore__question");
        if surface.shows(Part::Sentence) {
            question = question.with(query_sentence());
        }
        if surface.shows(Part::Search) {
            question = question.with(search_box());
        }
        question.view()
    };
    let mut main = if surface.is_embedded() {
        // The page around the frame has a main part of its own.
        frame_section()
    } else {
        element("main", "explore")
    };
    let is_shortlist =
        flag(move || surface.shows(Part::Shortlist) && explorer.query().view == View::Shortlist);
    main = main
        .class_while("explore--detail", has_detail)
        .class_while("explore--shortlist", is_shortlist)
        .class_while("explore--view", flag(move || explorer.query().view != View::List))
        .child(in_turn(question))
        .with(notice_list());
    if has_facets {
        main = main.child(in_turn(move || part(filters)));
    }
    let results = || {
        element("div", "explore__results")
            .child(active_filters())
            .with(result_list())
            .view()
    };
    let main = main
        .child(in_turn(results))
        .child(part_if(is_shortlist, || later(shortlist_view)))
        .child(initiative_detail());
    if surface.is_embedded() {
        return vec![main.view(), frame_footer().view()].into_any();
    }
    let skip_link = element("a", "utrecht-skip-link utrecht-skip-link--visible-on-focus")
        .attribute("href", "#resultaten")
        .text(explorer.messages().skip_to_results)
        .on("click", move |event| {
            // The fragment of the address holds the shortlist.
            event.prevent_default();
            browser::focus("#resultaten");
            browser::scroll_to("#resultaten");
        });
    vec![
        skip_link.view(),
        in_turn(|| page_header().view()),
        main.view(),
        in_turn(|| page_footer().view()),
    ]
    .into_any()
}
