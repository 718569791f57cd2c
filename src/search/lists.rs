//! Many short lists in one run of memory.

/// Lists of numbers, each known by its position.
#[derive(Default)]
pub(super) struct Lists {
    items: Vec<u32>,
    /// Where each list ends; it begins where the one before it ends.
    ends: Vec<u32>,
}

impl Lists {
    /// Adds a list behind the others.
    pub(super) fn push(&mut self, list: &[u32]) {
        self.items.extend_from_slice(list);
        self.ends.push(self.items.len() as u32);
    }

    /// The list at a position.
    pub(super) fn get(&self, position: u32) -> &[u32] {
        &self.items[range(&self.ends, position)]
    }
}

/// Where the list at a position lies among the items of all.
pub(super) fn range(ends: &[u32], position: u32) -> std::ops::Range<usize> {
    let start = match position {
        0 => 0,
        _ => ends[position as usize - 1],
    };
    start as usize..ends[position as usize] as usize
}
