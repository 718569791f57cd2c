//! The controlled lists: phases, themes, audiences, statuses, programmes and organisations.

use super::record::{Hue, Icon, OrganisationKind};
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

/// A programme that contains initiatives; more of it are its [`ProgrammeDetails`](super::ProgrammeDetails).
#[derive(Debug)]
pub struct Programme {
    /// Value in the URL.
    pub slug: String,
    /// Name.
    pub name: String,
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
