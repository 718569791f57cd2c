//! What holds for every catalog, every query and every address.
#![cfg(not(target_family = "wasm"))]

mod common;

use common::oracle;
use common::{
    Dataset, Explorer, initiative, label, municipality, phase, programme, real_dataset, region, replace,
    source, theme,
};
use kansrijk::catalog;
use kansrijk::fold::{fold, words};
use kansrijk::locale::Locale;
use kansrijk::present::{self, Scene, Today};
use kansrijk::query::{Facet, FacetValue, Query, Sort, View};
use kansrijk::search::Index;
use kansrijk::shortlist::{LIMIT, Shortlist};
use kansrijk::surface::Surface;
use kansrijk::url::{self, read, write};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select, subsequence};
use serde_json::{Value, json};

/// Few cases: each makes a catalog of its own, and the tests run at every change.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Words that are forms, parts, beginnings and misspellings of one another.
const WORDS: [&str; 14] = [
    "voorlezen",
    "voorgelezen",
    "voorlzen",
    "opvang",
    "kinderopvang",
    "op",
    "taal",
    "Talen",
    "crèche",
    "huis",
    "huizen",
    "geld",
    "d'r",
    "2",
];

/// A choice of a visitor, whatever the catalog holds.
#[derive(Clone, Debug)]
enum Step {
    Toggle(Facet, Pick),
    Interval(i16, i16),
    Text(String),
    Sort(Sort),
    View(View),
    Open(Pick),
}

fn take(query: Query, step: &Step, explorer: &Explorer) -> Query {
    match step {
        Step::Toggle(facet, pick) => match facet.value_count(&explorer.catalog) {
            0 => query,
            count => query.toggle(FacetValue {
                facet: *facet,
                ordinal: pick.index(count) as u32,
            }),
        },
        Step::Interval(from, to) => query.with_interval(Some((*from, *to))),
        Step::Text(text) => query.with_text(text),
        Step::Sort(sort) => query.with_sort(*sort),
        Step::View(view) => query.with_view(*view),
        Step::Open(pick) => query.opened(pick.index(explorer.catalog.initiatives.len()) as u32),
    }
}

fn query(steps: &[Step], explorer: &Explorer) -> Query {
    steps
        .iter()
        .fold(Query::default(), |query, step| take(query, step, explorer))
}

fn facet() -> impl Strategy<Value = Facet> {
    select(&Facet::ALL[..])
}

fn choices() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (facet(), any::<Pick>()).prop_map(|(facet, pick)| Step::Toggle(facet, pick)),
        1 => (-12..=300_i16, -12..=300_i16).prop_map(|(from, to)| Step::Interval(from, to)),
        1 => (-12..=50_i16, 1..=24_i16).prop_map(|(from, length)| Step::Interval(from, from + length)),
    ];
    vec(step, 0..6)
}

fn locks() -> impl Strategy<Value = Vec<Facet>> {
    subsequence(&Facet::ALL[..], 0..=Facet::ALL.len())
}

fn text() -> impl Strategy<Value = String> {
    (vec(select(&WORDS[..]), 0..3), select(&["", " "][..])).prop_map(|(words, end)| words.join(" ") + end)
}

fn steps(text: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<Step>> {
    let sort = select(&Sort::ALL[..]).prop_map(Step::Sort);
    (
        choices(),
        option::of(text.prop_map(Step::Text)),
        option::of(sort),
        option::of(select(View::all().collect::<Vec<View>>()).prop_map(Step::View)),
        option::of(any::<Pick>().prop_map(Step::Open)),
    )
        .prop_map(|(mut steps, text, sort, view, open)| {
            steps.extend([text, sort, view, open].into_iter().flatten());
            steps
        })
}

/// What a generated initiative has, whatever the lists hold.
#[derive(Clone, Debug)]
struct Draft {
    areas: Vec<Pick>,
    age: Option<(Option<i16>, i16, bool)>,
    themes: Vec<Pick>,
    audiences: Vec<Pick>,
    status: Pick,
    programmes: Vec<Pick>,
    words: Vec<&'static str>,
    date: Option<&'static str>,
}

fn draft() -> impl Strategy<Value = Draft> {
    let age = (
        option::weighted(0.9, -12..=100_i16),
        1..=200_i16,
        prop::bool::weighted(0.9),
    );
    (
        vec(any::<Pick>(), 1..3),
        option::weighted(0.8, age),
        vec(any::<Pick>(), 0..3),
        vec(any::<Pick>(), 0..2),
        any::<Pick>(),
        vec(any::<Pick>(), 0..2),
        vec(select(&WORDS[..]), 1..5),
        option::of(select(&["2019", "2024-05", "2024-05-06"][..])),
    )
        .prop_map(
            |(areas, age, themes, audiences, status, programmes, words, date)| Draft {
                areas,
                age,
                themes,
                audiences,
                status,
                programmes,
                words,
                date,
            },
        )
}

impl Draft {
    fn record(&self, number: usize, dataset: &Dataset) -> Value {
        let slug_of = |list: &Value, position: usize| list[position]["slug"].clone();
        let slugs = |name: &str, picks: &[Pick]| -> Vec<Value> {
            let list = &dataset.0[name];
            match list.as_array().map_or(0, Vec::len) {
                0 => Vec::new(),
                length => picks
                    .iter()
                    .map(|pick| slug_of(list, pick.index(length)))
                    .collect(),
            }
        };
        let areas: Vec<Value> = (0..)
            .zip(&self.areas)
            .flat_map(|(position, pick)| {
                slugs(
                    if position == 0 {
                        "municipalities"
                    } else {
                        "regions"
                    },
                    &[*pick],
                )
            })
            .collect();
        let areas = if self.areas.len() > 1 {
            areas[1..].to_vec()
        } else {
            areas
        };
        let age = self.age.map(|(from, length, has_end)| {
            let to = has_end.then(|| from.unwrap_or(0) + length);
            json!({ "from": from, "to": to })
        });
        let mut fields = json!({
            "title": self.words[0],
            "summary": self.words.join(" "),
            "areas": areas,
            "age": age,
            "themes": slugs("themes", &self.themes),
            "audiences": slugs("audiences", &self.audiences),
            "programmes": slugs("programmes", &self.programmes),
            "sources": [source(self.date)],
        });
        fields["status"] = slugs("statuses", &[self.status])[0].clone();
        initiative(&format!("i{number}"), fields)
    }
}

/// A catalog with areas, phases and lists of any shape.
fn explorer() -> impl Strategy<Value = Explorer> {
    let areas = (
        vec(option::of(any::<Pick>()), 1..5),
        vec((any::<Pick>(), vec(any::<Pick>(), 0..3)), 1..6),
    );
    let phases = vec((-12..=200_i16, option::weighted(0.8, 1..=100_i16)), 0..4);
    let lists = (0..4_usize, 0..3_usize, 1..4_usize, 0..3_usize);
    (areas, phases, lists, vec(draft(), 1..14)).prop_map(
        |((regions, municipalities), phases, lists, drafts)| {
            let mut dataset = Dataset::limburg();
            let municipality_name = |number: usize| format!("g{number}");
            let region_slug = |number: usize| format!("r{number}");
            dataset.0["regions"] = (0..)
                .zip(&regions)
                .map(|(number, parent): (usize, _)| {
                    let parent = parent
                        .filter(|_| number > 0)
                        .map(|pick| region_slug(pick.index(number)));
                    region(
                        &region_slug(number),
                        &region_slug(number),
                        "subregion",
                        parent.as_deref(),
                    )
                })
                .collect();
            dataset.0["municipalities"] = (0..)
                .zip(&municipalities)
                .map(|(number, (parent, neighbours)): (usize, _)| {
                    let neighbours: Vec<String> = neighbours
                        .iter()
                        .map(|pick| municipality_name(pick.index(municipalities.len())))
                        .collect();
                    let neighbours: Vec<&str> = neighbours.iter().map(String::as_str).collect();
                    let parent = region_slug(parent.index(regions.len()));
                    municipality(
                        &municipality_name(number),
                        &format!("GM{number:04}"),
                        &parent,
                        &neighbours,
                        &[],
                    )
                })
                .collect();
            dataset.0["phases"] = (0..)
                .zip(phases)
                .map(|(number, (from, length)): (usize, (i16, Option<i16>))| {
                    let to = length.map(|length| i64::from(from + length));
                    phase(&format!("p{number}"), "een kind", from.into(), to)
                })
                .collect();
            let (themes, audiences, statuses, programmes) = lists;
            dataset.0["themes"] = (0..themes)
                .map(|number| theme(&format!("t{number}"), "Taal"))
                .collect();
            dataset.0["audiences"] = (0..audiences)
                .map(|number| label(&format!("a{number}")))
                .collect();
            dataset.0["statuses"] = (0..statuses).map(|number| label(&format!("s{number}"))).collect();
            dataset.0["programmes"] = (0..programmes)
                .map(|number| {
                    let mut programme = programme(&format!("k{number}"));
                    programme["areas"] = json!([region_slug(0)]);
                    programme
                })
                .collect();
            let records: Vec<Value> = drafts
                .iter()
                .enumerate()
                .map(|(number, draft)| draft.record(number, &dataset))
                .collect();
            records.into_iter().fold(dataset, Dataset::with).explorer()
        },
    )
}

impl std::fmt::Debug for Explorer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.catalog.fmt(formatter)
    }
}

/// Everything that a page would do with a dataset.
fn show_everything(bytes: &[u8]) {
    let Ok((catalog, _)) = catalog::load(bytes) else {
        return;
    };
    let index = Index::new(&catalog);
    let explorer = Explorer { catalog, index };
    for locale in Locale::ALL {
        let today = Today {
            year: 2026,
            month: 11,
            day: 22,
        };
        let scene = Scene {
            catalog: &explorer.catalog,
            index: &explorer.index,
            locale,
            today,
        };
        for address in [
            "",
            "gemeente=heerlen&q=voorlezen&sorteer=nieuwste",
            "leeftijd=0..1&thema=taal",
            "fase=baby&q=opv",
        ] {
            let query = read(address, &explorer.catalog).query;
            let outcome = explorer.search(&query);
            present::summary(&query, outcome.hits.len() as u32, scene);
            present::age_picker(&query, &outcome, scene);
            present::ways_out(&query, &outcome, scene);
            present::guide_cards(&query, scene);
            for facet in Facet::ALL {
                present::facet_panel(facet, &query, &outcome.counts, scene);
            }
            for &hit in &outcome.hits {
                present::card(hit, &query, &outcome.matched, scene);
                present::detail(hit, None, scene);
            }
        }
    }
}

/// A small dataset with something of every kind.
fn small_dataset() -> String {
    let full = json!({
        "title": "Voorlezen in de opvang",
        "former_slugs": ["oud"],
        "benefit": "Je krijgt een boek.",
        "note": "Let op.",
        "areas": ["heerlen", "parkstad"],
        "neighbourhoods": ["Heerlerheide"],
        "age": { "from": -10, "to": 48 },
        "themes": ["taal", "opvang"],
        "audiences": ["ouders"],
        "lead": ["schunck"],
        "partners": ["scholen"],
        "period": { "start": "2022", "end": "2025-06" },
        "programmes": ["kansrijke-start"],
        "connections": [{ "to": "kort", "why": "samen" }],
        "inferred": ["age_to"],
        "founding": true,
        "sheet": { "execution": ["Zo."], "complete": false },
    });
    Dataset::limburg()
        .with(initiative("vol", full))
        .with(initiative("kort", json!({})))
        .0
        .to_string()
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-20..310_i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        select(
            &[
                "taal",
                "heerlen",
                "limburg",
                "vol",
                "9999-12-31",
                "0",
                "-1-1",
                "onbekend"
            ][..]
        )
        .prop_map(Value::from),
        vec(select(&["taal", "heerlen", "vol"][..]), 0..3).prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_value_with_count_n_gives_n_hits_when_chosen(explorer in explorer(), steps in steps(text())) {
        let query = query(&steps, &explorer);
        let counts = explorer.search(&query).counts;
        for value in Facet::ALL.into_iter().flat_map(|facet| facet.values(&explorer.catalog)) {
            let chosen = query.clone().without_facet(value.facet).toggle(value);
            prop_assert_eq!(explorer.search(&chosen).hits.len() as u32, counts.of(value), "{:?}", value);
        }
    }

    #[test]
    fn hits_and_counts_are_those_of_the_oracle(explorer in explorer(), choices in choices()) {
        let query = query(&choices, &explorer);
        let outcome = explorer.search(&query);
        let mut hits = outcome.hits.clone();
        hits.sort_unstable();
        prop_assert_eq!(hits, oracle::hits(&explorer.catalog, &query));
        for value in Facet::ALL.into_iter().flat_map(|facet| facet.values(&explorer.catalog)) {
            let expected = oracle::count(&explorer.catalog, &query, value);
            prop_assert_eq!(outcome.counts.of(value), expected, "{:?}", value);
        }
    }

    #[test]
    fn a_filter_in_a_new_facet_never_adds_hits(
        explorer in explorer(), steps in steps(text()), facet in facet(), pick: Pick,
    ) {
        let query = query(&steps, &explorer).without_facet(facet);
        prop_assume!(facet.value_count(&explorer.catalog) > 0);
        let narrowed = take(query.clone(), &Step::Toggle(facet, pick), &explorer);
        let before = explorer.search(&query).hits;
        for hit in explorer.search(&narrowed).hits {
            prop_assert!(before.contains(&hit));
        }
    }

    #[test]
    fn every_order_gives_the_same_hits_once(explorer in explorer(), steps in steps(text())) {
        let query = query(&steps, &explorer);
        let found = Sort::ALL.map(|sort| {
            let mut hits = explorer.search(&query.clone().with_sort(sort)).hits;
            hits.sort_unstable();
            hits
        });
        prop_assert!(found[0].windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(found.iter().all(|hits| *hits == found[0]));
    }

    #[test]
    fn a_step_of_the_histogram_gives_as_many_hits_when_chosen(explorer in explorer(), steps in steps(text())) {
        let query = query(&steps, &explorer);
        let outcome = explorer.search(&query);
        let axis: Vec<_> = explorer.index.axis().steps().collect();
        prop_assert_eq!(outcome.histogram.len(), axis.len());
        for (interval, count) in axis.into_iter().zip(outcome.histogram) {
            let chosen = query.clone().with_interval(Some(interval));
            prop_assert_eq!(explorer.search(&chosen).hits.len() as u32, count, "{:?}", interval);
        }
    }

    #[test]
    fn a_relaxation_gives_as_many_hits_as_it_says(explorer in explorer(), steps in steps(text())) {
        let outcome = explorer.search(&query(&steps, &explorer));
        prop_assert!(outcome.hits.is_empty() || outcome.relaxations.is_empty());
        for relaxation in outcome.relaxations {
            prop_assert!(relaxation.hit_count > 0);
            prop_assert_eq!(explorer.search(&relaxation.query).hits.len() as u32, relaxation.hit_count);
        }
    }

    #[test]
    fn a_query_survives_the_address(explorer in explorer(), steps in steps(any::<String>()), locks in locks(), locale in option::of(select(&Locale::ALL[..]))) {
        let query = locks.into_iter().fold(query(&steps, &explorer), Query::locked);
        let address = write(&Surface::page(), &query, locale, &explorer.catalog);
        prop_assert!(address.is_ascii());
        let read = read(&address, &explorer.catalog);
        prop_assert_eq!(&read.query, &query, "{}", address);
        prop_assert_eq!(read.locale, locale);
        prop_assert!(read.ignored.is_empty());
    }

    #[test]
    fn no_step_leaves_what_is_locked(explorer in explorer(), before in choices(), locks in locks(), after in steps(text())) {
        let start = locks.iter().fold(query(&before, &explorer), |query, &facet| query.locked(facet));
        let within = explorer.search(&start.scope()).hits;
        let later = after.iter().fold(start.clone(), |query, step| take(query, step, &explorer));
        let outcome = explorer.search(&later);
        let relaxed = outcome.relaxations.into_iter().map(|relaxation| relaxation.query);
        let undone = later.filters().into_iter().map(|filter| later.clone().without(filter));
        for query in relaxed.chain(undone).chain([later.clone(), later.clone().cleared(), later.scope()]) {
            prop_assert_eq!(query.scope(), start.scope());
            prop_assert!(explorer.search(&query).hits.iter().all(|hit| within.contains(hit)));
        }
    }

    #[test]
    fn marked_words_and_the_rest_join_to_the_text(explorer in explorer(), text in text()) {
        let query = Query::default().with_text(&text);
        let outcome = explorer.search(&query);
        let today = Today { year: 2026, month: 11, day: 22 };
        let scene = Scene { catalog: &explorer.catalog, index: &explorer.index, locale: Locale::Nl, today };
        for &hit in &outcome.hits {
            let card = present::card(hit, &query, &outcome.matched, scene);
            let initiative = explorer.catalog.initiative(hit);
            for (segments, text) in [(card.title, &initiative.title), (card.summary, &initiative.summary)] {
                prop_assert_eq!(segments.iter().map(|segment| segment.text.as_str()).collect::<String>(), text.as_str());
                prop_assert!(segments.iter().all(|segment| !segment.text.is_empty()));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..config() })]

    #[test]
    fn a_shortlist_survives_the_fragment(explorer in explorer(), kept in vec(any::<Pick>(), 0..80)) {
        let catalog = &explorer.catalog;
        prop_assume!(!catalog.initiatives.is_empty());
        let shortlist: Shortlist = kept.iter().map(|one| one.index(catalog.initiatives.len()) as u32).collect();
        let fragment = url::write_shortlist(&shortlist, catalog);
        let read = url::read_shortlist(&fragment, catalog).map(|named| (named.shortlist, named.ignored));
        prop_assert_eq!(read.unwrap_or_default(), (shortlist, Vec::new()));
    }

    #[test]
    fn any_fragment_gives_a_list_without_doubles(explorer in explorer(), fragment in "\\PC{0,40}|#?lijst=[a-z0-9,%-]{0,60}") {
        if let Some(named) = url::read_shortlist(&fragment, &explorer.catalog) {
            let mut kept = named.shortlist.initiatives().to_vec();
            kept.sort_unstable();
            kept.dedup();
            prop_assert_eq!(kept.len(), named.shortlist.initiatives().len());
            prop_assert!(kept.len() <= LIMIT);
        }
    }

    #[test]
    fn any_address_gives_a_valid_query(address in prop_oneof![
        any::<String>(),
        "(\\?)?((gemeente|fase|thema|doelgroep|status|programma|leeftijd|q|sorteer|weergave|modus|initiatief|taal|vast|toon|verberg|kop|gastheer|[a-z]{0,3})(=|%3D)?([a-z]{0,4}|heerlen|taal|embed|gemeente|baby|nuth|gm0917|onbekend|nieuwste|-?[0-9]{0,6}(\\.\\.)?-?[0-9]{0,4}|%[0-9a-fA-F]{0,3}|,|\\+|\\PC){0,4}&?){0,5}",
    ]) {
        let catalog = &Explorer::real().catalog;
        let first = read(&address, catalog);
        for facet in Facet::ALL {
            let selected = first.query.selected(facet);
            prop_assert!(selected.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(selected.iter().all(|&ordinal| (ordinal as usize) < facet.value_count(catalog)));
        }
        prop_assert!(first.query.initiative.is_none_or(|ordinal| (ordinal as usize) < catalog.initiatives.len()));
        prop_assert!(first.query.interval().is_none_or(|(from, to)| -12 <= from && from < to && to <= 300));
        prop_assert!(first.query.interval().is_none() || first.query.selected(Facet::Phase).is_empty());
        let written = write(&first.surface, &first.query, first.locale, catalog);
        let second = read(&written, catalog);
        prop_assert_eq!(&second.query, &first.query, "{}", written);
        prop_assert_eq!(second.locale, first.locale);
        prop_assert_eq!(second.ignored.len(), 0);
        prop_assert_eq!(&second.surface, &first.surface);
        prop_assert_eq!(write(&second.surface, &second.query, second.locale, catalog), written);
    }

    #[test]
    fn folding_twice_changes_nothing_more(text in prop_oneof![
        any::<String>(),
        "[a-zA-Z'’ \u{300}-\u{36f}À-ž0-9-]{0,12}",
    ]) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.as_str());
        prop_assert_eq!(words(&folded).collect::<Vec<_>>(), words(&text).collect::<Vec<_>>());
    }

    #[test]
    fn words_are_never_empty(text in prop_oneof![any::<String>(), "[a '’\u{301}é-]{0,6}"]) {
        prop_assert!(words(&text).all(|word| !word.is_empty()));
    }

    #[test]
    fn searching_for_any_text_never_fails(text in prop_oneof![
        any::<String>(),
        "(ge|voor)?\\PC{0,6}(en|e|s|t|heid|tje|ieen|eren)? ?",
        "(ge)?[aé\u{820}夤🠠]{1,4}(en|e|s|t|heid|tje|ieen|eren)? ?",
    ]) {
        let real = Explorer::real();
        let outcome = real.search(&Query::default().with_text(&text));
        prop_assert!(outcome.hits.len() <= real.catalog.initiatives.len());
    }

    #[test]
    fn any_bytes_as_a_dataset_never_fail(bytes in vec(any::<u8>(), 0..200)) {
        show_everything(&bytes);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_dataset_with_other_bytes_never_fails(changes in vec((any::<Pick>(), any::<u8>()), 1..4)) {
        let mut bytes = small_dataset().into_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        show_everything(&bytes);
    }

    #[test]
    fn a_dataset_that_is_cut_off_never_fails(place: Pick) {
        let bytes = small_dataset().into_bytes();
        prop_assert!(catalog::load(&bytes[..place.index(bytes.len())]).is_err());
    }

    #[test]
    fn a_dataset_with_other_values_never_fails(changes in vec((0..700_usize, any_value()), 1..4)) {
        let mut dataset: Value = serde_json::from_str(&small_dataset()).expect("it is JSON");
        for (mut place, value) in changes {
            replace(&mut dataset, &mut place, &value);
        }
        show_everything(dataset.to_string().as_bytes());
    }
}

#[test]
fn the_published_dataset_can_be_shown_whole() {
    show_everything(real_dataset().as_bytes());
}
