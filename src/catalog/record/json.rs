//! Reads records out of JSON with as little code as possible: it all goes into the page.
//!
//! With a derived `Deserialize` for each record the download is a good 25 KiB larger (brotli).

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::catalog::value::{CbsCode, Day, NonEmpty, OutlinePath, PartialDate, Slug, Text, WebAddress};

/// Any JSON, as far as records use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`, or a field that is not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number with a fraction, which no record has.
    Fraction,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Fields with their values.
    Object(Fields),
}

/// The fields of an object, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields(Vec<(String, Json)>);

/// Reads the values of one record, and remembers the first that is of another kind than it should be.
///
/// Reading goes on with a stand-in: a way out at every field would be most of the code.
#[derive(Debug, Default)]
pub struct Reader {
    /// The fields that lead to the value at hand.
    path: Vec<&'static str>,
    first_mistake: Option<String>,
}

impl Reader {
    /// Reads a value.
    ///
    /// # Errors
    /// The first field that is of another kind, such as `age.from: a whole number`.
    pub fn read<T: FromJson>(json: Json) -> Result<T, String> {
        let mut reader = Self::default();
        let value = T::from_json(json, &mut reader);
        reader.finish(value)
    }

    /// What was read, if no value was of another kind than it should be.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn finish<T>(self, value: T) -> Result<T, String> {
        self.first_mistake.map_or(Ok(value), Err)
    }

    /// Takes the value of a field and reads it.
    pub fn field<T: FromJson>(&mut self, fields: &mut Fields, name: &'static str) -> T {
        self.path.push(name);
        let value = T::from_json(fields.take(name), self);
        self.path.pop();
        value
    }

    /// Remembers that something else should stand here.
    pub fn expected(&mut self, expected: &str) {
        if self.first_mistake.is_none() {
            self.first_mistake = Some([&self.path.join("."), ": ", expected].concat());
        }
    }
}

/// A value that can be read out of JSON.
pub trait FromJson: Sized {
    /// Reads it; of another kind, tells the reader and gives a stand-in.
    fn from_json(json: Json, reader: &mut Reader) -> Self;
}

/// A record, whose fields stand in an object, perhaps beside those of another.
pub trait FromFields: Sized {
    /// Takes its fields out of others, and reads them.
    fn from_fields(fields: &mut Fields, reader: &mut Reader) -> Self;
}

/// Two records whose fields stand in one object.
impl<First: FromFields, Second: FromFields> FromFields for (First, Second) {
    fn from_fields(fields: &mut Fields, reader: &mut Reader) -> Self {
        let first = First::from_fields(fields, reader);
        (first, Second::from_fields(fields, reader))
    }
}

impl Json {
    /// The fields of an object.
    pub fn into_fields(self, reader: &mut Reader) -> Fields {
        if let Json::Object(fields) = self {
            return fields;
        }
        reader.expected("an object");
        Fields(Vec::new())
    }

    /// The value of a field, when this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Object(Fields(fields)) = self else {
            return None;
        };
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value)
    }
}

impl Fields {
    fn take(&mut self, name: &str) -> Json {
        let position = self.0.iter().position(|(field, _)| field == name);
        position.map_or(Json::Null, |position| self.0.swap_remove(position).1)
    }
}

impl FromJson for Json {
    fn from_json(json: Json, _: &mut Reader) -> Self {
        json
    }
}

impl FromJson for String {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        if let Json::Text(text) = json {
            return text;
        }
        reader.expected("a text");
        String::new()
    }
}

impl FromJson for bool {
    /// A flag that is not there is off.
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        match json {
            Json::Bool(flag) => return flag,
            Json::Null => {}
            _ => reader.expected("true or false"),
        }
        false
    }
}

impl FromJson for i64 {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        if let Json::Number(number) = json {
            return number;
        }
        reader.expected("a whole number");
        0
    }
}

impl FromJson for i16 {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        let number = i64::from_json(json, reader);
        number.try_into().unwrap_or_else(|_| {
            reader.expected("a smaller number");
            0
        })
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        if matches!(json, Json::Null) {
            None
        } else {
            Some(T::from_json(json, reader))
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    /// A list that is not there is empty.
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        match json {
            Json::List(items) => return items.into_iter().map(|item| T::from_json(item, reader)).collect(),
            Json::Null => {}
            _ => reader.expected("a list"),
        }
        Vec::new()
    }
}

impl<T: FromJson> FromJson for NonEmpty<T> {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        let items = Vec::from_json(json, reader);
        if items.is_empty() {
            reader.expected("a list that is not empty");
        }
        Self(items)
    }
}

impl<const MAX: usize> FromJson for Text<MAX> {
    fn from_json(json: Json, reader: &mut Reader) -> Self {
        Self(String::from_json(json, reader))
    }
}

macro_rules! text_values {
    ($($name:ident),*) => {
        $(impl FromJson for $name {
            fn from_json(json: Json, reader: &mut Reader) -> Self {
                Self(String::from_json(json, reader))
            }
        })*
    };
}

text_values!(Slug, CbsCode, WebAddress, Day, PartialDate, OutlinePath);

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(number.try_into().map_or(Json::Fraction, Json::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Fraction)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = access.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(Fields(fields)))
    }
}

/// JSON of any kind, as far as its schema goes.
#[cfg(not(target_family = "wasm"))]
impl schemars::JsonSchema for Json {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}

/// Defines a record: a struct whose fields are read by their names, and which has a JSON Schema.
macro_rules! record {
    (
        $(#[$attribute:meta])*
        pub struct $name:ident {
            $($(#[$field_attribute:meta])* pub $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(
            not(target_family = "wasm"),
            derive(schemars::JsonSchema, serde::Deserialize),
            schemars(deny_unknown_fields)
        )]
        pub struct $name {
            $($(#[$field_attribute])* pub $field: $kind,)*
        }

        impl $crate::catalog::record::json::FromFields for $name {
            fn from_fields(
                fields: &mut $crate::catalog::record::json::Fields,
                reader: &mut $crate::catalog::record::json::Reader,
            ) -> Self {
                Self { $($field: reader.field(fields, stringify!($field)),)* }
            }
        }

        impl $crate::catalog::record::json::FromJson for $name {
            fn from_json(
                json: $crate::catalog::record::json::Json,
                reader: &mut $crate::catalog::record::json::Reader,
            ) -> Self {
                <Self as $crate::catalog::record::json::FromFields>::from_fields(&mut json.into_fields(reader), reader)
            }
        }
    };
}

/// Defines a record that the page fetches in two parts: an overview at once, and details for who looks closer.
///
/// As a whole it is only in files, so that the program of the page reads the two parts.
macro_rules! record_in_two {
    (
        $(#[$attribute:meta])*
        pub struct $name:ident {
            at_once $overview:ident {
                $($(#[$first_attribute:meta])* pub $first:ident: $first_kind:ty,)*
            }
            later $details:ident {
                $($(#[$later_attribute:meta])* pub $later:ident: $later_kind:ty,)*
            }
        }
    ) => {
        $crate::catalog::record::json::record! {
            $(#[$attribute])*
            pub struct $name {
                $($(#[$first_attribute])* pub $first: $first_kind,)*
                $($(#[$later_attribute])* pub $later: $later_kind,)*
            }
        }

        $crate::catalog::record::json::record! {
            #[doc = concat!("What comes at once of [`", stringify!($name), "`].")]
            pub struct $overview {
                $($(#[$first_attribute])* pub $first: $first_kind,)*
            }
        }

        $crate::catalog::record::json::record! {
            #[doc = concat!("What comes later of [`", stringify!($name), "`].")]
            pub struct $details {
                $($(#[$later_attribute])* pub $later: $later_kind,)*
            }
        }

        #[cfg(not(target_family = "wasm"))]
        impl $details {
            /// The names of its fields.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($later)),*];
        }
    };
}

/// Defines a choice: an enum whose values are read by their names in the data, and which has a JSON Schema.
macro_rules! choice {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $(#[$first_attribute:meta])* $first:ident = $first_spelling:literal,
            $($(#[$value_attribute:meta])* $value:ident = $spelling:literal,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema, serde::Deserialize))]
        pub enum $name {
            $(#[$first_attribute])*
            #[cfg_attr(not(target_family = "wasm"), serde(rename = $first_spelling))]
            $first,
            $(
                $(#[$value_attribute])*
                #[cfg_attr(not(target_family = "wasm"), serde(rename = $spelling))]
                $value,
            )*
        }

        impl $name {
            /// Its name in the data, by which style sheets and drawings know it too.
            pub fn name(self) -> &'static str {
                match self {
                    Self::$first => $first_spelling,
                    $(Self::$value => $spelling,)*
                }
            }
        }

        impl $crate::catalog::record::json::FromJson for $name {
            fn from_json(
                json: $crate::catalog::record::json::Json,
                reader: &mut $crate::catalog::record::json::Reader,
            ) -> Self {
                match String::from_json(json, reader).as_str() {
                    $first_spelling => Self::$first,
                    $($spelling => Self::$value,)*
                    _ => {
                        reader.expected("one of the known names");
                        Self::$first
                    }
                }
            }
        }
    };
}

pub(super) use {choice, record, record_in_two};
