//! From a pasted address to feeds, against a server.

use crate::support::{Answer, Server, rss};
use broadsheet_core::discover::{Discovery, discover, site_icons};
use broadsheet_core::fetch::{FetchError, Http, HttpOptions};
use broadsheet_core::model::{CandidateKind, Time, TroubleCode};
use url::Url;

const NOW: Time = Time::from_seconds(1_700_000_000);

async fn find(url: &Url) -> Result<Discovery, FetchError> {
    let http = Http::new(HttpOptions { total_seconds: 3, ..HttpOptions::default() }).unwrap();
    discover(&http, url, None, NOW).await
}

async fn paths(url: &Url) -> Vec<String> {
    let found = find(url).await.unwrap().candidates;
    found.iter().map(|candidate| Url::parse(&candidate.url).unwrap().path().to_owned()).collect()
}

fn link(href: &str) -> String {
    format!("<link rel=alternate type=application/rss+xml href='{href}'>")
}

#[tokio::test]
async fn a_feed_is_its_own_candidate_with_a_preview() {
    let server = Server::start().await;
    let items: Vec<(String, String)> = (0..7).map(|n| (format!("g{n}"), format!("Story {n}"))).collect();
    let items: Vec<(&str, &str)> = items.iter().map(|(guid, title)| (guid.as_str(), title.as_str())).collect();
    // The type is wrong, as it often is.
    let url = server.set("/feed", Answer::html(&rss("The Paper", &items)));
    let found = find(&url).await.unwrap().candidates;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].url.as_str(), found[0].title.as_str()), (url.as_str(), "The Paper"));
    assert_eq!((found[0].kind, found[0].site_url.as_deref()), (CandidateKind::Rss, Some("https://site.example/")));
    assert_eq!(found[0].preview, ["Story 0", "Story 1", "Story 2", "Story 3", "Story 4"]);
}

#[tokio::test]
async fn declared_feeds_are_verified_and_ranked() {
    let server = Server::start().await;
    let page = ["/comments/feed", "/gone", "/main", "/page"].map(link).concat();
    let url = server.set("/", Answer::html(&page));
    server.set("/comments/feed", Answer::feed(rss("Comments", &[("c", "C")])));
    server.set("/main", Answer::feed(rss("Main", &[("a", "A")])));
    server.set("/page", Answer::html("<p>no feed"));
    assert_eq!(paths(&url).await, ["/main", "/comments/feed"]);
    assert!(server.busiest() <= 2, "{} at a time", server.busiest());
}

#[tokio::test]
async fn a_declared_feed_that_is_ill_just_now_stays() {
    let server = Server::start().await;
    let url = server.set("/", Answer::html(&link("/ill")));
    server.set("/ill", Answer::status(503));
    let found = find(&url).await.unwrap().candidates;
    assert_eq!((found.len(), found[0].preview.len()), (1, 0));
}

#[tokio::test]
async fn what_looks_like_a_feed_is_tried_when_nothing_is_declared() {
    let server = Server::start().await;
    let url =
        server.set("/", Answer::html("<a href=/about>About</a><a href=/blog/rss.xml>RSS</a><a href=/x.rss>x</a>"));
    server.set("/blog/rss.xml", Answer::feed(rss("Blog", &[("a", "A")])));
    assert_eq!(paths(&url).await, ["/blog/rss.xml"]);
    assert_eq!(server.count("/about"), 0);
}

#[tokio::test]
async fn frames_the_home_and_common_paths_are_looked_at_last() {
    let server = Server::start().await;
    server.set("/feed.xml", Answer::feed(rss("Feed", &[("a", "A")])));
    let story = server.set("/story", Answer::html("<p>words"));
    assert_eq!(paths(&story).await, ["/feed.xml"]);
    assert!(server.log().len() <= 8, "{}", server.log().len());
    server.set("/", Answer::html(&link("/declared")));
    server.set("/declared", Answer::feed(rss("Declared", &[("a", "A")])));
    assert_eq!(paths(&story).await, ["/declared"]);
    let framed = server.set("/frames", Answer::html("<frameset><frame src=/inner></frameset>"));
    server.set("/inner", Answer::html(&link("/framed")));
    server.set("/framed", Answer::feed(rss("Framed", &[("a", "A")])));
    assert_eq!(paths(&framed).await, ["/framed"]);
}

#[tokio::test]
async fn opml_is_recognised() {
    let server = Server::start().await;
    let url = server
        .set("/list", Answer::ok("<?xml version='1.0'?><opml version='2.0'><body><outline xmlUrl='x'/></body></opml>"));
    let found = find(&url).await.unwrap();
    assert!(found.opml.is_some_and(|text| text.contains("xmlUrl")) && found.candidates.is_empty());
}

#[tokio::test]
async fn nothing_found_and_not_reached_are_different() {
    let server = Server::start().await;
    let url = server.set("/", Answer::html("<p>words"));
    assert!(find(&url).await.unwrap().candidates.is_empty());
    let error = find(&server.url("/missing")).await.unwrap_err();
    assert_eq!(error.code, TroubleCode::NotFound);
    let error = find(&server.set("/empty", Answer::ok(" \n"))).await.unwrap_err();
    assert_eq!(error.code, TroubleCode::Empty);
}

#[tokio::test]
async fn a_page_may_not_lead_to_other_private_hosts() {
    let server = Server::start().await;
    server.set("/feed", Answer::feed(rss("Secret", &[("a", "A")])));
    let url = server.set("/", Answer::html(&link(server.url_as("localhost", "/feed").as_str())));
    assert!(find(&url).await.unwrap().candidates.iter().all(|candidate| !candidate.url.contains("localhost")));
    assert!(server.log().iter().all(|seen| !seen.header("host").unwrap().starts_with("localhost")));
}

#[tokio::test]
async fn icons_come_best_first_and_the_usual_one_last() {
    let server = Server::start().await;
    let url =
        server.set("/", Answer::html("<link rel='shortcut icon' href=/s.ico><link rel=icon sizes=64x64 href=/64.png>"));
    let http = Http::new(HttpOptions::default()).unwrap();
    let icons = site_icons(&http, &url, Some("127.0.0.1"), NOW).await;
    assert_eq!(icons.iter().map(Url::path).collect::<Vec<_>>(), ["/64.png", "/s.ico", "/favicon.ico"]);
    let icons = site_icons(&http, &server.url("/missing"), Some("127.0.0.1"), NOW).await;
    assert_eq!(icons.iter().map(Url::path).collect::<Vec<_>>(), ["/favicon.ico"]);
}
