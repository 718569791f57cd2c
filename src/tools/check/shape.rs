//! Whether a file has the shape that its schema asks for: schema errors become findings of ours.

mod alternatives;
mod patterns;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use self::alternatives::{allowed_values, closest_alternative};
use self::patterns::pattern_rule;
use super::finding::Finding;
use super::place::{Step, place};
use super::rule::Rule;
use crate::tools::dataset_dir::DataFile;
use crate::tools::schema::schema;

/// All that the schema has against a file.
pub fn check(file: &DataFile, content: &Value) -> Vec<Finding> {
    let mut broken = Vec::new();
    match jsonschema::draft202012::new(&schema(file.kind)) {
        Ok(validator) => validator
            .iter_errors(content)
            .for_each(|error| translate(&error, &mut broken)),
        Err(error) => broken.push((
            Vec::new(),
            Rule::Unreadable {
                words: error.to_string(),
            },
        )),
    }
    let finding = |(steps, rule): (Vec<Step>, Rule)| {
        let (record, field) = place(file, content, &steps);
        Finding {
            file: file.name.clone(),
            record,
            field,
            rule,
        }
    };
    broken.into_iter().map(finding).collect()
}

/// The rules that an error stands for, each with the path of what breaks it.
fn translate(error: &ValidationError<'_>, broken: &mut Vec<(Vec<Step>, Rule)>) {
    let path = error.instance_path();
    let here: Vec<Step> = path.segments().map(Step::from).collect();
    let below = |name: &str| [here.as_slice(), &[Step::Field(name.to_owned())]].concat();
    let found = || shown(error.instance());
    let rule = match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            broken.extend(unexpected.iter().map(|name| (below(name), Rule::UnknownField)));
            return;
        }
        ValidationErrorKind::Required { property } => {
            broken.push((below(property.as_str().unwrap_or_default()), Rule::MissingField));
            return;
        }
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            match closest_alternative(path, context) {
                None => wrong_type(error),
                Some(errors) if allowed_values(path, errors).is_empty() => {
                    errors.iter().for_each(|error| translate(error, broken));
                    return;
                }
                Some(_) => {
                    let allowed = context
                        .iter()
                        .flat_map(|errors| allowed_values(path, errors))
                        .collect();
                    Rule::NotOneOf {
                        found: found(),
                        allowed,
                    }
                }
            }
        }
        ValidationErrorKind::Constant { .. } | ValidationErrorKind::Enum { .. } => Rule::NotOneOf {
            found: found(),
            allowed: allowed_values(path, std::slice::from_ref(error)),
        },
        ValidationErrorKind::Type { .. } => wrong_type(error),
        ValidationErrorKind::MinLength { .. } => Rule::EmptyText,
        ValidationErrorKind::MaxLength { limit } => Rule::TooLong {
            found: error.instance().as_str().map_or(0, |text| text.chars().count()),
            limit: *limit,
        },
        ValidationErrorKind::Pattern { pattern } => match pattern_rule(pattern, found()) {
            Some(rule) => rule,
            None => Rule::Unreadable {
                words: error.to_string(),
            },
        },
        ValidationErrorKind::MinItems { limit } => Rule::TooFew { limit: *limit },
        ValidationErrorKind::Minimum { .. } | ValidationErrorKind::Maximum { .. } => {
            Rule::OutOfRange { found: found() }
        }
        _ => Rule::Unreadable {
            words: error.to_string(),
        },
    };
    broken.push((here, rule));
}

fn wrong_type(error: &ValidationError<'_>) -> Rule {
    let mut expected = expected_types(error);
    expected.sort();
    expected.dedup();
    let found = match error.instance().as_ref() {
        number if number.is_i64() => JsonType::Integer,
        value => JsonType::from(value),
    };
    Rule::WrongType { expected, found }
}

/// The types that would have been right.
fn expected_types(error: &ValidationError<'_>) -> Vec<JsonType> {
    match error.kind() {
        ValidationErrorKind::Type {
            kind: TypeKind::Single(kind),
        } => vec![*kind],
        ValidationErrorKind::Type {
            kind: TypeKind::Multiple(kinds),
        } => kinds.iter().collect(),
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            context.iter().flatten().flat_map(expected_types).collect()
        }
        _ => Vec::new(),
    }
}

/// A value as people read it: a text without its quotes.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
