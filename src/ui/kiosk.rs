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
mod staff_conference;
mod staff_files;
mod staff_form;
mod store;
mod visit;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::attract::attract;
use self::awake::keep_awake;
use self::board::board;
use self::desk::Desk;
use self::idle::{warning, watch};
use self::reactions::Said;
use self::staff::{door, panel, set_up};
use self::visit::visit;
use super::browser;
use super::explorer::{Explorer, Loaded, use_explorer};
use super::markup::element;
use super::reactive::{memo, part};
use crate::conference::Conference;
use crate::kiosk::{Idle, Pause, Question};
use crate::locale::{KioskMessages, Locale};

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

/// What outlives a visit.
#[derive(Clone, Copy)]
struct Screen {
    /// The explorer as nobody has touched it.
    untouched: Explorer,
    /// What the screen shows.
    front: RwSignal<Front>,
    /// Becomes another when the screen begins anew.
    turn: RwSignal<u32>,
    /// What staff has, and what residents said.
    desk: Desk,
    /// Whether the browser keeps the screen on.
    is_awake: RwSignal<bool>,
    /// Wrong guesses of the PIN.
    pause: StoredValue<Pause>,
}

impl Screen {
    fn new(untouched: Explorer) -> Self {
        Self {
            untouched,
            front: RwSignal::new(Front::Opening),
            turn: RwSignal::new(0),
            desk: Desk::new(),
            is_awake: RwSignal::new(false),
            pause: StoredValue::new(Pause::default()),
        }
    }

    /// After how many seconds without a touch the screen begins anew.
    fn idle_seconds(&self) -> u32 {
        let set = self
            .desk
            .settings
            .with_untracked(|settings| settings.as_ref()?.idle_seconds());
        set.unwrap_or(self.untouched.surface.idle_seconds)
    }

    /// Forgets the visitor and begins anew; with the newer release, if there is one, since nobody is there.
    fn begin_anew(&self) {
        self.turn.update(|turn| *turn += 1);
        self.front.set(Front::Attract);
        browser::forget_selection();
        if self.untouched.is_outdated.get_untracked() {
            browser::take_update();
        }
    }
}

/// How the kiosk stands for one visitor. The next one has another: nothing has to be put back, so nothing can stay.
#[derive(Clone, Copy)]
struct Kiosk {
    screen: Screen,
    explorer: Explorer,
    /// The conference that runs.
    conference: Memo<Option<Conference>>,
    /// The question that is asked; `None` shows the answers.
    question: RwSignal<Option<Question>>,
    /// Whether the keyboard is shown.
    is_typing: RwSignal<bool>,
    /// Whether everything stands low, for those who do not reach the upper part.
    is_low: RwSignal<bool>,
    /// Whether a wish is written.
    is_wishing: RwSignal<bool>,
    /// What the visitor has said.
    said: RwSignal<Vec<Said>>,
    /// Whether something that was said is being kept.
    is_writing: RwSignal<bool>,
    /// Whether what was said last could not be kept.
    is_refused: RwSignal<bool>,
}

impl Kiosk {
    fn new(screen: Screen) -> Self {
        let explorer = screen.untouched.anew();
        Self {
            screen,
            explorer,
            conference: memo(move || screen.desk.running().map(|header| header.conference)),
            question: RwSignal::new(Question::first(&untrack(|| explorer.query()))),
            is_typing: RwSignal::new(false),
            is_low: RwSignal::new(false),
            is_wishing: RwSignal::new(false),
            said: RwSignal::new(Vec::new()),
            is_writing: RwSignal::new(false),
            is_refused: RwSignal::new(false),
        }
    }

    /// Somebody touches the screen, who reads this language.
    fn welcome(&self, locale: Locale) {
        self.explorer.speak(locale);
        self.screen.desk.visits.update(|visits| *visits += 1);
        self.screen.front.set(Front::Visit);
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
pub(super) fn kiosk(loaded: Loaded) -> AnyView {
    let untouched = Explorer::new(loaded);
    let screen = Screen::new(untouched);
    guard::keep_in(untouched.surface);
    browser::document().set_title(&untouched.dataset().catalog.site.title);
    keep_awake(screen.is_awake);
    spawn_local(async move {
        screen.desk.open(&untouched.dataset().catalog.hash).await;
        let is_set_up = screen.desk.settings.with_untracked(Option::is_some);
        screen
            .front
            .set(if is_set_up { Front::Attract } else { Front::SetUp });
    });
    let idle = watch(screen);
    part(move || {
        screen.turn.get();
        turn(screen, idle)
    })
}

/// What one visitor sees, from the invitation on; and what staff does.
fn turn(screen: Screen, idle: RwSignal<Idle>) -> AnyView {
    let kiosk = Kiosk::new(screen);
    let explorer = kiosk.explorer;
    provide_context(explorer);
    provide_context(kiosk);
    Effect::new(move |_| browser::set_root_attribute("lang", explorer.locale().slug()));
    let front = part(move || {
        // Views are made anew when the language changes.
        explorer.locale();
        match screen.front.get() {
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
        .child(warning(idle))
        .view()
}

/// The explorer of the view that asks, with the kiosk.
fn use_both() -> (Explorer, Kiosk) {
    (use_explorer(), use_kiosk())
}
