//! Many feeds: limits, progress, Stop, and no feed in the way of another.

use super::Bench;
use crate::support::{Answer, rss};
use broadsheet_core::changes::RefreshProgress;
use broadsheet_core::model::{RefreshScope, TroubleCode};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn many_feeds_arrive_two_at_a_time_from_one_host() {
    let bench = Bench::new().await;
    for number in 0..60 {
        let answer =
            Answer::feed(rss(&format!("Paper {number}"), &[("a", "A"), ("b", "B")])).after(Duration::from_millis(5));
        bench.add(&bench.server.set(&format!("/{number}"), answer));
    }
    let seen = Mutex::new(Vec::new());
    let note = |progress: &RefreshProgress| seen.lock().unwrap().push((progress.done, progress.total));
    let report = bench.refresher.refresh(&RefreshScope::All, &CancellationToken::new(), &note).await.unwrap();
    assert_eq!((report.feeds, report.updated, report.new_articles), (60, 60, 120));
    assert!(bench.server.busiest() <= 2, "{}", bench.server.busiest());
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen.last(), Some(&(60, 60)));
    assert!(seen.windows(2).all(|pair| pair[1].0 >= pair[0].0));
}

#[tokio::test]
async fn no_more_than_twelve_are_under_way_at_a_time() {
    let bench = Bench::new().await;
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])).after(Duration::from_millis(50)));
    for number in 0..40 {
        bench.add_abroad(&format!("http://paper{number}.example/feed"));
    }
    let report = bench.refresh_all().await;
    assert_eq!(report.updated, 40);
    assert!((3..=12).contains(&bench.server.busiest()), "{}", bench.server.busiest());
}

#[tokio::test]
async fn a_part_of_what_is_due_is_the_longest_overdue() {
    let mut bench = Bench::new().await;
    let feeds: Vec<_> = (0..5)
        .map(|number| {
            bench.turn(60);
            bench.add(&bench.server.set(&format!("/{number}"), Answer::feed(rss("Paper", &[("a", "A")]))))
        })
        .collect();
    bench.refresher.most = 2;
    for done in [2, 4, 5] {
        bench.refresh(RefreshScope::Due).await;
        let fetched = feeds.iter().map(|feed| bench.feed(*feed).state.last_success.is_some());
        assert_eq!(fetched.collect::<Vec<_>>(), (0..5).map(|number| number < done).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn stop_returns_at_once_and_keeps_what_is_done() {
    let bench = Bench::new().await;
    let quick = bench.add(&bench.server.set("/quick", Answer::feed(rss("Quick", &[("a", "A")]))));
    for number in 0..10 {
        bench.add(&bench.server.set(&format!("/{number}"), Answer::ok("x").after(Duration::from_secs(2))));
    }
    let stop = CancellationToken::new();
    let at_first = |progress: &RefreshProgress| {
        if progress.new_articles > 0 {
            stop.cancel();
        }
    };
    let began = Instant::now();
    let report = bench.refresher.refresh(&RefreshScope::All, &stop, &at_first).await.unwrap();
    assert!(report.stopped && began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert_eq!((report.new_articles, report.failed.len()), (1, 0));
    assert!(bench.feed(quick).state.last_success.is_some());
    assert!(bench.refresh(RefreshScope::Feed(quick)).await.unchanged == 1, "the next refresh goes on");
}

#[tokio::test]
async fn one_bad_feed_is_in_nobodys_way() {
    let bench = Bench::new().await;
    bench.add(&bench.server.set("/slow", Answer::ok("x").after(Duration::from_secs(30))));
    bench.add(&url::Url::parse("http://no-such-host.invalid/feed").unwrap());
    for number in 0..20 {
        bench.add(&bench.server.set(&format!("/{number}"), Answer::feed(rss("Paper", &[("a", "A")]))));
    }
    let report = bench.refresh_all().await;
    assert_eq!((report.updated, report.failed.len()), (20, 2));
    let codes: Vec<TroubleCode> = report.failed.iter().map(|failed| failed.code).collect();
    assert!(codes.contains(&TroubleCode::Timeout), "{codes:?}");
    assert!(codes.contains(&TroubleCode::Dns) || codes.contains(&TroubleCode::Offline), "{codes:?}");
}

#[tokio::test]
async fn an_unsubscribed_feed_takes_no_articles() {
    let bench = Bench::new().await;
    let slow = bench.server.set("/slow", Answer::feed(rss("Paper", &[("a", "A")])).after(Duration::from_millis(300)));
    let feed = bench.add(&slow);
    let removed = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bench.refresher.store.unsubscribe(&[feed], super::START).unwrap();
    };
    let (report, ()) = tokio::join!(bench.refresh_all(), removed);
    assert!(report.failed.is_empty(), "{report:?}");
}
