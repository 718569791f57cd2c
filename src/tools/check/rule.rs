//! The rules that data keep, each with what breaks it. The words for people stand in [`super::words`].

use jsonschema::JsonType;

use crate::catalog::Collection;
use crate::catalog::value::Months;
use crate::tools::dataset_dir::NotJson;

/// How bad it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be published.
    Error,
    /// Somebody should look.
    Warning,
}

impl Severity {
    /// Its name for programs.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $severity:ident $id:literal $rule:ident $({ $($field:ident: $type:ty),* })?;)*) => {
        /// A rule, with what breaks it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each rule says what its fields are")]
        pub enum Rule {
            $($(#[$doc])* $rule $({ $($field: $type),* })?,)*
        }

        impl Rule {
            /// The ids of all rules.
            pub const IDS: &[&str] = &[$($id),*];

            /// Its name for programs, which never changes.
            pub fn id(&self) -> &'static str {
                match self {
                    $(Rule::$rule $({ $($field: _),* })? => $id,)*
                }
            }

            /// How bad it is to break it.
            pub fn severity(&self) -> Severity {
                match self {
                    $(Rule::$rule $({ $($field: _),* })? => Severity::$severity,)*
                }
            }
        }
    };
}

rules! {
    /// The file, or folder, is there.
    Error "missing-file" MissingFile;
    /// The file is JSON; with line and column.
    Error "not-json" NotJson { line: usize, column: usize };
    /// No object has a field twice; with its name, line and column.
    Error "duplicate-field" DuplicateField { name: String, line: usize, column: usize };

    /// The schema knows the field.
    Error "unknown-field" UnknownField;
    /// A field that must be there is.
    Error "missing-field" MissingField;
    /// The value is of one of the types that the schema asks for.
    Error "wrong-type" WrongType { expected: Vec<JsonType>, found: JsonType };
    /// A text says something.
    Error "empty-text" EmptyText;
    /// A text is not too long; in characters.
    Error "too-long" TooLong { found: usize, limit: u64 };
    /// The value is one of a list.
    Error "not-one-of" NotOneOf { found: String, allowed: Vec<String> };
    /// A slug is written as a slug.
    Error "not-a-slug" NotASlug { found: String };
    /// A CBS code is written as one.
    Error "not-a-code" NotACode { found: String };
    /// A web address is written as one.
    Error "not-an-address" NotAnAddress { found: String };
    /// A day is written as one.
    Error "not-a-day" NotADay { found: String };
    /// A date is written as one.
    Error "not-a-date" NotADate { found: String };
    /// An outline is written as one.
    Error "not-an-outline" NotAnOutline;
    /// A list has enough elements.
    Error "too-few" TooFew { limit: u64 };
    /// A number is neither too small nor too large.
    Error "out-of-range" OutOfRange { found: String };
    /// Anything else that the schema or the reader asks for; in its own words.
    Error "unreadable" Unreadable { words: String };

    /// No two records of a list have the same slug; with the file of the other.
    Error "duplicate-slug" DuplicateSlug { other: String };
    /// What a record refers to is there.
    Error "dangling-reference" DanglingReference { collection: Collection, slug: String };
    /// An age interval holds at least a month.
    Error "empty-interval" EmptyInterval { from: Months, to: Months };
    /// A month is one that an age can have.
    Error "month-out-of-range" MonthOutOfRange { month: Months };
    /// There is an initiative to show.
    Error "no-initiatives" NoInitiatives;

    /// A CBS code is of one municipality; with the slug of the other.
    Error "duplicate-code" DuplicateCode { other: String };
    /// The TOOI address belongs to the CBS code.
    Error "wrong-tooi-address" WrongTooiAddress { expected: String };
    /// Of two neighbours, each names the other.
    Error "one-sided-neighbours" OneSidedNeighbours { neighbour: String };
    /// No two municipalities stand on one tile of the map.
    Error "taken-tile" TakenTile { other: String };
    /// Where there are outlines, every municipality has one.
    Error "missing-outline" MissingOutline { municipality: String };
    /// A municipality belongs to a subregion, not to something else.
    Error "not-a-subregion" NotASubregion { slug: String };
    /// A municipality's neighbours are municipalities.
    Error "not-a-municipality" NotAMunicipality { slug: String };
    /// A record does not refer to itself.
    Error "self-reference" SelfReference;
    /// A former slug leads to one initiative; with the slug of the other that has or had it.
    Error "former-slug-taken" FormerSlugTaken { slug: String, other: String };
    /// A day exists.
    Error "no-such-day" NoSuchDay { found: String };
    /// What has been is not in the future.
    Error "future-date" FutureDate { date: String };
    /// A period ends after it starts.
    Error "reversed-period" ReversedPeriod { start: String, end: String };
    /// There is no phone number in a text.
    Error "phone-number" PhoneNumber { found: String };
    /// There is no mail address in a text.
    Error "mail-address" MailAddress { found: String };

    /// A title is of one initiative; with the slug of the other.
    Warning "duplicate-title" DuplicateTitle { other: String };
    /// The age is known.
    Warning "no-age" NoAge;
    /// There is a theme.
    Warning "no-theme" NoTheme;
    /// There is an audience.
    Warning "no-audience" NoAudience;
    /// Where the newest source is old, a note says so.
    Warning "old-source" OldSource { date: String };
    /// Where a source has no date, a note says how old it may be.
    Warning "undated-source" UndatedSource;
    /// A sentence is short enough to read; with its number of words and how it begins.
    Warning "long-sentence" LongSentence { words: usize, begin: String };
}

impl Rule {
    /// The rule that a file breaks that is not JSON as we want it.
    pub fn not_json(
        NotJson {
            line,
            column,
            doubled,
        }: &NotJson,
    ) -> Self {
        let (line, column) = (*line, *column);
        match doubled.clone() {
            Some(name) => Rule::DuplicateField { name, line, column },
            None => Rule::NotJson { line, column },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_rules_have_the_same_id() {
        let ids: BTreeSet<&str> = Rule::IDS.iter().copied().collect();
        assert_eq!(ids.len(), Rule::IDS.len());
    }
}
