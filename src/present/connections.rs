//! What an initiative is connected with, and why: named connections, the same organisation, the same programme.

use super::Scene;

/// Connected initiatives that share one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionGroup {
    /// The reason.
    pub title: String,
    /// The initiatives.
    pub links: Vec<ConnectionLink>,
}

/// A connected initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionLink {
    /// Its ordinal.
    pub initiative: u32,
    /// Its name.
    pub title: String,
    /// What connects it, where that has words of its own.
    pub why: Option<String>,
}

/// The most initiatives that are listed for one reason.
const LIMIT: usize = 8;

/// All connections of an initiative within a scope, the named ones first. An initiative is listed once, under its
/// strongest reason.
pub(super) fn connection_groups(
    initiative: u32,
    scope: Option<&[u32]>,
    scene: Scene<'_>,
) -> Vec<ConnectionGroup> {
    let (catalog, messages) = (scene.catalog, scene.messages());
    let record = catalog.initiative(initiative);
    let initiatives = 0..catalog.initiatives.len() as u32;
    let is_outside = |other: &u32| scope.is_some_and(|scope| !scope.contains(other));
    let mut passed_over: Vec<u32> = initiatives.filter(is_outside).collect();
    passed_over.push(initiative);
    let mut groups = Vec::new();
    push_group(
        &mut groups,
        messages.connections_named.to_owned(),
        named(initiative, scene),
        &mut passed_over,
    );
    for &organisation in record.lead.iter().chain(&record.partners) {
        let name = &catalog.organisations[organisation as usize];
        if name.is_collective {
            continue;
        }
        let links = others(scene, |other| {
            other.lead.contains(&organisation) || other.partners.contains(&organisation)
        });
        push_group(
            &mut groups,
            messages.connections_organisations.with(&name.name),
            links,
            &mut passed_over,
        );
    }
    for &programme in &record.programmes {
        let links = others(scene, |other| other.programmes.contains(&programme));
        let title = messages
            .connections_programme
            .with(&catalog.programmes[programme as usize].name);
        push_group(&mut groups, title, links, &mut passed_over);
    }
    groups
}

fn push_group(
    groups: &mut Vec<ConnectionGroup>,
    title: String,
    mut links: Vec<ConnectionLink>,
    passed_over: &mut Vec<u32>,
) {
    links.retain(|link| !passed_over.contains(&link.initiative));
    links.truncate(LIMIT);
    passed_over.extend(links.iter().map(|link| link.initiative));
    if !links.is_empty() {
        groups.push(ConnectionGroup { title, links });
    }
}

/// Connections that the data names, from either side. From the other side the words are the other's, told by its name.
fn named(initiative: u32, scene: Scene<'_>) -> Vec<ConnectionLink> {
    let catalog = scene.catalog;
    let link = |other: u32, why: String| ConnectionLink {
        initiative: other,
        title: catalog.initiative(other).title.clone(),
        why: Some(why),
    };
    let mut links: Vec<ConnectionLink> = Vec::new();
    for connection in &catalog.initiative(initiative).connections {
        links.push(link(connection.to, connection.why.clone()));
    }
    for (other, record) in (0..).zip(&catalog.initiatives) {
        let is_listed = links.iter().any(|link| link.initiative == other);
        if !is_listed
            && record
                .connections
                .iter()
                .any(|connection| connection.to == initiative)
        {
            links.push(ConnectionLink {
                initiative: other,
                title: record.title.clone(),
                why: None,
            });
        }
    }
    links
}

fn others(
    scene: Scene<'_>,
    is_connected: impl Fn(&crate::catalog::Initiative) -> bool,
) -> Vec<ConnectionLink> {
    let records = (0..)
        .zip(&scene.catalog.initiatives)
        .filter(|(_, record)| is_connected(record));
    records
        .map(|(initiative, record)| ConnectionLink {
            initiative,
            title: record.title.clone(),
            why: None,
        })
        .collect()
}
