//! Keeps what staff sets and what residents say on the device, so that it survives a reload, a crash and a power cut.
//!
//! The only module that knows IndexedDB. Everything is kept as JSON, as it is exported.

use idb::{DatabaseEvent, Error, Factory, ObjectStoreParams, Transaction};
use leptos::wasm_bindgen::{JsCast, JsValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::{IdbDatabase, IdbTransaction};

use crate::conference::{Entry, Header, Log, LogId};
use crate::kiosk::Settings;

const NAME: &str = "kansrijk-kiosk";
const VERSION: u32 = 1;

/// One record, under its own name.
const SETTINGS: &str = "settings";
/// A record for each log, by its identity.
const LOGS: &str = "logs";
/// A record for each entry, by the identity of its log and its number.
const ENTRIES: &str = "entries";

/// The store on the device.
pub(super) struct Store(IdbDatabase);

/// What was kept.
pub(super) struct Kept {
    /// What staff has set, if this screen was set up before.
    pub(super) settings: Option<Settings>,
    /// Everything that was said at this screen.
    pub(super) logs: Vec<Log>,
    /// Whether something was kept that cannot be read.
    pub(super) is_damaged: bool,
}

impl Store {
    /// Opens it, or makes it.
    ///
    /// # Errors
    /// When the browser keeps nothing: in a private window, when it is told so, or without room.
    pub(super) async fn open() -> Result<Self, Error> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for store in [SETTINGS, LOGS, ENTRIES] {
                    // Fails only for a store that is there.
                    database.create_object_store(store, ObjectStoreParams::new()).ok();
                }
            }
        });
        request.await.map(|database| Self(database.into()))
    }

    /// Everything that was kept. A record that cannot be read is passed over, and stays where it is.
    pub(super) async fn read(&self) -> Result<Kept, Error> {
        let mut is_damaged = false;
        let settings: Vec<Settings> = self.all(SETTINGS, &mut is_damaged).await?;
        let headers: Vec<Header> = self.all(LOGS, &mut is_damaged).await?;
        let entries: Vec<(LogId, Entry)> = self.all(ENTRIES, &mut is_damaged).await?;
        let log = |header: Header| {
            let id = header.id;
            let own = entries.iter().filter(|(log, _)| *log == id);
            Log::restore(header, own.map(|(_, entry)| entry.clone()))
        };
        Ok(Kept {
            settings: settings.into_iter().next(),
            logs: headers.into_iter().map(log).collect(),
            is_damaged,
        })
    }

    /// Keeps what staff has set.
    pub(super) async fn put_settings(&self, settings: &Settings) -> Result<(), Error> {
        self.put(SETTINGS, SETTINGS, settings).await
    }

    /// Keeps what a log is about.
    pub(super) async fn put_header(&self, header: &Header) -> Result<(), Error> {
        self.put(LOGS, &header.id.to_string(), header).await
    }

    /// Keeps an entry; when this is done, it is on the disk.
    pub(super) async fn add_entry(&self, log: LogId, entry: &Entry) -> Result<(), Error> {
        let key = format!("{log}/{:08}", entry.number.get());
        let transaction = self.transaction(ENTRIES, "readwrite")?;
        let value = JsValue::from_str(&json(&(log, entry)));
        // A number that is there already belongs to another window of this kiosk: nothing is written over.
        transaction
            .object_store(ENTRIES)?
            .add(&value, Some(&JsValue::from_str(&key)))?;
        done(transaction).await
    }

    async fn put(&self, store: &str, key: &str, record: &impl Serialize) -> Result<(), Error> {
        let transaction = self.transaction(store, "readwrite")?;
        transaction
            .object_store(store)?
            .put(&JsValue::from_str(&json(record)), Some(&JsValue::from_str(key)))?;
        done(transaction).await
    }

    async fn all<T: DeserializeOwned>(&self, store: &str, is_damaged: &mut bool) -> Result<Vec<T>, Error> {
        let transaction = self.transaction(store, "readonly")?;
        let values = transaction.object_store(store)?.get_all(None, None)?.await?;
        let read = |value: JsValue| serde_json::from_str(&value.as_string()?).ok();
        let count = values.len();
        let records: Vec<T> = values.into_iter().filter_map(read).collect();
        *is_damaged |= records.len() < count;
        Ok(records)
    }

    /// A transaction that is done when the disk has it, and not when the system has promised to write it.
    ///
    /// Neither `idb` nor `web-sys` has the option: <https://w3c.github.io/IndexedDB/#transaction-durability-hint>.
    fn transaction(&self, store: &str, mode: &str) -> Result<Transaction, Error> {
        let open = || {
            let options = js_sys::Object::new();
            js_sys::Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let open = js_sys::Reflect::get(&self.0, &"transaction".into())?;
            let open: &js_sys::Function = open.unchecked_ref();
            open.call3(&self.0, &store.into(), &mode.into(), &options)
        };
        let transaction = open().map_err(Error::TransactionOpenFailed)?;
        Ok(transaction.unchecked_into::<IdbTransaction>().into())
    }
}

/// Waits until a transaction is done.
async fn done(transaction: Transaction) -> Result<(), Error> {
    let result = transaction.await?;
    if result.is_committed() {
        Ok(())
    } else {
        Err(Error::TransactionCommitError(JsValue::NULL))
    }
}

/// Records of our own can always be written.
fn json(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}
