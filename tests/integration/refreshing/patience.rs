//! Hosts that want patience are left alone: all their feeds, also by hand, also after a restart; and no other host.

use super::{Bench, START};
use crate::support::{Answer, rss};
use broadsheet_core::model::{FeedId, NextReason, RefreshScope, TroubleCode};
use rstest::rstest;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn feed(name: &str) -> Answer {
    Answer::feed(rss(name, &[(name, name)]))
}

/// A forum with five feeds, of which the first answers as told, and a paper elsewhere.
async fn forum(first: Answer) -> (Bench, Vec<FeedId>) {
    let bench = Bench::new().await;
    bench.server.set("/0", first);
    bench.server.set("/paper", feed("paper"));
    let mut feeds = vec![bench.add_abroad("http://forum.example/0")];
    for number in 1..5 {
        bench.server.set(&format!("/{number}"), feed(&number.to_string()));
        feeds.push(bench.add_abroad(&format!("http://forum.example/{number}")));
    }
    feeds.push(bench.add_abroad("http://paper.example/paper"));
    (bench, feeds)
}

fn asked(bench: &Bench, host: &str) -> usize {
    bench.server.log().iter().filter(|seen| seen.host == host).count()
}

#[rstest]
#[case::too_many(Answer::status(429).header("retry-after", "7200"), 2 * HOUR)]
#[case::too_many_until(Answer::status(429).header("retry-after", "Wed, 15 Nov 2023 00:13:20 GMT"), 2 * HOUR)]
#[case::too_many_without_a_word(Answer::status(429), 600)]
#[case::down_for_a_while(Answer::status(503).header("retry-after", "7200"), 2 * HOUR)]
#[case::refused_for_a_while(Answer::status(403).header("retry-after", "7200"), 2 * HOUR)]
#[tokio::test]
async fn one_feed_that_is_told_to_wait_speaks_for_its_host(#[case] answer: Answer, #[case] pause: i64) {
    let (mut bench, feeds) = forum(answer).await;
    let first = bench.refresh_all().await;
    let (before, until) = (asked(&bench, "forum.example"), START.plus_seconds(pause));
    assert!(before <= 2, "two are under way at a time, and none follows: {before}");
    assert_eq!((first.waiting.len(), asked(&bench, "paper.example")), (5 - before, 1));
    assert!(first.waiting.iter().all(|waiting| waiting.until >= until && waiting.reason == NextReason::RetryAfter));
    assert!(first.waiting[0].detail.contains("forum.example"), "{}", first.waiting[0].detail);
    for feed in &feeds[before..5] {
        let state = bench.feed(*feed).state;
        assert_eq!((state.failures, state.trouble), (0, None), "it was not asked, so it did not fail");
        assert!(state.next_fetch.unwrap() >= until && state.next_reason == NextReason::RetryAfter);
    }
    // By hand and after a restart it is the same.
    bench.restart();
    bench.turn(pause - 1);
    let by_hand = bench.refresh(RefreshScope::Feed(feeds[4])).await;
    assert_eq!((by_hand.waiting.len(), by_hand.feeds), (1, 0));
    bench.refresh(RefreshScope::Due).await;
    assert_eq!(asked(&bench, "forum.example"), before);
    // Afterwards the feeds come one by one.
    bench.server.set("/0", feed("0"));
    for minute in 0..5 {
        bench.turn(60);
        bench.refresh(RefreshScope::Due).await;
        assert!(asked(&bench, "forum.example") <= before + minute + 1, "in minute {minute}");
    }
    assert!(asked(&bench, "forum.example") >= before + 3);
    bench.turn(2 * DAY);
    let count = asked(&bench, "forum.example");
    bench.refresh_all().await;
    bench.refresh_all().await;
    assert_eq!(asked(&bench, "forum.example"), count + 10 - 1 + 1, "after a good day it is a host like any other");
}

#[tokio::test]
async fn reddit_is_asked_once_a_minute() {
    let bench = Bench::new().await;
    let feeds: Vec<FeedId> = (0..4)
        .map(|number| {
            bench.server.set(&format!("/r/{number}/.rss"), feed(&number.to_string()));
            let host = if number % 2 == 0 { "www.reddit.com" } else { "old.reddit.com" };
            bench.add_abroad(&format!("http://{host}/r/{number}/.rss"))
        })
        .collect();
    let first = bench.refresh_all().await;
    assert_eq!((first.updated, first.waiting.len(), bench.server.log().len()), (1, 3, 1));
    assert!(first.waiting.iter().all(|waiting| waiting.reason == NextReason::HostSpacing));
    let impatient = bench.refresh(RefreshScope::Feed(feeds[3])).await;
    assert_eq!((impatient.waiting.len(), bench.server.log().len()), (1, 1));
    for minute in 2..=4 {
        bench.turn(60);
        bench.refresh(RefreshScope::Due).await;
        assert_eq!(bench.server.log().len(), minute);
    }
    assert!(feeds.iter().all(|feed| bench.feed(*feed).state.last_success.is_some()));
}

#[tokio::test]
async fn a_host_that_asked_for_it_is_visited_once_a_day_also_by_hand() {
    let bench = Bench::new().await;
    bench.server.set("/w/atom.xml", feed("paper"));
    let id = bench.add_abroad("http://rachelbythebay.com/w/atom.xml");
    bench.refresh_all().await;
    assert_eq!((bench.next_in(id), bench.feed(id).state.next_reason), (Some(25 * HOUR), NextReason::HostSpacing));
    bench.turn(24 * HOUR);
    assert_eq!(bench.refresh(RefreshScope::Feed(id)).await.waiting.len(), 1);
    bench.turn(HOUR);
    bench.refresh(RefreshScope::Due).await;
    assert_eq!(bench.server.log().len(), 2);
}

#[tokio::test]
async fn a_host_that_refuses_everything_is_not_asked_for_all_its_feeds() {
    let bench = Bench::new().await;
    for number in 0..20 {
        bench.server.set(&format!("/{number}"), Answer::status(403));
        bench.add_abroad(&format!("http://forum.example/{number}"));
    }
    let report = bench.refresh_all().await;
    assert!(bench.server.log().len() <= 4, "{}", bench.server.log().len());
    assert_eq!(report.failed.len() + report.waiting.len(), 20);
    assert!(report.failed.iter().all(|failed| failed.code == TroubleCode::Forbidden));
}

#[tokio::test]
async fn a_bridge_on_this_machine_that_hands_on_a_429_serves_the_other_sites() {
    let bench = Bench::new().await;
    let told = bench.add(&bench.server.set("/a", Answer::status(429).header("retry-after", "7200")));
    bench.add(&bench.server.set("/b", feed("b")));
    let report = bench.refresh_all().await;
    assert_eq!((report.updated, report.failed.len(), report.waiting.len()), (1, 1, 0));
    bench.turn(HOUR);
    let again = bench.refresh_all().await;
    assert_eq!((again.unchanged, again.waiting.len()), (1, 1), "the feed itself waits");
    assert_eq!((again.waiting[0].feed_id, again.waiting[0].until), (told, START.plus_seconds(7200)));
    assert_eq!(bench.feed(told).state.trouble.unwrap().code, TroubleCode::TooManyRequests);
}
