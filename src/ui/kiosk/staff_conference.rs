//! The conference that staff starts and stops, and the wishes that they read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::markup::{Element, button, element};
use super::desk::today;
use super::reactions::only_choice;
use super::staff_form::{StaffForm, faults, section, tick};
use super::{Kiosk, use_both};
use crate::conference::value::Line;
use crate::conference::{Conference, EntryKind, Questions, Review};
use crate::present::day_words;
use crate::query::Facet;

/// What is filled in of a conference.
#[derive(Clone, Copy)]
pub(super) struct ConferenceForm {
    kiosk: Kiosk,
    name: RwSignal<String>,
    date: RwSignal<String>,
    place: RwSignal<String>,
    table: RwSignal<String>,
    initiatives: RwSignal<bool>,
    gaps: RwSignal<bool>,
    wishes: RwSignal<bool>,
    wrong: RwSignal<Vec<&'static str>>,
}

impl ConferenceForm {
    pub(super) fn new() -> Self {
        let (_, kiosk) = use_both();
        let questions = Questions::default();
        Self {
            kiosk,
            name: RwSignal::new(String::new()),
            date: RwSignal::new(today().to_string()),
            place: RwSignal::new(String::new()),
            table: RwSignal::new(String::new()),
            initiatives: RwSignal::new(questions.initiatives),
            gaps: RwSignal::new(questions.gaps),
            wishes: RwSignal::new(questions.wishes),
            wrong: RwSignal::new(Vec::new()),
        }
    }

    pub(super) fn fields(self, form: StaffForm) -> [Element; 8] {
        let messages = self.kiosk.messages();
        [
            form.field(messages.conference_name, self.name),
            form.figures(messages.conference_date, self.date),
            form.field(messages.conference_place, self.place),
            form.field(messages.conference_table, self.table),
            tick(messages.ask_initiatives, self.initiatives),
            tick(messages.ask_gaps, self.gaps),
            tick(messages.ask_wishes, self.wishes),
            faults(self.wrong),
        ]
    }

    /// A screen without a name for a conference has none.
    pub(super) fn is_filled_in(self) -> bool {
        !self.name.get_untracked().trim().is_empty()
    }

    /// Whether all is filled in as it should be; says what is not.
    pub(super) fn is_valid(self) -> bool {
        self.conference().is_some()
    }

    /// The conference; says everything that is wrong when there is none.
    fn conference(self) -> Option<Conference> {
        let messages = self.kiosk.messages();
        let name = self.name.with_untracked(|name| Line::new(name));
        let date = self.date.with_untracked(|date| date.trim().parse());
        let place = given(self.place).map(|place| Line::new(&place)).transpose();
        let table = given(self.table).map(|table| Line::new(&table)).transpose();
        let wrong = [
            name.is_err().then_some(messages.name_needed),
            date.is_err().then_some(messages.date_needed),
            (place.is_err() || table.is_err()).then_some(messages.too_long),
        ];
        self.wrong.set(wrong.into_iter().flatten().collect());
        let start = self.kiosk.screen.untouched;
        Some(Conference {
            name: name.ok()?,
            date: date.ok()?,
            place: place.ok()?,
            table: table.ok()?,
            municipality: only_choice(start, Facet::Municipality),
            questions: Questions {
                initiatives: self.initiatives.get_untracked(),
                gaps: self.gaps.get_untracked(),
                wishes: self.wishes.get_untracked(),
            },
        })
    }

    pub(super) fn start(self) {
        if let Some(conference) = self.conference() {
            let dataset = self.kiosk.explorer.dataset();
            self.kiosk.screen.desk.start(conference, &dataset.catalog.hash);
        }
    }
}

/// What was typed, if anything was.
fn given(text: RwSignal<String>) -> Option<String> {
    Some(text.get_untracked()).filter(|text| !text.trim().is_empty())
}

/// The conference that runs, or the form to start one.
pub(super) fn conference_section(form: StaffForm) -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let section = section(messages.conference_title);
    match kiosk.screen.desk.running() {
        Some(header) => {
            let conference = header.conference;
            let day = day_words(&conference.date.to_string(), explorer.messages());
            let mut words = vec![conference.name.to_string(), day];
            words.extend(conference.place.iter().map(ToString::to_string));
            words.extend(conference.table.iter().map(ToString::to_string));
            let stop =
                button("kiosk-button", move || kiosk.screen.desk.stop()).text(messages.conference_stop);
            section
                .with(element("p", "").text(messages.conference_runs.with(&words.join(" · "))))
                .with(element("p", "staff__actions").with(stop))
        }
        None => {
            let conference = ConferenceForm::new();
            let start = button("kiosk-button", move || conference.start()).text(messages.conference_start);
            section
                .with_all(conference.fields(form))
                .with(element("p", "staff__actions").with(start))
        }
    }
}

/// The wishes that staff has to read before they go further.
pub(super) fn wishes() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let waiting: Vec<_> = kiosk.screen.desk.logs.with(|logs| {
        let running = kiosk.screen.desk.settings.with(|settings| settings.as_ref()?.log);
        let log = logs.iter().find(|log| Some(log.header.id) == running);
        let wishes = log.map(|log| log.wishes()).unwrap_or_default();
        let waiting = wishes.into_iter().filter(|wish| wish.review == Review::Waiting);
        waiting.map(|wish| (wish.number, wish.text.to_string())).collect()
    });
    if waiting.is_empty() {
        return ().into_any();
    }
    let items = waiting.into_iter().map(|(number, words)| {
        let decide = move |kind: EntryKind| {
            spawn_local(async move {
                kiosk.screen.desk.record(kind).await;
            });
        };
        let approve = button("kiosk-button", move || decide(EntryKind::Approved { of: number }));
        let reject = button("kiosk-button", move || {
            decide(EntryKind::Withdrawn { of: number })
        });
        element("li", "staff__wish")
            .with(element("p", "").text(words))
            .with(approve.text(messages.approve))
            .with(reject.text(messages.reject))
    });
    section(messages.wishes_title)
        .with(element("ul", "").with_all(items))
        .view()
}
