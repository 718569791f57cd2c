//! A touch screen in a hall: what it asks, how it types, and when it begins anew, as plain values.
//!
//! Must not know the browser, the clock, nor what a query finds.

mod idle;
mod keyboard;
mod pin;
mod question;
mod settings;

pub use self::idle::{Idle, warning_seconds};
pub use self::keyboard::{Key, Keyboard, Layer};
pub use self::pin::{ATTEMPTS, PIN_DIGITS, Pause, PinHash, is_pin};
pub use self::question::{Question, answered};
pub use self::settings::Settings;
