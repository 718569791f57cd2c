//! All that is known of one initiative or organisation.

use maud::{Markup, html};

use super::page::Place;
use super::topic::{self, Topic};
use crate::locale::Locale;
use crate::present::{self, ConnectionGroup, Fact, SheetHeading, SourceLine};
use crate::query::{Facet, Subject};

/// An initiative, as its detail in the explorer says it.
pub(super) fn of_initiative(initiative: u32, place: &Place<'_>) -> Markup {
    let (catalog, messages) = (place.publication.catalog, place.locale.messages());
    let record = catalog.initiative(initiative);
    let detail = present::detail(initiative, None, place.publication.scene(place.locale));
    let dutch = dutch(place.locale);
    let value = |facet: Facet| move |&ordinal: &u32| Topic::Value(topic::value(facet, ordinal));
    let related = record
        .areas
        .iter()
        .map(value(Facet::Municipality))
        .chain(record.themes.iter().map(value(Facet::Theme)))
        .chain(record.programmes.iter().map(value(Facet::Programme)))
        .chain(catalog.organisations_of(initiative).map(Topic::Organisation));
    html! {
        p lang=[dutch] { (detail.summary) }
        @if let Some(note) = &detail.note { p { (messages.mind) ": " span lang=[dutch] { (note) } } }
        @for (title, text) in &detail.sections {
            h2 { (title) }
            @match text {
                Some(text) => p lang=[dutch] { (text) },
                None => p { (messages.not_stated) },
            }
        }
        @if !detail.more.is_empty() {
            h2 { (messages.good_to_know) }
            ul lang=[dutch] { @for fact in &detail.more { li { (fact) } } }
        }
        h2 { (messages.at_a_glance) }
        dl.facts { @for fact in &detail.facts { (fact_line(fact, place.locale)) } }
        ul.page-main__links { @for topic in related { li { (place.link(topic)) } } }
        @if !detail.sheet.is_empty() {
            h2 { (messages.for_professionals) }
            @if !detail.is_sheet_complete { p { (messages.sheet_incomplete) } }
            @for SheetHeading { name, points } in &detail.sheet {
                h3 lang=[dutch] { (name) }
                @if points.is_empty() { p { (messages.not_stated) } }
                @else { ul lang=[dutch] { @for point in points { li { (point) } } } }
            }
        }
        (sources(&detail.sources, place))
        @if !detail.connections.is_empty() {
            h2 { (messages.connections) }
            @for group in &detail.connections {
                h3 { (group.title) }
                (connected(group, place))
            }
        }
    }
}

/// An organisation: everything that it takes part in, and with whom.
pub(super) fn of_organisation(organisation: u32, place: &Place<'_>) -> Markup {
    let scene = place.publication.scene(place.locale);
    let found = present::connections(Subject::Organisation(organisation), None, scene);
    html! {
        p { (found.words) "." }
        @for group in &found.groups {
            h2 { (group.title) }
            (connected(group, place))
        }
        @if found.groups.is_empty() { p { (place.locale.messages().connections_none) } }
    }
}

/// Sources, each with its address, its date, and when it was checked.
pub(super) fn sources(sources: &[SourceLine], place: &Place<'_>) -> Markup {
    html! {
        h2 { (place.locale.messages().sources) }
        ul.sources {
            @for source in sources {
                li {
                    a href=(source.url) rel="noreferrer external" lang=[dutch(place.locale)] { (source.title) }
                    " " span.sources__words { (source.words.join(" · ")) }
                }
            }
        }
    }
}

fn fact_line(fact: &Fact, locale: Locale) -> Markup {
    let messages = locale.messages();
    html! {
        dt { (fact.name) }
        dd {
            @match &fact.value {
                Some(value) => span lang=[dutch(locale).filter(|_| fact.is_data)] { (value) },
                None => (messages.not_stated),
            }
            @if fact.is_inferred { " (" (messages.inferred) ")" }
        }
    }
}

fn connected(group: &ConnectionGroup, place: &Place<'_>) -> Markup {
    html! {
        ul {
            @for link in &group.links {
                li {
                    (place.link(topic_of(link.to)))
                    @if let Some(why) = &link.why { " " span.sources__words { (why) } }
                }
            }
        }
    }
}

fn topic_of(subject: Subject) -> Topic {
    match subject {
        Subject::Initiative(initiative) => Topic::Initiative(initiative),
        Subject::Organisation(organisation) => Topic::Organisation(organisation),
        Subject::Programme(programme) => Topic::Value(topic::value(Facet::Programme, programme)),
    }
}

/// The language of what the data says, where that is not the language of the page.
pub(super) fn dutch(locale: Locale) -> Option<&'static str> {
    (locale != Locale::Nl).then_some("nl")
}
