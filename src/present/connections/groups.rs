//! What is connected for which reason.

use super::super::Scene;
use super::super::order::ordered;
use super::{ConnectionGroup, ConnectionLink, MANY, is_of, name};
use crate::catalog::Connection;
use crate::query::Subject;

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

/// All connections of an initiative within a scope, the named ones first. An initiative is listed once, under its
/// strongest reason.
pub(in crate::present) fn connection_groups(
    initiative: u32,
    scope: Option<&[u32]>,
    limit: usize,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let record = catalog.initiative(initiative);
    let mut passed_over = outside(scope, scene);
    passed_over.push(initiative);
    let mut groups = Vec::new();
    let named = pass_over(named(initiative, scene), &mut passed_over);
    push_group(
        &mut groups,
        messages.connections_named.to_owned(),
        None,
        named,
        limit,
    );
    for organisation in catalog.organisations_of(initiative) {
        let name = &catalog.organisations[organisation as usize];
        if name.is_collective {
            continue;
        }
        let others = initiatives(scene, |other| is_of(other, organisation, scene));
        push_group(
            &mut groups,
            messages.connections_organisations.with(&name.name),
            Some(Subject::Organisation(organisation)),
            pass_over(others, &mut passed_over),
            limit,
        );
    }
    for &programme in &record.programmes {
        let others = initiatives(scene, |other| {
            catalog.initiative(other).programmes.contains(&programme)
        });
        let name = &catalog.programmes[programme as usize].name;
        push_group(
            &mut groups,
            messages.connections_programme.with(name),
            Some(Subject::Programme(programme)),
            pass_over(others, &mut passed_over),
            limit,
        );
    }
    groups
}

pub(super) fn groups_of_organisation(
    organisation: u32,
    scope: Option<&[u32]>,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let messages = scene.messages();
    let mut passed_over = outside(scope, scene);
    let catalog = scene.catalog;
    let led = initiatives(scene, |other| {
        catalog.initiative(other).lead.contains(&organisation)
    });
    let helped = initiatives(scene, |other| {
        catalog.initiative_details(other).partners.contains(&organisation)
    });
    let (led, helped) = (
        pass_over(led, &mut passed_over),
        pass_over(helped, &mut passed_over),
    );
    let shared = |others: &dyn Fn(u32) -> Vec<u32>, of: fn(u32) -> Subject| {
        shared_with(organisation, scope, others, of, scene)
    };
    let together = shared(
        &|other| catalog.organisations_of(other).collect(),
        Subject::Organisation,
    );
    let programmes = shared(
        &|other| catalog.initiative(other).programmes.clone(),
        Subject::Programme,
    );
    let mut groups = Vec::new();
    push_group(&mut groups, messages.leads.to_owned(), None, led, MANY);
    push_group(&mut groups, messages.takes_part.to_owned(), None, helped, MANY);
    push_group(
        &mut groups,
        messages.programmes_title.to_owned(),
        None,
        programmes,
        MANY,
    );
    push_group(&mut groups, messages.works_with.to_owned(), None, together, MANY);
    groups
}

/// What the initiatives of an organisation have in common with it, most first: other organisations, or programmes.
fn shared_with(
    organisation: u32,
    scope: Option<&[u32]>,
    others: &dyn Fn(u32) -> Vec<u32>,
    of: fn(u32) -> Subject,
    scene: Scene<'_>,
) -> Vec<ConnectionLink> {
    let catalog = scene.catalog;
    let mut counts = vec![0; catalog.organisations.len().max(catalog.programmes.len())];
    for ordinal in 0..catalog.initiatives.len() as u32 {
        if is_of(ordinal, organisation, scene) && scope.is_none_or(|scope| scope.contains(&ordinal)) {
            others(ordinal)
                .into_iter()
                .for_each(|other| counts[other as usize] += 1);
        }
    }
    let is_worth_naming = |&(subject, count): &(Subject, u32)| match subject {
        // Places beyond a shorter list have counted nothing.
        _ if count == 0 => false,
        Subject::Organisation(other) => {
            other != organisation && !catalog.organisations[other as usize].is_collective
        }
        _ => true,
    };
    let counted = (0..).zip(counts).map(|(other, count)| (of(other), count));
    most_first(counted.filter(is_worth_naming), 1, scene)
}

pub(super) fn groups_of_programme(
    programme: u32,
    scope: Option<&[u32]>,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let record = &catalog.programmes[programme as usize];
    let part_of = |programme: u32| &catalog.programme_details(programme).part_of;
    let link = |(ordinal, other): (u32, &crate::catalog::Programme)| ConnectionLink {
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
    let belonging = initiatives(scene, |other| {
        catalog.initiative(other).programmes.contains(&programme)
    });
    let mut passed_over = outside(scope, scene);
    let belonging = pass_over(belonging, &mut passed_over);
    let mut groups = Vec::new();
    push_group(
        &mut groups,
        messages.part_of.to_owned(),
        None,
        wider.collect(),
        MANY,
    );
    push_group(
        &mut groups,
        messages.contains.to_owned(),
        None,
        narrower.collect(),
        MANY,
    );
    push_group(
        &mut groups,
        messages.initiatives_title.to_owned(),
        None,
        belonging,
        MANY * 2,
    );
    groups
}

/// The initiatives that a scope leaves out.
fn outside(scope: Option<&[u32]>, scene: Scene<'_>) -> Vec<u32> {
    let initiatives = 0..scene.catalog.initiatives.len() as u32;
    let is_outside = |other: &u32| scope.is_some_and(|scope| !scope.contains(other));
    initiatives.filter(is_outside).collect()
}

/// The links to initiatives that have not been passed over yet; from now on, they have.
fn pass_over(mut links: Vec<ConnectionLink>, passed_over: &mut Vec<u32>) -> Vec<ConnectionLink> {
    links.retain(|link| match link.to {
        Subject::Initiative(initiative) => {
            let is_new = !passed_over.contains(&initiative);
            passed_over.push(initiative);
            is_new
        }
        _ => true,
    });
    links
}

pub(super) fn push_group(
    groups: &mut Vec<ConnectionGroup>,
    title: String,
    by: Option<Subject>,
    mut links: Vec<ConnectionLink>,
    limit: usize,
) {
    let left_out = links.len().saturating_sub(limit) as u32;
    links.truncate(limit);
    if !links.is_empty() {
        groups.push(ConnectionGroup {
            title,
            by,
            links,
            left_out,
        });
    }
}

/// Connections that the data names, from either side. From the other side the words are the other's, told by its name.
fn named(initiative: u32, scene: Scene<'_>) -> Vec<ConnectionLink> {
    let catalog = scene.catalog;
    let link = |other: u32, why: Option<String>| ConnectionLink {
        to: Subject::Initiative(other),
        title: catalog.initiative(other).title.clone(),
        why,
    };
    let connections = |other: u32| &catalog.initiative_details(other).connections;
    let own = connections(initiative);
    let mut links: Vec<ConnectionLink> = own
        .iter()
        .map(|connection| link(connection.to, Some(connection.why.clone())))
        .collect();
    for other in 0..catalog.initiatives.len() as u32 {
        let names = |from: &[Connection], to: u32| from.iter().any(|connection| connection.to == to);
        if !names(own, other) && names(connections(other), initiative) {
            links.push(link(other, None));
        }
    }
    links
}

fn initiatives(scene: Scene<'_>, is_connected: impl Fn(u32) -> bool) -> Vec<ConnectionLink> {
    let records = (0..).zip(&scene.catalog.initiatives);
    let connected = records.filter(|&(initiative, _)| is_connected(initiative));
    connected
        .map(|(initiative, record)| ConnectionLink {
            to: Subject::Initiative(initiative),
            title: record.title.clone(),
            why: None,
        })
        .collect()
}
