//! Snoozing and undo through the façade, with a clock that is turned: what comes back, and who is told.

use crate::support::{Answer, Server, TurnedClock, open_library, rss};
use broadsheet_core::changes::{Change, ChangeReceiver};
use broadsheet_core::library::Library;
use broadsheet_core::model::{
    ArticleId, ArticleQuery, ErrorCode, FeedId, FeedPatch, RefreshScope, Scope, Settings, Time,
};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const START: Time = Time::from_seconds(1_700_000_000);

/// A library that follows a feed of two articles.
async fn filled(folder: &Path, clock: &Arc<TurnedClock>) -> (Server, Library, FeedId, Vec<ArticleId>) {
    let (server, library) = (Server::start().await, open_library(folder, clock));
    let url = server.set("/feed", Answer::feed(rss("Paper", &[("a", "A"), ("b", "B")])));
    let feed = library.subscribe(url.into(), None, None, None).await.unwrap().feed_id;
    let ids = ids(&library, Scope::All).await;
    assert_eq!(ids.len(), 2);
    (server, library, feed, ids)
}

async fn ids(library: &Library, scope: Scope) -> Vec<ArticleId> {
    let page = library.page(ArticleQuery::of(scope), 10, None).await.unwrap();
    page.articles.into_iter().map(|row| row.id).collect()
}

async fn told(receiver: &mut ChangeReceiver) -> Vec<Change> {
    let batch = receiver.batch(Duration::from_millis(50));
    tokio::time::timeout(Duration::from_secs(20), batch).await.expect("something is told").unwrap()
}

fn came_back(feed: FeedId, id: ArticleId) -> Change {
    Change::Articles { feed, new: vec![id], updated: Vec::new(), removed: Vec::new() }
}

#[tokio::test]
async fn a_snoozed_article_is_announced_as_new_when_its_moment_comes() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(TurnedClock::at(START));
    let (_server, library, feed, ids_) = filled(folder.path(), &clock).await;
    let mut receiver = library.changes().subscribe();
    library.snooze(ids_[..1].to_vec(), Some(START.plus_seconds(60))).await.unwrap();
    let updated = Change::Articles { feed, new: Vec::new(), updated: ids_[..1].to_vec(), removed: Vec::new() };
    assert!(told(&mut receiver).await.contains(&updated));
    library.wake().await.unwrap();
    assert_eq!(ids(&library, Scope::All).await, ids_[1..]);
    clock.turn(60);
    // The background looks at once when it starts, and then again and again.
    let background = library.start_background();
    let mut heard = Vec::new();
    while !heard.contains(&came_back(feed, ids_[0])) {
        heard.extend(told(&mut receiver).await);
    }
    drop(background);
    assert_eq!(ids(&library, Scope::Unread).await[0], ids_[0]);
}

#[tokio::test]
async fn a_refresh_and_a_restart_bring_snoozed_articles_back() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(TurnedClock::at(START));
    let (_server, library, feed, ids_) = filled(folder.path(), &clock).await;
    library.snooze(ids_[..1].to_vec(), Some(START.plus_seconds(60))).await.unwrap();
    library.snooze(ids_[1..].to_vec(), Some(START.plus_seconds(600))).await.unwrap();
    clock.turn(100);
    let mut receiver = library.changes().subscribe();
    library.refresh(RefreshScope::Due).await.unwrap();
    assert!(told(&mut receiver).await.contains(&came_back(feed, ids_[0])));
    library.close().await.unwrap();
    drop(library);
    clock.turn(1000);
    let library = open_library(folder.path(), &clock);
    assert_eq!(ids(&library, Scope::Unread).await, [ids_[1], ids_[0]]);
    assert_eq!(library.counts().await.unwrap().snoozed, 0);
}

#[tokio::test]
async fn settings_go_back_and_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(TurnedClock::at(START));
    let (_server, library, feed, _) = filled(folder.path(), &clock).await;
    let planned = || async { library.sidebar().await.unwrap().feeds[0].state.next_fetch };
    let settings = Settings { interval_minutes: 5, adapt_interval: false, ..Settings::default() };
    let changed = library.set_settings(settings).await.unwrap();
    assert_eq!(changed.changed, 2);
    let soon = planned().await;
    assert!(soon <= Some(START.plus_seconds(5 * 60)));
    let mut receiver = library.changes().subscribe();
    library.undo(changed.undo).await.unwrap();
    assert!(told(&mut receiver).await.contains(&Change::Settings));
    assert_eq!(library.settings().await.unwrap(), Settings::default());
    assert!(planned().await > soon, "what is planned follows the interval");
    // An address is one feed's own.
    let patch = FeedPatch { url: Some("https://example.org/".to_owned()), ..FeedPatch::default() };
    let refused = library.edit_feeds(vec![feed, FeedId(9)], patch).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::BadCall);
}
