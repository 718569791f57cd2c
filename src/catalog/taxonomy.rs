//! The controlled lists: phases, themes, audiences, statuses, programmes and organisations.

use super::record::{
    GuideRecord, Hue, Icon, OrganisationKind, PeriodRecord, ProgrammeField, ProgrammeGoalRecord,
    SourceRecord, TermRecord,
};
use super::value::Months;

/// A stretch of a child's life.
#[derive(Debug)]
pub struct Phase {
    /// Value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Its ages in words.
    pub label_age: String,
    /// How it ends the sentence "mijn kind is …".
    pub sentence: String,
    /// First month from birth; negative before it.
    pub from: Months,
    /// First month after it; `None` when it has no end.
    pub to: Option<Months>,
    /// The colour that stands for it.
    pub hue: Hue,
    /// What matters, and what one can ask for.
    pub guide: GuideRecord,
}

/// A theme from the controlled list.
#[derive(Debug)]
pub struct Theme {
    /// Value in the URL.
    pub slug: String,
    /// Name in plain words.
    pub name: String,
    /// The drawing that stands beside the name.
    pub icon: Icon,
    /// What matters, and what one can ask for.
    pub guide: GuideRecord,
    /// The terms of the founding documents that it stands for.
    pub terms: Vec<TermRecord>,
}

/// An audience or a status.
#[derive(Debug)]
pub struct Label {
    /// Value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
    /// What it means, in a sentence.
    pub description: String,
}

/// A programme that contains initiatives.
#[derive(Debug)]
pub struct Programme {
    /// Value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What it wants to reach.
    pub ambition: Option<String>,
    /// Ordinals of the areas it is for.
    pub areas: Vec<u32>,
    /// Ordinals of its themes.
    pub themes: Vec<u32>,
    /// When it runs.
    pub period: Option<PeriodRecord>,
    /// Names of those who take part.
    pub partners: Vec<String>,
    /// Slugs of the programmes that it is part of; each is in the catalog.
    pub part_of: Vec<String>,
    /// What a reader should know of how sure this is.
    pub note: Option<String>,
    /// Which values are derived, not literally in a source.
    pub inferred: Vec<ProgrammeField>,
    /// What it wants to reach for each theme.
    pub goals: Vec<ProgrammeGoalRecord>,
    /// Where this comes from; at least one.
    pub sources: Vec<SourceRecord>,
}

/// An organisation, or an unnamed group of them.
#[derive(Debug)]
pub struct Organisation {
    /// Identity, and value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
    /// What sort of body it is.
    pub kind: OrganisationKind,
    /// Whether it is an unnamed group: taking part together then says nothing.
    pub is_collective: bool,
}
