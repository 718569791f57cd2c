//! Initiatives, in alphabetical order.

use std::sync::OnceLock;

use super::references::Resolver;
use super::{Loader, own, sorted};
use crate::catalog::Catalog;
use crate::catalog::initiative::Initiative;
use crate::catalog::initiatives::Initiatives;
use crate::catalog::problem::Collection;
use crate::catalog::record::json::Json;
use crate::catalog::record::{InitiativeOverviewRecord, NewestSourceRecord};
use crate::fold;

impl Loader {
    pub(super) fn load_initiatives(&mut self, list: Vec<Json>, catalog: &mut Catalog) {
        let records: Vec<(InitiativeOverviewRecord, NewestSourceRecord)> =
            self.read(Collection::Initiatives, list);
        let mut initiatives = Vec::new();
        for (record, newest) in sorted(records, |(record, _)| alphabetical(&record.title)) {
            let slug = record.slug.clone();
            let built = self.resolve(Collection::Initiatives, &slug, |resolver| {
                initiative(record, newest, resolver)
            });
            if let Some(initiative) = built {
                let ordinal = initiatives.len() as u32;
                self.ordinals.insert(Collection::Initiatives, &slug, ordinal);
                initiatives.push(initiative);
            }
        }
        catalog.initiatives = Initiatives::whole(initiatives);
    }
}

pub(super) fn initiative(
    record: InitiativeOverviewRecord,
    newest: NewestSourceRecord,
    resolver: &mut Resolver<'_>,
) -> Initiative {
    Initiative {
        areas: resolver.areas("areas", &record.areas),
        age: resolver.age(record.age),
        themes: resolver.all("themes", Collection::Themes, &record.themes),
        audiences: resolver.all("audiences", Collection::Audiences, &record.audiences),
        lead: resolver.all("lead", Collection::Organisations, &record.lead),
        status: resolver.one("status", Collection::Statuses, &record.status),
        programmes: resolver.all("programmes", Collection::Programmes, &record.programmes),
        slug: record.slug.0,
        former_slugs: record.former_slugs.into_iter().map(|slug| slug.0).collect(),
        title: record.title.0,
        summary: record.summary.0,
        neighbourhoods: record.neighbourhoods.into_iter().map(own).collect(),
        inferred: record.inferred,
        founding: record.founding,
        newest_source: newest.newest_source.map(|date| date.0),
        details: OnceLock::new(),
    }
}

/// The spelling by which a title is sorted: its letters alone, so that a bracket or a quote does not come first.
fn alphabetical(title: &str) -> String {
    fold::words(title).collect::<Vec<String>>().join(" ")
}
