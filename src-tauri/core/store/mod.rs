//! SQLite, the only room with SQL. This file is the door: everything the other rooms may use is here, all else is
//! implementation, one file per table. Every method blocks: callers on async threads use `spawn_blocking`.
//!
//! One writer thread fed by a channel, a few read-only connections, WAL. Writers return what they changed. Changes that
//! the user made are on the disk (fsync) when a method returns; what a refresh wrote survives a crash of the program and
//! at worst is fetched again after a power cut.

use crate::model::{
    Article, ArticleId, ArticleQuery, ArticleSummary, Counts, Enclosure, Feed, FeedId, FeedPatch, FetchTarget, Folder,
    FolderId, NextFetch, RefreshScope, Settings, Sidebar, Time, TroubleCode, UndoId, Validators,
};
use crate::sanitize::SafeHtml;
use std::path::Path;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such row.
    #[error("feed {0} does not exist")]
    NoSuchFeed(FeedId),
    /// No such row.
    #[error("folder {0} does not exist")]
    NoSuchFolder(FolderId),
    /// No such row.
    #[error("article {0} does not exist")]
    NoSuchArticle(ArticleId),
    /// A folder into itself or below itself.
    #[error("a folder cannot be moved into itself")]
    FolderCycle,
    /// The address is followed already, by this feed.
    #[error("this address is followed already (feed {0})")]
    AlreadySubscribed(FeedId),
    /// Nothing to undo, or undone already.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// The library's schema is newer than this program knows.
    #[error("the library was written by a newer Broadsheet (schema {found}, this program knows {known})")]
    NewerLibrary {
        /// The library's schema.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The database is damaged.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Locked by another program for longer than the busy timeout.
    #[error("the library is locked by another program")]
    Locked,
    /// A file of the library could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// SQLite refused something else.
    #[error("database: {0}")]
    Sqlite(rusqlite::Error),
    /// The writer thread is gone: the store is closing.
    #[error("the library is closing")]
    Closed,
}

/// The library's database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {}

/// What opening did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The backup made before a migration.
    pub backup: Option<std::path::PathBuf>,
    /// The schema version before; equal to the present one when nothing was migrated, 0 for a new library.
    pub migrated_from: i64,
}

/// A feed to follow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFeed {
    /// The address.
    pub url: String,
    /// A title until the first fetch brings the feed's own (from OPML or discovery).
    pub title: Option<String>,
    /// The user's own title.
    pub custom_title: Option<String>,
    /// The site.
    pub site_url: Option<String>,
    /// The folder.
    pub folder: Option<FolderId>,
    /// OPML attributes that Broadsheet does not know, kept for the export.
    pub opml_attributes: Vec<(String, String)>,
}

/// An article as `ingest` makes it, before the store knows whether it is new.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewArticle {
    /// The primary identity within the feed: `g:` + guid, else `l:` + canonical link, else `h:` + hash of title and text.
    pub identity: String,
    /// The canonical link (scheme, `www.`, trailing slash, trackers' parameters taken off), when there is a link.
    pub link_key: Option<String>,
    /// xxh3 of title and text: the same story under another identity has it.
    pub text_hash: i64,
    /// xxh3 of everything shown (title, author, body, enclosures, address): a difference is an update.
    pub content_hash: i64,
    /// The published id verbatim.
    pub published_id: Option<String>,
    /// Plain text, never empty.
    pub title: String,
    /// Plain text.
    pub author: Option<String>,
    /// The page.
    pub url: Option<String>,
    /// The published date, already clamped to now; `None` when the feed gives none: then the arrival counts.
    pub published: Option<Time>,
    /// When it was last changed, as the publisher says; shown by the inspector only, for it is often wrong.
    pub updated: Option<Time>,
    /// The safe body.
    pub html: SafeHtml,
    /// The body's words, for the search index.
    pub text: String,
    /// The body's first words.
    pub excerpt: String,
    /// The lead image.
    pub image: Option<String>,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// The feed's tags.
    pub categories: Vec<String>,
    /// Comments' page.
    pub comments_url: Option<String>,
    /// Language of the entry.
    pub language: Option<String>,
}

/// What a successful fetch tells of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedUpdate {
    /// The publisher's title.
    pub title: Option<String>,
    /// The site.
    pub site_url: Option<String>,
    /// The publisher's description.
    pub description: Option<String>,
    /// The publisher's language.
    pub language: Option<String>,
    /// The icon's address; `None` keeps the one known.
    pub icon: Option<String>,
    /// The new address after a wholly permanent redirect to a feed.
    pub moved_to: Option<String>,
    /// For the next request.
    pub validators: Validators,
    /// xxh3 of the body.
    pub body_hash: u64,
    /// The next fetch.
    pub next: NextFetch,
}

/// A fetch that brought no new body, or failed. Written in batches, to write next to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchRecord {
    /// The feed.
    pub feed: FeedId,
    /// The attempt.
    pub at: Time,
    /// The next fetch.
    pub next: NextFetch,
    /// `None`: unchanged (304 or the same body).
    pub failure: Option<FetchFailure>,
}

/// A failed fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchFailure {
    /// The kind.
    pub code: TroubleCode,
    /// An English sentence.
    pub detail: String,
    /// Whether it counts as a failure of the feed (being offline does not).
    pub counts: bool,
}

/// What a write of articles changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleChanges {
    /// Arrived.
    pub new: Vec<ArticleId>,
    /// Changed their text.
    pub updated: Vec<ArticleId>,
    /// Purged.
    pub removed: Vec<ArticleId>,
}

/// What a change of the user's did, with the step that takes it back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The articles whose status really changed.
    pub changed: Vec<ArticleId>,
    /// The step of the undo journal; `None` when nothing changed.
    pub undo: Option<UndoId>,
}

/// Which status to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusChange {
    /// Read or unread.
    Read(bool),
    /// Starred or not.
    Starred(bool),
}

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Statuses went back: these articles, to this.
    Status(Vec<ArticleId>, StatusChange),
    /// Feeds or folders came back, moved back or got their old names.
    Sidebar,
}

/// A page of a list for scripts: keyset paging.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The rows.
    pub articles: Vec<ArticleSummary>,
    /// Pass it as `after` to get what follows; `None` at the end.
    pub next: Option<String>,
}

/// The signatures of the room. Bodies live in the table files.
#[allow(unused_variables)]
impl Store {
    /// Opens or makes the database `broadsheet.sqlite` in `folder`: migrates after a backup, refuses a newer one.
    pub fn open(folder: &Path, now: Time) -> Result<(Self, Opened), StoreError> {
        todo!()
    }

    // ── feeds and folders ──────────────────────────────────────────────────────────────────────────────────────────

    /// Every feed and folder.
    pub fn sidebar(&self) -> Result<Sidebar, StoreError> {
        todo!()
    }
    /// Unread and total numbers; Today is the 24 hours before `now`.
    pub fn counts(&self, now: Time) -> Result<Counts, StoreError> {
        todo!()
    }
    /// One feed.
    pub fn feed(&self, feed: FeedId) -> Result<Feed, StoreError> {
        todo!()
    }
    /// The feed followed at an address; http/https, `www.`, a trailing slash and case of the host do not make a difference.
    pub fn feed_by_url(&self, url: &str) -> Result<Option<FeedId>, StoreError> {
        todo!()
    }
    /// Follows a feed. One that was unsubscribed and not yet purged comes back with its articles.
    pub fn add_feed(&self, feed: NewFeed, now: Time) -> Result<FeedId, StoreError> {
        todo!()
    }
    /// Changes a feed; undoable.
    pub fn edit_feed(&self, feed: FeedId, patch: FeedPatch, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Whether credentials are kept for the feed in the keychain.
    pub fn set_has_credentials(&self, feed: FeedId, has: bool) -> Result<(), StoreError> {
        todo!()
    }
    /// Moves feeds into a folder (`None`: top level); undoable.
    pub fn move_feeds(&self, feeds: &[FeedId], folder: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Unsubscribes: feeds and articles leave every view at once and are purged after seven days; undoable until then.
    pub fn unsubscribe(&self, feeds: &[FeedId], now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Makes a folder.
    pub fn add_folder(&self, name: &str, parent: Option<FolderId>) -> Result<FolderId, StoreError> {
        todo!()
    }
    /// The folder at a path of names (`["News", "World"]`), made where it is missing.
    pub fn folder_at(&self, path: &[String]) -> Result<FolderId, StoreError> {
        todo!()
    }
    /// Renames a folder; undoable.
    pub fn rename_folder(&self, folder: FolderId, name: &str, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Moves a folder; undoable.
    pub fn move_folder(&self, folder: FolderId, parent: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Removes a folder; its feeds and folders move to its parent, or are unsubscribed with it. Undoable.
    pub fn remove_folder(&self, folder: FolderId, unsubscribe: bool, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Attributes of a feed's OPML outline that Broadsheet does not know.
    pub fn opml_attributes(&self) -> Result<Vec<(FeedId, Vec<(String, String)>)>, StoreError> {
        todo!()
    }

    // ── refreshing ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// The feeds of a refresh, in the order of their next fetch. Validators older than eight days are left out
    /// (NetNewsWire: some servers answer 304 for ever).
    pub fn fetch_targets(&self, scope: &RefreshScope, now: Time) -> Result<Vec<FetchTarget>, StoreError> {
        todo!()
    }
    /// The earliest next fetch of any feed.
    pub fn next_due(&self) -> Result<Option<Time>, StoreError> {
        todo!()
    }
    /// Stores what a successful fetch of a feed brought, in one transaction.
    pub fn record_articles(
        &self,
        feed: FeedId,
        update: FeedUpdate,
        articles: Vec<NewArticle>,
        now: Time,
    ) -> Result<ArticleChanges, StoreError> {
        todo!()
    }
    /// Stores fetches that brought nothing, all in one transaction.
    pub fn record_fetches(&self, records: &[FetchRecord]) -> Result<(), StoreError> {
        todo!()
    }
    /// Moves every planned fetch after the interval for all feeds was changed.
    pub fn reschedule(&self, now: Time) -> Result<(), StoreError> {
        todo!()
    }

    // ── reading ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// The ids of a view in its order.
    pub fn ids(&self, query: &ArticleQuery, now: Time) -> Result<Vec<ArticleId>, StoreError> {
        todo!()
    }
    /// The rows with these ids in this order; ids that are gone are left out.
    pub fn summaries(&self, ids: &[ArticleId]) -> Result<Vec<ArticleSummary>, StoreError> {
        todo!()
    }
    /// The newest article of the library, by arrival.
    pub fn newest_article(&self) -> Result<Option<ArticleId>, StoreError> {
        todo!()
    }
    /// One article.
    pub fn article(&self, id: ArticleId) -> Result<Article, StoreError> {
        todo!()
    }
    /// A page of a view; `after` is a cursor of the page before.
    pub fn page(&self, query: &ArticleQuery, limit: usize, after: Option<&str>, now: Time) -> Result<Page, StoreError> {
        todo!()
    }
    /// The host of the feed that an article came from, for the trust of its images.
    pub fn feed_url_of(&self, article: ArticleId) -> Result<String, StoreError> {
        todo!()
    }

    // ── status ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// Sets the status of these articles; unknown ids are passed over.
    pub fn mark(&self, ids: &[ArticleId], change: StatusChange, now: Time) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Marks everything that a view shows as read, but nothing that arrived after `up_to`, the newest id the view knew.
    pub fn mark_all_read(
        &self,
        query: &ArticleQuery,
        up_to: Option<ArticleId>,
        now: Time,
    ) -> Result<Marked, StoreError> {
        todo!()
    }
    /// Takes a step back; `None` the newest that was not undone and is at most seven days old.
    pub fn undo(&self, step: Option<UndoId>, now: Time) -> Result<Undone, StoreError> {
        todo!()
    }

    // ── settings, upkeep ───────────────────────────────────────────────────────────────────────────────────────────

    /// The settings.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        todo!()
    }
    /// Replaces the settings.
    pub fn set_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        todo!()
    }
    /// The interface's own state (panes, place) as JSON text.
    pub fn ui_state(&self) -> Result<Option<String>, StoreError> {
        todo!()
    }
    /// Replaces the interface's own state.
    pub fn set_ui_state(&self, json: &str) -> Result<(), StoreError> {
        todo!()
    }
    /// Whether another process changed the library since the last call (PRAGMA data_version).
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        todo!()
    }
    /// Purges: old read articles by the setting (never starred ones, never ones still in their feed), feeds unsubscribed
    /// seven days ago, old journal steps and tombstones; then `PRAGMA optimize` and a little incremental vacuum.
    pub fn maintain(&self, now: Time) -> Result<ArticleChanges, StoreError> {
        todo!()
    }
    /// Problems found in the database and its search index; empty when all is well.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        todo!()
    }
    /// Writes a copy of the database.
    pub fn backup(&self, file: &Path) -> Result<(), StoreError> {
        todo!()
    }
}
