//! What is connected for which reason.

use super::super::Scene;
use super::super::order::ordered;
use super::{ConnectionGroup, ConnectionLink, MANY, name};
use crate::catalog::Programme;
use crate::query::{Facet, FacetValue, Subject};
use crate::search::Bitset;

/// Those with at least so many, most first, then as they come.
pub(super) fn most_first(
    counted: impl Iterator<Item = (Subject, u32)>,
    least: u32,
    scene: Scene<'_>,
) -> Vec<ConnectionLink> {
    let counted: Vec<(Subject, u32)> = counted.filter(|&(_, count)| count >= least).collect();
    let keys = counted.iter().map(|&(_, count)| u32::MAX - count).zip(0..);
    let link = |position: u32| {
        let (to, count) = counted[position as usize];
        ConnectionLink {
            to,
            title: name(to, scene).to_owned(),
            why: Some(scene.messages().hit_count.with(count)),
        }
    };
    ordered(keys).into_iter().map(link).collect()
}

/// Groups while they are made: an initiative is listed once, under its strongest reason, and only within a scope.
struct Groups<'s> {
    made: Vec<ConnectionGroup>,
    /// The initiatives that have been listed, or lie outside the scope.
    passed_over: Bitset,
    /// The most that are listed for one reason.
    limit: usize,
    scene: Scene<'s>,
}

impl<'s> Groups<'s> {
    fn new(scope: Option<&[u32]>, limit: usize, scene: Scene<'s>) -> Self {
        Self {
            made: Vec::new(),
            passed_over: outside(scope, scene),
            limit,
            scene,
        }
    }

    /// Adds the initiatives that are connected for a reason, with what connects them where that has words of its own.
    fn add_initiatives(
        &mut self,
        title: String,
        by: Option<Subject>,
        connected: impl IntoIterator<Item = (u32, Option<String>)>,
    ) {
        let mut connected: Vec<(u32, Option<String>)> = connected.into_iter().collect();
        connected.retain(|&(initiative, _)| {
            let is_new = !self.passed_over.contains(initiative);
            self.passed_over.insert(initiative);
            is_new
        });
        // Names are looked up for what is listed only: a large dataset has them fetched.
        let left_out = connected.len().saturating_sub(self.limit) as u32;
        connected.truncate(self.limit);
        let link = |(initiative, why): (u32, Option<String>)| ConnectionLink {
            to: Subject::Initiative(initiative),
            title: self.scene.catalog.initiative(initiative).title.clone(),
            why,
        };
        let links = connected.into_iter().map(link).collect();
        self.push(ConnectionGroup {
            title,
            by,
            links,
            left_out,
        });
    }

    /// Adds others than initiatives.
    fn add(&mut self, title: &str, links: Vec<ConnectionLink>) {
        self.push(few(title, links, self.limit));
    }

    fn push(&mut self, group: ConnectionGroup) {
        if !group.links.is_empty() {
            self.made.push(group);
        }
    }
}

/// A group that lists some of its links.
pub(super) fn few(title: &str, mut links: Vec<ConnectionLink>, limit: usize) -> ConnectionGroup {
    let left_out = links.len().saturating_sub(limit) as u32;
    links.truncate(limit);
    ConnectionGroup {
        title: title.to_owned(),
        by: None,
        links,
        left_out,
    }
}

/// All connections of an initiative within a scope, the named ones first.
pub(in crate::present) fn connection_groups(
    initiative: u32,
    scope: Option<&[u32]>,
    limit: usize,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let mut groups = Groups::new(scope, limit, scene);
    groups.passed_over.insert(initiative);
    groups.add_initiatives(
        messages.connections_named.to_owned(),
        None,
        named(initiative, scene),
    );
    for organisation in catalog.organisations_of(initiative) {
        let name = &catalog.organisations[organisation as usize];
        if !name.is_collective {
            groups.add_initiatives(
                messages.connections_organisations.with(&name.name),
                Some(Subject::Organisation(organisation)),
                silent(catalog.initiatives_of(organisation).all()),
            );
        }
    }
    for &programme in &catalog.initiative(initiative).programmes {
        let name = &catalog.programmes[programme as usize].name;
        groups.add_initiatives(
            messages.connections_programme.with(name),
            Some(Subject::Programme(programme)),
            silent(initiatives_of_programme(programme, scene)),
        );
    }
    groups.made
}

pub(super) fn groups_of_organisation(
    organisation: u32,
    scope: Option<&[u32]>,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let mut groups = Groups::new(scope, MANY, scene);
    let within: Vec<u32> = catalog
        .initiatives_of(organisation)
        .all()
        .into_iter()
        .filter(|&initiative| !groups.passed_over.contains(initiative))
        .collect();
    let own = catalog.initiatives_of(organisation);
    groups.add_initiatives(messages.leads.to_owned(), None, silent(own.led.clone()));
    groups.add_initiatives(messages.takes_part.to_owned(), None, silent(own.helped.clone()));
    let programmes = scene.index.counts_among(Facet::Programme, &within);
    let programmes = (0..)
        .zip(programmes)
        .map(|(programme, count)| (Subject::Programme(programme), count));
    groups.add(messages.programmes_title, most_first(programmes, 1, scene));
    let together = together_with(organisation, &within, scene);
    groups.add(messages.works_with, together);
    groups.made
}

/// With which other organisations one does its initiatives, most first. Of more than can be looked at nobody can say.
fn together_with(organisation: u32, initiatives: &[u32], scene: Scene<'_>) -> Vec<ConnectionLink> {
    let catalog = scene.catalog;
    if initiatives.len() > scene.surveyed() {
        return Vec::new();
    }
    let counts = organisation_counts(initiatives, scene);
    let counted = (0..)
        .zip(counts)
        .filter(|&(other, _)| other != organisation && !catalog.organisations[other as usize].is_collective);
    most_first(
        counted.map(|(other, count)| (Subject::Organisation(other), count)),
        1,
        scene,
    )
}

/// For each organisation how many of some initiatives it has.
pub(super) fn organisation_counts(initiatives: &[u32], scene: Scene<'_>) -> Vec<u32> {
    let mut counts = vec![0; scene.catalog.organisations.len()];
    for &initiative in initiatives {
        let mut organisations: Vec<u32> = scene.catalog.organisations_of(initiative).collect();
        while let Some(organisation) = organisations.pop() {
            counts[organisation as usize] += u32::from(!organisations.contains(&organisation));
        }
    }
    counts
}

pub(super) fn groups_of_programme(
    programme: u32,
    scope: Option<&[u32]>,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let record = &catalog.programmes[programme as usize];
    let part_of = |programme: u32| &catalog.programme_details(programme).part_of;
    let link = |(ordinal, other): (u32, &Programme)| ConnectionLink {
        to: Subject::Programme(ordinal),
        title: other.name.clone(),
        why: None,
    };
    let all = || (0..).zip(&catalog.programmes);
    let wider = all()
        .filter(|(_, other)| part_of(programme).contains(&other.slug))
        .map(link);
    let narrower = all()
        .filter(|&(other, _)| part_of(other).contains(&record.slug))
        .map(link);
    let mut groups = Groups::new(scope, MANY, scene);
    groups.add(messages.part_of, wider.collect());
    groups.add(messages.contains, narrower.collect());
    groups.limit = MANY * 2;
    groups.add_initiatives(
        messages.initiatives_title.to_owned(),
        None,
        silent(initiatives_of_programme(programme, scene)),
    );
    groups.made
}

/// The initiatives of a programme.
pub(super) fn initiatives_of_programme(programme: u32, scene: Scene<'_>) -> Vec<u32> {
    let value = FacetValue {
        facet: Facet::Programme,
        ordinal: programme,
    };
    scene.index.having(scene.catalog, value)
}

/// The initiatives that a scope leaves out.
fn outside(scope: Option<&[u32]>, scene: Scene<'_>) -> Bitset {
    let size = scene.catalog.initiatives.len();
    let Some(scope) = scope else {
        return Bitset::empty(size);
    };
    let mut within = Bitset::empty(size);
    scope.iter().for_each(|&initiative| within.insert(initiative));
    let mut outside = Bitset::full(size);
    outside.subtract(&within);
    outside
}

/// Connections that the data names, from either side. From the other side the words are the other's, told by its name.
fn named(initiative: u32, scene: Scene<'_>) -> Vec<(u32, Option<String>)> {
    let details = scene.catalog.initiative_details(initiative);
    let own = details.connections.iter();
    let mut named: Vec<(u32, Option<String>)> = own
        .map(|connection| (connection.to, Some(connection.why.clone())))
        .collect();
    named.extend(silent(details.named_by.clone()));
    named
}

/// Initiatives whose connection has no words of its own.
fn silent(initiatives: Vec<u32>) -> impl Iterator<Item = (u32, Option<String>)> {
    initiatives.into_iter().map(|initiative| (initiative, None))
}
