//! Icons of feeds: found behind a refresh, kept, served by the media door, and not asked for again and again.

use crate::support::{Answer, Server, TurnedClock, png, rss};
use broadsheet_core::changes::Change;
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{FeedId, RefreshScope, Time};
use std::sync::Arc;
use std::time::Duration;

const START: Time = Time::from_seconds(1_700_000_000);
const DAY: i64 = 24 * 3600;

struct Bench {
    server: Server,
    clock: Arc<TurnedClock>,
    library: Library,
    _folder: tempfile::TempDir,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let options = LibraryOptions {
            folder: folder.path().to_owned(),
            cache: folder.path().join("cache"),
            clock: clock.clone(),
            http: HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() },
            secrets: Arc::new(SessionSecrets::default()),
        };
        let (library, _) = Library::open(options).unwrap();
        Self { server: Server::start().await, clock, library, _folder: folder }
    }

    /// Follows a feed of the server whose site is the server's front page and which names `picture` for itself.
    async fn follow(&self, picture: Option<&str>) -> FeedId {
        let picture = picture.map(|path| format!("<image><url>{}</url></image>", self.server.url(path)));
        let site = format!("<link>{}</link>{}", self.server.url("/"), picture.unwrap_or_default());
        let feed = rss("Harbour", &[("1", "Ebb")]).replacen("<link>https://site.example/</link>", &site, 1);
        let url = self.server.set("/feed", Answer::feed(feed).etag("\"1\""));
        self.library.subscribe(url.into(), None, None, None).await.unwrap().feed_id
    }

    async fn icon(&self, feed: FeedId) -> Option<String> {
        let sidebar = self.library.sidebar().await.unwrap();
        sidebar.feeds.into_iter().find(|found| found.id == feed).unwrap().icon
    }

    /// The paths asked for since the last look, the feed itself apart.
    fn asked(&self) -> Vec<String> {
        let mut paths: Vec<_> = self.server.log().into_iter().map(|seen| seen.path).collect();
        self.server.clear_log();
        paths.retain(|path| path != "/feed");
        paths
    }
}

#[tokio::test]
async fn an_icon_is_found_kept_and_served_without_asking_again() {
    let bench = Bench::new().await;
    bench
        .server
        .set("/", Answer::html("<link rel=icon sizes=16x16 href=/s.png><link rel=icon sizes=64x64 href=/64.png>"));
    bench.server.set("/64.png", Answer::ok(png(64, 64)));
    let feed = bench.follow(None).await;
    assert_eq!(bench.asked(), Vec::<String>::new(), "subscribing does not wait for icons");
    let mut changes = bench.library.changes().subscribe();
    assert_eq!(bench.library.find_icons().await.unwrap(), 1);
    assert!(changes.batch(Duration::ZERO).await.unwrap().contains(&Change::Sidebar));
    assert_eq!(bench.icon(feed).await, Some(bench.server.url("/64.png").into()));
    assert_eq!(bench.asked(), ["/", "/64.png"]);

    let icon = bench.library.feed_icon(feed).await.unwrap().unwrap();
    assert_eq!((icon.mime.as_str(), icon.bytes), ("image/png", png(64, 64)));
    bench.clock.turn(30 * DAY);
    assert_eq!(bench.library.find_icons().await.unwrap(), 0);
    assert_eq!(bench.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_site_without_an_icon_is_asked_again_a_week_later_only() {
    let bench = Bench::new().await;
    bench.server.set("/", Answer::html("<title>No icon</title>"));
    let feed = bench.follow(None).await;
    assert_eq!(bench.library.find_icons().await.unwrap(), 0);
    assert_eq!(bench.asked(), ["/", "/favicon.ico"]);
    bench.clock.turn(6 * DAY);
    bench.library.refresh(RefreshScope::All).await.unwrap();
    assert_eq!(bench.library.find_icons().await.unwrap(), 0);
    assert_eq!(bench.asked(), Vec::<String>::new());
    bench.server.set("/favicon.ico", Answer::ok(png(32, 32)));
    bench.clock.turn(DAY);
    assert_eq!(bench.library.find_icons().await.unwrap(), 1);
    assert_eq!(bench.icon(feed).await, Some(bench.server.url("/favicon.ico").into()));
}

#[tokio::test]
async fn the_feeds_own_picture_is_the_second_choice_unless_it_is_a_banner() {
    for (size, taken) in [((90, 60), true), ((90, 30), false)] {
        let bench = Bench::new().await;
        bench.server.set("/", Answer::html("<link rel=icon href=/page.png>"));
        bench.server.set("/page.png", Answer::html("no image at all"));
        bench.server.set("/picture.png", Answer::ok(png(size.0, size.1)));
        let feed = bench.follow(Some("/picture.png")).await;
        bench.library.find_icons().await.unwrap();
        assert_eq!(bench.icon(feed).await.is_some(), taken, "{size:?}");
    }
}

#[tokio::test]
async fn the_window_looks_for_icons_behind_a_refresh() {
    let bench = Bench::new().await;
    bench.server.set("/favicon.ico", Answer::ok(png(32, 32)));
    let _running = bench.library.start_background();
    let mut changes = bench.library.changes().subscribe();
    let feed = bench.follow(None).await;
    tokio::time::timeout(Duration::from_secs(10), async {
        while bench.icon(feed).await.is_none() {
            changes.batch(Duration::ZERO).await;
        }
    })
    .await
    .expect("the icon is announced");
    bench.asked();
    // An unchanged refresh is one conditional request and nothing else.
    bench.library.refresh(RefreshScope::All).await.unwrap();
    bench.library.refresh(RefreshScope::All).await.unwrap();
    assert_eq!(bench.asked(), Vec::<String>::new());
}
