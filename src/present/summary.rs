//! The query as a sentence, the result in words, and the active filters.

use super::labels::{chosen, filter_label, join_or, view_name};
use super::words::{Words, around, joined};
use super::{Scene, interval_words};
use crate::catalog::AgeInterval;
use crate::locale::Gaps;
use crate::query::{Facet, FacetValue, Filter, Query, View};

/// The query and its result in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The sentence whose parts are controls.
    pub sentence: Sentence,
    /// The announced result; begins with the count.
    pub status: String,
    /// The announced result, run by run.
    pub status_words: Vec<Words>,
    /// The way of looking with the result, as the title of a picture.
    pub title: String,
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
    /// Whether the value is the data's, hence Dutch.
    pub is_data: bool,
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
    /// Whether its name is the data's, hence Dutch.
    pub is_data: bool,
}

/// The query and its result in words.
pub fn summary(query: &Query, hit_count: u32, scene: Scene<'_>) -> Summary {
    let messages = scene.messages();
    let status_words = status(query, hit_count, scene);
    let status = joined(&status_words);
    let site_title = &*scene.catalog.site.title;
    let title = match query.view {
        View::List | View::Shortlist => status.clone(),
        view => messages
            .view_title
            .with_all(&[view_name(view, messages), &status]),
    };
    let document_title = match query.initiative {
        Some(initiative) => format!("{} – {site_title}", scene.catalog.initiative(initiative).title),
        None if query.filters().is_empty() && title == status => site_title.to_owned(),
        None => format!("{title} – {site_title}"),
    };
    let chips = query.filters().into_iter().map(|filter| {
        let label = filter_label(filter, query, scene);
        let is_data = matches!(filter, Filter::Value(value) if is_data(value, scene));
        Chip {
            filter,
            remove_label: messages.remove_filter.with(&label),
            label,
            is_data,
        }
    });
    Summary {
        sentence: sentence(query, scene),
        status,
        status_words,
        title,
        document_title,
        chips: chips.collect(),
    }
}

/// Whether the name of a value is the data's. Names of places are the same in every language.
fn is_data(value: FacetValue, scene: Scene<'_>) -> bool {
    value.facet != Facet::Municipality && value.name(scene.catalog).is_some()
}

fn sentence(query: &Query, scene: Scene<'_>) -> Sentence {
    let messages = scene.messages();
    let anywhere = messages.whole_region.with(&scene.catalog.site.region);
    let part = |lead, choice: Option<String>, open: &str, label: Gaps, is_data: bool| {
        let is_chosen = choice.is_some();
        let is_data = is_chosen && is_data;
        let value = choice.unwrap_or_else(|| open.to_owned());
        SentencePart {
            lead,
            label: label.with(&value),
            value,
            is_chosen,
            is_data,
        }
    };
    Sentence {
        place: part(
            messages.sentence_place,
            chosen(Facet::Municipality, query, scene),
            &anywhere,
            messages.change_place,
            false,
        ),
        age: part(
            messages.sentence_age,
            age_in_sentence(query, scene),
            messages.any_age,
            messages.change_age,
            query.interval().is_none(),
        ),
        theme: part(
            messages.sentence_theme,
            chosen(Facet::Theme, query, scene),
            messages.anything,
            messages.change_theme,
            true,
        ),
    }
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

fn status(query: &Query, hit_count: u32, scene: Scene<'_>) -> Vec<Words> {
    let messages = scene.messages();
    let own = |text: String| vec![Words { text, is_data: false }];
    let named = |facet| chosen(facet, query, scene);
    let mut parts: Vec<Vec<Words>> = Vec::new();
    parts.extend(named(Facet::Municipality).map(|place| own(messages.status_place.with(&place))));
    parts.extend(age_in_sentence(query, scene).map(|age| match query.interval() {
        Some(_) => own(messages.status_interval.with(&age)),
        None => around(&messages.status_age, &age),
    }));
    parts.extend(named(Facet::Theme).map(|theme| around(&messages.status_theme, &theme)));
    for facet in [Facet::Audience, Facet::Status, Facet::Programme] {
        parts.extend(named(facet).map(|text| vec![Words { text, is_data: true }]));
    }
    if !query.text().is_empty() {
        parts.push(own(messages.status_words.with(query.text())));
    }
    let mut words = own(messages.hit_count.with(hit_count));
    for (position, part) in parts.into_iter().enumerate() {
        words.extend(own(if position == 0 {
            " ".to_owned()
        } else {
            " · ".to_owned()
        }));
        words.extend(part);
    }
    words
}
