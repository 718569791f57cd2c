//! The kinds of value that records are made of, each with the rule that it keeps.
//!
//! The rules stand in the JSON Schemas, which the native `check` enforces on what people write;
//! the page trusts the bundled dataset and only reads.

use std::ops::Deref;

/// Months from birth: 0 is birth, −10 is ten months before it.
pub type Months = i16;

/// The earliest month that a record may name.
pub const FIRST_MONTH: Months = -12;

/// The last month that a record may name: the 25th birthday.
pub const LAST_MONTH: Months = 300;

macro_rules! text_value {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(not(target_family = "wasm"), derive(serde::Deserialize), serde(transparent))]
        pub struct $name(pub String);

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }
    };
}

text_value! {
    /// A name in URLs: lower-case letters, digits and single hyphens.
    Slug
}
text_value! {
    /// A code of Statistics Netherlands (CBS) for a municipality, such as `GM0917`.
    CbsCode
}
text_value! {
    /// An address that starts with `http://` or `https://`.
    WebAddress
}
text_value! {
    /// Rings as the `d` of an SVG path, each a point and steps from there, in whole numbers: `M3 4l5 0l0 6l-5 0Z`.
    OutlinePath
}
text_value! {
    /// A day, `YYYY-MM-DD`.
    Day
}
text_value! {
    /// A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    PartialDate
}

/// A text that is not empty and at most `MAX` characters long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_family = "wasm"), derive(serde::Deserialize), serde(transparent))]
pub struct Text<const MAX: usize>(pub String);

impl<const MAX: usize> Deref for Text<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A list with at least one element.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_family = "wasm"), derive(serde::Deserialize), serde(transparent))]
pub struct NonEmpty<T>(pub Vec<T>);

impl<T> Deref for NonEmpty<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

/// What the schemas say of these values.
#[cfg(not(target_family = "wasm"))]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{CbsCode, Day, NonEmpty, OutlinePath, PartialDate, Slug, Text, WebAddress};

    macro_rules! pattern {
        ($name:ident, $pattern:literal) => {
            pattern!($name, $pattern, 500);
        };
        ($name:ident, $pattern:literal, $longest:literal) => {
            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!({ "type": "string", "pattern": $pattern, "maxLength": $longest })
                }
            }
        };
    }

    pattern!(Slug, r"^[a-z0-9]+(-[a-z0-9]+)*$");
    pattern!(CbsCode, r"^GM\d{4}$");
    pattern!(WebAddress, r"^https?://[^\s/]+\.[^\s]+$");
    pattern!(OutlinePath, r"^(M-?\d+ -?\d+(l-?\d+ -?\d+){2,}Z)+$", 100_000);
    pattern!(Day, r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$");
    pattern!(
        PartialDate,
        r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
    );

    impl<const MAX: usize> JsonSchema for Text<MAX> {
        fn schema_name() -> Cow<'static, str> {
            format!("Text{MAX}").into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            // At least one character that is not a space.
            json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX, "pattern": r"\S" })
        }
    }

    impl<T: JsonSchema> JsonSchema for NonEmpty<T> {
        fn schema_name() -> Cow<'static, str> {
            format!("NonEmpty_{}", T::schema_name()).into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let items = generator.subschema_for::<T>();
            json_schema!({ "type": "array", "items": items, "minItems": 1 })
        }
    }
}
