//! Tiny datasets made in code, as the JSON that the page would fetch, and the catalogs read from them.
#![allow(dead_code, reason = "each test uses its part")]

pub mod oracle;
pub mod relevance;

use std::path::Path;
use std::sync::LazyLock;

use kansrijk::catalog::{self, Catalog, DatasetProblem};
use kansrijk::query::{Facet, FacetValue, Query};
use kansrijk::search::{Index, Outcome, search};
use kansrijk::tools::assemble::dataset;
use kansrijk::tools::dataset_dir::DatasetDir;
use serde_json::{Value, json};

/// A dataset as JSON, to be filled and broken.
#[derive(Clone, Debug)]
pub struct Dataset(pub Value);

impl Dataset {
    /// A little Limburg: six municipalities in three subregions, the phases, a few of every list, no initiatives.
    pub fn limburg() -> Self {
        Self(json!({
            "format": 1,
            "hash": "0123456789abcdef",
            "date": "2026-11-22",
            "site": {
                "title": "Kansrijk",
                "purpose": { "nl": "Vind wat er is.", "en": "Find what there is." },
                "region": "Limburg",
                "publisher": { "name": "Kansrijk" },
                "languages": ["nl", "en"],
                "edited": "2026-11-22",
            },
            "regions": [
                region("limburg", "Limburg", "province", None),
                region("zuid-limburg", "Zuid-Limburg", "part", Some("limburg")),
                region("parkstad", "Parkstad", "subregion", Some("zuid-limburg")),
                region("heuvelland", "Maastricht-Heuvelland", "subregion", Some("zuid-limburg")),
                region("noord-limburg", "Noord-Limburg", "subregion", Some("limburg")),
            ],
            "municipalities": [
                municipality("beekdaelen", "GM1954", "parkstad", &["heerlen"], &["Nuth", "Onderbanken"]),
                municipality("heerlen", "GM0917", "parkstad", &["beekdaelen", "kerkrade", "landgraaf"], &[]),
                municipality("kerkrade", "GM0928", "parkstad", &["heerlen", "landgraaf"], &[]),
                municipality("landgraaf", "GM0882", "parkstad", &["heerlen", "kerkrade"], &["Ubach over Worms"]),
                municipality("vaals", "GM0981", "heuvelland", &[], &[]),
                municipality("venlo", "GM0983", "noord-limburg", &[], &[]),
            ],
            "phases": [
                phase("zwangerschap", "nog niet geboren", -10, Some(0)),
                phase("baby", "een baby", 0, Some(24)),
                phase("peuter", "een peuter", 24, Some(48)),
                phase("basisschool", "op de basisschool", 48, Some(144)),
                phase("voortgezet-onderwijs", "op de middelbare school", 144, Some(216)),
                phase("werk-en-ouderschap", "18 jaar of ouder", 216, None),
            ],
            "themes": [theme("taal", "Taal en lezen"), theme("opvang", "Opvang"), theme("geld", "Geld")],
            "audiences": [label("ouders"), label("professionals")],
            "statuses": [label("lopend"), label("afgerond"), label("onbekend")],
            "programmes": [programme("kansrijke-start"), programme("trendbreuk")],
            "organisations": [
                { "slug": "schunck", "name": "Schunck Bibliotheek", "kind": "bibliotheek", "collective": false },
                { "slug": "scholen", "name": "Basisscholen", "kind": "onderwijs", "collective": true },
            ],
            "synonyms": { "groups": [], "one_way": [], "irregular": [] },
            "initiatives": [],
        }))
    }

    /// The same with one initiative more.
    pub fn with(mut self, initiative: Value) -> Self {
        self.list("initiatives").push(initiative);
        self
    }

    /// The same with other synonyms.
    pub fn with_synonyms(mut self, synonyms: Value) -> Self {
        self.0["synonyms"] = synonyms;
        self
    }

    /// One of its lists, to be changed.
    pub fn list(&mut self, name: &str) -> &mut Vec<Value> {
        self.0[name].as_array_mut().expect("it is a list")
    }

    /// What a file with it holds.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.to_string().into_bytes()
    }

    /// Its catalog and its problems.
    pub fn load(&self) -> (Catalog, Vec<DatasetProblem>) {
        catalog::load(&self.bytes()).expect("the dataset loads")
    }

    /// Its catalog, in which nothing is wrong, with the index.
    pub fn explorer(&self) -> Explorer {
        let (catalog, problems) = self.load();
        assert_eq!(problems, []);
        Explorer::new(catalog)
    }
}

/// A catalog with its index.
pub struct Explorer {
    pub catalog: Catalog,
    pub index: Index,
}

impl Explorer {
    pub fn new(catalog: Catalog) -> Self {
        let index = Index::new(&catalog);
        Self { catalog, index }
    }

    /// The data that is published.
    pub fn real() -> &'static Explorer {
        static REAL: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(real_catalog()));
        &REAL
    }

    /// A facet value by its slug.
    pub fn value(&self, facet: Facet, slug: &str) -> FacetValue {
        facet
            .find(&self.catalog, slug)
            .unwrap_or_else(|| panic!("{facet:?} has {slug}"))
    }

    /// What an address asks for; nothing of it is passed over.
    pub fn query(&self, address: &str) -> Query {
        let read = kansrijk::url::read(address, &self.catalog);
        assert_eq!(read.ignored, [], "{address}");
        read.query
    }

    /// What a query finds.
    pub fn search(&self, query: &Query) -> Outcome {
        search(&self.catalog, &self.index, query)
    }

    /// The slugs of what an address finds, in order.
    pub fn hits(&self, address: &str) -> Vec<&str> {
        self.slugs(&self.search(&self.query(address)).hits)
    }

    /// The slugs of initiatives.
    pub fn slugs(&self, initiatives: &[u32]) -> Vec<&str> {
        initiatives
            .iter()
            .map(|&ordinal| self.catalog.initiative(ordinal).slug.as_str())
            .collect()
    }
}

/// The dataset that is published, as the page fetches it.
pub fn real_dataset() -> String {
    let directory = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    dataset(&DatasetDir::read(directory).expect("the data can be read"))
}

fn real_catalog() -> Catalog {
    let (catalog, problems) = catalog::load(real_dataset().as_bytes()).expect("the data loads");
    assert_eq!(problems, []);
    catalog
}

/// An initiative for all of Limburg about which nothing else is known, with other values for some fields.
///
/// Its title is its slug.
pub fn initiative(slug: &str, fields: Value) -> Value {
    let mut record = json!({
        "slug": slug,
        "title": slug,
        "summary": "Het is er.",
        "areas": ["limburg"],
        "status": "lopend",
        "sources": [source(Some("2026-01-02"))],
    });
    let object = record.as_object_mut().expect("it is an object");
    object.extend(fields.as_object().expect("the fields are an object").clone());
    record
}

/// A source of a date.
pub fn source(date: Option<&str>) -> Value {
    json!({ "title": "Bericht", "publisher": "Gemeente", "url": "https://example.org/", "date": date, "checked": null })
}

pub fn region(slug: &str, name: &str, kind: &str, parent: Option<&str>) -> Value {
    json!({ "slug": slug, "name": name, "kind": kind, "parent": parent })
}

pub fn municipality(slug: &str, code: &str, subregion: &str, neighbours: &[&str], former: &[&str]) -> Value {
    let former: Vec<Value> = former
        .iter()
        .map(|name| json!({ "name": name, "until": "2019" }))
        .collect();
    let (first, rest) = slug.split_at(1);
    json!({
        "slug": slug,
        "name": format!("{}{rest}", first.to_uppercase()),
        "code": code,
        "tooi": "https://example.org/tooi",
        "subregion": subregion,
        "neighbours": neighbours,
        "former": former,
        "profile": null,
    })
}

pub fn phase(slug: &str, sentence: &str, from: i64, to: Option<i64>) -> Value {
    json!({
        "slug": slug,
        "name": slug,
        "label_age": slug,
        "sentence": sentence,
        "from": from,
        "to": to,
        "hue": "plum",
        "guide": guide(),
    })
}

pub fn theme(slug: &str, name: &str) -> Value {
    json!({ "slug": slug, "name": name, "icon": "book", "guide": guide(), "terms": [] })
}

pub fn label(slug: &str) -> Value {
    json!({ "slug": slug, "name": slug, "description": slug })
}

pub fn programme(slug: &str) -> Value {
    json!({
        "slug": slug,
        "name": slug,
        "summary": slug,
        "areas": ["limburg"],
        "sources": [source(None)],
    })
}

fn guide() -> Value {
    json!({ "text": "Goed om te weten.", "questions": [] })
}

/// Replaces the value at a place by another; places are numbered in the order of reading.
pub fn replace(value: &mut Value, place: &mut usize, other: &Value) {
    if *place == 0 {
        *value = other.clone();
    }
    *place = place.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, place, other)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, place, other)),
        _ => {}
    }
}
