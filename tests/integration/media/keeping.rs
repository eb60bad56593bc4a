//! Images of a library: kept for what is starred, fetched ahead, and never asked for where they are off.

use crate::support::{Answer, Server, TurnedClock, png};
use broadsheet_core::library::{HttpOptions, ImageWish, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::media::MediaError;
use broadsheet_core::model::{
    ArticleId, ArticleQuery, FeedId, FeedPatch, ImageKeeping, ImagesAhead, Scope, Settings, Time,
};
use std::sync::Arc;
use tempfile::TempDir;
use url::Url;

const START: Time = Time::from_seconds(1_700_000_000);
const DAY: i64 = 24 * 3600;
const PLAIN: ImageWish = ImageWish { asked: false, again: false };

struct Bench {
    server: Server,
    clock: Arc<TurnedClock>,
    library: Library,
    feed: FeedId,
    folder: TempDir,
}

fn open(folder: &TempDir, clock: &Arc<TurnedClock>) -> Library {
    let options = LibraryOptions {
        folder: folder.path().join("library"),
        cache: folder.path().join("cache"),
        clock: clock.clone(),
        http: HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() },
        secrets: Arc::new(SessionSecrets::default()),
    };
    Library::open(options).unwrap().0
}

impl Bench {
    /// Follows a feed of two articles: one with two images, one with a third.
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let library = open(&folder, &clock);
        let server = Server::start().await;
        for (name, side) in [("/1.png", 300), ("/2.png", 200), ("/3.png", 100)] {
            server.set(name, Answer::ok(png(side, side / 2)));
        }
        let item = |name: &str, body: String| {
            format!(
                "<item><guid>{name}</guid><title>{name}</title><link>{}</link><description><![CDATA[{body}]]></description></item>",
                server.url(&format!("/{name}"))
            )
        };
        let image = |name: &str| format!("<p>Text</p><img src=\"{}\">", server.url(name));
        let items = item("first", image("/1.png") + &image("/2.png")) + &item("second", image("/3.png"));
        let url = server.set(
            "/feed",
            Answer::feed(format!("<rss version=\"2.0\"><channel><title>Sea</title>{items}</channel></rss>")),
        );
        let feed = library.subscribe(url.into(), None, None, None).await.unwrap().feed_id;
        Self { server, clock, library, feed, folder }
    }

    async fn article(&self, title: &str) -> ArticleId {
        let page = self.library.page(ArticleQuery::of(Scope::Feed(self.feed)), 50, None).await.unwrap();
        page.articles.into_iter().find(|row| row.title == title).unwrap().id
    }

    fn asked(&self, name: &str) -> usize {
        self.server.count(name)
    }

    async fn set(&self, settings: Settings) {
        self.library.set_settings(settings).await.unwrap();
    }
}

#[tokio::test]
async fn a_star_keeps_the_images_when_everything_else_is_gone() {
    let bench = Bench::new().await;
    let first = bench.article("first").await;
    let urls: Vec<Url> = ["/1.png", "/2.png"].map(|name| bench.server.url(name)).into();
    assert_eq!(bench.library.fetch_images().await.unwrap(), 0, "nothing is starred");
    bench.library.set_starred(vec![first], true).await.unwrap();
    assert_eq!(bench.library.fetch_images().await.unwrap(), 1);
    assert_eq!([bench.asked("/1.png"), bench.asked("/2.png"), bench.asked("/3.png")], [1, 1, 0]);
    assert_eq!(bench.library.fetch_images().await.unwrap(), 0, "once is enough");
    assert_eq!(bench.library.image_cache().await.unwrap().kept_images, 2);
    // The site goes, the cache too, years pass, and the program starts again.
    let Bench { server, clock, library, folder, .. } = bench;
    drop(server);
    library.empty_image_cache().await.unwrap();
    library.close().await.unwrap();
    drop(library);
    std::fs::remove_dir_all(folder.path().join("cache")).unwrap();
    clock.turn(900 * DAY);
    let library = open(&folder, &clock);
    for url in &urls {
        assert_eq!(library.article_image(first, url, PLAIN).await.unwrap().mime, "image/png");
    }
    let html = library.article(first).await.unwrap().html;
    assert!(html.contains("width=\"300\" height=\"150\"") && html.contains("width=\"200\" height=\"100\""), "{html}");
    assert!(library.check().await.unwrap().is_empty());
    // Without the star they are as all others.
    library.set_starred(vec![first], false).await.unwrap();
    library.fetch_images().await.unwrap();
    let amount = library.image_cache().await.unwrap();
    assert_eq!((amount.images, amount.kept_images), (2, 0));
}

#[tokio::test]
async fn an_image_of_two_starred_articles_stays_for_the_other() {
    let bench = Bench::new().await;
    let (first, second) = (bench.article("first").await, bench.article("second").await);
    let image = format!("<img src=\"{}\">", bench.server.url("/1.png"));
    let item =
        format!("<item><guid>third</guid><title>third</title><description><![CDATA[{image}]]></description></item>");
    bench
        .server
        .set("/feed", Answer::feed(format!("<rss version=\"2.0\"><channel><title>Sea</title>{item}</channel></rss>")));
    bench.clock.turn(DAY);
    bench.library.refresh(broadsheet_core::model::RefreshScope::All).await.unwrap();
    let third = bench.article("third").await;
    bench.library.set_starred(vec![first, second], true).await.unwrap();
    bench.library.set_read_later(vec![third], true).await.unwrap();
    assert_eq!(bench.library.fetch_images().await.unwrap(), 3);
    assert_eq!(bench.asked("/1.png"), 1);
    bench.library.set_starred(vec![first], false).await.unwrap();
    bench.library.fetch_images().await.unwrap();
    // 1 is the third article's as well, 2 is nobody's, 3 is the second's.
    assert_eq!(bench.library.image_cache().await.unwrap().kept_images, 2);
    bench.library.empty_image_cache().await.unwrap();
    let here = async |name: &str| {
        bench.server.set(name, Answer::status(410));
        bench.library.article_image(third, &bench.server.url(name), PLAIN).await.is_ok()
    };
    assert_eq!([here("/1.png").await, here("/2.png").await, here("/3.png").await], [true, false, true]);
}

#[tokio::test]
async fn missing_images_are_asked_for_again_on_other_days_and_not_for_ever() {
    let bench = Bench::new().await;
    bench.server.set("/1.png", Answer::status(404));
    let first = bench.article("first").await;
    bench.library.set_starred(vec![first], true).await.unwrap();
    for _ in 0..9 {
        bench.clock.turn(DAY + 60);
        bench.library.fetch_images().await.unwrap();
        bench.library.fetch_images().await.unwrap();
    }
    // Five times, each without and then with the page as referrer.
    assert_eq!((bench.asked("/1.png"), bench.asked("/2.png")), (5 * 2, 1));
}

#[tokio::test]
async fn nothing_is_asked_for_where_images_are_off() {
    let bench = Bench::new().await;
    let first = bench.article("first").await;
    let url = bench.server.url("/1.png");
    let off = Settings {
        images: false,
        image_keeping: ImageKeeping { ahead: ImagesAhead::Always, ..ImageKeeping::default() },
        ..Settings::default()
    };
    bench.set(off.clone()).await;
    bench.library.set_starred(vec![first], true).await.unwrap();
    bench.library.fetch_images().await.unwrap();
    let refused = bench.library.article_image(first, &url, PLAIN).await.unwrap_err();
    assert!(matches!(refused, MediaError::NotWanted(_)), "{refused}");
    assert_eq!([bench.asked("/1.png"), bench.asked("/2.png"), bench.asked("/3.png")], [0, 0, 0]);
    // Asked for once it comes, and what is there is shown without a request.
    let asked = ImageWish { asked: true, ..PLAIN };
    assert!(bench.library.article_image(first, &url, asked).await.is_ok());
    assert!(bench.library.article_image(first, &url, PLAIN).await.is_ok());
    assert_eq!(bench.asked("/1.png"), 1);
    // The feed's own word comes before the one for all.
    let on = FeedPatch { images: Some(Some(true)), ..FeedPatch::default() };
    bench.library.edit_feed(bench.feed, on).await.unwrap();
    assert!(bench.library.article_image(first, &bench.server.url("/2.png"), PLAIN).await.is_ok());
}

#[tokio::test]
async fn images_come_ahead_for_unread_articles_if_that_is_wished() {
    let bench = Bench::new().await;
    let first = bench.article("first").await;
    bench.library.set_read(vec![first], true).await.unwrap();
    assert_eq!(bench.library.fetch_images().await.unwrap(), 0, "this feed has no full texts");
    let keeping = ImageKeeping { ahead: ImagesAhead::Always, ..ImageKeeping::default() };
    bench.set(Settings { image_keeping: keeping, ..Settings::default() }).await;
    assert_eq!(bench.library.fetch_images().await.unwrap(), 1);
    assert_eq!([bench.asked("/1.png"), bench.asked("/3.png")], [0, 1]);
    assert_eq!(bench.library.fetch_images().await.unwrap(), 0);
    let amount = bench.library.image_cache().await.unwrap();
    assert_eq!((amount.images, amount.kept_images), (1, 0));
}

#[tokio::test]
async fn a_smaller_cache_is_smaller_at_once() {
    let bench = Bench::new().await;
    let first = bench.article("first").await;
    bench.library.article_image(first, &bench.server.url("/1.png"), PLAIN).await.unwrap();
    let keeping = ImageKeeping { cache_megabytes: 0, ..ImageKeeping::default() };
    bench.set(Settings { image_keeping: keeping, ..Settings::default() }).await;
    assert_eq!(bench.library.image_cache().await.unwrap().images, 0);
}
