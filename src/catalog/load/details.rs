//! Details: of a whole dataset they stand in the records, beside an overview in a file of their own.
//!
//! A reference to what is not there costs only itself. In a page this code comes after the explorer stands; what others
//! call is therefore never made part of them.

use super::references::Resolver;
use super::{Loader, own};
use crate::catalog::Catalog;
use crate::catalog::details::{
    Connection, Details, InitiativeDetails, MunicipalityDetails, ProgrammeDetails, ThemeDetails,
};
use crate::catalog::files::OrganisationInitiatives;
use crate::catalog::problem::Collection;
use crate::catalog::record::json::{Fields, FromFields, Json, Reader};
use crate::catalog::record::{
    DetailsRecord, InitiativeDetailsRecord, MunicipalityDetailsRecord, OwnerRecord, PhaseDetailsRecord,
    ProgrammeDetailsRecord, SynonymsRecord, ThemeDetailsRecord,
};
use crate::catalog::value::Slug;

/// The details of records, with the slugs of these.
#[derive(Default)]
pub(super) struct DetailRecords {
    municipalities: Vec<(String, MunicipalityDetailsRecord)>,
    phases: Vec<(String, PhaseDetailsRecord)>,
    themes: Vec<(String, ThemeDetailsRecord)>,
    programmes: Vec<(String, ProgrammeDetailsRecord)>,
    initiatives: Vec<(String, InitiativeDetailsRecord)>,
}

impl DetailRecords {
    /// Takes the details of a record out of its fields. A mistake in them is one of the record.
    #[inline(never)]
    pub(super) fn take(
        &mut self,
        collection: Collection,
        slug: &str,
        fields: &mut Fields,
        reader: &mut Reader,
    ) {
        fn add<Record: FromFields>(
            to: &mut Vec<(String, Record)>,
            slug: &str,
            fields: &mut Fields,
            reader: &mut Reader,
        ) {
            to.push((slug.to_owned(), Record::from_fields(fields, reader)));
        }
        match collection {
            Collection::Municipalities => add(&mut self.municipalities, slug, fields, reader),
            Collection::Phases => add(&mut self.phases, slug, fields, reader),
            Collection::Themes => add(&mut self.themes, slug, fields, reader),
            Collection::Programmes => add(&mut self.programmes, slug, fields, reader),
            Collection::Initiatives => add(&mut self.initiatives, slug, fields, reader),
            Collection::Regions
            | Collection::Audiences
            | Collection::Statuses
            | Collection::Organisations => {}
        }
    }

    /// The details of the records that are in a catalog.
    fn resolved(self, synonyms: SynonymsRecord, loader: &mut Loader, catalog: &Catalog) -> Details {
        let municipality = |record: MunicipalityDetailsRecord, _: &mut Resolver<'_>| MunicipalityDetails {
            tile: record.tile,
            outline: record.outline,
            profile: record.profile,
        };
        let theme = |record: ThemeDetailsRecord, _: &mut Resolver<'_>| {
            Some(ThemeDetails {
                guide: record.guide,
                terms: record.terms,
            })
        };
        // Those of a dataset in files come with their records.
        let initiative_count = catalog.files.as_ref().map_or(catalog.initiatives.len(), |_| 0);
        let mut initiatives = placed(
            loader,
            Collection::Initiatives,
            self.initiatives,
            initiative_count,
            initiative_details,
        );
        name_back(&mut initiatives);
        Details {
            organisations: of_organisations(catalog, &initiatives),
            municipalities: placed(
                loader,
                Collection::Municipalities,
                self.municipalities,
                catalog.municipality_count,
                municipality,
            ),
            phase_guides: placed(
                loader,
                Collection::Phases,
                self.phases,
                catalog.phases.len(),
                |record, _| Some(record.guide),
            ),
            themes: placed(
                loader,
                Collection::Themes,
                self.themes,
                catalog.themes.len(),
                theme,
            ),
            programmes: placed(
                loader,
                Collection::Programmes,
                self.programmes,
                catalog.programmes.len(),
                programme_details,
            ),
            initiatives,
            synonyms,
        }
    }

    /// The details of initiatives, in the order of their records.
    pub(super) fn into_initiatives(self, loader: &mut Loader) -> Vec<InitiativeDetails> {
        let records = self.initiatives.into_iter();
        let resolved = records.map(|(slug, record)| {
            let mut resolver = Resolver::new(&loader.ordinals);
            let details = initiative_details(record, &mut resolver);
            let defects = resolver.defects;
            loader.report_all(Collection::Initiatives, &slug, defects);
            details
        });
        resolved.collect()
    }
}

/// Completes the catalog of a whole dataset with the details that were taken out of its records; fails when its synonyms
/// cannot be read.
#[inline(never)]
pub(super) fn complete(
    loader: &mut Loader,
    catalog: &mut Catalog,
    records: DetailRecords,
    synonyms: Json,
) -> Result<(), String> {
    let details = records.resolved(Reader::read(synonyms)?, loader, catalog);
    for (initiative, details) in catalog.initiatives.iter_mut().zip(&details.initiatives) {
        initiative.newest_source = newest_date(details);
    }
    catalog.supply_details(details);
    Ok(())
}

/// The date of the newest source.
pub(super) fn newest_date(details: &InitiativeDetails) -> Option<String> {
    let dates = details.sources.iter().filter_map(|source| source.date.as_deref());
    dates.max().map(str::to_owned)
}

/// Tells each initiative which others name a connection to it.
fn name_back(initiatives: &mut [InitiativeDetails]) {
    for from in 0..initiatives.len() {
        for connection in 0..initiatives[from].connections.len() {
            let to = initiatives[from].connections[connection].to;
            if let Some(named) = initiatives.get_mut(to as usize) {
                named.named_by.push(from as u32);
            }
        }
    }
}

/// Which initiatives each organisation has.
fn of_organisations(catalog: &Catalog, details: &[InitiativeDetails]) -> Vec<OrganisationInitiatives> {
    let mut all = vec![OrganisationInitiatives::default(); catalog.organisations.len()];
    for ((ordinal, initiative), details) in catalog.initiatives.numbered().zip(details) {
        for &lead in &initiative.lead {
            all[lead as usize].led.push(ordinal);
        }
        for &partner in &details.partners {
            all[partner as usize].helped.push(ordinal);
        }
    }
    all
}

/// Reads the bytes of the details of a catalog. Fails when they are none, or those of another catalog.
#[inline(never)]
pub(super) fn parse(bytes: &[u8], catalog: &Catalog) -> Result<DetailsRecord, String> {
    let json: Json = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let file: DetailsRecord = Reader::read(json)?;
    if file.hash == catalog.hash {
        Ok(file)
    } else {
        Err("hash: that of the overview".to_owned())
    }
}

/// Reads the records of details.
#[inline(never)]
pub(super) fn read(loader: &mut Loader, file: DetailsRecord, catalog: &Catalog) -> Details {
    let records = DetailRecords {
        municipalities: by_slug(loader, Collection::Municipalities, file.municipalities),
        phases: by_slug(loader, Collection::Phases, file.phases),
        themes: by_slug(loader, Collection::Themes, file.themes),
        programmes: by_slug(loader, Collection::Programmes, file.programmes),
        initiatives: by_slug(loader, Collection::Initiatives, file.initiatives),
    };
    records.resolved(file.synonyms, loader, catalog)
}

fn by_slug<Record: FromFields>(
    loader: &mut Loader,
    collection: Collection,
    list: Vec<Json>,
) -> Vec<(String, Record)> {
    let records: Vec<(OwnerRecord, Record)> = loader.read(collection, list);
    records
        .into_iter()
        .map(|(owner, record)| (owner.slug.0, record))
        .collect()
}

/// The details of a list by the ordinals of their records, of which there are so many.
fn placed<Record, T: Default>(
    loader: &mut Loader,
    collection: Collection,
    records: Vec<(String, Record)>,
    count: usize,
    build: impl Fn(Record, &mut Resolver<'_>) -> T,
) -> Vec<T> {
    let mut placed = Vec::new();
    placed.resize_with(count, T::default);
    for (slug, record) in records {
        let place = loader.ordinals.get(collection, &slug);
        // What is not in the catalog has been told.
        if let Some(place) = place.and_then(|ordinal| placed.get_mut(ordinal as usize)) {
            let mut resolver = Resolver::new(&loader.ordinals);
            *place = build(record, &mut resolver);
            let defects = resolver.defects;
            loader.report_all(collection, &slug, defects);
        }
    }
    placed
}

fn initiative_details(record: InitiativeDetailsRecord, resolver: &mut Resolver<'_>) -> InitiativeDetails {
    let connections = record.connections.into_iter().filter_map(|connection| {
        let to = resolver.find("connections", Collection::Initiatives, &connection.to)?;
        Some(Connection {
            to,
            why: connection.why.0,
        })
    });
    InitiativeDetails {
        connections: connections.collect(),
        named_by: Vec::new(),
        partners: resolver.found("partners", Collection::Organisations, &record.partners),
        benefit: record.benefit.map(own),
        for_whom: record.for_whom.map(own),
        participate: record.participate.map(own),
        more: record.more.into_iter().map(own).collect(),
        note: record.note.map(own),
        period: record.period,
        sheet: record.sheet,
        sources: record.sources.0,
    }
}

fn programme_details(record: ProgrammeDetailsRecord, resolver: &mut Resolver<'_>) -> ProgrammeDetails {
    let is_there = |resolver: &mut Resolver<'_>, field, collection, slug: &Slug| {
        resolver.find(field, collection, slug).is_some()
    };
    let mut goals = record.goals;
    goals.retain(|goal| is_there(resolver, "goals.theme", Collection::Themes, &goal.theme));
    let mut part_of = record.part_of;
    part_of.retain(|slug| is_there(resolver, "part_of", Collection::Programmes, slug));
    ProgrammeDetails {
        areas: resolver.found("areas", Collection::Municipalities, &record.areas),
        themes: resolver.found("themes", Collection::Themes, &record.themes),
        summary: record.summary.0,
        ambition: record.ambition.map(own),
        period: record.period,
        partners: record.partners.into_iter().map(own).collect(),
        part_of: part_of.into_iter().map(|slug| slug.0).collect(),
        note: record.note.map(own),
        inferred: record.inferred,
        goals,
        sources: record.sources.0,
    }
}
