//! An index as static files, for a dataset that is too large to be downloaded: the table of facets, which answers every
//! count; the dictionary, once somebody types; and the occurrences of words, chunk by chunk, as they are looked for.
//!
//! Every file is written by the tools and read here; nothing that is read can make a search fail. The encoding is
//! Postcard: numbers as short as they are, and nothing between them. `docs/decisions/stored-index.md` has the figures.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bitset::Bitset;
use super::facet_table::FacetTable;
use super::index::Index;
use super::lists::Lists;
use super::text::{StoredDictionary, TextIndex};
use crate::catalog::value::{FIRST_MONTH, LAST_MONTH, Months};
use crate::catalog::{AgeInterval, Catalog};
use crate::query::Facet;

/// Why a file of an index cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is cut off, or no such file.
    Malformed,
    /// It is of another release of the data than the files it is used with.
    OfAnotherRelease,
}

/// The form in which lists are stored: how long each is, and its numbers as differences from the one before.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredLists {
    lengths: Vec<u32>,
    differences: Vec<u32>,
}

impl StoredLists {
    pub(super) fn new(lists: &Lists) -> Self {
        let mut stored = Self {
            lengths: Vec::with_capacity(lists.len()),
            differences: Vec::new(),
        };
        for position in 0..lists.len() as u32 {
            let list = lists.get(position);
            stored.lengths.push(list.len() as u32);
            let before = std::iter::once(0).chain(list.iter().copied());
            let differences = list.iter().zip(before);
            stored
                .differences
                .extend(differences.map(|(&number, before)| number.wrapping_sub(before)));
        }
        stored
    }

    /// The lists, of which every number is below a limit.
    pub(super) fn read(self, limit: usize) -> Result<Lists, Unreadable> {
        let mut differences = self.differences.into_iter();
        let mut lists = Lists::default();
        let mut list = Vec::new();
        for length in self.lengths {
            list.clear();
            let mut number = 0_u32;
            for difference in differences.by_ref().take(length as usize) {
                number = number.wrapping_add(difference);
                if number as usize >= limit {
                    return Err(Unreadable::OfAnotherRelease);
                }
                list.push(number);
            }
            if list.len() < length as usize {
                return Err(Unreadable::Malformed);
            }
            lists.push(&list);
        }
        if differences.next().is_some() {
            return Err(Unreadable::Malformed);
        }
        Ok(lists)
    }
}

/// The form in which a column of numbers is stored: first the lowest byte of each, then the next, as many as the largest
/// needs. It packs better than whole numbers, and is read faster than short ones.
#[derive(Serialize, Deserialize)]
struct StoredNumbers<'a> {
    count: u32,
    #[serde(borrow)]
    bytes: Cow<'a, [u8]>,
}

impl StoredNumbers<'_> {
    fn new(numbers: &[u32]) -> Self {
        let largest = numbers.iter().copied().max().unwrap_or(0);
        let width = 4 - largest.leading_zeros() / 8;
        let plane = |place: u32| numbers.iter().map(move |number| (number >> (8 * place)) as u8);
        Self {
            count: numbers.len() as u32,
            bytes: (0..width).flat_map(plane).collect(),
        }
    }

    /// The numbers, each below a limit.
    fn read(&self, limit: usize) -> Result<Vec<u32>, Unreadable> {
        let count = self.count as usize;
        let width = self.bytes.len().checked_div(count).unwrap_or(0);
        if self.bytes.len() != count * width || width > 4 {
            return Err(Unreadable::Malformed);
        }
        let plane = |place: usize| {
            self.bytes[place * count..][..count]
                .iter()
                .map(|&byte| u32::from(byte))
        };
        let mut largest = 0;
        let mut seen = |number: u32| {
            largest = largest.max(number);
            number
        };
        let numbers: Vec<u32> = match width {
            0 => vec![0; count],
            1 => plane(0).map(seen).collect(),
            2 => plane(0)
                .zip(plane(1))
                .map(|(low, high)| seen(low | high << 8))
                .collect(),
            _ => (0..count)
                .map(|number| {
                    let bytes = (0..width).rev();
                    seen(bytes.fold(0, |whole, place| {
                        whole << 8 | u32::from(self.bytes[place * count + number])
                    }))
                })
                .collect(),
        };
        if count > 0 && largest as usize >= limit {
            return Err(Unreadable::OfAnotherRelease);
        }
        Ok(numbers)
    }
}

/// The form in which a column of lists is stored: how long each is, and their numbers.
#[derive(Serialize, Deserialize)]
struct StoredColumn<'a> {
    #[serde(borrow)]
    lengths: StoredNumbers<'a>,
    #[serde(borrow)]
    items: StoredNumbers<'a>,
}

impl StoredColumn<'_> {
    fn new(lists: &Lists) -> Self {
        let lengths: Vec<u32> = (0..lists.len() as u32)
            .map(|list| lists.get(list).len() as u32)
            .collect();
        Self {
            lengths: StoredNumbers::new(&lengths),
            items: StoredNumbers::new(lists.items()),
        }
    }

    /// The lists, of which every number is below a limit.
    fn read(&self, limit: usize) -> Result<Lists, Unreadable> {
        let lengths = self.lengths.read(usize::MAX)?;
        Lists::from_lengths(&lengths, self.items.read(limit)?).ok_or(Unreadable::Malformed)
    }
}

/// The form in which the sets of a facet's values are stored: one after the other.
#[derive(Serialize, Deserialize)]
struct StoredSets<'a>(#[serde(borrow)] Cow<'a, [u8]>);

impl StoredSets<'_> {
    fn new(sets: &[Bitset]) -> Self {
        Self(sets.iter().flat_map(Bitset::to_bytes).collect())
    }

    /// So many sets below a size.
    fn read(&self, count: usize, size: usize) -> Result<Vec<Bitset>, Unreadable> {
        let width = size.div_ceil(64) * 8;
        if self.0.len() != count * width {
            return Err(Unreadable::OfAnotherRelease);
        }
        let sets = (0..count).map(|position| Bitset::from_bytes(&self.0[position * width..][..width], size));
        sets.collect::<Option<_>>().ok_or(Unreadable::Malformed)
    }
}

/// The form in which the table of facets is stored.
#[derive(Serialize, Deserialize)]
struct StoredTable<'a> {
    #[serde(borrow)]
    areas: StoredColumn<'a>,
    /// The different ages, and for each initiative which of them it has.
    ages: Vec<(Option<Months>, Option<Months>)>,
    #[serde(borrow)]
    age_of: StoredNumbers<'a>,
    /// By facet.
    #[serde(borrow)]
    postings: Vec<StoredSets<'a>>,
    #[serde(borrow)]
    newness: StoredNumbers<'a>,
}

impl FacetTable {
    /// The table as a file.
    pub fn to_file(&self) -> Vec<u8> {
        encode(&StoredTable {
            areas: StoredColumn::new(&self.areas),
            ages: self.ages.iter().map(|age| (age.from, age.to)).collect(),
            age_of: StoredNumbers::new(&self.age_of),
            postings: self.postings.iter().map(|sets| StoredSets::new(sets)).collect(),
            newness: StoredNumbers::new(&self.newness),
        })
    }

    /// The table in a file, of initiatives whose values stand in a catalog.
    ///
    /// # Errors
    /// When it is no such file, or of another release than the catalog.
    #[inline(never)]
    pub fn from_file(file: &[u8], catalog: &Catalog) -> Result<Self, Unreadable> {
        let stored: StoredTable<'_> = decode(file)?;
        let age_of = stored.age_of.read(stored.ages.len())?;
        let size = age_of.len();
        let areas = stored.areas.read(catalog.areas.len())?;
        // The newest has the highest number, of which there are no more than initiatives.
        let newness = stored.newness.read(size + 1)?;
        if areas.len() != size || newness.len() != size || stored.postings.len() != Facet::ALL.len() {
            return Err(Unreadable::Malformed);
        }
        if !stored.ages.iter().copied().all(is_age) {
            return Err(Unreadable::Malformed);
        }
        let mut postings = [const { Vec::new() }; Facet::ALL.len()];
        for (facet, sets) in Facet::ALL.into_iter().zip(&stored.postings) {
            postings[facet as usize] = sets.read(Self::posting_count(catalog, facet), size)?;
        }
        let ages = stored.ages.into_iter();
        Ok(Self {
            areas,
            ages: ages.map(|(from, to)| AgeInterval { from, to }).collect(),
            age_of,
            postings,
            newness,
        })
    }
}

/// Whether there is such an age.
fn is_age((from, to): (Option<Months>, Option<Months>)) -> bool {
    let months = FIRST_MONTH..=LAST_MONTH;
    let is_month = |end: Option<Months>| end.is_none_or(|month| months.contains(&month));
    is_month(from) && is_month(to) && from.zip(to).is_none_or(|(from, to)| from < to)
}

/// The words of a catalog as files.
pub struct StoredText {
    /// The dictionary, which says in which chunk each word occurs.
    pub dictionary: Vec<u8>,
    /// The chunks of occurrences.
    pub chunks: Vec<Vec<u8>>,
}

impl StoredText {
    /// The words of a catalog, in chunks of so many occurrences; a word with more has one of its own.
    pub fn of(catalog: &Catalog, chunk_size: usize) -> Self {
        let (dictionary, chunks) = TextIndex::new(catalog).into_stored(chunk_size);
        Self {
            dictionary: encode(&dictionary),
            chunks: chunks
                .iter()
                .map(|lists| encode(&StoredLists::new(lists)))
                .collect(),
        }
    }
}

impl Index {
    /// Takes the dictionary in: from now on words can be looked for. The catalog has its details, with the synonyms.
    ///
    /// # Errors
    /// When it is no such file.
    #[inline(never)]
    pub fn supply_dictionary(&self, file: &[u8], catalog: &Catalog) -> Result<(), Unreadable> {
        let stored: StoredDictionary = decode(file)?;
        self.supply_text(TextIndex::from_stored(stored, self.size(), catalog)?);
        Ok(())
    }

    /// Which chunks of occurrences a text needs that have not come yet. Without them it finds too little.
    #[inline(never)]
    pub fn missing_chunks(&self, text: &str) -> Vec<u32> {
        let text_index = self.supplied_text();
        text_index.map_or_else(Vec::new, |index| index.missing_chunks(text))
    }

    /// Takes a chunk of occurrences in.
    ///
    /// # Errors
    /// When it is no such file, or not that chunk of this dictionary.
    #[inline(never)]
    pub fn supply_chunk(&self, chunk: u32, file: &[u8]) -> Result<(), Unreadable> {
        let stored: StoredLists = decode(file)?;
        match self.supplied_text() {
            Some(index) => index.supply_chunk(chunk, stored),
            None => Err(Unreadable::Malformed),
        }
    }
}

fn encode(value: &impl Serialize) -> Vec<u8> {
    // Fails only for values of unknown length, of which there are none.
    postcard::to_allocvec(value).unwrap_or_default()
}

fn decode<'a, T: Deserialize<'a>>(file: &'a [u8]) -> Result<T, Unreadable> {
    match postcard::take_from_bytes(file) {
        Ok((value, [])) => Ok(value),
        _ => Err(Unreadable::Malformed),
    }
}
