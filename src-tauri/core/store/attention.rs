//! What the reader gives time to: articles that were on screen for some seconds. A briefing puts feeds first by it, and nothing
//! else asks. It is forgotten after some months, and when the reader says so.

use super::{Store, StoreError, Writing, settings};
use crate::model::{ArticleId, FeedId, Time};
use rusqlite::{Connection, params};

/// Older attention says nothing of today's.
const KEPT_SECONDS: i64 = 90 * 24 * 60 * 60;

/// What the user forgot is gone for good when it cannot be undone any more.
const UNDO_SECONDS: i64 = 7 * 24 * 60 * 60;

/// Came, read, starred or put aside.
type Numbers = [u32; 3];

fn note(w: Writing<'_>, article: ArticleId, now: Time) -> Result<(), StoreError> {
    w.prepare_cached("INSERT OR REPLACE INTO attention (article, at) SELECT id, ?2 FROM articles WHERE id = ?1")?
        .execute(params![article.0, now.0])?;
    Ok(())
}

/// Forgets what is too old, and what the user wanted forgotten some time ago.
pub(super) fn forget_old(w: Writing<'_>, now: Time) -> Result<(), StoreError> {
    let since = settings::settings(&w)?.briefing.interest_since;
    let forgotten = since.filter(|since| now.0 - since.0 > UNDO_SECONDS * 1_000).map_or(i64::MIN, |since| since.0);
    let old = now.plus_seconds(-KEPT_SECONDS).0.max(forgotten);
    w.execute("DELETE FROM attention WHERE at < ?1", [old])?;
    Ok(())
}

/// Of the newest `most` articles before a moment those that arrived after another, by feed: how many came, were starred or put
/// aside.
fn came(conn: &Connection, before: Time, after: i64, most: usize) -> Result<Vec<(FeedId, Numbers)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT feed, count(*), sum(starred OR read_later) FROM (
             SELECT feed, received, starred, read_later FROM articles INDEXED BY articles_all
             WHERE hidden = 0 AND sort_key < ?1 ORDER BY sort_key DESC LIMIT ?3
         ) WHERE received >= ?2 GROUP BY feed ORDER BY feed",
    )?;
    let rows = statement.query_map(params![before.0, after, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
        Ok((FeedId(row.get(0)?), [row.get(1)?, 0, row.get(2)?]))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn by_feed(
    conn: &Connection,
    before: Time,
    arrived_after: Option<Time>,
    most: usize,
) -> Result<Vec<(FeedId, Numbers)>, StoreError> {
    let after = arrived_after.map_or(i64::MIN, |time| time.0);
    let mut found = came(conn, before, after, most)?;
    let mut statement = conn.prepare_cached(
        "SELECT a.feed, count(*) FROM attention t JOIN articles a ON a.id = t.article
         WHERE t.at >= ?2 AND a.received >= ?2 AND a.sort_key < ?1 AND a.hidden = 0 GROUP BY a.feed",
    )?;
    let read = statement.query_map([before.0, after], |row| Ok((FeedId(row.get(0)?), row.get::<_, u32>(1)?)))?;
    for row in read {
        let (feed, read) = row?;
        if let Some((_, numbers)) = found.iter_mut().find(|(known, _)| *known == feed) {
            numbers[1] = read.min(numbers[0]);
        }
    }
    Ok(found)
}

impl Store {
    /// Notes that an article was on screen for some seconds.
    pub fn note_attention(&self, article: ArticleId, now: Time) -> Result<(), StoreError> {
        self.user(move |w| note(w, article, now))
    }

    /// By feed how many articles came, were given time, were starred or put aside: of the newest `most` before a moment, and
    /// only of those that arrived after another.
    pub fn reading_by_feed(
        &self,
        before: Time,
        arrived_after: Option<Time>,
        most: usize,
    ) -> Result<Vec<(FeedId, Numbers)>, StoreError> {
        self.read(|conn| by_feed(conn, before, arrived_after, most))
    }
}
