//! A set of initiatives for every value of everything, areas, ages and years too: all sets of bits, or all
//! Roaring.
//!
//! The order in which an initiative names its areas is lost; counting does not need it.

use kansrijk::search::Bitset;
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::columns::sets_in;
use crate::countable::{Countable, Frame, is_age};
use crate::rows::{Age, SET_FACETS};

/// Areas, ages, the facets that have sets anyway, and newness.
const KINDS: usize = SET_FACETS.len() + 3;

/// What has to be known before sets can be read, apart from the frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    size: u32,
    /// The different ages, in the order of their sets.
    ages: Vec<Age>,
    /// How new the newest is.
    newest: u32,
}

impl Head {
    /// How many sets there are.
    fn set_count(&self, frame: &Frame) -> usize {
        frame.areas + self.ages.len() + frame.values.iter().sum::<usize>() + self.newest as usize
    }
}

/// Sets of which every one belongs to a value, in the order of [`KINDS`].
#[derive(Debug, PartialEq)]
pub struct Sets<S> {
    head: Head,
    sets: Vec<S>,
}

/// The initiatives of each value, ascending.
pub fn of(countable: &Countable, frame: &Frame) -> Sets<Vec<u32>> {
    let mut ages = countable.ages.clone();
    ages.sort_unstable();
    ages.dedup();
    let newest = countable.newness.iter().copied().max().unwrap_or(0);
    let mut kinds: [Vec<Vec<u32>>; KINDS] = [const { Vec::new() }; KINDS];
    kinds[0] = vec![Vec::new(); frame.areas];
    kinds[1] = vec![Vec::new(); ages.len()];
    kinds[KINDS - 1] = vec![Vec::new(); newest as usize];
    for (ordinal, ends) in (0..).zip(countable.area_starts.windows(2)) {
        for &area in &countable.areas[ends[0] as usize..ends[1] as usize] {
            kinds[0][area as usize].push(ordinal);
        }
        let age = countable.ages[ordinal as usize];
        kinds[1][ages.partition_point(|other| *other < age)].push(ordinal);
        if let Some(newness) = countable.newness[ordinal as usize].checked_sub(1) {
            kinds[KINDS - 1][newness as usize].push(ordinal);
        }
    }
    for (kind, sets) in kinds[2..].iter_mut().zip(&countable.sets) {
        *kind = sets.iter().map(|set| set.iter().collect()).collect();
    }
    let size = countable.ages.len() as u32;
    Sets {
        head: Head { size, ages, newest },
        sets: kinds.into_iter().flatten().collect(),
    }
}

impl<S> Sets<S> {
    /// The same sets in another form.
    pub fn map<T>(&self, form: impl Fn(&Head, &S) -> T) -> Sets<T> {
        Sets {
            head: self.head.clone(),
            sets: self.sets.iter().map(|set| form(&self.head, set)).collect(),
        }
    }

    fn head_to_file(&self) -> Vec<u8> {
        postcard::to_allocvec(&self.head).expect("a head has a length")
    }
}

/// The head of a file and what follows it.
fn head_in(file: &[u8]) -> Option<(Head, &[u8])> {
    let (head, rest): (Head, _) = postcard::take_from_bytes(file).ok()?;
    head.ages.iter().copied().all(is_age).then_some((head, rest))
}

pub fn bitset(head: &Head, ordinals: &[u32]) -> Bitset {
    let mut set = Bitset::empty(head.size as usize);
    ordinals.iter().for_each(|&ordinal| set.insert(ordinal));
    set
}

pub fn bitsets_to_file(sets: &Sets<Bitset>) -> Vec<u8> {
    let mut file = sets.head_to_file();
    file.extend(sets.sets.iter().flat_map(Bitset::to_bytes));
    file
}

pub fn bitsets_from_file(file: &[u8], frame: &Frame) -> Option<Sets<Bitset>> {
    let (head, rest) = head_in(file)?;
    let sets = sets_in(rest, head.set_count(frame), head.size as usize)?;
    Some(Sets { head, sets })
}

/// As small as the library makes it.
pub fn roaring(_: &Head, ordinals: &[u32]) -> RoaringBitmap {
    let mut set = RoaringBitmap::from_sorted_iter(ordinals.iter().copied()).expect("they ascend");
    set.optimize();
    set
}

pub fn roaring_to_file(sets: &Sets<RoaringBitmap>) -> Vec<u8> {
    let mut file = sets.head_to_file();
    for set in &sets.sets {
        set.serialize_into(&mut file).expect("memory takes everything");
    }
    file
}

pub fn roaring_from_file(file: &[u8], frame: &Frame) -> Option<Sets<RoaringBitmap>> {
    let (head, mut rest) = head_in(file)?;
    let read = |_| {
        let set = RoaringBitmap::deserialize_from(&mut rest).ok()?;
        set.max().is_none_or(|last| last < head.size).then_some(set)
    };
    let sets = (0..head.set_count(frame)).map(read).collect::<Option<_>>()?;
    rest.is_empty().then_some(Sets { head, sets })
}
