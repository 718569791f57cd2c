//! References between records: slugs in a dataset, ordinals in the catalog.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::age::AgeInterval;
use crate::catalog::problem::{Collection, Defect};
use crate::catalog::record::AgeRecord;
use crate::catalog::value::{FIRST_MONTH, LAST_MONTH, Slug};

/// Which ordinal each slug of each list has.
#[derive(Default)]
pub(super) struct Ordinals(BTreeMap<String, u32>);

impl Ordinals {
    /// Those of what a catalog has.
    pub(super) fn of(catalog: &Catalog) -> Self {
        let mut ordinals = Self::default();
        ordinals.insert_all(Collection::Municipalities, &catalog.areas, |area| &area.slug);
        ordinals.insert_all(Collection::Phases, &catalog.phases, |phase| &phase.slug);
        ordinals.insert_all(Collection::Audiences, &catalog.audiences, |label| &label.slug);
        ordinals.insert_all(Collection::Statuses, &catalog.statuses, |label| &label.slug);
        ordinals.insert_all(Collection::Themes, &catalog.themes, |theme| &theme.slug);
        ordinals.insert_all(Collection::Programmes, &catalog.programmes, |programme| {
            &programme.slug
        });
        ordinals.insert_all(
            Collection::Organisations,
            &catalog.organisations,
            |organisation| &organisation.slug,
        );
        for (ordinal, initiative) in catalog.initiatives.numbered() {
            ordinals.insert(Collection::Initiatives, &initiative.slug, ordinal);
        }
        ordinals
    }

    fn insert_all<T>(&mut self, collection: Collection, list: &[T], slug: impl Fn(&T) -> &str) {
        for (ordinal, item) in (0..).zip(list) {
            self.insert(collection, slug(item), ordinal);
        }
    }

    pub(super) fn get(&self, collection: Collection, slug: &str) -> Option<u32> {
        self.0.get(&Self::key(collection, slug)).copied()
    }

    pub(super) fn insert(&mut self, collection: Collection, slug: &str, ordinal: u32) {
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
pub(super) struct Resolver<'a> {
    ordinals: &'a Ordinals,
    /// What is wrong, with the field.
    pub(super) defects: Vec<(&'static str, Defect)>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(ordinals: &'a Ordinals) -> Self {
        Self {
            ordinals,
            defects: Vec::new(),
        }
    }

    /// The ordinal of a slug, if it is there; a dangling one is a defect.
    pub(super) fn find(&mut self, field: &'static str, collection: Collection, slug: &Slug) -> Option<u32> {
        let ordinal = self.ordinals.get(collection, slug);
        if ordinal.is_none() {
            self.dangling(field, collection, slug);
        }
        ordinal
    }

    /// Notes that a slug is nowhere to be found.
    pub(super) fn dangling(&mut self, field: &'static str, collection: Collection, slug: &Slug) {
        let slug = slug.0.clone();
        self.defects.push((field, Defect::Dangling { collection, slug }));
    }

    /// The ordinal of a slug, for a record that is not kept when there is a defect.
    pub(super) fn one(&mut self, field: &'static str, collection: Collection, slug: &Slug) -> u32 {
        self.find(field, collection, slug).unwrap_or_default()
    }

    /// Several of one list.
    pub(super) fn all(&mut self, field: &'static str, collection: Collection, slugs: &[Slug]) -> Vec<u32> {
        slugs
            .iter()
            .map(|slug| self.one(field, collection, slug))
            .collect()
    }

    /// Those of several that are there.
    pub(super) fn found(&mut self, field: &'static str, collection: Collection, slugs: &[Slug]) -> Vec<u32> {
        slugs
            .iter()
            .filter_map(|slug| self.find(field, collection, slug))
            .collect()
    }

    /// Municipalities and regions share one row of ordinals, kept under [`Collection::Municipalities`].
    pub(super) fn area(&mut self, field: &'static str, slug: &Slug) -> Option<u32> {
        self.find(field, Collection::Municipalities, slug)
    }

    /// Several areas.
    pub(super) fn areas(&mut self, field: &'static str, slugs: &[Slug]) -> Vec<u32> {
        self.all(field, Collection::Municipalities, slugs)
    }

    /// An age; one that cannot be is a defect.
    pub(super) fn age(&mut self, age: Option<AgeRecord>) -> AgeInterval {
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
