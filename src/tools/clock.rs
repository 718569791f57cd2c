//! What day it is: the only place that reads the clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::calendar::CalendarDay;

/// The day that has begun somewhere on earth: who edits just after midnight is not in the future.
pub fn today() -> CalendarDay {
    let farthest_ahead = Duration::from_secs(14 * 60 * 60);
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + farthest_ahead;
    CalendarDay::from_days_since_epoch(since_epoch.as_secs() / 86_400)
}
