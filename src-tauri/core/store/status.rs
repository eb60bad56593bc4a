//! What the user did with articles: read, starred.

use super::lists::ListSql;
use super::{Marked, StatusChange, StoreError, Writing, journal, search};
use crate::model::{ArticleId, ArticleQuery, Filter, Time};

/// Sets the status of these articles and notes the step.
pub(super) fn mark(w: Writing<'_>, ids: &[ArticleId], change: StatusChange, now: Time) -> Result<Marked, StoreError> {
    let changed = set(w, ids, change)?;
    journal::marked(w, changed, change, now)
}

/// Sets the status; returns the articles that had another one.
pub(super) fn set(w: Writing<'_>, ids: &[ArticleId], change: StatusChange) -> Result<Vec<ArticleId>, StoreError> {
    let mut statement = w.prepare_cached(match change {
        StatusChange::Read(true) => "UPDATE articles SET read = 1 WHERE id = ?1 AND read = 0",
        StatusChange::Read(false) => "UPDATE articles SET read = 0 WHERE id = ?1 AND read = 1",
        StatusChange::Starred(true) => "UPDATE articles SET starred = 1 WHERE id = ?1 AND starred = 0",
        StatusChange::Starred(false) => "UPDATE articles SET starred = 0 WHERE id = ?1 AND starred = 1",
    })?;
    let mut changed = Vec::new();
    for &id in ids {
        if statement.execute([id.0])? > 0 {
            changed.push(id);
        }
    }
    Ok(changed)
}

/// Marks what a view shows as read, up to the newest article that it knew.
pub(super) fn mark_all_read(
    w: Writing<'_>,
    query: &ArticleQuery,
    up_to: Option<ArticleId>,
    now: Time,
) -> Result<Marked, StoreError> {
    let mut unread = query.clone();
    if unread.filter == Filter::All {
        unread.filter = Filter::Unread;
    }
    let list = ListSql::of(&unread, now).unread_up_to(up_to);
    let mut ids = match query.search_words() {
        Some(words) => search::ids(&w, words, &list, false)?,
        None => list.ids(&w)?,
    };
    // In the order of the table: neighbours are written together.
    ids.sort_unstable();
    let ids: Vec<_> = ids.into_iter().map(ArticleId).collect();
    mark(w, &ids, StatusChange::Read(true), now)
}
