//! Upgrades as people will have them: every released schema, migrations that this program does not have yet, a process that is killed
//! in the middle, a disk that is full.

use crate::backups::{Shelf, unwatched};
use crate::model::{ArticleQuery, BackupReason, NextFetch, NextReason, Pace, Scope, Time, Validators};
use crate::store::schema::MIGRATIONS;
use crate::store::{FILE, FeedUpdate, Store, StoreError, connection, copying, schema};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const NOW: Time = Time::from_seconds(1_700_000_000);

/// Libraries of every released schema, as the program wrote them that had it: whole files, packed.
const RELEASED: &[(i64, &[u8])] =
    &[(1, include_bytes!("../../../../tests/fixtures/libraries/schema1.sqlite.zst") as &[u8])];

/// What later versions may do: a new column that is filled, a table made of another, one rebuilt in another form.
const LATER: &[&str] = &[
    "ALTER TABLE articles ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
     UPDATE articles SET words = (SELECT length(excerpt) FROM summaries WHERE article = id);
     CREATE INDEX articles_words ON articles (words);",
    "CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
     INSERT INTO authors (name) SELECT DISTINCT author FROM summaries WHERE author IS NOT NULL;
     CREATE TABLE bodies_new (article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, html ANY NOT NULL,
         published_id TEXT, language TEXT, enclosures TEXT, categories TEXT, comments_url TEXT) STRICT;
     INSERT INTO bodies_new SELECT * FROM bodies; DROP TABLE bodies; ALTER TABLE bodies_new RENAME TO bodies;",
];

fn later(steps: usize) -> Vec<&'static str> {
    MIGRATIONS.iter().chain(&LATER[..steps]).copied().collect()
}

fn released(packed: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(FILE), zstd::decode_all(packed).unwrap()).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// What every release's library holds: see `the_fixture_of_the_present_schema`.
fn holds_what_it_held(store: &Store) {
    let sidebar = store.sidebar().unwrap();
    assert_eq!((sidebar.feeds.len(), sidebar.folders.len(), sidebar.tags.len()), (2, 2, 1));
    assert!(sidebar.feeds.iter().any(|feed| feed.title == "Mine"));
    let starred = store.ids(&ArticleQuery::of(Scope::Starred), NOW).unwrap();
    let article = store.article(starred[0]).unwrap();
    assert_eq!((starred.len(), article.html.as_str()), (1, "<p>one harbour</p>"));
    assert!(article.summary.read);
    let query = ArticleQuery { search: Some("harb".to_owned()), ..ArticleQuery::of(Scope::All) };
    assert_eq!(store.ids(&query, NOW).unwrap(), starred);
    assert_eq!(store.highlights(starred[0]).unwrap()[0].note, "remember");
    assert_eq!(store.settings().unwrap().text_percent, 130);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_library_of_every_release_opens_with_all_that_it_held_and_a_backup() {
    assert_eq!(RELEASED.len(), MIGRATIONS.len(), "a release without the library that it leaves to its successors");
    for (version, packed) in RELEASED {
        let folder = released(packed);
        let (store, opened) = Store::open(folder.path(), NOW).unwrap();
        assert_eq!(opened.migrated_from, *version);
        let is_old = usize::try_from(*version).unwrap() < MIGRATIONS.len();
        assert_eq!(opened.backup.is_some(), is_old);
        holds_what_it_held(&store);
        // What the library is made of did not change since it was released.
        let conn = Connection::open(folder.path().join(FILE)).unwrap();
        schema::refuse_strange_tables(&conn, i64::try_from(MIGRATIONS.len()).unwrap()).expect(
            "schema 1 changed before its release: run `BROADSHEET_WRITE_LIBRARY=1 cargo test --lib the_library_of` once",
        );
        drop((store, conn));

        for steps in 1..=LATER.len() {
            let folder = released(packed);
            let (store, opened) = Store::open_with(folder.path(), &later(steps), NOW).unwrap();
            holds_what_it_held(&store);
            let backup = opened.backup.unwrap();
            let held = copying::examine(&backup, copying::Trust::Ours, MIGRATIONS, &unwatched()).unwrap();
            assert_eq!((held.schema, held.feeds, held.articles, held.starred), (*version, 2, 2, 1));
            assert_eq!(Shelf::of(folder.path()).list()[0].reason, BackupReason::BeforeUpgrade);
            drop(store);
            let bytes = std::fs::read(folder.path().join(FILE)).unwrap();
            let refused = Store::open(folder.path(), NOW).unwrap_err();
            let sentence = refused.to_string();
            assert!(matches!(refused, StoreError::NewerLibrary { .. }), "{refused:?}");
            assert!(sentence.contains(&format!("schema {}", 1 + steps)) && sentence.contains("install"), "{sentence}");
            assert_eq!(std::fs::read(folder.path().join(FILE)).unwrap(), bytes, "it was touched");
            assert_eq!(names(folder.path()), ["backups", FILE]);
        }
    }
}

/// A newer program that was killed leaves its last changes in the log: not even that is touched.
#[test]
fn a_newer_library_with_a_log_is_refused_and_left_alone() {
    let folder = released(RELEASED[0].1);
    let file = folder.path().join(FILE);
    let (store, _) = Store::open_with(folder.path(), &later(1), NOW).unwrap();
    store.add_folder("last", None).unwrap();
    std::mem::forget(store);
    let elsewhere = tempfile::tempdir().unwrap();
    let log = |folder: &Path| folder.join(format!("{}-wal", FILE));
    std::fs::copy(&file, elsewhere.path().join(FILE)).unwrap();
    std::fs::copy(log(folder.path()), log(elsewhere.path())).unwrap();
    let bytes = || [std::fs::read(elsewhere.path().join(FILE)).unwrap(), std::fs::read(log(elsewhere.path())).unwrap()];
    let before = bytes();
    assert!(matches!(Store::open(elsewhere.path(), NOW), Err(StoreError::NewerLibrary { found: 2, known: 1 })));
    assert_eq!(bytes(), before);
    assert_eq!(names(elsewhere.path()).len(), 2);
}

/// Fills a library so that an upgrade takes long enough to be killed in.
fn many(folder: &Path) -> i64 {
    std::fs::write(folder.join(FILE), zstd::decode_all(RELEASED[0].1).unwrap()).unwrap();
    let conn = Connection::open(folder.join(FILE)).unwrap();
    let words = "word ".repeat(300);
    conn.execute_batch(&format!(
        "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
         INSERT INTO articles (id, feed, sort_key, received) SELECT i, 1, i, i FROM n;
         INSERT INTO summaries (article, title, author, excerpt, has_enclosures) SELECT id, 't', 'a' || id, 'x', 0 FROM articles WHERE id >= 100;
         INSERT INTO bodies (article, html) SELECT id, '{words}' || id FROM articles WHERE id >= 100;
         INSERT INTO identities (feed, identity, article, guid, text, content) SELECT 1, id, id, 1, id, id FROM articles WHERE id >= 100;
         INSERT INTO search (rowid, body, title, author, tags) SELECT id, 'word', 't', '', '' FROM articles WHERE id >= 100;"
    ))
    .unwrap();
    conn.query_row("SELECT count(*) FROM articles", [], |row| row.get(0)).unwrap()
}

const CHILD: &str = "BROADSHEET_TEST_UPGRADE";

/// Not a test by itself: what the next test starts and kills.
#[test]
fn child_that_upgrades() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let opened = Store::open_with(Path::new(&folder), &later(2), NOW);
    std::process::exit(i32::from(opened.is_err()));
}

fn upgrading(folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store::safety::upgrade_tests::child_that_upgrades", "--nocapture"]).env(CHILD, folder);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn killed_at_any_moment_of_an_upgrade_nothing_is_lost() {
    let original = tempfile::tempdir().unwrap();
    let articles = many(original.path());
    let begun = std::time::Instant::now();
    let whole = tempfile::tempdir().unwrap();
    std::fs::copy(original.path().join(FILE), whole.path().join(FILE)).unwrap();
    assert!(upgrading(whole.path()).status().unwrap().success());
    let length = begun.elapsed();
    let (mut before, mut after, mut half) = (0, 0, 0);
    for round in 0..24_u32 {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(original.path().join(FILE), folder.path().join(FILE)).unwrap();
        let mut child = upgrading(folder.path()).spawn().unwrap();
        std::thread::sleep(length * round / 22);
        let _ = child.kill();
        let _ = child.wait();
        // What another program would find there, and what the next start makes of it.
        let conn = Connection::open(folder.path().join(FILE)).unwrap();
        match schema::version(&conn).unwrap() {
            1 => before += 1,
            3 => after += 1,
            other => panic!("round {round}: half an upgrade, schema {other}"),
        }
        let count =
            |conn: &Connection| conn.query_row("SELECT count(*) FROM bodies", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count(&conn), articles);
        drop(conn);
        half += i32::from(names(folder.path()).iter().any(|name| name == "broadsheet.open"));
        for backup in Shelf::of(folder.path()).list() {
            let file = Shelf::of(folder.path()).file_of(&backup);
            let held = copying::examine(&file, copying::Trust::Ours, MIGRATIONS, &unwatched());
            assert_eq!(i64::from(held.expect("what is called a backup is whole").articles), articles, "round {round}");
        }
        let (store, _) = Store::open_with(folder.path(), &later(2), NOW.plus_seconds(60)).unwrap();
        store.verify().unwrap();
        assert_eq!(i64::from(store.counts(NOW).unwrap().total), articles);
        assert_eq!(store.check().unwrap(), Vec::<String>::new(), "round {round}");
    }
    println!("killed before: {before}, after: {after}; while it was open: {half}");
    assert!(before >= 5, "the kills came too late to tell anything");
}

/// A file system of a few megabytes. As root a tmpfs; without, there is none, and the test says what it did instead.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(folder: &Path, bytes: u64) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"])
            .arg(folder)
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(folder.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Fills the disk but for so many bytes.
fn fill(folder: &Path, leave: u64) -> PathBuf {
    let file = folder.join("ballast");
    let free = crate::backups::free(folder).unwrap();
    let ballast = vec![1_u8; usize::try_from(free.saturating_sub(leave)).unwrap()];
    std::fs::write(&file, ballast).unwrap();
    file
}

#[test]
fn on_a_full_disk_an_upgrade_is_not_made_and_nothing_is_lost() {
    let original = tempfile::tempdir().unwrap();
    let articles = many(original.path());
    let size = std::fs::metadata(original.path().join(FILE)).unwrap().len();
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(folder.path(), size * 6) else {
        return with_a_page_limit(original.path());
    };
    println!("FULL DISK: a tmpfs of {} bytes", size * 6);
    std::fs::copy(original.path().join(FILE), disk.0.join(FILE)).unwrap();
    let mut refused = 0;
    // No room for anything; not for the backup; for the backup, but not for the upgrade.
    for leave in [0, 64 << 10, size / 2, size + size / 4 + (1 << 20), size * 3 / 2] {
        let ballast = fill(&disk.0, leave);
        let before = std::fs::read(disk.0.join(FILE)).unwrap();
        match Store::open_with(&disk.0, &later(2), NOW) {
            Err(error) => {
                assert!(matches!(error, StoreError::DiskFull | StoreError::NoRoom(_)), "{leave} left: {error}");
                assert_eq!(std::fs::read(disk.0.join(FILE)).unwrap(), before, "{leave} left");
                refused += 1;
            }
            Ok((store, _)) => drop(store),
        }
        std::fs::remove_file(ballast).unwrap();
        assert!(!names(&disk.0.join("backups")).iter().any(|name| name.ends_with(".part")), "a part was left behind");
    }
    assert!(refused >= 3, "only {refused} were refused");
    let (store, _) = Store::open_with(&disk.0, &later(2), NOW).unwrap();
    assert_eq!(i64::from(store.counts(NOW).unwrap().total), articles);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());

    // A library that is in use: what does not fit is refused, what fitted stays, and it goes on when there is room.
    let ballast = fill(&disk.0, 128 << 10);
    let mut written = 0;
    let error = loop {
        match store.set_ui_state(&format!("\"{written}{}\"", "x".repeat(100_000))) {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 10_000);
    };
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    std::fs::remove_file(ballast).unwrap();
    store.set_ui_state("\"after\"").unwrap();
    store.add_folder("room again", None).unwrap();
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

/// Without the right to mount: SQLite's own limit of pages, which gives the same error at the same places but not for the backup.
fn with_a_page_limit(library: &Path) {
    println!("FULL DISK: no file system could be mounted; a limit of pages instead");
    let conn = connection::open_writer(&library.join(FILE)).unwrap();
    let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    conn.pragma_update(None, "max_page_count", pages + 4).unwrap();
    let refused = schema::grow(&conn, &later(2));
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert_eq!(schema::version(&conn).unwrap(), 1);
    conn.pragma_update(None, "max_page_count", pages * 4).unwrap();
    schema::grow(&conn, &later(2)).unwrap();
}

/// The library that a release leaves to its successors, made by the program itself. Before the first release it follows the schema.
#[test]
fn the_library_of_the_present_schema_can_be_made() {
    let folder = tempfile::tempdir().unwrap();
    make_library(folder.path());
    let (store, _) = Store::open(folder.path(), NOW).unwrap();
    holds_what_it_held(&store);
    drop(store);
    if std::env::var_os("BROADSHEET_WRITE_LIBRARY").is_some() {
        let bytes = std::fs::read(folder.path().join(FILE)).unwrap();
        let packed = zstd::encode_all(bytes.as_slice(), 19).unwrap();
        let name = format!("tests/fixtures/libraries/schema{}.sqlite.zst", MIGRATIONS.len());
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(name), packed).unwrap();
    }
}

pub(super) fn make_library(folder: &Path) {
    use crate::model::{Anchor, HighlightColor, NewHighlight, Settings};
    use crate::store::{NewArticle, NewFeed, StatusChange};
    let (store, _) = Store::open(folder, NOW).unwrap();
    let (news, world) = (store.add_folder("News", None).unwrap(), ["News".to_owned(), "World".to_owned()]);
    let feed = |url: &str| NewFeed { url: url.to_owned(), ..NewFeed::default() };
    let world = store.folder_at(&world).unwrap();
    let one = store.add_feed(NewFeed { folder: Some(world), ..feed("https://example.org/feed") }, NOW).unwrap();
    let two = NewFeed { folder: Some(news), custom_title: Some("Mine".to_owned()), ..feed("https://example.net/feed") };
    store.add_feed(two, NOW).unwrap();
    let article = |number: i64, title: &str, words: &str| NewArticle {
        identity: format!("g:{number}"),
        link_key: Some(format!("example.org/{number}")),
        text_hash: number,
        content_hash: number,
        title: title.to_owned(),
        author: Some("Ann Marlow".to_owned()),
        url: Some(format!("https://example.org/{number}")),
        published: Some(NOW.plus_seconds(-number)),
        html: crate::sanitize::sanitize(&format!("<p>{words}</p>"), None).html,
        text: words.to_owned(),
        excerpt: words.to_owned(),
        ..NewArticle::default()
    };
    let articles = vec![article(1, "First", "one harbour"), article(2, "Second", "two")];
    let first = store.record_articles(one, update(), articles, NOW).unwrap().new[0];
    store.mark(&[first], StatusChange::Read(true), NOW).unwrap();
    store.mark(&[first], StatusChange::Starred(true), NOW).unwrap();
    store.tag(&[first], &["Sea".to_owned()], &[], NOW).unwrap();
    let anchor = Anchor { quote: "harbour".to_owned(), prefix: "one ".to_owned(), ..Anchor::default() };
    let highlight = NewHighlight { anchor, color: HighlightColor::default(), note: "remember".to_owned() };
    store.add_highlight(first, highlight, NOW).unwrap();
    store.set_settings(&Settings { text_percent: 130, ..Settings::default() }, NOW).unwrap();
}

/// What a fetch tells of a feed.
pub(super) fn update() -> FeedUpdate {
    FeedUpdate {
        title: Some("Example".to_owned()),
        site_url: None,
        description: None,
        language: None,
        picture: None,
        repairs: Vec::new(),
        moved_to: None,
        validators: Validators::default(),
        body_hash: 1,
        pace: Pace::default(),
        next: NextFetch { at: Some(NOW), reason: NextReason::GlobalInterval },
    }
}
