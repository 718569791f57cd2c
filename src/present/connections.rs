//! What an initiative, an organisation or a programme is connected with, and why.

mod groups;
mod map;

pub(super) use self::groups::connection_groups;
use self::groups::{groups_of_organisation, groups_of_programme, most_first, push_group};
pub(super) use self::map::draw_connections;
pub use self::map::{ConnectionMap, DRAWN_CONNECTIONS, Spot, connection_map};
use super::Scene;
use crate::catalog::OrganisationKind;
use crate::query::Subject;
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
    let count = |is_connected: &dyn Fn(u32) -> bool| {
        let initiatives = 0..catalog.initiatives.len() as u32;
        let count = initiatives.filter(|&other| is_connected(other)).count();
        messages.hit_count.with(count as u32)
    };
    let (title, words, groups) = match subject {
        Subject::Initiative(initiative) => {
            let record = catalog.initiative(initiative);
            let groups = connection_groups(initiative, scope, MANY, scene);
            (&record.title, messages.initiative.to_owned(), groups)
        }
        Subject::Organisation(organisation) => {
            let record = &catalog.organisations[organisation as usize];
            let kind = kind_words(record.kind, scene);
            let takes_part = count(&|other| is_of(other, organisation, scene));
            let words = [kind, " · ", &takes_part].concat();
            (
                &record.name,
                words,
                groups_of_organisation(organisation, scope, scene),
            )
        }
        Subject::Programme(programme) => {
            let record = &catalog.programmes[programme as usize];
            let belong = count(&|other| catalog.initiative(other).programmes.contains(&programme));
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
/// with a single hit connect nothing.
pub fn connection_starts(outcome: &Outcome, scene: Scene<'_>) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let counted = |is_of: &dyn Fn(u32) -> bool| {
        let hits = outcome.hits.iter().filter(|&&hit| is_of(hit));
        hits.count() as u32
    };
    let programmes = (0..catalog.programmes.len() as u32).map(|ordinal| {
        let count = counted(&|hit| catalog.initiative(hit).programmes.contains(&ordinal));
        (Subject::Programme(ordinal), count)
    });
    let organisations = (0..).zip(&catalog.organisations);
    let named = organisations.filter(|(_, organisation)| !organisation.is_collective);
    let organisations = named.map(|(ordinal, _)| {
        let count = counted(&|hit| is_of(hit, ordinal, scene));
        (Subject::Organisation(ordinal), count)
    });
    let mut groups = Vec::new();
    push_group(
        &mut groups,
        messages.programmes_title.to_owned(),
        None,
        most_first(programmes, 1, scene),
        MANY,
    );
    push_group(
        &mut groups,
        messages.organisations_title.to_owned(),
        None,
        most_first(organisations, 2, scene),
        MANY,
    );
    groups
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

fn is_of(initiative: u32, organisation: u32, scene: Scene<'_>) -> bool {
    let mut organisations = scene.catalog.organisations_of(initiative);
    organisations.any(|other| other == organisation)
}
