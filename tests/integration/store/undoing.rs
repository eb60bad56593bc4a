//! Steps back, in any order, also after a restart.

use super::*;
use broadsheet_core::model::{
    AsOf, FeedPatch, Filter, FolderId, FullTextMode, Node, RequestSettings, TextDirection, UndoId,
};
use broadsheet_core::store::{StatusChange, StoreError, Undone};

#[test]
fn only_what_a_step_changed_goes_back() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=4), NOW).new;
    library.mark(&ids[..1], StatusChange::Read(true), NOW).unwrap();
    let marked = library.mark_all_read(&ArticleQuery::of(Scope::All), None, None, NOW).unwrap();
    assert_eq!(marked.changed, ids[1..]);
    assert_eq!(library.counts(NOW).unwrap().unread, 0);
    let undone = library.undo(marked.undo, NOW).unwrap();
    assert_eq!(undone, Undone::Status(ids[1..].to_vec(), StatusChange::Read(false)));
    assert_eq!(library.counts(NOW).unwrap().unread, 3);
    assert!(matches!(library.undo(marked.undo, NOW), Err(StoreError::NothingToUndo)));
    // The newest step that is left is the first one.
    assert_eq!(library.undo(None, NOW).unwrap(), Undone::Status(vec![ids[0]], StatusChange::Read(false)));
    assert!(matches!(library.undo(None, NOW), Err(StoreError::NothingToUndo)));
}

#[test]
fn a_mark_that_changes_nothing_is_no_step() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=2), NOW).new;
    let marked = library.mark(&[ids[0], ids[0], ArticleId(999)], StatusChange::Starred(true), NOW).unwrap();
    assert_eq!(marked.changed, [ids[0]]);
    assert_eq!(library.mark(&ids[..1], StatusChange::Starred(true), NOW).unwrap().undo, None);
    assert_eq!(library.mark(&[], StatusChange::Read(true), NOW).unwrap().undo, None);
}

#[test]
fn what_arrived_after_the_view_was_opened_stays_unread() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let seen = library.fetched(feed, &entries(1..=3), NOW).new;
    let late = library.fetched(feed, &entries(1..=5), NOW).new;
    let known = AsOf { newest: seen.iter().copied().max(), opened: NOW };
    library.mark_all_read(&ArticleQuery::of(Scope::Feed(feed)), Some(known), None, NOW).unwrap();
    let mut unread = library.ids(&ArticleQuery::of(Scope::Unread), NOW).unwrap();
    unread.sort_unstable();
    assert_eq!(unread, late);
    // A narrower view marks only what it shows.
    library.mark(&late[..1], StatusChange::Starred(true), NOW).unwrap();
    let starred = ArticleQuery { filter: Filter::Starred, ..ArticleQuery::of(Scope::Unread) };
    assert_eq!(library.mark_all_read(&starred, None, None, NOW).unwrap().changed, late[..1]);
    let found = library.mark_all_read(&searching::query("words"), None, None, NOW).unwrap();
    assert_eq!(found.changed, late[1..]);
}

#[test]
fn a_week_of_steps_survives_a_restart() {
    let Library { store, folder } = library();
    let new = |url: &str| NewFeed { url: url.to_owned(), ..NewFeed::default() };
    let feed = store.add_feed(new("https://example.org/feed"), NOW).unwrap();
    let ids = store.record_articles(feed, update(NOW), entries(1..=2), NOW).unwrap().new;
    store.mark(&ids, StatusChange::Read(true), NOW).unwrap();
    store.unsubscribe(&[feed], day(3)).unwrap();
    drop(store);
    let (store, _) = Store::open(folder.path(), day(6)).unwrap();
    assert_eq!(store.undo(None, day(6)).unwrap(), Undone::Sidebar);
    assert_eq!(store.feed(feed).unwrap().id, feed);
    assert!(matches!(store.undo(None, day(8)), Err(StoreError::NothingToUndo)));
    assert!(matches!(store.undo(Some(UndoId(12345)), day(6)), Err(StoreError::NothingToUndo)));
    assert!(matches!(store.undo(None, day(6)).unwrap(), Undone::Status(..)));
}

#[test]
fn every_change_of_the_sidebar_goes_back() {
    let library = library();
    let outer = library.add_folder("Outer", None).unwrap();
    let inner = library.add_folder("Inner", Some(outer)).unwrap();
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    library.move_feeds(&[one], Some(inner), NOW).unwrap();
    library.move_feeds(&[two], Some(outer), NOW).unwrap();
    library.fetched(one, &entries(1..=2), NOW);
    let state = || {
        let mut sidebar = library.sidebar().unwrap();
        sidebar.feeds.sort_by_key(|feed| feed.id);
        sidebar.folders.sort_by_key(|folder| folder.id);
        let feeds: Vec<_> = sidebar
            .feeds
            .into_iter()
            .map(|feed| (feed.id, feed.url, feed.title, feed.folder, feed.interval_minutes, feed.charset, feed.paused))
            .collect();
        (feeds, sidebar.folders, library.shown(Scope::All), library.counts(NOW).unwrap())
    };
    let before = state();
    let changes: [&dyn Fn() -> broadsheet_core::store::Marked; 10] = [
        &|| library.rename_folder(outer, "Renamed", NOW).unwrap(),
        &|| library.move_folder(inner, None, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(outer)], false, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(outer)], true, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(inner)], false, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(inner), Node::Folder(outer)], false, NOW).unwrap(),
        &|| library.remove(&[Node::Feed(one), Node::Folder(outer), Node::Folder(inner)], true, NOW).unwrap(),
        &|| library.move_feeds(&[one, two], None, NOW).unwrap(),
        &|| library.unsubscribe(&[one, two], NOW).unwrap(),
        &|| {
            let patch = FeedPatch {
                url: Some("https://example.org/new".to_owned()),
                custom_title: Some("New".to_owned()),
                interval_minutes: Some(5),
                charset: Some("KOI8-R".to_owned()),
                paused: Some(true),
                request: Some(RequestSettings { user_agent: Some("Other/1".to_owned()), proxy: None }),
                images: Some(Some(false)),
                clean: Some(Some(false)),
                full_text: Some(FullTextMode::Always),
                text_language: Some("he".to_owned()),
                text_direction: Some(Some(TextDirection::Rtl)),
                folder: Some(Some(inner)),
                summaries: None,
                keeping: None,
            };
            library.edit_feed(one, patch, NOW).unwrap()
        },
    ];
    for (index, change) in changes.iter().enumerate() {
        let marked = change();
        assert!(marked.undo.is_some() && state() != before, "change {index}");
        assert_eq!(library.undo(marked.undo, NOW).unwrap(), Undone::Sidebar);
        assert_eq!(state(), before, "change {index}");
        library.sound();
    }
    // Several steps on top of each other.
    library.rename_folder(outer, "Renamed", NOW).unwrap();
    library.move_feeds(&[one], None, NOW).unwrap();
    library.remove(&[Node::Folder(outer)], true, NOW).unwrap();
    library.unsubscribe(&[one], NOW).unwrap();
    for _ in 0..4 {
        library.undo(None, NOW).unwrap();
    }
    assert_eq!(state(), before);
}

#[test]
fn undoing_what_cannot_go_back_breaks_nothing() {
    let library = library();
    let folder = library.add_folder("F", None).unwrap();
    let feed = library.follow("https://example.org/1");
    library.move_feeds(&[feed], Some(folder), NOW).unwrap();
    let moved = library.move_feeds(&[feed], None, NOW).unwrap();
    library.remove(&[Node::Folder(folder)], false, NOW).unwrap();
    // The folder is gone: the feed stays at the top.
    library.undo(moved.undo, NOW).unwrap();
    assert_eq!(library.feed(feed).unwrap().folder, None);
    // The address was taken meanwhile: the old feed stays away.
    let gone = library.unsubscribe(&[feed], NOW).unwrap();
    let patch = FeedPatch { url: Some("https://example.org/1".to_owned()), ..FeedPatch::default() };
    let other = library.follow("https://example.org/2");
    library.edit_feed(other, patch, NOW).unwrap();
    library.undo(gone.undo, NOW).unwrap();
    assert_eq!(library.sidebar().unwrap().feeds.len(), 1);
    assert!(matches!(library.rename_folder(FolderId(99), "x", NOW), Err(StoreError::NoSuchFolder(_))));
    library.sound();
}
