//! Which rule a text breaks that does not match a pattern. The patterns come from the types themselves.

use schemars::{JsonSchema, schema_for};

use super::Rule;
use crate::catalog::value::{CbsCode, Day, OutlinePath, PartialDate, Slug, Text, WebAddress};

/// The rule behind a pattern of the schemas; `None` when no kind of value has it.
pub(super) fn pattern_rule(pattern: &str, found: String) -> Option<Rule> {
    if pattern == pattern_of::<Text<1>>() {
        Some(Rule::EmptyText)
    } else if pattern == pattern_of::<Slug>() {
        Some(Rule::NotASlug { found })
    } else if pattern == pattern_of::<CbsCode>() {
        Some(Rule::NotACode { found })
    } else if pattern == pattern_of::<WebAddress>() {
        Some(Rule::NotAnAddress { found })
    } else if pattern == pattern_of::<Day>() {
        Some(Rule::NotADay { found })
    } else if pattern == pattern_of::<PartialDate>() {
        Some(Rule::NotADate { found })
    } else if pattern == pattern_of::<OutlinePath>() {
        Some(Rule::NotAnOutline)
    } else {
        None
    }
}

fn pattern_of<T: JsonSchema>() -> String {
    let schema = schema_for!(T);
    schema
        .get("pattern")
        .and_then(|pattern| pattern.as_str())
        .unwrap_or_default()
        .to_owned()
}
