//! What a briefing is made of: the articles of a time with their feeds' folders, and how the user read each feed before.

use super::lists::{SUMMARY_COLUMNS, summary_of};
use super::types::BriefingRow;
use super::{Store, StoreError};
use crate::model::{FeedId, FolderId, Time};
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

/// Articles that came, were read, were starred or put aside, by feed: of the newest `most` before a moment that arrived after
/// another.
fn reading(
    conn: &Connection,
    before: Time,
    arrived_after: Option<Time>,
    most: usize,
) -> Result<Vec<(FeedId, [u32; 3])>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT feed, count(*), sum(read), sum(starred OR read_later) FROM (
             SELECT feed, received, read, starred, read_later FROM articles INDEXED BY articles_all
             WHERE hidden = 0 AND sort_key < ?1 ORDER BY sort_key DESC LIMIT ?3
         ) WHERE received >= ?2 GROUP BY feed ORDER BY feed",
    )?;
    let after = arrived_after.map_or(i64::MIN, |time| time.0);
    let rows = statement.query_map(params![before.0, after, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
        Ok((FeedId(row.get(0)?), [row.get(1)?, row.get(2)?, row.get(3)?]))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Store {
    /// The newest articles of a time, newest first, with what a briefing asks of their feeds.
    pub fn briefing_rows(&self, since: Time, until: Time, limit: usize) -> Result<Vec<BriefingRow>, StoreError> {
        self.read(|conn| rows(conn, since, until, limit))
    }

    /// By feed how many articles came, were read, were starred or put aside: of the newest `most` before a moment, and
    /// only of those that arrived after another.
    pub fn reading_by_feed(
        &self,
        before: Time,
        arrived_after: Option<Time>,
        most: usize,
    ) -> Result<Vec<(FeedId, [u32; 3])>, StoreError> {
        self.read(|conn| reading(conn, before, arrived_after, most))
    }
}
