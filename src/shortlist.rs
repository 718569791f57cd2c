//! The shortlist (*bewaarlijst*): initiatives that a visitor keeps, in an order of their own, as one plain value with pure
//! transitions.
//!
//! Must not know the browser, nor where the list is kept.

/// The most initiatives on a list: more than anybody reads, and few enough for an address.
pub const LIMIT: usize = 60;

/// The initiatives that a visitor keeps, by their ordinals, in the visitor's order and each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortlist(Vec<u32>);

/// Where an initiative goes on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One place nearer to the beginning.
    Up,
    /// One place nearer to the end.
    Down,
}

impl Shortlist {
    /// The initiatives, in their order.
    pub fn initiatives(&self) -> &[u32] {
        &self.0
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether nothing more can be kept.
    pub fn is_full(&self) -> bool {
        self.0.len() >= LIMIT
    }

    /// Whether an initiative is kept.
    pub fn has(&self, initiative: u32) -> bool {
        self.0.contains(&initiative)
    }

    /// Keeps an initiative, last in the list. What is kept already stays where it is; a full list stays as it is.
    pub fn with(mut self, initiative: u32) -> Self {
        if !self.has(initiative) && !self.is_full() {
            self.0.push(initiative);
        }
        self
    }

    /// Lets an initiative go.
    pub fn without(mut self, initiative: u32) -> Self {
        self.0.retain(|&kept| kept != initiative);
        self
    }

    /// Keeps an initiative, or lets it go.
    pub fn toggle(self, initiative: u32) -> Self {
        if self.has(initiative) {
            self.without(initiative)
        } else {
            self.with(initiative)
        }
    }

    /// Whether an initiative can go up or down.
    pub fn can_move(&self, initiative: u32, direction: Move) -> bool {
        let end = match direction {
            Move::Up => self.0.first(),
            Move::Down => self.0.last(),
        };
        self.has(initiative) && end != Some(&initiative)
    }

    /// Changes places with the neighbour above or below; at the end of the list it stays.
    pub fn moved(mut self, initiative: u32, direction: Move) -> Self {
        if self.can_move(initiative, direction)
            && let Some(position) = self.0.iter().position(|&kept| kept == initiative)
        {
            let neighbour = match direction {
                Move::Up => position - 1,
                Move::Down => position + 1,
            };
            self.0.swap(position, neighbour);
        }
        self
    }

    /// This list, and after it what another has besides.
    pub fn joined(self, other: &Shortlist) -> Self {
        other
            .0
            .iter()
            .fold(self, |list, &initiative| list.with(initiative))
    }
}

impl FromIterator<u32> for Shortlist {
    fn from_iter<I: IntoIterator<Item = u32>>(initiatives: I) -> Self {
        initiatives.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(initiatives: &[u32]) -> Shortlist {
        initiatives.iter().copied().collect()
    }

    #[test]
    fn keeping_twice_lets_go() {
        let kept = list(&[4, 2]).toggle(7);
        assert_eq!(kept, list(&[4, 2, 7]));
        assert_eq!(kept.toggle(2), list(&[4, 7]));
    }

    #[test]
    fn the_order_is_that_of_the_visitor() {
        let check = |initiative, direction, expected: &[u32]| {
            assert_eq!(list(&[4, 2, 7]).moved(initiative, direction), list(expected));
        };
        check(7, Move::Up, &[4, 7, 2]);
        check(4, Move::Down, &[2, 4, 7]);
        check(4, Move::Up, &[4, 2, 7]);
        check(7, Move::Down, &[4, 2, 7]);
        check(9, Move::Up, &[4, 2, 7]);
        check(9, Move::Down, &[4, 2, 7]);
    }

    #[test]
    fn only_the_ends_stay_where_they_are() {
        let kept = list(&[4, 2]);
        assert!(kept.can_move(4, Move::Down) && kept.can_move(2, Move::Up));
        assert!(!kept.can_move(4, Move::Up) && !kept.can_move(2, Move::Down) && !kept.can_move(9, Move::Up));
    }

    #[test]
    fn lists_are_joined_without_doubles() {
        assert_eq!(list(&[4, 2]).joined(&list(&[2, 9])), list(&[4, 2, 9]));
    }

    #[test]
    fn a_full_list_takes_no_more() {
        let full: Shortlist = (0..1000).collect();
        assert_eq!(full.initiatives().len(), LIMIT);
        assert!(full.is_full());
        assert_eq!(full.clone().with(2000), full);
    }
}
