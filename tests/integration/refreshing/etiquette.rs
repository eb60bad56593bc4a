//! What a server may expect over time. `fetching::checklist` has all rules of polling, numbered.

use super::Bench;
use crate::support::{Answer, rss};
use broadsheet_core::model::{NextReason, RefreshScope};
use rstest::rstest;

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn feed() -> Answer {
    Answer::feed(rss("Paper", &[("a", "A")]))
}

/// Where the interval for all feeds counts: a feed without dates has no rhythm.
fn without_rhythm() -> Answer {
    Answer::feed("<rss version=\"2.0\"><channel><title>Paper</title></channel></rss>")
}

/// The pause that an answer leads to, and its reason.
#[rstest]
#[case::plain(without_rhythm(), 60 * MINUTE, 60 * MINUTE, NextReason::GlobalInterval)]
#[case::not_modified(Answer::status(304), 60 * MINUTE, 72 * MINUTE, NextReason::BackOff)]
#[case::fresh_for_a_while(without_rhythm().header("cache-control", "max-age=7200"), 2 * HOUR, 2 * HOUR, NextReason::ServerHint)]
#[case::fresh_for_ever(feed().header("cache-control", "max-age=31536000"), 5 * HOUR, 5 * HOUR, NextReason::ServerHint)]
#[case::fresh_for_a_moment(without_rhythm().header("cache-control", "max-age=10"), HOUR, HOUR, NextReason::GlobalInterval)]
#[case::no_cache(without_rhythm().header("cache-control", "no-cache, max-age=7200"), HOUR, HOUR, NextReason::GlobalInterval)]
#[case::too_many(Answer::status(429).header("retry-after", "7200"), 2 * HOUR, 2 * HOUR, NextReason::RetryAfter)]
#[case::too_many_for_seconds(Answer::status(429).header("retry-after", "5"), 9 * MINUTE, 9 * MINUTE, NextReason::RetryAfter)]
#[case::too_many_without_a_word(Answer::status(429), HOUR, 72 * MINUTE, NextReason::BackOff)]
#[case::down_until(Answer::status(503).header("retry-after", "Tue, 14 Nov 2023 23:13:20 GMT"), HOUR, HOUR, NextReason::RetryAfter)]
#[case::down(Answer::status(503), HOUR, 72 * MINUTE, NextReason::BackOff)]
#[case::forbidden(Answer::status(403), HOUR, 72 * MINUTE, NextReason::BackOff)]
#[case::missing(Answer::status(404), HOUR, 72 * MINUTE, NextReason::BackOff)]
#[tokio::test]
async fn pauses(#[case] answer: Answer, #[case] least: i64, #[case] most: i64, #[case] reason: NextReason) {
    let bench = Bench::new().await;
    let id = bench.add(&bench.server.set("/feed", answer));
    bench.refresh_all().await;
    let pause = bench.next_in(id).unwrap();
    assert!((least..=most).contains(&pause), "{pause}");
    assert_eq!(bench.feed(id).state.next_reason, reason);
    assert_eq!(bench.server.count("/feed"), 1, "one refresh is one request");
}

#[tokio::test]
async fn nothing_is_asked_before_its_time() {
    let bench = Bench::new().await;
    bench.add(&bench.server.set("/feed", without_rhythm()));
    for (minutes, requests) in [(0, 1), (30, 1), (29, 1), (1, 2), (59, 2), (1, 3)] {
        bench.turn(minutes * MINUTE);
        bench.refresh(RefreshScope::Due).await;
        assert_eq!(bench.server.count("/feed"), requests);
    }
}

#[tokio::test]
async fn a_feed_that_ended_is_never_asked_again() {
    let bench = Bench::new().await;
    let id = bench.add(&bench.server.set("/feed", Answer::status(410)));
    bench.refresh_all().await;
    let state = bench.feed(id).state;
    assert_eq!((state.next_fetch, state.next_reason), (None, NextReason::Gone));
    bench.turn(400 * DAY);
    bench.refresh(RefreshScope::Due).await;
    bench.refresh_all().await;
    assert_eq!(bench.server.count("/feed"), 1);
}

#[tokio::test]
async fn requests_are_conditional_until_the_validators_are_old() {
    let bench = Bench::new().await;
    bench.add(&bench.server.set("/feed", feed().etag("\"1\"").last_modified("Mon, 13 Nov 2023 23:00:00 GMT")));
    for _ in 0..3 {
        bench.refresh_all().await;
    }
    let conditional =
        || bench.server.log().iter().map(|seen| seen.header("if-none-match").is_some()).collect::<Vec<_>>();
    assert_eq!(conditional(), [false, true, true]);
    bench.turn(9 * DAY);
    bench.refresh_all().await;
    bench.refresh_all().await;
    assert_eq!(conditional(), [false, true, true, false, true], "renewed by the same body");
}

#[tokio::test]
async fn pauses_grow_while_a_feed_fails_and_shrink_when_it_is_back() {
    let bench = Bench::new().await;
    let id = bench.add(&bench.server.set("/feed", Answer::status(500)));
    let mut pauses = Vec::new();
    for _ in 0..8 {
        bench.refresh_all().await;
        pauses.push(bench.next_in(id).unwrap());
    }
    assert!(pauses.windows(2).take(4).all(|pair| pair[1] > pair[0]), "{pauses:?}");
    assert!(pauses.iter().all(|pause| *pause <= DAY * 6 / 5), "{pauses:?}");
    bench.server.set("/feed", without_rhythm());
    bench.refresh_all().await;
    assert_eq!(bench.next_in(id), Some(HOUR));
}
