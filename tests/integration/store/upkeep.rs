//! Retention and its memory, purging for good, copies, checks.

use super::*;
use broadsheet_core::model::Settings;
use broadsheet_core::store::StatusChange;

fn keeping(days: u32) -> Library {
    let library = library();
    library.set_settings(&Settings { keep_days: days, ..Settings::default() }, NOW).unwrap();
    library
}

#[test]
fn only_read_unstarred_articles_that_left_their_feed_long_ago_are_purged() {
    let library = keeping(30);
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=5), NOW).new;
    library.mark(&ids[..4], StatusChange::Read(true), NOW).unwrap();
    library.mark(&ids[1..2], StatusChange::Starred(true), NOW).unwrap();
    // 1 left and is read; 2 is starred too; 3 left late; 4 is still there; 5 is unread.
    library.fetched(feed, &entries([3, 4]), day(1));
    library.fetched(feed, &entries([4]), day(20));
    assert_eq!(library.maintain(day(30)).unwrap().removed, []);
    assert_eq!(library.maintain(day(32)).unwrap().removed, [ids[0]]);
    assert_eq!(library.maintain(day(32)).unwrap().removed, []);
    assert!(library.article(ids[0]).is_err());
    assert_eq!(library.counts(NOW).unwrap().total, 4);
    library.sound();

    // It comes back, and once more edited: never as new.
    assert_eq!(library.fetched(feed, &entries(1..=5), day(33)), ArticleChanges::default());
    let edited = entry(1, "Edited", "after it was purged");
    assert_eq!(library.fetched(feed, &[edited], day(34)), ArticleChanges::default());
    assert_eq!(library.counts(NOW).unwrap().total, 4);
    library.sound();
}

#[test]
fn without_a_limit_everything_is_kept() {
    let library = keeping(0);
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    library.mark(&ids, StatusChange::Read(true), NOW).unwrap();
    library.fetched(feed, &[], day(1));
    assert_eq!(library.maintain(day(4000)).unwrap(), ArticleChanges::default());
    assert_eq!(library.counts(NOW).unwrap().total, 3);
}

#[test]
fn an_unsubscribed_feed_is_purged_after_a_week() {
    let library = library();
    let (gone, kept) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    // More than one batch.
    let ids = library.fetched(gone, &entries(1..=1200), NOW).new;
    library.fetched(kept, &entries(1..=2), NOW);
    let step = library.unsubscribe(&[gone], NOW).unwrap();
    assert_eq!(library.maintain(day(6)).unwrap().removed.len(), 0);
    let mut removed = library.maintain(day(8)).unwrap().removed;
    removed.sort_unstable();
    assert_eq!(removed, ids);
    assert!(library.undo(step.undo, day(8)).is_err());
    assert_eq!(library.counts(NOW).unwrap().total, 2);
    library.sound();
    // Followed again it starts anew.
    let again = library.follow("https://example.org/1");
    assert_ne!(again, gone);
    assert_eq!(library.fetched(again, &entries(1..=2), day(9)).new.len(), 2);
}

#[test]
fn a_copy_is_a_whole_library() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &entries(1..=3), NOW);
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("broadsheet.sqlite");
    for _ in 0..2 {
        library.copy(&file, &broadsheet_core::backups::unwatched()).unwrap();
    }
    let names: Vec<_> = std::fs::read_dir(elsewhere.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["broadsheet.sqlite"]);
    let (copy, opened) = Store::open(elsewhere.path(), NOW).unwrap();
    assert!(opened.backup.is_none());
    assert_eq!(copy.ids(&ArticleQuery::of(Scope::All), NOW).unwrap(), library.all_ids());
    assert_eq!(copy.check().unwrap(), Vec::<String>::new());
    let nowhere = elsewhere.path().join("missing/folder/copy.sqlite");
    assert!(library.copy(&nowhere, &broadsheet_core::backups::unwatched()).is_err());
}

#[test]
fn a_check_names_what_is_wrong() {
    let damages = [
        ("DELETE FROM bodies WHERE article = 1", "body"),
        ("DELETE FROM summaries WHERE article = 1", "list row"),
        ("UPDATE bodies SET html = x'28B52FFD00' WHERE article = 1", "damaged"),
        ("DELETE FROM search WHERE rowid = 1", "search index"),
        ("UPDATE feed_counts SET unread = unread + 1", "counts"),
        ("UPDATE articles SET hidden = 1 WHERE id = 1", "visibility"),
        ("DELETE FROM fetches", "plan"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM feeds", "refer to nothing"),
    ];
    for (damage, named) in damages {
        let library = library();
        let feed = library.follow("https://example.org/feed");
        library.fetched(feed, &entries(1..=3), NOW);
        library.sound();
        let file = rusqlite::Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
        file.execute_batch(damage).unwrap();
        let problems = library.check().unwrap();
        assert!(problems.iter().any(|problem| problem.contains(named)), "{damage}: {problems:?}");
    }
}

#[test]
fn maintenance_leaves_settings_and_state_alone() {
    let library = library();
    let settings = Settings { text_percent: 120, language: Some("de".to_owned()), ..Settings::default() };
    library.set_settings(&settings, NOW).unwrap();
    library.set_ui_state("[1]").unwrap();
    library.maintain(day(1000)).unwrap();
    assert_eq!(library.settings().unwrap(), settings);
    assert_eq!(library.ui_state().unwrap().as_deref(), Some("[1]"));
}

#[test]
fn the_newest_of_a_feed_stay_and_what_is_kept_by_the_person_whatever_its_number() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let other = library.follow("https://example.org/other");
    let ids = library.fetched(feed, &entries(1..=20), NOW).new;
    library.fetched(other, &entries(101..=110), NOW);
    let all = library.all_ids();
    library.mark(&all, StatusChange::Read(true), NOW).unwrap();
    // Number 20 is the oldest. One of each kind that stays.
    let at = |number: usize| ids[number - 1];
    library.mark(&[at(20)], StatusChange::Starred(true), NOW).unwrap();
    library.mark(&[at(19)], StatusChange::ReadLater(true), NOW).unwrap();
    library.tag(&[at(18)], &["kept".to_owned()], &[], NOW).unwrap();
    library.snooze(&[at(17)], Some(day(900)), NOW).unwrap();
    library.mark(&[at(16)], StatusChange::Read(false), NOW).unwrap();
    let keeping = broadsheet_core::model::Keeping { days: None, count: Some(8) };
    let patch = broadsheet_core::model::FeedPatch { keeping: Some(keeping), ..Default::default() };
    let step = library.edit_feed(feed, patch, NOW).unwrap();
    let mut gone = library.maintain(NOW).unwrap().removed;
    gone.sort_unstable();
    // Eight are the newest; of the others five stay.
    assert_eq!(gone, (9..=15).map(at).collect::<Vec<_>>());
    assert_eq!(library.counts(NOW).unwrap().total, 20 - 7 - 1 + 10);
    assert_eq!(library.fetched(feed, &entries(1..=20), NOW), ArticleChanges::default(), "they came back as new");
    library.sound();

    // As in all feeds again: the setting counts, for both, and unread ones are spared until it says otherwise.
    library.undo(step.undo, NOW).unwrap();
    let settings = Settings { keep_count: 3, ..Settings::default() };
    library.set_settings(&settings, NOW).unwrap();
    assert_eq!(library.maintain(NOW).unwrap().removed.len(), 5 + 7);
    library.set_settings(&Settings { keep_unread: false, ..settings }, NOW).unwrap();
    assert_eq!(library.maintain(NOW).unwrap().removed, [at(16)]);
    library.sound();
}

#[test]
fn a_clock_that_is_far_ahead_for_an_hour_takes_nothing_away() {
    let library = keeping(30);
    let feed = library.follow("https://example.org/feed");
    let gone = library.follow("https://example.org/gone");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    library.fetched(gone, &entries(1..=3), NOW);
    library.mark(&ids, StatusChange::Read(true), NOW).unwrap();
    library.fetched(feed, &[], day(1));
    let step = library.unsubscribe(&[gone], day(1)).unwrap();
    library.maintain(day(2)).unwrap();
    // The battery of the clock is empty, or somebody mistyped the year.
    for hour in 0..20 {
        let wrong = day(20_000).plus_seconds(hour * 3600);
        assert_eq!(library.maintain(wrong).unwrap().removed, []);
    }
    // It is set right; and back too far, which takes nothing away either.
    for right in [day(2), day(-4000), day(3)] {
        assert_eq!(library.maintain(right).unwrap().removed, []);
    }
    library.undo(step.undo, day(3)).unwrap();
    assert_eq!(library.counts(NOW).unwrap().total, 6);
    // A machine that was off for half a year: a day later it goes on.
    assert_eq!(library.maintain(day(200)).unwrap().removed, []);
    assert_eq!(library.maintain(day(202)).unwrap().removed, ids);
    library.sound();
}
