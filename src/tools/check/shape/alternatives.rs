//! Errors of values that may be one of several things, such as an age or `null`: which of them was meant.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::Location;
use serde_json::Value;

use super::shown;

type Errors = Vec<ValidationError<'static>>;

/// What the first alternative has against the value that accepts its type; `None` when none does.
pub(super) fn closest_alternative<'e>(here: &Location, alternatives: &'e [Errors]) -> Option<&'e Errors> {
    alternatives
        .iter()
        .find(|errors| !errors.iter().any(|error| is_of_another_type(here, error)))
}

/// The values that would have been right, where the value itself, not one inside it, breaks a list of them.
pub(super) fn allowed_values(here: &Location, errors: &[ValidationError<'_>]) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for error in errors.iter().filter(|error| error.instance_path() == here) {
        match error.kind() {
            ValidationErrorKind::Constant { expected_value } => values.push(shown(expected_value)),
            ValidationErrorKind::Enum { options } => {
                values.extend(
                    options
                        .as_array()
                        .into_iter()
                        .flatten()
                        .filter(|value| !value.is_null())
                        .map(shown),
                );
            }
            ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
                values.extend(context.iter().flat_map(|errors| allowed_values(here, errors)));
            }
            _ => {}
        }
    }
    values
}

fn is_of_another_type(here: &Location, error: &ValidationError<'_>) -> bool {
    if error.instance_path() != here {
        return false;
    }
    match error.kind() {
        ValidationErrorKind::Type { .. } => true,
        ValidationErrorKind::Constant { expected_value } => !matches!(
            (expected_value.as_ref(), error.instance().as_ref()),
            (Value::String(_), Value::String(_))
        ),
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            closest_alternative(here, context).is_none()
        }
        _ => false,
    }
}
