//! The store on real files: everything here goes through its door.

mod arranging;
mod articles;
mod highlights;
mod journal;
mod opening;
mod searching;
mod snoozing;
mod subscriptions;
mod tidying;
mod undoing;
mod upkeep;
mod versions;

use broadsheet_core::model::{
    ArticleId, ArticleQuery, FeedId, Move, NextFetch, NextReason, Pace, Scope, Time, TroubleCode, Validators,
};
use broadsheet_core::store::{
    ArticleChanges, FeedUpdate, FetchFailure, FetchRecord, FetchResult, NewArticle, NewFeed, Store,
};

/// A moment that all tests start from.
pub const NOW: Time = Time::from_seconds(1_700_000_000);

/// A library in a folder of its own.
pub struct Library {
    pub store: Store,
    pub folder: tempfile::TempDir,
}

impl std::ops::Deref for Library {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

/// An empty library.
pub fn library() -> Library {
    let folder = tempfile::tempdir().unwrap();
    let (store, opened) = Store::open(folder.path(), NOW).unwrap();
    assert_eq!((opened.migrated_from, opened.backup), (0, None));
    Library { store, folder }
}

/// Days after the start.
pub fn day(days: i64) -> Time {
    NOW.plus_seconds(days * 24 * 60 * 60)
}

impl Library {
    pub fn follow(&self, url: &str) -> FeedId {
        self.add_feed(NewFeed { url: url.to_owned(), ..NewFeed::default() }, NOW).unwrap()
    }

    /// A fetch of the feed that brought this document.
    pub fn fetched(&self, feed: FeedId, document: &[NewArticle], now: Time) -> ArticleChanges {
        self.record_articles(feed, update(now), document.to_vec(), now).unwrap()
    }

    /// The titles of a view in its order.
    pub fn titles(&self, query: &ArticleQuery) -> Vec<String> {
        let ids = self.ids(query, NOW).unwrap();
        self.summaries(&ids).unwrap().into_iter().map(|summary| summary.title).collect()
    }

    pub fn shown(&self, scope: Scope) -> Vec<String> {
        self.titles(&ArticleQuery::of(scope))
    }

    pub fn all_ids(&self) -> Vec<ArticleId> {
        self.ids(&ArticleQuery::of(Scope::All), NOW).unwrap()
    }

    /// Nothing is wrong with the database.
    pub fn sound(&self) {
        assert_eq!(self.check().unwrap(), Vec::<String>::new());
    }
}

/// What a successful fetch tells of a feed.
pub fn update(now: Time) -> FeedUpdate {
    FeedUpdate {
        title: Some("The publisher's title".to_owned()),
        site_url: None,
        description: None,
        language: None,
        picture: None,
        repairs: Vec::new(),
        moved_to: None,
        validators: Validators { etag: Some("\"tag\"".to_owned()), last_modified: None },
        body_hash: 7,
        pace: Pace::default(),
        next: NextFetch { at: Some(now.plus_seconds(3600)), reason: NextReason::GlobalInterval },
    }
}

/// A fetch that brought nothing.
pub fn fetch(feed: FeedId, at: Time, trouble: Option<(TroubleCode, bool)>) -> FetchRecord {
    FetchRecord {
        feed,
        at,
        next: NextFetch { at: Some(at.plus_seconds(60)), reason: NextReason::BackOff },
        result: match trouble {
            Some((code, counts)) => FetchResult::Failed(FetchFailure { code, detail: "why".to_owned(), counts }),
            None => FetchResult::Unchanged { renewed: None, moved: Move::Stay },
        },
    }
}

/// An entry with this number: its words decide its hashes, minutes before now its date.
pub fn entry(number: i64, title: &str, text: &str) -> NewArticle {
    let hash = |parts: &[&str]| {
        parts
            .iter()
            .flat_map(|part| part.bytes())
            .fold(17_i64, |hash, byte| hash.wrapping_mul(1_000_003).wrapping_add(i64::from(byte)))
    };
    NewArticle {
        identity: format!("g:{number}"),
        link_key: Some(format!("example.org/{number}")),
        text_hash: hash(&[title, text]),
        content_hash: hash(&[title, text, "shown"]),
        title: title.to_owned(),
        url: Some(format!("https://example.org/{number}")),
        published: Some(NOW.plus_seconds(-60 * number)),
        text: text.to_owned(),
        excerpt: text.to_owned(),
        ..NewArticle::default()
    }
}

/// Entries with these numbers.
pub fn entries(numbers: impl IntoIterator<Item = i64>) -> Vec<NewArticle> {
    numbers.into_iter().map(|number| entry(number, &format!("Title {number}"), &format!("words of {number}"))).collect()
}
