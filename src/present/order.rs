//! Putting things in order. One set of numbers for all of them: each kind of key would bring code of its own.

use std::collections::BTreeSet;

/// Items by their keys, those with the same key by their number.
pub(super) fn ordered(items: impl IntoIterator<Item = (u32, u32)>) -> Vec<u32> {
    let mut set = BTreeSet::new();
    for (key, item) in items {
        set.insert(u64::from(key) << 32 | u64::from(item));
    }
    set.into_iter().map(|number| number as u32).collect()
}
