//! Kansrijk: an explorer of initiatives for growing up well, without a server.
//!
//! The data flows in one direction:
//!
//! ```text
//! dataset.json ── catalog::load ──► Catalog ── search::Index ──┐
//!                     └► Vec<DatasetProblem>                    ├─ search ─► Outcome ─ present ─► structs ─► ui
//! location.search ── url::read ──► Query ───────────────────────┘                                            │
//!        ▲                                                                                                  │
//!        └──────────── ui::address ◄──── pure transitions of Query ◄──── event handlers ◄───────────────────┘
//! ```
//!
//! Modules in reading order. Everything but [`ui`](https://docs.rs/leptos) and `tools` is free of the browser and of
//! files, and compiles for both targets: a browser type in the domain fails the native build.

mod by_key;

pub mod fold;

pub mod calendar;

pub mod catalog;

pub mod locale;

pub mod query;

pub mod shortlist;

pub mod surface;

pub mod kiosk;

pub mod url;

pub mod search;

pub mod present;

pub mod conference;

#[cfg(target_family = "wasm")]
pub mod ui;

#[cfg(not(target_family = "wasm"))]
pub mod tools;
