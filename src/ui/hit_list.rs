//! The hits as cards: all of them, or the first of a dataset in files and more on request.
//!
//! A card that stays a hit stays in the page: making cards is most of what a choice costs, so what does not fit into a
//! moment follows in the next ones, from the top to the bottom.

mod more;

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element as Node;

use self::more::more_hits;
use super::browser;
use super::explorer::{Explorer, use_explorer};
use super::hit_card::hit_card;
use super::markup::{Element, element};
use super::moments::{self, Moment};
use super::program::Progress;
use crate::present::{Card, card};
use crate::query::Query;
use crate::search::Outcome;

/// How many cards are there at once, however long that takes: what the screen of a phone shows.
const AT_ONCE: usize = 4;

/// How many hits of a dataset in files are shown at first, and how many more each time somebody asks: their records are
/// fetched.
const PAGE: usize = 24;

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
    /// How many of the hits are to be shown.
    limit: usize,
    /// How many of them stand in their places.
    placed: usize,
}

/// The cards that were made, and how far the list is.
struct Cards {
    explorer: Explorer,
    owner: Owner,
    list: Node,
    /// By the ordinals of their initiatives, ascending.
    kept: Vec<(u32, Kept)>,
    pass: Option<Pass>,
    /// How many hits are shown at first, and how many more each time.
    page: usize,
    /// How many are shown, for which choices: others begin anew.
    limit: (usize, Query),
    /// How many hits are not shown.
    left: usize,
    /// Which of the hits gets the focus once it stands: the first of those that somebody asked for.
    awaited: Option<usize>,
}

impl Cards {
    /// How many of some hits are to be shown.
    fn limit(&mut self, query: &Query, outcome: &Outcome) -> usize {
        if self.limit.1 != *query {
            self.limit = (self.page, query.clone());
        }
        let shown = outcome.hits.len().min(self.limit.0);
        self.left = outcome.hits.len() - shown;
        shown
    }

    /// Takes away what is no hit, and begins to bring the hits into the page. Whether others were on their way.
    fn begin(&mut self, query: Query, outcome: Arc<Outcome>, limit: usize) -> bool {
        let mut is_shown = vec![false; self.explorer.dataset().catalog.initiatives.len()];
        for &hit in &outcome.hits[..limit] {
            is_shown[hit as usize] = true;
        }
        let mut spares = 0;
        self.kept.retain(|(initiative, kept)| {
            let is_spare = !is_shown[*initiative as usize];
            if is_spare {
                kept.node.remove();
                spares += 1;
            }
            !is_spare || spares <= SPARE
        });
        let pass = Pass {
            query,
            outcome,
            limit,
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
        if pass.placed < pass.limit {
            self.place(pass.outcome.hits[pass.placed], &pass);
            pass.placed += 1;
        }
        let is_whole = pass.placed >= pass.limit;
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
        let last = self.position(pass.outcome.hits[last]).ok();
        last.and_then(|position| self.kept[position].1.node.next_element_sibling())
    }

    /// Where the card of an initiative is, or would be.
    fn position(&self, initiative: u32) -> Result<usize, usize> {
        self.kept.binary_search_by(|(other, _)| other.cmp(&initiative))
    }

    /// Brings a hit into its place.
    fn place(&mut self, hit: u32, pass: &Pass) {
        let card = self
            .explorer
            .present(|scene| card(hit, &pass.query, &pass.outcome.matched, scene));
        let mut next = self.following(pass);
        let position = match self.position(hit) {
            Ok(position) => {
                let kept = &mut self.kept[position].1;
                if kept.card != card {
                    if next.as_ref() == Some(&kept.node) {
                        next = next.and_then(|node| node.next_element_sibling());
                    }
                    *kept = make(&self.owner, card);
                }
                position
            }
            Err(position) => {
                self.kept.insert(position, (hit, make(&self.owner, card)));
                position
            }
        };
        let node = &self.kept[position].1.node;
        if next.as_ref() != Some(node) {
            // Fails only for a node that holds the list.
            self.list.insert_before(node, next.as_deref()).ok();
        }
        if self.awaited == Some(pass.placed) {
            self.awaited = None;
            browser::focus(&["[data-initiative='", &self.kept[position].1.card.slug, "'] a"].concat());
        }
    }
}

/// The hits, in their order.
pub(super) fn hit_list() -> AnyView {
    let explorer = use_explorer();
    let view = element("div", "results__hits");
    let page = if explorer.rest.files.are_many() {
        PAGE
    } else {
        usize::MAX
    };
    let cards = StoredValue::new_local(Cards {
        explorer,
        owner: Owner::current().unwrap_or_default(),
        list: view.node(),
        kept: Vec::new(),
        pass: None,
        page,
        limit: (page, Query::default()),
        left: 0,
        awaited: None,
    });
    // At once, and not when the effect below is dropped: what is woken together with the end of the list would read what
    // is gone.
    on_cleanup(move || {
        cards.try_update_value(|cards| {
            cards.pass = None;
            cards.kept.clear();
        });
    });
    // Whether more were asked for; told anew each time.
    let asked = RwSignal::new(false);
    let progress = RwSignal::new(Progress::Here);
    // Gone lists have nothing more to do.
    let proceed = move || cards.try_update_value(Cards::proceed).unwrap_or(true);
    Effect::new(move |_| {
        let (query, outcome) = (explorer.criteria(), explorer.outcome());
        asked.get();
        let limit = cards.try_update_value(|cards| cards.limit(&query, &outcome));
        let limit = limit.unwrap_or_default();
        let how_far = explorer.progress(&|scene| {
            for &hit in &outcome.hits[..limit] {
                scene.catalog.initiative(hit);
            }
        });
        progress.set(how_far);
        if how_far != Progress::Here {
            return;
        }
        let moment = Moment::new();
        let is_under_way = cards.try_update_value(|cards| cards.begin(query, outcome, limit)) == Some(true);
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
            moments::by_moments(Box::new(proceed));
        }
    });
    if !explorer.rest.files.are_many() {
        return view.view();
    }
    vec![view.view(), more_hits(cards, asked, progress)].into_any()
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
