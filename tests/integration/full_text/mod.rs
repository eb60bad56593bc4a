//! Full texts of articles: fetched once, kept, joined, refused with a reason, fetched ahead, politely and safely.

mod hostile;
mod keeping;

use crate::support::{Answer, Server, TurnedClock};
use broadsheet_core::changes::Change;
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{
    ArticleId, ArticleQuery, FeedId, FeedPatch, FullTextMode, FullTextRefusal, RefreshScope, Scope, Time,
};
use std::sync::Arc;
use std::time::Duration;

const START: Time = Time::from_seconds(1_700_000_000);
const DAY: i64 = 24 * 3600;

fn story(name: &str) -> String {
    let sentence = |i: u32| {
        format!(
            "<p>The {name} left the harbour before dawn, with {i} passengers, two cars, and oranges for the islands.</p>"
        )
    };
    (11..16).map(sentence).collect()
}

fn page(title: &str, body: &str) -> Answer {
    Answer::html(&format!(
        "<html lang=en><head><title>{title}</title></head><body><article>{body}</article></body></html>"
    ))
}

struct Bench {
    server: Server,
    clock: Arc<TurnedClock>,
    library: Library,
    feed: FeedId,
    _folder: tempfile::TempDir,
}

impl Bench {
    /// Follows a feed with these articles: path of the page and title. Their text is a teaser.
    async fn following(items: &[(&str, &str)]) -> Self {
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
        let server = Server::start().await;
        let items: String = items
            .iter()
            .map(|(path, title)| {
                let url = server.url(path);
                format!("<item><guid>{path}</guid><title>{title}</title><link>{url}</link><description>The {title} left the harbour before dawn.</description></item>")
            })
            .collect();
        let feed = format!("<rss version=\"2.0\"><channel><title>Sea</title>{items}</channel></rss>");
        let url = server.set("/feed", Answer::feed(feed).etag("\"1\""));
        let feed = library.subscribe(url.into(), None, None, None).await.unwrap().feed_id;
        Self { server, clock, library, feed, _folder: folder }
    }

    async fn articles(&self) -> Vec<ArticleId> {
        let page = self.library.page(ArticleQuery::of(Scope::Feed(self.feed)), 50, None).await.unwrap();
        let mut ids: Vec<_> = page.articles.into_iter().map(|row| row.id).collect();
        ids.sort_unstable_by_key(|id| id.0);
        ids
    }

    async fn always(&self) {
        self.mode(FullTextMode::Always).await;
    }

    async fn mode(&self, mode: FullTextMode) {
        let patch = FeedPatch { full_text: Some(mode), ..FeedPatch::default() };
        self.library.edit_feed(self.feed, patch).await.unwrap();
    }
}

#[tokio::test]
async fn a_full_text_is_fetched_once_kept_and_announced() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")));
    let mut changes = bench.library.changes().subscribe();
    let article = bench.articles().await[0];
    let text = bench.library.full_text(article, false).await.unwrap();
    assert_eq!((text.refused, text.pages, text.at), (None, 1, START), "{}", text.detail);
    assert!(text.html.contains("15 passengers") && text.title.contains("ferry"));
    assert_eq!(text.source, bench.server.url("/ferry").as_str());
    assert_eq!(text.language.as_deref(), Some("en"));
    assert_eq!(changes.batch(Duration::ZERO).await.unwrap(), [Change::FullText { feed: bench.feed, article }]);
    // Offline it is there still.
    bench.server.set("/ferry", Answer::status(500));
    assert_eq!(bench.library.full_text(article, false).await.unwrap(), text);
    assert_eq!(bench.server.count("/ferry"), 1);
    assert!(bench.library.check().await.unwrap().is_empty());
    // Anew, and forgotten.
    bench.server.set("/ferry", page("The ferry", &story("boat")));
    assert!(bench.library.full_text(article, true).await.unwrap().html.contains("The boat"));
    bench.library.forget_full_text(article).await.unwrap();
    bench.library.full_text(article, false).await.unwrap();
    assert_eq!(bench.server.count("/ferry"), 3);
    assert!(bench.library.full_text(ArticleId(4711), false).await.is_err());
}

#[tokio::test]
async fn two_who_want_a_page_fetch_it_once() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    bench.server.set("/ferry", page("The ferry", &story("ferry")).after(Duration::from_millis(200)));
    let article = bench.articles().await[0];
    let (one, two) = tokio::join!(bench.library.full_text(article, false), bench.library.full_text(article, false));
    assert_eq!(one.unwrap(), two.unwrap());
    assert_eq!(bench.server.count("/ferry"), 1);
}

#[tokio::test]
async fn what_is_no_better_is_refused_with_its_reason() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    let article = bench.articles().await[0];
    let paywall =
        "<p>The ferry left the harbour before dawn.</p><p>Already a subscriber? Subscribe to continue reading.</p>";
    for (answer, refused) in [
        (page("The ferry", paywall), FullTextRefusal::Paywall),
        (page("404 Not Found", "<p>Nothing is here.</p>"), FullTextRefusal::ErrorPage),
        (
            page(
                "Pensions",
                &"<p>Parliament votes on pensions tonight, after nine hours of debate in both of its chambers.</p>"
                    .repeat(4),
            ),
            FullTextRefusal::OtherArticle,
        ),
        (page("ferry", "<p>The ferry.</p>"), FullTextRefusal::Shorter),
        (Answer::ok("%PDF-1.7").header("content-type", "application/pdf"), FullTextRefusal::NotAPage),
        (Answer::ok("{}").header("content-type", "application/json"), FullTextRefusal::NotAPage),
        (page("ferry", ""), FullTextRefusal::NoArticle),
        (Answer::status(404), FullTextRefusal::Fetch),
        (Answer::ok("x".repeat(6 << 20)).header("content-type", "text/html"), FullTextRefusal::Fetch),
        (Answer::redirect(302, "http://10.1.2.3/"), FullTextRefusal::Fetch),
    ] {
        bench.server.set("/page", answer);
        let text = bench.library.full_text(article, true).await.unwrap();
        assert_eq!(text.refused, Some(refused), "{}", text.detail);
        assert!(text.html.is_empty() && !text.detail.is_empty());
    }
    // A failure is asked again, a refusal is not.
    let asked = bench.server.count("/page");
    bench.library.full_text(article, false).await.unwrap();
    assert_eq!(bench.server.count("/page"), asked + 1);
    bench.server.set("/page", page("ferry", "<p>The ferry.</p>"));
    for _ in 0..3 {
        assert_eq!(bench.library.full_text(article, false).await.unwrap().refused, Some(FullTextRefusal::Shorter));
    }
    assert_eq!(bench.server.count("/page"), asked + 2);
}

#[tokio::test]
async fn pages_of_one_article_are_joined_and_loops_end() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    let next = |to: &str| format!("<p>On the next page there is more of it.</p><a rel=next href={to}>Next</a>");
    bench.server.set("/ferry", page("The ferry", &(story("ferry") + &next("/ferry/2"))));
    bench.server.set("/ferry/2", page("The ferry", &(story("second ferry") + &next("/ferry/3"))));
    // The third page is the second once more.
    bench.server.set("/ferry/3", page("The ferry", &(story("second ferry") + &next("/ferry/4"))));
    bench.server.set("/ferry/4", page("The ferry", &story("fourth ferry")));
    let text = bench.library.full_text(bench.articles().await[0], false).await.unwrap();
    assert_eq!((text.pages, text.refused), (2, None), "{}", text.detail);
    assert!(text.html.contains("The second ferry") && !text.html.contains("fourth"));
    assert_eq!(bench.server.count("/ferry/4"), 0);
}

#[tokio::test]
async fn at_most_ten_pages_are_joined() {
    let bench = Bench::following(&[("/ferry", "ferry")]).await;
    for number in 1..15 {
        let path = if number == 1 { "/ferry".to_owned() } else { format!("/ferry/{number}") };
        let body = story(&format!("ferry {number}")) + &format!("<a rel=next href=/ferry/{}>Next</a>", number + 1);
        bench.server.set(&path, page("The ferry", &body));
    }
    let text = bench.library.full_text(bench.articles().await[0], false).await.unwrap();
    assert_eq!(text.pages, 10);
    assert_eq!((bench.server.count("/ferry/10"), bench.server.count("/ferry/11")), (1, 0));
}

#[tokio::test]
async fn full_texts_of_some_feeds_are_fetched_ahead() {
    let bench = Bench::following(&[("/a", "ferry"), ("/b", "boat")]).await;
    bench.server.set("/a", page("The ferry", &story("ferry")));
    bench.server.set("/b", page("The boat", &story("boat")));
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 0, "nobody asked for it");
    bench.always().await;
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 2);
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 0);
    bench.server.set("/a", Answer::status(500));
    for article in bench.articles().await {
        assert_eq!(bench.library.full_text(article, false).await.unwrap().refused, None);
    }
    assert_eq!((bench.server.count("/a"), bench.server.count("/b")), (1, 1));
}

#[tokio::test]
async fn a_host_that_wants_patience_is_left_alone() {
    let bench = Bench::following(&[("/a", "ferry"), ("/b", "boat"), ("/c", "ship")]).await;
    for path in ["/a", "/b", "/c"] {
        bench.server.set(path, Answer::status(429).header("retry-after", "3600"));
    }
    bench.always().await;
    bench.library.fetch_ahead().await.unwrap();
    let asked = || ["/a", "/b", "/c"].iter().map(|path| bench.server.count(path)).sum::<usize>();
    assert_eq!(asked(), 1);
    // What failed waits; the others have their turn.
    bench.server.set("/c", page("The ship", &story("ship")));
    bench.server.set("/b", page("The boat", &story("boat")));
    bench.server.set("/a", page("The ferry", &story("ferry")));
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 2);
    bench.clock.turn(DAY + 60);
    assert_eq!(bench.library.fetch_ahead().await.unwrap(), 1);
}

#[tokio::test]
async fn the_window_fetches_ahead_behind_a_refresh() {
    let bench = Bench::following(&[("/a", "ferry")]).await;
    bench.server.set("/a", page("The ferry", &story("ferry")));
    bench.always().await;
    let _running = bench.library.start_background();
    let mut changes = bench.library.changes().subscribe();
    bench.library.refresh(RefreshScope::All).await.unwrap();
    tokio::time::timeout(Duration::from_secs(20), async {
        while !changes
            .batch(Duration::ZERO)
            .await
            .unwrap()
            .iter()
            .any(|change| matches!(change, Change::FullText { .. }))
        {}
    })
    .await
    .expect("the full text is announced");
}
