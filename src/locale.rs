//! The languages of the interface. A text that is missing in one of them does not compile.
//!
//! Owns every word that the interface says of itself. The texts of the data stay Dutch, in any language.

mod en;
mod nl;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Dutch, the language of the data.
    #[default]
    Nl,
    /// English.
    En,
}

impl Locale {
    /// All languages, as offered.
    pub const ALL: [Locale; 2] = [Locale::Nl, Locale::En];

    /// The language tag, also its value in the URL.
    pub fn slug(self) -> &'static str {
        match self {
            Locale::Nl => "nl",
            Locale::En => "en",
        }
    }

    /// The language with this tag.
    pub fn from_slug(slug: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.slug() == slug)
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Locale::Nl => "Nederlands",
            Locale::En => "English",
        }
    }

    /// What the interface says in it.
    pub fn messages(self) -> &'static Messages {
        match self {
            Locale::Nl => &nl::MESSAGES,
            Locale::En => &en::MESSAGES,
        }
    }
}

/// A text with one name in it.
pub type With = fn(&str) -> String;
/// A text with a number in it.
pub type Count = fn(u32) -> String;

/// Everything that the interface says.
///
/// Texts are sentence case; a function takes what varies. Names follow the place where the text stands.
#[allow(missing_docs, reason = "the texts in nl.rs and en.rs are the meaning")]
pub struct Messages {
    // Whole page
    pub skip_to_results: &'static str,
    pub language: &'static str,
    pub loading: &'static str,
    pub new_window: &'static str,

    // The query as a sentence
    pub sentence_place: &'static str,
    pub sentence_age: &'static str,
    pub sentence_theme: &'static str,
    pub anywhere: &'static str,
    pub any_age: &'static str,
    pub anything: &'static str,
    pub or: &'static str,
    pub change_place: With,
    pub change_age: With,
    pub change_theme: With,

    // Search
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub search_clear: &'static str,

    // Facets
    pub filters: &'static str,
    pub open_filters: &'static str,
    pub active_filter_count: Count,
    pub close: &'static str,
    pub show_hits: Count,
    pub facet_municipality: &'static str,
    pub facet_age: &'static str,
    pub facet_theme: &'static str,
    pub facet_audience: &'static str,
    pub facet_status: &'static str,
    pub facet_programme: &'static str,
    pub age_unknown: &'static str,
    pub age_unknown_in_sentence: &'static str,
    pub unknown: &'static str,
    pub find_municipality: &'static str,
    pub no_such_municipality: &'static str,
    pub whole_region: With,
    pub wider_regions: &'static str,
    pub other_municipalities: &'static str,
    pub age_from: &'static str,
    pub age_to: &'static str,
    pub age_slider: &'static str,
    pub age_all: &'static str,
    pub birth: &'static str,

    // Active filters
    pub active_filters: &'static str,
    pub remove_filter: With,
    pub clear_all: &'static str,
    pub words: With,

    // Results
    pub results: &'static str,
    pub hit_count: Count,
    pub status_place: With,
    pub status_age: With,
    pub status_theme: With,
    pub status_words: With,
    pub sort: &'static str,
    pub sort_best: &'static str,
    pub sort_near: &'static str,
    pub sort_title: &'static str,
    pub sort_newest: &'static str,
    pub phase_crossing: &'static str,
    pub inferred: &'static str,
    pub inferred_meaning: &'static str,
    pub source_from: With,
    pub source_undated: &'static str,
    pub source_old: fn(i32) -> String,
    pub guide: &'static str,
    pub guide_questions: &'static str,
    pub life_line: With,

    // No hits
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub without_place: With,
    pub without_age: With,
    pub without_theme: With,
    pub without_words: With,
    pub without_other: fn(&str, &str) -> String,
    pub next_door: With,
    pub only: With,

    // Ages
    pub months_before_birth: Count,
    pub months_old: Count,
    pub years_old: Count,
    pub years_and_months: fn(u32, u32) -> String,
    pub half_years: fn(u32) -> String,
    pub age_between: fn(&str, &str) -> String,
    pub age_years_between: fn(u32, u32) -> String,
    pub age_from_on: With,
    pub age_until: With,
    pub month_names: [&'static str; 12],

    // Detail
    pub back_to_list: &'static str,
    pub what_is_it: &'static str,
    pub what_you_get: &'static str,
    pub for_whom: &'static str,
    pub take_part: &'static str,
    pub good_to_know: &'static str,
    pub at_a_glance: &'static str,
    pub where_: &'static str,
    pub neighbourhoods: &'static str,
    pub age: &'static str,
    pub themes: &'static str,
    pub organised_by: &'static str,
    pub together_with: &'static str,
    pub period: &'static str,
    pub period_from: With,
    pub period_until: With,
    pub status: &'static str,
    pub status_as_of: With,
    pub programmes: &'static str,
    pub not_stated: &'static str,
    pub mind: &'static str,
    pub for_professionals: &'static str,
    pub sheet_incomplete: &'static str,
    pub sources: &'static str,
    pub source_dated: With,
    pub checked_on: With,
    pub never_checked: &'static str,
    pub connections: &'static str,
    pub connections_named: &'static str,
    pub connections_organisations: With,
    pub connections_programme: With,
    pub connection_from: fn(&str, &str) -> String,
    pub founding: &'static str,

    // Notices and errors
    pub ignored_title: &'static str,
    pub ignored_name: With,
    pub ignored_value: fn(&str, &str) -> String,
    pub ignored_phases: &'static str,
    pub records_left_out: Count,
    pub dismiss: &'static str,
    pub failed_title: &'static str,
    pub failed_absent: &'static str,
    pub failed_network: &'static str,
    pub failed_empty: &'static str,
    pub failed_not_a_dataset: &'static str,
    pub failed_newer: &'static str,
    pub failed_no_initiatives: &'static str,
    pub failed_slow: &'static str,
    pub still_loading: &'static str,
    pub try_again: &'static str,

    // Footer
    pub data_as_of: With,
    pub accessibility: &'static str,
    pub privacy: &'static str,
    pub about_data: &'static str,
    pub source_code: &'static str,
    pub licences: &'static str,
}
