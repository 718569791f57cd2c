//! Reads a dataset: bytes in, a catalog and all problems out. One bad record never blanks the page.

use std::collections::{BTreeMap, BTreeSet};

use super::Catalog;
use super::age::AgeInterval;
use super::area::{Area, AreaKind, MunicipalityFacts};
use super::initiative::{Connection, Initiative};
use super::problem::{Collection, DatasetError, DatasetProblem, Defect};
use super::record::json::{FromJson, Json, Reader};
use super::record::{
    AgeRecord, ConnectionRecord, DatasetRecord, FORMAT, InitiativeRecord, LabelRecord, MunicipalityRecord,
    OrganisationRecord, PhaseRecord, ProgrammeRecord, RegionRecord, ThemeRecord,
};
use super::taxonomy::{Label, Organisation, Phase, Programme, Theme};
use super::value::{FIRST_MONTH, LAST_MONTH, Slug, Text};
use crate::fold::{self, fold};

/// Reads a dataset.
///
/// A record with a problem is left out and listed; references to it are problems of those who refer.
///
/// # Errors
/// When nothing can be shown: the bytes are empty, no dataset, of a newer format, or without any initiative.
pub fn load(bytes: &[u8]) -> Result<(Catalog, Vec<DatasetProblem>), DatasetError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DatasetError::Empty);
    }
    let json: Json =
        serde_json::from_slice(bytes).map_err(|error| DatasetError::NotADataset(error.to_string()))?;
    // The format first, so that a newer dataset is recognised whatever else it holds.
    if let Some(&Json::Number(found)) = json.get("format")
        && found > FORMAT
    {
        return Err(DatasetError::NewerFormat { found, known: FORMAT });
    }
    let mut dataset: DatasetRecord = Reader::read(json).map_err(DatasetError::NotADataset)?;
    let mut loader = Loader::default();
    loader.load_areas(&mut dataset);
    loader.load_taxonomy(&mut dataset);
    loader.load_initiatives(dataset.initiatives);
    if loader.catalog.initiatives.is_empty() {
        return Err(DatasetError::NoInitiatives);
    }
    let catalog = Catalog {
        hash: dataset.hash,
        date: dataset.date.0,
        site: Some(dataset.site),
        synonyms: dataset.synonyms,
        ..loader.catalog
    };
    Ok((catalog, loader.problems))
}

/// The catalog as far as it has been read, with what was wrong.
#[derive(Default)]
struct Loader {
    catalog: Catalog,
    problems: Vec<DatasetProblem>,
    ordinals: Ordinals,
}

/// Which ordinal each slug of each list has.
#[derive(Default)]
struct Ordinals(BTreeMap<String, u32>);

impl Ordinals {
    fn get(&self, collection: Collection, slug: &str) -> Option<u32> {
        self.0.get(&Self::key(collection, slug)).copied()
    }

    fn insert(&mut self, collection: Collection, slug: &str, ordinal: u32) {
        self.0.insert(Self::key(collection, slug), ordinal);
    }

    fn key(collection: Collection, slug: &str) -> String {
        // No slug holds a letter in upper case.
        let mut key = String::from((b'A' + collection as u8) as char);
        key.push_str(slug);
        key
    }
}

/// Resolves the references of one record, collecting what is wrong with it.
struct Resolver<'a> {
    ordinals: &'a Ordinals,
    defects: Vec<(&'static str, Defect)>,
}

impl Resolver<'_> {
    fn one(&mut self, field: &'static str, collection: Collection, slug: &Slug) -> u32 {
        let ordinal = self.ordinals.get(collection, slug);
        if ordinal.is_none() {
            self.defects.push((
                field,
                Defect::Dangling {
                    collection,
                    slug: slug.0.clone(),
                },
            ));
        }
        ordinal.unwrap_or_default()
    }

    fn all(&mut self, field: &'static str, collection: Collection, slugs: &[Slug]) -> Vec<u32> {
        slugs
            .iter()
            .map(|slug| self.one(field, collection, slug))
            .collect()
    }

    /// Municipalities and regions share one row of ordinals, kept under [`Collection::Municipalities`].
    fn areas(&mut self, field: &'static str, slugs: &[Slug]) -> Vec<u32> {
        self.all(field, Collection::Municipalities, slugs)
    }

    fn age(&mut self, age: Option<AgeRecord>) -> AgeInterval {
        let Some(AgeRecord { from, to }) = age else {
            return AgeInterval::default();
        };
        self.month("age.from", from);
        self.month("age.to", to);
        if let (Some(from), Some(to)) = (from, to)
            && from >= to
        {
            self.defects.push(("age", Defect::EmptyInterval { from, to }));
        }
        AgeInterval { from, to }
    }

    fn month(&mut self, field: &'static str, month: Option<i16>) {
        if let Some(month) = month.filter(|month| !(FIRST_MONTH..=LAST_MONTH).contains(month)) {
            self.defects.push((field, Defect::MonthOutOfRange(month)));
        }
    }
}

impl Loader {
    /// The records of a list that can be read, without those whose slug is taken.
    fn read<Record: FromJson>(&mut self, collection: Collection, list: &mut Vec<Json>) -> Vec<Record> {
        let mut records = Vec::with_capacity(list.len());
        for (slug, json) in self.distinct(collection, list) {
            match Reader::read(json) {
                Ok(record) => records.push(record),
                Err(mistake) => self.report(collection, &slug, "", Defect::Unreadable(mistake)),
            }
        }
        records
    }

    /// The records of a list whose slug is not taken, with their slugs; without one, with their place in the list.
    fn distinct(&mut self, collection: Collection, list: &mut Vec<Json>) -> Vec<(String, Json)> {
        let mut slugs = BTreeSet::new();
        let mut distinct = Vec::with_capacity(list.len());
        for (position, json) in std::mem::take(list).into_iter().enumerate() {
            let slug = match json.get("slug") {
                Some(Json::Text(slug)) => slug.clone(),
                _ => format!("#{position}"),
            };
            if slugs.insert(slug.clone()) {
                distinct.push((slug, json));
            } else {
                self.report(collection, &slug, "slug", Defect::DuplicateSlug);
            }
        }
        distinct
    }

    fn report(&mut self, collection: Collection, record: &str, field: &'static str, defect: Defect) {
        self.problems.push(DatasetProblem {
            collection,
            record: record.to_owned(),
            field,
            defect,
        });
    }

    fn assign_ordinals<'r>(
        &mut self,
        collection: Collection,
        slugs: impl Iterator<Item = &'r Slug>,
        first: u32,
    ) {
        for (position, slug) in slugs.enumerate() {
            self.ordinals.insert(collection, slug, first + position as u32);
        }
    }

    /// Builds a value from a record; a record with a defect is reported, and gives nothing.
    fn resolve<T>(
        &mut self,
        collection: Collection,
        slug: &str,
        build: impl FnOnce(&mut Resolver<'_>) -> T,
    ) -> Option<T> {
        let mut resolver = Resolver {
            ordinals: &self.ordinals,
            defects: Vec::new(),
        };
        let built = build(&mut resolver);
        let defects = resolver.defects;
        let is_whole = defects.is_empty();
        for (field, defect) in defects {
            self.report(collection, slug, field, defect);
        }
        is_whole.then_some(built)
    }

    fn load_areas(&mut self, dataset: &mut DatasetRecord) {
        let mut regions: Vec<RegionRecord> = self.read(Collection::Regions, &mut dataset.regions);
        let municipalities: Vec<MunicipalityRecord> =
            self.read(Collection::Municipalities, &mut dataset.municipalities);
        let municipalities = sorted(municipalities, |municipality| fold(&municipality.name));
        let count = municipalities.len() as u32;
        // One row of ordinals: a region may not take the slug of a municipality either.
        regions.retain(|region| {
            let is_taken = municipalities.iter().any(|other| other.slug == region.slug);
            if is_taken {
                self.report(Collection::Regions, &region.slug, "slug", Defect::DuplicateSlug);
            }
            !is_taken
        });
        self.assign_ordinals(
            Collection::Municipalities,
            regions.iter().map(|region| &region.slug),
            count,
        );
        self.assign_ordinals(
            Collection::Municipalities,
            municipalities.iter().map(|municipality| &municipality.slug),
            0,
        );
        // Areas stay in even with a dangling neighbour or parent: their ordinals are given out already.
        for record in municipalities {
            let mut resolver = Resolver {
                ordinals: &self.ordinals,
                defects: Vec::new(),
            };
            let parent = resolver.one("subregion", Collection::Municipalities, &record.subregion);
            let parent = resolver.defects.is_empty().then_some(parent);
            let neighbours: Vec<u32> = record
                .neighbours
                .iter()
                .filter_map(|slug| {
                    let before = resolver.defects.len();
                    let ordinal = resolver.one("neighbours", Collection::Municipalities, slug);
                    (resolver.defects.len() == before).then_some(ordinal)
                })
                .collect();
            for (field, defect) in resolver.defects {
                self.report(Collection::Municipalities, &record.slug, field, defect);
            }
            let facts = MunicipalityFacts {
                code: record.code.0,
                neighbours,
                former: record.former,
                profile: record.profile,
            };
            let kind = AreaKind::Municipality(Box::new(facts));
            self.catalog.areas.push(Area {
                slug: record.slug.0,
                name: record.name.0,
                parent,
                kind,
            });
        }
        for (position, record) in regions.iter().enumerate() {
            let own = count + position as u32;
            let parent = record.parent.as_ref().and_then(|slug| {
                let parent = self.ordinals.get(Collection::Municipalities, slug);
                // Widest first: a parent stands earlier, so that no chain of parents can close to a ring.
                parent.filter(|&parent| parent >= count && parent < own)
            });
            if let (Some(slug), None) = (&record.parent, parent) {
                let defect = Defect::Dangling {
                    collection: Collection::Regions,
                    slug: slug.0.clone(),
                };
                self.report(Collection::Regions, &record.slug, "parent", defect);
            }
            let kind = AreaKind::Region(record.kind);
            self.catalog.areas.push(Area {
                slug: record.slug.0.clone(),
                name: record.name.0.clone(),
                parent,
                kind,
            });
        }
        // A municipality belongs to a region, never to another municipality.
        for area in &mut self.catalog.areas[..count as usize] {
            area.parent = area.parent.filter(|&parent| parent >= count);
        }
        self.catalog.municipality_count = count as usize;
    }

    fn load_taxonomy(&mut self, dataset: &mut DatasetRecord) {
        let phases: Vec<PhaseRecord> = self.read(Collection::Phases, &mut dataset.phases);
        for record in phases {
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
        let themes: Vec<ThemeRecord> = self.read(Collection::Themes, &mut dataset.themes);
        self.assign_ordinals(Collection::Themes, themes.iter().map(|theme| &theme.slug), 0);
        self.catalog.themes = themes
            .into_iter()
            .map(|record| Theme {
                slug: record.slug.0,
                name: record.name.0,
                icon: record.icon,
                guide: record.guide,
                terms: record.terms,
            })
            .collect();
        self.catalog.audiences = self.load_labels(Collection::Audiences, &mut dataset.audiences);
        self.catalog.statuses = self.load_labels(Collection::Statuses, &mut dataset.statuses);
        let organisations: Vec<OrganisationRecord> =
            self.read(Collection::Organisations, &mut dataset.organisations);
        self.assign_ordinals(
            Collection::Organisations,
            organisations.iter().map(|record| &record.slug),
            0,
        );
        self.catalog.organisations = organisations
            .into_iter()
            .map(|record| Organisation {
                slug: record.slug.0,
                name: record.name.0,
                kind: record.kind,
                is_collective: record.collective,
            })
            .collect();
        self.load_programmes(dataset);
    }

    fn load_labels(&mut self, collection: Collection, list: &mut Vec<Json>) -> Vec<Label> {
        let records: Vec<LabelRecord> = self.read(collection, list);
        self.assign_ordinals(collection, records.iter().map(|record| &record.slug), 0);
        let label = |record: LabelRecord| Label {
            slug: record.slug.0,
            name: record.name.0,
            description: record.description.0,
        };
        records.into_iter().map(label).collect()
    }

    fn load_programmes(&mut self, dataset: &mut DatasetRecord) {
        let mut records: Vec<ProgrammeRecord> = self.read(Collection::Programmes, &mut dataset.programmes);
        let slugs: Vec<String> = records.iter().map(|record| record.slug.0.clone()).collect();
        records.retain(|record| {
            let checked = self.resolve(Collection::Programmes, &record.slug, |resolver| {
                resolver.areas("areas", &record.areas);
                resolver.all("themes", Collection::Themes, &record.themes);
                for goal in &record.goals {
                    resolver.one("goals.theme", Collection::Themes, &goal.theme);
                }
                for slug in record.part_of.iter().filter(|slug| !slugs.contains(&slug.0)) {
                    let defect = Defect::Dangling {
                        collection: Collection::Programmes,
                        slug: slug.0.clone(),
                    };
                    resolver.defects.push(("part_of", defect));
                }
            });
            checked.is_some()
        });
        self.assign_ordinals(
            Collection::Programmes,
            records.iter().map(|record| &record.slug),
            0,
        );
        for mut record in records {
            // The programme it is part of may itself have been left out.
            record
                .part_of
                .retain(|slug| self.ordinals.get(Collection::Programmes, slug).is_some());
            let mut resolver = Resolver {
                ordinals: &self.ordinals,
                defects: Vec::new(),
            };
            self.catalog.programmes.push(Programme {
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
            });
        }
    }

    fn load_initiatives(&mut self, mut list: Vec<Json>) {
        let records: Vec<InitiativeRecord> = self.read(Collection::Initiatives, &mut list);
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
        // Only now is it known which initiatives are there. A dangling connection costs only itself.
        for (position, own_connections) in connections.into_iter().enumerate() {
            for ConnectionRecord { to, why } in own_connections {
                match self.ordinals.get(Collection::Initiatives, &to) {
                    Some(to) => {
                        self.catalog.initiatives[position]
                            .connections
                            .push(Connection { to, why: why.0 });
                    }
                    None => {
                        let slug = self.catalog.initiatives[position].slug.clone();
                        let defect = Defect::Dangling {
                            collection: Collection::Initiatives,
                            slug: to.0,
                        };
                        self.report(Collection::Initiatives, &slug, "connections", defect);
                    }
                }
            }
        }
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

/// The records in the order of their keys, equal ones in the order of the list.
fn sorted<Record>(records: Vec<Record>, key: impl Fn(&Record) -> String) -> Vec<Record> {
    // Inserted one by one: collecting would bring a sort of its own into the page.
    let mut order: BTreeSet<(String, u32)> = BTreeSet::new();
    for (position, record) in (0..).zip(&records) {
        order.insert((key(record), position));
    }
    let mut records: Vec<Option<Record>> = records.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(_, position)| records[position as usize].take())
        .collect()
}

/// The spelling by which a title is sorted: its letters alone, so that a bracket or a quote does not come first.
fn alphabetical(title: &str) -> String {
    fold::words(title).collect::<Vec<String>>().join(" ")
}

fn own<const MAX: usize>(text: Text<MAX>) -> String {
    text.0
}
