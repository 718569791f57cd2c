//! What the text pages say: which texts there are. One that is missing in a language does not compile.

use super::{words_en, words_nl};
use crate::locale::Locale;

/// What the text pages say in a language.
pub(super) fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Nl => &words_nl::WORDS,
        Locale::En => &words_en::WORDS,
    }
}

/// A text with a number in it.
type Count = fn(usize) -> String;

/// All texts of the text pages in a language.
pub(super) struct Words {
    pub(super) fallback: FallbackWords,
    pub(super) accessibility: [Section; 3],
    pub(super) report_barrier: &'static str,
    pub(super) privacy: [Section; 6],
    pub(super) about_data: AboutDataWords,
    pub(super) embedding: EmbeddingWords,
    pub(super) view: ViewWords,
    pub(super) licences: LicencesWords,
    /// Before the link to the publisher.
    pub(super) contact: &'static str,
    pub(super) no_contact: &'static str,
}

/// A heading with what stands under it.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) paragraphs: &'static [&'static str],
    pub(super) items: &'static [&'static str],
}

/// Texts for browsers that cannot run the explorer.
pub(super) struct FallbackWords {
    pub(super) initiative_count: Count,
    pub(super) needs_script: &'static str,
    pub(super) download: &'static str,
}

/// Texts about the data.
pub(super) struct AboutDataWords {
    pub(super) origin: [Section; 1],
    pub(super) figures: &'static str,
    pub(super) initiatives: Count,
    pub(super) sources: Count,
    /// How many sources of how many.
    pub(super) checked: fn(usize, usize) -> String,
    pub(super) inferred: Count,
    pub(super) ages: &'static str,
    pub(super) ages_meaning: &'static str,
    pub(super) year: &'static str,
    pub(super) count: &'static str,
    pub(super) undated: &'static str,
    pub(super) profiles: &'static str,
    /// Before the names of the municipalities.
    pub(super) with_profile: Count,
    /// Likewise.
    pub(super) without_profile: Count,
    pub(super) without_profile_meaning: &'static str,
    pub(super) meaning: &'static str,
    pub(super) meanings: [(&'static str, &'static str); 2],
    pub(super) terms: &'static str,
    pub(super) terms_meaning: &'static str,
    pub(super) terms_headings: [&'static str; 3],
    pub(super) inferred_mark: &'static str,
    pub(super) reuse: &'static str,
    /// Before the name of the licence.
    pub(super) licence: &'static str,
    pub(super) attribution: &'static str,
    pub(super) download: &'static str,
    pub(super) report_error: &'static str,
}

/// Texts of the pages of places, phases and themes.
pub(super) struct ViewWords {
    /// The link to the same in the explorer.
    pub(super) explore: &'static str,
    /// The link to the page with which another website shows the same.
    pub(super) embed: &'static str,
}

/// Texts about licences. The first three stand before the name of a licence.
pub(super) struct LicencesWords {
    pub(super) code: &'static str,
    pub(super) data: &'static str,
    pub(super) font: &'static str,
    pub(super) own: &'static str,
    pub(super) others: &'static str,
    pub(super) list: &'static str,
    /// Before the packages of the house styles.
    pub(super) styles: &'static str,
}

/// Texts of the page that puts a snippet together.
pub(super) struct EmbeddingWords {
    pub(super) lead: &'static str,
    pub(super) needs_script: &'static str,
    pub(super) choices: &'static str,
    pub(super) place: &'static str,
    pub(super) everywhere: &'static str,
    pub(super) region: &'static str,
    pub(super) lock: &'static str,
    pub(super) themes: &'static str,
    pub(super) phases: &'static str,
    pub(super) parts: &'static str,
    pub(super) sentence: &'static str,
    pub(super) looks: &'static str,
    pub(super) style: &'static str,
    pub(super) style_of_host: &'static str,
    pub(super) own_style: &'static str,
    /// Of links, of the background, of the text, of buttons.
    pub(super) colors: [&'static str; 4],
    pub(super) color_hint: &'static str,
    pub(super) scheme: &'static str,
    /// As the visitor has set it, light, dark.
    pub(super) schemes: [&'static str; 3],
    pub(super) place_in_page: &'static str,
    pub(super) language: &'static str,
    pub(super) language_of_host: &'static str,
    pub(super) heading: &'static str,
    pub(super) height: &'static str,
    pub(super) keep_address: &'static str,
    pub(super) links_in_page: &'static str,
    pub(super) snippet: &'static str,
    pub(super) snippet_lead: &'static str,
    pub(super) with_script: &'static str,
    pub(super) with_script_lead: &'static str,
    pub(super) without_script: &'static str,
    pub(super) without_script_lead: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    /// With a gap for the place.
    pub(super) frame_title: &'static str,
    /// Likewise.
    pub(super) fallback_link: &'static str,
    pub(super) preview: &'static str,
    pub(super) preview_phone: &'static str,
    pub(super) preview_desk: &'static str,
    pub(super) for_administrators: &'static str,
    pub(super) your_policy: &'static str,
    pub(super) your_policy_lead: &'static str,
    pub(super) our_headers: &'static str,
    pub(super) our_headers_lead: &'static str,
    pub(super) plain_folder: &'static str,
    pub(super) systems: &'static str,
    pub(super) systems_lead: &'static str,
    /// Names of content systems, each with how to paste a snippet there. Only what was tried.
    pub(super) systems_steps: &'static [(&'static str, &'static str)],
}
