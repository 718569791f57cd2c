//! Findings in words: what is wrong, and what to do. A rule without words in a language does not compile.

mod en;
mod nl;

use super::rule::{Rule, Severity};
use crate::locale::Locale;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: &'static str,
}

/// What breaks a rule, in words.
pub fn words(rule: &Rule, locale: Locale) -> Words {
    let (message, remedy) = match locale {
        Locale::Nl => nl::words(rule),
        Locale::En => en::words(rule),
    };
    Words { message, remedy }
}

/// How many errors and warnings.
pub(super) fn count(errors: usize, warnings: usize, locale: Locale) -> String {
    let number =
        |number: usize, one: &str, more: &str| format!("{number} {}", if number == 1 { one } else { more });
    match locale {
        Locale::Nl => {
            format!(
                "{}, {}.",
                number(errors, "fout", "fouten"),
                number(warnings, "waarschuwing", "waarschuwingen")
            )
        }
        Locale::En => {
            format!(
                "{}, {}.",
                number(errors, "error", "errors"),
                number(warnings, "warning", "warnings")
            )
        }
    }
}

/// That nothing was found.
pub(super) fn nothing(locale: Locale) -> &'static str {
    match locale {
        Locale::Nl => "Niets gevonden: de gegevens zijn in orde.",
        Locale::En => "Nothing found: the data is in order.",
    }
}

/// The name of a severity.
pub(super) fn severity_name(severity: Severity, locale: Locale) -> &'static str {
    match (severity, locale) {
        (Severity::Error, Locale::Nl) => "fout",
        (Severity::Warning, Locale::Nl) => "waarschuwing",
        (Severity::Error, Locale::En) => "error",
        (Severity::Warning, Locale::En) => "warning",
    }
}
