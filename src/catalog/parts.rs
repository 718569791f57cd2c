//! A list that comes in parts.

use std::sync::OnceLock;

/// A list in parts of equal length, each of which may still be to come. What has come never changes.
#[derive(Debug)]
pub struct Parts<T> {
    len: usize,
    in_part: usize,
    parts: Vec<OnceLock<Vec<T>>>,
}

impl<T> Parts<T> {
    /// A list that is here, in one part.
    pub fn whole(items: Vec<T>) -> Self {
        let len = items.len();
        Self {
            len,
            in_part: len.max(1),
            parts: vec![OnceLock::from(items)],
        }
    }

    /// A list of so many, all parts of which are to come.
    pub fn to_come(len: usize, in_part: usize) -> Self {
        let in_part = in_part.max(1);
        let mut parts = Vec::new();
        parts.resize_with(len.div_ceil(in_part), OnceLock::new);
        Self { len, in_part, parts }
    }

    /// How many there are, whether they have come or not.
    pub fn len(&self) -> usize {
        self.len
    }

    /// In which part the item at a position stands.
    pub fn part_of(&self, position: usize) -> usize {
        position / self.in_part
    }

    /// The item at a position, if it has come.
    pub fn get(&self, position: usize) -> Option<&T> {
        let part = self.parts.get(self.part_of(position))?.get()?;
        part.get(position % self.in_part)
    }

    /// All that have come, which can be changed as long as nobody else has them.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        let parts = self.parts.iter_mut().filter_map(OnceLock::get_mut);
        parts.flatten()
    }

    /// Takes a part in. Whether it is as long as that part is.
    pub fn supply(&self, part: usize, items: Vec<T>) -> bool {
        let rest = self.len.saturating_sub(part * self.in_part);
        let Some(place) = self
            .parts
            .get(part)
            .filter(|_| items.len() == rest.min(self.in_part))
        else {
            return false;
        };
        // Of one list all are equal.
        place.set(items).ok();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_comes_as_a_whole_and_once() {
        let parts = Parts::to_come(5, 2);
        assert_eq!((parts.len(), parts.part_of(4), parts.get(4)), (5, 2, None));
        assert!(!parts.supply(2, vec!["e", "f"]), "it is too long");
        assert!(!parts.supply(1, vec!["c"]), "it is too short");
        assert!(!parts.supply(3, vec![]), "there is no such part");
        assert!(parts.supply(2, vec!["e"]) && parts.supply(0, vec!["a", "b"]));
        assert!(parts.supply(0, vec!["x", "y"]), "it has come before");
        let here: Vec<Option<&&str>> = (0..6).map(|position| parts.get(position)).collect();
        assert_eq!(here, [Some(&"a"), Some(&"b"), None, None, Some(&"e"), None]);
    }

    #[test]
    fn a_whole_list_is_here_also_an_empty_one() {
        assert_eq!(Parts::whole(vec![7, 8]).get(1), Some(&8));
        let empty: Parts<u8> = Parts::whole(Vec::new());
        assert_eq!((empty.len(), empty.get(0)), (0, None));
    }
}
