//! Dates as feeds write them.

use crate::model::Time;

/// Reads a date.
pub(super) fn parse(text: &str) -> Option<Time> {
    let text = text.trim();
    if let Ok(stamp) = text.parse::<jiff::Timestamp>() {
        return Some(stamp.into());
    }
    jiff::fmt::rfc2822::parse(text).ok().map(|zoned| zoned.timestamp().into())
}
