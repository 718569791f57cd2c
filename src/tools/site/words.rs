//! What the text pages say: which texts there are. One that is missing in a language does not compile.

use super::{words_en, words_nl};
use crate::locale::Locale;

/// What the text pages say in a language.
pub(in crate::tools) fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Nl => &words_nl::WORDS,
        Locale::En => &words_en::WORDS,
    }
}

/// A text with a number in it.
type Count = fn(usize) -> String;

/// All texts of the text pages in a language.
pub(in crate::tools) struct Words {
    pub(in crate::tools) first_view: FirstViewWords,
    pub(in crate::tools) accessibility: [Section; 3],
    pub(in crate::tools) report_barrier: &'static str,
    pub(in crate::tools) privacy: [Section; 6],
    pub(in crate::tools) about_data: AboutDataWords,
    pub(in crate::tools) embedding: EmbeddingWords,
    pub(in crate::tools) view: ViewWords,
    pub(in crate::tools) not_found: NotFoundWords,
    pub(in crate::tools) licences: LicencesWords,
    /// Before the link to the publisher.
    pub(in crate::tools) contact: &'static str,
    pub(in crate::tools) no_contact: &'static str,
}

/// A heading with what stands under it.
pub(in crate::tools) struct Section {
    pub(in crate::tools) heading: &'static str,
    pub(in crate::tools) paragraphs: &'static [&'static str],
    pub(in crate::tools) items: &'static [&'static str],
}

/// Texts for browsers in which the explorer has not come yet, or cannot.
pub(in crate::tools) struct FirstViewWords {
    /// How many of how many initiatives stand on the page.
    pub(in crate::tools) first_of: fn(usize, usize) -> String,
    pub(in crate::tools) needs_script: &'static str,
    pub(in crate::tools) download: &'static str,
}

/// Texts about the data.
pub(in crate::tools) struct AboutDataWords {
    pub(in crate::tools) origin: [Section; 1],
    pub(in crate::tools) figures: &'static str,
    pub(in crate::tools) initiatives: Count,
    pub(in crate::tools) sources: Count,
    /// How many sources of how many.
    pub(in crate::tools) checked: fn(usize, usize) -> String,
    pub(in crate::tools) inferred: Count,
    pub(in crate::tools) ages: &'static str,
    pub(in crate::tools) ages_meaning: &'static str,
    pub(in crate::tools) year: &'static str,
    pub(in crate::tools) count: &'static str,
    pub(in crate::tools) undated: &'static str,
    pub(in crate::tools) profiles: &'static str,
    /// Before the names of the municipalities.
    pub(in crate::tools) with_profile: Count,
    /// Likewise.
    pub(in crate::tools) without_profile: Count,
    pub(in crate::tools) without_profile_meaning: &'static str,
    pub(in crate::tools) meaning: &'static str,
    pub(in crate::tools) meanings: [(&'static str, &'static str); 2],
    pub(in crate::tools) terms: &'static str,
    pub(in crate::tools) terms_meaning: &'static str,
    pub(in crate::tools) terms_headings: [&'static str; 3],
    pub(in crate::tools) inferred_mark: &'static str,
    pub(in crate::tools) reuse: &'static str,
    /// Before the name of the licence.
    pub(in crate::tools) licence: &'static str,
    pub(in crate::tools) attribution: &'static str,
    pub(in crate::tools) download: &'static str,
    pub(in crate::tools) report_error: &'static str,
}

/// Texts of the pages of places, phases and themes.
pub(in crate::tools) struct ViewWords {
    /// The link to the same in the explorer.
    pub(in crate::tools) explore: &'static str,
    /// The link to the page with which another website shows the same.
    pub(in crate::tools) embed: &'static str,
}

/// Texts for an address at which there is nothing.
pub(in crate::tools) struct NotFoundWords {
    pub(in crate::tools) title: &'static str,
    pub(in crate::tools) what_to_do: &'static str,
    pub(in crate::tools) to_start: &'static str,
}

/// Texts about licences. The first three stand before the name of a licence.
pub(in crate::tools) struct LicencesWords {
    pub(in crate::tools) code: &'static str,
    pub(in crate::tools) data: &'static str,
    pub(in crate::tools) font: &'static str,
    pub(in crate::tools) own: &'static str,
    pub(in crate::tools) others: &'static str,
    pub(in crate::tools) list: &'static str,
    /// Before the packages of the house styles.
    pub(in crate::tools) styles: &'static str,
}

/// Texts of the page that puts a snippet together.
pub(in crate::tools) struct EmbeddingWords {
    pub(in crate::tools) lead: &'static str,
    pub(in crate::tools) needs_script: &'static str,
    pub(in crate::tools) choices: &'static str,
    pub(in crate::tools) place: &'static str,
    pub(in crate::tools) everywhere: &'static str,
    pub(in crate::tools) region: &'static str,
    pub(in crate::tools) lock: &'static str,
    pub(in crate::tools) themes: &'static str,
    pub(in crate::tools) phases: &'static str,
    pub(in crate::tools) parts: &'static str,
    pub(in crate::tools) sentence: &'static str,
    pub(in crate::tools) looks: &'static str,
    pub(in crate::tools) style: &'static str,
    pub(in crate::tools) style_of_host: &'static str,
    pub(in crate::tools) own_style: &'static str,
    /// Of links, of the background, of the text, of buttons.
    pub(in crate::tools) colors: [&'static str; 4],
    pub(in crate::tools) color_hint: &'static str,
    pub(in crate::tools) scheme: &'static str,
    /// As the visitor has set it, light, dark.
    pub(in crate::tools) schemes: [&'static str; 3],
    pub(in crate::tools) place_in_page: &'static str,
    pub(in crate::tools) language: &'static str,
    pub(in crate::tools) language_of_host: &'static str,
    pub(in crate::tools) heading: &'static str,
    pub(in crate::tools) height: &'static str,
    pub(in crate::tools) keep_address: &'static str,
    pub(in crate::tools) links_in_page: &'static str,
    pub(in crate::tools) snippet: &'static str,
    pub(in crate::tools) snippet_lead: &'static str,
    pub(in crate::tools) with_script: &'static str,
    pub(in crate::tools) with_script_lead: &'static str,
    pub(in crate::tools) without_script: &'static str,
    pub(in crate::tools) without_script_lead: &'static str,
    pub(in crate::tools) copy: &'static str,
    pub(in crate::tools) copied: &'static str,
    /// With a gap for the place.
    pub(in crate::tools) frame_title: &'static str,
    /// Likewise.
    pub(in crate::tools) fallback_link: &'static str,
    pub(in crate::tools) preview: &'static str,
    pub(in crate::tools) preview_phone: &'static str,
    pub(in crate::tools) preview_desk: &'static str,
    pub(in crate::tools) for_administrators: &'static str,
    pub(in crate::tools) your_policy: &'static str,
    pub(in crate::tools) your_policy_lead: &'static str,
    pub(in crate::tools) our_headers: &'static str,
    pub(in crate::tools) our_headers_lead: &'static str,
    pub(in crate::tools) plain_folder: &'static str,
    pub(in crate::tools) systems: &'static str,
    pub(in crate::tools) systems_lead: &'static str,
    /// Names of content systems, each with how to paste a snippet there. Only what was tried.
    pub(in crate::tools) systems_steps: &'static [(&'static str, &'static str)],
}
