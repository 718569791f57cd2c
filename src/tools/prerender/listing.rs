//! What there is somewhere, for some age, about something: lists with links.

use maud::{Markup, html};

use super::article::{dutch, sources};
use super::page::Place;
use super::topic::{self, Topic};
use crate::catalog::Catalog;
use crate::present::{self, Card, Profile, ProfileSection, ProgrammeSheet};
use crate::query::{Facet, FacetValue, Query};
use crate::search::Outcome;

/// What choosing a value finds, with what is known of the value itself.
pub(super) fn of_value(value: FacetValue, outcome: &Outcome, place: &Place<'_>) -> Markup {
    let scene = place.publication.scene(place.locale);
    let query = Query::default().toggle(value);
    let summary = present::summary(&query, outcome.hits.len() as u32, scene);
    let is_of = |facet| value.facet == facet;
    html! {
        p { (summary.status) "." }
        @if is_of(Facet::Programme) {
            @for sheet in present::programme_overview(&query, outcome, scene).programmes {
                (programme(&sheet, place))
            }
        }
        @if is_of(Facet::Municipality) {
            @for profile in present::profiles(&query, outcome, scene).shown { (municipality(&profile, place)) }
            (phases_of(value, outcome, place))
        }
        (guides(&query, place))
        @if !outcome.hits.is_empty() { h2 { (scene.messages().initiatives_title) } }
        @for &hit in &outcome.hits {
            (entry(&present::card(hit, &query, &outcome.matched, scene), place))
        }
    }
}

/// What there is for a phase in a place, by theme: each theme has a heading that a link can lead to.
pub(super) fn of_phase_in_place(topic: Topic, outcome: &Outcome, place: &Place<'_>) -> Markup {
    let catalog = place.publication.catalog;
    let scene = place.publication.scene(place.locale);
    let query = topic.query();
    let summary = present::summary(&query, outcome.hits.len() as u32, scene);
    let themes: Vec<(FacetValue, Vec<u32>)> = topic::values(Facet::Theme, catalog)
        .map(|theme| (theme, hits_about(theme, outcome, catalog)))
        .collect();
    let without: Vec<u32> = outcome
        .hits
        .iter()
        .copied()
        .filter(|&hit| catalog.initiative(hit).themes.is_empty())
        .collect();
    let dutch = dutch(place.locale);
    let list = |hits: &[u32]| {
        html! {
            @for &hit in hits { (entry(&present::card(hit, &query, &outcome.matched, scene), place)) }
        }
    };
    html! {
        p { (summary.status) "." }
        (places_around(topic, place))
        (guides(&query, place))
        h2 { (scene.messages().profile_themes) }
        ul.page-main__links {
            @for (theme, hits) in &themes {
                li lang=[dutch] {
                    @if hits.is_empty() { (theme.name(catalog).unwrap_or_default()) ": 0" }
                    @else {
                        a href={ "#" (theme.slug(catalog)) } { (theme.name(catalog).unwrap_or_default()) }
                        ": " (hits.len())
                    }
                }
            }
        }
        @for (theme, hits) in &themes {
            @if !hits.is_empty() {
                section id=(theme.slug(catalog)) {
                    h2 lang=[dutch] { (theme.name(catalog).unwrap_or_default()) }
                    (list(hits))
                }
            }
        }
        @if !without.is_empty() {
            section {
                h2 { (scene.messages().unknown) }
                (list(&without))
            }
        }
    }
}

fn hits_about(theme: FacetValue, outcome: &Outcome, catalog: &Catalog) -> Vec<u32> {
    let hits = outcome.hits.iter().copied();
    hits.filter(|&hit| catalog.initiative(hit).themes.contains(&theme.ordinal))
        .collect()
}

/// The pages of the place and of the phase by themselves, and the other phases in the place.
fn places_around(topic: Topic, place: &Place<'_>) -> Markup {
    let Topic::PhaseInPlace { place: area, phase } = topic else {
        return html! {};
    };
    let others = topic::values(Facet::Phase, place.publication.catalog).filter(|&other| other != phase);
    html! {
        ul.page-main__links {
            li { (place.link(Topic::Value(area))) }
            li { (place.link(Topic::Value(phase))) }
            @for other in others {
                li { (place.link(Topic::PhaseInPlace { place: area, phase: other })) }
            }
        }
    }
}

/// What there is in a place for each phase.
fn phases_of(value: FacetValue, outcome: &Outcome, place: &Place<'_>) -> Markup {
    let phases = topic::values(Facet::Phase, place.publication.catalog);
    html! {
        h2 { (place.locale.messages().profile_phases) }
        ul.page-main__links {
            @for phase in phases {
                li {
                    (place.link(Topic::PhaseInPlace { place: value, phase })) ": " (outcome.counts.of(phase))
                }
            }
        }
    }
}

fn guides(query: &Query, place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    let dutch = dutch(place.locale);
    let scene = place.publication.scene(place.locale);
    html! {
        @for card in present::guide_cards(query, scene) {
            @if let Some(guide) = present::guide(card.value, scene) {
                h2 { (messages.guide) }
                p lang=[dutch] { (guide.text.0) }
                p { (messages.guide_questions) }
                ul lang=[dutch] { @for question in &guide.questions { li { (question.0) } } }
            }
        }
    }
}

/// An initiative in a list.
fn entry(card: &Card, place: &Place<'_>) -> Markup {
    let summary = &place.publication.catalog.initiative(card.initiative).summary;
    let dutch = dutch(place.locale);
    let facts = [Some(&card.place), card.reason.as_ref(), Some(&card.age)];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    html! {
        h3 { (place.link(Topic::Initiative(card.initiative))) }
        p lang=[dutch] { (summary) }
        p.page-main__facts { (facts.join(" · ")) }
    }
}

fn municipality(profile: &Profile, place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    let dutch = dutch(place.locale);
    let links = |places: &[(FacetValue, String)]| {
        html! { ul.page-main__links { @for (value, _) in places { li { (place.link(Topic::Value(*value))) } } } }
    };
    html! {
        @if profile.sections.is_empty() { p { (messages.profile_missing) } }
        @for ProfileSection { title, points, is_inferred } in &profile.sections {
            h2 { (title) }
            @if points.is_empty() { p { (messages.not_stated) } }
            @else { ul lang=[dutch] { @for point in points { li { (point) } } } }
            @if *is_inferred { p { (messages.inferred) } }
        }
        @if let Some(note) = &profile.note { p { (messages.mind) ": " span lang=[dutch] { (note) } } }
        h2 { (messages.profile_place) }
        (links(&profile.regions))
        @if let Some(former) = &profile.former { p { (former) } }
        p { (messages.neighbours) }
        (links(&profile.neighbours))
        @if !profile.sources.is_empty() { (sources(&profile.sources, place)) }
    }
}

fn programme(sheet: &ProgrammeSheet, place: &Place<'_>) -> Markup {
    let messages = place.locale.messages();
    let dutch = dutch(place.locale);
    let stated = |text: Option<&String>| {
        html! {
            @match text {
                Some(text) => dd lang=[dutch] { (text) },
                None => dd { (messages.not_stated) },
            }
        }
    };
    let related = |title: &str, others: &[(FacetValue, String)]| {
        html! {
            @if !others.is_empty() {
                dt { (title) }
                dd { ul { @for (other, _) in others { li { (place.link(Topic::Value(*other))) } } } }
            }
        }
    };
    html! {
        p lang=[dutch] { (sheet.summary) }
        dl.facts {
            dt { (messages.ambition) } (stated(sheet.ambition.as_ref()))
            dt { (messages.where_) } dd lang=[dutch] { (sheet.places) }
            dt { (messages.time_line) }
            dd { (sheet.period.as_deref().unwrap_or(messages.not_stated)) }
            (related(messages.part_of, &sheet.part_of))
            (related(messages.contains, &sheet.contains))
            dt { (messages.partners_title) } dd lang=[dutch] { (sheet.partners.join(", ")) }
        }
        @if !sheet.goals.is_empty() {
            h2 { (messages.goals) }
            ul lang=[dutch] { @for (_, theme, goal) in &sheet.goals { li { strong { (theme) ": " } (goal) } } }
        }
        @if let Some(note) = &sheet.note { p { (messages.mind) ": " span lang=[dutch] { (note) } } }
        (sources(&sheet.sources, place))
    }
}
