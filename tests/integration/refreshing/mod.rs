//! Refreshing one feed and many, against a server and a clock that the test turns.

mod etiquette;
mod one;
mod several;

use crate::support::{Server, TurnedClock};
use broadsheet_core::changes::{Changes, RefreshProgress};
use broadsheet_core::fetch::{Http, HttpOptions, SessionSecrets};
use broadsheet_core::model::{Clock, Feed, FeedId, RefreshScope, Time};
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
    _folder: TempDir,
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
        };
        Self { server: Server::start().await, clock, refresher, _folder: folder }
    }

    fn turn(&self, seconds: i64) {
        self.clock.turn(seconds);
    }

    fn add(&self, url: &Url) -> FeedId {
        let feed = NewFeed { url: url.to_string(), ..NewFeed::default() };
        self.refresher.store.add_feed(feed, self.clock.now()).unwrap()
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
