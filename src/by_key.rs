//! Numbers by key: what a map of lists would be, of code that the page has anyway.

use std::collections::BTreeMap;

/// For each of some texts its numbers.
#[derive(Default)]
pub(crate) struct ByKey {
    /// Where each key has its numbers.
    places: BTreeMap<String, u32>,
    numbers: Vec<Vec<u32>>,
}

impl ByKey {
    /// Adds a number to those of a key, unless it is the last of them already.
    #[inline(never)]
    pub(crate) fn add(&mut self, key: String, number: u32) {
        let place = *self.places.entry(key).or_insert(self.numbers.len() as u32) as usize;
        match self.numbers.get_mut(place) {
            Some(numbers) if numbers.last() == Some(&number) => {}
            Some(numbers) => numbers.push(number),
            None => self.numbers.push(vec![number]),
        }
    }

    /// The numbers of a key, in the order in which they came; empty when it has none. Not of a `&str`, for which the page would
    /// need other code than it has.
    pub(crate) fn get(&self, key: &String) -> &[u32] {
        self.places
            .get(key)
            .map_or(&[], |&place| &self.numbers[place as usize])
    }

    /// All keys in their order, each with its numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[u32])> {
        let places = self.places.iter();
        places.map(|(key, &place)| (key.as_str(), self.numbers[place as usize].as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_by_their_keys_in_order() {
        let mut by_key = ByKey::default();
        for (key, number) in [("oma", 0), ("baby", 1), ("oma", 2), ("oma", 2), ("oma", 0)] {
            by_key.add(key.to_owned(), number);
        }
        assert_eq!(by_key.get(&"oma".to_owned()), [0, 2, 0]);
        assert_eq!(by_key.get(&"opa".to_owned()), [0; 0]);
        let all: Vec<_> = by_key.iter().collect();
        assert_eq!(all, [("baby", &[1][..]), ("oma", &[0, 2, 0])]);
    }
}
