//! The index: for every facet value the initiatives that have it, made once from the table of facets.

use std::hint::black_box;
use std::sync::OnceLock;

use super::age_axis::AgeAxis;
use super::ages::Ages;
use super::bitset::Bitset;
use super::facet_table::FacetTable;
use super::lists::Lists;
use super::places::{PlaceCounts, Places};
use super::text::{Reading, TextHits, TextIndex};
use crate::catalog::Catalog;
use crate::catalog::value::Months;
use crate::query::{Facet, FacetValue, Query};

/// Everything that answers a query without looking at the records.
///
/// What it says never changes after it is made; some sets are made when somebody asks for them, and words come to it when
/// somebody looks for them, or before.
pub struct Index {
    size: usize,
    /// For each facet but that of places, for each value the initiatives that have it.
    postings: [Vec<Bitset>; Facet::ALL.len()],
    places: Places,
    ages: Ages,
    axis: AgeAxis,
    /// For each initiative how new its newest source is: more the newer.
    newness: Vec<u32>,
    /// The words: most of the work, and not needed until somebody types.
    text: OnceLock<TextIndex>,
}

impl Index {
    /// Indexes a catalog. The words of its records are read when they are first looked for, unless
    /// [`Index::supply_words`] was there before.
    pub fn new(catalog: &Catalog) -> Self {
        Self::of(catalog, FacetTable::of(catalog))
    }

    /// Takes in the words of the catalog that were read before somebody looks for them.
    pub fn supply_words(&self, reading: Reading) {
        // Somebody who could not wait may have read them too.
        self.text.set(reading.finish()).ok();
    }

    /// The index of initiatives of which the facets are known; the catalog says what these mean, and needs no initiatives. Words
    /// can be looked for once they are supplied.
    pub fn of(catalog: &Catalog, table: FacetTable) -> Self {
        let mut indexing = Indexing::new(catalog, table);
        while !indexing.proceed(catalog) {}
        indexing.finish()
    }

    /// How many initiatives there are.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether any initiative has a facet value.
    pub fn has_any(&self, catalog: &Catalog, value: FacetValue) -> bool {
        let mut set = Bitset::empty(self.size);
        self.unite(catalog, value, &mut set);
        set.count() > 0
    }

    /// The initiatives that have a facet value, ascending.
    pub fn having(&self, catalog: &Catalog, value: FacetValue) -> Vec<u32> {
        let mut set = Bitset::empty(self.size);
        self.unite(catalog, value, &mut set);
        set.iter().collect()
    }

    /// For every value of a facet, which is not that of places, how many of some initiatives have it.
    pub fn counts_among(&self, facet: Facet, initiatives: &[u32]) -> Vec<u32> {
        let mut set = Bitset::empty(self.size);
        initiatives.iter().for_each(|&initiative| set.insert(initiative));
        self.counts(facet, &set)
    }

    /// Adds the initiatives that have a facet value to a set.
    ///
    /// For an area these are its own, those of every area in it, and those of every area that contains it.
    pub(super) fn unite(&self, catalog: &Catalog, value: FacetValue, set: &mut Bitset) {
        match value.facet {
            Facet::Municipality => self.places.unite_all(catalog, value.ordinal, set),
            _ => set.unite(&self.postings[value.facet as usize][value.ordinal as usize]),
        }
    }

    /// The age axis of the data.
    pub fn axis(&self) -> &AgeAxis {
        &self.axis
    }

    /// For every value of a facet, which is not that of places, how many initiatives of a set have it.
    pub(super) fn counts(&self, facet: Facet, base: &Bitset) -> Vec<u32> {
        base.counts_common(&self.postings[facet as usize])
    }

    /// For every place how many initiatives of a set it has.
    pub(super) fn place_counts(&self, catalog: &Catalog, base: &Bitset) -> PlaceCounts {
        self.places.counts(catalog, base)
    }

    /// The initiatives by their places.
    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    /// How new the newest source of an initiative is: more the newer, and 0 without a date.
    pub(super) fn newness(&self, ordinal: u32) -> usize {
        self.newness[ordinal as usize] as usize
    }

    /// The words of the records of this catalog.
    pub(super) fn text(&self, catalog: &Catalog) -> &TextIndex {
        self.text.get_or_init(|| TextIndex::new(catalog))
    }

    /// Whether words can be looked for: they are read, or all that they stand in has come.
    pub fn has_words(&self, catalog: &Catalog) -> bool {
        self.text.get().is_some() || (catalog.has_details() && catalog.files.is_none())
    }

    /// What the words of a query find, when it has any that say something. While words cannot be looked for, none says
    /// anything.
    pub(super) fn find_text(&self, catalog: &Catalog, query: &Query) -> Option<TextHits> {
        let text = Some(query.text()).filter(|text| !text.is_empty() && self.has_words(catalog));
        text.and_then(|text| self.text(catalog).find(text))
    }

    /// The words as they were supplied, as far as they were.
    pub(super) fn supplied_text(&self) -> Option<&TextIndex> {
        self.text.get()
    }

    /// Takes the words in that are looked for from now on.
    pub(super) fn supply_text(&self, text: TextIndex) {
        // Of one catalog all are equal.
        self.text.set(text).ok();
    }

    /// The initiatives that are certainly for a month in `[from, to)`.
    pub fn overlapping(&self, from: Months, to: Months) -> Bitset {
        self.ages.overlapping(from, to)
    }

    pub(super) fn count_overlapping(&self, base: &Bitset, from: Months, to: Months) -> u32 {
        self.ages.count_overlapping(base, from, to)
    }
}

/// About what an index takes for each initiative, in bytes.
const BYTES_EACH: usize = 80;

/// An index of initiatives of which the facets are known, while it is made: a page that must answer meanwhile takes one step
/// at a time.
pub struct Indexing {
    /// What of the table is not in the index yet.
    table: FacetTable,
    index: Index,
    /// How many steps are taken.
    step: usize,
}

impl Indexing {
    /// Nothing can be looked for yet.
    pub fn new(catalog: &Catalog, mut table: FacetTable) -> Self {
        // Memory grows once, and not by a page for each of a thousand sets. The compiler must not see that nobody writes there:
        // it would leave this out.
        drop(black_box(Vec::<u8>::with_capacity(table.size() * BYTES_EACH)));
        let index = Index {
            size: table.size(),
            postings: std::mem::take(&mut table.postings),
            places: Places::new(catalog, Lists::default()),
            ages: Ages::new(Vec::new(), Vec::new()),
            axis: AgeAxis::default(),
            newness: std::mem::take(&mut table.newness),
            text: OnceLock::new(),
        };
        Self {
            table,
            index,
            step: 0,
        }
    }

    /// Takes a step in the same catalog. Whether that was the last.
    pub fn proceed(&mut self, catalog: &Catalog) -> bool {
        let Self { table, index, step } = self;
        match step {
            0 => {
                index.ages = Ages::new(std::mem::take(&mut table.ages), std::mem::take(&mut table.age_of));
                index.axis = AgeAxis::new(&catalog.phases, index.ages.span());
            }
            1 => index.postings[Facet::Phase as usize] = phases(catalog, &index.ages),
            2 => index.places = Places::new(catalog, std::mem::take(&mut table.areas)),
            _ => return true,
        }
        *step += 1;
        false
    }

    /// The index, when the last step is taken.
    pub fn finish(self) -> Index {
        self.index
    }
}

/// For each phase the initiatives that are certainly for a month in it, and those of unknown age.
fn phases(catalog: &Catalog, ages: &Ages) -> Vec<Bitset> {
    let phases = catalog.phases.iter();
    let mut postings: Vec<Bitset> = phases.map(|phase| ages.looked_up(phase.from, phase.to)).collect();
    postings.push(ages.unknown());
    postings
}
