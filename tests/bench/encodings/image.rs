//! The table of facets as an image of memory: columns in rkyv, which are used where they lie once they are checked.

use kansrijk::search::Bitset;
use rkyv::rancor::Error;

use crate::columns::sets_in;
use crate::countable::{Countable, Frame, is_age, is_below};
use crate::rows::{self, Age, SET_FACETS};

/// Columns as they lie in memory, so that they can be counted from without being read.
#[derive(rkyv::Archive, rkyv::Serialize)]
pub struct Image {
    areas: Vec<u32>,
    area_starts: Vec<u32>,
    ages: Vec<Age>,
    /// By facet, the words of all sets.
    sets: [Vec<u64>; SET_FACETS.len()],
    newness: Vec<u32>,
}

pub fn to_file(countable: &Countable) -> rkyv::util::AlignedVec {
    let words = |sets: &Vec<Bitset>| {
        let bytes: Vec<u8> = sets.iter().flat_map(Bitset::to_bytes).collect();
        let (words, _) = bytes.as_chunks();
        words.iter().map(|&word| u64::from_le_bytes(word)).collect()
    };
    let image = Image {
        areas: countable.areas.clone(),
        area_starts: countable.area_starts.clone(),
        ages: countable.ages.clone(),
        sets: countable.sets.each_ref().map(words),
        newness: countable.newness.clone(),
    };
    rkyv::to_bytes::<Error>(&image).expect("memory takes everything")
}

/// The image in a file, once nothing in it can make a count fail.
pub fn check<'a>(file: &'a [u8], frame: &Frame) -> Option<&'a ArchivedImage> {
    let image = rkyv::access::<ArchivedImage, Error>(file).ok()?;
    let size = image.ages.len();
    let starts = &image.area_starts;
    let is_sound = image.newness.len() == size
        && starts.len() == size + 1
        && starts[0] == 0
        && starts.is_sorted()
        && starts[size].to_native() as usize == image.areas.len()
        && image
            .newness
            .iter()
            .all(|newness| is_below(newness.to_native(), size + 1).is_some())
        && image
            .areas
            .iter()
            .all(|area| is_below(area.to_native(), frame.areas).is_some())
        && image.ages.iter().all(|age| is_age(rows::of_archived(age)));
    let mut sets = image.sets.iter().zip(&frame.values);
    (is_sound && sets.all(|(words, &count)| are_sets(words, count, size))).then_some(image)
}

/// Whether words are those of so many sets below a size.
fn are_sets(words: &[rkyv::Archived<u64>], count: usize, size: usize) -> bool {
    let width = size.div_ceil(64);
    let beyond = |last: u64| {
        if size.is_multiple_of(64) {
            0
        } else {
            last >> (size % 64)
        }
    };
    let is_set = |words: &[rkyv::Archived<u64>]| beyond(words[width - 1].to_native()) == 0;
    words.len() == count * width && (width == 0 || words.chunks_exact(width).all(is_set))
}

/// The same as is read from other encodings, to compare it.
pub fn read(image: &ArchivedImage, frame: &Frame) -> Option<Countable> {
    let size = image.ages.len();
    let mut sets = [const { Vec::new() }; SET_FACETS.len()];
    for ((sets, words), &count) in sets.iter_mut().zip(image.sets.iter()).zip(&frame.values) {
        let bytes: Vec<u8> = words
            .iter()
            .flat_map(|word| word.to_native().to_le_bytes())
            .collect();
        *sets = sets_in(&bytes, count, size)?;
    }
    Some(Countable {
        areas: image.areas.iter().map(|area| area.to_native()).collect(),
        area_starts: image.area_starts.iter().map(|start| start.to_native()).collect(),
        ages: image.ages.iter().map(rows::of_archived).collect(),
        sets,
        newness: image.newness.iter().map(|newness| newness.to_native()).collect(),
    })
}
