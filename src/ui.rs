//! The views in the browser: they print what `present` says, and turn events into transitions of the query.
//!
//! The only module that knows the browser. `address` alone touches the history. No view decides anything about
//! initiatives.

mod active_filters;
mod address;
mod app;
mod browser;
mod comparison_table;
mod content;
mod explorer;
mod fetch;
mod files;
mod filters;
mod frame;
mod guide_list;
mod hit_card;
mod hit_list;
mod icon;
mod initiative_detail;
mod keep_button;
mod kiosk;
mod language_links;
mod life_line_strip;
mod markup;
mod moments;
mod no_hits;
mod notice_list;
mod page;
mod page_footer;
mod page_header;
mod phone_code;
mod program;
mod query_link;
mod query_sentence;
mod reactive;
mod read_aloud;
mod rest;
mod result_list;
mod search_box;
mod segments;
mod share;
mod shortlist;
mod shortlist_link;
mod shortlist_view;
mod views;

use leptos::prelude::AnyView;

use self::app::app;
use self::explorer::Loaded;
use self::kiosk::kiosk;
use self::page::page;

/// Mounts the app in the page, and shows the page's own notice should the app ever stop.
pub fn start() {
    begin(page)
}

/// As [`start`], with all that a kiosk needs besides.
pub fn start_kiosk() {
    begin(|loaded| {
        if address::surface().is_kiosk() {
            kiosk(loaded)
        } else {
            page(loaded)
        }
    })
}

fn begin(view: fn(Loaded) -> AnyView) {
    std::panic::set_hook(Box::new(|info| browser::show_crash(&info.to_string())));
    moments::begin();
    // To begin with a program is work enough at a stretch.
    moments::next(Box::new(move || browser::mount(move || app(view))));
}
