//! Refreshing one feed and many, against a server and a clock that the test turns.

mod etiquette;
mod moves;
mod network;
mod one;
mod patience;
mod several;
mod simulation;
mod subscribing;
mod validators;

use crate::support::{Server, TurnedClock};
use broadsheet_core::changes::{Changes, RefreshProgress};
use broadsheet_core::fetch::{Http, HttpOptions, SessionSecrets};
use broadsheet_core::model::{Clock, Feed, FeedId, FeedPatch, RefreshScope, RequestSettings, Time};
use broadsheet_core::refresh::{RefreshReport, Refresher};
use broadsheet_core::store::{NewFeed, Store};
use std::sync::Arc;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use url::Url;

const START: Time = Time::from_seconds(1_700_000_000);

struct Bench {
    server: Server,
    clock: Arc<TurnedClock>,
    refresher: Refresher,
    folder: TempDir,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(folder.path(), START).unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let refresher = Refresher {
            store,
            http: Http::new(HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() }).unwrap(),
            clock: clock.clone(),
            changes: Changes::default(),
            secrets: Arc::new(SessionSecrets::default()),
            concurrency: 12,
            most: usize::MAX,
        };
        Self { server: Server::start().await, clock, refresher, folder }
    }

    fn turn(&self, seconds: i64) {
        self.clock.turn(seconds);
    }

    fn add(&self, url: &Url) -> FeedId {
        let feed = NewFeed { url: url.to_string(), ..NewFeed::default() };
        self.refresher.store.add_feed(feed, self.clock.now()).unwrap()
    }

    /// Follows a feed of any host of the world, which is the fixture server by way of a proxy.
    fn add_abroad(&self, url: &str) -> FeedId {
        let feed = self.add(&Url::parse(url).unwrap());
        let request = RequestSettings { proxy: Some(self.server.proxy()), user_agent: None };
        let patch = FeedPatch { request: Some(request), ..FeedPatch::default() };
        self.refresher.store.edit_feed(feed, patch, self.clock.now()).unwrap();
        feed
    }

    /// Closes the library and opens it again.
    fn restart(&mut self) {
        let (store, _) = Store::open(&tempfile::tempdir().unwrap().keep(), START).unwrap();
        // The old store is dropped, and with it closed, before its file is opened again.
        drop(std::mem::replace(&mut self.refresher.store, store));
        self.refresher.store = Store::open(self.folder.path(), self.clock.now()).unwrap().0;
    }

    async fn refresh(&self, scope: RefreshScope) -> RefreshReport {
        self.refresher.refresh(&scope, &CancellationToken::new(), &|_: &RefreshProgress| {}).await.unwrap()
    }

    async fn refresh_all(&self) -> RefreshReport {
        self.refresh(RefreshScope::All).await
    }

    fn feed(&self, feed: FeedId) -> Feed {
        self.refresher.store.feed(feed).unwrap()
    }

    /// Seconds from now to a feed's next fetch.
    fn next_in(&self, feed: FeedId) -> Option<i64> {
        self.feed(feed).state.next_fetch.map(|next| next.seconds() - self.clock.now().seconds())
    }
}
