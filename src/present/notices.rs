//! What was passed over or went wrong, in words.

use crate::catalog::DatasetError;
use crate::locale::Messages;
use crate::url::IgnoredParam;

/// What of the address was passed over.
pub fn ignored_texts(ignored: &[IgnoredParam], messages: &Messages) -> Vec<String> {
    let text = |param: &IgnoredParam| match param {
        IgnoredParam::UnknownName(name) => messages.ignored_name.with(name),
        IgnoredParam::UnknownValue { name, value } => messages.ignored_value.with_all(&[value, name]),
        IgnoredParam::PhasesBesideInterval => messages.ignored_phases.to_owned(),
    };
    ignored.iter().map(text).collect()
}

/// Why a dataset cannot be used.
pub fn failure_text(error: &DatasetError, messages: &Messages) -> &'static str {
    match error {
        DatasetError::Empty => messages.failed_empty,
        DatasetError::NotADataset(_) => messages.failed_not_a_dataset,
        DatasetError::NewerFormat { .. } => messages.failed_newer,
        DatasetError::NoInitiatives => messages.failed_no_initiatives,
    }
}
