//! Many short lists in one run of memory.

use super::bitset::Bitset;

/// Lists of numbers, each known by its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lists {
    items: Vec<u32>,
    /// Where each list starts, which is where the one before it ends; the last number is the end of the last list.
    starts: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            starts: vec![0],
        }
    }
}

impl Lists {
    /// Lists of such lengths that lie one after the other; `None` when the lengths do not add up.
    pub(super) fn from_lengths(lengths: &[u32], items: Vec<u32>) -> Option<Self> {
        let mut starts = Vec::with_capacity(lengths.len() + 1);
        let mut end = 0_u32;
        starts.push(end);
        for &length in lengths {
            end = end.checked_add(length)?;
            starts.push(end);
        }
        (end as usize == items.len()).then_some(Self { items, starts })
    }

    /// Adds a list behind the others.
    pub(super) fn push(&mut self, list: &[u32]) {
        self.items.extend_from_slice(list);
        self.starts.push(self.items.len() as u32);
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The list at a position.
    pub(super) fn get(&self, position: u32) -> &[u32] {
        &self.items[range(&self.starts, position)]
    }

    /// Each list, with its position.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u32, &[u32])> {
        let bounds = self.starts.windows(2);
        (0..).zip(bounds.map(|bounds| &self.items[bounds[0] as usize..bounds[1] as usize]))
    }

    /// The items of all lists, one list after the other.
    pub(super) fn items(&self) -> &[u32] {
        &self.items
    }

    /// The positions of the lists that have a number.
    pub(super) fn having(&self, number: u32) -> Bitset {
        let mut having = Bitset::empty(self.len());
        for (position, list) in self.numbered() {
            if list.contains(&number) {
                having.insert(position);
            }
        }
        having
    }

    /// For each number below `count` the positions of the lists that have it, ascending.
    pub(super) fn inverse(&self, count: usize) -> Self {
        let mut starts = vec![0; count + 1];
        for &item in &self.items {
            starts[item as usize + 1] += 1;
        }
        for number in 0..count {
            starts[number + 1] += starts[number];
        }
        let mut free = starts.clone();
        let mut items = vec![0; self.items.len()];
        for (position, list) in self.numbered() {
            for &item in list {
                let place = &mut free[item as usize];
                items[*place as usize] = position;
                *place += 1;
            }
        }
        Self { items, starts }
    }
}

/// Where the list at a position lies among the items of all.
pub(super) fn range(starts: &[u32], position: u32) -> std::ops::Range<usize> {
    let position = position as usize;
    starts[position] as usize..starts[position + 1] as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(lists: &[&[u32]]) -> Lists {
        let mut made = Lists::default();
        lists.iter().for_each(|list| made.push(list));
        made
    }

    #[test]
    fn the_inverse_says_who_has_a_number() {
        let lists_of_three = lists(&[&[2, 0], &[], &[2]]);
        assert_eq!(lists_of_three.inverse(4), lists(&[&[0], &[], &[0, 2], &[]]));
        let having = |number| lists_of_three.having(number).iter().collect::<Vec<u32>>();
        assert_eq!([0, 1, 2].map(having), [vec![0], vec![], vec![0, 2]]);
    }
}
