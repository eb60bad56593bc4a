//! Filters and the clean story in a library: lists fetched politely, rules that hold at once, originals that stay.

use crate::support::{Answer, Server, TurnedClock, open_library};
use broadsheet_core::library::{ImageWish, Library, MediaError};
use broadsheet_core::model::{
    Article, ArticleId, ArticleQuery, FeedId, FeedPatch, FilterList, FilterListState, Filtering, RemovalReason, Scope,
    Settings, Time,
};
use std::sync::Arc;
use url::Url;

const START: Time = Time::from_seconds(1_700_000_000);

const STORY: &str = "<p>The ferry left the harbour before dawn, with eleven passengers, two cars and a cargo of oranges for \
    the islands, as it had done on every morning of that winter.</p><p>By noon the wind had turned, and the captain, who had \
    sailed this coast for thirty years, decided to wait for the ferry of the evening.</p>";

struct Bench {
    server: Server,
    clock: Arc<TurnedClock>,
    library: Library,
    feed: FeedId,
    folder: tempfile::TempDir,
}

impl Bench {
    async fn new(body: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let library = open_library(folder.path(), &clock);
        let server = Server::start().await;
        let escaped = body.replace('&', "&amp;").replace('<', "&lt;");
        let link = server.url("/ferry");
        let feed = format!(
            "<rss version=\"2.0\"><channel><title>Sea</title><item><guid>1</guid><title>The ferry</title>\
             <link>{link}</link><description>{escaped}</description></item></channel></rss>"
        );
        let url = server.set("/feed", Answer::feed(feed));
        let feed = library.subscribe(url.into(), None, None, None).await.unwrap().feed_id;
        Self { server, clock, library, feed, folder }
    }

    async fn id(&self) -> ArticleId {
        self.library.page(ArticleQuery::of(Scope::Feed(self.feed)), 5, None).await.unwrap().articles[0].id
    }

    async fn article(&self) -> Article {
        self.library.article(self.id().await).await.unwrap()
    }

    async fn set(&self, change: impl FnOnce(&mut Filtering)) {
        let mut settings: Settings = self.library.settings().await.unwrap();
        change(&mut settings.filtering);
        self.library.set_settings(settings).await.unwrap();
    }

    async fn state(&self, url: &str) -> FilterListState {
        let all = self.library.update_filter_lists(None).await.unwrap();
        all.into_iter().find(|state| state.url == url).unwrap()
    }
}

#[tokio::test]
async fn an_opened_article_is_clean_and_its_original_is_there() {
    let promotion = "<h3>Grow your audience on autopilot</h3><p>Get started for free, no credit card needed!</p>";
    let bench = Bench::new(&format!("<div class=\"entry\">{STORY}</div>{promotion}")).await;
    let article = bench.article().await;
    let cleaned = article.cleaned.clone().unwrap();
    assert!(article.html.contains("oranges") && !article.html.contains("autopilot"), "{}", article.html);
    assert!(cleaned.original.contains("autopilot") && cleaned.original.contains("oranges"));
    assert_eq!(cleaned.removed[0].reason, RemovalReason::Promotion);
    assert!(!article.html.contains("data-names") && !cleaned.original.contains("data-names"));
    // A feed can have it otherwise, and so can everything.
    let patch = FeedPatch { clean: Some(Some(false)), ..FeedPatch::default() };
    let done = bench.library.edit_feed(bench.feed, patch).await.unwrap();
    let whole = bench.article().await;
    assert!(whole.html.contains("autopilot") && whole.cleaned.is_none());
    assert_eq!(whole.html, cleaned.original);
    bench.library.undo(done.undo).await.unwrap();
    assert!(!bench.article().await.html.contains("autopilot"));
    bench.set(|filtering| filtering.clean = false).await;
    assert!(bench.article().await.html.contains("autopilot"));
}

#[tokio::test]
async fn own_rules_hold_at_once_and_go_back() {
    let bench = Bench::new(&format!("{STORY}<div class=\"sea-view\">A view of the sea.</div>")).await;
    assert!(bench.article().await.html.contains("A view of the sea"));
    bench.set(|filtering| filtering.own_rules = "##.sea-view".to_owned()).await;
    let article = bench.article().await;
    assert!(!article.html.contains("A view of the sea"));
    assert_eq!(article.cleaned.unwrap().removed[0].reason, RemovalReason::Filter);
    bench.set(|filtering| filtering.filters = false).await;
    assert!(bench.article().await.html.contains("A view of the sea"));
    let checked = bench.library.check_rules("##.a\n##b[".to_owned()).await.unwrap();
    assert_eq!((checked.rules, checked.faults[0].line), (1, 2));
}

#[tokio::test]
async fn lists_are_fetched_when_due_kept_and_told_of() {
    let bench = Bench::new(&format!("{STORY}<div class=\"sea-view\">A view of the sea.</div>")).await;
    let list = "! Title: Sea list\n! Expires: 2 days\n##.sea-view\n||ads.example^\n";
    let url =
        bench.server.set("/list.txt", Answer::ok(list).header("content-type", "text/plain").etag("\"1\"")).to_string();
    let follow = FilterList { url: url.clone(), on: true };
    bench.set(|filtering| filtering.lists.push(follow)).await;
    let state = bench.state(&url).await;
    assert_eq!((state.title.as_str(), state.rules, state.updated, state.trouble), ("Sea list", 2, Some(START), None));
    assert!(!bench.article().await.html.contains("A view of the sea"));
    // Asked for with what is known: nothing new comes, nothing is lost.
    bench.clock.turn(60);
    let state = bench.state(&url).await;
    assert_eq!((state.rules, state.updated), (2, Some(START)));
    assert!(state.checked > state.updated && state.trouble.is_none());
    // What fails leaves what is there, and says so.
    for (answer, code) in [
        (Answer::status(500), "server_error"),
        (Answer::status(404), "not_found"),
        (Answer::html("<html><body>Not here</body></html>"), "web_page"),
        (Answer::ok("! nothing").header("content-type", "text/plain"), "empty"),
    ] {
        bench.server.set("/list.txt", answer);
        let state = bench.state(&url).await;
        assert!(state.trouble.as_deref().is_some_and(|trouble| trouble.starts_with(code)), "{:?}", state.trouble);
        assert_eq!(state.rules, 2);
        assert!(!bench.article().await.html.contains("A view of the sea"));
    }
    // Compiled rules are found again by the next start, without the server.
    let kept = std::fs::read_dir(bench.folder.path().join("cache")).unwrap();
    let kept = kept.filter_map(Result::ok).filter(|file| file.file_name().to_string_lossy().starts_with("filters-"));
    assert_eq!(kept.count(), 1);
    bench.library.close().await.unwrap();
    let id = {
        let library = open_library(bench.folder.path(), &bench.clock);
        let id = library.page(ArticleQuery::of(Scope::Feed(bench.feed)), 5, None).await.unwrap().articles[0].id;
        library.article(id).await.unwrap()
    };
    assert!(!id.html.contains("A view of the sea"));
}

#[tokio::test]
async fn images_that_rules_block_are_neither_fetched_nor_shown() {
    let bench = Bench::new("").await;
    let pixel = bench.server.set("/pixel/p.gif", Answer::ok("GIF89a").header("content-type", "image/gif"));
    let body = format!("{STORY}<p><img src=\"{pixel}\" alt=\"\">And then it rained on the harbour for a week.</p>");
    let escaped = body.replace('&', "&amp;").replace('<', "&lt;");
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>Sea</title><item><guid>2</guid><title>Rain</title><description>{escaped}</description></item></channel></rss>"
    );
    let url = bench.server.set("/second", Answer::feed(feed));
    let feed = bench.library.subscribe(url.into(), None, None, None).await.unwrap().feed_id;
    let id = bench.library.page(ArticleQuery::of(Scope::Feed(feed)), 5, None).await.unwrap().articles[0].id;
    bench.set(|filtering| filtering.own_rules = "/pixel/*$image".to_owned()).await;
    let article = bench.library.article(id).await.unwrap();
    assert!(!article.html.contains("<img") && article.html.contains("it rained"), "{}", article.html);
    assert!(article.cleaned.unwrap().original.contains("<img"));
    let image = Url::parse(pixel.as_str()).unwrap();
    let refused = bench.library.article_image(id, &image, ImageWish::default()).await;
    assert!(matches!(refused, Err(MediaError::Filtered(_))), "{refused:?}");
    assert_eq!(bench.server.count("/pixel/p.gif"), 0);
}
