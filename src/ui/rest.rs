//! The rest: what of the program and of the data comes once the explorer stands. [`program`] says how far the code is,
//! which scripts fetch; what of the data that is, [`crate::catalog::Details`] says.
//!
//! Scripts ask for all of it when the explorer stands, and a view that needs it asks at once.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::explorer::{Dataset, use_explorer};
use super::fetch;
use super::files::{self, Files};
use super::markup::{button, element};
use super::moments;
use super::program::{self, ASKED, FOLLOWED, Progress};
use super::reactive::{memo, part};
use crate::search::Reading;

/// How far the rest is, kept current.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    code: RwSignal<Progress>,
    details: RwSignal<Progress>,
    /// Of the words that the details have: whether they are read.
    words: RwSignal<Progress>,
    /// Whether somebody has begun to read them.
    is_reading: StoredValue<bool>,
    /// The files of a dataset that is in many.
    pub(super) files: Files,
}

impl Rest {
    /// The rest of what is here already: whoever asks for it has the details of the dataset fetched. Made once in a page, and
    /// lives as long.
    pub(super) fn new(dataset: Arc<Dataset>) -> Self {
        let has_details = dataset.catalog.has_details();
        let rest = Self {
            code: RwSignal::new(program::progress()),
            details: RwSignal::new(if has_details {
                Progress::Here
            } else {
                Progress::Coming
            }),
            words: RwSignal::new(Progress::Coming),
            is_reading: StoredValue::new(false),
            files: Files::new(&dataset),
        };
        window_event_listener_untyped(FOLLOWED, move |_| rest.code.set(program::progress()));
        let is_on_its_way = StoredValue::new(has_details);
        window_event_listener_untyped(ASKED, move |_| {
            if is_on_its_way.try_update_value(|is| std::mem::replace(is, true)) != Some(false) {
                return;
            }
            let dataset = dataset.clone();
            spawn_local(async move {
                let is_retry = rest.details.get_untracked() == Progress::Absent;
                rest.details.set(Progress::Coming);
                let fetched = fetch::details(&dataset, is_retry).await;
                is_on_its_way.set_value(fetched.is_ok());
                rest.details.set(match fetched {
                    Ok(()) => Progress::Here,
                    Err(error) => error.progress(),
                });
            });
        });
        rest
    }

    /// Asks for the rest, and waits until it has come, or is not to be had, or for some seconds.
    pub(super) async fn wait(&self) {
        program::ask();
        program::wait_while(|| untrack(|| self.all()) == Progress::Coming).await;
    }

    /// How far the details of the data are.
    pub(super) fn details(&self) -> Progress {
        self.details.get()
    }

    /// How far the words of the records are, which can be looked for then.
    pub(super) fn words(&self) -> Progress {
        match self.details() {
            // Those of a dataset in files are read.
            Progress::Here if !self.files.are_many() => self.words.get(),
            details => details,
        }
    }

    /// Has the words of the records read once they have come, a moment at a time, so that one who types need not wait for it.
    pub(super) fn read_words(&self, dataset: Arc<Dataset>) {
        if self.details() != Progress::Here || self.files.are_many() {
            return;
        }
        let begin = |is_reading: &mut bool| std::mem::replace(is_reading, true);
        if self.is_reading.try_update_value(begin) != Some(false) {
            return;
        }
        let words = self.words;
        let mut reading = Some(Reading::default());
        moments::by_moments(Box::new(move || {
            let is_read = reading
                .as_mut()
                .is_none_or(|reading| reading.proceed(&dataset.catalog));
            if is_read && let Some(reading) = reading.take() {
                dataset.index.supply_words(reading);
                words.set(Progress::Here);
            }
            is_read
        }));
    }

    /// Waits until words can be looked for and it is known where those of a text occur, or that is not to be had, or for some
    /// seconds.
    pub(super) async fn wait_for_words(&self, dataset: &Arc<Dataset>, text: &str) {
        if self.files.are_many() {
            // What does not come the page tells.
            let found = files::when_found(self.files, dataset.clone(), text.to_owned());
            found.await.ok();
        } else {
            untrack(|| self.read_words(dataset.clone()));
            program::wait_while(|| untrack(|| self.words()) == Progress::Coming).await;
        }
    }

    /// How far all of it is.
    fn all(&self) -> Progress {
        self.code.get().max(self.details.get())
    }
}

/// A part of a view whose code is in the rest. Until that is here, a few words stand in for it, or why it does not come.
pub(super) fn later(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed_later(Box::new(make))
}

#[inline(never)]
fn boxed_later(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let explorer = use_explorer();
    // Told once, however many files do not come.
    let progress = memo(move || explorer.rest.all());
    part(move || match progress.get() {
        Progress::Here => make(),
        progress => stand_in(progress, explorer.messages().part_absent),
    })
}

/// What stands in for what has not come; the words are for when it cannot be fetched.
pub(super) fn stand_in(progress: Progress, absent: &'static str) -> AnyView {
    let messages = use_explorer().messages();
    let (words, label, act): (_, _, fn()) = match progress {
        Progress::Absent => (absent, messages.try_again, program::try_again),
        // What has another name by now comes with another page; this one's address has all that was chosen.
        Progress::Gone => (messages.update_title, messages.update_now, browser::reload),
        Progress::Here | Progress::Coming => return coming(messages.part_coming),
    };
    element("div", "notice notice--action")
        .attribute("role", "alert")
        .with(element("p", "notice__title").text(words))
        .with(button("utrecht-button utrecht-button--primary-action", act).text(label))
        .view()
}

fn coming(words: &'static str) -> AnyView {
    program::ask();
    element("p", "loading-note")
        // Not a status: that is the result, of which there is one.
        .attribute("aria-live", "polite")
        .attribute("aria-busy", "true")
        .text(words)
        .view()
}
