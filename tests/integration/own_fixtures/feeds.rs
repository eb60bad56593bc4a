//! Every fixture feed gives what stands beside it; what is not named there is not asked.

use super::{expected, fixtures};
use broadsheet_core::model::Time;
use broadsheet_core::parse::{Entry, ParseHints, ParsedFeed, parse};
use serde_json::{Value, json};
use std::path::Path;
use url::Url;

pub(super) const ENDS: &[&str] = &[".xml", ".rdf", ".json"];

pub(super) fn hints(fixture: &Path) -> ParseHints {
    ParseHints {
        url: Url::parse("https://example.org/feed").ok(),
        content_type: expected(fixture)["hints"]["content_type"].as_str().map(str::to_owned),
        charset: None,
    }
}

fn of_feed(feed: &ParsedFeed, key: &str) -> Value {
    match key {
        "format" => json!(feed.format),
        "title" => json!(feed.title),
        "site_url" => json!(feed.site_url),
        "description" => json!(feed.description),
        "language" => json!(feed.language),
        "icon" => json!(feed.icon),
        "ttl_seconds" => json!(feed.ttl_seconds),
        _ => panic!("a feed has no {key}"),
    }
}

fn of_entry(entry: &Entry, key: &str) -> Value {
    match key {
        "id" => json!(entry.id),
        "title" => json!(entry.title),
        "url" => json!(entry.url),
        "authors" => json!(entry.authors),
        "categories" => json!(entry.categories),
        "published" => json!(entry.published.map(Time::to_rfc3339)),
        "updated" => json!(entry.updated.map(Time::to_rfc3339)),
        "content" => json!(entry.content),
        "summary" => json!(entry.summary),
        "language" => json!(entry.language),
        "image" => json!(entry.image),
        "comments_url" => json!(entry.comments_url),
        _ => panic!("an entry has no {key}"),
    }
}

#[test]
fn feeds_give_what_stands_beside_them() {
    for fixture in fixtures("feeds", ENDS) {
        let name = fixture.display();
        let wanted = expected(&fixture);
        let feed = parse(&std::fs::read(&fixture).unwrap(), &hints(&fixture)).unwrap();
        for (key, value) in wanted.as_object().unwrap() {
            match key.as_str() {
                "hints" => {}
                "entries" => {
                    let entries = value.as_array().unwrap();
                    assert_eq!(feed.entries.len(), entries.len(), "{name}");
                    for (place, (entry, wanted)) in feed.entries.iter().zip(entries).enumerate() {
                        for (key, value) in wanted.as_object().unwrap() {
                            assert_eq!(&of_entry(entry, key), value, "{name}: {key} of entry {place}");
                        }
                    }
                }
                // The order of repairs is nobody's business, but none may be missing and none be made without need.
                "repairs" => {
                    let mut wanted: Vec<&str> = value.as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect();
                    let mut made = feed.repairs.clone();
                    wanted.sort_unstable();
                    made.sort_unstable();
                    assert_eq!(made, wanted, "{name}: repairs");
                }
                key => assert_eq!(&of_feed(&feed, key), value, "{name}: {key}"),
            }
        }
    }
}
