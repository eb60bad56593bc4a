//! What documents bring: new, unchanged, changed, returning; the lists made of them.

use super::*;
use broadsheet_core::model::{Filter, Order};
use broadsheet_core::store::StatusChange;

#[test]
fn the_same_document_again_brings_nothing() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let first = library.fetched(feed, &entries(1..=5), NOW);
    assert_eq!((first.new.len(), first.updated.len()), (5, 0));
    assert_eq!(library.fetched(feed, &entries(1..=5), day(1)), ArticleChanges::default());
    let mut reversed = entries(1..=5);
    reversed.reverse();
    assert_eq!(library.fetched(feed, &reversed, day(2)), ArticleChanges::default());
    library.sound();
}

#[test]
fn an_edit_keeps_status_place_and_the_earlier_text() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let id = library.fetched(feed, &[entry(1, "Old title", "old words")], NOW).new[0];
    library.mark(&[id], StatusChange::Read(true), NOW).unwrap();
    library.mark(&[id], StatusChange::Starred(true), NOW).unwrap();
    for edit in 1..=8 {
        let changes = library.fetched(feed, &[entry(1, &format!("Title {edit}"), "new words")], day(edit));
        assert_eq!((changes.new.len(), changes.updated), (0, vec![id]));
    }
    let summary = library.article(id).unwrap().summary;
    assert_eq!((summary.title.as_str(), summary.read, summary.starred), ("Title 8", true, true));
    assert_eq!((summary.received, summary.updated), (NOW, Some(day(8))));
    assert_eq!(summary.published, NOW.plus_seconds(-60));
    let kept = rusqlite::Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
    let titles: Vec<String> = kept
        .prepare("SELECT title FROM versions ORDER BY at DESC")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(titles, ["Title 7", "Title 6", "Title 5", "Title 4", "Title 3"]);
    let found = |words: &str| library.titles(&searching::query(words));
    assert_eq!((found("old").len(), found("new words").len()), (0, 1));
    library.sound();
}

#[test]
fn an_entry_that_left_and_comes_back_is_not_new() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &entries(1..=4), NOW);
    library.fetched(feed, &entries(3..=6), day(1));
    assert_eq!(library.fetched(feed, &entries(1..=6), day(2)), ArticleChanges::default());
    assert_eq!(library.fetched(feed, &[], day(3)), ArticleChanges::default());
    assert_eq!(library.fetched(feed, &entries(1..=6), day(4)), ArticleChanges::default());
    assert_eq!(library.counts(NOW).unwrap().total, 6);
}

#[test]
fn ids_that_became_https_are_the_same_articles() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let named = |scheme: &str| {
        let mut all = entries(1..=3);
        for entry in &mut all {
            entry.identity = format!("g:{scheme}://example.org/{}", entry.title);
        }
        all
    };
    library.fetched(feed, &named("http"), NOW);
    assert_eq!(library.fetched(feed, &named("https"), day(1)), ArticleChanges::default());
    assert_eq!(library.fetched(feed, &named("https"), day(2)), ArticleChanges::default());
}

#[test]
fn an_article_without_a_date_has_that_of_its_arrival_for_ever() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let undated = |title: &str| NewArticle { published: None, ..entry(1, title, "words") };
    let id = library.fetched(feed, &[undated("Title")], NOW).new[0];
    library.fetched(feed, &[undated("Title")], day(1));
    library.fetched(feed, &[undated("Edited")], day(2));
    assert_eq!(library.article(id).unwrap().summary.published, NOW);
}

#[test]
fn two_feeds_keep_the_same_story_each() {
    let library = library();
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    library.fetched(one, &entries(1..=2), NOW);
    assert_eq!(library.fetched(two, &entries(1..=2), NOW).new.len(), 2);
}

#[test]
fn views_hold_what_they_say_in_their_order() {
    let library = library();
    let inside = library.add_folder("Inside", Some(library.add_folder("Outside", None).unwrap())).unwrap();
    let outside = library.sidebar().unwrap().folders.iter().find(|folder| folder.parent.is_none()).unwrap().id;
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    library.move_feeds(&[two], Some(inside), NOW).unwrap();
    library.fetched(one, &entries([3, 1]), NOW);
    library.fetched(two, &entries([2, 2000]), NOW);
    let ids = library.all_ids();
    assert_eq!(library.shown(Scope::All), ["Title 1", "Title 2", "Title 3", "Title 2000"]);
    assert_eq!(library.shown(Scope::Today), ["Title 1", "Title 2", "Title 3"]);
    assert_eq!(library.shown(Scope::Feed(one)), ["Title 1", "Title 3"]);
    assert_eq!(library.shown(Scope::Folder(outside)), ["Title 2", "Title 2000"]);
    library.mark(&ids[..2], StatusChange::Read(true), NOW).unwrap();
    library.mark(&ids[1..3], StatusChange::Starred(true), NOW).unwrap();
    assert_eq!(library.shown(Scope::Unread), ["Title 3", "Title 2000"]);
    assert_eq!(library.shown(Scope::Starred), ["Title 2", "Title 3"]);
    let query = ArticleQuery { filter: Filter::Unread, order: Order::Oldest, ..ArticleQuery::of(Scope::Starred) };
    assert_eq!(library.titles(&query), ["Title 3"]);
    let query = ArticleQuery { filter: Filter::Unread, ..ArticleQuery::of(Scope::Folder(outside)) };
    assert_eq!(library.titles(&query), ["Title 2000"]);
    let counts = library.counts(NOW).unwrap();
    assert_eq!((counts.total, counts.unread, counts.starred, counts.today), (4, 2, 2, 1));
}

#[test]
fn today_is_the_last_twenty_four_hours_whatever_the_clock_says() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ago = |number: i64, seconds: i64| NewArticle {
        published: Some(NOW.plus_seconds(-seconds)),
        ..entry(number, &format!("{seconds} ago"), "words")
    };
    // Also what came yesterday by the calendar, and nothing that is a second older than a day.
    library.fetched(feed, &[ago(1, 60), ago(2, 86_399), ago(3, 86_401)], NOW);
    assert_eq!(library.shown(Scope::Today), ["60 ago", "86399 ago"]);
    let later = NOW.plus_seconds(2);
    assert_eq!(library.ids(&ArticleQuery::of(Scope::Today), later).unwrap().len(), 1);
    assert_eq!((library.counts(NOW).unwrap().today, library.counts(later).unwrap().today), (2, 1));
}

#[test]
fn equal_dates_are_ordered_by_arrival_in_the_lists_direction() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let mut same = entries(1..=3);
    same.iter_mut().for_each(|entry| entry.published = Some(NOW));
    let new = library.fetched(feed, &same, NOW).new;
    assert!(new.is_sorted());
    let oldest = ArticleQuery { order: Order::Oldest, ..ArticleQuery::of(Scope::All) };
    assert_eq!(library.ids(&oldest, NOW).unwrap(), new);
    assert!(library.all_ids().iter().eq(new.iter().rev()));
}

#[test]
fn pages_hold_every_article_once_also_when_others_come_and_go() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &entries(1..=25), NOW);
    for query in [
        ArticleQuery::of(Scope::All),
        ArticleQuery { order: Order::Oldest, ..ArticleQuery::of(Scope::Feed(feed)) },
        searching::query("words"),
        ArticleQuery { order: Order::Relevance, ..searching::query("words") },
    ] {
        let expected = library.ids(&query, NOW).unwrap();
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = library.page(&query, 7, after.as_deref(), NOW).unwrap();
            found.extend(page.articles.iter().map(|summary| summary.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(found, expected, "{query:?}");
    }
    let query = ArticleQuery { filter: Filter::Unread, ..ArticleQuery::of(Scope::All) };
    let first = library.page(&query, 10, None, NOW).unwrap();
    // The whole first page is read before the second is asked for.
    library.mark(&first.articles.iter().map(|one| one.id).collect::<Vec<_>>(), StatusChange::Read(true), NOW).unwrap();
    let second = library.page(&query, 100, first.next.as_deref(), NOW).unwrap();
    assert_eq!((second.articles.len(), second.next), (15, None));
    assert!(library.page(&query, 10, Some("nonsense"), NOW).is_err());
}

#[test]
fn bodies_come_back_whole_with_all_that_belongs_to_them() {
    use broadsheet_core::model::{Enclosure, Episode};
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let enclosure = Enclosure {
        url: "https://example.org/1.mp3".to_owned(),
        mime: Some("audio/mpeg".to_owned()),
        length: Some(u64::from(u32::MAX) + 1),
        episode: Some(Episode { chapters: Some("https://example.org/1.json".to_owned()), ..Episode::default() }),
        ..Enclosure::default()
    };
    let full = NewArticle {
        enclosures: vec![enclosure.clone()],
        categories: vec!["A, B".to_owned(), "中".to_owned()],
        comments_url: Some("https://example.org/1#c".to_owned()),
        language: Some("de".to_owned()),
        author: Some("Ann, Bob".to_owned()),
        ..entry(1, "Title", "words")
    };
    let id = library.fetched(feed, &[full], NOW).new[0];
    let article = library.article(id).unwrap();
    assert_eq!(article.enclosures, [enclosure]);
    assert_eq!(article.categories, ["A, B", "中"]);
    assert_eq!((article.language.as_deref(), article.summary.has_enclosures), (Some("de"), true));
    assert_eq!(article.summary.author.as_deref(), Some("Ann, Bob"));
    assert_eq!(library.image_source(id).unwrap().feed_url, "https://example.org/feed");
    assert!(library.article(ArticleId(99)).is_err());
    assert_eq!(library.summaries(&[ArticleId(99), id]).unwrap().len(), 1);
}
