//! Read, starred, to be read later, undo.

use super::Library;
use super::keeping::follow_schedule;
use crate::changes::Change;
use crate::model::{ApiError, ArticleId, ArticleQuery, AsOf, JournalEntry, Time, UndoId};
use crate::store::{Marked, StatusChange, Undone};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a change did: how much really changed, and the step that takes it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// Articles (or feeds, folders) that really changed.
    pub changed: u32,
    /// The step of the undo journal; null when nothing changed.
    pub undo: Option<UndoId>,
}

impl From<&Marked> for Changed {
    fn from(marked: &Marked) -> Self {
        Self { changed: u32::try_from(marked.count).unwrap_or(u32::MAX), undo: marked.undo }
    }
}

impl From<Marked> for Changed {
    fn from(marked: Marked) -> Self {
        Self::from(&marked)
    }
}

/// Above this many ids it is cheaper for a receiver to read all again than to be told each.
const MOST_TOLD: usize = 10_000;

impl Library {
    /// Marks articles as read or unread.
    pub async fn set_read(&self, articles: Vec<ArticleId>, read: bool) -> Result<Changed, ApiError> {
        self.mark(articles, StatusChange::Read(read)).await
    }

    /// Stars articles or takes stars off.
    pub async fn set_starred(&self, articles: Vec<ArticleId>, starred: bool) -> Result<Changed, ApiError> {
        self.mark(articles, StatusChange::Starred(starred)).await
    }

    /// Puts articles on the list of those to be read later, or takes them off.
    pub async fn set_read_later(&self, articles: Vec<ArticleId>, read_later: bool) -> Result<Changed, ApiError> {
        self.mark(articles, StatusChange::ReadLater(read_later)).await
    }

    async fn mark(&self, articles: Vec<ArticleId>, change: StatusChange) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.mark(&articles, change, now)).await?;
        Ok(self.announce_status(marked, change))
    }

    /// Marks everything that a view shows as read, but nothing that came after `up_to`, and only what is older than a moment.
    pub async fn mark_all_read(
        &self,
        query: ArticleQuery,
        up_to: Option<AsOf>,
        older_than: Option<Time>,
    ) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.mark_all_read(&query, up_to, older_than, now)).await?;
        Ok(self.announce_status(marked, StatusChange::Read(true)))
    }

    /// What the user did in the last seven days, newest first.
    pub async fn journal(&self) -> Result<Vec<JournalEntry>, ApiError> {
        let now = self.now();
        self.with_store(move |store| store.journal(now)).await
    }

    /// Takes a step back.
    pub async fn undo(&self, step: Option<UndoId>) -> Result<Changed, ApiError> {
        let now = self.now();
        let undone = self.with_store(move |store| {
            let before = store.settings()?;
            let undone = store.undo(step, now)?;
            if undone == Undone::Settings {
                follow_schedule(store, &before, now)?;
            }
            Ok(undone)
        });
        Ok(match undone.await? {
            Undone::Status(changed, change) => {
                let count = changed.len();
                self.announce_status(Marked { changed, count, undo: None }, change)
            }
            Undone::Rows(changed) => {
                // A tag may have come or gone with it.
                self.changes.announce(Change::Sidebar);
                let count = changed.len();
                self.announce_rows(Marked { changed, count, undo: None }).await?
            }
            Undone::Highlights(changed) => {
                let count = changed.len();
                self.announce_highlights(Marked { changed, count, undo: None })
            }
            Undone::ModelTexts(article) => {
                self.changes.announce(Change::ModelTexts { article });
                Changed { changed: 1, undo: None }
            }
            Undone::Sidebar => {
                self.changes.announce(Change::Everything);
                Changed { changed: 1, undo: None }
            }
            Undone::Settings => {
                self.changes.announce(Change::Settings);
                Changed { changed: 1, undo: None }
            }
        })
    }

    fn announce_status(&self, marked: Marked, change: StatusChange) -> Changed {
        let changed = Changed::from(&marked);
        let articles = marked.changed;
        if articles.len() > MOST_TOLD {
            self.changes.announce(Change::Everything);
        } else if !articles.is_empty() {
            let (read, starred, read_later) = match change {
                StatusChange::Read(read) => (Some(read), None, None),
                StatusChange::Starred(starred) => (None, Some(starred), None),
                StatusChange::ReadLater(read_later) => (None, None, Some(read_later)),
            };
            self.changes.announce(Change::Status { articles, read, starred, read_later });
        }
        if !matches!(change, StatusChange::Read(_)) {
            self.work.images.notify_one();
        }
        changed
    }

    /// Announces that rows are to be read again.
    pub(super) async fn announce_rows(&self, marked: Marked) -> Result<Changed, ApiError> {
        let changed = Changed::from(&marked);
        if marked.changed.len() > MOST_TOLD {
            self.changes.announce(Change::Everything);
            return Ok(changed);
        }
        for (feed, updated) in self.with_store(move |store| store.by_feed(&marked.changed)).await? {
            self.changes.announce(Change::Articles { feed, new: Vec::new(), updated, removed: Vec::new() });
        }
        Ok(changed)
    }
}
