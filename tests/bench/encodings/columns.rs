//! The table of facets as columns of numbers of varying length: what of the merits of the encoding in use is that
//! of columns, and what is that of numbers byte by byte.

use std::borrow::Cow;

use kansrijk::search::Bitset;
use serde::{Deserialize, Serialize};

use crate::countable::{Countable, Frame, is_age, is_below};
use crate::rows::{Age, SET_FACETS};

/// Columns of numbers of varying length, as Postcard writes them by itself.
#[derive(Serialize, Deserialize)]
struct Columns<'a> {
    area_counts: Vec<u32>,
    areas: Vec<u32>,
    /// The different ages, and for each initiative which of them it has.
    ages: Vec<Age>,
    age_of: Vec<u32>,
    #[serde(borrow)]
    sets: [Cow<'a, [u8]>; SET_FACETS.len()],
    newness: Vec<u32>,
}

pub fn to_postcard(countable: &Countable) -> Vec<u8> {
    let mut ages: Vec<Age> = countable.ages.clone();
    ages.sort_unstable();
    ages.dedup();
    let age_of = |age| ages.partition_point(|other| other < age) as u32;
    let columns = Columns {
        area_counts: countable
            .area_starts
            .windows(2)
            .map(|ends| ends[1] - ends[0])
            .collect(),
        areas: countable.areas.clone(),
        age_of: countable.ages.iter().map(age_of).collect(),
        sets: countable
            .sets
            .each_ref()
            .map(|sets| sets.iter().flat_map(Bitset::to_bytes).collect()),
        newness: countable.newness.clone(),
        ages,
    };
    postcard::to_allocvec(&columns).expect("columns have a length")
}

pub fn from_postcard(file: &[u8], frame: &Frame) -> Option<Countable> {
    let columns: Columns<'_> = postcard::from_bytes(file).ok()?;
    let size = columns.age_of.len();
    let mut area_starts = Vec::with_capacity(size + 1);
    let mut end = 0_u32;
    area_starts.push(end);
    for &count in &columns.area_counts {
        end = end.checked_add(count)?;
        area_starts.push(end);
    }
    let age = |&position: &u32| columns.ages.get(position as usize).copied();
    let is_sound = end as usize == columns.areas.len()
        && columns.area_counts.len() == size
        && columns.newness.len() == size
        && columns
            .areas
            .iter()
            .all(|&area| is_below(area, frame.areas).is_some())
        && columns.ages.iter().copied().all(is_age);
    is_sound.then_some(())?;
    let mut sets = [const { Vec::new() }; SET_FACETS.len()];
    for ((sets, bytes), &count) in sets.iter_mut().zip(&columns.sets).zip(&frame.values) {
        *sets = sets_in(bytes, count, size)?;
    }
    let countable = Countable {
        ages: columns.age_of.iter().map(age).collect::<Option<_>>()?,
        areas: columns.areas,
        area_starts,
        sets,
        newness: columns.newness,
    };
    countable.finish()
}

/// So many sets below a size, one after the other.
pub fn sets_in(bytes: &[u8], count: usize, size: usize) -> Option<Vec<Bitset>> {
    let width = size.div_ceil(64) * 8;
    (bytes.len() == count * width).then_some(())?;
    let sets = (0..count).map(|position| Bitset::from_bytes(&bytes[position * width..][..width], size));
    sets.collect()
}
