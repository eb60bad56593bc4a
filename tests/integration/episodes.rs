//! Episodes: streamed in pieces, heard, queued, downloaded; their chapters and transcripts.

use crate::support::{Answer, FileServer, Server, Serving, TurnedClock, open_library};
use broadsheet_core::library::Library;
use broadsheet_core::model::{ArticleQuery, Download, DownloadState, EpisodeKey, ErrorCode, Heard, Scope, Time};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub const START: Time = Time::from_seconds(1_700_000_000);
pub const MIB: usize = 1 << 20;

pub fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 31 % 251) as u8).collect()
}

pub struct Bench {
    pub library: Library,
    pub server: Server,
    pub files: FileServer,
    pub key: EpisodeKey,
    pub clock: Arc<TurnedClock>,
    pub folder: tempfile::TempDir,
}

pub fn open(folder: &std::path::Path) -> Library {
    open_library(folder, &Arc::new(TurnedClock::at(START)))
}

impl Bench {
    /// A feed whose articles each have this episode, under addresses of their own.
    pub async fn new(serving: Serving) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let library = open_library(folder.path(), &clock);
        let server = Server::start().await;
        let files = FileServer::start(serving).await;
        let item = |n: u32| {
            let (file, site) = (files.url(), server.url(""));
            format!(
                "<item><guid>{n}</guid><title>Episode {n}</title><itunes:duration>60</itunes:duration>\
                 <enclosure url=\"{file}?n={n}\" type=\"audio/mpeg\" length=\"1\"/><podcast:chapters url=\"{site}chapters\"/>\
                 <podcast:transcript url=\"{site}t.srt\" type=\"application/srt\" language=\"de\"/>\
                 <podcast:transcript url=\"{site}t.vtt\" type=\"text/vtt\" language=\"en-GB\"/></item>"
            )
        };
        let items: String = (1..=4).map(item).collect();
        let feed = format!(
            "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" \
             xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel><title>Sea</title>{items}</channel></rss>"
        );
        let url = server.set("/feed", Answer::feed(feed));
        library.subscribe(url.into(), None, None, None).await.unwrap();
        let key = Self::keys(&library).await.into_iter().find(|key| key.url.ends_with("n=1")).unwrap();
        Self { library, server, files, key, clock, folder }
    }

    pub async fn keys(library: &Library) -> Vec<EpisodeKey> {
        let query = ArticleQuery::of(Scope::All);
        let page = library.page(query, 100, None).await.unwrap();
        let mut keys = Vec::new();
        for row in page.articles {
            let article = library.article(row.id).await.unwrap();
            keys.extend(article.enclosures.into_iter().map(|e| EpisodeKey { article: row.id, url: e.url }));
        }
        keys.sort_by(|a, b| a.url.cmp(&b.url));
        keys
    }

    pub async fn piece(&self, range: &str) -> broadsheet_core::library::Piece {
        self.library.episode_piece(self.key.clone(), Some(range.to_owned())).await.unwrap()
    }

    pub async fn all(&self) -> Vec<u8> {
        let mut all = Vec::new();
        loop {
            let piece = self.piece(&format!("bytes={}-", all.len())).await;
            assert!(piece.bytes.len() <= MIB);
            if piece.bytes.is_empty() {
                return all;
            }
            all.extend(piece.bytes);
        }
    }

    pub async fn state(&self, key: &EpisodeKey) -> Option<Download> {
        self.library.downloads().await.unwrap().into_iter().find(|download| download.key == *key)
    }

    pub async fn until(&self, state: DownloadState) -> Download {
        for _ in 0..1_000 {
            if let Some(download) = self.state(&self.key).await
                && download.state == state
            {
                return download;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("it is {:?}", self.state(&self.key).await);
    }

    pub fn files_on_disk(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder.path().join("episodes")).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

#[tokio::test]
async fn one_transfer_is_read_on_and_a_jump_begins_another() {
    let body = bytes(12 * MIB + 77);
    let bench = Bench::new(Serving::of(body.clone())).await;
    assert!(bench.all().await == body);
    assert_eq!(bench.files.asked(), ["bytes=0-"], "the pieces of one transfer");
    let piece = bench.piece("bytes=6000000-6000009").await;
    assert_eq!((piece.bytes.as_slice(), bench.files.asked().len()), (&body[6_000_000..6_000_010], 1), "given again");
    let piece = bench.piece("bytes=2000000-2000009").await;
    assert_eq!((piece.bytes.as_slice(), piece.total), (&body[2_000_000..2_000_010], Some(body.len() as u64)));
    assert_eq!(bench.files.asked().len(), 2);
    assert_eq!(bench.piece("bytes=-5").await.bytes, body[body.len() - 5..]);
    let behind = bench.piece("bytes=99999999-").await;
    assert_eq!((behind.bytes.len(), behind.total), (0, Some(body.len() as u64)));
}

#[tokio::test]
async fn servers_without_ranges_or_length_are_read_as_well() {
    let body = bytes(10 * MIB + 5);
    let bench = Bench::new(Serving { ranges: false, length: false, ..Serving::of(body.clone()) }).await;
    assert!(bench.all().await == body);
    assert_eq!(bench.files.asked().len(), 1);
    assert_eq!(
        bench.piece("bytes=1500000-1500003").await.bytes,
        body[1_500_000..1_500_004],
        "back: from the beginning"
    );
    assert_eq!(bench.piece("bytes=2000000-2000003").await.bytes, body[2_000_000..2_000_004], "on: read over");
    assert_eq!(bench.files.asked().len(), 2);
}

#[tokio::test]
async fn a_cut_connection_goes_on_where_it_was_cut() {
    let body = bytes(2 * MIB);
    let bench = Bench::new(Serving { cut_after: Some(300_000), ..Serving::of(body.clone()) }).await;
    assert!(bench.all().await == body);
    assert!(bench.files.asked().len() >= 7);
}

#[tokio::test]
async fn only_enclosures_and_only_sound_are_given() {
    let bench = Bench::new(Serving { content_type: "text/html", ..Serving::of(b"<html>".to_vec()) }).await;
    let page = bench.library.episode_piece(bench.key.clone(), None).await.unwrap_err();
    assert!(page.code == ErrorCode::Fetch && page.detail.starts_with("web_page"), "{page:?}");
    let url = bench.server.url("/feed").to_string();
    let other = EpisodeKey { url, ..bench.key.clone() };
    assert_eq!(bench.library.episode_piece(other.clone(), None).await.unwrap_err().code, ErrorCode::NoSuchArticle);
    assert_eq!(bench.library.download(other).await.unwrap_err().code, ErrorCode::NoSuchArticle);
    bench.files.change(|serving| serving.status = Some(404));
    assert!(bench.library.episode_piece(bench.key.clone(), None).await.unwrap_err().detail.starts_with("not_found"));
}

#[tokio::test]
async fn what_was_heard_and_queued_is_kept() {
    let bench = Bench::new(Serving::of(bytes(10))).await;
    let keys = Bench::keys(&bench.library).await;
    let heard = Heard { position: 33, duration: Some(61), finished: false };
    bench.library.set_heard(keys[0].clone(), heard.clone()).await.unwrap();
    let feed = bench.library.episode(keys[0].clone()).await.unwrap().feed;
    bench.library.set_speed(feed, Some(1_000)).await.unwrap();
    let wanted = [keys[2].clone(), keys[0].clone(), keys[2].clone(), EpisodeKey { url: "x".into(), ..keys[1].clone() }];
    bench.library.set_queue(wanted.to_vec()).await.unwrap();
    bench.library.close().await.unwrap();
    let again = open(bench.folder.path());
    let queue = again.queue().await.unwrap();
    let urls: Vec<_> = queue.iter().map(|episode| &episode.key).collect();
    assert_eq!(urls, [&keys[2], &keys[0]], "each once, and only what there is");
    assert_eq!((queue[1].heard.clone(), queue[1].speed_percent, queue[1].duration), (heard, Some(300), Some(60)));
    assert_eq!(again.heard(keys[0].article).await.unwrap().len(), 1);
}

#[tokio::test]
async fn chapters_and_the_transcript_of_the_wanted_language_are_fetched() {
    let bench = Bench::new(Serving::of(bytes(9))).await;
    let json = r#"{"version":"1.2.0","chapters":[{"startTime":1.5,"title":"Ship"}]}"#;
    bench.server.set("/chapters", Answer::ok(json).header("content-type", "application/json"));
    let marks = bench.library.chapters(bench.key.clone()).await.unwrap();
    assert_eq!((marks[0].start_ms, marks[0].title.as_str()), (1_500, "Ship"));
    bench.server.set("/t.srt", Answer::ok("1\n00:00:01,000 --> 00:00:02,000\nSchiff\n"));
    bench.server.set("/t.vtt", Answer::ok("WEBVTT\n\n00:01.000 --> 00:02.000\nShip\n"));
    for (language, expected) in [(Some("de-AT"), "Schiff"), (Some("en"), "Ship"), (Some("fr"), "Ship"), (None, "Ship")]
    {
        let text = bench.library.transcript(bench.key.clone(), language.map(str::to_owned)).await.unwrap();
        assert_eq!(text.cues[0].text, expected, "{language:?}");
    }
    bench.server.set("/t.vtt", Answer::status(404));
    let text = bench.library.transcript(bench.key.clone(), Some("en".to_owned())).await.unwrap();
    assert_eq!(text.cues[0].text, "Schiff", "another one than none");
}

#[tokio::test]
async fn chapters_and_transcripts_stay_with_what_is_starred_or_downloaded() {
    let bench = Bench::new(Serving::of(bytes(9))).await;
    let keys = Bench::keys(&bench.library).await;
    bench.server.set("/chapters", Answer::ok(r#"{"chapters":[{"startTime":1,"title":"Ship"}]}"#));
    bench.server.set("/t.srt", Answer::ok("1\n00:00:01,000 --> 00:00:02,000\nSchiff\n"));
    bench.server.set("/t.vtt", Answer::ok("WEBVTT\n\n00:01.000 --> 00:02.000\nShip\n"));
    bench.library.download(keys[0].clone()).await.unwrap();
    bench.library.set_starred(vec![keys[1].article], true).await.unwrap();
    assert_eq!(bench.library.fetch_episode_words().await.unwrap(), 6, "chapters and both languages of two episodes");
    assert_eq!(bench.library.fetch_episode_words().await.unwrap(), 0, "they are there");
    for gone in ["/chapters", "/t.srt", "/t.vtt"] {
        bench.server.set(gone, Answer::status(503));
    }
    for key in &keys[..2] {
        assert_eq!(bench.library.chapters(key.clone()).await.unwrap()[0].title, "Ship");
        for (language, expected) in [("de", "Schiff"), ("en", "Ship")] {
            let text = bench.library.transcript(key.clone(), Some(language.to_owned())).await.unwrap();
            assert_eq!(text.cues[0].text, expected);
        }
    }
    assert!(bench.library.chapters(keys[2].clone()).await.is_err(), "neither starred nor downloaded");
    bench.library.set_starred(vec![keys[1].article], false).await.unwrap();
    bench.library.maintain().await.unwrap();
    assert!(bench.library.chapters(keys[1].clone()).await.is_err(), "let go");
    assert_eq!(bench.library.chapters(keys[0].clone()).await.unwrap()[0].title, "Ship");
}
