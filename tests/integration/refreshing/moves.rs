//! Permanent redirects: taken at once where they surely lead to the same feed, otherwise when they lasted.

use super::Bench;
use crate::support::{Answer, rss};
use broadsheet_core::model::FeedId;
use rstest::rstest;

const HOUR: i64 = 3600;

const OLD: &str = "http://old.example/feed";
const NEW: &str = "http://new.example/moved";

/// A feed that is known, and then redirects.
async fn known(status: u16, new: Answer) -> (Bench, FeedId) {
    let bench = Bench::new().await;
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])).etag("\"1\""));
    let feed = bench.add_abroad(OLD);
    bench.refresh_all().await;
    bench.server.set("/feed", Answer::redirect(status, NEW));
    bench.server.set("/moved", new);
    (bench, feed)
}

fn stranger() -> Answer {
    Answer::feed(rss("Casino", &[("x", "X"), ("y", "Y")]))
}

#[rstest]
#[case::same_bytes(Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])))]
#[case::not_modified(Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])).etag("\"1\""))]
#[case::known_articles(Answer::feed(rss("Paper", &[("c", "C"), ("b", "B")])))]
#[tokio::test]
async fn the_same_feed_elsewhere_is_taken_at_once(#[case] new: Answer) {
    for status in [301, 308] {
        let (bench, feed) = known(status, new.clone()).await;
        bench.refresh_all().await;
        assert_eq!(bench.feed(feed).url, NEW);
        bench.server.clear_log();
        bench.refresh_all().await;
        assert_eq!(bench.server.count("/feed"), 0, "the old address is not asked again");
    }
}

#[tokio::test]
async fn another_feed_must_prove_stable() {
    let (bench, feed) = known(301, stranger()).await;
    for (hours, expected) in [(0, OLD), (1, OLD), (22, OLD), (1, NEW)] {
        bench.turn(hours * HOUR);
        bench.refresh_all().await;
        assert_eq!(bench.feed(feed).url, expected, "{hours}");
    }
}

#[tokio::test]
async fn a_redirect_that_ends_is_forgotten() {
    let (bench, feed) = known(301, stranger()).await;
    bench.refresh_all().await;
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])));
    bench.turn(HOUR);
    bench.refresh_all().await;
    bench.server.set("/feed", Answer::redirect(301, NEW));
    for _ in 0..2 {
        bench.turn(23 * HOUR);
        bench.refresh_all().await;
        assert_eq!(bench.feed(feed).url, OLD, "it starts anew");
    }
}

#[rstest]
#[case::temporary(&[302])]
#[case::see_other(&[303])]
#[case::temporary_307(&[307])]
#[tokio::test]
async fn what_is_not_permanent_is_never_taken(#[case] statuses: &[u16]) {
    for status in statuses {
        let (bench, feed) = known(*status, Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")]))).await;
        for _ in 0..4 {
            bench.turn(23 * HOUR);
            bench.refresh_all().await;
        }
        assert_eq!(bench.feed(feed).url, OLD);
    }
}

#[tokio::test]
async fn within_a_site_any_feed_may_move() {
    let bench = Bench::new().await;
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])));
    let feed = bench.add_abroad(OLD);
    bench.refresh_all().await;
    bench.server.set("/feed", Answer::redirect(308, "http://www.old.example/all.xml"));
    bench.server.set("/all.xml", stranger());
    bench.refresh_all().await;
    assert_eq!(bench.feed(feed).url, "http://www.old.example/all.xml");
}
