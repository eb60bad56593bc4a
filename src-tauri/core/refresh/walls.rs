//! Hosts that want patience: those that are known for it, and those that asked (429, Retry-After). Pure: what is remembered
//! of a host, what it answered and "now" go in; whether and when its feeds may be asked comes out.
//!
//! Hosts of this machine and of the home network are not remembered: behind one address stand many programs there, and a
//! bridge (RSSHub, RSS-Bridge) that hands on the 429 of one site says nothing of the other sites that it serves.

use crate::model::{HostMemory, NextReason, Time};

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// The pause after a 429 that names no time (NetNewsWire: 10 minutes); doubled with each one more.
pub const WALL: i64 = 10 * MINUTE;
/// What one feed's Retry-After can do to the others of its host at most; the feed itself waits for as long as asked.
pub const LONGEST_WALL: i64 = DAY;
/// A host that asked for patience within this time is asked for one feed at a time, this far apart.
pub const DELICATE: i64 = DAY;
/// See [`DELICATE`].
pub const DELICATE_GAP: i64 = MINUTE;
/// So many refusals (403) of one host in a row, with no feed let through, are not about the single feed.
pub const REFUSALS: u32 = 3;

/// A host that is known to bear little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HostRule {
    /// The host and all below it.
    pub domain: &'static str,
    /// Seconds between any two requests.
    pub gap_seconds: i64,
    /// Seconds between two fetches of one feed.
    pub least_seconds: u64,
    /// Whether it says 403 where it means 429.
    pub refuses_the_hurried: bool,
}

/// The known ones.
const RULES: [HostRule; 3] = [
    // About one request a minute since June 2026, and 403 as well as 429 (NetNewsWire#5328, FreshRSS#8928).
    HostRule { domain: "reddit.com", gap_seconds: MINUTE, least_seconds: 0, refuses_the_hurried: true },
    // NetNewsWire's list of hosts that asked for about once a day: every 25 hours.
    HostRule { domain: "rachelbythebay.com", gap_seconds: 0, least_seconds: 25 * 3600, refuses_the_hurried: false },
    HostRule { domain: "openrss.org", gap_seconds: 0, least_seconds: 25 * 3600, refuses_the_hurried: false },
];

/// The rule for a host, if there is one.
pub fn rule_of(host: &str) -> Option<&'static HostRule> {
    RULES.iter().find(|rule| host.strip_suffix(rule.domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// Under which name a host is remembered: all hosts of a rule share one.
pub fn name_of(host: &str) -> &str {
    rule_of(host).map_or(host, |rule| rule.domain)
}

/// Why a host is not asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Until then.
    pub until: Time,
    /// Because it asked for it, or because it is known to bear little.
    pub reason: NextReason,
}

/// Seconds that two requests to a host must be apart; 0 for nearly all.
pub fn gap(memory: Option<&HostMemory>, host: &str, now: Time) -> i64 {
    let known = rule_of(host).map_or(0, |rule| rule.gap_seconds);
    let walled = memory.and_then(|memory| memory.walled);
    let delicate = walled.is_some_and(|walled| now < walled.plus_seconds(DELICATE));
    known.max(if delicate { DELICATE_GAP } else { 0 })
}

/// Whether a host is to be left alone now.
pub fn wait(memory: Option<&HostMemory>, host: &str, now: Time) -> Option<Wait> {
    let memory = memory?;
    if let Some(until) = memory.until.filter(|until| *until > now) {
        // A clock that was wrong may have left a wall in the far future.
        return Some(Wait { until: until.min(now.plus_seconds(LONGEST_WALL)), reason: NextReason::RetryAfter });
    }
    let again = memory.asked?.plus_seconds(gap(Some(memory), host, now));
    let sane = memory.asked? <= now;
    (sane && again > now).then_some(Wait { until: again, reason: NextReason::HostSpacing })
}

/// What is remembered after a host asked for patience.
pub fn walled(memory: Option<&HostMemory>, host: &str, retry_at: Option<Time>, now: Time) -> HostMemory {
    let before = memory.cloned().unwrap_or_else(|| HostMemory { host: host.to_owned(), ..HostMemory::default() });
    let recent = before.walled.is_some_and(|walled| now < walled.plus_seconds(2 * DELICATE));
    let strikes = if recent { before.strikes.saturating_add(1) } else { 1 };
    let pause = WALL.saturating_mul(1 << strikes.saturating_sub(1).min(10)).min(LONGEST_WALL);
    let asked = retry_at.map(|at| at.clamp(now.plus_seconds(MINUTE), now.plus_seconds(LONGEST_WALL)));
    let until = asked.unwrap_or_else(|| now.plus_seconds(pause));
    HostMemory { until: Some(until), walled: Some(now), strikes, ..before }
}

/// What is remembered after a host answered well: walls are forgotten when they are long past. `None`: nothing changes.
pub fn welcomed(memory: Option<&HostMemory>, now: Time) -> Option<HostMemory> {
    let memory = memory?;
    let past = memory.walled? <= now.plus_seconds(-DELICATE) || memory.walled? > now;
    past.then(|| HostMemory { host: memory.host.clone(), asked: memory.asked, ..HostMemory::default() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Time = Time::from_seconds(1_700_000_000);

    #[test]
    fn rules_hold_for_a_domain_and_what_is_below_it() {
        assert_eq!(rule_of("www.reddit.com").unwrap().gap_seconds, 60);
        assert_eq!(name_of("old.reddit.com"), "reddit.com");
        assert_eq!(rule_of("notreddit.com"), None);
        assert_eq!(rule_of("reddit.com.example.org"), None);
        assert_eq!(rule_of("rachelbythebay.com").unwrap().least_seconds, 90_000);
    }

    #[test]
    fn a_wall_without_a_time_grows_and_is_forgotten_after_a_good_day() {
        let mut memory = None;
        let mut pauses = Vec::new();
        for _ in 0..10 {
            let walled = walled(memory.as_ref(), "a.example", None, NOW);
            pauses.push(walled.until.unwrap().seconds() - NOW.seconds());
            memory = Some(walled);
        }
        assert_eq!(pauses[..4], [600, 1200, 2400, 4800]);
        assert_eq!(pauses[9], LONGEST_WALL);
        let memory = memory.unwrap();
        assert_eq!(welcomed(Some(&memory), NOW.plus_seconds(DAY / 2)), None);
        let fresh = HostMemory { host: "a.example".to_owned(), ..HostMemory::default() };
        assert_eq!(welcomed(Some(&memory), NOW.plus_seconds(DAY)), Some(fresh));
        let later = walled(Some(&memory), "a.example", None, NOW.plus_seconds(3 * DAY));
        assert_eq!(later.strikes, 1);
    }

    #[test]
    fn a_host_that_asked_for_patience_is_asked_one_by_one_for_a_day() {
        let memory = walled(None, "a.example", Some(NOW.plus_seconds(300)), NOW);
        let waits = |seconds| wait(Some(&memory), "a.example", NOW.plus_seconds(seconds)).map(|wait| wait.until);
        assert_eq!((waits(299), waits(300)), (Some(NOW.plus_seconds(300)), None));
        assert_eq!(gap(Some(&memory), "a.example", NOW.plus_seconds(DAY - 1)), DELICATE_GAP);
        assert_eq!(gap(Some(&memory), "a.example", NOW.plus_seconds(DAY)), 0);
        assert_eq!(gap(None, "a.example", NOW), 0);
    }

    #[test]
    fn two_requests_to_reddit_are_a_minute_apart() {
        let memory = HostMemory { host: "reddit.com".to_owned(), asked: Some(NOW), ..HostMemory::default() };
        let waits = |seconds| wait(Some(&memory), "www.reddit.com", NOW.plus_seconds(seconds));
        let reason = NextReason::HostSpacing;
        assert_eq!(waits(30), Some(Wait { until: NOW.plus_seconds(60), reason }));
        assert_eq!((waits(60), waits(-3600)), (None, None), "a clock that was set back is no reason to wait");
    }

    proptest! {
        /// Whatever a server says and whatever the clock does, no host is shut out for longer than the longest wall.
        #[test]
        fn no_wall_is_for_ever(retry: Option<i64>, until: Option<i64>, asked: Option<i64>, past: Option<i64>, strikes: u32) {
            let memory = HostMemory {
                host: "a.example".to_owned(), until: until.map(Time), asked: asked.map(Time), walled: past.map(Time), strikes,
            };
            for memory in [walled(Some(&memory), "a.example", retry.map(Time), NOW), memory] {
                if let Some(wait) = wait(Some(&memory), "a.example", NOW) {
                    prop_assert!(wait.until > NOW && wait.until <= NOW.plus_seconds(LONGEST_WALL));
                }
            }
        }
    }
}
