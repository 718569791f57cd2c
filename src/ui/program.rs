//! How far the program itself is. `src/later.txt` says which of its code comes once the explorer stands.
//!
//! Scripts beside the program fetch that rest, and say on the root element how far it is; a program that is whole from the
//! beginning has no such word.

use std::time::Duration;

use super::browser;

/// How often one looks whether something has come.
const LOOK: Duration = Duration::from_millis(50);

/// The event by which the rest is asked for.
pub(super) const ASKED: &str = "kansrijk:need-rest";

/// The event by which somebody asks once more for what could not be fetched.
pub(super) const TRIED_AGAIN: &str = "kansrijk:try-again";

/// The event by which one learns how far the rest is.
pub(super) const FOLLOWED: &str = "kansrijk:rest";

/// How far something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Progress {
    /// It is here.
    Here,
    /// It is on its way, or will be.
    Coming,
    /// It could not be fetched.
    Absent,
    /// The server has it no longer: the site has been renewed since the page was opened.
    Gone,
}

/// How far the rest of the program is.
pub(super) fn progress() -> Progress {
    match browser::root_attribute("data-rest").as_deref() {
        None => Progress::Here,
        Some("absent") => Progress::Absent,
        Some("gone") => Progress::Gone,
        Some(_) => Progress::Coming,
    }
}

/// Asks for the rest at once, of the program and of the data.
pub(super) fn ask() {
    browser::announce(ASKED, &browser::window());
}

/// Asks once more for what could not be fetched.
pub(super) fn try_again() {
    browser::announce(TRIED_AGAIN, &browser::window());
    ask();
}

/// Asks for what only a dataset in files needs besides the rest, and waits for all of the program. Whether it has come.
pub(super) async fn has_come_for_files() -> bool {
    browser::set_root_attribute("data-files", "");
    // The rest may be here already.
    ask();
    has_followed().await
}

/// Asks for the rest of the program, and waits for it. Whether it has come; if not, it is not to be had.
pub(super) async fn has_come() -> bool {
    if progress() != Progress::Here {
        ask();
    }
    has_followed().await
}

/// Waits for what was asked for. Whether it has come; if not, it is not to be had.
pub(super) async fn has_followed() -> bool {
    while progress() == Progress::Coming {
        look_again().await;
    }
    progress() == Progress::Here
}

/// Waits until it is time to look again whether something has come.
pub(super) async fn look_again() {
    browser::pause(LOOK).await;
}

/// Waits while something is so, for some seconds at most.
pub(super) async fn wait_while(is_so: impl Fn() -> bool) {
    const LONGEST: u32 = 100;
    for _ in 0..LONGEST {
        if !is_so() {
            return;
        }
        look_again().await;
    }
}
