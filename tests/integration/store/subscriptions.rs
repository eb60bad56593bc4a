//! Feeds, folders, and the plan of their fetches.

use super::*;
use broadsheet_core::model::{FeedPatch, RefreshScope, Settings};
use broadsheet_core::store::StoreError;

#[test]
fn an_address_is_followed_once() {
    let library = library();
    let feed = library.follow("http://www.example.org/feed/");
    assert_eq!(library.feed_by_url("https://EXAMPLE.org/feed").unwrap(), Some(feed));
    let again = library.add_feed(NewFeed { url: "https://example.org/feed".to_owned(), ..NewFeed::default() }, NOW);
    assert!(matches!(again, Err(StoreError::AlreadySubscribed(known)) if known == feed));
    let other = library.follow("https://example.org/other");
    let patch = FeedPatch { url: Some("http://example.org/feed".to_owned()), ..FeedPatch::default() };
    assert!(matches!(library.edit_feed(other, patch, NOW), Err(StoreError::AlreadySubscribed(_))));
    assert_eq!(library.feed(other).unwrap().url, "https://example.org/other");
}

#[test]
fn following_again_brings_the_articles_back() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &entries(1..=3), NOW);
    library.unsubscribe(&[feed], NOW).unwrap();
    assert_eq!(library.counts(NOW).unwrap(), broadsheet_core::model::Counts::default());
    assert!(library.all_ids().is_empty() && library.sidebar().unwrap().feeds.is_empty());
    assert!(library.fetch_targets(&RefreshScope::All, day(1)).unwrap().is_empty());
    // A fetch that was under way brings nothing into the hidden feed.
    assert_eq!(library.fetched(feed, &entries(1..=5), NOW), ArticleChanges::default());
    assert_eq!(library.follow("http://example.org/feed/"), feed);
    assert_eq!(library.all_ids().len(), 3);
    library.sound();
}

#[test]
fn a_title_is_the_users_then_the_publishers_then_the_host() {
    let library = library();
    let feed = library.follow("https://www.example.org/feed");
    assert_eq!(library.feed(feed).unwrap().title, "example.org");
    library.fetched(feed, &[], NOW);
    assert_eq!(library.feed(feed).unwrap().title, "The publisher's title");
    let titled = |title: &str| FeedPatch { custom_title: Some(title.to_owned()), ..FeedPatch::default() };
    library.edit_feed(feed, titled(" Mine "), NOW).unwrap();
    library.fetched(feed, &[], NOW);
    assert_eq!(library.feed(feed).unwrap().title, "Mine");
    library.edit_feed(feed, titled(""), NOW).unwrap();
    assert_eq!(library.feed(feed).unwrap().title, "The publisher's title");
}

#[test]
fn failures_are_counted_and_forgiven() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.record_fetches(&[fetch(feed, day(1), Some((TroubleCode::Dns, true)))]).unwrap();
    library.record_fetches(&[fetch(feed, day(2), Some((TroubleCode::ServerError, true)))]).unwrap();
    library.record_fetches(&[fetch(feed, day(3), Some((TroubleCode::Offline, false)))]).unwrap();
    let state = library.feed(feed).unwrap().state;
    let trouble = state.trouble.unwrap();
    assert_eq!((state.failures, trouble.code, trouble.since), (2, TroubleCode::ServerError, day(1)));
    assert_eq!((state.last_fetched, state.last_success), (Some(day(3)), None));
    library.record_fetches(&[fetch(feed, day(4), None), fetch(FeedId(99), day(4), None)]).unwrap();
    let state = library.feed(feed).unwrap().state;
    assert_eq!((state.failures, state.trouble, state.last_success), (0, None, Some(day(4))));
}

#[test]
fn targets_are_due_planned_and_trusted_for_eight_days() {
    let library = library();
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    let ids = |scope: RefreshScope, now| -> Vec<FeedId> {
        library.fetch_targets(&scope, now).unwrap().iter().map(|target| target.id).collect()
    };
    assert_eq!(ids(RefreshScope::Due, NOW), [one, two]);
    library.fetched(one, &[], NOW);
    assert_eq!(ids(RefreshScope::Due, NOW), [two]);
    assert_eq!(ids(RefreshScope::All, NOW), [two, one]);
    assert_eq!(library.next_due(NOW).unwrap(), Some(NOW));
    let etag = |now| library.fetch_targets(&RefreshScope::Feed(one), now).unwrap()[0].validators.etag.clone();
    assert_eq!((etag(day(7)), etag(day(9))), (Some("\"tag\"".to_owned()), None));

    library.edit_feed(two, FeedPatch { paused: Some(true), ..FeedPatch::default() }, NOW).unwrap();
    assert_eq!(library.feed(two).unwrap().state.next_fetch, None);
    assert_eq!((ids(RefreshScope::All, day(1)), ids(RefreshScope::Feed(two), day(1))), (vec![one], vec![two]));
    // A fetch that ends after the pause does not plan another.
    library.record_fetches(&[fetch(two, NOW, None)]).unwrap();
    assert_eq!(library.feed(two).unwrap().state.next_reason, NextReason::Paused);
    library.edit_feed(two, FeedPatch { paused: Some(false), ..FeedPatch::default() }, day(1)).unwrap();
    assert_eq!(library.feed(two).unwrap().state.next_fetch, Some(day(1)));
    assert!(library.fetch_targets(&RefreshScope::Feed(FeedId(99)), NOW).is_err());
}

#[test]
fn a_new_address_is_fetched_at_once_and_without_validators() {
    let library = library();
    let feed = library.follow("https://example.org/1");
    library.fetched(feed, &[], NOW);
    library.record_fetches(&[fetch(feed, NOW, Some((TroubleCode::Gone, true)))]).unwrap();
    let patch = FeedPatch { url: Some("https://example.org/2".to_owned()), ..FeedPatch::default() };
    library.edit_feed(feed, patch, day(1)).unwrap();
    let target = &library.fetch_targets(&RefreshScope::Due, day(1)).unwrap()[0];
    assert_eq!((target.validators.clone(), target.body_hash, target.failures), (Validators::default(), None, 0));
    assert_eq!(library.feed(feed).unwrap().state.trouble, None);
}

#[test]
fn intervals_move_what_goes_by_them() {
    let library = library();
    let feed = library.follow("https://example.org/1");
    library.fetched(feed, &[], NOW);
    let next = || library.feed(feed).unwrap().state.next_fetch;
    for (minutes, expected) in [(15, Some(NOW.plus_seconds(900))), (0, None), (120, Some(NOW.plus_seconds(7200)))] {
        library.set_settings(&Settings { interval_minutes: minutes, ..Settings::default() }, NOW).unwrap();
        library.reschedule(NOW).unwrap();
        assert_eq!(next(), expected, "{minutes}");
    }
    library.edit_feed(feed, FeedPatch { interval_minutes: Some(30), ..FeedPatch::default() }, NOW).unwrap();
    assert_eq!(next(), Some(NOW.plus_seconds(1800)));
    assert_eq!(library.feed(feed).unwrap().state.next_reason, NextReason::FeedInterval);
}

#[test]
fn feeds_that_went_by_their_rhythm_go_by_a_new_interval_but_not_all_at_once() {
    let library = library();
    let feeds: Vec<FeedId> = (0..40).map(|number| library.follow(&format!("https://example.org/{number}"))).collect();
    let later = NextFetch { at: Some(NOW.plus_seconds(9 * 3600)), reason: NextReason::Rhythm };
    let records: Vec<_> = feeds.iter().map(|feed| FetchRecord { next: later, ..fetch(*feed, NOW, None) }).collect();
    library.record_fetches(&records).unwrap();
    library.set_settings(&Settings { interval_minutes: 30, ..Settings::default() }, NOW).unwrap();
    library.reschedule(NOW).unwrap();
    let planned: Vec<_> = feeds.iter().map(|feed| library.feed(*feed).unwrap().state.next_fetch.unwrap()).collect();
    assert!(planned.iter().all(|at| (NOW..=NOW.plus_seconds(1800)).contains(at)), "{planned:?}");
    assert!(planned.iter().collect::<std::collections::HashSet<_>>().len() > 20, "{planned:?}");
}

#[test]
fn a_clock_that_was_a_year_ahead_silences_nothing() {
    let library = library();
    let feed = library.follow("https://example.org/1");
    library.fetched(feed, &[], day(365));
    assert_eq!(library.next_due(NOW).unwrap(), Some(NOW));
    assert_eq!(library.fetch_targets(&RefreshScope::Due, NOW).unwrap().len(), 1);
    library.fetched(feed, &[], NOW);
    assert!(library.fetch_targets(&RefreshScope::Due, NOW).unwrap().is_empty());
}

#[test]
fn a_moved_feed_keeps_clear_of_others() {
    let library = library();
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    let moved = |to: &str| FeedUpdate { moved_to: Some(to.to_owned()), ..update(NOW) };
    library.record_articles(one, moved("https://example.org/2"), Vec::new(), NOW).unwrap();
    assert_eq!(library.feed(one).unwrap().url, "https://example.org/1");
    library.record_articles(two, moved("https://example.org/3"), Vec::new(), NOW).unwrap();
    assert_eq!(library.feed_by_url("http://example.org/3").unwrap(), Some(two));
}

#[test]
fn folders_are_made_found_and_never_circular() {
    let library = library();
    let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let deep = library.folder_at(&path(&["A", "B", "C"])).unwrap();
    assert_eq!(library.folder_at(&path(&["A", "B", "C"])).unwrap(), deep);
    let top = library.folder_at(&path(&["A"])).unwrap();
    assert_eq!(library.sidebar().unwrap().folders.len(), 3);
    assert!(matches!(library.move_folder(top, Some(deep), NOW), Err(StoreError::FolderCycle)));
    assert!(matches!(library.move_folder(top, Some(top), NOW), Err(StoreError::FolderCycle)));
}

#[test]
fn unknown_outline_attributes_are_kept() {
    let library = library();
    let attributes = vec![("x:tag".to_owned(), "a & b".to_owned())];
    let new =
        NewFeed { url: "https://example.org/1".to_owned(), opml_attributes: attributes.clone(), ..NewFeed::default() };
    let feed = library.add_feed(new, NOW).unwrap();
    library.follow("https://example.org/2");
    assert_eq!(library.opml_attributes().unwrap(), [(feed, attributes)]);
}
