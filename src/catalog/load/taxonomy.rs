//! The lists that initiatives refer to.

use super::Loader;
use crate::catalog::Catalog;
use crate::catalog::problem::Collection;
use crate::catalog::record::json::Json;
use crate::catalog::record::{
    AgeRecord, LabelRecord, OrganisationRecord, PhaseOverviewRecord, ProgrammeOverviewRecord,
    ThemeOverviewRecord,
};
use crate::catalog::taxonomy::{Label, Organisation, Phase, Programme, Theme};

impl Loader {
    pub(super) fn load_phases(&mut self, list: Vec<Json>, catalog: &mut Catalog) {
        let records: Vec<PhaseOverviewRecord> = self.read(Collection::Phases, list);
        for record in records {
            let interval = AgeRecord {
                from: Some(record.from),
                to: record.to,
            };
            let checked = self.resolve(Collection::Phases, &record.slug, |resolver| {
                resolver.age(Some(interval))
            });
            if checked.is_some() {
                let ordinal = catalog.phases.len() as u32;
                self.ordinals.insert(Collection::Phases, &record.slug, ordinal);
                catalog.phases.push(Phase {
                    slug: record.slug.0,
                    name: record.name.0,
                    label_age: record.label_age.0,
                    sentence: record.sentence.0,
                    from: record.from,
                    to: record.to,
                    hue: record.hue,
                });
            }
        }
    }

    pub(super) fn themes(&mut self, list: Vec<Json>) -> Vec<Theme> {
        let records: Vec<ThemeOverviewRecord> = self.read(Collection::Themes, list);
        self.assign_ordinals(Collection::Themes, records.iter().map(|record| &record.slug));
        let theme = |record: ThemeOverviewRecord| Theme {
            slug: record.slug.0,
            name: record.name.0,
            icon: record.icon,
        };
        records.into_iter().map(theme).collect()
    }

    /// The labels of a short list, such as that of the statuses.
    pub(super) fn labels(&mut self, collection: Collection, list: Vec<Json>) -> Vec<Label> {
        let records: Vec<LabelRecord> = self.read(collection, list);
        self.assign_ordinals(collection, records.iter().map(|record| &record.slug));
        let label = |record: LabelRecord| Label {
            slug: record.slug.0,
            name: record.name.0,
            description: record.description.0,
        };
        records.into_iter().map(label).collect()
    }

    pub(super) fn organisations(&mut self, list: Vec<Json>) -> Vec<Organisation> {
        let records: Vec<OrganisationRecord> = self.read(Collection::Organisations, list);
        self.assign_ordinals(
            Collection::Organisations,
            records.iter().map(|record| &record.slug),
        );
        let organisation = |record: OrganisationRecord| Organisation {
            slug: record.slug.0,
            name: record.name.0,
            kind: record.kind,
            is_collective: record.collective,
        };
        records.into_iter().map(organisation).collect()
    }

    pub(super) fn programmes(&mut self, list: Vec<Json>) -> Vec<Programme> {
        let records: Vec<ProgrammeOverviewRecord> = self.read(Collection::Programmes, list);
        self.assign_ordinals(Collection::Programmes, records.iter().map(|record| &record.slug));
        let programme = |record: ProgrammeOverviewRecord| Programme {
            slug: record.slug.0,
            name: record.name.0,
        };
        records.into_iter().map(programme).collect()
    }
}
