//! One feed through the pipeline.

use super::Bench;
use crate::support::{Answer, raw_server, rss};
use broadsheet_core::changes::Change;
use broadsheet_core::fetch::entry_name;
use broadsheet_core::model::{
    ArticleQuery, Clock, Credentials, FeedPatch, NextReason, RefreshScope, Scope, TroubleCode,
};
use rstest::rstest;
use std::time::Duration;

#[tokio::test]
async fn articles_arrive_and_are_announced() {
    let bench = Bench::new().await;
    let mut changes = bench.refresher.changes.subscribe();
    let feed = bench.add(&bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A"), ("b", "B")]))));
    let report = bench.refresh_all().await;
    assert_eq!((report.feeds, report.updated, report.new_articles), (1, 1, 2), "{report:?}");
    assert_eq!(bench.feed(feed).title, "Paper");
    let batch = changes.batch(Duration::ZERO).await.unwrap();
    assert!(
        batch
            .iter()
            .any(|change| matches!(change, Change::Articles { feed: f, new, .. } if *f == feed && new.len() == 2))
    );
}

#[tokio::test]
async fn what_was_mended_is_told_until_the_feed_is_mended() {
    let bench = Bench::new().await;
    let whole = rss("Salt & Pepper", &[("a", "A")]);
    let feed = bench.add(&bench.server.set("/feed", Answer::feed(whole.clone())));
    bench.refresh_all().await;
    assert_eq!(bench.feed(feed).state.repairs, ["bare-ampersand"]);
    bench.server.set("/feed", Answer::feed(whole.replace(" & ", " and ")));
    bench.refresh_all().await;
    assert!(bench.feed(feed).state.repairs.is_empty());
}

#[tokio::test]
async fn the_same_body_is_unchanged_without_any_validators() {
    let bench = Bench::new().await;
    bench.add(&bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")]))));
    bench.refresh_all().await;
    let second = bench.refresh_all().await;
    assert_eq!((second.unchanged, second.updated, second.new_articles), (1, 0, 0));
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("b", "B"), ("a", "A!")])));
    let third = bench.refresh_all().await;
    assert_eq!((third.updated, third.new_articles, third.updated_articles), (1, 1, 1));
}

#[tokio::test]
async fn a_chosen_charset_goes_before_what_the_server_says() {
    let bench = Bench::new().await;
    // "Пар" in KOI8-R; the server says another charset of the same letters.
    let text = rss("Paper", &[("a", "XYZ")]).replace("XYZ", "\u{f0}\u{c1}\u{d2}");
    let body: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let answer = Answer::ok(body).header("content-type", "text/xml; charset=windows-1251");
    let feed = bench.add(&bench.server.set("/feed", answer));
    bench.refresh_all().await;
    let patch = FeedPatch { charset: Some("KOI8-R".to_owned()), ..FeedPatch::default() };
    bench.refresher.store.edit_feed(feed, patch, bench.clock.now()).unwrap();
    assert_eq!(bench.next_in(feed), Some(0));
    let report = bench.refresh(RefreshScope::Due).await;
    assert_eq!((report.new_articles, report.updated_articles), (0, 1), "{report:?}");
    let query = ArticleQuery::of(Scope::Feed(feed));
    let page = bench.refresher.store.page(&query, 9, None, bench.clock.now()).unwrap();
    assert_eq!(page.articles[0].title, "Пар");
}

#[tokio::test]
async fn a_permanent_move_is_kept_only_when_it_ends_in_a_feed() {
    let bench = Bench::new().await;
    let new = bench.server.set("/new", Answer::feed(rss("Paper", &[("a", "A")])));
    let moved = bench.add(&bench.server.set("/old", Answer::redirect(301, "/new")));
    let page = bench.server.set("/page", Answer::redirect(301, "/front"));
    let to_page = bench.add(&page);
    bench.server.set("/front", Answer::html("<link rel=alternate type=application/rss+xml href=/new>"));
    let temporary = bench.server.set("/temporary", Answer::redirect(302, "/other"));
    let stays = bench.add(&temporary);
    bench.server.set("/other", Answer::feed(rss("Other", &[("a", "A")])));
    let report = bench.refresh_all().await;
    assert_eq!(bench.feed(moved).url, new.as_str());
    assert_eq!(bench.feed(stays).url, temporary.as_str());
    assert_eq!(bench.feed(to_page).url, page.as_str());
    assert_eq!(report.failed[0].code, TroubleCode::WebPage);
    assert!(report.failed[0].detail.contains("/new"), "names the feed on the page: {}", report.failed[0].detail);
}

#[rstest]
#[case::empty(Answer::ok(""), TroubleCode::Empty)]
#[case::page(Answer::html("<!DOCTYPE html><html><body><p>Hello</p></body></html>"), TroubleCode::WebPage)]
#[case::words(Answer::ok("just words").header("content-type", "text/plain"), TroubleCode::NotAFeed)]
#[case::missing(Answer::status(404), TroubleCode::NotFound)]
#[case::ill(Answer::status(500), TroubleCode::ServerError)]
#[case::loop_(Answer::redirect(302, "/feed"), TroubleCode::TooManyRedirects)]
#[tokio::test]
async fn every_trouble_is_told_and_keeps_the_articles(#[case] answer: Answer, #[case] code: TroubleCode) {
    let bench = Bench::new().await;
    let url = bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])));
    let feed = bench.add(&url);
    bench.refresh_all().await;
    bench.server.set("/feed", answer);
    let report = bench.refresh_all().await;
    assert_eq!(report.failed.len(), 1);
    assert_eq!((report.failed[0].code, report.failed[0].url.as_str()), (code, url.as_str()));
    assert!(report.failed[0].detail.contains("127.0.0.1"), "{}", report.failed[0].detail);
    let state = bench.feed(feed).state;
    assert_eq!((state.failures, state.trouble.map(|trouble| trouble.code)), (1, Some(code)));
    assert_eq!(state.next_reason, NextReason::BackOff);
    // It recovers by itself.
    bench.server.set("/feed", Answer::feed(rss("Paper", &[("b", "B"), ("a", "A")])));
    assert_eq!(bench.refresh_all().await.new_articles, 1);
    let state = bench.feed(feed).state;
    assert_eq!((state.failures, state.trouble), (0, None));
}

#[tokio::test]
async fn broken_servers_have_their_own_codes() {
    let bench = Bench::new().await;
    let cut = bench.add(&raw_server(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>").await);
    let slow = bench.add(&bench.server.set("/slow", Answer::ok("x").after(Duration::from_secs(30))));
    let report = bench.refresh_all().await;
    let code_of = |feed| report.failed.iter().find(|failed| failed.feed_id == feed).map(|failed| failed.code);
    assert_eq!(code_of(cut), Some(TroubleCode::BadAnswer));
    assert_eq!(code_of(slow), Some(TroubleCode::Timeout));
}

#[tokio::test]
async fn a_password_opens_the_feed() {
    let bench = Bench::new().await;
    let url =
        bench.server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])).needs_authorization("Basic am86cHc="));
    let feed = bench.add(&url);
    assert_eq!(bench.refresh_all().await.failed[0].code, TroubleCode::Unauthorized);
    let credentials = Credentials { user: "jo".to_owned(), password: "pw".to_owned(), headers: None };
    bench.refresher.secrets.set(&entry_name(feed, url.as_str()), Some(&credentials)).unwrap();
    bench.refresher.store.set_has_credentials(feed, true).unwrap();
    assert_eq!(bench.refresh(RefreshScope::Feed(feed)).await.new_articles, 1);
}
