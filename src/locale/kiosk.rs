//! What only a kiosk says: apart from the other words, so that the program of the page goes without them.

mod en;
mod nl;

use super::{Gaps, Locale, Plural};

/// What a kiosk says.
#[allow(missing_docs, reason = "the texts in nl.rs and en.rs are the meaning")]
pub struct KioskMessages {
    // While nobody is there
    pub invitation: Gaps,
    pub begin: &'static str,
    pub initiative_count: Plural,

    // A visit
    pub start_again: &'static str,
    pub back: &'static str,
    pub search: &'static str,
    pub lower: &'static str,
    pub higher: &'static str,
    pub controls: &'static str,
    pub everywhere: &'static str,
    pub any_age: &'static str,
    pub any_theme: &'static str,
    pub not_answered: &'static str,
    pub choose_again: Gaps,

    // The keyboard
    pub keyboard: &'static str,
    pub space: &'static str,
    pub delete: &'static str,
    pub shift: &'static str,
    pub accents: &'static str,
    pub letters: &'static str,
    pub figures: &'static str,
    pub clear: &'static str,
    pub done: &'static str,

    // Beginning anew
    pub still_there: &'static str,
    pub begins_anew_in: Plural,
    pub i_am_here: &'static str,

    // Reactions
    pub your_voice: &'static str,
    pub helps: &'static str,
    pub missing_here: &'static str,
    pub want_to_know: &'static str,
    pub what_do_you_think: &'static str,
    pub gap_title: &'static str,
    pub gap_text: Gaps,
    pub gap_button: &'static str,
    pub thanks: &'static str,
    pub thanks_unkept: &'static str,
    pub not_kept: &'static str,
    pub undo: &'static str,
    pub wish_open: &'static str,
    pub wish_title: &'static str,
    pub wish_rule: &'static str,
    pub wish_send: &'static str,

    // Staff
    pub staff: &'static str,
    pub staff_hint: &'static str,
    pub pin_title: &'static str,
    pub pin_wrong: &'static str,
    pub pin_pause: Plural,
    pub enter: &'static str,
    pub set_up_title: &'static str,
    pub set_up_text: &'static str,
    pub pin: &'static str,
    pub pin_again: &'static str,
    pub pin_invalid: &'static str,
    pub pin_differs: &'static str,
    pub storage_good: &'static str,
    pub storage_refused: &'static str,
    pub storage_failed: &'static str,
    pub storage_damaged: &'static str,
    pub screen_awake: &'static str,
    pub screen_may_sleep: &'static str,
    pub open_screen: &'static str,
    pub figures_title: &'static str,
    pub visit_count: Plural,
    pub reaction_count: Plural,
    pub conference_title: &'static str,
    pub conference_runs: Gaps,
    pub conference_name: &'static str,
    pub conference_date: &'static str,
    pub conference_place: &'static str,
    pub conference_table: &'static str,
    pub ask_initiatives: &'static str,
    pub ask_gaps: &'static str,
    pub ask_wishes: &'static str,
    pub conference_start: &'static str,
    pub conference_stop: &'static str,
    pub name_needed: &'static str,
    pub date_needed: &'static str,
    pub too_long: &'static str,
    pub wishes_title: &'static str,
    pub approve: &'static str,
    pub reject: &'static str,
    pub export_title: &'static str,
    pub export_json: &'static str,
    pub export_csv: &'static str,
    pub add_files: &'static str,
    pub file_added: Plural,
    pub show_board: &'static str,
    pub settings_title: &'static str,
    pub idle_seconds: &'static str,
    pub idle_invalid: &'static str,
    pub change_pin: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub back_to_screen: &'static str,
    pub leave_kiosk: &'static str,

    // The board
    pub board_title: &'static str,
    pub board_tables: Plural,
    pub board_helps: &'static str,
    pub board_missing: &'static str,
    pub board_want: &'static str,
    pub board_gaps: &'static str,
    pub board_wishes: &'static str,
    pub board_empty: &'static str,
    pub board_unknown: &'static str,
    pub board_print: &'static str,
    pub anywhere: &'static str,
}

impl Locale {
    /// What a kiosk says in this language.
    pub fn kiosk_messages(self) -> &'static KioskMessages {
        match self {
            Locale::Nl => &nl::MESSAGES,
            Locale::En => &en::MESSAGES,
        }
    }
}
