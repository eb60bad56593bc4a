//! Read later, snoozing and tags: what the user sets aside, and how it comes back.

use super::*;
use broadsheet_core::model::{AsOf, Filter, Order, Settings, StepKind, TagId};
use broadsheet_core::store::{StatusChange, StoreError, Undone};

const HOUR: i64 = 3600;

fn unread(library: &Library) -> (u32, u32, u32) {
    let counts = library.counts(NOW).unwrap();
    (counts.unread, counts.snoozed, counts.total)
}

#[test]
fn a_snoozed_article_is_nowhere_but_in_snoozed_and_in_searches() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    let change = StatusChange::Starred(true);
    library.mark(&ids[..1], change, NOW).unwrap();
    library.mark(&ids[..1], StatusChange::ReadLater(true), NOW).unwrap();
    library.tag(&ids[..1], &["Later".to_owned()], &[], NOW).unwrap();
    library.snooze(&ids[..1], Some(NOW.plus_seconds(HOUR)), NOW).unwrap();
    let tag = library.tag_by_name("LATER").unwrap().unwrap();
    for scope in [Scope::All, Scope::Unread, Scope::Today, Scope::Feed(feed)] {
        assert_eq!(library.shown(scope), ["Title 2", "Title 3"], "{scope:?}");
    }
    for scope in [Scope::Starred, Scope::ReadLater, Scope::Tag(tag)] {
        assert!(library.shown(scope).is_empty(), "{scope:?}");
    }
    assert_eq!(library.shown(Scope::Snoozed), ["Title 1"]);
    let search = ArticleQuery { search: Some("words of 1".to_owned()), ..ArticleQuery::of(Scope::All) };
    assert_eq!(library.titles(&search), ["Title 1"]);
    assert_eq!(library.summaries(&ids[..1]).unwrap()[0].snoozed_until, Some(NOW.plus_seconds(HOUR)));
    let counts = library.counts(NOW).unwrap();
    assert_eq!((counts.unread, counts.snoozed, counts.total), (2, 1, 2));
    assert_eq!((counts.starred, counts.read_later, counts.tags.len(), counts.today), (0, 0, 0, 2));
    library.sound();
}

#[test]
fn a_snoozed_article_comes_back_unread_at_the_top_with_its_own_date() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    library.mark(&ids[1..2], StatusChange::Read(true), NOW).unwrap();
    let published = library.summaries(&ids[1..2]).unwrap()[0].published;
    let until = NOW.plus_seconds(HOUR);
    library.snooze(&ids[1..2], Some(until), NOW).unwrap();
    assert_eq!(library.next_return().unwrap(), Some(until));
    assert!(library.wake(until.plus_seconds(-1)).unwrap().is_empty());
    // Its feed changes it meanwhile, and then drops it.
    library.fetched(feed, &[entry(2, "Title two", "words of 2")], NOW.plus_seconds(60));
    library.fetched(feed, &entries(3..=3), NOW.plus_seconds(120));

    assert_eq!(library.wake(until).unwrap(), [(feed, vec![ids[1]])]);
    assert_eq!(library.wake(until).unwrap(), []);
    assert_eq!(library.shown(Scope::Unread), ["Title two", "Title 1", "Title 3"]);
    assert_eq!(library.shown(Scope::Today)[0], "Title two");
    let row = &library.summaries(&ids[1..2]).unwrap()[0];
    assert_eq!((row.published, row.read, row.snoozed_until), (published, false, None));
    assert_eq!(unread(&library), (3, 0, 3));
    // An update after that does not let it fall.
    library.fetched(feed, &[entry(2, "Title II", "words of 2")], until.plus_seconds(60));
    assert_eq!(library.shown(Scope::All)[0], "Title II");
    library.sound();
}

#[test]
fn snoozing_goes_back_before_and_after_the_moment() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    library.mark(&ids[2..], StatusChange::Read(true), NOW).unwrap();
    let state = || (library.shown(Scope::All), unread(&library), library.summaries(&ids).unwrap());
    let before = state();
    let until = NOW.plus_seconds(HOUR);

    let step = library.snooze(&ids[2..], Some(until), NOW).unwrap();
    assert_eq!(library.undo(step.undo, NOW).unwrap(), Undone::Rows(ids[2..].to_vec()));
    assert_eq!(state(), before);

    let step = library.snooze(&ids[2..], Some(until), NOW).unwrap();
    library.wake(until).unwrap();
    assert_ne!(state(), before);
    library.undo(step.undo, until).unwrap();
    assert_eq!(state(), before);

    // Snoozed again by a later step: that one goes back to before both.
    let first = library.snooze(&ids[2..], Some(until), NOW).unwrap();
    let second = library.snooze(&ids[2..], Some(until.plus_seconds(HOUR)), NOW).unwrap();
    library.undo(first.undo, NOW).unwrap();
    assert_eq!(library.summaries(&ids[2..]).unwrap()[0].snoozed_until, Some(until.plus_seconds(HOUR)));
    library.undo(second.undo, NOW).unwrap();
    assert_eq!(state(), before);

    // A moment that is over is none.
    assert_eq!(library.snooze(&ids, Some(NOW), NOW).unwrap().undo, None);
    library.sound();
}

#[test]
fn an_unsubscribed_feed_keeps_what_was_snoozed() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=2), NOW).new;
    let until = NOW.plus_seconds(HOUR);
    library.snooze(&ids, Some(until), NOW).unwrap();
    let gone = library.unsubscribe(&[feed], NOW).unwrap();
    assert!(library.shown(Scope::Snoozed).is_empty());
    library.sound();
    // Its time comes while nobody looks.
    library.wake(until).unwrap();
    library.sound();
    library.undo(gone.undo, until).unwrap();
    assert_eq!(library.shown(Scope::Unread).len(), 2);
    assert_eq!(unread(&library), (2, 0, 2));
    library.sound();
}

#[test]
fn what_was_set_aside_is_kept_from_retention() {
    let library = library();
    library.set_settings(&Settings { keep_days: 1, ..Settings::default() }, NOW).unwrap();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=4), NOW).new;
    library.mark(&ids, StatusChange::Read(true), NOW).unwrap();
    library.mark(&ids[..1], StatusChange::ReadLater(true), NOW).unwrap();
    library.tag(&ids[1..2], &["kept".to_owned()], &[], NOW).unwrap();
    library.snooze(&ids[2..3], Some(day(30)), NOW).unwrap();
    library.fetched(feed, &entries(9..=9), NOW);
    assert_eq!(library.maintain(day(10)).unwrap().removed, ids[3..]);
    library.sound();
}

#[test]
fn read_later_has_its_view_and_goes_back() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    let step = library.mark(&ids[1..], StatusChange::ReadLater(true), NOW).unwrap();
    assert_eq!(library.shown(Scope::ReadLater), ["Title 2", "Title 3"]);
    let oldest = ArticleQuery { order: Order::Oldest, filter: Filter::Unread, ..ArticleQuery::of(Scope::ReadLater) };
    assert_eq!(library.titles(&oldest), ["Title 3", "Title 2"]);
    assert_eq!(library.counts(NOW).unwrap().read_later, 2);
    library.undo(step.undo, NOW).unwrap();
    assert_eq!((library.shown(Scope::ReadLater).len(), library.counts(NOW).unwrap().read_later), (0, 0));
}

fn names(library: &Library) -> Vec<String> {
    library.sidebar().unwrap().tags.into_iter().map(|tag| tag.name).collect()
}

#[test]
fn tags_are_one_in_whatever_case_and_go_back() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=4), NOW).new;
    let tag = |ids: &[ArticleId], add: &[&str], remove: &[TagId]| {
        let add: Vec<String> = add.iter().map(|name| (*name).to_owned()).collect();
        library.tag(ids, &add, remove, NOW).unwrap()
    };
    let state = || (names(&library), library.summaries(&ids).unwrap(), library.counts(NOW).unwrap());
    let empty = state();
    let made = tag(&ids[..2], &["  Straße  der Worte ", "zwei"], &[]);
    assert_eq!((made.count, names(&library).as_slice()), (2, &["Straße der Worte".to_owned(), "zwei".to_owned()][..]));
    let street = library.tag_by_name("STRASSE DER WORTE").unwrap().unwrap();
    assert_eq!(library.shown(Scope::Tag(street)), ["Title 1", "Title 2"]);
    assert_eq!(tag(&ids[..2], &["strasse der worte"], &[]).undo, None);
    let two = state();

    let swapped = tag(&ids[..3], &["drei"], &[street]);
    assert_eq!(library.shown(Scope::Tag(street)), Vec::<String>::new());
    assert_eq!(library.summaries(&ids[..1]).unwrap()[0].tags.len(), 2);
    assert_eq!(library.undo(swapped.undo, NOW).unwrap(), Undone::Rows(ids[..3].to_vec()));
    assert_eq!(state(), two);

    let renamed = library.rename_tag(street, "Weg", NOW).unwrap();
    assert!(matches!(library.rename_tag(street, "ZWEI", NOW), Err(StoreError::TagExists(name)) if name == "zwei"));
    assert_eq!(library.rename_tag(street, "weg", NOW).unwrap().count, 1, "another case is another name");
    library.undo(None, NOW).unwrap();
    library.undo(renamed.undo, NOW).unwrap();
    assert_eq!(state(), two);

    let removed = library.remove_tag(street, NOW).unwrap();
    assert_eq!(removed.changed, ids[..2]);
    assert!(matches!(library.remove_tag(street, NOW), Err(StoreError::NoSuchTag(_))));
    library.undo(removed.undo, NOW).unwrap();
    assert_eq!(state(), two);
    library.undo(made.undo, NOW).unwrap();
    assert_eq!(state(), empty, "a tag that the step made goes with it");
    library.sound();
}

#[test]
fn steps_of_tags_taken_back_in_any_order_keep_what_later_ones_did() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=2), NOW).new;
    let given = library.tag(&ids, &["t".to_owned()], &[], NOW).unwrap();
    let tag = library.tag_by_name("t").unwrap().unwrap();
    let taken = library.tag(&ids[..1], &[], &[tag], NOW).unwrap();
    library.undo(given.undo, NOW).unwrap();
    assert!(library.shown(Scope::Tag(tag)).is_empty());
    library.undo(taken.undo, NOW).unwrap();
    assert!(library.shown(Scope::Tag(tag)).is_empty(), "before both it had none");
    let kinds: Vec<_> = library.journal(NOW).unwrap().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [StepKind::Untagged, StepKind::Tagged]);
    library.sound();
}

#[test]
fn only_what_is_older_is_marked() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &entries(1..=4), NOW);
    let older = NOW.plus_seconds(-120);
    let marked = library.mark_all_read(&ArticleQuery::of(Scope::All), None, Some(older), NOW).unwrap();
    assert_eq!(marked.count, 2);
    assert_eq!(library.shown(Scope::Unread), ["Title 1", "Title 2"]);
}

#[test]
fn what_came_back_after_the_view_was_opened_stays_unread() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    library.snooze(&ids[..1], Some(NOW.plus_seconds(10)), NOW).unwrap();
    library.snooze(&ids[1..2], Some(NOW.plus_seconds(30)), NOW).unwrap();
    library.wake(NOW.plus_seconds(10)).unwrap();
    // The view has the one that is back; the other comes while it is looked at.
    let known = AsOf { newest: ids.iter().copied().max(), opened: NOW.plus_seconds(20) };
    library.wake(NOW.plus_seconds(30)).unwrap();
    let later = NOW.plus_seconds(40);
    let marked = library.mark_all_read(&ArticleQuery::of(Scope::All), Some(known), None, later).unwrap();
    let mut changed = marked.changed;
    changed.sort_unstable();
    assert_eq!(changed, [ids[0], ids[2]]);
    assert_eq!(library.ids(&ArticleQuery::of(Scope::Unread), later).unwrap(), ids[1..2]);
}
