//! Phases, themes, audiences, statuses and programmes in `taxonomy.json`.
use super::json::{choice, record, record_in_two};
use super::{PeriodRecord, SourceRecord};
use crate::catalog::value::{Months, NonEmpty, Slug, Text};

record_in_two! {
    /// A stretch of a child's life.
    pub struct PhaseRecord {
        at_once PhaseOverviewRecord {
            /// Value in the URL.
            pub slug: Slug,
            /// Name.
            pub name: Text<40>,
            /// Its ages in words.
            pub label_age: Text<80>,
            /// How it ends the sentence "mijn kind is …".
            pub sentence: Text<60>,
            /// First month from birth; negative before it.
            pub from: Months,
            /// First month after it; `null` when it has no end.
            pub to: Option<Months>,
            /// The colour that stands for it.
            pub hue: Hue,
        }
        later PhaseDetailsRecord {
            /// What matters, and what one can ask for.
            pub guide: GuideRecord,
        }
    }
}

choice! {
    /// The colours that stand for phases; each is a design token.
    #[allow(missing_docs, reason = "the names are the meaning")]
    pub enum Hue {
        Plum = "plum",
        Rose = "rose",
        Amber = "amber",
        Leaf = "leaf",
        Water = "water",
        Slate = "slate",
    }
}

record! {
    /// What matters in a phase or theme, and what one can ask for.
    pub struct GuideRecord {
        /// A few sentences.
        pub text: Text<500>,
        /// What one can ask or look for.
        pub questions: Vec<Text<120>>,
    }
}

record_in_two! {
    /// A theme from the controlled list.
    pub struct ThemeRecord {
        at_once ThemeOverviewRecord {
            /// Value in the URL.
            pub slug: Slug,
            /// Name in plain words.
            pub name: Text<40>,
            /// The drawing that stands beside the name.
            pub icon: Icon,
        }
        later ThemeDetailsRecord {
            /// What matters, and what one can ask for.
            pub guide: GuideRecord,
            /// The terms of the founding documents that it stands for.
            pub terms: Vec<TermRecord>,
        }
    }
}

choice! {
    /// The drawings for themes.
    #[allow(missing_docs, reason = "the names are the meaning")]
    pub enum Icon {
        Stork = "stork",
        Apple = "apple",
        Ball = "ball",
        Book = "book",
        School = "school",
        Blocks = "blocks",
        Hands = "hands",
        Smile = "smile",
        Shield = "shield",
        Coin = "coin",
        Note = "note",
        House = "house",
        People = "people",
        Link = "link",
    }
}

record! {
    /// A term of a founding document.
    pub struct TermRecord {
        /// The term.
        pub term: Text<120>,
        /// The document that uses it.
        pub document: Text<120>,
        /// Whether the term is our reading of the document.
        #[cfg_attr(not(target_family = "wasm"), serde(default))]
        pub inferred: bool,
    }
}

record! {
    /// An audience or a status: a name with an explanation.
    pub struct LabelRecord {
        /// Value in the URL.
        pub slug: Slug,
        /// Name.
        pub name: Text<40>,
        /// What it means, in a sentence.
        pub description: Text<160>,
    }
}

record_in_two! {
    /// A programme that contains initiatives.
    pub struct ProgrammeRecord {
        at_once ProgrammeOverviewRecord {
            /// Value in the URL.
            pub slug: Slug,
            /// Name.
            pub name: Text<80>,
        }
        later ProgrammeDetailsRecord {
            /// What it is.
            pub summary: Text<400>,
            /// What it wants to reach; `null` when no source says.
            pub ambition: Option<Text<400>>,
            /// Slugs of the areas it is for.
            pub areas: NonEmpty<Slug>,
            /// Slugs of its themes.
            pub themes: Vec<Slug>,
            /// When it runs; `null` when no source says.
            pub period: Option<PeriodRecord>,
            /// Names of those who take part.
            pub partners: Vec<Text<120>>,
            /// Slugs of the programmes that it is part of.
            pub part_of: Vec<Slug>,
            /// What a reader should know of how sure this is.
            pub note: Option<Text<400>>,
            /// Which values are derived, not literally in a source.
            pub inferred: Vec<ProgrammeField>,
            /// What it wants to reach for each theme.
            pub goals: Vec<ProgrammeGoalRecord>,
            /// Where this comes from.
            pub sources: NonEmpty<SourceRecord>,
        }
    }
}

choice! {
    /// A value of a programme that can be derived.
    pub enum ProgrammeField {
        /// What it wants to reach.
        Ambition = "ambition",
        /// The areas it is for.
        Areas = "areas",
        /// Its themes.
        Themes = "themes",
        /// When it began.
        PeriodStart = "period_start",
        /// When it ended or will end.
        PeriodEnd = "period_end",
        /// Those who take part.
        Partners = "partners",
        /// The programmes it is part of.
        PartOf = "part_of",
    }
}

record! {
    /// What a programme wants to reach for one theme.
    pub struct ProgrammeGoalRecord {
        /// Slug of the theme.
        pub theme: Slug,
        /// The goal.
        pub text: Text<300>,
    }
}
