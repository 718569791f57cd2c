//! The search of Kansrijk alone, over the files that `kansrijk index` writes, for a page that measures it.
//!
//! Numbers go in and out; what they are called is for the script beside it.
#![cfg(target_family = "wasm")]

use kansrijk::catalog::{self, Catalog};
use kansrijk::query::{Facet, FacetValue, Query};
use kansrijk::search::{FacetTable, Index, Wanted, search_for};
use wasm_bindgen::prelude::*;

/// The facets that are counted, in the order in which their counts follow.
const COUNTED: [Facet; 3] = [Facet::Municipality, Facet::Phase, Facet::Theme];

/// A dataset that can be searched.
#[wasm_bindgen]
pub struct Engine {
    catalog: Catalog,
    index: Index,
    query: Query,
    answer: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// From the overview and the table of facets; words can be looked for when the dictionary is there.
    ///
    /// # Errors
    /// When one of them is no such file.
    #[wasm_bindgen(constructor)]
    pub fn new(overview: &[u8], table: &[u8]) -> Result<Engine, JsError> {
        let (catalog, _) = catalog::load(overview).map_err(|error| JsError::new(&format!("{error:?}")))?;
        let table = FacetTable::from_file(table, &catalog).map_err(unreadable)?;
        let index = Index::of(&catalog, table);
        Ok(Self {
            catalog,
            index,
            query: Query::default(),
            answer: Vec::new(),
        })
    }

    /// Takes the dictionary in, and the details, among which are synonyms.
    ///
    /// # Errors
    /// When one of them is no such file.
    pub fn supply_dictionary(&self, details: &[u8], file: &[u8]) -> Result<(), JsError> {
        let (details, _) = catalog::load_details(details, &self.catalog)
            .map_err(|error| JsError::new(&format!("{error:?}")))?;
        self.catalog.supply_details(details);
        self.index
            .supply_dictionary(file, &self.catalog)
            .map_err(unreadable)
    }

    /// Which chunks of occurrences a text needs that have not come yet.
    pub fn missing_chunks(&self, text: &str) -> Vec<u32> {
        self.index.missing_chunks(text)
    }

    /// Takes a chunk of occurrences in.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn supply_chunk(&self, chunk: u32, file: &[u8]) -> Result<(), JsError> {
        self.index.supply_chunk(chunk, file).map_err(unreadable)
    }

    /// The slugs of the values of one of the facets that are counted, one to a line.
    pub fn slugs(&self, counted: usize) -> String {
        let values = COUNTED[counted].values(&self.catalog);
        let slugs: Vec<&str> = values.map(|value| value.slug(&self.catalog)).collect();
        slugs.join("\n")
    }

    /// Chooses a value of one of the facets that are counted.
    pub fn choose(&mut self, counted: usize, ordinal: u32) {
        let facet = COUNTED[counted];
        self.query = std::mem::take(&mut self.query).toggle(FacetValue { facet, ordinal });
    }

    /// Chooses months, half-open.
    pub fn choose_age(&mut self, from: i16, to: i16) {
        self.query = std::mem::take(&mut self.query).with_interval(Some((from, to)));
    }

    /// Looks for words.
    pub fn look_for(&mut self, text: &str) {
        self.query = std::mem::take(&mut self.query).with_text(text);
    }

    /// Answers what was chosen since the last answer, and tells of how many numbers the answer consists.
    ///
    /// They are: how many hits there are; how many of the first hits follow; those; and the counts of each facet.
    pub fn answer(&mut self, limit: usize) -> usize {
        let wanted = Wanted {
            hits: limit,
            facets: &COUNTED,
            surroundings: false,
        };
        let query = std::mem::take(&mut self.query);
        let outcome = search_for(&self.catalog, &self.index, &query, wanted);
        self.answer.clear();
        self.answer.extend([outcome.total, outcome.hits.len() as u32]);
        self.answer.extend(&outcome.hits);
        for facet in COUNTED {
            self.answer.extend(outcome.counts.all(facet));
        }
        self.answer.len()
    }

    /// Where in memory the answer lies, until the next one.
    pub fn answer_address(&self) -> *const u32 {
        self.answer.as_ptr()
    }
}

fn unreadable(error: kansrijk::search::Unreadable) -> JsError {
    JsError::new(&format!("{error:?}"))
}
