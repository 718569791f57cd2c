//! "Mijn kind": every date that a parent may fill in gets an age, or an answer that helps.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::Explorer;
use kansrijk::locale::Locale;
use kansrijk::present::{
    Birth, BirthProblem, Child, ChildToday, Scene, Today, children_today, for_children, guide_cards,
};
use kansrijk::query::{Facet, Query};

fn scene(today: Today) -> Scene<'static> {
    let explorer = Explorer::real();
    Scene {
        catalog: &explorer.catalog,
        index: &explorer.index,
        locale: Locale::Nl,
        today,
    }
}

fn day(text: &str) -> Today {
    Today::first_of(text).expect("it is a day")
}

/// On a day, a birth gives a month of life or an answer.
#[track_caller]
fn check(today: &str, birth: Birth, expected: Result<i16, BirthProblem>) {
    assert_eq!(birth.month(scene(day(today))), expected, "{birth:?} on {today}");
}

fn due(text: &str) -> Birth {
    Birth::Due(day(text))
}

#[test]
fn a_due_date_gives_the_months_before_birth_and_one_that_has_begun_counts() {
    for (today, date, month) in [
        ("2026-11-25", "2026-11-25", -1),
        ("2026-11-25", "2026-12-01", -1),
        ("2026-11-25", "2026-12-25", -1),
        ("2026-11-25", "2026-12-26", -2),
        ("2026-11-25", "2027-03-01", -4),
        ("2026-11-25", "2027-09-25", -10),
        ("2028-02-29", "2028-03-29", -1),
        ("2027-01-31", "2027-02-28", -1),
        ("2027-12-31", "2028-02-29", -2),
    ] {
        check(today, due(date), Ok(month));
    }
}

#[test]
fn a_month_of_birth_gives_the_months_since() {
    for (today, birth, month) in [
        ("2026-11-01", Birth::Month(2026, 11), 0),
        ("2026-11-30", Birth::Month(2026, 10), 1),
        ("2026-11-25", Birth::Month(2024, 2), 33),
        ("2028-02-29", Birth::Month(2024, 2), 48),
    ] {
        check(today, birth, Ok(month));
    }
}

#[test]
fn a_date_that_cannot_be_gets_an_answer_that_helps() {
    for (birth, problem) in [
        (Birth::Month(2026, 12), BirthProblem::StillToCome),
        (Birth::Month(i32::MAX, 1), BirthProblem::StillToCome),
        (Birth::Month(2003, 11), BirthProblem::GrownUp),
        (Birth::Month(-9999, 1), BirthProblem::GrownUp),
        (due("2027-09-26"), BirthProblem::TooFarAway),
        (due("9999-12-31"), BirthProblem::TooFarAway),
        (due("2026-11-03"), BirthProblem::LongPast),
        (due("0001-01-01"), BirthProblem::LongPast),
    ] {
        check("2026-11-25", birth, Err(problem));
        for locale in Locale::ALL {
            let scene = Scene {
                locale,
                ..scene(day("2026-11-25"))
            };
            assert!(problem.words(scene).ends_with('.'));
        }
    }
}

#[test]
fn for_three_weeks_after_the_due_date_a_child_is_still_on_its_way() {
    check("2026-11-25", due("2026-11-24"), Ok(-1));
    check("2026-11-25", due("2026-11-04"), Ok(-1));
    check("2027-01-05", due("2026-12-20"), Ok(-1));
    let children = today("2026-11-25", &[("", due("2026-11-20"))]);
    assert!(
        children[0]
            .note
            .is_some_and(|note| note.contains("Is je kind er al?"))
    );
}

fn today(date: &str, children: &[(&str, Birth)]) -> Vec<ChildToday> {
    let child = |&(name, birth): &(&str, Birth)| Child {
        name: name.to_owned(),
        birth,
    };
    let children: Vec<Child> = children.iter().map(child).collect();
    children_today(&children, scene(day(date)))
}

#[test]
fn a_child_is_in_a_phase_and_the_next_one_has_a_month() {
    let children = today(
        "2026-11-25",
        &[
            ("", due("2027-03-01")),
            (" Noor ", Birth::Month(2024, 2)),
            ("", Birth::Month(2010, 1)),
        ],
    );
    let read: Vec<(&str, &str, Option<&str>, Option<String>)> = children
        .iter()
        .map(|child| {
            let phase = child.phase.as_ref().map(|phase| phase.name.as_str());
            let next = child.next.as_ref();
            let next = next.map(|next| format!("{} {}", next.name, next.since.clone().unwrap_or_default()));
            (child.name.as_str(), child.age.as_str(), phase, next)
        })
        .collect();
    assert_eq!(
        read,
        [
            (
                "kind 1",
                "4 maanden vóór de geboorte",
                Some("Zwangerschap"),
                Some("Baby maart 2027".to_owned())
            ),
            (
                "Noor",
                "2 jaar en 9 maanden",
                Some("Peuter"),
                Some("Basisschool februari 2028".to_owned())
            ),
            (
                "kind 3",
                "16 jaar en 10 maanden",
                Some("Voortgezet onderwijs"),
                Some("Werk en ouderschap januari 2028".to_owned())
            ),
        ]
    );
    assert_eq!(children[0].now, (-4, -3));
    assert_eq!(children[0].now_and_next, (-4, 24));
    assert!(children[0].place < children[1].place);
}

#[test]
fn twins_are_two_children_in_one_phase() {
    let twins = today(
        "2026-11-25",
        &[("Sam", due("2027-03-01")), ("Noor", due("2027-03-01"))],
    );
    assert_eq!(twins.len(), 2);
    assert_eq!(twins[0].month, twins[1].month);
    let query = for_children(Query::default(), &twins);
    assert_eq!(query.selected(Facet::Phase), [0]);
}

#[test]
fn children_of_several_ages_give_the_phases_of_all_in_place_of_what_was_chosen() {
    let children = today(
        "2026-11-25",
        &[("", due("2027-03-01")), ("", Birth::Month(2020, 2))],
    );
    let query = for_children(Query::default().with_interval(Some((0, 12))), &children);
    assert_eq!(
        (query.selected(Facet::Phase), query.interval()),
        (&[0, 3][..], None)
    );
}

#[test]
fn the_months_of_a_child_bring_the_guide_of_its_phase() {
    let [child] = &today("2026-11-25", &[("", due("2027-03-01"))])[..] else {
        panic!("one child was filled in");
    };
    let cards = guide_cards(
        &Query::default().with_interval(Some(child.now)),
        scene(day("2026-11-25")),
    );
    let titles: Vec<&str> = cards.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(titles, ["Zwangerschap"]);
}
