//! What the table of facets holds of each initiative, as one row each, and what the rows can be written in.

use std::collections::BTreeSet;

use kansrijk::catalog::value::Months;
use kansrijk::catalog::{Catalog, Initiative};
use kansrijk::query::Facet;
use rkyv::rancor::Error;
use serde::{Deserialize, Serialize};

use crate::countable::{Countable, Frame};

/// First month and first month after it, as far as they are known.
pub type Age = (Option<Months>, Option<Months>);

/// The facets of an initiative whose values have sets.
pub const SET_FACETS: [Facet; 4] = [Facet::Theme, Facet::Audience, Facet::Status, Facet::Programme];

/// What counting needs to know of an initiative.
#[derive(Serialize, Deserialize, rkyv::Archive, rkyv::Serialize)]
pub struct Row {
    pub areas: Vec<u32>,
    pub age: Age,
    pub themes: Vec<u32>,
    pub audiences: Vec<u32>,
    pub status: u32,
    pub programmes: Vec<u32>,
    /// How new the newest source is: 0 without a date, and more the newer.
    pub newness: u32,
}

impl Row {
    /// The values of each facet whose values have sets.
    pub fn values(&self) -> [&[u32]; SET_FACETS.len()] {
        let status = std::slice::from_ref(&self.status);
        [&self.themes, &self.audiences, status, &self.programmes]
    }
}

/// The rows of a catalog.
pub fn of(catalog: &Catalog) -> Vec<Row> {
    let initiatives = catalog.initiatives.iter();
    let dates: BTreeSet<&str> = initiatives.clone().filter_map(newest_source).collect();
    let dates: Vec<&str> = dates.into_iter().collect();
    let newness = |date: &str| dates.partition_point(|other| *other <= date) as u32;
    let row = |initiative: &Initiative| Row {
        areas: each_once(&initiative.areas),
        age: (initiative.age.from, initiative.age.to),
        themes: each_once(&initiative.themes),
        audiences: each_once(&initiative.audiences),
        status: initiative.status,
        programmes: each_once(&initiative.programmes),
        newness: newest_source(initiative).map_or(0, newness),
    };
    initiatives.map(row).collect()
}

fn newest_source(initiative: &Initiative) -> Option<&str> {
    initiative.newest_source.as_deref()
}

fn each_once(values: &[u32]) -> Vec<u32> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(value) {
            once.push(*value);
        }
    }
    once
}

pub fn to_postcard(rows: &[Row]) -> Vec<u8> {
    postcard::to_allocvec(rows).expect("rows have a length")
}

pub fn from_postcard(file: &[u8], frame: &Frame) -> Option<Countable> {
    let rows: Vec<Row> = postcard::from_bytes(file).ok()?;
    of_rows(&rows, frame)
}

pub fn to_json(rows: &[Row]) -> Vec<u8> {
    serde_json::to_vec(rows).expect("rows have names that JSON has")
}

pub fn from_json(file: &[u8], frame: &Frame) -> Option<Countable> {
    let rows: Vec<Row> = serde_json::from_slice(file).ok()?;
    of_rows(&rows, frame)
}

fn of_rows(rows: &[Row], frame: &Frame) -> Option<Countable> {
    let mut countable = Countable::empty(frame, rows.len());
    for row in rows {
        let values = row.values().map(|values| values.iter().copied());
        countable.push(frame, row.areas.iter().copied(), row.age, values, row.newness)?;
    }
    countable.finish()
}

/// An image of the rows in memory.
pub fn to_rkyv(rows: &Vec<Row>) -> rkyv::util::AlignedVec {
    rkyv::to_bytes::<Error>(rows).expect("memory takes everything")
}

pub fn from_rkyv(file: &[u8], frame: &Frame) -> Option<Countable> {
    let rows = rkyv::access::<rkyv::Archived<Vec<Row>>, Error>(file).ok()?;
    let mut countable = Countable::empty(frame, rows.len());
    for row in rows.iter() {
        let status = std::slice::from_ref(&row.status);
        let values = [&row.themes[..], &row.audiences, status, &row.programmes];
        let values = values.map(|values| values.iter().map(|value| value.to_native()));
        let areas = row.areas.iter().map(|area| area.to_native());
        countable.push(
            frame,
            areas,
            of_archived(&row.age),
            values,
            row.newness.to_native(),
        )?;
    }
    countable.finish()
}

/// An age in an image of memory.
pub fn of_archived(age: &rkyv::Archived<Age>) -> Age {
    let end = |end: &rkyv::Archived<Option<Months>>| end.as_ref().map(|month| month.to_native());
    (end(&age.0), end(&age.1))
}
