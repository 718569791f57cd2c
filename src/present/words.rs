//! Words of the interface and of the data side by side: the data's are Dutch in every language, and are marked so.

use crate::locale::Gaps;

/// A run of words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Whether they are the data's, hence Dutch.
    pub is_data: bool,
}

/// A text of the interface with its gap filled by words of the data.
pub(super) fn around(text: &Gaps, data: &str) -> Vec<Words> {
    let (before, after) = text.around();
    let runs = [(before, false), (data, true), (after, false)];
    let words = |(text, is_data): (&str, bool)| Words {
        text: text.to_owned(),
        is_data,
    };
    runs.into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(words)
        .collect()
}

/// The words as one text.
pub(super) fn joined(words: &[Words]) -> String {
    words.iter().map(|words| words.text.as_str()).collect()
}
