//! Initiatives, in alphabetical order, and what connects them.

use super::references::Resolver;
use super::{Loader, own, sorted};
use crate::catalog::initiative::{Connection, Initiative};
use crate::catalog::problem::Collection;
use crate::catalog::record::json::Json;
use crate::catalog::record::{ConnectionRecord, InitiativeRecord};
use crate::fold;

impl Loader {
    pub(super) fn load_initiatives(&mut self, list: Vec<Json>) {
        let records: Vec<InitiativeRecord> = self.read(Collection::Initiatives, list);
        let records = sorted(records, |record| alphabetical(&record.title));
        let mut connections: Vec<Vec<ConnectionRecord>> = Vec::with_capacity(records.len());
        for mut record in records {
            let slug = record.slug.0.clone();
            let own_connections = std::mem::take(&mut record.connections);
            if let Some(initiative) = self.resolve(Collection::Initiatives, &slug, |resolver| {
                build_initiative(record, resolver)
            }) {
                self.ordinals.insert(
                    Collection::Initiatives,
                    &slug,
                    self.catalog.initiatives.len() as u32,
                );
                self.catalog.initiatives.push(initiative);
                connections.push(own_connections);
            }
        }
        // Only now is it known which initiatives are there.
        for (position, own_connections) in connections.into_iter().enumerate() {
            self.connect(position, own_connections);
        }
    }

    /// Connects an initiative to others. A dangling connection costs only itself.
    fn connect(&mut self, position: usize, records: Vec<ConnectionRecord>) {
        let mut resolver = Resolver::new(&self.ordinals);
        let initiative = &mut self.catalog.initiatives[position];
        for ConnectionRecord { to, why } in records {
            if let Some(to) = resolver.find("connections", Collection::Initiatives, &to) {
                initiative.connections.push(Connection { to, why: why.0 });
            }
        }
        let (slug, defects) = (initiative.slug.clone(), resolver.defects);
        self.report_all(Collection::Initiatives, &slug, defects);
    }
}

fn build_initiative(record: InitiativeRecord, resolver: &mut Resolver<'_>) -> Initiative {
    Initiative {
        areas: resolver.areas("areas", &record.areas),
        age: resolver.age(record.age),
        themes: resolver.all("themes", Collection::Themes, &record.themes),
        audiences: resolver.all("audiences", Collection::Audiences, &record.audiences),
        lead: resolver.all("lead", Collection::Organisations, &record.lead),
        partners: resolver.all("partners", Collection::Organisations, &record.partners),
        status: resolver.one("status", Collection::Statuses, &record.status),
        programmes: resolver.all("programmes", Collection::Programmes, &record.programmes),
        slug: record.slug.0,
        former_slugs: record.former_slugs.into_iter().map(|slug| slug.0).collect(),
        title: record.title.0,
        summary: record.summary.0,
        benefit: record.benefit.map(own),
        for_whom: record.for_whom.map(own),
        participate: record.participate.map(own),
        more: record.more.into_iter().map(own).collect(),
        note: record.note.map(own),
        neighbourhoods: record.neighbourhoods.into_iter().map(own).collect(),
        period: record.period,
        connections: Vec::new(),
        inferred: record.inferred,
        founding: record.founding,
        sheet: record.sheet,
        sources: record.sources.0,
    }
}

/// The spelling by which a title is sorted: its letters alone, so that a bracket or a quote does not come first.
fn alphabetical(title: &str) -> String {
    fold::words(title).collect::<Vec<String>>().join(" ")
}
