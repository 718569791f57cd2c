//! All hits, as cards. A card that stays a hit stays in the page: making cards is most of what a choice costs.

use leptos::prelude::*;
use web_sys::Element as Node;

use super::explorer::use_explorer;
use super::hit_card::hit_card;
use super::markup::{Element, element};
use crate::present::{Card, card};

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

/// The hits, in their order.
pub(super) fn hit_list() -> AnyView {
    let explorer = use_explorer();
    let view = element("div", "results__hits");
    let list = view.node();
    let owner = Owner::current().unwrap_or_default();
    let cards = StoredValue::new_local(Vec::<Option<Kept>>::new());
    // At once, and not when the effect below is dropped: what is woken together with the end of the list would read what
    // is gone.
    on_cleanup(move || {
        cards.try_update_value(Vec::clear);
    });
    Effect::new(move |_| {
        let Some(mut kept) = cards.try_update_value(std::mem::take) else {
            return;
        };
        let (query, outcome) = (explorer.criteria(), explorer.outcome());
        kept.resize_with(explorer.dataset().catalog.initiatives.len(), || None);
        let mut spares = 0;
        let mut is_hit = vec![false; kept.len()];
        for &hit in &outcome.hits {
            is_hit[hit as usize] = true;
        }
        for (slot, is_hit) in kept.iter_mut().zip(is_hit) {
            if let Some(spare) = slot.as_ref().filter(|_| !is_hit) {
                spare.node.remove();
                spares += 1;
                if spares > SPARE {
                    *slot = None;
                }
            }
        }
        let mut next = list.first_element_child();
        for &hit in &outcome.hits {
            let slot = &mut kept[hit as usize];
            let card = explorer.present(|scene| card(hit, &query, &outcome.matched, scene));
            if slot.as_ref().is_none_or(|kept| kept.card != card) {
                if slot
                    .as_ref()
                    .is_some_and(|kept| next.as_ref() == Some(&kept.node))
                {
                    next = next.and_then(|node| node.next_element_sibling());
                }
                *slot = Some(make(&owner, card));
            }
            let Some(Kept { node, .. }) = slot else { continue };
            if next.as_ref() == Some(node) {
                next = node.next_element_sibling();
            } else {
                // Fails only for a node that holds the list.
                list.insert_before(node, next.as_deref()).ok();
            }
        }
        cards.set_value(kept);
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
