//! The languages of the interface. A text that is missing in one of them does not compile.
//!
//! Owns every word that the interface says of itself. The texts of the data stay Dutch, in any language.

mod en;
mod kiosk;
mod nl;

use crate::catalog::{Language, Site};

pub use self::kiosk::KioskMessages;

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
    /// The folder of the pages in it, as seen from the root of the site.
    pub fn folder(self) -> &'static str {
        match self {
            Locale::Nl => "",
            Locale::En => "en/",
        }
    }

    /// All languages, as offered.
    pub const ALL: [Locale; 2] = [Locale::Nl, Locale::En];

    /// The language tag, also its value in the URL.
    pub fn slug(self) -> &'static str {
        match self {
            Locale::Nl => "nl",
            Locale::En => "en",
        }
    }

    /// The languages that a site offers, in its order.
    pub fn offered(site: &Site) -> impl ExactSizeIterator<Item = Locale> + '_ {
        site.languages.iter().map(|language| match language {
            Language::Dutch => Locale::Nl,
            Language::English => Locale::En,
        })
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

/// A text with gaps, each written `{}`.
#[derive(Clone, Copy)]
pub struct Gaps(&'static str);

impl Gaps {
    /// The text with its first gap filled.
    pub fn with(&self, filling: &str) -> String {
        self.with_all(&[filling])
    }

    /// The text before its first gap, and the text after it.
    pub fn around(&self) -> (&'static str, &'static str) {
        let gap = self
            .0
            .bytes()
            .position(|byte| byte == b'{')
            .unwrap_or(self.0.len());
        let (before, after) = (self.0.get(..gap), self.0.get(gap + 2..));
        (before.unwrap_or_default(), after.unwrap_or_default())
    }

    /// The text with its gaps filled in order.
    pub fn with_all(&self, fillings: &[&str]) -> String {
        let mut filled = String::new();
        let mut fillings = fillings.iter();
        for character in self.0.chars() {
            match character {
                '{' => filled.push_str(fillings.next().copied().unwrap_or_default()),
                '}' => {}
                other => filled.push(other),
            }
        }
        filled
    }
}

/// A text with a number in it: for none, for one, and with a gap for more.
#[derive(Clone, Copy)]
pub struct Plural {
    none: &'static str,
    one: &'static str,
    more: Gaps,
}

impl Plural {
    /// The text for this many.
    pub fn with(&self, count: u32) -> String {
        match count {
            0 if !self.none.is_empty() => self.none.to_owned(),
            1 => self.one.to_owned(),
            _ => self.more.with(&count.to_string()),
        }
    }
}

/// Everything that the interface says.
///
/// Texts are sentence case. Names follow the place where the text stands.
#[allow(missing_docs, reason = "the texts in nl.rs and en.rs are the meaning")]
pub struct Messages {
    // Whole page
    pub skip_to_results: &'static str,
    pub language: &'static str,
    pub new_window: &'static str,
    pub new_tab: &'static str,
    pub own_window: &'static str,

    // The query as a sentence
    pub sentence_place: &'static str,
    pub sentence_age: &'static str,
    pub sentence_theme: &'static str,
    pub any_age: &'static str,
    pub anything: &'static str,
    pub or: &'static str,
    pub change_place: Gaps,
    pub change_age: Gaps,
    pub change_theme: Gaps,

    // Shortlist
    pub shortlist: &'static str,
    pub shortlist_count: Gaps,
    pub shortlist_empty: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    pub move_up: Gaps,
    pub move_down: Gaps,
    pub let_go: Gaps,
    pub let_gone: Gaps,
    pub list_cleared: &'static str,
    pub clear_list: &'static str,
    pub put_back: &'static str,
    pub own_list_waits: Plural,
    pub join_lists: &'static str,
    pub show_own_list: &'static str,
    pub take_along: &'static str,
    pub code_of: Gaps,
    pub code_of_list: &'static str,
    pub scan_list: &'static str,
    pub photograph_list: &'static str,
    pub too_long_for_code: &'static str,
    pub link_to_list: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub print_list: &'static str,
    pub keep_on_device: &'static str,
    pub keep_on_device_hint: &'static str,

    // A newer release
    pub update_title: &'static str,
    pub update_now: &'static str,
    pub update_later: &'static str,

    // Search
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub search_clear: &'static str,

    // Facets
    pub filters: &'static str,
    pub open_filters: &'static str,
    pub active_filter_count: Plural,
    pub close: &'static str,
    pub show_hits: Plural,
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
    pub whole_region: Gaps,
    pub wider_regions: &'static str,
    pub other_municipalities: &'static str,
    pub age_from: &'static str,
    pub age_to: &'static str,
    pub age_slider: &'static str,
    pub birth: &'static str,
    pub at_birth: &'static str,

    // Active filters
    pub active_filters: &'static str,
    pub remove_filter: Gaps,
    pub clear_all: &'static str,
    pub words: Gaps,

    // Results
    pub results: &'static str,
    pub hit_count: Plural,
    pub status_place: Gaps,
    pub status_age: Gaps,
    pub status_interval: Gaps,
    pub status_theme: Gaps,
    pub status_words: Gaps,
    pub sort: &'static str,
    pub sort_best: &'static str,
    pub sort_near: &'static str,
    pub sort_title: &'static str,
    pub sort_newest: &'static str,
    pub phase_crossing: &'static str,
    pub inferred: &'static str,
    pub source_from: Gaps,
    pub source_undated: &'static str,
    pub source_old: Plural,
    pub guide: &'static str,
    pub guide_questions: &'static str,
    pub life_line: Gaps,

    // No hits
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub without_place: Gaps,
    pub without_age: Gaps,
    pub without_theme: Gaps,
    pub without_words: Gaps,
    pub without_other: Gaps,
    pub next_door: Gaps,
    pub only: Gaps,

    // Ages
    pub months_before_birth: Plural,
    pub months_old: Plural,
    pub years_old: Plural,
    pub years_and_months: Gaps,
    pub half_years: Gaps,
    pub age_between: Gaps,
    pub age_years_between: Gaps,
    pub age_from_on: Gaps,
    pub age_until: Gaps,
    pub month_names: [&'static str; 12],

    // Detail
    pub back_to_list: &'static str,
    pub what_you_get: &'static str,
    pub for_whom: &'static str,
    pub take_part: &'static str,
    pub good_to_know: &'static str,
    pub at_a_glance: &'static str,
    pub where_: &'static str,
    pub neighbourhoods: &'static str,
    pub age: &'static str,
    pub organised_by: &'static str,
    pub together_with: &'static str,
    pub period: &'static str,
    pub period_from: Gaps,
    pub period_until: Gaps,
    pub period_between: Gaps,
    pub status: &'static str,
    pub status_as_of: Gaps,
    pub programmes: &'static str,
    pub not_stated: &'static str,
    pub mind: &'static str,
    pub for_professionals: &'static str,
    pub sheet_incomplete: &'static str,
    pub sources: &'static str,
    pub source_dated: Gaps,
    pub checked_on: Gaps,
    pub never_checked: &'static str,
    pub connections: &'static str,
    pub connections_named: &'static str,
    pub connections_organisations: Gaps,
    pub connections_programme: Gaps,

    // Views
    pub views: &'static str,
    pub view_list: &'static str,
    pub view_life_line: &'static str,
    pub view_map: &'static str,
    pub view_coverage: &'static str,
    pub view_municipality: &'static str,
    pub view_programmes: &'static str,
    pub view_connections: &'static str,
    pub view_title: Gaps,
    pub hits_below: &'static str,
    pub save_svg: &'static str,
    pub save_png: &'static str,
    pub save_csv: &'static str,
    pub save_failed: &'static str,
    pub and: &'static str,
    pub initiative: &'static str,
    pub programme: &'static str,

    // Life line
    pub group_by: &'static str,
    pub by_theme: &'static str,
    pub by_nearness: &'static str,
    pub in_municipalities: &'static str,
    pub life_chart_scale: Gaps,
    /// That only the first hits stand on the life line; with how many.
    pub first_on_life_line: Gaps,
    /// Button that shows more hits; with how many.
    pub more_hits: Plural,
    pub tick_years: Gaps,
    pub tick_months: Gaps,
    pub choose_age: Gaps,
    pub continuing: Plural,
    pub begins_here: Plural,

    // Map
    pub own: &'static str,
    pub wider: &'static str,
    pub as_table: &'static str,
    pub map_legend: &'static str,
    pub map_hint: &'static str,
    pub map_outlines: Gaps,
    pub map_tile: Gaps,
    pub hits_for: Gaps,
    pub none: &'static str,
    pub or_more: Gaps,
    pub zoom_to: &'static str,
    pub zoom_out: &'static str,

    // Coverage
    pub columns: &'static str,
    pub columns_phases: &'static str,
    pub columns_themes: &'static str,
    pub rows: &'static str,
    pub rows_subregion: &'static str,
    pub rows_name: &'static str,
    pub rows_gaps: &'static str,
    pub municipality: &'static str,
    pub code: &'static str,
    pub total: &'static str,
    pub coverage_key: &'static str,
    pub coverage_sums: &'static str,
    pub coverage_cell: Gaps,
    pub local_and_regional: Gaps,
    pub nothing_found: &'static str,
    pub csv_local: Gaps,
    pub csv_regional: Gaps,
    pub gaps_title: &'static str,
    pub gaps_places: Gaps,
    pub gaps_phase: Gaps,
    pub gaps_theme: Gaps,
    pub other_places: Plural,
    pub gap_meaning: &'static str,

    // Municipality
    pub choose_municipality: &'static str,
    pub add_municipality: &'static str,
    pub profiles_left_out: Gaps,
    pub profile_why: &'static str,
    pub profile_goals: &'static str,
    pub profile_developments: &'static str,
    pub profile_missing: &'static str,
    pub profile_count: Gaps,
    pub profile_phases: &'static str,
    pub profile_themes: &'static str,
    pub profile_key: &'static str,
    pub profile_place: &'static str,
    pub formerly: Gaps,
    pub neighbours: &'static str,

    // Programmes
    pub programmes_intro: &'static str,
    pub ambition: &'static str,
    pub goals: &'static str,
    pub themes_title: &'static str,
    pub partners_title: &'static str,
    pub hangs_together: &'static str,
    pub shared_initiatives: Gaps,
    pub part_of: &'static str,
    pub contains: &'static str,
    pub period_unknown: &'static str,
    pub time_line: &'static str,
    pub time_line_today: Gaps,
    pub look_into: Gaps,

    // Connections
    pub connections_intro: &'static str,
    /// Why no organisations are offered: there are too many hits to look at.
    pub too_many_for_organisations: &'static str,
    pub connections_none: &'static str,
    pub connections_shown: &'static str,
    pub open_initiative: &'static str,
    pub connections_all: &'static str,
    pub programmes_title: &'static str,
    pub organisations_title: &'static str,
    pub initiatives_title: &'static str,
    pub leads: &'static str,
    pub takes_part: &'static str,
    pub works_with: &'static str,
    pub more_left_out: Plural,
    pub organisation_kinds: [&'static str; 15],

    // My child
    pub my_child: &'static str,
    pub child_intro: &'static str,
    pub child_name: &'static str,
    pub child_number: Gaps,
    pub child_on_its_way: &'static str,
    pub child_born: &'static str,
    pub child_due: &'static str,
    pub child_month: &'static str,
    pub child_year: &'static str,
    pub child_add: &'static str,
    pub child_remove: Gaps,
    pub child_incomplete: &'static str,
    pub child_still_to_come: &'static str,
    pub child_too_far_away: &'static str,
    pub child_long_past: &'static str,
    pub child_grown_up: &'static str,
    pub child_overdue: &'static str,
    pub child_now: Gaps,
    pub child_next: Gaps,
    pub look_now: &'static str,
    pub look_now_and_next: &'static str,
    pub look_for_all: &'static str,

    // Side by side, sharing, reading aloud
    pub what_it_is: &'static str,
    pub compare: Gaps,
    pub compare_short: &'static str,
    pub compare_title: &'static str,
    pub compare_hint: &'static str,
    pub share: &'static str,
    pub link: &'static str,
    pub share_system: &'static str,
    pub print: &'static str,
    pub read_aloud: &'static str,
    pub stop_reading: &'static str,

    // Notices and errors
    pub ignored_title: &'static str,
    pub ignored_name: Gaps,
    pub ignored_value: Gaps,
    pub ignored_phases: &'static str,
    pub records_left_out: Plural,
    pub dismiss: &'static str,
    pub failed_title: &'static str,
    pub failed_absent: &'static str,
    pub failed_network: &'static str,
    pub failed_empty: &'static str,
    pub failed_not_a_dataset: &'static str,
    pub failed_newer: &'static str,
    pub failed_no_initiatives: &'static str,
    pub failed_slow: &'static str,
    pub part_coming: &'static str,
    pub part_absent: &'static str,
    pub words_absent: &'static str,
    pub still_loading: &'static str,
    pub try_again: &'static str,

    // Footer
    pub data_as_of: Gaps,
    pub accessibility: &'static str,
    pub privacy: &'static str,
    pub about_data: &'static str,
    pub embedding: &'static str,
    pub source_code: &'static str,
    pub licences: &'static str,
}
