//! What holds for all files: merging is commutative, associative and idempotent, and nothing panics.

use std::collections::{BTreeMap, BTreeSet};

use kansrijk::conference::file::{FileLog, FileRecord, Names, problem_words, read};
use kansrijk::conference::value::{Line, Reference};
use kansrijk::conference::{
    Answer, ConferenceFile, Entries, Entry, EntryKind, EntryNumber, FileError, Gap, Header, Log, LogId,
    Merged, QuarterHour, Questions, Review, Tally,
};
use kansrijk::locale::Locale;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use serde_json::{Value, json};

use crate::common::replace;
use crate::support::*;

fn any_slug() -> impl Strategy<Value = Reference> {
    select(
        &[
            "boekstart",
            "voorlezen",
            "voorleesuur",
            "heerlen",
            "vaals",
            "baby",
            "taal",
            "verdwenen",
            "0-4",
        ][..],
    )
    .prop_map(slug)
}

fn any_number() -> impl Strategy<Value = EntryNumber> {
    prop_oneof![9 => 1..8_u32, 1 => 1..=1_000_000_u32].prop_map(number)
}

fn any_time() -> impl Strategy<Value = QuarterHour> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| at(hour, minute))
}

/// Few times, so that files agree often enough.
fn usual_time() -> impl Strategy<Value = QuarterHour> {
    select(&[0, 15][..]).prop_map(|minute| at(14, minute))
}

fn any_line<const MAX: usize>() -> impl Strategy<Value = Line<MAX>> {
    prop_oneof![
        select(&["Noord", "Zuid", "=1+1", "a;\"b\"", "👩\u{200d}👧"][..]).prop_map(str::to_owned),
        any::<String>(),
    ]
    .prop_filter_map("it is a line", |text| Line::new(&text).ok())
}

fn any_kind() -> impl Strategy<Value = EntryKind> {
    let place = || option::of(any_slug());
    prop_oneof![
        4 => (any_slug(), select(&Answer::ALL[..]), place()).prop_map(|(initiative, answer, municipality)| {
            EntryKind::Initiative { initiative, answer, municipality }
        }),
        2 => (place(), place(), place())
            .prop_filter_map("it says something", |(place, phase, theme)| Gap::new(place, phase, theme))
            .prop_map(EntryKind::Gap),
        3 => (any_line(), place()).prop_map(|(text, municipality)| EntryKind::Wish { text, municipality }),
        3 => any_number().prop_map(|of| EntryKind::Withdrawn { of }),
        1 => any_number().prop_map(|of| EntryKind::Approved { of }),
    ]
}

fn any_header() -> impl Strategy<Value = Header> {
    let name = prop_oneof![3 => Just(line("Noord")), 1 => any_line()];
    (
        0..3_u8,
        name,
        option::of(any_line()),
        option::of(any_slug()),
        any::<[bool; 3]>(),
    )
        .prop_map(|(id, name, table, municipality, [initiatives, gaps, wishes])| {
            let mut header = header(id, "Noord", "1");
            header.conference.name = name;
            header.conference.table = table;
            header.conference.municipality = municipality;
            header.conference.questions = Questions {
                initiatives,
                gaps,
                wishes,
            };
            header
        })
}

fn any_names() -> impl Strategy<Value = Names> {
    let list = || btree_map(any_slug(), any_line(), 0..3);
    (list(), list(), list(), list()).prop_map(|(initiatives, municipalities, phases, themes)| Names {
        initiatives,
        municipalities,
        phases,
        themes,
    })
}

fn any_entries() -> impl Strategy<Value = Entries> {
    let entry = (
        any_number(),
        prop_oneof![3 => usual_time(), 1 => any_time()],
        any_kind(),
    );
    vec(
        entry.prop_map(|(number, time, kind)| Entry { number, time, kind }),
        0..10,
    )
    .prop_map(|entries| entries.into_iter().collect())
}

/// A file as screens, people with editors, and broken sticks could make it.
fn any_file() -> impl Strategy<Value = ConferenceFile> {
    let log = (
        any_header(),
        btree_set(any_number(), 0..4),
        any_names(),
        any_entries(),
    )
        .prop_map(|(header, left_out, names, entries)| FileLog {
            header,
            left_out,
            names,
            entries,
        });
    (option::of(any_time()), vec(log, 0..4)).prop_map(|(made, logs)| ConferenceFile { made, logs })
}

fn any_merged() -> impl Strategy<Value = Merged> {
    vec(any_file(), 0..3).prop_map(|files| files.into_iter().collect())
}

/// What happens at a screen: something is said, or something that was said is withdrawn or approved.
#[derive(Clone, Debug)]
enum Event {
    Say(EntryKind),
    Withdraw(Pick),
    Approve(Pick),
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        4 => any_kind().prop_filter("it is a reaction", EntryKind::is_reaction).prop_map(Event::Say),
        1 => any::<Pick>().prop_map(Event::Withdraw),
        2 => any::<Pick>().prop_map(Event::Approve),
    ];
    vec(event, 1..30)
}

/// The log after these events; only reactions are withdrawn, and only wishes are approved.
fn after(events: &[Event]) -> Log {
    let mut log = Log::new(header(1, "Noord", "1"));
    for event in events {
        let reactions: Vec<EntryNumber> = log.entries().counted().map(|entry| entry.number).collect();
        let wishes: Vec<EntryNumber> = log.wishes().iter().map(|wish| wish.number).collect();
        let kind = match event {
            Event::Say(kind) => kind.clone(),
            Event::Withdraw(_) if reactions.is_empty() => continue,
            Event::Withdraw(pick) => EntryKind::Withdrawn {
                of: reactions[pick.index(reactions.len())],
            },
            Event::Approve(_) if wishes.is_empty() => continue,
            Event::Approve(pick) => EntryKind::Approved {
                of: wishes[pick.index(wishes.len())],
            },
        };
        log.append(kind, at(14, 0));
    }
    log
}

/// Everything that the tool does with a file.
fn use_everything(bytes: &[u8]) {
    let Ok((file, problems)) = read(bytes) else {
        return;
    };
    for problem in problems {
        for locale in Locale::ALL {
            assert!(!problem_words(&problem, locale).contains(char::is_control));
        }
    }
    let merged = Merged::from(file);
    let tally = Tally::of(&merged, &catalog());
    let text = table(&merged);
    let rows = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes())
        .into_records()
        .count();
    assert_eq!(rows, tally.reaction_count() as usize);
    let (again, problems) = read(written(&merged.to_file()).as_bytes()).expect("it can be read again");
    assert_eq!(problems, []);
    assert_eq!(Merged::from(again), merged);
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn reading_back_what_was_written_is_the_same(file in any_file()) {
        prop_assert_eq!(read(written(&file).as_bytes()), Ok((file, Vec::new())));
    }

    #[test]
    fn what_is_written_keeps_the_schema(file in any_file()) {
        let schema = serde_json::to_value(schemars::schema_for!(FileRecord<'_>)).expect("it is JSON");
        let validator = jsonschema::draft202012::new(&schema).expect("it is a schema");
        let json: Value = serde_json::from_str(&written(&file)).expect("it is JSON");
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
    }

    #[test]
    fn merging_is_commutative(one in any_merged(), two in any_merged()) {
        prop_assert_eq!(one.clone().merge(two.clone()), two.merge(one));
    }

    #[test]
    fn merging_is_associative(one in any_merged(), two in any_merged(), three in any_merged()) {
        prop_assert_eq!(
            one.clone().merge(two.clone()).merge(three.clone()),
            one.merge(two.merge(three))
        );
    }

    #[test]
    fn merging_is_idempotent(one in any_merged(), two in any_merged()) {
        let both = one.clone().merge(two.clone());
        prop_assert_eq!(both.clone().merge(one), both.clone());
        prop_assert_eq!(both.clone().merge(two), both.clone());
        prop_assert_eq!(both.clone().merge(both.clone()), both);
    }

    #[test]
    fn a_merged_file_is_as_good_as_its_parts(one in any_merged(), two in any_merged()) {
        let (file, problems) = read(written(&one.to_file()).as_bytes()).expect("it can be read");
        prop_assert_eq!(problems, Vec::new());
        prop_assert_eq!(Merged::from(file.clone()), one.clone());
        prop_assert_eq!(two.clone().merge(file.into()), two.merge(one));
    }

    #[test]
    fn each_number_counts_once_unless_it_was_withdrawn(files in vec(any_file(), 0..4)) {
        // By hand: everything that is said of a number, and whether anything withdraws it.
        let mut said: BTreeMap<(LogId, EntryNumber), BTreeSet<&Entry>> = BTreeMap::new();
        let mut gone: BTreeSet<(LogId, EntryNumber)> = BTreeSet::new();
        for log in files.iter().flat_map(|file| &file.logs) {
            for entry in log.entries.iter() {
                said.entry((log.header.id, entry.number)).or_default().insert(entry);
                if let EntryKind::Withdrawn { of } = entry.kind {
                    gone.insert((log.header.id, of));
                }
            }
        }
        let expected: Vec<Entry> = said
            .iter()
            .filter(|(place, _)| !gone.contains(place))
            .filter_map(|(_, entries)| entries.first())
            .filter(|entry| entry.kind.is_reaction())
            .map(|entry| (*entry).clone())
            .collect();
        let merged: Merged = files.iter().cloned().collect();
        let counted: Vec<Entry> = merged.counted().map(|counted| counted.entry.clone()).collect();
        prop_assert_eq!(&counted, &expected);

        let tally = Tally::of(&merged, &catalog());
        let answers: u32 = tally.initiatives.iter().map(|tally| tally.total()).sum();
        let gaps: u32 = tally.gaps.iter().map(|gap| gap.count).sum();
        prop_assert_eq!((answers + gaps) as usize + tally.wishes.len(), expected.len());
        prop_assert_eq!(tally.reaction_count() as usize, expected.len());
        let by_occasion = merged.occasions().into_iter().map(|occasion| {
            Tally::of(&merged.of_occasion(&occasion), &catalog()).reaction_count()
        });
        prop_assert_eq!(by_occasion.sum::<u32>(), tally.reaction_count());
    }

    #[test]
    fn nothing_that_was_mentioned_is_lost_when_the_data_does_not_have_it(files in vec(any_file(), 0..4)) {
        let merged: Merged = files.into_iter().collect();
        let catalog = catalog();
        let tally = Tally::of(&merged, &catalog);
        let mentioned: BTreeSet<&str> = merged
            .counted()
            .filter_map(|counted| match &counted.entry.kind {
                EntryKind::Initiative { initiative, .. } => Some(&**initiative),
                _ => None,
            })
            .filter(|slug| catalog.initiative_by_slug(slug).is_none())
            .collect();
        let kept: BTreeSet<&str> = tally.unknown_initiatives().map(|tally| &*tally.initiative.slug).collect();
        prop_assert_eq!(kept, mentioned);
        prop_assert!(tally.initiatives.iter().all(|tally| !tally.initiative.name.is_empty()));
    }

    #[test]
    fn an_early_export_adds_nothing_to_a_later_one(events in any_events(), early: Pick) {
        let late = export(&[after(&events)]);
        let early = export(&[after(&events[..early.index(events.len())])]);
        let both: Merged = [early, late.clone()].into_iter().collect();
        let late = Merged::from(late);
        let catalog = catalog();
        prop_assert_eq!(Tally::of(&both, &catalog), Tally::of(&late, &catalog));
        prop_assert_eq!(both.conflicts(), Vec::new());
    }

    #[test]
    fn an_export_is_what_the_screen_counts_without_wishes_that_wait(events in any_events()) {
        let log = after(&events);
        let waiting: BTreeSet<EntryNumber> = log
            .wishes()
            .iter()
            .filter(|wish| wish.review == Review::Waiting)
            .map(|wish| wish.number)
            .collect();
        let expected: Vec<&Entry> =
            log.entries().counted().filter(|entry| !waiting.contains(&entry.number)).collect();
        let file = export(std::slice::from_ref(&log));
        prop_assert_eq!(&file.logs[0].left_out, &waiting);
        let merged = Merged::from(file);
        prop_assert_eq!(merged.counted().map(|counted| counted.entry).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_stays_as_it_is_when_it_is_made_again(text in any::<String>()) {
        if let Ok(line) = Line::<280>::new(&text) {
            prop_assert_eq!(Line::new(&line), Ok(line.clone()));
            prop_assert!(!line.contains(char::is_control));
            prop_assert_eq!(line.trim(), &*line);
        }
    }

    #[test]
    fn any_bytes_never_fail(bytes in vec(any::<u8>(), 0..200)) {
        use_everything(&bytes);
    }

    #[test]
    fn a_file_with_other_bytes_never_fails(file in any_file(), changes in vec((any::<Pick>(), any::<u8>()), 1..4)) {
        let mut bytes = written(&file).into_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        use_everything(&bytes);
    }

    #[test]
    fn a_file_with_other_values_never_fails(
        file in any_file(), changes in vec((0..200_usize, any_value()), 1..4),
    ) {
        let mut json: Value = serde_json::from_str(&written(&file)).expect("it is JSON");
        for (mut place, value) in changes {
            replace(&mut json, &mut place, &value);
        }
        use_everything(json.to_string().as_bytes());
    }

    #[test]
    fn a_file_that_is_cut_off_says_so(file in any_file(), place: Pick) {
        let text = written(&file);
        let error = read(&text.as_bytes()[..place.index(text.len())]).expect_err("it is not whole");
        prop_assert!(matches!(error, FileError::CutOff { .. } | FileError::Empty), "{error:?}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..10_u32).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        select(
            &[
                "taal",
                "withdrawn",
                "wish",
                "2026-11-24T14:15",
                "2026-11-24",
                "0",
                "kansrijk-conference"
            ][..]
        )
        .prop_map(Value::from),
    ]
}
