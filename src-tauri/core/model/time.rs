//! Moments, and the clock that is passed in wherever "now" matters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A moment: Unix time in milliseconds, UTC.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// The moment `seconds` after the Unix epoch.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// This moment moved by a number of seconds, which may be negative.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// RFC 3339 in UTC with whole seconds, as the command line prints it: `2026-11-23T09:00:00Z`.
    /// A moment outside jiff's range (years −9999 to 9999) is clamped to it.
    pub fn to_rfc3339(self) -> String {
        self.to_jiff().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// The same moment for jiff, clamped to jiff's range.
    pub fn to_jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }
}

impl From<jiff::Timestamp> for Time {
    fn from(moment: jiff::Timestamp) -> Self {
        Self(moment.as_millisecond())
    }
}

/// Where "now" comes from. Tests pass a clock that they turn.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Time;
}

/// The machine's clock; made only by the shells.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Time {
        jiff::Timestamp::now().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_rfc3339_in_utc_and_survives_extremes() {
        assert_eq!(Time::from_seconds(1_700_000_000).to_rfc3339(), "2023-11-14T22:13:20Z");
        assert_eq!(Time(-1).seconds(), -1);
        assert!(Time(i64::MAX).to_rfc3339().starts_with("9999"));
        assert!(Time(i64::MIN).to_rfc3339().starts_with('-'));
    }
}
