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

    /// The items of all lists, one list after the other.
    pub(super) fn items(&self) -> &[u32] {
        &self.items
    }

    /// Takes numbers out of the lists at the positions in a set: all that are not kept, by position and number.
    pub(super) fn retain_in(&mut self, positions: &Bitset, keep: impl Fn(u32, u32) -> bool) {
        let mut end = 0;
        for position in 0..self.len() as u32 {
            let own = range(&self.starts, position);
            self.starts[position as usize] = end as u32;
            let is_whole = !positions.contains(position);
            for place in own {
                let item = self.items[place];
                if is_whole || keep(position, item) {
                    self.items[end] = item;
                    end += 1;
                }
            }
        }
        self.items.truncate(end);
        if let Some(last) = self.starts.last_mut() {
            *last = end as u32;
        }
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
        for position in 0..self.len() as u32 {
            for &item in self.get(position) {
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
    fn what_is_not_kept_is_taken_out_of_the_lists_that_are_meant() {
        let mut all = lists(&[&[2, 0], &[], &[2], &[2, 3]]);
        let mut meant = Bitset::empty(4);
        meant.insert_all(&[0, 3]);
        all.retain_in(&meant, |position, item| position == 3 && item == 2);
        assert_eq!(all, lists(&[&[], &[], &[2], &[2]]));
    }

    #[test]
    fn the_inverse_says_who_has_a_number() {
        let inverse = lists(&[&[2, 0], &[], &[2]]).inverse(4);
        assert_eq!(inverse, lists(&[&[0], &[], &[0, 2], &[]]));
    }
}
