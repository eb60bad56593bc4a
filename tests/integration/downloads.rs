//! Downloads: whatever happens to the connection, the server, the disk, the program and the library, no bytes are mixed up and no
//! file of a person's is lost.

use crate::episodes::{Bench, MIB, bytes, open};
use crate::support::{Answer, Serving};
use broadsheet_core::changes::Change;
use broadsheet_core::library::Library;
use broadsheet_core::model::{Download, DownloadProblem, DownloadState, Heard, Player, Settings};
use std::path::Path;
use std::time::Duration;

/// The database of a library as it is now, in another folder.
async fn copy_library(library: &Library, from: &Path, to: &Path) {
    let backup = from.join("backups").join(library.back_up().await.unwrap().name).with_extension("sqlite");
    std::fs::copy(backup, to.join("broadsheet.sqlite")).unwrap();
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
    let Bench { library, server: _server, files, key, clock: _, folder } = bench;
    // As a kill does: the row says that it runs, and some of its bytes are there.
    let copy = tempfile::tempdir().unwrap();
    copy_library(&library, folder.path(), copy.path()).await;
    std::fs::create_dir(copy.path().join("episodes")).unwrap();
    for entry in std::fs::read_dir(folder.path().join("episodes")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join("episodes").join(entry.file_name())).unwrap();
    }
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

/// Copies the files of the downloads beside another library.
fn copy_episodes(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("episodes")).unwrap();
    for entry in std::fs::read_dir(from.join("episodes")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join("episodes").join(entry.file_name())).unwrap();
    }
}

async fn done(bench: &Bench) -> Vec<u8> {
    bench.library.download(bench.key.clone()).await.unwrap();
    bench.until(DownloadState::Done).await;
    std::fs::read(bench.library.downloaded_file(bench.key.clone()).await.unwrap()).unwrap()
}

async fn ends(library: &Library) -> Download {
    for _ in 0..1_000 {
        let now = library.downloads().await.unwrap().remove(0);
        if !matches!(now.state, DownloadState::Waiting | DownloadState::Running) {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it does not end");
}

#[tokio::test]
async fn a_lost_library_costs_no_downloads() {
    let body = bytes(MIB);
    let bench = Bench::new(Serving::of(body.clone())).await;
    assert!(done(&bench).await == body);
    // The database is lost; the files are not, and there is more in their folder.
    let folder = tempfile::tempdir().unwrap();
    copy_episodes(bench.folder.path(), folder.path());
    let foreign = ["holiday.mp3", "7-00000000000000ff.mp3", "7-00000000000000ff.mp3.part"];
    for name in foreign {
        std::fs::write(folder.path().join("episodes").join(name), b"x").unwrap();
    }
    let again = open(folder.path());
    again.resume_downloads().await.unwrap();
    assert_eq!(std::fs::read_dir(folder.path().join("episodes")).unwrap().count(), 4, "nothing is removed");
    // Other articles come first, so that the numbers are other ones.
    bench.server.set(
        "/other",
        Answer::feed(
            "<rss version=\"2.0\"><channel><title>O</title><item><guid>1</guid><title>A</title></item></channel></rss>",
        ),
    );
    for path in ["/other", "/feed"] {
        again.subscribe(bench.server.url(path).into(), None, None, None).await.unwrap();
    }
    bench.files.change(|serving| serving.status = Some(500));
    again.resume_downloads().await.unwrap();
    let downloads = again.downloads().await.unwrap();
    assert_eq!((downloads.len(), downloads[0].state, downloads[0].bytes), (1, DownloadState::Done, MIB as u64));
    assert_eq!(downloads[0].key.url, bench.key.url);
    assert_ne!(downloads[0].key.article, bench.key.article);
    let file = again.downloaded_file(downloads[0].key.clone()).await.unwrap();
    assert!(std::fs::read(file).unwrap() == body);
    for name in foreign {
        assert!(folder.path().join("episodes").join(name).exists(), "{name} is nobody's to remove");
    }
}

#[tokio::test]
async fn a_library_of_before_the_download_takes_its_file_over() {
    let body = bytes(MIB);
    let bench = Bench::new(Serving::of(body.clone())).await;
    let folder = tempfile::tempdir().unwrap();
    copy_library(&bench.library, bench.folder.path(), folder.path()).await;
    assert!(done(&bench).await == body);
    copy_episodes(bench.folder.path(), folder.path());
    let again = open(folder.path());
    again.resume_downloads().await.unwrap();
    let downloads = again.downloads().await.unwrap();
    assert_eq!((downloads[0].key.clone(), downloads[0].state), (bench.key.clone(), DownloadState::Done));
    // And a library whose files are gone says so, and gets them again when it is asked.
    std::fs::remove_dir_all(folder.path().join("episodes")).unwrap();
    again.resume_downloads().await.unwrap();
    let gone = again.downloads().await.unwrap().remove(0);
    assert_eq!((gone.state, gone.problem), (DownloadState::Failed, Some(DownloadProblem::Missing)));
    again.download(bench.key.clone()).await.unwrap();
    assert_eq!(ends(&again).await.state, DownloadState::Done);
}

#[tokio::test]
async fn files_go_with_their_purged_articles_and_no_sooner() {
    let bench = Bench::new(Serving::of(bytes(9_000))).await;
    done(&bench).await;
    std::fs::write(bench.folder.path().join("episodes/mine.mp3"), b"x").unwrap();
    let article = bench.library.article(bench.key.article).await.unwrap();
    bench.library.unsubscribe(vec![article.summary.feed]).await.unwrap();
    for (days, left) in [(6, 2), (2, 1)] {
        bench.clock.turn(days * 24 * 3600);
        bench.library.maintain().await.unwrap();
        bench.library.resume_downloads().await.unwrap();
        assert_eq!(bench.files_on_disk().len(), left, "after {days} more days");
    }
    assert!(bench.files_on_disk()[0].ends_with("mine.mp3"));
}

#[tokio::test]
async fn a_server_that_lies_about_the_length_is_not_asked_for_ever() {
    let bench = Bench::new(Serving { says: Some(MIB + 100), ..Serving::of(bytes(MIB)) }).await;
    bench.library.download(bench.key.clone()).await.unwrap();
    let failed = bench.until(DownloadState::Failed).await;
    assert_eq!(failed.problem, Some(DownloadProblem::Fetch), "{failed:?}");
    assert!(bench.files.asked().len() <= 12, "{:?}", bench.files.asked());
    assert!(bench.library.downloaded_file(bench.key.clone()).await.is_err());
    // When it says the truth, it is asked again and what came is whole.
    bench.files.change(|serving| serving.says = None);
    assert!(done(&bench).await == bytes(MIB));
}

#[tokio::test]
async fn a_stopped_download_of_a_server_without_ranges_begins_anew() {
    let body = bytes(MIB);
    let slow = Serving { ranges: false, pause: Duration::from_millis(20), ..Serving::of(body.clone()) };
    let bench = Bench::new(slow).await;
    bench.library.download(bench.key.clone()).await.unwrap();
    while bench.state(&bench.key).await.unwrap().bytes < 100_000 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bench.library.pause_download(bench.key.clone()).await.unwrap();
    bench.until(DownloadState::Paused).await;
    bench.files.change(|serving| serving.pause = Duration::ZERO);
    assert!(done(&bench).await == body, "neither doubled nor mixed");
    // Without length and date nothing tells whether the rest fits: from the beginning as well.
    let bare = Serving {
        ranges: false,
        length: false,
        etag: None,
        pause: Duration::from_millis(20),
        ..Serving::of(body.clone())
    };
    bench.files.change(|serving| *serving = bare);
    bench.library.remove_download(bench.key.clone()).await.unwrap();
    bench.library.download(bench.key.clone()).await.unwrap();
    while bench.state(&bench.key).await.unwrap().bytes < 100_000 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bench.library.pause_download(bench.key.clone()).await.unwrap();
    bench.until(DownloadState::Paused).await;
    let other: Vec<u8> = body.iter().map(|b| !b).collect();
    bench.files.change(|serving| *serving = Serving { etag: None, ..Serving::of(other.clone()) });
    assert!(done(&bench).await == other, "not half of each");
}

/// `/dev/full` takes no byte, as a full disk does.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_is_said_and_costs_nothing() {
    let body = bytes(MIB);
    let bench = Bench::new(Serving::of(body.clone())).await;
    assert!(done(&bench).await == body);
    let whole = bench.library.downloaded_file(bench.key.clone()).await.unwrap();
    let part = whole.with_file_name(format!("{}.part", whole.file_name().unwrap().to_str().unwrap()));
    bench.library.remove_download(bench.key.clone()).await.unwrap();
    std::os::unix::fs::symlink("/dev/full", &part).unwrap();
    bench.library.download(bench.key.clone()).await.unwrap();
    let failed = bench.until(DownloadState::Failed).await;
    assert_eq!(failed.problem, Some(DownloadProblem::DiskFull), "{failed:?}");
    assert!(!whole.exists());
    std::fs::remove_file(&part).unwrap();
    assert!(done(&bench).await == body);
}

#[tokio::test]
async fn progress_is_told() {
    let bench = Bench::new(Serving { pause: Duration::from_millis(20), ..Serving::of(bytes(MIB)) }).await;
    let mut changes = bench.library.changes().subscribe();
    bench.library.download(bench.key.clone()).await.unwrap();
    let mut told = Vec::new();
    while told.last().is_none_or(|last: &(DownloadState, u64, Option<u64>)| last.0 != DownloadState::Done) {
        let batch = tokio::time::timeout(Duration::from_secs(20), changes.batch(Duration::from_millis(20))).await;
        for change in batch.expect("it goes on").unwrap_or_default() {
            if let Change::Download(download) = change {
                told.push((download.state, download.bytes, download.total));
            }
        }
    }
    assert_eq!(told.last(), Some(&(DownloadState::Done, MIB as u64, Some(MIB as u64))));
    let between = told.iter().filter(|(state, bytes, _)| *state == DownloadState::Running && *bytes > 0);
    assert!(between.clone().count() >= 2, "{told:?}");
    assert!(told.iter().map(|each| each.1).is_sorted(), "{told:?}");
}
