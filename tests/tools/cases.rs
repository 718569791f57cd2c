//! Ways to break the data directory with nothing wrong, and what is then found.

/// The site.
pub const SITE: &str = "site.json";
/// Regions and municipalities.
pub const AREAS: &str = "municipalities.json";
const OUTLINES: &str = "outlines.json";
const TAXONOMY: &str = "taxonomy.json";
const ORGANISATIONS: &str = "organisations.json";
/// Initiatives of Heerlen.
pub const HEERLEN: &str = "initiatives/heerlen.json";
/// Initiatives of Parkstad.
pub const PARKSTAD: &str = "initiatives/parkstad.json";

/// What is replaced by what in which file, and what is then found: record, field and rule.
pub type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, &'static str)],
);

/// All the ways in which data is broken here.
pub const CASES: &[Case] = &[
    // Files
    (
        SITE,
        "\"region\": \"Limburg\",",
        "\"region\": \"Limburg\"",
        &[("", "", "not-json")],
    ),
    (
        SITE,
        "\"region\": \"Limburg\",",
        "\"region\": \"L\", \"region\": \"L\",",
        &[("", "", "duplicate-field")],
    ),
    // Shape
    (
        SITE,
        "\"region\":",
        "\"regio\":",
        &[("", "regio", "unknown-field"), ("", "region", "missing-field")],
    ),
    (
        SITE,
        "\"en\": \"Find",
        "\"de\": \"Finde\", \"en\": \"Find",
        &[("", "purpose.de", "unknown-field")],
    ),
    (
        SITE,
        "\"2026-03-01\"",
        "\"1 maart 2026\"",
        &[("", "edited", "not-a-day")],
    ),
    (SITE, "[\"nl\", \"en\"]", "[]", &[("", "languages", "too-few")]),
    (
        AREAS,
        "\"kind\": \"province\"",
        "\"kind\": \"country\"",
        &[("limburg", "kind", "not-one-of")],
    ),
    (
        AREAS,
        "\"why\": [\"Heerlen",
        "\"why\": [7, \"Heerlen",
        &[("heerlen", "profile.why[0]", "wrong-type")],
    ),
    (
        AREAS,
        "[\"why\"]",
        "[\"reason\"]",
        &[("heerlen", "profile.inferred[0]", "not-one-of")],
    ),
    (
        AREAS,
        "\"until\": \"1982\"",
        "\"until\": \"circa 1982\"",
        &[("kerkrade", "former[0].until", "not-a-date")],
    ),
    (
        AREAS,
        "\"GM0928\"",
        "\"0928\"",
        &[
            ("kerkrade", "code", "not-a-code"),
            ("kerkrade", "tooi", "wrong-tooi-address"),
        ],
    ),
    (
        TAXONOMY,
        "\"from\": 0",
        "\"from\": 99999",
        &[("baby", "from", "out-of-range")],
    ),
    (
        TAXONOMY,
        "\"hue\": \"rose\"",
        "\"hue\": \"pink\"",
        &[("baby", "hue", "not-one-of")],
    ),
    (
        HEERLEN,
        "\"title\": \"BoekStart\"",
        "\"title\": \"\"",
        &[("boekstart", "title", "empty-text")],
    ),
    (
        HEERLEN,
        "\"title\": \"BoekStart\"",
        "\"title\": \"  \"",
        &[("boekstart", "title", "empty-text")],
    ),
    (
        HEERLEN,
        "\"title\": \"BoekStart\"",
        "\"title\": null",
        &[("boekstart", "title", "wrong-type")],
    ),
    (
        HEERLEN,
        "Ook over boeken",
        "Ook over boeken, en over voorlezen aan je kind. Ook over boeken, en over voorlezen aan je kind. Ook over boeken, en nog meer.",
        &[("boekstart", "connections[0].why", "too-long")],
    ),
    (
        HEERLEN,
        "\"boek-start\"",
        "\"Boek Start\"",
        &[("boekstart", "former_slugs[0]", "not-a-slug")],
    ),
    (
        HEERLEN,
        "https://www.voorbeeld.nl",
        "www.voorbeeld.nl",
        &[("boekstart", "sources[0].url", "not-an-address")],
    ),
    (
        HEERLEN,
        "\"2025-11-03\"",
        "\"3-11-2025\"",
        &[("boekstart", "sources[0].date", "not-a-date")],
    ),
    (
        HEERLEN,
        "{ \"from\": 0, \"to\": 24 }",
        "\"0-2\"",
        &[("boekstart", "age", "wrong-type")],
    ),
    (
        HEERLEN,
        "\"to\": 24",
        "\"to\": \"twee jaar\"",
        &[("boekstart", "age.to", "wrong-type")],
    ),
    (
        HEERLEN,
        "\"to\": 24",
        "\"too\": 24",
        &[("boekstart", "age.too", "unknown-field")],
    ),
    (
        HEERLEN,
        "\"slug\": \"boekstart\",",
        "",
        &[("#0", "slug", "missing-field")],
    ),
    // References
    (
        PARKSTAD,
        "\"slug\": \"voorlezen-thuis\"",
        "\"slug\": \"boekstart\"",
        &[
            ("boekstart", "slug", "duplicate-slug"),
            ("boekstart", "connections", "dangling-reference"),
        ],
    ),
    (
        HEERLEN,
        "[\"bibliotheek\"]",
        "[\"bieb\"]",
        &[("boekstart", "lead", "dangling-reference")],
    ),
    (
        HEERLEN,
        "\"areas\": [\"heerlen\"]",
        "\"areas\": [\"venlo\"]",
        &[("boekstart", "areas", "dangling-reference")],
    ),
    (
        HEERLEN,
        "\"to\": \"voorlezen-thuis\"",
        "\"to\": \"weg\"",
        &[("boekstart", "connections", "dangling-reference")],
    ),
    (
        AREAS,
        "\"subregion\": \"parkstad\"",
        "\"subregion\": \"mijnstreek\"",
        &[
            ("heerlen", "subregion", "dangling-reference"),
            ("kerkrade", "subregion", "dangling-reference"),
        ],
    ),
    (
        HEERLEN,
        "\"from\": 0",
        "\"from\": 24",
        &[("boekstart", "age", "empty-interval")],
    ),
    (
        HEERLEN,
        "\"to\": 24",
        "\"to\": 301",
        &[("boekstart", "age.to", "month-out-of-range")],
    ),
    // A broken record is told once, not by all that refer to it.
    (
        PARKSTAD,
        "\"title\": \"Voorlezen thuis\"",
        "\"title\": 7",
        &[("voorlezen-thuis", "title", "wrong-type")],
    ),
    (
        ORGANISATIONS,
        "\"collective\": false",
        "\"collective\": \"nee\"",
        &[("bibliotheek", "collective", "wrong-type")],
    ),
    // Municipalities
    (
        AREAS,
        "\"GM0928\"",
        "\"GM0917\"",
        &[
            ("kerkrade", "code", "duplicate-code"),
            ("kerkrade", "tooi", "wrong-tooi-address"),
        ],
    ),
    (
        AREAS,
        "\"column\": 1",
        "\"column\": 0",
        &[("kerkrade", "tile", "taken-tile")],
    ),
    (
        OUTLINES,
        "\"kerkrade\"",
        "\"kerkraat\"",
        &[("", "", "missing-outline"), ("", "", "dangling-reference")],
    ),
    (
        OUTLINES,
        "\"M0 0",
        "\"M0,0",
        &[("", "outlines.heerlen.path", "not-an-outline")],
    ),
    (
        AREAS,
        "[\"heerlen\"]",
        "[]",
        &[("heerlen", "neighbours[0]", "one-sided-neighbours")],
    ),
    (
        AREAS,
        "[\"heerlen\"]",
        "[\"heerlen\", \"kerkrade\"]",
        &[("kerkrade", "neighbours[1]", "self-reference")],
    ),
    (
        AREAS,
        "[\"heerlen\"]",
        "[\"heerlen\", \"parkstad\"]",
        &[("kerkrade", "neighbours[1]", "not-a-municipality")],
    ),
    (
        AREAS,
        "\"subregion\": \"parkstad\"",
        "\"subregion\": \"limburg\"",
        &[
            ("heerlen", "subregion", "not-a-subregion"),
            ("kerkrade", "subregion", "not-a-subregion"),
        ],
    ),
    // Who is who
    (
        HEERLEN,
        "\"to\": \"voorlezen-thuis\"",
        "\"to\": \"boekstart\"",
        &[("boekstart", "connections[0].to", "self-reference")],
    ),
    (
        TAXONOMY,
        "\"part_of\": []",
        "\"part_of\": [\"kansrijke-start\"]",
        &[("kansrijke-start", "part_of[0]", "self-reference")],
    ),
    (
        HEERLEN,
        "\"boek-start\"",
        "\"voorlezen-thuis\"",
        &[("boekstart", "former_slugs[0]", "former-slug-taken")],
    ),
    (
        PARKSTAD,
        "\"Voorlezen thuis\"",
        "\"Boekstart\"",
        &[("voorlezen-thuis", "title", "duplicate-title")],
    ),
    // Dates
    (
        HEERLEN,
        "\"2025-11-03\"",
        "\"2026-04\"",
        &[("boekstart", "sources[0].date", "future-date")],
    ),
    (HEERLEN, "\"2025-11-03\"", "\"2026\"", &[]),
    (
        AREAS,
        "\"2026-02-01\"",
        "\"2026-03-10\"",
        &[("heerlen", "profile.sources[0].checked", "future-date")],
    ),
    (
        HEERLEN,
        "\"2025-11-03\"",
        "\"2025-11-31\"",
        &[("boekstart", "sources[0].date", "no-such-day")],
    ),
    (
        HEERLEN,
        "\"start\": \"2019\", \"end\": \"2020-06\"",
        "\"start\": \"2027\", \"end\": null",
        &[("boekstart", "period.start", "future-date")],
    ),
    (
        HEERLEN,
        "\"end\": \"2020-06\"",
        "\"end\": \"2018-12\"",
        &[("boekstart", "period", "reversed-period")],
    ),
    (HEERLEN, "\"end\": \"2020-06\"", "\"end\": \"2030\"", &[]),
    // Texts
    (
        HEERLEN,
        "Voor baby’s",
        "Bel 06-12345678. Voor baby’s",
        &[("boekstart", "for_whom", "phone-number")],
    ),
    (
        SITE,
        "\"name\": \"Kansrijk\"",
        "\"name\": \"info@kansrijk.nl\"",
        &[("", "publisher.name", "mail-address")],
    ),
    (
        TAXONOMY,
        "\"Wie helpt mij?\"",
        "\"Wie helpt mij op 043 350 40 10?\"",
        &[("baby", "guide.questions[0]", "phone-number")],
    ),
    (
        HEERLEN,
        "Je baby krijgt een koffertje met boekjes.",
        "Je baby krijgt een koffertje met boekjes en jij krijgt tips om samen te lezen en te zingen en te praten en te spelen en te lachen met elkaar.",
        &[("boekstart", "summary", "long-sentence")],
    ),
    // What is left open
    (
        HEERLEN,
        "{ \"from\": 0, \"to\": 24 }",
        "null",
        &[("boekstart", "age", "no-age")],
    ),
    (
        HEERLEN,
        "\"from\": 0, \"to\": 24",
        "\"from\": null, \"to\": null",
        &[("boekstart", "age", "no-age")],
    ),
    (
        HEERLEN,
        "\"themes\": [\"taal\"]",
        "\"themes\": []",
        &[("boekstart", "themes", "no-theme")],
    ),
    (
        HEERLEN,
        "[\"ouders\"]",
        "[]",
        &[("boekstart", "audiences", "no-audience")],
    ),
    (
        HEERLEN,
        "\"2025-11-03\"",
        "\"2021-03-08\"",
        &[("boekstart", "sources", "old-source")],
    ),
    (HEERLEN, "\"2025-11-03\"", "\"2021\"", &[]),
    (
        PARKSTAD,
        "\"We weten niet of dit nog loopt.\"",
        "null",
        &[("voorlezen-thuis", "sources[0].date", "undated-source")],
    ),
];
