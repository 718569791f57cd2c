//! `synonyms.json`: everyday words for the words in the records.
use super::json::record;
use crate::catalog::value::{NonEmpty, Text};

record! {
    /// Everyday words for the words in the records.
    #[derive(Default)]
    pub struct SynonymsRecord {
        /// Words that mean the same, in every direction.
        pub groups: Vec<NonEmpty<Text<60>>>,
        /// Searching one word also finds others, but not the other way round.
        pub one_way: Vec<OneWayRecord>,
        /// Forms of a word that no rule derives, such as strong participles.
        pub irregular: Vec<IrregularRecord>,
    }
}

record! {
    /// Searching `from` also finds `to`.
    pub struct OneWayRecord {
        /// What a visitor types.
        pub from: Text<60>,
        /// What is found as well.
        pub to: NonEmpty<Text<60>>,
    }
}

record! {
    /// Forms of one word that no rule derives.
    pub struct IrregularRecord {
        /// The word as a dictionary lists it.
        pub stem: Text<60>,
        /// Its irregular forms.
        pub forms: NonEmpty<Text<60>>,
    }
}
