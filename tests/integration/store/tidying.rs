//! Settling after much has arrived, and looking through a library that was not closed.

use super::*;
use broadsheet_core::store::StoreError;

/// Many small refreshes: each commit leaves a segment in the search index.
fn filled(rounds: i64) -> (Library, FeedId) {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    for round in 0..rounds {
        library.fetched(feed, &entries(round * 50..round * 50 + 50), NOW);
    }
    (library, feed)
}

/// Segments of the search index, by the high bits of their pages' ids.
fn segments(library: &Library) -> i64 {
    let file = rusqlite::Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
    file.query_row("SELECT count(DISTINCT id >> 37) FROM search_data WHERE id > 10", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_large_arrival_is_merged_into_one_segment_and_found_as_before() {
    let (library, feed) = filled(30);
    let query = ArticleQuery { search: Some("words 1".to_owned()), ..ArticleQuery::of(Scope::All) };
    let found = library.ids(&query, NOW).unwrap();
    assert!(segments(&library) > 5 && found.len() == 1);
    library.settle().unwrap();
    assert_eq!(segments(&library), 1);
    assert_eq!(library.ids(&query, NOW).unwrap(), found);
    library.sound();

    // A little more is not worth rewriting all of it.
    library.fetched(feed, &entries(5000..5010), NOW);
    library.settle().unwrap();
    assert_eq!(segments(&library), 2);
}

#[test]
fn pages_of_what_was_purged_are_given_back() {
    let (library, feed) = filled(80);
    let size = |library: &Library| {
        let file = rusqlite::Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
        file.pragma_query_value(None, "page_count", |row| row.get::<_, i64>(0)).unwrap()
    };
    let before = size(&library);
    library.unsubscribe(&[feed], NOW).unwrap();
    library.maintain(day(8)).unwrap();
    assert!(size(&library) < before / 2, "{} of {before} pages", size(&library));
    library.sound();
}

#[test]
fn only_a_library_that_was_not_closed_is_looked_through() {
    let Library { store, folder } = library();
    store.close();
    assert!(matches!(store.add_folder("late", None), Err(StoreError::Closed)));
    drop(store);
    let (store, opened) = Store::open(folder.path(), NOW).unwrap();
    assert!(!opened.unclean);
    // As a program does that is killed: nothing of it runs any more.
    std::mem::forget(store);
    let (beside, opened) = Store::open(folder.path(), NOW).unwrap();
    assert!(!opened.unclean, "the first one holds it still");
    drop(beside);
}

fn pages_of(file: &std::path::Path, table: &str) -> Vec<usize> {
    let conn = rusqlite::Connection::open(file).unwrap();
    let mut statement = conn.prepare("SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = 'leaf'").unwrap();
    let pages = statement.query_map([table], |row| row.get::<_, i64>(0)).unwrap();
    pages.map(|page| usize::try_from(page.unwrap()).unwrap()).collect()
}

#[test]
fn damage_after_an_end_without_closing_is_told() {
    let (library, _) = filled(20);
    let Library { store, folder } = library;
    drop(store);
    let file = folder.path().join("broadsheet.sqlite");
    std::fs::write(folder.path().join("broadsheet.open"), "").unwrap();
    let (store, opened) = Store::open(folder.path(), NOW).unwrap();
    assert!(opened.unclean);
    store.verify().unwrap();
    drop(store);
    assert!(!folder.path().join("broadsheet.open").exists());

    let mut bytes = std::fs::read(&file).unwrap();
    // Pages of articles; not of the tables' list, without which nothing opens at all.
    for page in pages_of(&file, "summaries") {
        bytes[(page - 1) * 16384..][..64].fill(0x5a);
    }
    std::fs::write(&file, bytes).unwrap();
    std::fs::write(folder.path().join("broadsheet.open"), "").unwrap();
    // What opening reads itself may be among the damaged pages; otherwise the look through all of them finds it.
    let found = Store::open(folder.path(), NOW).and_then(|(store, _)| store.verify());
    assert!(matches!(found, Err(StoreError::Corrupt(_))));
    assert!(folder.path().join("broadsheet.open").exists(), "the next program looks again");
}
