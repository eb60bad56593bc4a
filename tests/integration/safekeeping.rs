//! Backups, restoration, the library as one file and its hostile kin, through the façade and the command line; with clocks that are
//! wrong, and while others write.

use crate::shared::{cli, json};
use crate::support::TurnedClock;
use broadsheet_core::backups::{Contents, Shelf, pack, unwatched};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{ArticleQuery, BackupReason, ErrorCode, Scope, Settings, Time};
use broadsheet_core::store::{FeedUpdate, NewArticle, NewFeed, StatusChange, Store};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const START: Time = Time::from_seconds(1_700_000_000);
const WEEK: i64 = 7 * 24 * 3600;
const IMAGE: &str = "ab/cd/0123456789abcdef0123456789ab.image";

fn options(folder: &Path, clock: &Arc<TurnedClock>) -> LibraryOptions {
    LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock: clock.clone(),
        http: HttpOptions::default(),
        secrets: Arc::new(SessionSecrets::default()),
    }
}

fn open(folder: &Path, clock: &Arc<TurnedClock>) -> Library {
    Library::open(options(folder, clock)).unwrap().0
}

fn articles(numbers: std::ops::Range<i64>) -> Vec<NewArticle> {
    let make = |number: i64| NewArticle {
        identity: format!("g:{number}"),
        text_hash: number,
        content_hash: number,
        title: format!("Title {number}"),
        excerpt: "words".to_owned(),
        text: format!("words of {number}"),
        ..NewArticle::default()
    };
    numbers.map(make).collect()
}

fn update() -> FeedUpdate {
    crate::store::update(START)
}

/// A library with a feed, articles, a star and an image that is kept for good.
fn fill(folder: &Path, count: i64) {
    let (store, _) = Store::open(folder, START).unwrap();
    let feed = NewFeed { url: format!("https://example.org/{count}"), ..NewFeed::default() };
    let feed = store.add_feed(feed, START).unwrap();
    let ids = store.record_articles(feed, update(), articles(0..count), START).unwrap().new;
    store.mark(&ids[..1], StatusChange::Starred(true), START).unwrap();
}

fn put_image(folder: &Path) {
    let image = folder.join("images").join(IMAGE);
    std::fs::create_dir_all(image.parent().unwrap()).unwrap();
    std::fs::write(image, "the bytes of an image").unwrap();
}

async fn total(library: &Library) -> u32 {
    library.counts().await.unwrap().total
}

#[tokio::test]
async fn what_was_put_back_can_be_taken_back() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(TurnedClock::at(START)));
    fill(folder.path(), 10);
    put_image(folder.path());
    let library = open(folder.path(), &clock);
    let mut changes = library.changes().subscribe();
    let backup = library.back_up().await.unwrap();
    assert_eq!((backup.reason, backup.images, backup.holds.unwrap().articles), (BackupReason::OnDemand, 1, 10));

    // Everything is lost, by hand: articles, settings, the image.
    let feeds: Vec<_> = library.sidebar().await.unwrap().feeds.iter().map(|feed| feed.id).collect();
    library.unsubscribe(feeds).await.unwrap();
    library.set_settings(Settings { text_percent: 150, ..Settings::default() }).await.unwrap();
    std::fs::remove_file(folder.path().join("images").join(IMAGE)).unwrap();
    assert_eq!(total(&library).await, 0);
    while changes.batch(std::time::Duration::ZERO).await.is_some_and(|batch| !format!("{batch:?}").contains("Settings"))
    {
    }

    let restored = library.restore_backup(backup.name.clone()).await.unwrap();
    assert_eq!((restored.holds.articles, restored.images), (10, 1));
    assert_eq!((total(&library).await, library.settings().await.unwrap().text_percent), (10, 100));
    assert_eq!(std::fs::read(folder.path().join("images").join(IMAGE)).unwrap(), b"the bytes of an image");
    // The image of this test is none; what is wrong with the library would be said before that.
    assert!(library.check().await.unwrap().iter().all(|problem| problem.starts_with("image cache")));
    let told = changes.batch(std::time::Duration::from_millis(50)).await.unwrap();
    assert!(format!("{told:?}").contains("Everything"), "{told:?}");
    // It is written to as before.
    library.add_folder("after".to_owned(), None).await.unwrap();

    let before = restored.before.unwrap();
    assert_eq!(before.reason, BackupReason::BeforeRestore);
    library.restore_backup(before.name).await.unwrap();
    assert_eq!((total(&library).await, library.settings().await.unwrap().text_percent), (0, 150));
    let refused = library.restore_backup("../../etc/passwd".to_owned()).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoSuchBackup);
}

#[tokio::test]
async fn five_of_a_kind_are_kept_whatever_the_clock_says_and_never_is_the_last_full_one_lost() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(TurnedClock::at(START)));
    fill(folder.path(), 40);
    let library = open(folder.path(), &clock);
    let weekly = || Shelf::of(folder.path()).list().into_iter().filter(|b| b.reason == BackupReason::Weekly).count();
    assert!(library.back_up_when_due().await.unwrap());
    assert!(!library.back_up_when_due().await.unwrap(), "one a week");
    for week in 1..=6 {
        clock.set(START.plus_seconds(week * WEEK));
        assert!(library.back_up_when_due().await.unwrap());
    }
    assert_eq!(weekly(), 5);
    // A day in the year 2170, and back: that backup is no reason to make none for a century, nor to drop the newer ones.
    clock.set(START.plus_seconds(WEEK * 7700));
    assert!(library.back_up_when_due().await.unwrap());
    clock.set(START.plus_seconds(7 * WEEK));
    assert!(library.back_up_when_due().await.unwrap());
    clock.set(START.plus_seconds(8 * WEEK));
    assert!(library.back_up_when_due().await.unwrap());
    let newest = Shelf::of(folder.path()).list().remove(0);
    assert_eq!((weekly(), newest.made), (5, START.plus_seconds(8 * WEEK)));

    // The library is emptied by accident, and weeks go by.
    let feeds: Vec<_> = library.sidebar().await.unwrap().feeds.iter().map(|feed| feed.id).collect();
    library.unsubscribe(feeds).await.unwrap();
    let (beside, _) = Store::open(folder.path(), START).unwrap();
    beside.add_feed(NewFeed { url: "https://new.example/feed".to_owned(), ..NewFeed::default() }, START).unwrap();
    drop(beside);
    for week in 9..=20 {
        clock.set(START.plus_seconds(week * WEEK));
        library.back_up_when_due().await.unwrap();
    }
    let full = Shelf::of(folder.path()).list().into_iter().filter(|b| b.holds.unwrap().articles == 40).count();
    assert!(full >= 1, "the last full backup was pushed off the shelf");

    library.set_settings(Settings { weekly_backups: false, ..Settings::default() }).await.unwrap();
    clock.set(START.plus_seconds(99 * WEEK));
    assert!(!library.back_up_when_due().await.unwrap());
}

#[test]
fn others_write_while_a_backup_is_made() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path(), 3000);
    let (window, _) = Store::open(folder.path(), START).unwrap();
    let (command, _) = Store::open(folder.path(), START).unwrap();
    let shelf = Shelf::of(folder.path());
    std::thread::scope(|threads| {
        let (one, two) = (&window, &command);
        let writing = threads.spawn(move || {
            for number in 0..60 {
                let store = if number % 2 == 0 { one } else { two };
                store.add_folder(&format!("folder {number}"), None).unwrap();
            }
        });
        for _ in 0..4 {
            let backup = window.back_up(&shelf, BackupReason::OnDemand, START, &unwatched()).unwrap();
            assert_eq!(backup.holds.unwrap().articles, 3000);
        }
        writing.join().unwrap();
    });
    assert_eq!(window.sidebar().unwrap().folders.len(), 60);
    assert_eq!(command.check().unwrap(), Vec::<String>::new());
    // One window puts a backup in place, the other notices and goes on with it.
    let oldest = shelf.list().pop().unwrap();
    let _ = command.changed_elsewhere().unwrap();
    window.put_in_place(&shelf.file_of(&oldest), &folder.path().join("beside"), &unwatched()).unwrap();
    assert!(command.changed_elsewhere().unwrap());
    assert_eq!(command.sidebar().unwrap().folders.len(), window.sidebar().unwrap().folders.len());
    command.add_folder("by the other", None).unwrap();
    assert_eq!(window.check().unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_stop_leaves_the_library_and_no_half_file() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path(), 3000);
    let (store, _) = Store::open(folder.path(), START).unwrap();
    let shelf = Shelf::of(folder.path());
    let whole = store.back_up(&shelf, BackupReason::OnDemand, START, &unwatched()).unwrap();
    let stop: broadsheet_core::backups::Watch = Arc::new(|_, _| false);
    assert!(store.back_up(&shelf, BackupReason::OnDemand, START, &stop).is_err());
    store.add_folder("since", None).unwrap();
    assert!(store.put_in_place(&shelf.file_of(&whole), &folder.path().join("beside"), &stop).is_err());
    assert_eq!(store.sidebar().unwrap().folders.len(), 1);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    assert_eq!(shelf.list().len(), 1);
    let parts = std::fs::read_dir(folder.path().join("backups")).unwrap().flatten();
    assert!(!parts.map(|entry| entry.file_name()).any(|name| name.to_string_lossy().ends_with(".part")));
}

#[test]
fn a_library_moves_to_another_machine_as_one_file() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fill(here.path(), 12);
    put_image(here.path());
    let file = here.path().join("moving.zip");
    let packed = json(here.path(), &["backup", file.to_str().unwrap()]);
    assert_eq!((&packed["articles"], &packed["images"], &packed["passwords"]), (&12.into(), &1.into(), &false.into()));
    // Any program can look into it, and what it says is so.
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut manifest = String::new();
    zip.by_name("manifest.json").unwrap().read_to_string(&mut manifest).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!((&manifest["format"], &manifest["passwords"]), (&1.into(), &false.into()));
    let mut words = String::new();
    zip.by_name("READ ME.txt").unwrap().read_to_string(&mut words).unwrap();
    assert!(words.contains("Passwords"));

    fill(there.path(), 3);
    let restored = json(there.path(), &["restore", file.to_str().unwrap()]);
    assert_eq!((&restored["articles"], &restored["feeds"]), (&12.into(), &1.into()));
    assert!(there.path().join("images").join(IMAGE).exists());
    assert_eq!(json(there.path(), &["list", "--limit", "100"])["articles"].as_array().unwrap().len(), 12);
    // And back.
    let list = json(there.path(), &["backup", "--list"]);
    assert_eq!((&list[0]["reason"], &list[0]["name"]), (&"before_restore".into(), &restored["before"]));
    json(there.path(), &["restore", restored["before"].as_str().unwrap()]);
    assert_eq!(json(there.path(), &["list"])["articles"].as_array().unwrap().len(), 3);
    assert!(json(there.path(), &["backup"])["name"].as_str().unwrap().ends_with("on-demand"));
}

#[test]
fn a_damaged_library_is_named_repaired_and_restored_by_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path(), 300);
    let file = folder.path().join("broadsheet.sqlite");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    let check = cli(folder.path(), &["check"]).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    assert_eq!((check.status.code(), &report["ok"]), (Some(1), &false.into()));
    let list = cli(folder.path(), &["list"]).output().unwrap();
    let sentence = String::from_utf8_lossy(&list.stderr).into_owned();
    assert!(list.status.code() == Some(1) && sentence.contains("check --repair"), "{sentence}");
    let saved = json(folder.path(), &["check", "--repair"]);
    assert_eq!(saved["damage"], "unreadable");
    let aside = PathBuf::from(saved["set_aside"].as_str().unwrap());
    assert_eq!(std::fs::read(aside.join("broadsheet.sqlite")).unwrap(), bytes[..bytes.len() / 2]);
    assert_eq!(json(folder.path(), &["check"])["ok"], true);
    assert_eq!(json(folder.path(), &["feeds"]).as_array().unwrap().len(), 1);
}

/// Writes a zip of these files; the manifest is made of them unless one is given.
fn archive(file: &Path, entries: &[(&str, &[u8])], manifest: Option<serde_json::Value>) {
    let mut zip = zip::ZipWriter::new(std::fs::File::create(file).unwrap());
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let manifest = manifest.unwrap_or_else(|| {
        let files = entries.iter().map(|(path, bytes)| {
            let sum = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(bytes));
            serde_json::json!({ "path": path, "bytes": bytes.len(), "xxh3": sum })
        });
        serde_json::json!({ "format": 1, "program": "0", "made": 0, "passwords": false,
            "holds": { "schema": 1, "feeds": 0, "articles": 0, "starred": 0 }, "files": files.collect::<Vec<_>>() })
    });
    for (path, bytes) in entries {
        zip.start_file(*path, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.start_file("manifest.json", options).unwrap();
    zip.write_all(manifest.to_string().as_bytes()).unwrap();
    zip.finish().unwrap();
}

#[tokio::test]
async fn hostile_and_damaged_archives_are_refused_and_change_nothing() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(TurnedClock::at(START)));
    fill(folder.path(), 5);
    let elsewhere = tempfile::tempdir().unwrap();
    fill(elsewhere.path(), 9);
    let database = elsewhere.path().join("broadsheet.sqlite");
    let good = std::fs::read(&database).unwrap();
    let with = |sql: &str| {
        let file = elsewhere.path().join("hostile.sqlite");
        std::fs::write(&file, &good).unwrap();
        rusqlite::Connection::open(&file).unwrap().execute_batch(sql).unwrap();
        std::fs::read(&file).unwrap()
    };
    let trigger = with("CREATE TRIGGER evil AFTER INSERT ON folders BEGIN DELETE FROM articles; END");
    let view = with("CREATE VIEW evil AS SELECT 1");
    let newer = with("PRAGMA user_version = 99");
    let foreign = with("PRAGMA application_id = 5");
    let orphan = with("PRAGMA journal_mode = DELETE; DROP TABLE highlights");
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle..middle + 4000].fill(0xa5);
    let bomb = vec![0_u8; 64 << 20];
    let entry = |path: &str, bytes: u64, sum: &str| serde_json::json!({ "path": path, "bytes": bytes, "xxh3": sum });
    let manifest = |format: u32, files: Vec<serde_json::Value>| {
        serde_json::json!({ "format": format, "program": "9.9", "made": 0, "passwords": false,
            "holds": { "schema": 1, "feeds": 0, "articles": 0, "starred": 0 }, "files": files })
    };
    let sum = |bytes: &[u8]| format!("{:032x}", xxhash_rust::xxh3::xxh3_128(bytes));
    let library = open(folder.path(), &clock);
    let file = elsewhere.path().join("x.zip");
    let db = "library.sqlite";
    type Case<'a> = (&'a str, Vec<(&'a str, &'a [u8])>, Option<serde_json::Value>, ErrorCode);
    let cases: Vec<Case<'_>> = vec![
        ("path", vec![(db, &good), ("../../escaped", b"x")], None, ErrorCode::NotALibrary),
        ("absolute", vec![(db, &good), ("/tmp/escaped", b"x")], None, ErrorCode::NotALibrary),
        ("episodes out", vec![(db, &good), ("episodes/../../escaped", b"x")], None, ErrorCode::NotALibrary),
        (
            "unlisted file",
            vec![(db, &good), ("escaped", b"x")],
            Some(manifest(1, vec![entry(db, good.len() as u64, &sum(&good))])),
            ErrorCode::NotALibrary,
        ),
        (
            "wrong sum",
            vec![(db, &good)],
            Some(manifest(1, vec![entry(db, good.len() as u64, &sum(b"other"))])),
            ErrorCode::NotALibrary,
        ),
        (
            "too long",
            vec![(db, &good)],
            Some(manifest(1, vec![entry(db, 100, &sum(&good[..100]))])),
            ErrorCode::NotALibrary,
        ),
        (
            "too short",
            vec![(db, &good)],
            Some(manifest(1, vec![entry(db, good.len() as u64 + 1, &sum(&good))])),
            ErrorCode::NotALibrary,
        ),
        ("bomb", vec![(db, &bomb)], None, ErrorCode::NotALibrary),
        ("no database", vec![("READ ME.txt", b"x")], None, ErrorCode::NotALibrary),
        ("newer form", vec![(db, &good)], Some(manifest(2, vec![])), ErrorCode::NewerLibrary),
        ("newer library", vec![(db, &newer)], None, ErrorCode::NewerLibrary),
        ("a trigger", vec![(db, &trigger)], None, ErrorCode::NotALibrary),
        ("a view", vec![(db, &view)], None, ErrorCode::NotALibrary),
        ("another program's", vec![(db, &foreign)], None, ErrorCode::NotALibrary),
        ("a table less", vec![(db, &orphan)], None, ErrorCode::NotALibrary),
        ("damaged", vec![(db, &flipped)], None, ErrorCode::NotALibrary),
        ("no database at all", vec![(db, b"words")], None, ErrorCode::NotALibrary),
    ];
    for (what, entries, manifest, code) in cases {
        archive(&file, &entries, manifest);
        let refused = library.restore_file(file.display().to_string()).await.expect_err(what);
        assert_eq!(refused.code, code, "{what}: {refused}");
        assert_eq!(total(&library).await, 5, "{what}");
    }
    std::fs::write(&file, "no zip").unwrap();
    let refused = library.restore_file(file.display().to_string()).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotALibrary);
    let beside = |name: &str| folder.path().join(name).exists() || folder.path().parent().unwrap().join(name).exists();
    assert!(!beside("escaped") && !Path::new("/tmp/escaped").exists());
    assert!(!folder.path().join("backups/unpacking.part").exists());
    assert_eq!(library.check().await.unwrap(), Vec::<String>::new());

    // The same with nothing wrong: it is the archive that was refused, not archives.
    archive(&file, &[(db, &good)], None);
    library.restore_file(file.display().to_string()).await.unwrap();
    assert_eq!(total(&library).await, 9);

    // One that we wrote, cut off and turned bit by bit.
    let contents = Contents {
        database,
        holds: Default::default(),
        library: elsewhere.path().to_owned(),
        episodes: false,
        program: "1".to_owned(),
        made: START,
    };
    pack(&contents, &file, &unwatched()).unwrap();
    let whole = std::fs::read(&file).unwrap();
    for part in 1..12 {
        std::fs::write(&file, &whole[..whole.len() * part / 12]).unwrap();
        library.restore_file(file.display().to_string()).await.unwrap_err();
        let mut turned = whole.clone();
        let at = whole.len() * part / 13;
        turned[at] ^= 0x10;
        std::fs::write(&file, turned).unwrap();
        // A bit of a date in the zip changes nothing that we take from it.
        let _ = library.restore_file(file.display().to_string()).await;
        assert_eq!(total(&library).await, 9);
    }
    assert_eq!(library.ids_of(Scope::Starred).await, 1);
}

trait Counting {
    async fn ids_of(&self, scope: Scope) -> usize;
}
impl Counting for Library {
    async fn ids_of(&self, scope: Scope) -> usize {
        self.page(ArticleQuery::of(scope), 10, None).await.unwrap().articles.len()
    }
}

#[tokio::test]
async fn a_damaged_library_opens_recovered_and_keeps_episodes_that_nothing_names_any_more() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(TurnedClock::at(START)));
    fill(folder.path(), 200);
    std::fs::create_dir_all(folder.path().join("episodes")).unwrap();
    std::fs::write(folder.path().join("episodes/1-ab.mp3"), "heard").unwrap();
    let file = folder.path().join("broadsheet.sqlite");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() * 3 / 4]).unwrap();
    let (library, recovery) = Library::open_or_recover(options(folder.path(), &clock), &unwatched()).unwrap();
    let recovery = recovery.unwrap();
    assert_eq!(library.recovery().await.unwrap().as_ref(), Some(&recovery));
    library.resume_downloads().await.unwrap();
    assert!(folder.path().join("episodes/1-ab.mp3").exists());
    assert!(library.library_use().await.unwrap().set_aside > 0);
    library.forget_recovery().await.unwrap();
    assert_eq!(library.recovery().await.unwrap(), None);
    drop(library);
    let (_, again) = Library::open_or_recover(options(folder.path(), &clock), &unwatched()).unwrap();
    assert_eq!(again, None);
}
