//! Read, starred, undo.

use super::Library;
use crate::changes::Change;
use crate::model::{ApiError, ArticleId, ArticleQuery, ErrorCode, JournalEntry, TagId, Time, UndoId};
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

    /// What the user did in the last seven days, newest first.
    pub async fn journal(&self) -> Result<Vec<JournalEntry>, ApiError> {
        Ok(Vec::new())
    }

    /// Puts articles out of sight until a moment.
    pub async fn snooze(&self, _articles: Vec<ArticleId>, _until: Option<Time>) -> Result<Changed, ApiError> {
        Err(ApiError::new(ErrorCode::Internal, "not yet"))
    }

    /// Gives articles tags by name, and takes others off.
    pub async fn tag(
        &self,
        _articles: Vec<ArticleId>,
        _add: Vec<String>,
        _remove: Vec<TagId>,
    ) -> Result<Changed, ApiError> {
        Err(ApiError::new(ErrorCode::Internal, "not yet"))
    }

    /// Gives a tag another name.
    pub async fn rename_tag(&self, _tag: TagId, _name: String) -> Result<Changed, ApiError> {
        Err(ApiError::new(ErrorCode::Internal, "not yet"))
    }

    /// Removes a tag from all articles.
    pub async fn remove_tag(&self, _tag: TagId) -> Result<Changed, ApiError> {
        Err(ApiError::new(ErrorCode::Internal, "not yet"))
    }

    async fn mark(&self, articles: Vec<ArticleId>, change: StatusChange) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.mark(&articles, change, now)).await?;
        Ok(self.announce_status(marked, change))
    }

    /// Marks everything that a view shows as read, but nothing newer than `up_to`, and only what is older than a moment.
    pub async fn mark_all_read(
        &self,
        query: ArticleQuery,
        up_to: Option<ArticleId>,
        _older_than: Option<Time>,
    ) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.mark_all_read(&query, up_to, now)).await?;
        Ok(self.announce_status(marked, StatusChange::Read(true)))
    }

    /// Takes a step back.
    pub async fn undo(&self, step: Option<UndoId>) -> Result<Changed, ApiError> {
        let now = self.now();
        let undone = self.with_store(move |store| store.undo(step, now)).await?;
        Ok(match undone {
            Undone::Status(changed, change) => self.announce_status(Marked { changed, undo: None }, change),
            Undone::Sidebar => {
                self.changes.announce(Change::Everything);
                Changed { changed: 1, undo: None }
            }
        })
    }

    fn announce_status(&self, marked: Marked, change: StatusChange) -> Changed {
        let Marked { changed: articles, undo } = marked;
        let changed = u32::try_from(articles.len()).unwrap_or(u32::MAX);
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
        Changed { changed, undo }
    }
}
