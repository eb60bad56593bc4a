//! Episodes: streamed in pieces, heard, queued, downloaded; their chapters and transcripts.

use crate::support::{Answer, FileServer, Server, Serving, TurnedClock};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{
    ArticleQuery, Download, DownloadProblem, DownloadState, EpisodeKey, ErrorCode, Heard, Player, Scope, Settings, Time,
};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

const START: Time = Time::from_seconds(1_700_000_000);
const MIB: usize = 1 << 20;

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 31 % 251) as u8).collect()
}

struct Bench {
    library: Library,
    server: Server,
    files: FileServer,
    key: EpisodeKey,
    folder: tempfile::TempDir,
}

fn open(folder: &std::path::Path) -> Library {
    let options = LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock: Arc::new(TurnedClock::at(START)),
        http: HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() },
        secrets: Arc::new(SessionSecrets::default()),
    };
    Library::open(options).unwrap().0
}

impl Bench {
    /// A feed whose articles each have this episode, under addresses of their own.
    async fn new(serving: Serving) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = open(folder.path());
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
        Self { library, server, files, key, folder }
    }

    async fn keys(library: &Library) -> Vec<EpisodeKey> {
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

    async fn piece(&self, range: &str) -> broadsheet_core::library::Piece {
        self.library.episode_piece(self.key.clone(), Some(range.to_owned())).await.unwrap()
    }

    async fn all(&self) -> Vec<u8> {
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

    async fn state(&self, key: &EpisodeKey) -> Option<Download> {
        self.library.downloads().await.unwrap().into_iter().find(|download| download.key == *key)
    }

    async fn until(&self, state: DownloadState) -> Download {
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

    fn files_on_disk(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder.path().join("episodes")).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

#[tokio::test]
async fn one_transfer_is_read_on_and_a_jump_begins_another() {
    let body = bytes(3 * MIB + 77);
    let bench = Bench::new(Serving::of(body.clone())).await;
    assert!(bench.all().await == body);
    assert_eq!(bench.files.asked(), ["bytes=0-"], "the pieces of one transfer");
    let piece = bench.piece("bytes=2000000-2000009").await;
    assert_eq!((piece.bytes.as_slice(), piece.total), (&body[2_000_000..2_000_010], Some(body.len() as u64)));
    assert_eq!(bench.piece("bytes=-5").await.bytes, body[body.len() - 5..]);
    let behind = bench.piece("bytes=99999999-").await;
    assert_eq!((behind.bytes.len(), behind.total), (0, Some(body.len() as u64)));
}

#[tokio::test]
async fn servers_without_ranges_or_length_are_read_as_well() {
    let body = bytes(2 * MIB + 5);
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
async fn a_download_is_whole_and_is_what_is_played_then() {
    let body = bytes(MIB + 3);
    let bench = Bench::new(Serving { cut_after: Some(400_000), ..Serving::of(body.clone()) }).await;
    bench.library.download(bench.key.clone()).await.unwrap();
    let done = bench.until(DownloadState::Done).await;
    assert_eq!((done.bytes, done.total), (body.len() as u64, Some(body.len() as u64)));
    assert_eq!(bench.files.asked(), ["bytes=0-", "bytes=400000-", "bytes=800000-"]);
    bench.files.change(|serving| serving.status = Some(500));
    assert!(bench.all().await == body, "without the network");
    assert!(std::fs::read(bench.library.downloaded_file(bench.key.clone()).await.unwrap()).unwrap() == body);
    bench.library.remove_download(bench.key.clone()).await.unwrap();
    assert_eq!((bench.files_on_disk().len(), bench.library.downloads().await.unwrap().len()), (0, 0));
}

#[tokio::test]
async fn a_stopped_download_goes_on_and_one_of_a_changed_file_begins_anew() {
    let body = bytes(MIB);
    let bench = Bench::new(Serving { pause: Duration::from_millis(20), ..Serving::of(body) }).await;
    bench.library.download(bench.key.clone()).await.unwrap();
    while bench.state(&bench.key).await.unwrap().bytes < 100_000 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bench.library.pause_download(bench.key.clone()).await.unwrap();
    let paused = bench.until(DownloadState::Paused).await;
    assert!(paused.bytes < MIB as u64);
    let other: Vec<u8> = bytes(MIB + 9).into_iter().map(|b| !b).collect();
    bench.files.change(|serving| *serving = Serving { etag: Some("\"two\""), ..Serving::of(other.clone()) });
    bench.library.download(bench.key.clone()).await.unwrap();
    bench.until(DownloadState::Done).await;
    assert!(std::fs::read(bench.library.downloaded_file(bench.key.clone()).await.unwrap()).unwrap() == other);
}

#[tokio::test]
async fn the_end_of_the_program_stops_no_download_for_good() {
    let body = bytes(MIB);
    let bench = Bench::new(Serving { pause: Duration::from_millis(20), ..Serving::of(body.clone()) }).await;
    bench.library.download(bench.key.clone()).await.unwrap();
    bench.until(DownloadState::Running).await;
    while bench.state(&bench.key).await.unwrap().bytes < 100_000 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let Bench { library, server: _server, files, key, folder } = bench;
    // As a kill does: the row says that it runs, and some of its bytes are there.
    let copy = tempfile::tempdir().unwrap();
    let name = library.back_up().await.unwrap().name;
    let backup = folder.path().join("backups").join(name).with_extension("sqlite");
    std::fs::copy(backup, copy.path().join("broadsheet.sqlite")).unwrap();
    std::fs::create_dir(copy.path().join("episodes")).unwrap();
    for entry in std::fs::read_dir(folder.path().join("episodes")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join("episodes").join(entry.file_name())).unwrap();
    }
    std::fs::write(copy.path().join("episodes/nobodys.mp3"), b"x").unwrap();
    files.change(|serving| serving.pause = Duration::ZERO);
    let again = open(copy.path());
    again.resume_downloads().await.unwrap();
    for _ in 0..500 {
        if again.downloads().await.unwrap()[0].state == DownloadState::Done {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(std::fs::read(again.downloaded_file(key).await.unwrap()).unwrap() == body);
    let asked = files.asked();
    assert!(asked.last().is_some_and(|range| range != "bytes=0-"), "{asked:?}");
    assert!(!copy.path().join("episodes/nobodys.mp3").exists());
}

#[tokio::test]
async fn failures_say_what_they_are() {
    let bench = Bench::new(Serving { status: Some(410), ..Serving::of(bytes(9)) }).await;
    for (serving, problem) in [
        (Serving { status: Some(410), ..Serving::of(bytes(9)) }, DownloadProblem::Gone),
        (Serving { content_type: "text/html", ..Serving::of(bytes(9)) }, DownloadProblem::NotMedia),
        (Serving { status: Some(403), ..Serving::of(bytes(9)) }, DownloadProblem::Fetch),
        (Serving::of(bytes(2_000_000)), DownloadProblem::TooLarge),
        (Serving::of(Vec::new()), DownloadProblem::Size),
    ] {
        let player = Player { download_megabytes: 1, ..Player::default() };
        bench.library.set_settings(Settings { player, ..Settings::default() }).await.unwrap();
        bench.files.change(|now| *now = serving);
        bench.library.download(bench.key.clone()).await.unwrap();
        let failed = bench.until(DownloadState::Failed).await;
        assert_eq!(failed.problem, Some(problem), "{failed:?}");
        bench.library.remove_download(bench.key.clone()).await.unwrap();
    }
}

#[tokio::test]
async fn the_oldest_download_goes_when_there_is_no_room_but_never_a_starred_one() {
    let bench = Bench::new(Serving::of(bytes(600_000))).await;
    let player = Player { download_megabytes: 1, remove_at_end: true, ..Player::default() };
    bench.library.set_settings(Settings { player, ..Settings::default() }).await.unwrap();
    let keys = Bench::keys(&bench.library).await;
    bench.library.set_starred(vec![keys[0].article], true).await.unwrap();
    for key in &keys[..3] {
        bench.library.download(key.clone()).await.unwrap();
        while bench.state(key).await.is_none_or(|download| download.state != DownloadState::Done) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    // The bound is kept just behind the last word about a download.
    for _ in 0..500 {
        if bench.library.downloads().await.unwrap().len() == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let left: Vec<_> = bench.library.downloads().await.unwrap().into_iter().map(|download| download.key).collect();
    assert!(left.contains(&keys[0]) && left.contains(&keys[2]) && left.len() == 2, "{left:?}");
    let end = Heard { position: 60, duration: None, finished: true };
    bench.library.set_heard(keys[0].clone(), end.clone()).await.unwrap();
    bench.library.set_heard(keys[2].clone(), end).await.unwrap();
    let left: Vec<_> = bench.library.downloads().await.unwrap().into_iter().map(|download| download.key).collect();
    assert_eq!(left, [keys[0].clone()], "what was heard goes, the starred one stays");
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
