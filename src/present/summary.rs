//! The query as a sentence, the result in words, and the active filters.

use super::labels::{filter_label, join_or, value_label};
use super::{Scene, interval_words};
use crate::locale::Gaps;
use crate::catalog::AgeInterval;
use crate::query::{Facet, FacetValue, Filter, Query};

/// The query and its result in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The sentence whose parts are controls.
    pub sentence: Sentence,
    /// The announced result; begins with the count.
    pub status: String,
    /// The title of the page in the browser.
    pub document_title: String,
    /// The active filters, each of which can be taken back.
    pub chips: Vec<Chip>,
}

/// *Ik woon in **Heerlen** · mijn kind is **nog niet geboren** · ik zoek iets over **taal en lezen***
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where.
    pub place: SentencePart,
    /// For which age.
    pub age: SentencePart,
    /// About what.
    pub theme: SentencePart,
}

/// A part of the sentence: words before, and the words that are a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentencePart {
    /// The words before.
    pub lead: &'static str,
    /// What is chosen, or that nothing is.
    pub value: String,
    /// What the control does, for those who only hear it.
    pub label: String,
    /// Whether something is chosen.
    pub is_chosen: bool,
}

/// An active filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The filter that it takes back.
    pub filter: Filter,
    /// Its name.
    pub label: String,
    /// What pressing it does.
    pub remove_label: String,
}

/// The query and its result in words.
pub fn summary(query: &Query, hit_count: u32, scene: Scene<'_>) -> Summary {
    let messages = scene.messages();
    let status = status(query, hit_count, scene);
    let site_title = scene.catalog.site.as_ref().map(|site| site.title.0.as_str()).unwrap_or_default();
    let document_title = match query.initiative {
        Some(initiative) => format!("{} – {site_title}", scene.catalog.initiative(initiative).title),
        None if query.filters().is_empty() => site_title.to_owned(),
        None => format!("{status} – {site_title}"),
    };
    let chips = query.filters().into_iter().map(|filter| {
        let label = filter_label(filter, query, scene);
        Chip { filter, remove_label: messages.remove_filter.with(&label), label }
    });
    Summary { sentence: sentence(query, scene), status, document_title, chips: chips.collect() }
}

fn sentence(query: &Query, scene: Scene<'_>) -> Sentence {
    let messages = scene.messages();
    let part = |lead, chosen: Option<String>, open: &str, label: Gaps| {
        let is_chosen = chosen.is_some();
        let value = chosen.unwrap_or_else(|| open.to_owned());
        SentencePart { lead, label: label.with(&value), value, is_chosen }
    };
    Sentence {
        place: part(messages.sentence_place, names(Facet::Municipality, query, scene), messages.anywhere, messages.change_place),
        age: part(messages.sentence_age, age_in_sentence(query, scene), messages.any_age, messages.change_age),
        theme: part(messages.sentence_theme, names(Facet::Theme, query, scene), messages.anything, messages.change_theme),
    }
}

fn names(facet: Facet, query: &Query, scene: Scene<'_>) -> Option<String> {
    let labels: Vec<String> = query
        .selected(facet)
        .iter()
        .map(|&ordinal| value_label(FacetValue { facet, ordinal }, scene))
        .collect();
    (!labels.is_empty()).then(|| join_or(&labels, scene))
}

fn age_in_sentence(query: &Query, scene: Scene<'_>) -> Option<String> {
    if let Some((from, to)) = query.interval() {
        return Some(interval_words(AgeInterval::new(from, to), scene.messages()));
    }
    let phase_words = |&ordinal: &u32| match scene.catalog.phases.get(ordinal as usize) {
        Some(phase) => phase.sentence.clone(),
        None => scene.messages().age_unknown_in_sentence.to_owned(),
    };
    let words: Vec<String> = query.selected(Facet::Phase).iter().map(phase_words).collect();
    (!words.is_empty()).then(|| join_or(&words, scene))
}

fn status(query: &Query, hit_count: u32, scene: Scene<'_>) -> String {
    let messages = scene.messages();
    let mut parts = Vec::new();
    parts.extend(names(Facet::Municipality, query, scene).map(|place| messages.status_place.with(&place)));
    parts.extend(age_in_sentence(query, scene).map(|age| messages.status_age.with(&age)));
    parts.extend(names(Facet::Theme, query, scene).map(|theme| messages.status_theme.with(&theme)));
    for facet in [Facet::Audience, Facet::Status, Facet::Programme] {
        parts.extend(names(facet, query, scene));
    }
    if !query.text().is_empty() {
        parts.push(messages.status_words.with(query.text()));
    }
    let count = messages.hit_count.with(hit_count);
    if parts.is_empty() { count } else { format!("{count} {}", parts.join(" · ")) }
}
