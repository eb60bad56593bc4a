//! The interval that fits a feed's own rhythm. Pure.
//!
//! The interval for all feeds is that of a feed with [`TYPICAL`] articles a week; the others' go with the square root of how
//! much they publish. With intervals T and rates r the mean delay of all articles is Σ r·T / 2 and the requests are Σ 1 / T:
//! for a given number of requests the delay is least when T goes with 1 / √r. (miniflux takes 7 days / articles of a week,
//! within 5 minutes and a day: then every request finds about one article, but a blog that publishes weekly is seen a day
//! late, and a busy site is asked every few minutes. `tests/integration/refreshing/simulation.rs` compares them.)

use crate::model::{Activity, FeedId, NextReason, Time};
use crate::refresh::when::SHORTEST;

const DAY: f64 = 86_400.0;
const WEEK: f64 = 7.0 * DAY;

/// Articles a week of the feed for which the interval for all feeds stands: seven a day. Chosen with [`BUSIEST`] so that over
/// the rhythms of real feeds three tenths fewer requests than with the plain interval bring articles a third earlier.
const TYPICAL: f64 = 48.0;
/// A feed of which nothing recent is known is not dead for certain: it counts as if half an article had come.
const BENEFIT: f64 = 0.5;
/// How much more often than the interval for all feeds a busy feed is fetched at most: with the usual hour every half hour.
const BUSIEST: u64 = 2;
/// The longest interval (miniflux: a day). A feed that was silent for a month is fetched twice in two days.
const LONGEST: u64 = 24 * 3600;
/// The intervals of two feeds of the same rhythm differ by up to a twentieth, so that feeds that were once fetched together
/// drift apart.
const DRIFT: u64 = 20;

/// The interval of a feed in seconds, and its reason; `global` is the one for all feeds.
pub fn interval(feed: FeedId, global: u64, activity: Activity, now: Time) -> (u64, NextReason) {
    let Some(oldest) = activity.oldest else { return (global, NextReason::GlobalInterval) };
    let known = now.seconds().saturating_sub(oldest.seconds()) as f64;
    let span = known.clamp(DAY, Activity::WINDOW_SECONDS as f64);
    let weekly = (f64::from(activity.recent) + BENEFIT) * WEEK / span;
    let wanted = (global as f64 * (TYPICAL / weekly).sqrt()) as u64;
    let seconds = wanted.clamp((global / BUSIEST).max(SHORTEST), LONGEST.max(global));
    (seconds + spread(feed, now, seconds / DRIFT), NextReason::Rhythm)
}

/// A number of seconds below `most` that differs between feeds and between times, but is the same for the same.
pub fn spread(feed: FeedId, at: Time, most: u64) -> u64 {
    let mut seed = [0; 16];
    seed[..8].copy_from_slice(&feed.0.to_le_bytes());
    seed[8..].copy_from_slice(&at.0.to_le_bytes());
    xxhash_rust::xxh3::xxh3_64(&seed) % most.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const NOW: Time = Time::from_seconds(1_700_000_000);
    const MONTH_AGO: Time = NOW.plus_seconds(-30 * 86_400);

    #[rstest]
    #[case::typical(192, 60)]
    #[case::daily(28, 156)]
    #[case::weekly(4, 392)]
    #[case::monthly(1, 679)]
    #[case::silent(0, 1176)]
    #[case::busy(400, 41)]
    #[case::news_agency(40_000, 30)]
    fn quiet_feeds_are_fetched_seldom_and_busy_ones_often(#[case] recent: u32, #[case] minutes: u64) {
        let activity = Activity { recent, oldest: Some(MONTH_AGO) };
        let (seconds, reason) = interval(FeedId(1), 3600, activity, NOW);
        let (least, most) = (minutes * 60 - 60, minutes * 63 + 63);
        assert!((least..=most).contains(&seconds), "{} minutes, not {minutes}", seconds / 60);
        assert_eq!(reason, NextReason::Rhythm);
    }

    #[test]
    fn ten_articles_of_one_day_are_a_busy_feed_although_no_more_are_known() {
        let day = Activity { recent: 10, oldest: Some(NOW.plus_seconds(-86_400)) };
        let month = Activity { recent: 10, oldest: Some(MONTH_AGO) };
        assert!(interval(FeedId(1), 3600, day, NOW).0 < 3600 && interval(FeedId(1), 3600, month, NOW).0 > 7200);
        let nothing = Activity { recent: 0, oldest: None };
        assert_eq!(interval(FeedId(1), 3600, nothing, NOW), (3600, NextReason::GlobalInterval));
    }

    #[test]
    fn feeds_of_one_rhythm_drift_apart() {
        let activity = Activity { recent: 28, oldest: Some(MONTH_AGO) };
        let all: std::collections::HashSet<u64> =
            (0..50).map(|feed| interval(FeedId(feed), 3600, activity, NOW).0).collect();
        assert!(all.len() > 40, "{}", all.len());
    }
}
