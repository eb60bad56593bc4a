//! What is the network's fault is not held against the feeds.

use super::Bench;
use crate::support::{Answer, rss};
use broadsheet_core::model::{FeedId, TroubleCode};
use std::time::Duration;

fn silence() -> Answer {
    Answer::ok("too late").after(Duration::from_secs(60))
}

fn login() -> Answer {
    Answer::html("<!DOCTYPE html><html><head><title>Welcome on board</title></head><body>Sign in</body></html>")
}

/// Feeds of so many hosts, each at the same path.
fn follow(bench: &Bench, hosts: usize, path: &str) -> Vec<FeedId> {
    (0..hosts).map(|number| bench.add_abroad(&format!("http://paper{number}.example{path}"))).collect()
}

fn in_trouble(bench: &Bench, feeds: &[FeedId]) -> Vec<Option<TroubleCode>> {
    feeds.iter().map(|feed| bench.feed(*feed).state.trouble.map(|trouble| trouble.code)).collect()
}

#[tokio::test]
async fn when_no_host_answers_no_feed_has_failed() {
    let bench = Bench::new().await;
    bench.server.set("/feed", silence());
    let feeds = follow(&bench, 4, "/feed");
    let report = bench.refresh_all().await;
    assert_eq!(report.failed.len(), 4, "the report tells of it");
    assert_eq!(in_trouble(&bench, &feeds), [None; 4]);
    assert!(feeds.iter().all(|feed| bench.feed(*feed).state.failures == 0 && bench.next_in(*feed) == Some(540)));
}

#[tokio::test]
async fn when_others_answer_silence_is_the_hosts_own() {
    let bench = Bench::new().await;
    bench.server.set("/feed", silence());
    bench.server.set("/well", Answer::feed(rss("Paper", &[("a", "A")])));
    let feeds = follow(&bench, 4, "/feed");
    bench.add_abroad("http://well.example/well");
    bench.refresh_all().await;
    assert_eq!(in_trouble(&bench, &feeds), [Some(TroubleCode::Timeout); 4]);
}

#[tokio::test]
async fn many_feeds_of_one_silent_host_are_in_trouble() {
    let bench = Bench::new().await;
    bench.server.set("/feed?1", silence());
    bench.server.set("/feed?2", silence());
    let feeds = vec![bench.add_abroad("http://paper.example/feed?1"), bench.add_abroad("http://paper.example/feed?2")];
    bench.refresh_all().await;
    assert_eq!(in_trouble(&bench, &feeds), [Some(TroubleCode::Timeout); 2]);
}

#[tokio::test]
async fn a_bridge_on_this_machine_is_not_the_internet() {
    let bench = Bench::new().await;
    bench.server.set("/feed", silence());
    let bridge = bench.add(&bench.server.set("/bridge", Answer::feed(rss("Bridge", &[("a", "A")]))));
    let feeds = follow(&bench, 3, "/feed");
    bench.refresh_all().await;
    assert!(bench.feed(bridge).state.last_success.is_some());
    assert_eq!(in_trouble(&bench, &feeds), [None; 3]);
}

#[tokio::test]
async fn a_captive_portal_fails_and_moves_nothing() {
    let bench = Bench::new().await;
    let home = bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])));
    let feeds = follow(&bench, 5, "/feed");
    bench.refresh_all().await;
    let answers = [
        Answer::redirect(302, "http://login.train.example/welcome"),
        Answer::redirect(301, "http://login.train.example/welcome"),
        login(),
        Answer::status(511),
    ];
    bench.server.set("/welcome", login());
    for answer in answers {
        bench.server.set(home.path(), answer);
        let report = bench.refresh_all().await;
        assert!(report.failed.iter().all(|failed| failed.code == TroubleCode::CaptivePortal), "{:?}", report.failed);
        assert!(!report.failed.is_empty());
        assert_eq!(in_trouble(&bench, &feeds), [None; 5]);
        for (number, feed) in feeds.iter().enumerate() {
            assert_eq!(bench.feed(*feed).url, format!("http://paper{number}.example/feed"));
        }
    }
    bench.server.set(home.path(), Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])));
    assert_eq!(bench.refresh_all().await.new_articles, 5);
}

#[tokio::test]
async fn a_feed_that_became_a_page_is_in_trouble_while_others_are_well() {
    let bench = Bench::new().await;
    bench.server.set("/gone", Answer::redirect(302, "http://notice.example/closed"));
    bench.server.set("/closed", login());
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])));
    let closed = follow(&bench, 3, "/gone");
    bench.add_abroad("http://well.example/feed");
    bench.refresh_all().await;
    assert_eq!(in_trouble(&bench, &closed), [Some(TroubleCode::WebPage); 3]);
}
