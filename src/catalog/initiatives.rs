//! All initiatives, by their ordinals; those of a dataset in files come file by file.

use super::initiative::Initiative;
use super::parts::Parts;

/// The initiatives, in the order of their titles.
#[derive(Debug)]
pub struct Initiatives {
    records: Parts<Initiative>,
    /// For each initiative the place of its record, where these are in another order than that of the titles.
    places: Vec<u32>,
}

impl Initiatives {
    /// Initiatives that are all here.
    pub(super) fn whole(records: Vec<Initiative>) -> Self {
        Self {
            records: Parts::whole(records),
            places: Vec::new(),
        }
    }

    /// Initiatives whose records have these places in files of so many, and are to come.
    pub(super) fn to_come(places: Vec<u32>, in_file: usize) -> Self {
        Self {
            records: Parts::to_come(places.len(), in_file),
            places,
        }
    }

    /// How many there are, whether their records have come or not.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All ordinals.
    pub fn ordinals(&self) -> std::ops::Range<u32> {
        0..self.len() as u32
    }

    /// The initiative at an ordinal, if its record has come.
    pub fn get(&self, ordinal: u32) -> Option<&Initiative> {
        self.records.get(self.place(ordinal))
    }

    /// Those whose records have come, each with its ordinal.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Initiative)> + Clone {
        let ordinals = self.ordinals();
        ordinals.filter_map(|ordinal| Some((ordinal, self.get(ordinal)?)))
    }

    /// Those whose records have come.
    pub fn iter(&self) -> impl Iterator<Item = &Initiative> + Clone {
        self.numbered().map(|(_, initiative)| initiative)
    }

    /// In which file the record of an initiative stands.
    pub(super) fn file_of(&self, ordinal: u32) -> u32 {
        self.records.part_of(self.place(ordinal)) as u32
    }

    /// Takes the records of a file in. Whether they are as many as it has.
    pub(super) fn supply(&self, file: u32, records: Vec<Initiative>) -> bool {
        self.records.supply(file as usize, records)
    }

    /// Those that are here, in the order of their titles, which can be changed as long as nobody else has them.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Initiative> {
        self.records.iter_mut()
    }

    fn place(&self, ordinal: u32) -> usize {
        let place = self.places.get(ordinal as usize).copied();
        place.unwrap_or(ordinal) as usize
    }
}
