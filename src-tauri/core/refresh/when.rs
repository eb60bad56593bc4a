//! When a feed is fetched next, and why. Pure: the outcome, the settings, the feed's rhythm and "now" go in, a moment comes
//! out. `rhythm` has the part that comes from the feed's own dates.

use super::rhythm::{self, spread};
use crate::model::{Activity, FeedId, NextFetch, NextReason, Pace, Settings, SkipTimes, Time};
use jiff::tz::TimeZone;

const MINUTE: u64 = 60;
const HOUR: u64 = 3600;

/// No feed is fetched more often by itself, whatever anybody says (NetNewsWire: 9 minutes).
pub const SHORTEST: u64 = 9 * MINUTE;
/// Cache-Control is believed up to here: blogs on a CDN say a year and mean the CDN (NetNewsWire: 5 hours).
pub const LONGEST_FRESH: u64 = 5 * HOUR;
/// The feed's own `ttl` and `sy:updatePeriod` are believed up to a day (miniflux's longest interval).
pub const LONGEST_TTL: u64 = 24 * HOUR;
/// `skipHours` and `skipDays` put a fetch off by this at most: a weekend, but not a feed that skips every day.
pub const LONGEST_SKIP: u64 = 72 * HOUR;
/// The longest pause after failures: a feed that comes back is seen within a day.
pub const LONGEST_BACK_OFF: u64 = 24 * HOUR;
/// The first pause after a failure of a feed that is fetched more often than this.
pub const SHORTEST_BACK_OFF: u64 = 15 * MINUTE;
/// Retry-After is honoured up to here; "in ten years" is a mistake.
pub const LONGEST_RETRY_AFTER: u64 = 7 * 24 * HOUR;

/// What the settings say of fetching.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The interval for all feeds in minutes; 0 is off.
    pub minutes: u32,
    /// Whether a feed's interval follows how much it publishes.
    pub adapts: bool,
}

impl Schedule {
    /// The schedule of the settings.
    pub fn of(settings: &Settings) -> Self {
        Self { minutes: settings.interval_minutes, adapts: settings.adapt_interval }
    }
}

/// What is asked of the schedule for a feed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// The settings.
    pub schedule: Schedule,
    /// The feed's own interval in minutes: the user's word, which neither the feed's rhythm nor its publisher overrules.
    pub own_minutes: Option<u32>,
    /// How much it publishes.
    pub activity: Activity,
    /// What its host bears at most, in seconds between two fetches of one feed (see `walls`); 0 for nearly all.
    pub least_seconds: u64,
}

/// What a successful fetch told about time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints {
    /// Cache-Control or Expires: the server will say the same until then.
    pub fresh_seconds: Option<u64>,
    /// The publisher's wishes.
    pub pace: Pace,
}

/// How a fetch ended, as far as the schedule cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The feed came, changed or not.
    Success(Hints),
    /// It did not; `failures` in a row, this one included.
    Failure {
        /// Failures in a row with this one.
        failures: u32,
        /// What the server said about coming back.
        retry_at: Option<Time>,
    },
    /// There is no network: not the feed's fault.
    Offline,
    /// 410.
    Gone,
}

impl Rhythm {
    /// The interval in seconds and its reason; `None` when the schedule is off for this feed.
    fn interval(self, feed: FeedId, now: Time) -> Option<(u64, NextReason)> {
        let global = u64::from(self.schedule.minutes) * MINUTE;
        let (seconds, reason) = match self.own_minutes {
            Some(own) if own > 0 => (u64::from(own) * MINUTE, NextReason::FeedInterval),
            _ if global == 0 => return None,
            _ if self.schedule.adapts => rhythm::interval(feed, global, self.activity, now),
            _ => (global, NextReason::GlobalInterval),
        };
        let seconds = seconds.max(SHORTEST);
        if self.least_seconds > seconds {
            return Some((self.least_seconds, NextReason::HostSpacing));
        }
        Some((seconds, reason))
    }
}

/// When a feed is fetched next.
pub fn next_fetch(feed: FeedId, rhythm: Rhythm, outcome: Outcome, now: Time) -> NextFetch {
    let Some((interval, reason)) = rhythm.interval(feed, now) else {
        let reason = if outcome == Outcome::Gone { NextReason::Gone } else { NextReason::GlobalInterval };
        return NextFetch { at: None, reason };
    };
    let after = |seconds: u64, reason| NextFetch {
        at: Some(now.plus_seconds(i64::try_from(seconds).unwrap_or(i64::MAX))),
        reason,
    };
    match outcome {
        Outcome::Gone => NextFetch { at: None, reason: NextReason::Gone },
        Outcome::Offline => after(SHORTEST, reason),
        Outcome::Success(hints) => {
            let (seconds, reason) = hinted(interval, reason, hints);
            match (reason, skipped(hints.pace.skip, now, seconds)) {
                (NextReason::FeedInterval, _) | (_, 0) => after(seconds, reason),
                (_, more) => after(seconds + more + spread(feed, now, 10 * MINUTE), NextReason::ServerHint),
            }
        }
        Outcome::Failure { retry_at: Some(retry_at), .. } => {
            let asked = u64::try_from(retry_at.seconds().saturating_sub(now.seconds())).unwrap_or(0);
            after(asked.clamp(SHORTEST, LONGEST_RETRY_AFTER), NextReason::RetryAfter)
        }
        Outcome::Failure { failures, retry_at: None } => {
            after(back_off(feed, interval, rhythm, failures), NextReason::BackOff)
        }
    }
}

/// The interval, made longer where the server or the publisher asks for it. A feed's own interval is the user's word
/// against the publisher's `ttl`; against the server's freshness it gains nothing, as the same bytes would come.
fn hinted(interval: u64, reason: NextReason, hints: Hints) -> (u64, NextReason) {
    let fresh = hints.fresh_seconds.unwrap_or(0).min(LONGEST_FRESH);
    let ttl = match reason {
        NextReason::FeedInterval => 0,
        _ => hints.pace.ttl_seconds.unwrap_or(0).min(LONGEST_TTL),
    };
    let hint = fresh.max(ttl);
    if hint > interval { (hint, NextReason::ServerHint) } else { (interval, reason) }
}

/// Seconds from `now + seconds` to the next hour that is not skipped; 0 when that hour is none of them. A feed that skips
/// everything for longer than [`LONGEST_SKIP`] means something else.
fn skipped(skip: SkipTimes, now: Time, seconds: u64) -> u64 {
    if skip == SkipTimes::default() {
        return 0;
    }
    let start = now.plus_seconds(i64::try_from(seconds).unwrap_or(0));
    let into_hour = u64::try_from(start.seconds().rem_euclid(HOUR.cast_signed())).unwrap_or(0);
    let is_skipped = |hours: u64| {
        let at = start.plus_seconds((hours * HOUR).cast_signed()).to_jiff().to_zoned(TimeZone::UTC);
        let day = at.weekday().to_monday_zero_offset();
        skip.hours >> at.hour().unsigned_abs() & 1 == 1 || skip.days >> day.unsigned_abs() & 1 == 1
    };
    match (0..=LONGEST_SKIP / HOUR).find(|hours| !is_skipped(*hours)) {
        None | Some(0) => 0,
        Some(hours) => hours * HOUR - into_hour,
    }
}

/// The interval for all feeds (or the feed's own), doubled with every failure, and up to a fifth more by feed and failure:
/// feeds that failed together (a host that was down) do not come back together. Not the rhythm's interval: a quiet feed
/// that had one bad moment is not left alone for a day.
fn back_off(feed: FeedId, interval: u64, rhythm: Rhythm, failures: u32) -> u64 {
    let base = match rhythm.own_minutes {
        Some(own) if own > 0 => interval,
        _ => interval.min(u64::from(rhythm.schedule.minutes) * MINUTE).max(rhythm.least_seconds),
    };
    let doubled = base.max(SHORTEST_BACK_OFF).saturating_mul(1 << failures.saturating_sub(1).min(20));
    let pause = doubled.min(LONGEST_BACK_OFF.max(base));
    pause + spread(feed, Time(i64::from(failures)), pause / 5 + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    const NOW: Time = Time::from_seconds(1_700_000_000);
    const HOURLY: Rhythm = Rhythm {
        schedule: Schedule { minutes: 60, adapts: true },
        own_minutes: None,
        activity: Activity { recent: 0, oldest: None },
        least_seconds: 0,
    };
    const NO_SKIP: SkipTimes = SkipTimes { hours: 0, days: 0 };

    fn seconds(next: NextFetch) -> u64 {
        u64::try_from(next.at.unwrap().seconds() - NOW.seconds()).unwrap()
    }

    fn success(rhythm: Rhythm, fresh: Option<u64>, ttl: Option<u64>) -> (u64, NextReason) {
        let pace = Pace { ttl_seconds: ttl, skip: NO_SKIP };
        let outcome = Outcome::Success(Hints { fresh_seconds: fresh, pace });
        let next = next_fetch(FeedId(1), rhythm, outcome, NOW);
        (seconds(next), next.reason)
    }

    fn own(minutes: u32) -> Rhythm {
        Rhythm { own_minutes: Some(minutes), ..HOURLY }
    }

    #[rstest]
    #[case::interval(HOURLY, None, None, 3600, NextReason::GlobalInterval)]
    #[case::own(own(30), None, None, 1800, NextReason::FeedInterval)]
    #[case::never_too_often(own(1), None, None, SHORTEST, NextReason::FeedInterval)]
    #[case::fresher_than_interval(HOURLY, Some(600), None, 3600, NextReason::GlobalInterval)]
    #[case::fresh_longer(HOURLY, Some(7200), None, 7200, NextReason::ServerHint)]
    #[case::fresh_for_a_year(HOURLY, Some(31_536_000), None, LONGEST_FRESH, NextReason::ServerHint)]
    #[case::ttl(HOURLY, None, Some(6 * HOUR), 6 * HOUR, NextReason::ServerHint)]
    #[case::ttl_for_ever(HOURLY, None, Some(u64::MAX), LONGEST_TTL, NextReason::ServerHint)]
    #[case::own_beats_ttl(own(30), None, Some(6 * HOUR), 1800, NextReason::FeedInterval)]
    #[case::fresh_beats_own(own(30), Some(3000), None, 3000, NextReason::ServerHint)]
    fn after_a_success(
        #[case] rhythm: Rhythm,
        #[case] fresh: Option<u64>,
        #[case] ttl: Option<u64>,
        #[case] expected: u64,
        #[case] reason: NextReason,
    ) {
        assert_eq!(success(rhythm, fresh, ttl), (expected, reason));
    }

    #[rstest]
    #[case(3600, 3600)]
    #[case(5, SHORTEST)]
    #[case(-100, SHORTEST)]
    #[case(i64::MAX / 4000, LONGEST_RETRY_AFTER)]
    fn retry_after_is_honoured_within_reason(#[case] asked: i64, #[case] expected: u64) {
        let outcome = Outcome::Failure { failures: 1, retry_at: Some(NOW.plus_seconds(asked)) };
        let next = next_fetch(FeedId(1), HOURLY, outcome, NOW);
        assert_eq!((seconds(next), next.reason), (expected, NextReason::RetryAfter));
    }

    #[test]
    fn a_rhythm_counts_only_where_the_settings_let_it() {
        let quiet = Activity { recent: 0, oldest: Some(Time(0)) };
        let plain = Rhythm { schedule: Schedule { minutes: 60, adapts: false }, activity: quiet, ..HOURLY };
        let next = next_fetch(FeedId(1), plain, Outcome::Success(Hints::default()), NOW);
        assert_eq!((next.at, next.reason), (Some(NOW.plus_seconds(3600)), NextReason::GlobalInterval));
        let adapting = Rhythm { schedule: Schedule { minutes: 60, adapts: true }, ..plain };
        assert_eq!(next_fetch(FeedId(1), adapting, Outcome::Success(Hints::default()), NOW).reason, NextReason::Rhythm);
    }

    #[test]
    fn pauses_grow_to_a_day_and_differ_between_feeds() {
        let pause = |feed, failures| {
            let outcome = Outcome::Failure { failures, retry_at: None };
            let next = next_fetch(FeedId(feed), HOURLY, outcome, NOW);
            assert_eq!(next.reason, NextReason::BackOff);
            seconds(next)
        };
        let pauses: Vec<u64> = (1..=6).map(|failures| pause(1, failures)).collect();
        assert!(pauses[0] >= 3600 && pauses[0] <= 4320 && pauses[4] <= LONGEST_BACK_OFF * 6 / 5, "{pauses:?}");
        assert!(pauses.windows(2).take(4).all(|pair| pair[1] > pair[0]), "{pauses:?}");
        assert_ne!(pause(1, 1), pause(2, 1));
        assert_eq!(pause(1, 3), pause(1, 3));
    }

    #[test]
    fn gone_is_never_and_off_is_off() {
        let gone = next_fetch(FeedId(1), HOURLY, Outcome::Gone, NOW);
        assert_eq!(gone, NextFetch { at: None, reason: NextReason::Gone });
        let off = Rhythm { schedule: Schedule { minutes: 0, adapts: true }, ..HOURLY };
        assert_eq!(next_fetch(FeedId(1), off, Outcome::Success(Hints::default()), NOW).at, None);
        let own = Rhythm { schedule: Schedule { minutes: 0, adapts: true }, own_minutes: Some(60), ..HOURLY };
        assert_eq!(success(own, None, None), (3600, NextReason::FeedInterval));
        assert_eq!(seconds(next_fetch(FeedId(1), HOURLY, Outcome::Offline, NOW)), SHORTEST);
    }

    /// NOW is a Tuesday, 22:13:20 in GMT.
    #[rstest]
    #[case::elsewhen(1 << 3, 0, HOUR)]
    #[case::this_hour(1 << 23, 0, HOUR + 2800)]
    #[case::till_morning(0b1111 | 1 << 23, 0, HOUR + 2800 + 4 * HOUR)]
    #[case::this_day(0, 1 << 1, HOUR + 2800)]
    #[case::tomorrow(1 << 23, 1 << 2, HOUR + 2800 + 24 * HOUR)]
    #[case::always(0xff_ffff, 0, HOUR)]
    #[case::never_on_any_day(0, 0x7f, HOUR)]
    fn skipped_times_are_kept(#[case] hours: u32, #[case] days: u8, #[case] expected: u64) {
        let pace = Pace { ttl_seconds: None, skip: SkipTimes { hours, days } };
        let outcome = Outcome::Success(Hints { fresh_seconds: None, pace });
        let next = next_fetch(FeedId(1), HOURLY, outcome, NOW);
        let (pause, moved) = (seconds(next), expected > HOUR);
        assert!((expected..=expected + if moved { 600 } else { 0 }).contains(&pause), "{pause}, not {expected}");
        assert_eq!(next.reason, if moved { NextReason::ServerHint } else { NextReason::GlobalInterval });
        assert_eq!(seconds(next_fetch(FeedId(1), own(30), outcome, NOW)), 1800, "the user's own interval stands");
    }

    #[test]
    fn a_delicate_host_is_asked_seldom_and_a_quiet_feed_is_tried_again_soon() {
        let delicate = Rhythm { least_seconds: 25 * HOUR, own_minutes: Some(30), ..HOURLY };
        assert_eq!(success(delicate, None, None), (25 * HOUR, NextReason::HostSpacing));
        let quiet = Rhythm { activity: Activity { recent: 0, oldest: Some(Time(0)) }, ..HOURLY };
        assert!(success(quiet, None, None).0 > 8 * HOUR);
        let failed = next_fetch(FeedId(1), quiet, Outcome::Failure { failures: 1, retry_at: None }, NOW);
        assert!(seconds(failed) <= HOUR * 6 / 5);
    }

    proptest! {
        /// Whatever is said, a feed is never due before the shortest pause nor later than anything asked for.
        #[test]
        fn always_within_bounds(
            feed: i64, minutes in 1u32..100_000, fresh: Option<u64>, ttl: Option<u64>, failures: u32, retry: Option<i64>,
            recent: u32, oldest: Option<i64>, hours: u32, days: u8,
        ) {
            let activity = Activity { recent, oldest: oldest.map(Time) };
            let rhythm = Rhythm { schedule: Schedule { minutes, adapts: true }, activity, ..HOURLY };
            let pace = Pace { ttl_seconds: ttl, skip: SkipTimes { hours, days } };
            let hints = Hints { fresh_seconds: fresh, pace };
            let failure = Outcome::Failure { failures, retry_at: retry.map(Time) };
            for outcome in [Outcome::Success(hints), failure, Outcome::Offline] {
                let pause = seconds(next_fetch(FeedId(feed), rhythm, outcome, NOW));
                prop_assert!(pause >= SHORTEST);
                prop_assert!(pause <= (u64::from(minutes) * MINUTE).max(LONGEST_RETRY_AFTER) * 6 / 5 + LONGEST_SKIP);
            }
        }
    }
}
