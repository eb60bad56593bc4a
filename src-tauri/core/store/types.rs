//! The nouns that come in and out of the room's door.

use crate::model::{
    ArticleId, ArticleSummary, Enclosure, FeedId, FolderId, FullTextMode, Move, NextFetch, Pace, RequestSettings,
    TagId, Time, TroubleCode, UndoId, Validators,
};
use crate::sanitize::SafeHtml;

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
    /// No such row.
    #[error("tag {0} does not exist")]
    NoSuchTag(TagId),
    /// Another tag has this name.
    #[error("there is a tag {0:?} already")]
    TagExists(String),
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
    #[error("the library was written by a newer Broadsheet (schema {found}; version {version} knows {known}): install the newest version to open it, nothing was changed", version = env!("CARGO_PKG_VERSION"))]
    NewerLibrary {
        /// The library's schema.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The database is damaged.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// A database of another program.
    #[error("the file is a database of another program, no Broadsheet library; it was not touched")]
    Foreign,
    /// The file or its folder may not be written.
    #[error(
        "the library cannot be opened for writing: its folder or its file is read-only, or belongs to somebody else"
    )]
    NotWritable,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Clearly less room on the disk than is needed; nothing was begun.
    #[error("{0}")]
    NoRoom(String),
    /// The person stopped it.
    #[error("it was stopped")]
    Stopped,
    /// A backup or an archive that is none.
    #[error("{0}")]
    Backup(crate::backups::BackupError),
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
    /// A page's cursor that no page gave, or whose article is gone.
    #[error("{0:?} is not the cursor of a page")]
    BadCursor(String),
    /// A write panicked or the transaction was lost; nothing of it was kept.
    #[error("internal: {0}")]
    Internal(String),
    /// The writer thread is gone: the store is closing.
    #[error("the library is closing")]
    Closed,
}

/// An article as a briefing asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingRow {
    /// Its row.
    pub row: ArticleSummary,
    /// The language of its feed.
    pub language: Option<String>,
    /// The folder of its feed.
    pub folder: Option<FolderId>,
}

/// Attributes of an OPML outline, name and value.
pub type OutlineAttributes = Vec<(String, String)>;

/// What opening did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The backup made before a migration.
    pub backup: Option<std::path::PathBuf>,
    /// The schema version before; equal to the present one when nothing was migrated, 0 for a new library.
    pub migrated_from: i64,
    /// The program that had the library last did not close it: [`super::Store::verify`] has something to do.
    pub unclean: bool,
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
    /// Which text of its articles it shows.
    pub full_text: FullTextMode,
    /// OPML attributes that Broadsheet does not know, kept for the export.
    pub opml_attributes: OutlineAttributes,
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
    /// Its place in the document, from 0; for the inspector, not stored.
    pub place: usize,
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
    /// The picture that the feed names for itself.
    pub picture: Option<String>,
    /// What was mended when it was read, by name.
    pub repairs: Vec<&'static str>,
    /// The new address after a permanent redirect that proved stable.
    pub moved_to: Option<String>,
    /// For the next request.
    pub validators: Validators,
    /// xxh3 of the body.
    pub body_hash: u64,
    /// What the document says of its pace.
    pub pace: Pace,
    /// The next fetch.
    pub next: NextFetch,
}

/// A fetch that brought no new body, failed, or was put off. Written in batches, to write next to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchRecord {
    /// The feed.
    pub feed: FeedId,
    /// The attempt.
    pub at: Time,
    /// The next fetch.
    pub next: NextFetch,
    /// How it went.
    pub result: FetchResult,
}

/// How a fetch went that brought no new body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchResult {
    /// Unchanged: 304, or the same body.
    Unchanged {
        /// What the next request is to send instead; `None` when it stays the same.
        renewed: Option<Renewed>,
        /// What becomes of the address.
        moved: Move,
    },
    /// Failed.
    Failed(FetchFailure),
    /// Not asked at all: only the plan changes.
    PutOff,
}

/// Validators that changed although the body did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    /// The new ones.
    pub validators: Validators,
    /// Whether they came with a full body: only that shows that a server's 304 can still be believed.
    pub with_body: bool,
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
    /// How many articles, feeds, folders or settings.
    pub count: usize,
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
    /// To be read later or not.
    ReadLater(bool),
}

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Statuses went back: these articles, to this.
    Status(Vec<ArticleId>, StatusChange),
    /// These articles came back from snoozing, or were put back into it, or have their old tags.
    Rows(Vec<ArticleId>),
    /// Highlights of these articles went, came back or are as before.
    Highlights(Vec<ArticleId>),
    /// What language models wrote of this article came back.
    ModelTexts(ArticleId),
    /// Feeds, folders or tags came back, moved back or got their old names.
    Sidebar,
    /// Settings went back.
    Settings,
}

/// A page of a list for scripts: keyset paging.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The rows.
    pub articles: Vec<ArticleSummary>,
    /// Pass it as `after` to get what follows; `None` at the end.
    pub next: Option<String>,
}

/// Where the images of an article come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageSource {
    /// The feed's address, for the trust of its host.
    pub feed_url: String,
    /// The article's page, for servers that want to know it.
    pub page: Option<String>,
    /// How the feed's host is asked.
    pub request: RequestSettings,
    /// Whether the feed shows images; `None` as everywhere.
    pub images: Option<bool>,
}

/// The texts of an article that have images.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleImages {
    /// Where they come from.
    pub source: ImageSource,
    /// Its own text.
    pub html: String,
    /// The full one.
    pub full: Option<String>,
    /// The lead image.
    pub lead: Option<String>,
}

/// An article whose images are to be fetched without being looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImagesWanted {
    /// The article.
    pub article: ArticleId,
    /// Which text it has now.
    pub stamp: i64,
    /// To be kept for good; otherwise ahead of time.
    pub for_good: bool,
}

/// An article whose page may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedPage {
    /// The article.
    pub article: ArticleId,
    /// Its feed.
    pub feed: FeedId,
    /// The feed's address, for the trust of its host.
    pub feed_url: String,
    /// The page.
    pub url: Option<String>,
    /// The article's title.
    pub title: String,
    /// How the feed's host is asked.
    pub request: RequestSettings,
}
