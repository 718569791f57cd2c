//! The PIN of the staff: what one looks like, and how guessing is slowed down.
//!
//! It keeps visitors out of the staff panel, and no more: whoever has the device itself has all that is on it.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// How many figures a PIN has.
pub const PIN_DIGITS: RangeInclusive<usize> = 4..=8;

/// After how many wrong guesses there is a pause.
pub const ATTEMPTS: u32 = 5;

/// The pause after [`ATTEMPTS`] wrong guesses, in seconds; each further wrong one brings another.
const PAUSE_SECONDS: u32 = 60;

/// Whether a text can be a PIN.
pub fn is_pin(text: &str) -> bool {
    PIN_DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How often a PIN is hashed: some tens of milliseconds on a kiosk, which nobody notices who types it once.
const ROUNDS: u32 = 20_000;

/// A PIN as it is kept: not itself, only what it gives with some salt (PBKDF2, RFC 8018).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinHash {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl PinHash {
    /// A PIN with 16 random bytes.
    pub fn new(pin: &str, salt: [u8; 16]) -> Self {
        let mut hash = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(pin.as_bytes(), &salt, ROUNDS, &mut hash);
        Self { salt, hash }
    }

    /// Whether it is the hash of this PIN.
    pub fn is_of(&self, pin: &str) -> bool {
        Self::new(pin, self.salt) == *self
    }
}

/// Wrong guesses, and how long nobody may guess.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pause {
    wrong: u32,
    /// Until when nobody may guess, in seconds of any clock that only goes forward.
    until: u32,
}

impl Pause {
    /// After a wrong guess at this second.
    pub fn after_wrong(self, now: u32) -> Self {
        let wrong = self.wrong + 1;
        let until = if wrong >= ATTEMPTS { now + PAUSE_SECONDS } else { 0 };
        Self { wrong, until }
    }

    /// How many seconds it still takes until somebody may guess.
    pub fn seconds_left(self, now: u32) -> u32 {
        self.until.saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_a_few_figures() {
        for (text, expected) in [
            ("1234", true),
            ("00000000", true),
            ("123", false),
            ("123456789", false),
            ("12a4", false),
            ("١٢٣٤", false),
            ("", false),
        ] {
            assert_eq!(is_pin(text), expected, "{text}");
        }
    }

    #[test]
    fn a_pin_is_known_again_and_no_other_is() {
        let kept = PinHash::new("2468", [7; 16]);
        assert!(kept.is_of("2468") && !kept.is_of("2469") && !kept.is_of(""));
        assert_ne!(
            kept,
            PinHash::new("2468", [8; 16]),
            "the same PIN looks different on another screen"
        );
        let json = serde_json::to_string(&kept).expect("it can be written");
        assert!(!json.contains("2468"));
        assert_eq!(serde_json::from_str::<PinHash>(&json).ok(), Some(kept));
    }

    #[test]
    fn guessing_is_slowed_down() {
        let mut pause = Pause::default();
        for _ in 1..ATTEMPTS {
            pause = pause.after_wrong(100);
            assert_eq!(pause.seconds_left(100), 0);
        }
        pause = pause.after_wrong(100);
        assert_eq!(pause.seconds_left(100), PAUSE_SECONDS);
        assert_eq!(pause.seconds_left(130), PAUSE_SECONDS - 30);
        assert_eq!(pause.seconds_left(500), 0);
        assert_eq!(pause.after_wrong(500).seconds_left(500), PAUSE_SECONDS);
    }
}
