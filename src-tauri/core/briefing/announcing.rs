//! When the day's briefing is announced. Pure: the clock, the zone and the last time are arguments.

use crate::model::Time;
use jiff::tz::TimeZone;

/// Whoever was away longer than this at that time of day is not told of it any more.
const LATE_HOURS: i64 = 4;

/// Whether the briefing is to be announced now: at so many minutes after midnight of the reader's day, once, and a while later
/// too when the program was not running then.
pub fn is_due(minutes: u16, zone: &TimeZone, last: Option<Time>, now: Time) -> bool {
    let local = now.to_jiff().to_zoned(zone.clone());
    let minutes = minutes.min(24 * 60 - 1);
    let (hour, minute) = (i8::try_from(minutes / 60).unwrap_or(0), i8::try_from(minutes % 60).unwrap_or(0));
    // Shortly after midnight the moment of the day before counts too. Where a clock is put forward over it, it is after that.
    [local.date(), local.date().yesterday().unwrap_or(local.date())].into_iter().any(|date| {
        let Ok(moment) = date.at(hour, minute, 0, 0).to_zoned(zone.clone()) else { return false };
        let moment = Time::from(moment.timestamp());
        moment <= now && now < moment.plus_seconds(LATE_HOURS * 3_600) && last.is_none_or(|last| last < moment)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse::<jiff::Timestamp>().unwrap().into()
    }

    #[test]
    fn once_a_day_at_its_time_or_a_little_later() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let due = |last: Option<&str>, now: &str| is_due(7 * 60 + 30, &berlin, last.map(at), at(now));
        assert!(!due(None, "2026-11-23T06:29:59Z"));
        assert!(due(None, "2026-11-23T06:30:00Z"));
        assert!(!due(Some("2026-11-23T06:30:00Z"), "2026-11-23T06:31:00Z"), "once");
        assert!(due(Some("2026-11-22T06:30:00Z"), "2026-11-23T09:00:00Z"), "the next day, a little late");
        assert!(!due(Some("2026-11-22T06:30:00Z"), "2026-11-23T18:00:00Z"), "too late");
    }

    #[test]
    fn around_midnight_and_where_clocks_are_turned() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let late = |last: Option<&str>, now: &str| is_due(23 * 60 + 45, &berlin, last.map(at), at(now));
        assert!(late(None, "2026-11-23T23:10:00Z"), "ten past midnight in Berlin");
        assert!(!late(Some("2026-11-23T22:45:30Z"), "2026-11-23T23:10:00Z"));
        // 02:30 is not on 29 March 2026: it is 03:30 then.
        let spring = |now: &str| is_due(2 * 60 + 30, &berlin, Some(at("2026-03-28T02:00:00Z")), at(now));
        assert!(!spring("2026-03-29T00:59:00Z") && spring("2026-03-29T01:30:00Z"));
        // 02:30 is twice on 25 October 2026: once is enough.
        let first = at("2026-10-25T00:30:00Z");
        assert!(is_due(150, &berlin, Some(at("2026-10-24T00:30:00Z")), first));
        assert!(!is_due(150, &berlin, Some(first), at("2026-10-25T01:30:00Z")));
        assert!(is_due(9_999, &berlin, None, at("2026-11-23T22:59:00Z")), "no such minute: the last of the day");
    }
}
