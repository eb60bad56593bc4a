//! What a briefing is made of: the articles of a time with their feeds' folders; which times have any; when one was announced.

use super::lists::{SUMMARY_COLUMNS, summary_of};
use super::types::BriefingRow;
use super::{Store, StoreError, settings};
use crate::model::{FolderId, Time};
use rusqlite::{Connection, params};

/// The newest articles of a time, newest first, at most `limit`. The language is the feed's: those of articles stand behind
/// their bodies, which would all be read.
fn rows(conn: &Connection, since: Time, until: Time, limit: usize) -> Result<Vec<BriefingRow>, StoreError> {
    let sql = format!(
        "SELECT {SUMMARY_COLUMNS}, f.language, f.folder FROM articles a INDEXED BY articles_all
         JOIN summaries s ON s.article = a.id JOIN feeds f ON f.id = a.feed
         WHERE a.hidden = 0 AND a.sort_key >= ?1 AND a.sort_key < ?2 ORDER BY a.sort_key DESC, a.id DESC LIMIT ?3"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![since.0, until.0, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
        Ok(BriefingRow {
            row: summary_of(row)?,
            language: row.get("language")?,
            folder: row.get::<_, Option<i64>>("folder")?.map(FolderId),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest article before a moment: its place in time.
fn newest_before(conn: &Connection, before: Time) -> Result<Option<Time>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT max(sort_key) FROM articles INDEXED BY articles_all WHERE hidden = 0 AND sort_key < ?1",
    )?;
    Ok(statement.query_row([before.0], |row| row.get::<_, Option<i64>>(0))?.map(Time))
}

/// When the day's briefing was announced last.
const ANNOUNCED: &str = "briefing_announced";

impl Store {
    /// The newest articles of a time, newest first, with what a briefing asks of their feeds.
    pub fn briefing_rows(&self, since: Time, until: Time, limit: usize) -> Result<Vec<BriefingRow>, StoreError> {
        self.read(|conn| rows(conn, since, until, limit))
    }

    /// When the newest article before a moment was published.
    pub fn newest_before(&self, before: Time) -> Result<Option<Time>, StoreError> {
        self.read(|conn| newest_before(conn, before))
    }

    /// When a day's briefing was announced last.
    pub fn briefing_announced(&self) -> Result<Option<Time>, StoreError> {
        Ok(self.read(|conn| settings::value(conn, ANNOUNCED))?.and_then(|at| at.parse().ok()).map(Time))
    }

    /// Remembers when a day's briefing was announced.
    pub fn announced_briefing(&self, now: Time) -> Result<(), StoreError> {
        self.user(move |w| settings::put(w, ANNOUNCED, &now.0.to_string()))
    }
}
