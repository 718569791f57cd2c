//! What a click means, in sequences of clicks.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::{Dataset, Explorer, initiative};
use kansrijk::query::{Facet, Filter, Query, Sort};
use kansrijk::surface::Surface;
use kansrijk::url::write;
use serde_json::json;

/// A step of a visitor.
type Step = fn(Query, &Explorer) -> Query;

/// After these steps the query has this address.
#[track_caller]
fn check(steps: &[Step], address: &str) {
    let explorer = Dataset::limburg().with(initiative("a", json!({}))).explorer();
    let query = steps
        .iter()
        .fold(Query::default(), |query, step| step(query, &explorer));
    assert_eq!(write(&Surface::page(), &query, None, &explorer.catalog), address);
}

const HEERLEN: Step = |query, explorer| query.toggle(explorer.value(Facet::Municipality, "heerlen"));
const PARKSTAD: Step = |query, explorer| query.toggle(explorer.value(Facet::Municipality, "parkstad"));
const BABY: Step = |query, explorer| query.toggle(explorer.value(Facet::Phase, "baby"));
const UNKNOWN_AGE: Step = |query, explorer| query.toggle(explorer.value(Facet::Phase, "onbekend"));
const LANGUAGE: Step = |query, explorer| query.toggle(explorer.value(Facet::Theme, "taal"));
const FIRST_1000_DAYS: Step = |query, _| query.with_interval(Some((-10, 24)));
const ANY_MONTH: Step = |query, _| query.with_interval(None);
const WORDS: Step = |query, _| query.with_text("voorlezen");
const NO_WORDS: Step = |query, _| query.with_text("  ");
const BY_TITLE: Step = |query, _| query.with_sort(Sort::Title);
const OPEN: Step = |query, _| query.opened(0);
const CLOSE: Step = |query, _| query.closed();
const CLEAR: Step = |query, _| query.cleared();

#[test]
fn choices_add_up_whatever_their_order() {
    check(&[], "");
    check(&[HEERLEN, LANGUAGE], "gemeente=heerlen&thema=taal");
    check(&[LANGUAGE, HEERLEN], "gemeente=heerlen&thema=taal");
    check(&[PARKSTAD, HEERLEN], "gemeente=heerlen,parkstad");
}

#[test]
fn choosing_twice_takes_the_choice_back() {
    check(&[HEERLEN, LANGUAGE, HEERLEN], "thema=taal");
    check(&[UNKNOWN_AGE, UNKNOWN_AGE], "");
}

#[test]
fn phases_and_months_replace_each_other() {
    check(&[BABY, UNKNOWN_AGE, FIRST_1000_DAYS], "leeftijd=-10..24");
    check(&[FIRST_1000_DAYS, BABY], "fase=baby");
    check(&[FIRST_1000_DAYS, ANY_MONTH], "");
}

#[test]
fn an_empty_or_reversed_stretch_of_months_is_no_choice() {
    check(&[|query, _| query.with_interval(Some((0, 0)))], "");
    check(&[|query, _| query.with_interval(Some((24, -10)))], "");
}

#[test]
fn only_space_is_no_words() {
    check(&[WORDS], "q=voorlezen");
    check(&[WORDS, NO_WORDS], "");
}

#[test]
fn clearing_keeps_the_order_and_closes_the_detail() {
    check(
        &[HEERLEN, FIRST_1000_DAYS, WORDS, BY_TITLE, OPEN, CLEAR],
        "sorteer=titel",
    );
}

#[test]
fn opening_and_closing_the_detail_keeps_the_choices() {
    check(
        &[HEERLEN, WORDS, OPEN],
        "gemeente=heerlen&q=voorlezen&initiatief=a",
    );
    check(&[HEERLEN, WORDS, OPEN, CLOSE], "gemeente=heerlen&q=voorlezen");
}

#[test]
fn a_facet_is_taken_back_whole() {
    check(
        &[HEERLEN, PARKSTAD, LANGUAGE, |query, _| {
            query.without_facet(Facet::Municipality)
        }],
        "thema=taal",
    );
    check(
        &[FIRST_1000_DAYS, LANGUAGE, |query, _| {
            query.without_facet(Facet::Phase)
        }],
        "thema=taal",
    );
}

#[test]
fn a_filter_is_taken_back_alone_and_once() {
    check(
        &[HEERLEN, PARKSTAD, |query, _| {
            let first = query.filters()[0];
            query.without(first).without(first)
        }],
        "gemeente=parkstad",
    );
    check(
        &[FIRST_1000_DAYS, WORDS, |query, _| query.without(Filter::Text)],
        "leeftijd=-10..24",
    );
    check(
        &[FIRST_1000_DAYS, WORDS, |query, _| {
            query.without(Filter::Interval(-10, 24))
        }],
        "q=voorlezen",
    );
}

#[test]
fn filters_stand_in_the_order_of_the_facets_and_words_last() {
    let explorer = Dataset::limburg().with(initiative("a", json!({}))).explorer();
    let query = [WORDS, LANGUAGE, FIRST_1000_DAYS, HEERLEN]
        .iter()
        .fold(Query::default(), |query, step| step(query, &explorer));
    assert_eq!(
        query.filters(),
        [
            Filter::Value(explorer.value(Facet::Municipality, "heerlen")),
            Filter::Interval(-10, 24),
            Filter::Value(explorer.value(Facet::Theme, "taal")),
            Filter::Text,
        ]
    );
}
