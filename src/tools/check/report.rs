//! Findings as text for people or JSON for programs.

use std::fmt::Write;

use serde_json::{Value, json};

use super::finding::Finding;
use super::rule::Severity;
use super::words::{count, nothing, severity_name, words};
use crate::locale::Locale;

/// The findings for people, by file, with a count at the end.
pub fn text(findings: &[Finding], locale: Locale) -> String {
    if findings.is_empty() {
        return format!("{}\n", nothing(locale));
    }
    let mut text = String::new();
    for group in findings.chunk_by(|one, other| one.file == other.file) {
        let _ = writeln!(text, "{}", group[0].file);
        for finding in group {
            let place: Vec<&str> = [finding.record.as_str(), &finding.field]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            let severity = severity_name(finding.rule.severity(), locale);
            let words = words(&finding.rule, locale);
            let _ = writeln!(
                text,
                "  {severity}  {}  [{}]",
                place.join(" · "),
                finding.rule.id()
            );
            let _ = writeln!(text, "    {}\n    → {}", words.message, words.remedy);
        }
        text.push('\n');
    }
    let number = |severity| {
        findings
            .iter()
            .filter(|finding| finding.rule.severity() == severity)
            .count()
    };
    let _ = writeln!(
        text,
        "{}",
        count(number(Severity::Error), number(Severity::Warning), locale)
    );
    text
}

/// The findings for programs: a list of objects.
pub fn json(findings: &[Finding], locale: Locale) -> String {
    let finding = |finding: &Finding| {
        let words = words(&finding.rule, locale);
        json!({
            "file": finding.file,
            "record": finding.record,
            "field": finding.field,
            "rule": finding.rule.id(),
            "severity": finding.rule.severity().id(),
            "message": words.message,
            "remedy": words.remedy,
        })
    };
    format!("{:#}\n", Value::Array(findings.iter().map(finding).collect()))
}
