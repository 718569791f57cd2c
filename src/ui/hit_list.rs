//! All hits, as cards. A card that stays a hit stays in the page: making cards is most of what a choice costs, so what
//! does not fit into a moment follows in the next ones, from the top to the bottom.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element as Node;

use super::browser::{self, Moment};
use super::explorer::{Explorer, use_explorer};
use super::hit_card::hit_card;
use super::markup::{Element, element};
use crate::present::{Card, card};
use crate::query::Query;
use crate::search::Outcome;

/// How many cards are there at once, however long that takes: what a screen shows.
const AT_ONCE: usize = 12;

/// How many cards are kept beside those that are shown, before they are let go.
const SPARE: usize = 500;

/// A card that was made, whether it is shown or not.
struct Kept {
    card: Card,
    node: Node,
    /// Keeps alive what changes in the card.
    _view: Element,
    owner: Owner,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.node.remove();
        self.owner.cleanup();
    }
}

/// What the choices find, being brought into the page.
struct Pass {
    query: Query,
    outcome: Arc<Outcome>,
    /// How many of the hits stand in their places.
    placed: usize,
}

/// The cards that were made, by the ordinals of their initiatives, and how far the list is.
struct Cards {
    explorer: Explorer,
    owner: Owner,
    list: Node,
    kept: Vec<Option<Kept>>,
    pass: Option<Pass>,
}

impl Cards {
    /// Takes away what is no hit, and begins to bring the hits into the page. Whether others were on their way.
    fn begin(&mut self, query: Query, outcome: Arc<Outcome>) -> bool {
        let size = self.explorer.dataset().catalog.initiatives.len();
        self.kept.resize_with(size, || None);
        let mut is_hit = vec![false; size];
        for &hit in &outcome.hits {
            is_hit[hit as usize] = true;
        }
        let mut spares = 0;
        for (slot, is_hit) in self.kept.iter_mut().zip(is_hit) {
            if let Some(spare) = slot.as_ref().filter(|_| !is_hit) {
                spare.node.remove();
                spares += 1;
                if spares > SPARE {
                    *slot = None;
                }
            }
        }
        let pass = Pass {
            query,
            outcome,
            placed: 0,
        };
        self.set_busy(true);
        self.pass.replace(pass).is_some()
    }

    fn set_busy(&self, is_busy: bool) {
        // Fails only for a name that is none.
        self.list
            .set_attribute("aria-busy", if is_busy { "true" } else { "false" })
            .ok();
    }

    /// Brings the next hit into the page. Whether it was the last.
    fn proceed(&mut self) -> bool {
        let Some(mut pass) = self.pass.take() else {
            return true;
        };
        if let Some(&hit) = pass.outcome.hits.get(pass.placed) {
            self.place(hit, &pass);
            pass.placed += 1;
        }
        let is_whole = pass.placed >= pass.outcome.hits.len();
        if is_whole {
            self.set_busy(false);
        } else {
            self.pass = Some(pass);
        }
        is_whole
    }

    /// What stands after the hits that are in their places.
    fn following(&self, pass: &Pass) -> Option<Node> {
        let Some(last) = pass.placed.checked_sub(1) else {
            return self.list.first_element_child();
        };
        let last = self.kept[pass.outcome.hits[last] as usize].as_ref();
        last.and_then(|kept| kept.node.next_element_sibling())
    }

    /// Brings a hit into its place.
    fn place(&mut self, hit: u32, pass: &Pass) {
        let card = self
            .explorer
            .present(|scene| card(hit, &pass.query, &pass.outcome.matched, scene));
        let mut next = self.following(pass);
        let slot = &mut self.kept[hit as usize];
        if slot.as_ref().is_none_or(|kept| kept.card != card) {
            if slot
                .as_ref()
                .is_some_and(|kept| next.as_ref() == Some(&kept.node))
            {
                next = next.and_then(|node| node.next_element_sibling());
            }
            *slot = Some(make(&self.owner, card));
        }
        if let Some(Kept { node, .. }) = slot
            && next.as_ref() != Some(node)
        {
            // Fails only for a node that holds the list.
            self.list.insert_before(node, next.as_deref()).ok();
        }
    }
}

/// The hits, in their order.
pub(super) fn hit_list() -> AnyView {
    let explorer = use_explorer();
    let view = element("div", "results__hits");
    let cards = StoredValue::new_local(Cards {
        explorer,
        owner: Owner::current().unwrap_or_default(),
        list: view.node(),
        kept: Vec::new(),
        pass: None,
    });
    // At once, and not when the effect below is dropped: what is woken together with the end of the list would read what
    // is gone.
    on_cleanup(move || {
        cards.try_update_value(|cards| {
            cards.pass = None;
            cards.kept.clear();
        });
    });
    // Gone lists have nothing more to do.
    let proceed = move || cards.try_update_value(Cards::proceed).unwrap_or(true);
    Effect::new(move |_| {
        let (query, outcome) = (explorer.criteria(), explorer.outcome());
        let moment = Moment::new();
        let is_under_way = cards.try_update_value(|cards| cards.begin(query, outcome)) == Some(true);
        let mut placed = 0;
        let mut is_whole = false;
        // Nobody waits for what is made behind something else.
        let is_waited_for = !browser::is_behind_first_view();
        while is_waited_for && !is_whole && (placed < AT_ONCE || !moment.is_over()) {
            is_whole = proceed();
            placed += 1;
        }
        // What is under way goes on with these hits.
        if !is_whole && !is_under_way {
            browser::by_moments(Box::new(proceed));
        }
    });
    view.view()
}

fn make(owner: &Owner, card: Card) -> Kept {
    let owner = owner.child();
    let view = owner.with(|| hit_card(card.clone()));
    Kept {
        node: view.node(),
        card,
        _view: view,
        owner,
    }
}
