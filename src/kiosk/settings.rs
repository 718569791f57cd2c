//! What staff has set on a screen, as it is kept on the device.

use serde::{Deserialize, Serialize};

use super::pin::PinHash;
use crate::conference::LogId;
use crate::surface::IDLE_RANGE;

/// What staff has set on a screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The PIN of the staff.
    pub pin: PinHash,
    /// The log of the conference that runs; `None` without one.
    #[serde(default)]
    pub log: Option<LogId>,
    /// After how many seconds without a touch the screen begins anew, in place of what its address says.
    #[serde(default)]
    idle_seconds: Option<u32>,
}

impl Settings {
    /// A screen with a PIN, without a conference.
    pub fn new(pin: PinHash) -> Self {
        Self {
            pin,
            log: None,
            idle_seconds: None,
        }
    }

    /// With another PIN.
    pub fn with_pin(self, pin: PinHash) -> Self {
        Self { pin, ..self }
    }

    /// With another conference that runs, or none.
    pub fn with_log(self, log: Option<LogId>) -> Self {
        Self { log, ..self }
    }

    /// After how many seconds the screen begins anew, if staff has said so.
    pub fn idle_seconds(&self) -> Option<u32> {
        self.idle_seconds.filter(|seconds| IDLE_RANGE.contains(seconds))
    }

    /// Begins anew after so many seconds; what is out of range stays as it was.
    pub fn with_idle_seconds(mut self, seconds: u32) -> Self {
        if IDLE_RANGE.contains(&seconds) {
            self.idle_seconds = Some(seconds);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_out_of_range_is_not_taken() {
        let settings = Settings::new(PinHash::new("1234", [0; 16]));
        assert_eq!(settings.idle_seconds(), None);
        assert_eq!(settings.clone().with_idle_seconds(45).idle_seconds(), Some(45));
        assert_eq!(
            settings.with_idle_seconds(45).with_idle_seconds(2).idle_seconds(),
            Some(45)
        );
    }
}
