//! The explorer on a touch screen in a hall: one visitor after the other, and nothing left of the one before.
//!
//! Reached by the program of the kiosk alone.

mod attract;
mod awake;
mod board;
mod desk;
mod guard;
mod idle;
mod keyboard;
mod question_tiles;
mod reactions;
mod staff;
mod staff_form;
mod store;
mod visit;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::attract::attract;
use self::awake::keep_awake;
use self::board::board;
use self::desk::Desk;
use self::idle::watch;
use self::reactions::Said;
use self::staff::{door, panel, set_up};
use self::visit::visit;
use super::browser;
use super::explorer::{Dataset, Explorer, use_explorer};
use super::markup::element;
use super::reactive::part;
use crate::kiosk::{Pause, Question};
use crate::locale::{KioskMessages, Locale};
use crate::query::Query;

/// What the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Front {
    /// Nothing yet: what was kept on the device is on its way.
    Opening,
    /// For staff: the screen is set up.
    SetUp,
    /// An invitation: nobody is there.
    Attract,
    /// A visit.
    Visit,
    /// For staff: the PIN.
    Door,
    /// For staff: all that they can do.
    Panel,
    /// What residents say, for a big screen.
    Board,
}

/// How the kiosk stands, beside what the explorer knows of the visitor.
#[derive(Clone, Copy)]
struct Kiosk {
    explorer: Explorer,
    /// What the screen shows.
    front: RwSignal<Front>,
    /// The question that is asked; `None` shows the answers.
    question: RwSignal<Option<Question>>,
    /// Whether the keyboard is shown.
    is_typing: RwSignal<bool>,
    /// Whether everything stands low, for those who do not reach the upper part.
    is_low: RwSignal<bool>,
    /// Whether a wish is written.
    is_wishing: RwSignal<bool>,
    /// What staff has, and what residents said.
    desk: Desk,
    /// What the visitor has said.
    said: RwSignal<Vec<Said>>,
    /// Whether something that was said is being kept.
    is_writing: RwSignal<bool>,
    /// Whether what was said last could not be kept.
    is_refused: RwSignal<bool>,
    /// Whether the browser keeps the screen on.
    is_awake: RwSignal<bool>,
    /// Wrong guesses of the PIN.
    pause: StoredValue<Pause>,
    /// The choices with which every visit begins.
    start: StoredValue<Query>,
    /// The language with which every visit begins.
    start_locale: Locale,
}

impl Kiosk {
    fn new(explorer: Explorer) -> Self {
        let start = untrack(|| explorer.query());
        Self {
            explorer,
            front: RwSignal::new(Front::Opening),
            question: RwSignal::new(Question::first(&start)),
            is_typing: RwSignal::new(false),
            is_low: RwSignal::new(false),
            is_wishing: RwSignal::new(false),
            desk: Desk::new(),
            said: RwSignal::new(Vec::new()),
            is_writing: RwSignal::new(false),
            is_refused: RwSignal::new(false),
            is_awake: RwSignal::new(false),
            pause: StoredValue::new(Pause::default()),
            start: StoredValue::new(start),
            start_locale: untrack(|| explorer.locale()),
        }
    }

    /// Somebody touches the screen, who reads this language.
    fn welcome(&self, locale: Locale) {
        self.explorer.speak(locale);
        self.desk.visits.update(|visits| *visits += 1);
        self.front.set(Front::Visit);
    }

    /// After how many seconds without a touch the screen begins anew.
    fn idle_seconds(&self) -> u32 {
        let set = self
            .desk
            .settings
            .with_untracked(|settings| settings.as_ref()?.idle_seconds());
        set.unwrap_or(self.explorer.surface.idle_seconds)
    }

    /// Forgets the visitor and begins anew; with the newer release, if there is one, since nobody is there.
    fn begin_anew(&self) {
        let start = self.start.get_value();
        self.front.set(Front::Attract);
        self.is_typing.set(false);
        self.is_low.set(false);
        self.is_wishing.set(false);
        self.said.set(Vec::new());
        self.is_refused.set(false);
        self.question.set(Question::first(&start));
        self.explorer.begin_anew(start, self.start_locale);
        browser::forget_selection();
        if self.explorer.is_outdated.get_untracked() {
            browser::take_update();
        }
    }

    /// What the kiosk says.
    fn messages(&self) -> &'static KioskMessages {
        untrack(|| self.explorer.locale()).kiosk_messages()
    }
}

/// How the kiosk of the view that asks stands.
fn use_kiosk() -> Kiosk {
    expect_context()
}

/// The kiosk of a dataset.
pub(super) fn kiosk(dataset: Dataset) -> AnyView {
    let explorer = Explorer::new(dataset);
    provide_context(explorer);
    let kiosk = Kiosk::new(explorer);
    provide_context(kiosk);
    guard::keep_in(explorer.surface);
    browser::document().set_title(&explorer.dataset().catalog.site.title);
    Effect::new(move |_| browser::set_root_attribute("lang", explorer.locale().slug()));
    keep_awake(kiosk.is_awake);
    spawn_local(async move {
        kiosk.desk.open(&explorer.dataset().catalog.hash).await;
        let is_set_up = kiosk.desk.settings.with_untracked(Option::is_some);
        kiosk
            .front
            .set(if is_set_up { Front::Attract } else { Front::SetUp });
    });
    let warning = watch(kiosk);
    let front = part(move || {
        // Views are made anew when the language changes.
        explorer.locale();
        match kiosk.front.get() {
            Front::Opening => ().into_any(),
            Front::SetUp => set_up(),
            Front::Attract => attract(),
            Front::Visit => visit(),
            Front::Door => door(),
            Front::Panel => panel(),
            Front::Board => board(),
        }
    });
    let reach = Signal::derive(move || if kiosk.is_low.get() { "low" } else { "" }.to_owned());
    element("div", "kiosk")
        .changing("data-reach", reach)
        .child(front)
        .child(warning)
        .view()
}

/// The explorer of the view that asks, with the kiosk.
fn use_both() -> (Explorer, Kiosk) {
    (use_explorer(), use_kiosk())
}
