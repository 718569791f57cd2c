//! Municipalities and regions: one row of ordinals, municipalities first, then regions from wide to narrow.
//!
//! Areas stay in even with a dangling neighbour or parent: initiatives refer to them.

use super::references::Resolver;
use super::{Loader, sorted};
use crate::catalog::Catalog;
use crate::catalog::area::{Area, AreaKind, MunicipalityFacts};
use crate::catalog::problem::{Collection, Defect};
use crate::catalog::record::json::Json;
use crate::catalog::record::{MunicipalityOverviewRecord, RegionRecord};
use crate::catalog::value::Slug;
use crate::fold::fold;

impl Loader {
    pub(super) fn load_areas(
        &mut self,
        municipalities: Vec<Json>,
        regions: Vec<Json>,
        catalog: &mut Catalog,
    ) {
        let municipalities = self.read(Collection::Municipalities, municipalities);
        let municipalities = sorted(municipalities, |record: &MunicipalityOverviewRecord| {
            fold(&record.name)
        });
        let mut regions: Vec<RegionRecord> = self.read(Collection::Regions, regions);
        regions.retain(|region| {
            let is_taken = municipalities.iter().any(|other| other.slug == region.slug);
            if is_taken {
                self.report(Collection::Regions, &region.slug, "slug", Defect::DuplicateSlug);
            }
            !is_taken
        });
        let slugs = municipalities.iter().map(|record| &record.slug);
        let slugs = slugs.chain(regions.iter().map(|record| &record.slug));
        self.assign_ordinals(Collection::Municipalities, slugs);
        catalog.municipality_count = municipalities.len();
        for record in municipalities {
            let area = self.municipality(record, catalog);
            catalog.areas.push(area);
        }
        for record in regions {
            let area = self.region(record, catalog);
            catalog.areas.push(area);
        }
    }

    fn municipality(&mut self, record: MunicipalityOverviewRecord, catalog: &Catalog) -> Area {
        let first_region = catalog.municipality_count as u32;
        let mut resolver = Resolver::new(&self.ordinals);
        let parent = resolver.area("subregion", &record.subregion);
        let neighbours = record.neighbours.iter();
        let neighbours = neighbours
            .filter_map(|slug| resolver.area("neighbours", slug))
            .collect();
        let defects = resolver.defects;
        self.report_all(Collection::Municipalities, &record.slug, defects);
        let facts = MunicipalityFacts {
            code: record.code.0,
            neighbours,
            former: record.former,
        };
        Area {
            slug: record.slug.0,
            name: record.name.0,
            // A municipality belongs to a region, never to another municipality.
            parent: parent.filter(|&parent| parent >= first_region),
            kind: AreaKind::Municipality(Box::new(facts)),
        }
    }

    fn region(&mut self, record: RegionRecord, catalog: &Catalog) -> Area {
        let parent = record
            .parent
            .as_ref()
            .and_then(|slug| self.wider_region(slug, catalog));
        if let (Some(slug), None) = (&record.parent, parent) {
            let defect = Defect::Dangling {
                collection: Collection::Regions,
                slug: slug.0.clone(),
            };
            self.report(Collection::Regions, &record.slug, "parent", defect);
        }
        Area {
            slug: record.slug.0,
            name: record.name.0,
            parent,
            kind: AreaKind::Region(record.kind),
        }
    }

    /// A region that stands earlier, so that no chain of parents can close to a ring.
    fn wider_region(&self, slug: &Slug, catalog: &Catalog) -> Option<u32> {
        let regions = catalog.municipality_count..catalog.areas.len();
        let ordinal = self.ordinals.get(Collection::Municipalities, slug)?;
        regions.contains(&(ordinal as usize)).then_some(ordinal)
    }
}
