//! Opening: new, old, newer and damaged libraries; two programs at once; writers that fail or panic.

use super::*;
use broadsheet_core::store::{StatusChange, StoreError};
use rusqlite::Connection;

#[test]
fn a_newer_library_is_refused_and_left_alone() {
    let Library { store, folder } = library();
    drop(store);
    let file = folder.path().join("broadsheet.sqlite");
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&file).unwrap();
    assert!(matches!(Store::open(folder.path(), NOW), Err(StoreError::NewerLibrary { found: 99, .. })));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn what_is_no_database_is_called_damaged() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("broadsheet.sqlite"), "no database at all, but long enough ".repeat(50)).unwrap();
    assert!(matches!(Store::open(folder.path(), NOW), Err(StoreError::Corrupt(_))));
}

#[test]
fn a_closed_library_is_one_file_and_comes_back_as_left() {
    let Library { store, folder } = library();
    let feed =
        store.add_feed(NewFeed { url: "https://example.org/feed".to_owned(), ..NewFeed::default() }, NOW).unwrap();
    let changes = store.record_articles(feed, update(NOW), entries(1..=3), NOW).unwrap();
    store.mark(&changes.new[..1], StatusChange::Starred(true), NOW).unwrap();
    store.set_ui_state("{\"place\":1}").unwrap();
    drop(store);
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["broadsheet.sqlite"]);

    let (store, _) = Store::open(folder.path(), NOW).unwrap();
    assert_eq!(store.ids(&ArticleQuery::of(Scope::Starred), NOW).unwrap(), changes.new[..1]);
    assert_eq!(store.ui_state().unwrap().as_deref(), Some("{\"place\":1}"));
}

#[test]
fn two_programs_write_to_one_library_and_notice_each_other() {
    let window = library();
    let (command, _) = Store::open(window.folder.path(), NOW).unwrap();
    let feed = window.follow("https://example.org/feed");
    assert!(!window.changed_elsewhere().unwrap());
    assert!(command.changed_elsewhere().unwrap());

    std::thread::scope(|threads| {
        for (store, from) in [(&window.store, 0), (&command, 1000)] {
            threads.spawn(move || {
                let url = format!("https://example.org/{from}");
                let feed = store.add_feed(NewFeed { url, ..NewFeed::default() }, NOW).unwrap();
                for round in 0..20 {
                    let document = entries(from + round * 5..from + round * 5 + 5);
                    let changes = store.record_articles(feed, update(NOW), document, NOW).unwrap();
                    assert_eq!(changes.new.len(), 5);
                    store.mark(&changes.new[..1], StatusChange::Read(true), NOW).unwrap();
                }
            });
        }
    });
    assert!(window.changed_elsewhere().unwrap());
    assert!(!window.changed_elsewhere().unwrap());
    let counts = window.counts(NOW).unwrap();
    assert_eq!((counts.total, counts.unread), (200, 160));
    assert!(counts.feeds.iter().all(|count| count.feed != feed));
    window.sound();
}

#[test]
fn a_library_that_another_program_holds_for_too_long_is_locked() {
    let library = library();
    let other = Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(library.add_folder("late", None), Err(StoreError::Locked)));
    other.execute_batch("ROLLBACK").unwrap();
    library.add_folder("now", None).unwrap();
    assert_eq!(library.sidebar().unwrap().folders.len(), 1);
}

#[test]
fn a_write_that_fails_half_way_leaves_nothing() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    // A folder among feeds that exist and one that does not: the first is not moved either.
    let folder = library.add_folder("F", None).unwrap();
    assert!(matches!(
        library.move_feeds(&[feed, FeedId(99)], Some(folder), NOW),
        Err(StoreError::NoSuchFeed(FeedId(99)))
    ));
    assert_eq!(library.feed(feed).unwrap().folder, None);
    assert!(matches!(library.undo(None, NOW), Err(StoreError::NothingToUndo)));
    library.sound();
}

#[test]
fn many_threads_refresh_and_read_at_once() {
    let library = library();
    let feeds: Vec<_> = (0..8).map(|number| library.follow(&format!("https://example.org/{number}"))).collect();
    std::thread::scope(|threads| {
        for (number, &feed) in (0..).zip(&feeds) {
            let library = &library;
            threads.spawn(move || {
                for round in 0..10 {
                    library.fetched(feed, &entries(number * 1000..number * 1000 + 3 + round), NOW);
                    let shown = library.ids(&ArticleQuery::of(Scope::Feed(feed)), NOW).unwrap();
                    assert_eq!(shown.len(), usize::try_from(3 + round).unwrap());
                }
                // A feed that does not exist fails alone, whatever shares its commit.
                let nothing = library.record_articles(FeedId(999), update(NOW), entries(0..2), NOW);
                assert!(matches!(nothing, Err(StoreError::NoSuchFeed(_))));
            });
        }
    });
    assert_eq!(library.counts(NOW).unwrap().total, 8 * 12);
    library.sound();
}
