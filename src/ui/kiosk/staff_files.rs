//! Files for the office, and of other screens.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::browser;
use super::super::markup::{Element, button, element};
use super::super::reactive::part;
use super::desk::{Desk, now};
use super::staff_form::section;
use super::{Front, use_both};
use crate::conference::file::{error_words, problem_words};
use crate::conference::{Merged, csv, file};
use crate::locale::Locale;

/// Files for the office, and of other screens.
pub(super) fn files_section() -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let locale = untrack(|| explorer.locale());
    let told = RwSignal::new(Vec::<String>::new());
    let name = move |ending| {
        let made = now()
            .map(|now| now.to_string().replace(':', ""))
            .unwrap_or_default();
        let table = kiosk
            .screen
            .desk
            .running()
            .and_then(|header| header.conference.table);
        let table = table
            .map(|table| crate::fold::fold(&table).replace(' ', "-"))
            .unwrap_or_default();
        ["kansrijk-", &table, "-", &made, ending].concat()
    };
    let json = button("kiosk-button", move || {
        let merged = kiosk.screen.desk.merged(&explorer.dataset().catalog);
        match merged.to_file().to_json() {
            Ok(json) => browser::save_file(&name(".json"), "application/json", json.as_bytes()),
            Err(error) => told.set(vec![error_words(&error, locale)]),
        }
    })
    .text(messages.export_json);
    let table = button("kiosk-button", move || {
        let dataset = explorer.dataset();
        let mut table = Vec::new();
        // Writing into memory cannot fail.
        if csv::write(
            &kiosk.screen.desk.merged(&dataset.catalog),
            &dataset.catalog,
            &mut table,
        )
        .is_ok()
        {
            browser::save_file(&name(".csv"), "text/csv", &table);
        }
    })
    .text(messages.export_csv);
    let board =
        button("kiosk-button", move || kiosk.screen.front.set(Front::Board)).text(messages.show_board);
    let files = element("input", "")
        .attribute("type", "file")
        .attribute("multiple", "")
        .attribute("accept", ".json,application/json")
        .on("change", move |event| {
            told.set(Vec::new());
            for (name, content) in browser::files_of(&event) {
                spawn_local(async move {
                    let words = add_file(kiosk.screen.desk, &name, &content.await, locale);
                    told.update(|told| told.extend(words));
                });
            }
        });
    let told = part(move || {
        let lines = told.get().into_iter().map(|words| element("li", "").text(words));
        element("ul", "").with_all(lines).view()
    });
    section(messages.export_title)
        .with(element("p", "staff__actions").with(json).with(table).with(board))
        .with(
            element("label", "staff__field")
                .with(element("span", "").text(messages.add_files))
                .with(files),
        )
        .with(element("div", "").attribute("role", "status").child(told))
}

/// Takes over a file of another screen; tells how it went, and everything that is wrong with it, with the name of the file.
fn add_file(desk: Desk, name: &str, content: &[u8], locale: Locale) -> Vec<String> {
    let named = |words: String| [name, ": ", &words].concat();
    let (read, problems) = match file::read(content) {
        Ok(read) => read,
        Err(error) => return vec![named(error_words(&error, locale))],
    };
    let read = Merged::from(read);
    let count = read.counted().count() as u32;
    desk.others
        .update(|others| *others = std::mem::take(others).merge(read));
    let mut words = vec![named(locale.kiosk_messages().file_added.with(count))];
    words.extend(
        problems
            .iter()
            .map(|problem| named(problem_words(problem, locale))),
    );
    words
}
