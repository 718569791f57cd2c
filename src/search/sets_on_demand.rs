//! Sets of which most are never asked for.

use std::sync::OnceLock;

use super::bitset::Bitset;

/// Sets known by their positions. Each is made when somebody asks for it, and kept.
pub(super) struct SetsOnDemand(Vec<OnceLock<Bitset>>);

impl SetsOnDemand {
    /// So many, of which none is made.
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).map(|_| OnceLock::new()).collect())
    }

    /// The set at a position; made this way, which gives the same each time, when nobody has asked for it before.
    pub(super) fn get(&self, position: usize, make: &dyn Fn() -> Bitset) -> &Bitset {
        self.0[position].get_or_init(make)
    }
}
