//! SQLite, the only room with SQL. This file is the door: everything the other rooms may use is here (and, for its length, in
//! `listening.rs`, `downloads.rs`, `model_texts.rs`, `languages.rs`, `abridged.rs` and `safety.rs`), all else is implementation, one file per table.
//! Every method blocks: callers on async threads use `spawn_blocking`.
//!
//! One writer thread fed by a channel, a few read-only connections, WAL. Writers return what they changed. Changes that
//! the user made are on the disk (fsync) when a method returns; what a refresh wrote survives a crash of the program and
//! at worst is fetched again after a power cut.

mod abridged;
mod articles;
mod attention;
mod bodies;
mod briefing;
mod cjk;
mod connection;
mod copying;
mod downloads;
mod episode_words;
mod error;
mod feeds;
mod fetches;
mod filter_lists;
mod folders;
mod full_texts;
mod highlights;
mod hosts;
mod icons;
mod images;
mod journal;
mod languages;
mod linked;
mod listening;
mod lists;
mod mend;
mod model_texts;
mod opening;
mod order;
mod packing;
mod places;
mod presence;
mod reconcile;
mod related;
mod rescue;
mod retention;
mod safety;
mod salvage;
mod schema;
mod search;
mod settings;
mod snooze;
mod status;
mod tags;
mod tidying;
mod types;
mod undo;
mod upkeep;
mod url_key;
mod versions;
mod writer;

pub use articles::PreparedArticles;
pub use copying::Trust;
pub use downloads::KeptDownload;
pub use filter_lists::{FetchedList, KeptList};
pub use model_texts::{Kept, KeptTexts};
pub use types::{
    ArticleChanges, ArticleImages, BriefingRow, FeedUpdate, FetchFailure, FetchRecord, FetchResult, ImageSource,
    ImagesWanted, Marked, NewArticle, NewFeed, Opened, OutlineAttributes, Page, Renewed, StatusChange, StoreError,
    Undone, WantedPage,
};

use crate::backups::{Shelf, Watch};
use crate::model::{
    Article, ArticleId, ArticleQuery, ArticleSummary, AsOf, Counts, Feed, FeedId, FeedPatch, FetchTarget, FolderId,
    FullText, GroupStart, Highlight, HighlightId, HighlightPatch, HighlightQuery, HighlightRow, HostMemory, Iconless,
    JournalEntry, Move, NewHighlight, Node, ReadingPlace, RefreshScope, Settings, Sidebar, TagId, Time, UndoId,
    Version, VersionText,
};
use crate::model::{Holdings, Recovery};
use crate::sanitize::SafeHtml;
use connection::Readers;
use presence::Presence;
use rusqlite::Connection;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use writer::{Durability, Writer, Writing};

/// The database's file in the library's folder.
const FILE: &str = "broadsheet.sqlite";

/// The library's database. Cheap to clone. Dropping the last clone finishes what is being written and closes the file.
#[derive(Debug, Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    readers: Readers,
    writer: Writer,
    /// The database's version when `changed_elsewhere` was last asked.
    seen: Mutex<i64>,
    presence: Mutex<Option<Presence>>,
    /// The library was left without being closed and was not looked through since.
    suspect: AtomicBool,
}

impl Inner {
    fn close(&self) {
        // Before the writer's connection, which then is the last one and leaves a single file behind.
        self.readers.close();
        self.writer.close();
        let presence = self.presence.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(presence) = presence.filter(|_| !self.suspect.load(Ordering::Acquire)) {
            presence.leave();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}

impl Store {
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.inner.readers.read(work)
    }

    /// Writes what the user did.
    fn user<T: Send + 'static>(
        &self,
        job: impl FnOnce(Writing<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.writer.write(Durability::Full, job)
    }

    /// Writes what a refresh brought.
    fn refresh<T: Send + 'static>(
        &self,
        job: impl FnOnce(Writing<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.writer.write(Durability::Normal, job)
    }
}

/// What the other rooms may do.
impl Store {
    /// Finishes what is being written and closes the file, for a program that ends with clones of the store still about.
    /// Later writes are refused.
    pub fn close(&self) {
        self.inner.close();
    }

    // ── feeds and folders ──────────────────────────────────────────────────────────────────────────────────────────

    /// Every feed, folder and tag.
    pub fn sidebar(&self) -> Result<Sidebar, StoreError> {
        self.read(feeds::sidebar)
    }
    /// Unread and total numbers; Today is the 24 hours before `now`.
    pub fn counts(&self, now: Time) -> Result<Counts, StoreError> {
        self.read(|conn| lists::counts(conn, now))
    }
    /// One feed.
    pub fn feed(&self, feed: FeedId) -> Result<Feed, StoreError> {
        self.read(|conn| feeds::feed(conn, feed))
    }
    /// The feed followed at an address; http/https, `www.`, a trailing slash and case of the host do not make a difference.
    pub fn feed_by_url(&self, url: &str) -> Result<Option<FeedId>, StoreError> {
        self.read(|conn| feeds::feed_by_url(conn, url))
    }
    /// Follows a feed. One that was unsubscribed and not yet purged comes back with its articles.
    pub fn add_feed(&self, feed: NewFeed, now: Time) -> Result<FeedId, StoreError> {
        self.user(move |w| feeds::add(w, &feed, now))
    }
    /// Follows many feeds, all or none of them, each in the folder at its path of names; the path counts instead of
    /// `NewFeed::folder`. Gives those that are new, `None` for the others. A folder whose only feeds are followed already is not made.
    pub fn add_feeds(&self, feeds: Vec<(Vec<String>, NewFeed)>, now: Time) -> Result<Vec<Option<FeedId>>, StoreError> {
        self.user(move |w| feeds.iter().map(|(path, feed)| feeds::add_at(w, path, feed, now)).collect())
    }
    /// Changes a feed; undoable.
    pub fn edit_feed(&self, feed: FeedId, patch: FeedPatch, now: Time) -> Result<Marked, StoreError> {
        self.edit_feeds(&[feed], patch, now)
    }
    /// Changes feeds alike, in one step; undoable.
    pub fn edit_feeds(&self, feeds: &[FeedId], patch: FeedPatch, now: Time) -> Result<Marked, StoreError> {
        let feeds = feeds.to_vec();
        self.user(move |w| feeds::edit(w, &feeds, &patch, now))
    }
    /// Whether credentials are kept for the feed in the keychain.
    pub fn set_has_credentials(&self, feed: FeedId, has: bool) -> Result<(), StoreError> {
        self.user(move |w| feeds::set_has_credentials(w, feed, has))
    }
    /// Feeds with credentials, and their addresses, that the next [`Self::maintain`] purges.
    pub fn unsubscribed_with_credentials(&self, now: Time) -> Result<Vec<(FeedId, String)>, StoreError> {
        self.read(|conn| upkeep::unsubscribed_with_credentials(conn, now))
    }
    /// Moves feeds into a folder (`None`: top level); undoable.
    pub fn move_feeds(&self, feeds: &[FeedId], folder: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
        let feeds = feeds.to_vec();
        self.user(move |w| order::move_feeds(w, &feeds, folder, now))
    }
    /// Unsubscribes: feeds and articles leave every view at once and are purged after seven days; undoable until then.
    pub fn unsubscribe(&self, feeds: &[FeedId], now: Time) -> Result<Marked, StoreError> {
        let feeds = feeds.to_vec();
        self.user(move |w| feeds::unsubscribe(w, &feeds, now))
    }
    /// Makes a folder.
    pub fn add_folder(&self, name: &str, parent: Option<FolderId>) -> Result<FolderId, StoreError> {
        let name = name.to_owned();
        self.user(move |w| folders::add(w, &name, parent))
    }
    /// The folder at a path of names (`["News", "World"]`), made where it is missing.
    pub fn folder_at(&self, path: &[String]) -> Result<FolderId, StoreError> {
        let path = path.to_vec();
        self.user(move |w| folders::at(w, &path, false))
    }
    /// Renames a folder; undoable.
    pub fn rename_folder(&self, folder: FolderId, name: &str, now: Time) -> Result<Marked, StoreError> {
        let name = name.to_owned();
        self.user(move |w| folders::rename(w, folder, &name, now))
    }
    /// Moves a folder; undoable.
    pub fn move_folder(&self, folder: FolderId, parent: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
        self.user(move |w| order::move_folder(w, folder, parent, now))
    }
    /// Removes feeds and folders in one step; what a folder holds moves out of it, or is unsubscribed with it. Undoable.
    pub fn remove(&self, nodes: &[Node], unsubscribe: bool, now: Time) -> Result<Marked, StoreError> {
        let nodes = nodes.to_vec();
        self.user(move |w| folders::remove(w, &nodes, unsubscribe, now))
    }
    /// Puts feeds and folders, in this order, into a folder before one that stands in it (`None`: at the end of its kind);
    /// `moved` are those of them that the user moved (all, when it is empty), as the step is listed. Undoable.
    pub fn arrange(
        &self,
        nodes: &[Node],
        parent: Option<FolderId>,
        before: Option<Node>,
        moved: &[Node],
        now: Time,
    ) -> Result<Marked, StoreError> {
        let (nodes, moved) = (nodes.to_vec(), moved.to_vec());
        self.user(move |w| order::arrange(w, &nodes, parent, before, &moved, now))
    }
    /// Puts what a folder holds in the order of names; undoable.
    pub fn sort_by_name(&self, folder: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
        self.user(move |w| order::sort_by_name(w, folder, now))
    }
    /// Attributes of a feed's OPML outline that Broadsheet does not know.
    pub fn opml_attributes(&self) -> Result<Vec<(FeedId, OutlineAttributes)>, StoreError> {
        self.read(feeds::opml_attributes)
    }

    // ── refreshing ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// The feeds of a refresh, in the order of their next fetch. Validators older than eight days are left out
    /// (NetNewsWire: some servers answer 304 for ever).
    pub fn fetch_targets(&self, scope: &RefreshScope, now: Time) -> Result<Vec<FetchTarget>, StoreError> {
        self.read(|conn| fetches::targets(conn, scope, now))
    }
    /// The earliest next fetch of any feed.
    pub fn next_due(&self, now: Time) -> Result<Option<Time>, StoreError> {
        self.read(|conn| fetches::next_due(conn, now))
    }
    /// Makes what storing these articles needs: the part that does not wait for the writer.
    /// `language` is what their document says of its language.
    pub fn prepare(
        &self,
        feed: FeedId,
        articles: Vec<NewArticle>,
        language: Option<&str>,
    ) -> Result<PreparedArticles, StoreError> {
        self.read(|conn| articles::prepare(conn, feed, articles, language))
    }
    /// Stores what a successful fetch of a feed brought, in one transaction.
    pub fn record_prepared(
        &self,
        feed: FeedId,
        update: FeedUpdate,
        prepared: PreparedArticles,
        now: Time,
    ) -> Result<ArticleChanges, StoreError> {
        self.refresh(move |w| articles::record(w, feed, &update, prepared, now))
    }
    /// [`Self::prepare`] and [`Self::record_prepared`] in one.
    pub fn record_articles(
        &self,
        feed: FeedId,
        update: FeedUpdate,
        articles: Vec<NewArticle>,
        now: Time,
    ) -> Result<ArticleChanges, StoreError> {
        let prepared = self.prepare(feed, articles, update.language.as_deref())?;
        self.record_prepared(feed, update, prepared, now)
    }
    /// Stores fetches that brought nothing, all in one transaction.
    pub fn record_fetches(&self, records: &[FetchRecord]) -> Result<(), StoreError> {
        let records = records.to_vec();
        self.refresh(move |w| fetches::record(w, &records))
    }
    /// At most `limit` feeds without an icon for which one is to be looked for now: fetched at least once, and not looked
    /// for within the last week.
    pub fn iconless(&self, limit: usize, now: Time) -> Result<Vec<Iconless>, StoreError> {
        self.read(|conn| icons::wanted(conn, limit, now))
    }
    /// Notes how the search for icons ended: with an address, or without.
    pub fn set_icons(&self, found: Vec<(FeedId, Option<String>)>, now: Time) -> Result<(), StoreError> {
        self.refresh(move |w| icons::set(w, &found, now))
    }
    /// What becomes of a feed's address after a permanent redirect.
    pub fn note_move(&self, feed: FeedId, moved: Move) -> Result<(), StoreError> {
        self.refresh(move |w| fetches::note_move(w, feed, &moved))
    }
    /// What is remembered of hosts that asked for patience.
    pub fn hosts(&self) -> Result<Vec<HostMemory>, StoreError> {
        self.read(hosts::all)
    }
    /// Replaces what is remembered of these hosts; the others stay.
    pub fn remember_hosts(&self, hosts: Vec<HostMemory>) -> Result<(), StoreError> {
        self.refresh(move |w| hosts::remember(w, &hosts))
    }
    /// Moves every planned fetch after the interval for all feeds was changed.
    pub fn reschedule(&self, now: Time) -> Result<(), StoreError> {
        self.user(move |w| fetches::reschedule(w, None, now))
    }

    // ── reading ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// The ids of a view in its order.
    pub fn ids(&self, query: &ArticleQuery, now: Time) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|conn| lists::ids(conn, query, now))
    }
    /// The ids of a view in its order, and where its groups begin.
    pub fn view(&self, query: &ArticleQuery, now: Time) -> Result<(Vec<ArticleId>, Vec<GroupStart>), StoreError> {
        self.read(|conn| lists::view(conn, query, now))
    }
    /// The rows with these ids in this order; ids that are gone are left out.
    pub fn summaries(&self, ids: &[ArticleId]) -> Result<Vec<ArticleSummary>, StoreError> {
        self.read(|conn| lists::summaries(conn, ids))
    }
    /// The newest article of the library, by arrival.
    pub fn newest_article(&self) -> Result<Option<ArticleId>, StoreError> {
        self.read(lists::newest)
    }
    /// The articles of followed feeds whose page may be the one with this key, the newest first.
    pub fn linked(&self, link_key: &str) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|conn| linked::articles(conn, link_key))
    }
    /// One article.
    pub fn article(&self, id: ArticleId) -> Result<Article, StoreError> {
        self.read(|conn| bodies::article(conn, id))
    }
    /// The full text of an article's page, if one was made.
    pub fn full_text(&self, article: ArticleId) -> Result<Option<FullText>, StoreError> {
        self.read(|conn| full_texts::get(conn, article))
    }
    /// What is needed to ask for the page of an article.
    pub fn page_of(&self, article: ArticleId) -> Result<WantedPage, StoreError> {
        self.read(|conn| full_texts::page_of(conn, article))
    }
    /// At most `limit` articles whose full text is wanted ahead of time, the newest first.
    pub fn wanted_pages(&self, limit: usize, now: Time) -> Result<Vec<WantedPage>, StoreError> {
        self.read(|conn| full_texts::wanted(conn, limit, now))
    }
    /// Keeps the full text of an article, in place of an earlier one. `html` is that of `text`. Gives how many earlier ones there are.
    pub fn keep_full_text(&self, text: FullText, html: &SafeHtml) -> Result<u32, StoreError> {
        let packed = full_texts::pack(FullText { html: html.as_str().to_owned(), ..text });
        self.refresh(move |w| full_texts::put(w, &packed))
    }
    /// Notes whether the full text of an article is shown; `None`: as its feed has it.
    pub fn choose_full_text(&self, article: ArticleId, shown: Option<bool>) -> Result<(), StoreError> {
        self.user(move |w| full_texts::choose(w, article, shown))
    }
    /// The earlier texts of an article, newest first.
    pub fn versions(&self, article: ArticleId) -> Result<Vec<Version>, StoreError> {
        self.read(|conn| versions::list(conn, article))
    }
    /// An earlier text of an article, if it is still kept.
    pub fn version(&self, article: ArticleId, at: Time) -> Result<Option<VersionText>, StoreError> {
        self.read(|conn| versions::get(conn, article, at))
    }
    /// Forgets the full text of an article.
    pub fn forget_full_text(&self, article: ArticleId) -> Result<(), StoreError> {
        self.user(move |w| full_texts::forget(w, article))
    }
    /// A page of a view; `after` is a cursor of the page before.
    pub fn page(&self, query: &ArticleQuery, limit: usize, after: Option<&str>, now: Time) -> Result<Page, StoreError> {
        self.read(|conn| lists::page(conn, query, limit, after, now))
    }
    /// Where the images of an article come from.
    pub fn image_source(&self, article: ArticleId) -> Result<ImageSource, StoreError> {
        self.read(|conn| images::source_of(conn, article))
    }
    /// The texts of an article that have images.
    pub fn images_of(&self, article: ArticleId) -> Result<ArticleImages, StoreError> {
        self.read(|conn| images::texts(conn, article))
    }
    /// Articles whose images are wanted without being looked at: those to be kept for good first, then those ahead of time.
    pub fn wanted_images(&self, for_good: bool, limit: usize, now: Time) -> Result<Vec<ImagesWanted>, StoreError> {
        self.read(|conn| {
            let settings = settings::settings(conn)?;
            let wanted = if for_good { images::to_keep } else { images::ahead };
            wanted(conn, &settings, limit, now)
        })
    }
    /// Notes which images are being kept for good for an article: before they are, so that none is forgotten.
    pub fn keep_images(&self, article: ArticleId, urls: Vec<String>) -> Result<(), StoreError> {
        self.refresh(move |w| images::keep(w, article, &urls))
    }
    /// Notes how fetching the images of an article ended.
    pub fn images_fetched(&self, wanted: ImagesWanted, missing: u32, now: Time) -> Result<(), StoreError> {
        self.refresh(move |w| images::fetched(w, wanted, missing, now))
    }
    /// Forgets the images of articles that are not kept any more; gives those that no other article keeps.
    pub fn let_images_go(&self) -> Result<Vec<String>, StoreError> {
        self.refresh(images::let_go)
    }
    /// The addresses of all images that are kept for good.
    pub fn kept_images(&self) -> Result<Vec<String>, StoreError> {
        self.read(images::kept)
    }

    // ── status ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// Sets the status of these articles; unknown ids are passed over.
    pub fn mark(&self, ids: &[ArticleId], change: StatusChange, now: Time) -> Result<Marked, StoreError> {
        let ids = ids.to_vec();
        self.user(move |w| status::mark(w, &ids, change, now))
    }
    /// Marks everything that a view shows as read, but nothing that arrived or came back after `up_to`, when the view was opened.
    pub fn mark_all_read(
        &self,
        query: &ArticleQuery,
        up_to: Option<AsOf>,
        older_than: Option<Time>,
        now: Time,
    ) -> Result<Marked, StoreError> {
        let query = query.clone();
        self.user(move |w| status::mark_all_read(w, &query, up_to, older_than, now))
    }
    /// Puts articles out of sight until a moment; `None` or a moment that is over brings them back. Undoable.
    pub fn snooze(&self, ids: &[ArticleId], until: Option<Time>, now: Time) -> Result<Marked, StoreError> {
        let ids = ids.to_vec();
        self.user(move |w| snooze::snooze(w, &ids, until, now))
    }
    /// When the next snoozed article comes back.
    pub fn next_return(&self) -> Result<Option<Time>, StoreError> {
        self.read(snooze::next)
    }
    /// Brings back what was snoozed until now, as unread and as new as now; which, by feed.
    pub fn wake(&self, now: Time) -> Result<Vec<(FeedId, Vec<ArticleId>)>, StoreError> {
        self.user(move |w| snooze::wake(w, now))
    }
    /// Gives articles tags by name, made when they are new, and takes others off; undoable.
    pub fn tag(&self, ids: &[ArticleId], add: &[String], remove: &[TagId], now: Time) -> Result<Marked, StoreError> {
        let (ids, add, remove) = (ids.to_vec(), add.to_vec(), remove.to_vec());
        self.user(move |w| tags::tag(w, &ids, &add, &remove, now))
    }
    /// The tag of a name, in whatever case.
    pub fn tag_by_name(&self, name: &str) -> Result<Option<TagId>, StoreError> {
        self.read(|conn| tags::named(conn, name))
    }
    /// Gives a tag another name; undoable.
    pub fn rename_tag(&self, tag: TagId, name: &str, now: Time) -> Result<Marked, StoreError> {
        let name = name.to_owned();
        self.user(move |w| tags::rename(w, tag, &name, now))
    }
    /// Removes a tag from all articles; undoable.
    pub fn remove_tag(&self, tag: TagId, now: Time) -> Result<Marked, StoreError> {
        self.user(move |w| tags::remove(w, tag, now))
    }
    /// The highlights of an article in the order of its text.
    pub fn highlights(&self, article: ArticleId) -> Result<Vec<Highlight>, StoreError> {
        self.read(|conn| highlights::of_article(conn, article))
    }
    /// Highlights with their articles: articles by their newest highlight, in each the order of its text.
    pub fn list_highlights(&self, query: &HighlightQuery) -> Result<Vec<HighlightRow>, StoreError> {
        self.read(|conn| highlights::list(conn, query))
    }
    /// Highlights a passage; undoable.
    pub fn add_highlight(
        &self,
        article: ArticleId,
        new: NewHighlight,
        now: Time,
    ) -> Result<(HighlightId, Marked), StoreError> {
        self.user(move |w| highlights::add(w, article, &new, now))
    }
    /// Changes colour or note of a highlight; undoable.
    pub fn edit_highlight(&self, id: HighlightId, patch: HighlightPatch, now: Time) -> Result<Marked, StoreError> {
        self.user(move |w| highlights::edit(w, id, &patch, now))
    }
    /// Removes highlights with their notes; undoable.
    pub fn remove_highlights(&self, ids: &[HighlightId], now: Time) -> Result<Marked, StoreError> {
        let ids = ids.to_vec();
        self.user(move |w| highlights::remove(w, &ids, now))
    }
    /// Keeps where the reading of an article was left; `None` forgets it. A power cut may take the last one.
    pub fn keep_place(&self, article: ArticleId, place: Option<ReadingPlace>, now: Time) -> Result<(), StoreError> {
        self.refresh(move |w| places::put(w, article, place.as_ref(), now))
    }
    /// Articles by their feed; unknown ones are left out.
    pub fn by_feed(&self, ids: &[ArticleId]) -> Result<Vec<(FeedId, Vec<ArticleId>)>, StoreError> {
        self.read(|conn| lists::by_feed(conn, ids))
    }
    /// Takes a step back; `None` the newest that was not undone and is at most seven days old.
    pub fn undo(&self, step: Option<UndoId>, now: Time) -> Result<Undone, StoreError> {
        self.user(move |w| undo::undo(w, step, now))
    }
    /// What the user did in the last seven days, newest first.
    pub fn journal(&self, now: Time) -> Result<Vec<JournalEntry>, StoreError> {
        self.read(|conn| journal::list(conn, now))
    }

    // ── settings, upkeep ───────────────────────────────────────────────────────────────────────────────────────────

    /// The settings.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        self.read(settings::settings)
    }
    /// Replaces the settings; undoable. What is set again within a few seconds is one step.
    pub fn set_settings(&self, settings: &Settings, now: Time) -> Result<Marked, StoreError> {
        let settings = settings.clone();
        self.user(move |w| settings::set_settings(w, &settings, now))
    }
    /// The library's own name, which no other library has.
    pub fn library_name(&self) -> Result<String, StoreError> {
        self.read(|conn| Ok(settings::value(conn, "library")?.unwrap_or_default()))
    }
    /// The interface's own state (panes, place) as JSON text.
    pub fn ui_state(&self) -> Result<Option<String>, StoreError> {
        self.read(settings::ui_state)
    }
    /// Replaces the interface's own state.
    pub fn set_ui_state(&self, json: &str) -> Result<(), StoreError> {
        let json = json.to_owned();
        self.user(move |w| settings::set_ui_state(w, &json))
    }
    /// Whether another process changed the library since the last call (PRAGMA data_version).
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        // Asked on the writer's connection, which does not count its own commits; the readers never write.
        let mut seen = self.inner.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let version = self.inner.writer.plain(|conn| connection::data_version(conn))?;
        Ok(std::mem::replace(&mut *seen, version) != version)
    }
    /// Purges: old read articles by the setting (never what has a star or a tag, is to be read later or snoozed, or is
    /// still in its feed), feeds unsubscribed
    /// seven days ago, old journal steps and tombstones; then settles, gives free pages back and lets SQLite look at its
    /// statistics.
    pub fn maintain(&self, now: Time) -> Result<ArticleChanges, StoreError> {
        upkeep::maintain(&self.inner.writer, &self.inner.readers, now)
    }
    /// Merges the search index when much of the library is new, as after a first refresh or an import, and empties the WAL.
    /// In slices: the user's changes come in between. Cheap when there is nothing to do.
    pub fn settle(&self) -> Result<(), StoreError> {
        tidying::settle(&self.inner.writer)
    }
}
