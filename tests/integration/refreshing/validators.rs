//! What makes requests conditional is remembered right, whatever servers do with it.

use super::Bench;
use crate::support::{Answer, rss};
use broadsheet_core::model::{NextReason, RefreshScope};
use rstest::rstest;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn feed(etag: &str) -> Answer {
    Answer::feed(rss("Paper", &[("a", "A")])).etag(etag)
}

fn sent(bench: &Bench) -> Vec<Option<String>> {
    bench.server.log().iter().map(|seen| seen.header("if-none-match").map(str::to_owned)).collect()
}

fn some(etag: &str) -> Option<String> {
    Some(etag.to_owned())
}

#[tokio::test]
async fn validators_that_change_with_the_same_body_are_kept() {
    let bench = Bench::new().await;
    let url = bench.server.sequence("/feed", vec![feed("\"1\""), feed("\"2\"")]);
    bench.add(&url);
    for _ in 0..3 {
        bench.refresh_all().await;
    }
    assert_eq!(sent(&bench), [None, some("\"1\""), some("\"2\"")]);
}

#[tokio::test]
async fn validators_that_a_304_brings_are_kept_and_those_it_leaves_out_stay() {
    let bench = Bench::new().await;
    let unchanged = Answer::status(304);
    let url = bench.server.sequence(
        "/feed",
        vec![
            feed("\"1\"").last_modified("Mon, 13 Nov 2023 23:00:00 GMT"),
            unchanged.clone().header("etag", "\"2\""),
            unchanged,
        ],
    );
    bench.add(&url);
    for _ in 0..4 {
        bench.refresh_all().await;
    }
    assert_eq!(sent(&bench), [None, some("\"1\""), some("\"2\""), some("\"2\"")]);
    assert!(bench.server.log()[3].header("if-modified-since").is_some());
}

#[tokio::test]
async fn validators_that_end_are_not_sent_for_ever() {
    let bench = Bench::new().await;
    let plain = Answer::feed(rss("Paper", &[("a", "A")]));
    bench.add(&bench.server.sequence("/feed", vec![feed("\"1\""), plain]));
    for _ in 0..3 {
        bench.refresh_all().await;
    }
    assert_eq!(sent(&bench), [None, some("\"1\""), None]);
}

#[tokio::test]
async fn a_server_that_always_says_304_is_found_out_after_eight_days() {
    let bench = Bench::new().await;
    let url = bench.server.set("/feed", feed("\"1\""));
    let id = bench.add(&url);
    bench.refresh_all().await;
    for day in 1..=7 {
        bench.turn(DAY);
        assert_eq!(bench.refresh_all().await.unchanged, 1, "{day}");
    }
    bench.turn(DAY);
    // What it hid all the time.
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])).etag("\"1\""));
    assert_eq!(bench.refresh_all().await.new_articles, 1);
    assert_eq!(bench.feed(id).state.trouble, None);
}

#[tokio::test]
async fn a_server_that_never_says_304_costs_no_writing() {
    let bench = Bench::new().await;
    let bodies = (1..4).map(|etag| feed(&format!("\"{etag}\"")).header("x", "y")).collect();
    bench.add(&bench.server.sequence("/feed", bodies));
    bench.refresh_all().await;
    for _ in 0..4 {
        let report = bench.refresh_all().await;
        assert_eq!((report.unchanged, report.updated, report.updated_articles), (1, 0, 0));
    }
}

#[tokio::test]
async fn a_failure_forgets_no_validators() {
    let bench = Bench::new().await;
    let broken = [429, 500, 503, 404].map(Answer::status);
    let url = bench.server.sequence("/feed", [vec![feed("\"1\"")], broken.to_vec(), vec![feed("\"1\"")]].concat());
    bench.add(&url);
    for _ in 0..6 {
        bench.turn(3 * HOUR);
        bench.refresh_all().await;
    }
    assert_eq!(sent(&bench)[1..], std::array::from_fn::<_, 5, _>(|_| some("\"1\"")));
}

#[tokio::test]
async fn plan_and_validators_outlive_the_program() {
    let mut bench = Bench::new().await;
    bench.add(&bench.server.set("/feed", feed("\"1\"")));
    bench.refresh_all().await;
    bench.restart();
    assert_eq!(bench.refresh(RefreshScope::Due).await.feeds, 0, "a start is no reason to ask");
    bench.refresh_all().await;
    assert_eq!(sent(&bench), [None, some("\"1\"")]);
}

#[rstest]
#[case::ttl("<ttl>420</ttl>", 7)]
#[case::syndication("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 6)]
#[tokio::test]
async fn what_the_document_said_of_its_pace_holds_after_a_304(#[case] said: &str, #[case] hours: i64) {
    let bench = Bench::new().await;
    let body = rss("Paper", &[("a", "A")]).replace("<description>Small", &format!("{said}<description>Small"));
    let id = bench.add(&bench.server.set("/feed", Answer::feed(body).etag("\"1\"")));
    for _ in 0..2 {
        bench.refresh_all().await;
        assert_eq!((bench.next_in(id), bench.feed(id).state.next_reason), (Some(hours * HOUR), NextReason::ServerHint));
    }
}

#[tokio::test]
async fn hours_and_days_that_are_skipped_are_skipped() {
    let bench = Bench::new().await;
    let hours: String = (0..8).chain([22, 23]).map(|hour| format!("<hour>{hour}</hour>")).collect();
    let skip = format!("<skipHours>{hours}</skipHours><skipDays><day>Wednesday</day></skipDays><description>Small");
    let body = rss("Paper", &[("a", "A")]).replace("<description>Small", &skip);
    let id = bench.add(&bench.server.set("/feed", Answer::feed(body).etag("\"1\"")));
    // It is Tuesday, 22:13; Wednesday and the night to Thursday are skipped.
    for _ in 0..2 {
        bench.refresh_all().await;
        let pause = bench.next_in(id).unwrap();
        let thursday_at_eight = DAY + 10 * HOUR - 13 * 60 - 20;
        assert!((thursday_at_eight - HOUR..thursday_at_eight + HOUR).contains(&pause), "{pause}");
    }
    bench.turn(DAY);
    assert_eq!(bench.refresh(RefreshScope::Due).await.feeds, 0);
}
