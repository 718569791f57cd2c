//! The kinds of value that reactions are made of, each with the rule that it keeps.
//!
//! Unlike the values of the catalog these check themselves: files come back from many hands. Each is a text in
//! JSON; this module owns how it is written there.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use crate::calendar::CalendarDay;

/// A text of one line, not empty, of at most `MAX` characters, and without anything that nobody sees.
///
/// Spaces at its ends are gone, and every stretch of white space within it is one space.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing of it can be read.
    Empty,
    /// It has too many characters.
    TooLong {
        /// How many it has.
        found: usize,
        /// How many it may have.
        limit: usize,
    },
}

impl<const MAX: usize> Line<MAX> {
    /// The text as it is kept.
    ///
    /// # Errors
    /// When nothing of it can be read, or it is too long.
    pub fn new(text: &str) -> Result<Self, TextError> {
        let line = visible(text);
        match line.chars().count() {
            0 => Err(TextError::Empty),
            found if found > MAX => Err(TextError::TooLong { found, limit: MAX }),
            _ => Ok(Self(line)),
        }
    }
}

impl<const MAX: usize> Deref for Line<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<const MAX: usize> FromStr for Line<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::Empty => formatter.write_str("an empty text"),
            TextError::TooLong { found, limit } => {
                write!(
                    formatter,
                    "a text of {found} characters, where {limit} are possible"
                )
            }
        }
    }
}

/// A text as one line of what can be seen: neither control characters, which can steer a terminal, nor signs that
/// turn the direction of what stands beside them.
pub(super) fn visible(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !character.is_control() && !is_invisible(character) {
            line.push(character);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Marks of direction, joiners of words and the like. What joins emoji stays.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// The slug of something in the dataset that was on the screen. Another version of the dataset may lack it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// A text is not a slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASlug;

/// How many characters a slug may have.
const SLUG_LENGTH: usize = 500;

impl Reference {
    /// Refers to what has this slug.
    ///
    /// # Errors
    /// When this is not a slug: lower-case letters, digits and single hyphens.
    pub fn new(slug: &str) -> Result<Self, NotASlug> {
        let is_part = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        (slug.len() <= SLUG_LENGTH && slug.split('-').all(is_part))
            .then(|| Self(slug.to_owned()))
            .ok_or(NotASlug)
    }
}

impl Deref for Reference {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Reference {
    type Err = NotASlug;

    fn from_str(slug: &str) -> Result<Self, NotASlug> {
        Self::new(slug)
    }
}

impl fmt::Display for NotASlug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a slug: lower-case letters, digits and single hyphens")
    }
}

/// Names one run of one screen: by chance alone, so that it says nothing of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId(u128);

/// A text is not the identity of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALogId;

impl LogId {
    /// The identity that these random bytes are.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }
}

impl fmt::Display for LogId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

impl FromStr for LogId {
    type Err = NotALogId;

    fn from_str(text: &str) -> Result<Self, NotALogId> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_right = text.len() == 32 && text.bytes().all(is_digit);
        let number = is_right.then(|| u128::from_str_radix(text, 16).ok()).flatten();
        number.map(Self).ok_or(NotALogId)
    }
}

impl fmt::Display for NotALogId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not 32 hexadecimal digits")
    }
}

/// Reads and writes a type as the text that it is displayed as and parsed from, in JSON and in its schema.
macro_rules! written_as_text {
    ($name:ident $(<$max:ident>)?, $expected:literal, { $($schema:tt)* }) => {
        impl $(<const $max: usize>)? serde::Serialize for $name $(<$max>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de $(, const $max: usize)?> serde::Deserialize<'de> for $name $(<$max>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::conference::value::parsed(deserializer, $expected)
            }
        }

        #[cfg(not(target_family = "wasm"))]
        impl $(<const $max: usize>)? schemars::JsonSchema for $name $(<$max>)? {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", $($schema)* })
            }
        }
    };
}

pub(super) use written_as_text;

/// A value from the text that a reader meets.
pub(super) fn parsed<'de, T, D>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: serde::Deserializer<'de>,
{
    struct TextVisitor<T>(&'static str, std::marker::PhantomData<T>);

    impl<T: FromStr<Err: fmt::Display>> serde::de::Visitor<'_> for TextVisitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(self.0)
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(TextVisitor(expected, std::marker::PhantomData))
}

written_as_text!(Line<MAX>, "a text", { "minLength": 1, "maxLength": MAX });
written_as_text!(Reference, "a slug", { "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": SLUG_LENGTH });
written_as_text!(LogId, "32 hexadecimal digits", { "pattern": "^[0-9a-f]{32}$" });
written_as_text!(CalendarDay, "a day", { "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$" });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_what_can_be_read_and_nothing_else() {
        let check = |text: &str, expected: Result<&str, TextError>| {
            let line = Line::<8>::new(text);
            assert_eq!(line.as_deref().map_err(|error| *error), expected, "{text:?}");
        };
        check("Buurt", Ok("Buurt"));
        check("  een \n\t twee ", Ok("een twee"));
        check("a\u{1b}[31m", Ok("a[31m"));
        check("a\u{0}\u{7f}\u{9b}b", Ok("ab"));
        check("ab\u{202e}cd", Ok("abcd"));
        check("a\u{2028}b", Ok("a b"));
        check("👩\u{200d}👧", Ok("👩\u{200d}👧"));
        check("één één", Ok("één één"));
        check("12345678", Ok("12345678"));
        check("  12345678 ", Ok("12345678"));
        check("éééééééé", Ok("éééééééé"));
        check("123456789", Err(TextError::TooLong { found: 9, limit: 8 }));
        for text in ["", " \n", "\u{0}\u{200b}\u{feff}"] {
            check(text, Err(TextError::Empty));
        }
    }

    #[test]
    fn a_reference_is_a_slug() {
        for slug in ["heerlen", "sittard-geleen", "0-4", "a"] {
            assert_eq!(Reference::new(slug).as_deref(), Ok(slug));
        }
        for text in [
            "",
            "-",
            "a-",
            "-a",
            "a--b",
            "Heerlen",
            "a b",
            "crèche",
            "=1",
            &"a".repeat(501),
        ] {
            assert_eq!(Reference::new(text), Err(NotASlug), "{text}");
        }
    }

    #[test]
    fn the_identity_of_a_log_is_32_digits_in_one_way_only() {
        let mut bytes = [0; 16];
        bytes[15] = 0xaf;
        let id = LogId::from_random(bytes);
        assert_eq!(id.to_string(), "000000000000000000000000000000af");
        assert_eq!(id.to_string().parse(), Ok(id));
        for text in [
            "",
            "af",
            "000000000000000000000000000000AF",
            "+00000000000000000000000000000af",
        ] {
            assert_eq!(text.parse::<LogId>(), Err(NotALogId), "{text}");
        }
    }
}
