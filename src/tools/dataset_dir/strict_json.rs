//! Reads JSON, and refuses a field that is given twice: serde_json would silently keep the last.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Why bytes are not JSON as we want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// Line, from 1.
    pub line: usize,
    /// Column in bytes, from 1.
    pub column: usize,
    /// The field that an object has twice; `None` when it is not JSON at all.
    pub doubled: Option<String>,
}

/// Reads JSON. A byte order mark, which some editors add, is passed over.
pub(super) fn read_json(bytes: &[u8]) -> Result<Value, NotJson> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    value.map_err(|error| NotJson {
        line: error.line(),
        column: error.column(),
        // The only error of ours is the doubled field, whose message is its name.
        doubled: error.is_data().then(|| {
            let words = error.to_string();
            words
                .rsplit_once(" at line ")
                .map_or(words.clone(), |(name, _)| name.to_owned())
        }),
    })
}

struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = access.next_element_seed(Strict)? {
            list.push(value);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = access.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(A::Error::custom(name));
            }
            object.insert(name, access.next_value_seed(Strict)?);
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_read_as_it_is_written() {
        let text = "\u{feff}{\"a\": [1, -2, 2.5, true, null, \"é\"], \"b\": {}}";
        assert_eq!(
            read_json(text.as_bytes()),
            Ok(json!({ "a": [1, -2, 2.5, true, null, "é"], "b": {} }))
        );
    }

    #[test]
    fn what_is_not_json_is_told_with_its_place() {
        let check = |text: &str, line, column, doubled: Option<&str>| {
            let expected = NotJson {
                line,
                column,
                doubled: doubled.map(str::to_owned),
            };
            assert_eq!(read_json(text.as_bytes()), Err(expected), "{text}");
        };
        check("", 1, 0, None);
        check("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, None);
        check("{\"a\": 1,}", 1, 9, None);
        check("{} {}", 1, 4, None);
        check("{\"a\": 1,\n \"a\": 2}", 2, 4, Some("a"));
    }
}
