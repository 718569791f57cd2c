//! A finding: one thing that is wrong, and where.

use super::rule::{Rule, Severity};

/// One thing that is wrong with the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the file within the data directory.
    pub file: String,
    /// Slug of the record, or its position such as `#3`; empty when the file as a whole is meant.
    pub record: String,
    /// The field, such as `sources[0].url`; empty when the record as a whole is meant.
    pub field: String,
    /// The rule that is broken, with what breaks it.
    pub rule: Rule,
}

impl Finding {
    /// A finding about a file as a whole.
    pub fn of_file(file: &str, rule: Rule) -> Self {
        Self {
            file: file.to_owned(),
            record: String::new(),
            field: String::new(),
            rule,
        }
    }

    /// By file and record, errors before warnings.
    pub fn sort_key(&self) -> (String, String, Severity, String, &'static str) {
        (
            self.file.clone(),
            self.record.clone(),
            self.rule.severity(),
            self.field.clone(),
            self.rule.id(),
        )
    }
}
