//! The lists that initiatives refer to.

use super::references::Resolver;
use super::{Loader, own};
use crate::catalog::problem::Collection;
use crate::catalog::record::json::Json;
use crate::catalog::record::{
    AgeRecord, LabelRecord, OrganisationRecord, PhaseRecord, ProgrammeRecord, ThemeRecord,
};
use crate::catalog::taxonomy::{Label, Organisation, Phase, Programme, Theme};
use crate::catalog::value::Slug;

impl Loader {
    pub(super) fn load_phases(&mut self, list: Vec<Json>) {
        let records: Vec<PhaseRecord> = self.read(Collection::Phases, list);
        for record in records {
            let interval = AgeRecord {
                from: Some(record.from),
                to: record.to,
            };
            let checked = self.resolve(Collection::Phases, &record.slug, |resolver| {
                resolver.age(Some(interval))
            });
            if checked.is_some() {
                self.catalog.phases.push(Phase {
                    slug: record.slug.0,
                    name: record.name.0,
                    label_age: record.label_age.0,
                    sentence: record.sentence.0,
                    from: record.from,
                    to: record.to,
                    hue: record.hue,
                    guide: record.guide,
                });
            }
        }
    }

    pub(super) fn load_themes(&mut self, list: Vec<Json>) {
        let records: Vec<ThemeRecord> = self.read(Collection::Themes, list);
        self.assign_ordinals(Collection::Themes, records.iter().map(|record| &record.slug));
        let theme = |record: ThemeRecord| Theme {
            slug: record.slug.0,
            name: record.name.0,
            icon: record.icon,
            guide: record.guide,
            terms: record.terms,
        };
        self.catalog.themes = records.into_iter().map(theme).collect();
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

    pub(super) fn load_organisations(&mut self, list: Vec<Json>) {
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
        self.catalog.organisations = records.into_iter().map(organisation).collect();
    }

    pub(super) fn load_programmes(&mut self, list: Vec<Json>) {
        let mut records: Vec<ProgrammeRecord> = self.read(Collection::Programmes, list);
        let slugs: Vec<Slug> = records.iter().map(|record| record.slug.clone()).collect();
        records.retain(|record| {
            let checked = self.resolve(Collection::Programmes, &record.slug, |resolver| {
                check_programme(record, &slugs, resolver);
            });
            checked.is_some()
        });
        self.assign_ordinals(Collection::Programmes, records.iter().map(|record| &record.slug));
        for mut record in records {
            // The programme it is part of may itself have been left out.
            record
                .part_of
                .retain(|slug| self.ordinals.get(Collection::Programmes, slug).is_some());
            let programme = build_programme(record, &mut Resolver::new(&self.ordinals));
            self.catalog.programmes.push(programme);
        }
    }
}

fn check_programme(record: &ProgrammeRecord, programmes: &[Slug], resolver: &mut Resolver<'_>) {
    resolver.areas("areas", &record.areas);
    resolver.all("themes", Collection::Themes, &record.themes);
    for goal in &record.goals {
        resolver.one("goals.theme", Collection::Themes, &goal.theme);
    }
    for slug in record.part_of.iter().filter(|slug| !programmes.contains(slug)) {
        resolver.dangling("part_of", Collection::Programmes, slug);
    }
}

fn build_programme(record: ProgrammeRecord, resolver: &mut Resolver<'_>) -> Programme {
    Programme {
        areas: resolver.areas("areas", &record.areas),
        themes: resolver.all("themes", Collection::Themes, &record.themes),
        slug: record.slug.0,
        name: record.name.0,
        summary: record.summary.0,
        ambition: record.ambition.map(own),
        period: record.period,
        partners: record.partners.into_iter().map(own).collect(),
        part_of: record.part_of.into_iter().map(|slug| slug.0).collect(),
        note: record.note.map(own),
        inferred: record.inferred,
        goals: record.goals,
        sources: record.sources.0,
    }
}
