//! The image cache against a server.

mod keeping;

use crate::support::{Answer, Server, png};
use broadsheet_core::fetch::{Http, HttpOptions};
use broadsheet_core::media::{Media, MediaCache, MediaError, Wanted};
use broadsheet_core::model::{Time, TroubleCode};
use rstest::rstest;
use std::time::Duration;
use tempfile::TempDir;
use url::Url;

const NOW: Time = Time::from_seconds(1_700_000_000);
const HOST: Option<&str> = Some("127.0.0.1");

struct Cache {
    folder: TempDir,
    library: TempDir,
    cache: MediaCache,
}

impl Cache {
    fn new(max_bytes: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = tempfile::tempdir().unwrap();
        let cache = MediaCache::new(folder.path(), library.path(), http(), max_bytes);
        Self { folder, library, cache }
    }

    async fn get(&self, url: &Url) -> Result<Media, MediaError> {
        self.cache.image(&wanted(url, HOST), NOW).await
    }

    fn files(&self) -> Vec<std::path::PathBuf> {
        let inside = |folder: std::path::PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        inside(self.folder.path().to_owned()).flat_map(inside).flat_map(inside).collect()
    }
}

fn wanted(url: &Url, host: Option<&str>) -> Wanted {
    Wanted { trusted_host: host.map(str::to_owned), ..Wanted::new(url.clone()) }
}

fn http() -> Http {
    Http::new(HttpOptions { total_seconds: 3, ..HttpOptions::default() }).unwrap()
}

#[tokio::test]
async fn an_image_is_fetched_once_and_then_read_from_disk_even_offline() {
    let server = Server::start().await;
    // The server's word on the type does not count.
    let url = server.set("/a.jpg", Answer::ok(png(20, 10)).header("content-type", "image/jpeg"));
    let cache = Cache::new(1 << 20);
    let first = cache.get(&url).await.unwrap();
    assert_eq!((first.mime.as_str(), &first.bytes), ("image/png", &png(20, 10)));
    assert_eq!(cache.get(&url).await.unwrap(), first);
    assert_eq!(server.log().len(), 1);
    let seen = &server.log()[0];
    assert_eq!((seen.header("referer"), seen.header("cookie")), (None, None));
    drop(server);
    let again = MediaCache::new(cache.folder.path(), cache.library.path(), http(), 1 << 20);
    assert_eq!(again.image(&wanted(&url, HOST), NOW).await.unwrap(), first);
    // Older than a month, and no server any more: the old one is shown.
    assert_eq!(again.image(&wanted(&url, HOST), NOW.plus_seconds(90 * 24 * 3600)).await.unwrap(), first);
    assert!(again.check().is_empty());
}

#[tokio::test]
async fn many_who_want_one_image_fetch_it_once() {
    let server = Server::start().await;
    let url = server.set("/a.png", Answer::ok(png(9, 9)).after(Duration::from_millis(100)));
    let cache = Cache::new(1 << 20);
    let all = futures_util::future::join_all((0..20).map(|_| cache.get(&url))).await;
    assert!(all.iter().all(Result::is_ok));
    assert_eq!(server.log().len(), 1);
}

#[rstest]
#[case::pixel(Answer::ok(png(1, 1)))]
#[case::page(Answer::html("<html><body>no</body></html>"))]
#[case::missing(Answer::status(404))]
#[case::script(Answer::ok("alert(1)").header("content-type", "image/png"))]
#[tokio::test]
async fn what_is_no_image_is_refused_and_remembered(#[case] answer: Answer) {
    let server = Server::start().await;
    let url = server.set("/a.png", answer);
    let cache = Cache::new(1 << 20);
    let first = cache.get(&url).await.unwrap_err();
    assert_eq!(cache.get(&url).await.unwrap_err(), first);
    assert_eq!(server.log().len(), 1);
    server.set("/a.png", Answer::ok(png(9, 9)));
    let tomorrow = NOW.plus_seconds(25 * 3600);
    assert!(cache.cache.image(&wanted(&url, HOST), tomorrow).await.is_ok(), "a day later it is tried again");
}

#[tokio::test]
async fn a_second_attempt_names_the_page() {
    let server = Server::start().await;
    let page = server.url("/story?x=1#part");
    let url = server.set("/a.png", Answer::ok(png(9, 9)).needs_referer(server.url("/story?x=1").as_str()));
    let cache = Cache::new(1 << 20);
    assert!(cache.cache.image(&Wanted { page: Some(page), ..wanted(&url, HOST) }, NOW).await.is_ok());
    let referers: Vec<bool> = server.log().iter().map(|seen| seen.header("referer").is_some()).collect();
    assert_eq!(referers, [false, true]);
}

#[tokio::test]
async fn damaged_files_are_dropped_and_fetched_anew() {
    let server = Server::start().await;
    let url = server.set("/a.png", Answer::ok(png(9, 9)));
    let cache = Cache::new(1 << 20);
    let first = cache.get(&url).await.unwrap();
    let file = &cache.files()[0];
    std::fs::write(file, &std::fs::read(file).unwrap()[..100]).unwrap();
    assert_eq!(cache.cache.check().len(), 1);
    assert_eq!(cache.get(&url).await.unwrap(), first);
    assert_eq!(server.log().len(), 2);
    assert!(cache.cache.check().is_empty());
}

#[tokio::test]
async fn the_cache_stays_within_its_bound() {
    let server = Server::start().await;
    let cache = Cache::new(50_000);
    for number in 0..20 {
        let image = [png(9, 9), vec![0; 8000]].concat();
        let url = server.set(&format!("/{number}.png"), Answer::ok(image));
        cache.get(&url).await.unwrap();
        let bytes: u64 = cache.files().iter().map(|file| file.metadata().unwrap().len()).sum();
        assert!(bytes <= 50_000, "{bytes} after {number}");
    }
    assert!(cache.files().len() >= 5);
}

#[tokio::test]
async fn images_on_private_hosts_are_the_feeds_own_only() {
    let server = Server::start().await;
    let url = server.set("/a.png", Answer::ok(png(9, 9)));
    let cache = Cache::new(1 << 20);
    for host in [None, Some("example.org")] {
        let error = cache.cache.image(&wanted(&url, host), NOW).await.unwrap_err();
        let MediaError::Fetch(error) = error else { panic!("{error}") };
        assert_eq!(error.code, TroubleCode::PrivateAddress);
    }
    assert!(server.log().is_empty());
    assert!(cache.get(&url).await.is_ok(), "the refusal is not remembered for the feed of that host");
}

#[tokio::test]
async fn what_is_kept_for_good_outlives_the_cache_the_site_and_time() {
    let server = Server::start().await;
    let (kept, other) = (server.set("/a.png", Answer::ok(png(9, 9))), server.set("/b.png", Answer::ok(png(8, 8))));
    let cache = Cache::new(1 << 20);
    let first = cache.get(&kept).await.unwrap();
    assert!(cache.cache.keep_for_good(&wanted(&kept, HOST), NOW).await.unwrap() > 0);
    assert_eq!(cache.cache.keep_for_good(&wanted(&kept, HOST), NOW).await.unwrap(), 0);
    cache.get(&other).await.unwrap();
    assert_eq!(server.log().len(), 2);
    drop(server);
    let amount = cache.cache.amount(NOW);
    assert_eq!((amount.images, amount.kept_images), (1, 1));
    cache.cache.empty();
    let later = NOW.plus_seconds(400 * 24 * 3600);
    assert_eq!(cache.cache.image(&wanted(&kept, HOST), later).await.unwrap(), first);
    assert!(cache.cache.image(&wanted(&other, HOST), later).await.is_err());
    assert_eq!(cache.cache.sizes(&[kept.clone(), other]), [Some((9, 9)), None]);
    // Let go, it is in the cache like all others.
    cache.cache.release(vec![kept.clone()], later).await;
    assert_eq!(cache.cache.here(&kept, false, later).await, Some(first));
    cache.cache.empty();
    assert_eq!(cache.cache.here(&kept, false, later).await, None);
    assert!(cache.cache.check().is_empty());
}

#[tokio::test]
async fn a_cache_without_room_keeps_for_good_all_the_same() {
    let server = Server::start().await;
    let url = server.set("/a.png", Answer::ok(png(9, 9)));
    let cache = Cache::new(0);
    assert!(cache.cache.keep_for_good(&wanted(&url, HOST), NOW).await.unwrap() > 0);
    drop(server);
    assert!(cache.get(&url).await.is_ok());
}

/// How long a hit takes: address to bytes, on a disk that has them in its memory. Issue 5 allows 5 ms; a tenth of that is what
/// an idle machine needs, so the test fails on blunders only.
#[tokio::test]
async fn a_hit_takes_no_time() {
    let server = Server::start().await;
    let image = [png(64, 64), vec![0; 200_000]].concat();
    let url = server.set("/a.png", Answer::ok(image));
    let cache = Cache::new(1 << 30);
    cache.get(&url).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..200 {
        let begun = std::time::Instant::now();
        assert!(cache.cache.here(&url, true, NOW).await.is_some());
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    println!("a hit of 200 kB: median {:?}, slowest {:?}", times[100], times[199]);
    assert!(times[100] < Duration::from_millis(5), "{:?}", times[100]);
}
