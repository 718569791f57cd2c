//! What an initiative, an organisation or a programme is connected with, and why.

mod groups;
mod map;

pub(super) use self::groups::connection_groups;
use self::groups::{
    few, groups_of_organisation, groups_of_programme, initiatives_of_programme, most_first,
    organisation_counts,
};
pub(super) use self::map::draw_connections;
pub use self::map::{ConnectionMap, DRAWN_CONNECTIONS, Spot, connection_map};
use super::Scene;
use crate::catalog::OrganisationKind;
use crate::query::{Facet, Subject};
use crate::search::Outcome;

/// Connected things that share one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionGroup {
    /// The reason.
    pub title: String,
    /// The organisation or programme that is the reason.
    pub by: Option<Subject>,
    /// What is connected.
    pub links: Vec<ConnectionLink>,
    /// How many more are connected for this reason than are listed.
    pub left_out: u32,
}

/// Something that is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionLink {
    /// What it is.
    pub to: Subject,
    /// Its name.
    pub title: String,
    /// What connects it, where that has words of its own.
    pub why: Option<String>,
}

/// All that something is connected with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connections {
    /// What it is about.
    pub subject: Subject,
    /// Its name.
    pub title: String,
    /// What it is and how much it takes part in, in words.
    pub words: String,
    /// What it is connected with, by reason.
    pub groups: Vec<ConnectionGroup>,
}

/// The most initiatives that are listed for one reason beside the detail of an initiative.
pub(super) const FEW: usize = 8;
/// The most that are listed where connections are all that is shown.
const MANY: usize = 200;

/// All that something is connected with, within a scope.
pub fn connections(subject: Subject, scope: Option<&[u32]>, scene: Scene<'_>) -> Connections {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let count = |initiatives: Vec<u32>| messages.hit_count.with(initiatives.len() as u32);
    let (title, words, groups) = match subject {
        Subject::Initiative(initiative) => {
            let record = catalog.initiative(initiative);
            let groups = connection_groups(initiative, scope, MANY, scene);
            (&record.title, messages.initiative.to_owned(), groups)
        }
        Subject::Organisation(organisation) => {
            let record = &catalog.organisations[organisation as usize];
            let kind = kind_words(record.kind, scene);
            let takes_part = count(catalog.initiatives_of(organisation).all());
            let words = [kind, " · ", &takes_part].concat();
            (
                &record.name,
                words,
                groups_of_organisation(organisation, scope, scene),
            )
        }
        Subject::Programme(programme) => {
            let record = &catalog.programmes[programme as usize];
            let belong = count(initiatives_of_programme(programme, scene));
            let words = [messages.programme, " · ", &belong].concat();
            (&record.name, words, groups_of_programme(programme, scope, scene))
        }
    };
    Connections {
        subject,
        title: title.clone(),
        words,
        groups,
    }
}

/// The organisations and programmes behind the hits, each with its number of hits: where to begin looking. Organisations
/// with a single hit connect nothing; behind more hits than can be looked at nobody knows them.
pub fn connection_starts(outcome: &Outcome, scene: Scene<'_>) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let programmes = scene.index.counts_among(Facet::Programme, &outcome.hits);
    let programmes = (0..)
        .zip(programmes)
        .map(|(programme, count)| (Subject::Programme(programme), count));
    let mut groups = vec![few(
        messages.programmes_title,
        most_first(programmes, 1, scene),
        MANY,
    )];
    if outcome.hits.len() <= scene.surveyed() {
        let counts = organisation_counts(&outcome.hits, scene);
        let named = (0..)
            .zip(counts)
            .filter(|&(organisation, _)| !catalog.organisations[organisation as usize].is_collective);
        let organisations = named.map(|(organisation, count)| (Subject::Organisation(organisation), count));
        groups.push(few(
            messages.organisations_title,
            most_first(organisations, 2, scene),
            MANY,
        ));
    }
    groups.retain(|group| !group.links.is_empty());
    groups
}

/// What to say when organisations are left out of where to begin.
pub fn connection_limit(outcome: &Outcome, scene: Scene<'_>) -> Option<&'static str> {
    let has_too_many = outcome.hits.len() > scene.surveyed();
    has_too_many.then_some(scene.messages().too_many_for_organisations)
}

/// The name of something.
pub(super) fn name<'s>(subject: Subject, scene: Scene<'s>) -> &'s str {
    let catalog = scene.catalog;
    match subject {
        Subject::Initiative(initiative) => &catalog.initiative(initiative).title,
        Subject::Organisation(organisation) => &catalog.organisations[organisation as usize].name,
        Subject::Programme(programme) => &catalog.programmes[programme as usize].name,
    }
}

fn kind_words(kind: OrganisationKind, scene: Scene<'_>) -> &'static str {
    scene.messages().organisation_kinds[kind as usize]
}
