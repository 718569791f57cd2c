//! When a kiosk begins anew: after some time without a touch, not without a warning.

/// How a kiosk stands after some time without a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Somebody is there.
    Busy,
    /// Nobody has touched it for a while; it begins anew in so many seconds.
    Warning(u32),
    /// It begins anew.
    Over,
}

/// How long the warning stands, in seconds: long enough to come back to the screen, and never most of the time.
pub fn warning_seconds(limit: u32) -> u32 {
    (limit / 2).min(20)
}

impl Idle {
    /// After so many seconds without a touch, on a screen that begins anew after `limit` of them.
    pub fn after(seconds: u32, limit: u32) -> Idle {
        match limit.saturating_sub(seconds) {
            0 => Idle::Over,
            left if left <= warning_seconds(limit) => Idle::Warning(left),
            _ => Idle::Busy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_comes_before_the_end_and_counts_down() {
        let check = |seconds, limit, expected| {
            assert_eq!(Idle::after(seconds, limit), expected, "{seconds} of {limit}")
        };
        check(0, 90, Idle::Busy);
        check(69, 90, Idle::Busy);
        check(70, 90, Idle::Warning(20));
        check(89, 90, Idle::Warning(1));
        check(90, 90, Idle::Over);
        check(5000, 90, Idle::Over);
        check(9, 20, Idle::Busy);
        check(10, 20, Idle::Warning(10));
    }
}
