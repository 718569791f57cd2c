//! What staff sees: setting the screen up, the door with the PIN, and the panel behind it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::address;
use super::super::browser;
use super::super::icon::icon;
use super::super::markup::{Element, button, element};
use super::super::reactive::{part, text};
use super::desk::{Trouble, now, today};
use super::staff_form::{StaffForm, fault, tick};
use super::{Front, Kiosk, use_both};
use crate::conference::file::{error_words, problem_words};
use crate::conference::value::{Line, Reference};
use crate::conference::{Conference, EntryKind, Merged, Questions, Review, csv, file};
use crate::kiosk::{Pause, is_pin};
use crate::present::day_words;
use crate::query::{Facet, FacetValue};

/// How long staff holds the sign that opens the door.
const HOLD: Duration = Duration::from_secs(3);

/// The sign that opens the door to staff, for who holds it long enough. By keyboard, a press is enough: there is a PIN.
pub(super) fn staff_sign() -> Element {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let holding = StoredValue::new(None::<TimeoutHandle>);
    let let_go = move || {
        if let Some(handle) = holding.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(let_go);
    let open = move || kiosk.front.set(Front::Door);
    let mut sign = button("staff-sign", || {})
        .attribute("aria-label", messages.staff)
        .attribute("title", messages.staff_hint)
        .child(icon("line"))
        .on("pointerdown", move |_| {
            let_go();
            holding.set_value(set_timeout_with_handle(open, HOLD).ok());
        })
        .on("keydown", move |event| {
            use leptos::wasm_bindgen::JsCast;
            let key = event
                .dyn_ref::<leptos::ev::KeyboardEvent>()
                .map(|event| event.key());
            if key.as_deref() == Some("Enter") {
                open();
            }
        });
    for end in ["pointerup", "pointercancel", "pointerleave"] {
        sign = sign.on(end, move |_| let_go());
    }
    sign
}

/// The screen before it is used for the first time.
pub(super) fn set_up() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let (pin, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None);
    let conference = ConferenceForm::new();
    let open = button("kiosk-button kiosk-button--main", move || {
        let (pin, again) = (pin.get_untracked(), again.get_untracked());
        let fault = match (is_pin(&pin), pin == again) {
            (false, _) => Some(messages.pin_invalid),
            (_, false) => Some(messages.pin_differs),
            _ => None,
        };
        wrong.set(fault);
        if fault.is_some() || (conference.is_filled_in() && !conference.is_valid()) {
            return;
        }
        kiosk.desk.set_pin(&pin);
        if conference.is_filled_in() {
            conference.start();
        }
        browser::fill_screen();
        kiosk.begin_anew();
    })
    .text(messages.open_screen);
    staff_screen(messages.set_up_title, form)
        .with(element("p", "").text(messages.set_up_text))
        .with(form.secret(messages.pin, pin))
        .with(form.secret(messages.pin_again, again))
        .with(fault(wrong))
        .child(state_of_device())
        .with(section(messages.conference_title).with_all(conference.fields(form)))
        .with(element("p", "staff__actions").with(open))
        .view()
}

/// The door: the PIN.
pub(super) fn door() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let pin = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let enter = button("kiosk-button kiosk-button--main", move || {
        let seconds = browser::seconds();
        let left = kiosk.pause.get_value().seconds_left(seconds);
        if left > 0 {
            wrong.set(Some(messages.pin_pause.with(left)));
            return;
        }
        let is_right = kiosk.desk.settings.with_untracked(|settings| {
            let settings = settings.as_ref();
            settings.is_some_and(|settings| settings.pin.is_of(&pin.get_untracked()))
        });
        if is_right {
            kiosk.pause.set_value(Pause::default());
            kiosk.front.set(Front::Panel);
        } else {
            kiosk
                .pause
                .update_value(|pause| *pause = pause.after_wrong(seconds));
            pin.set(String::new());
            wrong.set(Some(messages.pin_wrong.to_owned()));
        }
    })
    .text(messages.enter);
    let away = button("kiosk-button", move || kiosk.begin_anew()).text(messages.back_to_screen);
    let alert = element("div", "")
        .attribute("role", "alert")
        .child(part(move || match wrong.get() {
            Some(words) => element("p", "notice").text(words).view(),
            None => ().into_any(),
        }));
    staff_screen(messages.pin_title, form)
        .with(form.secret(messages.pin, pin))
        .with(alert)
        .with(element("p", "staff__actions").with(enter).with(away))
        .view()
}

/// The panel behind the door.
pub(super) fn panel() -> AnyView {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let form = StaffForm::new();
    let back =
        button("kiosk-button kiosk-button--main", move || kiosk.begin_anew()).text(messages.back_to_screen);
    let leave = button("kiosk-button", address::leave_kiosk).text(messages.leave_kiosk);
    let reactions = text(move || {
        let count = kiosk.desk.merged(&explorer.dataset().catalog).counted().count();
        messages.reaction_count.with(count as u32)
    });
    let visits = text(move || messages.visit_count.with(kiosk.desk.visits.get()));
    staff_screen(messages.staff, form)
        .with(element("p", "staff__actions").with(back).with(leave))
        .with(
            section(messages.figures_title)
                .with(element("p", "").changing_text(reactions))
                .with(element("p", "").changing_text(visits)),
        )
        .child(state_of_device())
        .child(part(move || conference_section(form).view()))
        .child(part(wishes))
        .with(files_section())
        .with(settings_section(form))
        .view()
}

fn staff_screen(title: &'static str, form: StaffForm) -> Element {
    let (explorer, _) = use_both();
    request_animation_frame(|| {
        browser::focus(".staff__title");
    });
    let title = element(explorer.surface.heading(0), "staff__title")
        .attribute("tabindex", "-1")
        .text(title);
    element("main", "staff").with(title).child(form.keyboard())
}

fn section(title: &'static str) -> Element {
    let (explorer, _) = use_both();
    element("section", "staff__section")
        .with(element(explorer.surface.heading(1), "staff__heading").text(title))
}

/// Whether the device keeps reactions, and keeps the screen on: staff sees it before the doors open.
fn state_of_device() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    part(move || {
        let (words, is_bad) = match kiosk.desk.trouble.get() {
            None => (messages.storage_good, false),
            Some(Trouble::Refused) => (messages.storage_refused, true),
            Some(Trouble::Failed) => (messages.storage_failed, true),
        };
        let awake = if kiosk.is_awake.get() {
            messages.screen_awake
        } else {
            messages.screen_may_sleep
        };
        let line = |words, is_bad| element("p", if is_bad { "notice" } else { "staff__state" }).text(words);
        element("div", "staff__device")
            .with(line(words, is_bad))
            .with(line(awake, !kiosk.is_awake.get()))
            .view()
    })
}

/// What is filled in of a conference.
#[derive(Clone, Copy)]
struct ConferenceForm {
    kiosk: Kiosk,
    name: RwSignal<String>,
    date: RwSignal<String>,
    place: RwSignal<String>,
    table: RwSignal<String>,
    initiatives: RwSignal<bool>,
    gaps: RwSignal<bool>,
    wishes: RwSignal<bool>,
    wrong: RwSignal<Option<&'static str>>,
}

impl ConferenceForm {
    fn new() -> Self {
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
            wrong: RwSignal::new(None),
        }
    }

    fn fields(self, form: StaffForm) -> [Element; 8] {
        let messages = self.kiosk.messages();
        [
            form.field(messages.conference_name, self.name),
            form.figures(messages.conference_date, self.date),
            form.field(messages.conference_place, self.place),
            form.field(messages.conference_table, self.table),
            tick(messages.ask_initiatives, self.initiatives),
            tick(messages.ask_gaps, self.gaps),
            tick(messages.ask_wishes, self.wishes),
            fault(self.wrong),
        ]
    }

    /// A screen without a name for a conference has none.
    fn is_filled_in(self) -> bool {
        !self.name.get_untracked().trim().is_empty()
    }

    fn is_valid(self) -> bool {
        self.conference().is_some()
    }

    /// The conference; says what is wrong when there is none.
    fn conference(self) -> Option<Conference> {
        let messages = self.kiosk.messages();
        self.wrong.set(None);
        let is_given = |text: &RwSignal<String>| !text.get_untracked().trim().is_empty();
        let Ok(name) = Line::new(&self.name.get_untracked()) else {
            self.wrong.set(Some(messages.name_needed));
            return None;
        };
        let Ok(date) = self.date.get_untracked().trim().parse() else {
            self.wrong.set(Some(messages.date_needed));
            return None;
        };
        let place = is_given(&self.place).then(|| Line::new(&self.place.get_untracked()));
        let table = is_given(&self.table).then(|| Line::new(&self.table.get_untracked()));
        let (Ok(place), Ok(table)) = (place.transpose(), table.transpose()) else {
            self.wrong.set(Some(messages.too_long));
            return None;
        };
        Some(Conference {
            name,
            date,
            place,
            table,
            municipality: self.kiosk.municipality_of_start(),
            questions: Questions {
                initiatives: self.initiatives.get_untracked(),
                gaps: self.gaps.get_untracked(),
                wishes: self.wishes.get_untracked(),
            },
        })
    }

    fn start(self) {
        if let Some(conference) = self.conference() {
            let dataset = self.kiosk.explorer.dataset();
            self.kiosk.desk.start(conference, &dataset.catalog.hash);
        }
    }
}

/// The conference that runs, or the form to start one.
fn conference_section(form: StaffForm) -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let section = section(messages.conference_title);
    match kiosk.desk.running() {
        Some(header) => {
            let conference = header.conference;
            let day = day_words(&conference.date.to_string(), explorer.messages());
            let mut words = vec![conference.name.to_string(), day];
            words.extend(conference.place.iter().map(ToString::to_string));
            words.extend(conference.table.iter().map(ToString::to_string));
            let stop = button("kiosk-button", move || kiosk.desk.stop()).text(messages.conference_stop);
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
fn wishes() -> AnyView {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let waiting: Vec<_> = kiosk.desk.logs.with(|logs| {
        let running = kiosk.desk.settings.with(|settings| settings.as_ref()?.log);
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
                kiosk.desk.record(kind).await;
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

/// Files for the office, and of other screens.
fn files_section() -> Element {
    let (explorer, kiosk) = use_both();
    let messages = kiosk.messages();
    let faults = RwSignal::new(Vec::<String>::new());
    let name = move |ending| {
        let made = now()
            .map(|now| now.to_string().replace(':', ""))
            .unwrap_or_default();
        let table = kiosk.desk.running().and_then(|header| header.conference.table);
        let table = table
            .map(|table| crate::fold::fold(&table).replace(' ', "-"))
            .unwrap_or_default();
        ["kansrijk-", &table, "-", &made, ending].concat()
    };
    let json = button("kiosk-button", move || {
        let merged = kiosk.desk.merged(&explorer.dataset().catalog);
        match merged.to_file().to_json() {
            Ok(json) => browser::save_file(&name(".json"), "application/json", json.as_bytes()),
            Err(error) => faults.set(vec![error_words(&error, untrack(|| explorer.locale()))]),
        }
    })
    .text(messages.export_json);
    let table = button("kiosk-button", move || {
        let dataset = explorer.dataset();
        let mut table = Vec::new();
        // Writing into memory cannot fail.
        if csv::write(&kiosk.desk.merged(&dataset.catalog), &dataset.catalog, &mut table).is_ok() {
            browser::save_file(&name(".csv"), "text/csv", &table);
        }
    })
    .text(messages.export_csv);
    let board = button("kiosk-button", move || kiosk.front.set(Front::Board)).text(messages.show_board);
    let files = element("input", "")
        .attribute("type", "file")
        .attribute("multiple", "")
        .attribute("accept", ".json,application/json")
        .on("change", move |event| {
            for (name, content) in browser::files_of(&event) {
                spawn_local(async move {
                    let words = add_file(kiosk, &name, content.await);
                    faults.update(|faults| faults.extend(words));
                });
            }
        });
    let found = part(move || {
        let lines = faults
            .get()
            .into_iter()
            .map(|words| element("li", "").text(words));
        element("ul", "").with_all(lines).view()
    });
    section(messages.export_title)
        .with(element("p", "staff__actions").with(json).with(table).with(board))
        .with(
            element("label", "staff__field")
                .with(element("span", "").text(messages.add_files))
                .with(files),
        )
        .with(element("div", "").attribute("role", "alert").child(found))
}

/// Takes over a file of another screen; gives what is wrong with it, each with the name of the file.
fn add_file(kiosk: Kiosk, name: &str, content: Vec<u8>) -> Vec<String> {
    let locale = untrack(|| kiosk.explorer.locale());
    let named = |words: String| [name, ": ", &words].concat();
    match file::read(&content) {
        Ok((read, problems)) => {
            kiosk
                .desk
                .others
                .update(|others| *others = std::mem::take(others).merge(Merged::from(read)));
            problems
                .iter()
                .map(|problem| named(problem_words(problem, locale)))
                .collect()
        }
        Err(error) => vec![named(error_words(&error, locale))],
    }
}

fn settings_section(form: StaffForm) -> Element {
    let (_, kiosk) = use_both();
    let messages = kiosk.messages();
    let idle = RwSignal::new(kiosk.idle_seconds().to_string());
    let pin = RwSignal::new(String::new());
    let wrong = RwSignal::new(None);
    let save = button("kiosk-button", move || {
        let new_pin = pin.get_untracked();
        if !new_pin.is_empty() && !is_pin(&new_pin) {
            wrong.set(Some(messages.pin_invalid));
            return;
        }
        wrong.set(None);
        if !new_pin.is_empty() {
            kiosk.desk.set_pin(&new_pin);
            pin.set(String::new());
        }
        if let (Some(settings), Ok(seconds)) =
            (kiosk.desk.settings.get_untracked(), idle.get_untracked().parse())
        {
            kiosk.desk.set(settings.with_idle_seconds(seconds));
        }
        idle.set(kiosk.idle_seconds().to_string());
    })
    .text(messages.save);
    section(messages.settings_title)
        .with(form.figures(messages.idle_seconds, idle))
        .with(form.secret(messages.change_pin, pin))
        .with(fault(wrong))
        .with(element("p", "staff__actions").with(save))
}

impl Kiosk {
    /// The municipality that every visit begins with, when it is one.
    fn municipality_of_start(&self) -> Option<Reference> {
        let dataset = self.explorer.dataset();
        self.start
            .with_value(|query| match query.selected(Facet::Municipality) {
                &[ordinal] => {
                    let value = FacetValue {
                        facet: Facet::Municipality,
                        ordinal,
                    };
                    Reference::new(value.slug(&dataset.catalog)).ok()
                }
                _ => None,
            })
    }
}
