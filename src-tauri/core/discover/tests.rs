//! Pages and addresses of other projects' tests against the pure part; and pages of our own.
#![allow(clippy::unwrap_used)]

use super::{page, patterns};
use crate::model::CandidateKind;
use serde_json::Value;
use std::path::PathBuf;
use url::Url;

fn read(html: &str, url: &str) -> page::Page {
    page::read(html.as_bytes(), None, &Url::parse(url).unwrap())
}

fn urls(links: &[page::Link]) -> Vec<&str> {
    links.iter().map(|link| link.url.as_str()).collect()
}

#[test]
fn declared_feeds_of_every_kind_and_no_impostors() {
    let page = read(
        r#"<head><base href="/sub/"><title>x</title>
        <LINK REL=ALTERNATE TYPE="Application/RSS+XML; charset=utf-8" HREF=" a.rss " title='A'>
        <link rel="foo alternate" type=application/atom+xml href=&#98;.atom>
        <link rel=alternate type=application/feed+json href=c.json><link rel=feed href=d>
        <link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>
        <link rel=alternate type="application/json+oembed" href=/oembed?url=x>
        <link rel="alternate stylesheet" type=application/rss+xml href=e><link rel=alternates type=application/rss+xml href=f>
        <link rel=alternate type=text/html hreflang=de href=/de/><link rel=alternate type=application/rss+xml>
        <body><div><link rel=alternate type=application/rss+xml href=g.rss>"#,
        "https://example.org/page",
    );
    let at = |path: &str| format!("https://example.org/sub/{path}");
    assert_eq!(urls(&page.declared), [at("a.rss"), at("b.atom"), at("c.json"), at("d"), at("g.rss")]);
    assert_eq!((page.declared[0].title.as_str(), page.declared[0].kind), ("A", CandidateKind::Rss));
    assert_eq!(page.declared[1].kind, CandidateKind::Atom);
}

#[test]
fn comments_come_last_and_parts_after_the_whole() {
    let link = |href: &str, title: &str| {
        format!("<link rel=alternate type=application/rss+xml href='{href}' title='{title}'>")
    };
    let html = [
        link("/comments/feed/", "Blog » Comments Feed"),
        link("/category/news/feed/", "Blog » News"),
        link("/a-story/feed/", "Blog » Kommentare zu »A story«"),
        link("/feed/", "Blog » Feed"),
    ];
    let page = read(&html.concat(), "https://example.org/a-story/");
    let paths: Vec<&str> = page.declared.iter().map(|link| link.url.path()).collect();
    assert_eq!(paths, ["/feed/", "/category/news/feed/", "/comments/feed/", "/a-story/feed/"]);
}

#[test]
fn links_that_look_like_feeds_are_ranked() {
    let page = read(
        r#"<a href="/about">About</a><a href="/sitemap.xml">Map</a><a href="https://other.example/feed.xml">a friend</a>
        <a href="/subscribe">RSS</a><a href="/comments.rss">Comments RSS</a><a href="blog/feed.xml#top">Subscribe</a>
        <a href="feed://example.org/b/rss">RSS</a><a href="mailto:rss@example.org">RSS</a>"#,
        "https://example.org/",
    );
    let found = urls(&page.looks_like);
    assert_eq!(found[..2], ["https://example.org/blog/feed.xml", "https://example.org/b/rss"]);
    assert_eq!(found.last(), Some(&"https://example.org/comments.rss"));
    assert!(!found.iter().any(|url| url.contains("sitemap") || url.contains("about") || url.contains("mailto")));
}

#[test]
fn frames_and_pages_that_only_lead_on() {
    let page = read(
        "<frameset><frame src=/a><frame src='b'></frameset><meta http-equiv=Refresh content=\"0; URL='/home/'\">\
         <meta http-equiv=refresh content=30><iframe src=/blog></iframe><iframe src=https://ads.example/></iframe>",
        "https://example.org/x/",
    );
    let frames: Vec<&str> = page.frames.iter().map(Url::as_str).collect();
    assert_eq!(
        frames,
        ["https://example.org/a", "https://example.org/x/b", "https://example.org/home/", "https://example.org/blog"]
    );
}

#[test]
fn pages_that_are_no_pages_do_no_harm() {
    for bytes in
        [&b""[..], b"\0\0\0", b"<", b"<link", b"<base href='javascript:1'><a href='http://['>", b"\xff\xfe\x00"]
    {
        let page = page::read(bytes, Some("text/html; charset=nonsense"), &Url::parse("https://example.org/").unwrap());
        assert!(page.declared.is_empty());
    }
    let deep = "<div>".repeat(50_000);
    assert!(read(&deep, "https://example.org/").declared.is_empty());
}

#[test]
fn a_youtube_page_tells_its_channel() {
    let id = "UCabcdefghijklmnopqrstuv";
    for html in [
        format!("<link rel=canonical href='https://www.youtube.com/channel/{id}'>"),
        format!("<meta itemprop=identifier content={id}>"),
        format!("<script>var ytInitialData = {{\"channelId\":\"{id}\"}}</script>"),
    ] {
        assert_eq!(read(&html, "https://www.youtube.com/@someone").youtube_channel.as_deref(), Some(id));
        assert_eq!(read(&html, "https://example.org/").youtube_channel, None);
    }
}

fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("BROADSHEET_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let file = root.join("corpus").join(path);
    if !file.exists() {
        eprintln!("{} is not there: only our own pages are tried", file.display());
        return None;
    }
    Some(file)
}

fn rows(path: &str) -> Vec<Value> {
    let Some(file) = shared(path) else { return Vec::new() };
    std::fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Wanted and found, for the shares that the corpus asks for.
#[derive(Default)]
struct Tally {
    wanted: usize,
    found: usize,
    first: usize,
}

impl Tally {
    fn add(&mut self, found: &[page::Link], is_wanted: impl Fn(&Url) -> bool) {
        self.wanted += 1;
        self.found += usize::from(found.iter().any(|link| is_wanted(&link.url)));
        self.first += usize::from(found.first().is_some_and(|link| is_wanted(&link.url)));
    }

    fn check(&self, name: &str) {
        // A row of the table that `npm run bench -- corpus` prints.
        let reached = self.found * 100 >= self.wanted * 98 && self.first * 100 >= self.wanted * 95;
        println!(
            "FIGURE\tdiscovery, {name}: found / first\t\t{} / {} of {}\t>= 98 / 95 %\t{}",
            self.found,
            self.first,
            self.wanted,
            if reached { "reached" } else { "MISSED" }
        );
        assert!(self.found * 100 >= self.wanted * 98, "found {} of {}", self.found, self.wanted);
        assert!(self.first * 100 >= self.wanted * 95, "first {} of {}", self.first, self.wanted);
    }
}

#[test]
fn feeds_of_the_corpus_pages_are_found() {
    let mut tally = Tally::default();
    for row in rows("discovery/w3c_feedfinder.jsonl") {
        let Some(file) = shared(row["file"].as_str().unwrap()) else { continue };
        let url = Url::parse(row["page_url"].as_str().unwrap()).unwrap();
        let page = page::read(&std::fs::read(file).unwrap(), None, &url);
        let name = row["feed_file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        tally.add(&page.declared, |url| url.path().ends_with(&name));
    }
    for row in rows("discovery/netnewswire_expectations.jsonl") {
        let Some(file) = shared(row["file"].as_str().unwrap()) else { continue };
        let url = Url::parse(row["url"].as_str().unwrap()).unwrap();
        let page = page::read(&std::fs::read(file).unwrap(), None, &url);
        for expectation in row["swift_expectations"].as_array().unwrap() {
            let quoted = expectation.as_str().unwrap().split('"').nth(1).unwrap_or_default();
            if expectation.as_str().unwrap().starts_with("feedLink.urlString") {
                tally.add(&page.declared, |url| url.as_str() == quoted);
            }
            if expectation.as_str().unwrap().starts_with("metadata.favicons.first") {
                assert!(page.icons.iter().any(|icon| icon.as_str() == quoted), "{quoted}");
            }
        }
    }
    for row in rows("discovery/miniflux_finder.jsonl") {
        let Some(html) = row["vars"]["htmlPage"].as_str() else { continue };
        let page = read(html, "http://example.org/");
        for check in row["checks"].as_array().unwrap() {
            if check["expr"] == "subscriptions[0].URL" {
                tally.add(&page.declared, |url| url.as_str() == check["eq"].as_str().unwrap());
            }
            if check["expr"] == "len(subscriptions)" {
                assert_eq!(page.declared.len() as u64, check["eq"].as_u64().unwrap(), "{html}");
            }
        }
    }
    tally.check("pages");
}

#[test]
fn feeds_of_the_corpus_addresses_follow_from_patterns() {
    let mut tally = Tally::default();
    for row in rows("discovery/miniflux_finder.jsonl") {
        let Some(case) = row["case"].as_object() else { continue };
        let Ok(url) = Url::parse(case["websiteURL"].as_str().unwrap()) else {
            assert_eq!(case.get("discoveryError"), Some(&Value::Bool(true)));
            continue;
        };
        let found = patterns::known(&url);
        match case["feedURLs"].as_array().unwrap().first() {
            Some(wanted) => tally.add(&found, |url| url.as_str() == wanted.as_str().unwrap()),
            None => assert_eq!(found, [], "{url}"),
        }
    }
    tally.check("addresses");
}

#[test]
fn firefox_discovery_page_is_read_as_firefox_does() {
    let Some(file) = shared("discovery/simplepie/fftests.html") else { return };
    let page = page::read(&std::fs::read(file).unwrap(), None, &Url::parse("http://example.org/").unwrap());
    assert_eq!(page.declared.len(), 13, "{:?}", urls(&page.declared));
    assert!(page.declared.iter().all(|link| !link.title.contains("Bogus")));
}
