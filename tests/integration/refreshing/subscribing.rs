//! Following a feed asks its server once.

use crate::support::{Answer, Server, rss};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::SystemClock;
use std::sync::Arc;
use tempfile::TempDir;

fn library() -> (TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let options = LibraryOptions {
        folder: folder.path().join("library"),
        cache: folder.path().join("cache"),
        clock: Arc::new(SystemClock),
        http: HttpOptions { total_seconds: 3, ..HttpOptions::default() },
        secrets: Arc::new(SessionSecrets::default()),
    };
    (folder, Library::open(options).unwrap().0)
}

#[tokio::test]
async fn a_feed_that_was_previewed_is_not_fetched_again() {
    let (server, (_folder, library)) = (Server::start().await, library());
    let site = server.set("/", Answer::html("<link rel=alternate type=application/rss+xml href=/feed>"));
    server.set("/feed", Answer::feed(rss("Paper", &[("a", "A"), ("b", "B")])).etag("\"1\""));
    let found = library.discover(site.to_string(), None).await.unwrap();
    let subscribed = library.subscribe(found.candidates[0].url.clone(), None, None, None).await.unwrap();
    assert_eq!((subscribed.new_articles, server.count("/feed")), (2, 1));
    // And the next time it is asked whether anything changed.
    library.refresh(broadsheet_core::model::RefreshScope::All).await.unwrap();
    let log = server.log();
    assert_eq!(log.last().unwrap().header("if-none-match"), Some("\"1\""));
}

#[tokio::test]
async fn an_address_that_redirects_for_good_is_followed_where_it_leads() {
    let (server, (_folder, library)) = (Server::start().await, library());
    server.set("/old", Answer::redirect(301, "/feed"));
    let feed = server.set("/feed", Answer::feed(rss("Paper", &[("a", "A")])));
    let subscribed = library.add(server.url("/old").as_str(), None, true).await.unwrap();
    assert_eq!((subscribed.url.as_str(), subscribed.new_articles), (feed.as_str(), 1));
    assert_eq!(server.log().len(), 2, "the redirect and the feed");
}
