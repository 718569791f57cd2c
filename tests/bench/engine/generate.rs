//! Made-up datasets of any size, and queries for them: always the same ones.
//!
//! Shaped like the real thing on the scale of the country: all 342 municipalities, words as frequent as in a
//! language, most initiatives local, ages around birth.

use std::fmt::Write;

use kansrijk::catalog::Catalog;
use kansrijk::query::{Facet, FacetValue, Query};
use serde_json::json;

const MUNICIPALITIES: usize = 342;
const SUBREGIONS: usize = 40;
const PARTS: usize = 12;
const ORGANISATIONS: usize = 2_000;
const THEMES: usize = 12;
const AUDIENCES: usize = 4;
const STATUSES: usize = 4;
const PROGRAMMES: usize = 20;
const SYNONYM_GROUPS: usize = 80;

/// Different words, apart from those that say nothing.
const WORDS: usize = 20_000;
const SUMMARY_WORDS: usize = 30;

const STOP_WORDS: [&str; 16] = [
    "de", "het", "een", "van", "en", "in", "is", "voor", "je", "op", "met", "te", "bij", "naar", "kun", "om",
];

const PHASES: [(i64, Option<i64>); 6] = [
    (-10, Some(0)),
    (0, Some(24)),
    (24, Some(48)),
    (48, Some(144)),
    (144, Some(216)),
    (216, None),
];

const AGES: [(i64, i64); 10] = [
    (-10, 24),
    (-10, 0),
    (0, 24),
    (0, 48),
    (24, 48),
    (30, 48),
    (48, 144),
    (48, 216),
    (144, 216),
    (0, 216),
];

/// The dataset with so many initiatives.
pub fn dataset(size: usize) -> String {
    let mut random = Random(1);
    let words = Words::new();
    let list = |count: usize, record: &dyn Fn(usize) -> serde_json::Value| -> serde_json::Value {
        (0..count).map(record).collect()
    };
    let guide = json!({ "text": "Tekst.", "questions": [] });
    let label = |kind: &'static str| move |number| json!({ "slug": format!("{kind}-{number}"), "name": format!("{kind} {number}"), "description": "Wat het is." });
    let organisations: Vec<serde_json::Value> = (0..ORGANISATIONS)
        .map(|number| {
            let name = words.sentence(2, &mut random);
            json!({ "slug": organisation(number), "name": name, "kind": "welzijn", "collective": false })
        })
        .collect();
    let groups: Vec<Vec<&str>> = (0..SYNONYM_GROUPS)
        .map(|_| (0..3).map(|_| words.spoken(&mut random)).collect())
        .collect();
    let mut dataset = json!({
        "format": 1,
        "hash": "0123456789abcdef",
        "date": "2026-11-22",
        "site": {
            "title": "Meting", "purpose": { "nl": "Meten.", "en": "Measuring." }, "region": "Nederland",
            "publisher": { "name": "Kansrijk" }, "languages": ["nl"], "edited": "2026-11-22",
        },
        "regions": regions(),
        "municipalities": list(MUNICIPALITIES, &municipality),
        "phases": list(PHASES.len(), &|number| {
            let (from, to) = PHASES[number];
            json!({
                "slug": format!("fase-{number}"), "name": format!("Fase {number}"), "label_age": "Leeftijd",
                "sentence": "een kind", "from": from, "to": to, "hue": "plum", "guide": guide,
            })
        }),
        "themes": list(THEMES, &|number| {
            json!({ "slug": format!("thema-{number}"), "name": words.0[number * 7], "icon": "book", "guide": guide })
        }),
        "audiences": list(AUDIENCES, &label("doelgroep")),
        "statuses": list(STATUSES, &label("status")),
        "programmes": list(PROGRAMMES, &|number| {
            json!({
                "slug": format!("programma-{number}"), "name": format!("Programma {number}"), "summary": "Wat het is.",
                "areas": ["nederland"], "sources": [source(2024)],
            })
        }),
        "organisations": organisations,
        "synonyms": { "groups": groups },
    })
    .to_string();
    dataset.pop();
    dataset.push_str(r#","initiatives":["#);
    for number in 0..size {
        let separator = if number == 0 { "" } else { "," };
        write!(dataset, "{separator}{}", initiative(number, &words, &mut random))
            .expect("a string takes everything");
    }
    dataset.push_str("]}");
    dataset
}

/// So many queries: up to three municipalities, phases or months, up to two themes, up to two words.
pub fn queries(count: usize, catalog: &Catalog) -> Vec<Query> {
    let mut random = Random(2);
    let words = Words::new();
    (0..count).map(|_| query(catalog, &words, &mut random)).collect()
}

fn query(catalog: &Catalog, words: &Words, random: &mut Random) -> Query {
    let mut query = Query::default();
    let choose = |query: Query, facet: Facet, limit: usize, random: &mut Random| {
        (0..random.below(limit + 1)).fold(query, |query, _| {
            let values = match facet {
                Facet::Municipality => catalog.municipality_count,
                _ => facet.value_count(catalog),
            };
            let value = FacetValue {
                facet,
                ordinal: random.below(values) as u32,
            };
            if query.is_selected(value) {
                query
            } else {
                query.toggle(value)
            }
        })
    };
    query = choose(query, Facet::Municipality, 3, random);
    query = match random.below(3) {
        0 => query,
        1 => choose(query, Facet::Phase, 2, random),
        _ => {
            let from = random.below(60) as i16 - 10;
            query.with_interval(Some((from, from + 1 + random.below(24) as i16)))
        }
    };
    query = choose(query, Facet::Theme, 2, random);
    let mut text: Vec<String> = (0..random.below(3))
        .map(|_| words.spoken(random).to_owned())
        .collect();
    if let Some(last) = text.last_mut() {
        match random.below(10) {
            // Still being typed.
            0..3 => last.truncate(3 + random.below(2)),
            // With a typo.
            3 => last.insert(2, 'q'),
            _ => last.push(' '),
        }
    }
    query.with_text(&text.join(" "))
}

fn regions() -> Vec<serde_json::Value> {
    let region = |slug: String, kind: &str, parent: Option<String>| json!({ "slug": slug, "name": slug, "kind": kind, "parent": parent });
    let mut regions = vec![region("nederland".to_owned(), "province", None)];
    regions.extend((0..PARTS).map(|number| region(part(number), "part", Some("nederland".to_owned()))));
    regions.extend(
        (0..SUBREGIONS).map(|number| region(subregion(number), "subregion", Some(part(number % PARTS)))),
    );
    regions
}

fn municipality(number: usize) -> serde_json::Value {
    let neighbours: Vec<String> = (1..=5)
        .map(|step| place((number + step * SUBREGIONS) % MUNICIPALITIES))
        .collect();
    json!({
        "slug": place(number), "name": place(number), "code": format!("GM{number:04}"),
        "tooi": "https://example.org/", "subregion": subregion(number % SUBREGIONS), "neighbours": neighbours,
        "former": [], "profile": null,
    })
}

fn initiative(number: usize, words: &Words, random: &mut Random) -> serde_json::Value {
    let areas: Vec<String> = match random.below(100) {
        0 => vec!["nederland".to_owned()],
        1..5 => vec![part(random.below(PARTS))],
        5..15 => vec![subregion(random.below(SUBREGIONS))],
        15..25 => (0..3).map(|_| place(random.below(MUNICIPALITIES))).collect(),
        _ => vec![place(random.below(MUNICIPALITIES))],
    };
    let age = match random.below(10) {
        0 | 1 => None,
        2 => Some((Some(random.below(60) as i64 - 10), None)),
        _ => {
            let (from, to) = AGES[random.below(AGES.len())];
            Some((Some(from), Some(to)))
        }
    };
    let several = |most: usize, limit: usize, kind: &str, random: &mut Random| -> Vec<String> {
        (0..random.below(most + 1))
            .map(|_| format!("{kind}-{}", random.below(limit)))
            .collect()
    };
    let themes: Vec<String> = (0..1 + random.below(3))
        .map(|_| format!("thema-{}", random.below(THEMES)))
        .collect();
    json!({
        "slug": format!("initiatief-{number}"),
        "title": words.sentence(4, random),
        "summary": words.sentence(SUMMARY_WORDS, random),
        "areas": areas,
        "age": age.map(|(from, to): (Option<i64>, Option<i64>)| json!({ "from": from, "to": to })),
        "themes": themes,
        "audiences": several(2, AUDIENCES, "doelgroep", random),
        "lead": [organisation(random.below(ORGANISATIONS))],
        "partners": several(3, ORGANISATIONS, "organisatie", random),
        "status": format!("status-{}", random.below(STATUSES)),
        "programmes": several(1, PROGRAMMES, "programma", random),
        "sources": [source(2015 + random.below(11))],
    })
}

fn source(year: usize) -> serde_json::Value {
    json!({ "title": "Bron", "publisher": "Uitgever", "url": "https://example.org/", "date": year.to_string() })
}

fn part(number: usize) -> String {
    format!("deel-{number}")
}

fn subregion(number: usize) -> String {
    format!("regio-{number}")
}

fn place(number: usize) -> String {
    format!("gemeente-{number}")
}

fn organisation(number: usize) -> String {
    format!("organisatie-{number}")
}

/// Words that look Dutch, the most frequent first.
struct Words(Vec<String>);

impl Words {
    fn new() -> Self {
        const STARTS: [&str; 20] = [
            "b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "sch", "kl",
            "br", "vr",
        ];
        const MIDDLES: [&str; 12] = ["a", "e", "i", "o", "u", "aa", "ee", "oo", "ie", "oe", "ui", "ij"];
        const ENDS: [&str; 12] = ["l", "n", "r", "s", "t", "k", "m", "p", "ng", "rt", "nd", "ch"];
        const ENDINGS: [&str; 8] = ["", "", "", "en", "er", "ing", "heid", "je"];
        let mut random = Random(3);
        let mut syllable = |word: &mut String| {
            for letters in [&STARTS[..], &MIDDLES, &ENDS] {
                word.push_str(letters[random.below(letters.len())]);
            }
            random.below(ENDINGS.len())
        };
        let words = (0..WORDS).map(|rank| {
            let mut word = String::new();
            let mut ending = syllable(&mut word);
            // Rare words are long: compounds.
            for _ in 0..[0, 1, 1, 2][rank % 4] {
                ending = syllable(&mut word);
            }
            word + ENDINGS[ending]
        });
        Self(words.collect())
    }

    /// A word as often as Zipf's law has it.
    fn spoken(&self, random: &mut Random) -> &str {
        &self.0[random.zipf(self.0.len())]
    }

    fn sentence(&self, length: usize, random: &mut Random) -> String {
        let words = (0..length).map(|_| match random.below(5) {
            0 | 1 => STOP_WORDS[random.zipf(STOP_WORDS.len())],
            _ => self.spoken(random),
        });
        words.collect::<Vec<&str>>().join(" ")
    }
}

/// Numbers that look random: SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A rank below a limit, the first being the most frequent: each about as often as the inverse of its place.
    fn zipf(&mut self, limit: usize) -> usize {
        let even = self.next() as f64 / u64::MAX as f64;
        ((limit as f64 + 1.0).powf(even) as usize).clamp(1, limit) - 1
    }
}
